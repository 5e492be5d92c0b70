/** One request, invented, and what the engine would answer to it with the settings as they are. */
import type { Channel, Suggestion, Thread } from "../contract";
import type { Copy } from "../contract.memory";
import { ask } from "../engine";
import { words } from "../panel/words";
import { localDate } from "../request";
import { settingsOf } from "../settings";
import { element } from "../widgets/dom";
import { engineLanguages } from "./version";

/** What is asked in an example. Two sections with one example would teach nothing. */
type Scene = "coffee" | "call" | "talk";

/** The requests in each language that the interface speaks. They are shown in that of the interface where the engine has a pack for it. */
const requests: Record<string, Record<Scene, string>> = {
  en: {
    coffee: "could we meet for a coffee next week to talk about pricing for climate software?",
    call: "would you have half an hour for a call about careers in product management?",
    talk: "would you give a talk on product discovery at our meetup in Utrecht?",
  },
  nl: {
    coffee: "zullen we volgende week koffie drinken om het over prijzen voor klimaatsoftware te hebben?",
    call: "heb je een half uur voor een telefoongesprek over loopbanen in productmanagement?",
    talk: "wil je op onze meetup in Utrecht een praatje houden over productontdekking?",
  },
  de: {
    coffee: "könnten wir uns nächste Woche auf einen Kaffee treffen, um über Preise für Klimasoftware zu sprechen?",
    call: "hätten Sie eine halbe Stunde für ein Telefonat über Laufbahnen im Produktmanagement?",
    talk: "würden Sie bei unserem Meetup in Utrecht einen Vortrag über Produktentwicklung halten?",
  },
  fr: {
    coffee: "pourrions-nous prendre un café la semaine prochaine pour parler des prix des logiciels pour le climat ?",
    call: "auriez-vous une demi-heure pour un appel sur les carrières en gestion de produit ?",
    talk: "accepteriez-vous de faire un exposé sur la conception de produits à notre rencontre d’Utrecht ?",
  },
  es: {
    coffee: "¿podríamos tomar un café la próxima semana para hablar de precios de software para el clima?",
    call: "¿tendría media hora para una llamada sobre carreras en gestión de producto?",
    talk: "¿daría una charla sobre diseño de productos en nuestro encuentro de Utrecht?",
  },
};

const greetings: Record<string, string> = { en: "Hi", nl: "Hoi", de: "Hallo", fr: "Bonjour", es: "Hola" };

/** Draws the examples of the whole page anew. */
export async function showExamples(copy: Copy): Promise<void> {
  const languages = await engineLanguages();
  const shown = [...document.querySelectorAll<HTMLElement>("[data-example]")].filter(({ parentElement }) => parentElement?.checkVisibility());
  for (const figure of shown) await show(figure, copy, languages.includes(words("locale")) ? words("locale") : "en");
}

async function show(figure: HTMLElement, copy: Copy, language: string): Promise<void> {
  const name = figure.dataset["example"];
  const mail = name === "mail";
  const given = (settingsOf(copy).me.name ?? "").split(" ")[0] ?? "";
  const text = `${[greetings[language], given].filter(Boolean).join(" ")}, ${requests[language]?.[mail ? "coffee" : (name as Scene)]}`;
  const { reply } = await ask<Suggestion>(request(text, mail ? "email" : "linkedin", copy));
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
  const told = { today, seed: 0, channel, thread, box: {}, history: [], overrides: {} };
  return { op: "suggest", ...told, ...settingsOf(copy) } as { op: string };
}
