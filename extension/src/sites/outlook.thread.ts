/** Reads the messages of the conversation that is open in Outlook's reading pane. */
import type { Message, Person, Thread } from "../contract";
import { findAll, findFirst, isVisible, tidy } from "../dom/query";
import { plainText } from "../dom/text";
import type { PageError } from "../messages";
import { newestFirst } from "./outlook.order";
import { outlook as table } from "./outlook.selectors";

const css = table.selectors;

/** What stands below the words of a message, in mail that was sent and in the reply box alike. */
export const notOwnWords = [css.quote, css.signature].map((part) => part.css).join(", ");

/** An open conversation. */
export interface OpenMail {
  thread: Thread;
  /** The person's own addresses, in lower case. */
  own: string[];
  /** The person's own name where a message of theirs shows it; "" otherwise. */
  name: string;
  /** The places of the messages, oldest first. */
  places: HTMLElement[];
  /** Not every message can be given a side or a place in the order. */
  uncertain: boolean;
}

export function readThread(page: Document, pane: HTMLElement): OpenMail | PageError {
  const bodies = bodiesIn(pane);
  const [heading] = findFirst([pane], [css.subject.css, css.subjectByRole.css], isVisible);
  if (bodies.length === 0) return heading && findAll([pane], css.date.css).some(isVisible) ? "layout_changed" : "no_conversation";
  const shown = bodies.map((body) => placeOf(body, bodies, pane));
  const backwards = newestFirst(shown.map(dateOf), page.documentElement.lang);
  const places = backwards === true ? shown.toReversed() : shown;
  const own = ownAddresses(page, places);
  const messages = places.map((place) => messageOf(place, own, page)).filter(({ text }) => text !== "");
  if (messages.length === 0) return "layout_changed";
  const thread: Thread = {
    id: threadId(page, heading),
    subject: tidy(heading?.textContent ?? ""),
    surface: "mail",
    partial: findAll([pane], css.folded.css).some(isVisible),
    page_lang: page.documentElement.lang,
    messages,
  };
  const uncertain = backwards === null || messages.some(({ mine }) => mine === null);
  return { thread, own, name: messages.find(({ mine }) => mine)?.from.name ?? "", places, uncertain };
}

function bodiesIn(pane: HTMLElement): HTMLElement[] {
  const isRead = (body: HTMLElement) => isVisible(body) && !body.isContentEditable;
  const bodies = findFirst([pane], [css.body.css, css.bodyByRole.css], isRead);
  return bodies.filter((body) => !bodies.some((other) => other !== body && other.contains(body)));
}

/** The largest element around a text that holds no other message, folded ones counted. */
function placeOf(body: HTMLElement, bodies: readonly HTMLElement[], pane: HTMLElement): HTMLElement {
  let place = body;
  for (let around = body.parentElement; around && around !== pane; around = around.parentElement) {
    const outer = around;
    if (bodies.some((other) => other !== body && outer.contains(other)) || findAll([outer], css.date.css).length > 1) break;
    place = outer;
  }
  return place;
}

function dateOf(place: HTMLElement): string {
  const [date] = findAll([place], css.date.css);
  return tidy(date?.title || date?.textContent || "");
}

function messageOf(place: HTMLElement, own: readonly string[], page: Document): Message {
  const { from, to } = peopleIn(place);
  const [body] = bodiesIn(place);
  return { from, to, mine: sideOf(from, own, page), sent_label: dateOf(place), text: body ? bodyOf(body) : "" };
}

/** A forward can be nothing but quoted mail; then that is the text. */
function bodyOf(body: HTMLElement): string {
  const left = plainText(body, { paragraphs: true, skip: notOwnWords });
  return left !== "" ? left : plainText(body, { paragraphs: true });
}

/**
 * How the label of a sender begins in the languages of this extension. Where the sender's address is missing, the first label with one
 * is that of a recipient, so in another language nobody is taken for the sender.
 */
const fromLabel = /^(from|van|von|de)\s*[:：]/i;

/** Everybody whom the labels of a message name: "From: Name<address>", in the page's language. */
function peopleIn(place: HTMLElement): { from: Person; to: Person[] } {
  const labels = findAll([place], css.address.css).filter((one) => !one.closest(`${css.body.css}, ${css.compose.css}`));
  const texts = labels.map((one) => one.getAttribute("aria-label") ?? "");
  const sender = texts.find((text) => fromLabel.test(text));
  const [from = {}] = sender === undefined ? [] : peopleOf(sender);
  return { from, to: texts.filter((text) => text !== sender).flatMap(peopleOf) };
}

function peopleOf(label: string): Person[] {
  const found = [...label.matchAll(/(?:^|[:：;,])\s*([^:：;,<>]*?)\s*<([^<>\s]+@[^<>\s]+)>/g)];
  return found.map(([, name = "", email = ""]) => ({ name: name.includes("@") ? "" : name, email }));
}

/** Null where the page does not say for certain who wrote. */
function sideOf({ name, email }: Person, own: readonly string[], page: Document): boolean | null {
  if (own.length > 0 && email) return own.includes(email.toLowerCase());
  return name && accountLabel(page).includes(name) ? true : null;
}

/** Label and mailbox name the address. Where the label has the name alone, the messages say whose address goes with it. */
function ownAddresses(page: Document, places: readonly HTMLElement[]): string[] {
  const address = /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+/;
  const label = accountLabel(page);
  const boxes = new Set(findAll([page], css.mailbox.css).map((one) => address.exec(one.title)?.[0] ?? ""));
  const everybody = places.map(peopleIn).flatMap(({ from, to }) => [from, ...to]);
  const named = everybody.filter(({ name }) => name?.includes(" ") && label.includes(name));
  const found = [address.exec(label)?.[0], boxes.size === 1 ? [...boxes][0] : "", ...named.map(({ email }) => email)];
  return [...new Set(found.flatMap((one) => (one ? [one.toLowerCase()] : [])))];
}

function accountLabel(page: Document): string {
  return page.querySelector(css.account.css)?.getAttribute("aria-label") ?? "";
}

function threadId(page: Document, heading: HTMLElement | undefined): string {
  const [named] = findFirst([page], [css.named.css, css.namedInList.css]);
  return named?.getAttribute("data-convid") || /^CONV_(.+)_SUBJECT$/.exec(heading?.id ?? "")?.[1] || "";
}
