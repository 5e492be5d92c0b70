/** Reads the messages of the open Gmail thread. */
import type { Message, Person, Thread } from "../contract";
import { findAll, findFirst, isVisible, textOf, tidy } from "../dom/query";
import { plainText } from "../dom/text";
import type { PageError } from "../messages";
import { gmail as table } from "./gmail.selectors";

const css = table.selectors;

/** What stands below or around the words of a message, in mail that was sent and in the reply box alike. */
export const notOwnWords = [css.quote, css.signature, css.signaturePrefix].map((part) => part.css).join(", ");

export interface MailThread {
  thread: Thread;
  own: string[];
  /** The person's own address is not known, so nobody's side is. */
  uncertain: boolean;
}

/**
 * Reads the thread up to the message that the reply box answers, or whole where it answers the person's own or none.
 *
 * @param answers the name of that message, as the box carries it; "" for none.
 * @param own the person's own addresses, in lower case.
 */
export function readThread(page: Document, main: HTMLElement, answers: string, own: string[]): MailThread | PageError {
  const heading = findAll([main], css.subject.css)[0];
  const items = findAll([main], css.item.css);
  if (!heading) return items.length > 0 ? "layout_changed" : "no_conversation";
  const places = items.filter((item) => !item.matches(css.counted.css));
  const messages = upTo(places, answers, own).map((place) => messageOf(place, own));
  const readable = messages.filter((message) => message.text !== "");
  if (!readable.some((message) => !message.partial)) return "layout_changed";
  const subject = subjectOf(heading);
  const thread: Thread = {
    id: threadId(heading),
    subject,
    surface: "mail",
    partial: readable.length < messages.length || items.length > places.length || messages.some((message) => message.partial)
      || findAll([main], css.clipped.css).length > 0,
    page_lang: page.documentElement.lang,
    messages: readable,
  };
  return { thread, own, uncertain: readable.some((message) => message.mine === null) };
}

/** The items up to the one that is answered. Somebody may answer an earlier message than the last. */
function upTo(places: readonly HTMLElement[], answers: string, own: readonly string[]): readonly HTMLElement[] {
  const bare = answers.replace(/^#/, "");
  const named = (place: HTMLElement) =>
    findAll([place], css.message.css).some((one) => one.getAttribute("data-message-id")?.replace(/^#/, "") === bare);
  const at = bare === "" ? -1 : places.findIndex(named);
  const answered = places[at];
  if (!answered || sideOf(senderOf(answered), own) === true) return places;
  return places.slice(0, at + 1);
}

function messageOf(place: HTMLElement, own: readonly string[]): Message {
  const from = senderOf(place);
  const body = findAll([place], css.body.css).find(isVisible);
  const message: Message = {
    from,
    to: findAll([place], css.recipient.css).map((one) => personOf(one, own)),
    mine: sideOf(from, own),
    sent_label: findAll([place], css.date.css)[0]?.title ?? "",
    text: body ? bodyOf(body) : textOf(place, css.snippet.css),
  };
  return body ? message : { ...message, partial: true };
}

/** A forward can be nothing but quoted mail; then that is the text. */
function bodyOf(body: HTMLElement): string {
  const left = plainText(body, { paragraphs: true, skip: notOwnWords });
  return left !== "" ? left : plainText(body, { paragraphs: true });
}

function senderOf(place: HTMLElement): Person {
  const [sender] = findFirst([place], [css.sender.css, css.senderByHeading.css]);
  return sender ? personOf(sender, []) : {};
}

/** The site writes a word for "me" where the person's own name would stand, so that name is left out. */
function personOf(element: HTMLElement, own: readonly string[]): Person {
  const email = element.getAttribute("email") ?? "";
  const name = tidy(element.getAttribute("name") ?? element.textContent ?? "");
  return { name: own.includes(email.toLowerCase()) || name.includes("@") ? "" : name, email };
}

/** Null where the person's own address, or the sender's, is not known. */
function sideOf(from: Person, own: readonly string[]): boolean | null {
  if (own.length === 0 || !from.email) return null;
  return own.includes(from.email.toLowerCase());
}

function threadId(heading: HTMLElement): string {
  const names = [heading.getAttribute("data-legacy-thread-id"), heading.getAttribute("data-thread-perm-id")];
  return names.find((name) => name && name !== "undefined") ?? "";
}

function subjectOf(heading: HTMLElement): string {
  return tidy(plainText(heading));
}
