/**
 * Reads a received invitation with a note. The page of invitations has no reply box, so the draft is there to be copied. Accept and
 * Ignore stand beside the note; neither is ever pressed.
 */
import { findAll, findFirst, focusedElement, holds, isVisible, textOf, tidy } from "../dom/query";
import { plainText } from "../dom/text";
import type { PageError } from "../messages";
import type { Conversation } from "./adapter";
import { fingerprintOf } from "./identity";
import { profile } from "./linkedin.thread";
import { linkedin as table } from "./linkedin.selectors";

const css = table.selectors;

/** The one invitation that is meant: the one that the person has clicked into, or the only one with a note. */
export function openInvitation(page: Document): Conversation | PageError {
  const cards = cardsIn(page);
  const used = cardInUse(page);
  if (used) return noteOf(used) === "" ? "no_conversation" : invitation(page, used);
  const withNote = cards.filter((card) => noteOf(card) !== "");
  if (withNote.length === 1 && withNote[0]) return invitation(page, withNote[0]);
  return withNote.length === 0 ? "no_conversation" : "ambiguous";
}

/** The invitation that the person has clicked into. A click on text moves the caret there, though nothing gets the focus. */
export function cardInUse(page: Document): HTMLElement | undefined {
  const caret = page.getSelection()?.anchorNode ?? null;
  const focused = focusedElement(page);
  return cardsIn(page).find((card) => holds(card, focused) || card.contains(caret));
}

function cardsIn(page: Document): HTMLElement[] {
  return findFirst([page], [css.invitation.css, css.invitationBefore.css], isVisible);
}

/** The note without the control that shows more of it. */
function noteOf(card: HTMLElement): string {
  const [note] = findFirst([card], [css.note.css, css.noteBefore.css]);
  return note ? plainText(note, { preformatted: true, skip: css.hiddenText.css }) : "";
}

function invitation(page: Document, card: HTMLElement): Conversation {
  const links = findAll([card], css.inviter.css);
  const link = links.find((one) => tidy(one.textContent ?? "") !== "") ?? links[0];
  const name = textOf(card, css.inviterBefore.css) || tidy(link?.textContent ?? "");
  const from = { name, profile: profile(link?.getAttribute("href") ?? ""), headline: headlineOf(card, link) };
  const id = card.getAttribute("componentkey") ?? "";
  return {
    editor: null,
    reading: {
      source: "linkedin",
      channel: "linkedin",
      thread: {
        id,
        surface: "invitation",
        page_lang: page.documentElement.lang,
        messages: [{ from, mine: false, text: noteOf(card) }],
      },
      box: { to: [], signature: "", text: "" },
      me: { name: page.querySelector(css.ownPhoto.css)?.getAttribute("alt")?.trim() ?? "", emails: [] },
      fingerprint: fingerprintOf([id || from.profile || name], []),
      composer: "none",
      can_open: false,
      direction_uncertain: false,
    },
  };
}

/** The newer cards give it no name of its own: it is the line after the one with the link. */
function headlineOf(card: HTMLElement, link: HTMLElement | undefined): string {
  return textOf(card, css.inviterHeadline.css) || tidy(link?.closest("p")?.nextElementSibling?.textContent ?? "");
}
