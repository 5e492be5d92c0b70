/** The list of lighter things that the person offers instead. */
import { type Offer, offers } from "../contract";
import type { Copy, StoredAlternative } from "../contract.memory";
import { type Key, words } from "../panel/words";
import { addAlternative, alternativesOf, editItem, needsText } from "../store";
import { element, part, tick } from "../widgets/dom";
import { noticeFailure } from "../widgets/notice";
import { failureOf, refresh } from "../widgets/saved";
import { drawCards, field, foot, input, kindChooser } from "./card";

/** Draws the cards, as those of the reasons. */
export function showOffers(copy: Copy): void {
  const list = part("offer-list");
  const alternatives = alternativesOf(copy);
  const ids = alternatives.map(({ id }) => id);
  if (drawCards(list, ids, (at) => card(alternatives[at] as StoredAlternative, ids, at))) return fillChoice(alternatives);
  alternatives.forEach((each, at) => update(list.children[at] as HTMLElement, each));
}

/** Connects the button that adds an offer. */
export function bindOffers(): void {
  fillChoice([]);
  part("add-offer").addEventListener("click", async () => {
    const id = part<HTMLSelectElement>("new-offer").value as Offer;
    noticeFailure(await failureOf(() => addAlternative({ id })));
  });
}

/** What needs no text can be offered once, so it goes from the list when it is there. */
function fillChoice(present: readonly StoredAlternative[]): void {
  const left = offers.filter((offer) => needsText(offer) || !present.some((each) => each.offer === offer));
  part("new-offer").replaceChildren(...left.map((offer) => element("option", { value: offer }, words(`opt_offer_${offer}`))));
}

function card(alternative: StoredAlternative, ids: readonly string[], at: number): HTMLElement {
  const { id, offer } = alternative;
  const edit = (fields: Partial<StoredAlternative>) => editItem("alternatives", id, fields);
  const parts: HTMLElement[] = [element("h3", {}, words(`opt_offer_${offer}`))];
  if (needsText(offer)) {
    const text = input("text", alternative.text, "text", 300);
    const fields = [field(`offer_${offer}_text` as Key, text, (value) => edit({ text: value.trim() }), { whole: offer !== "link" })];
    const label = input("label", alternative.label);
    if (offer === "link") fields.push(field("offer_link_label", label, (value) => edit({ label: value.trim() })));
    parts.push(element("div", { class: "fields" }, ...fields));
  }
  if (offer === "person") {
    parts.push(tick(words("offer_agreed"), alternative.agreed, async (agreed) => noticeFailure(await failureOf(() => edit({ agreed })))));
  }
  const kinds = kindChooser("opt_offer_for", "opt_kinds_default", alternative.for, (chosen) => edit({ for: chosen }));
  const never = kindChooser("opt_offer_not_for", "opt_kinds_none", alternative.not_for, (chosen) => edit({ not_for: chosen }));
  parts.push(kinds, never, foot("alternatives", ids, at, words(`opt_offer_${offer}`)));
  return element("li", { class: "card", "data-id": id }, ...parts);
}

function update(made: HTMLElement, alternative: StoredAlternative): void {
  for (const name of ["text", "label"] as const) {
    const control = made.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
    if (control) refresh(control, alternative[name]);
  }
  const agreed = made.querySelector<HTMLInputElement>(":scope > .tick input");
  if (agreed) agreed.checked = alternative.agreed;
}
