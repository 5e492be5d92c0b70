/** One request, invented, and what the engine would answer to it with the settings as they are. */
import type { Channel, Suggestion, Thread } from "../contract";
import type { Copy } from "../contract.memory";
import { ask } from "../engine";
import { words } from "../panel/words";
import { localDate } from "../request";
import { settingsOf } from "../settings";
import { element } from "../widgets/dom";
import { engineLanguages } from "./version";

/** The request in each language that the interface speaks. It is shown in that of the interface where the engine has a pack for it. */
const messages: Record<string, string> = {
  en: "could we meet for a coffee next week to talk about pricing for climate software?",
  nl: "zullen we volgende week koffie drinken om het over prijzen voor klimaatsoftware te hebben?",
  de: "könnten wir uns nächste Woche auf einen Kaffee treffen, um über Preise für Klimasoftware zu sprechen?",
  fr: "pourrions-nous prendre un café la semaine prochaine pour parler des prix des logiciels pour le climat ?",
  es: "¿podríamos tomar un café la próxima semana para hablar de precios de software para el clima?",
};

const greetings: Record<string, string> = { en: "Hi", nl: "Hoi", de: "Hallo", fr: "Bonjour", es: "Hola" };

/** Draws the examples of the whole page anew. */
export async function showExamples(copy: Copy): Promise<void> {
  const languages = await engineLanguages();
  const shown = [...document.querySelectorAll<HTMLElement>("[data-example]")].filter((figure) => figure.checkVisibility());
  for (const figure of shown) await show(figure, copy, languages.includes(words("locale")) ? words("locale") : "en");
}

async function show(figure: HTMLElement, copy: Copy, language: string): Promise<void> {
  const channel = figure.dataset["example"] === "you" ? "email" : "linkedin";
  const { name } = settingsOf(copy).me;
  const given = (name ?? "").split(" ")[0] ?? "";
  const text = `${[greetings[language], given].filter(Boolean).join(" ")}, ${messages[language]}`;
  const { reply } = await ask<Suggestion>(request(text, channel, copy));
  const draft = "ok" in reply ? reply.ok.drafts[0] : undefined;
  figure.hidden = draft === undefined;
  if (!draft) return;
  figure.replaceChildren(
    element("figcaption", { class: "faint" }, words("opt_example", "Priya Nair")),
    element("blockquote", { lang: language, class: "text" }, text),
    element("p", { class: "faint" }, words("opt_example_answer")),
    element("p", { class: "draft", lang: draft.language }, draft.text));
}

/** The section about the person shows a mail, which is signed; the others a LinkedIn message, which is not. */
function request(text: string, channel: Channel, copy: Copy): { op: string } {
  const today = localDate(new Date());
  const surface = channel === "email" ? "mail" : "message";
  const thread: Thread = { surface, messages: [{ from: { name: "Priya Nair" }, mine: false, text }] };
  const told = { today, seed: 0, channel, ui: words("locale"), thread, box: {}, history: [], overrides: {} };
  return { op: "suggest", ...told, ...settingsOf(copy) } as { op: string };
}
