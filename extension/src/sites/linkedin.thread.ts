/** Reads the messages of one conversation on LinkedIn. */
import type { Message, Person, Surface, Thread } from "../contract";
import { findAll, findFirst, textOf, tidy } from "../dom/query";
import { plainText } from "../dom/text";
import type { PageError } from "../messages";
import { linkedin as table } from "./linkedin.selectors";

const css = table.selectors;

/** How many of the loaded messages are read; what lies further back hardly bears on an answer. */
const most = 10;

/** A message before the other person's details are filled in. */
interface Event {
  name: string;
  link: string;
  label: string;
  subject: string;
  text: string;
  theirs: boolean;
  /** The person who owns the mailbox, from the message's own name; "" where it does not say. */
  owner: string;
}

/** `own` is the person's own name as the page shows it; "" where it does not. */
export function readThread(page: Document, root: HTMLElement, own: string): { thread: Thread; uncertain: boolean } | PageError {
  const places = findAll([root], css.event.css);
  if (places.length === 0) return isNewDraft(root) ? "no_conversation" : "layout_changed";
  const events = carryForward(places);
  const read = events.filter((event) => event.text !== "");
  if (read.length === 0) return places.every(isPicture) ? "no_conversation" : "layout_changed";
  const partner = partnerOf(root);
  const group = isGroup(root, events, partner);
  const uncertain = events.some((event) => contradicts(event, own, partner.name ?? ""));
  const messages = read.slice(-most).map((event) => messageOf(event, group ? null : partner, own));
  const subject = events.find((event) => event.subject !== "")?.subject ?? "";
  const thread: Thread = {
    id: inPage(root) ? (/\/messaging\/thread\/([^/]+)/.exec(location.pathname)?.[1] ?? "") : "",
    subject,
    surface: surfaceOf(group, subject),
    partial: read.length > most || read.length < places.length || findAll([root], css.loader.css).length > 0,
    page_lang: page.documentElement.lang,
    messages: uncertain ? messages.map((message) => ({ ...message, mine: null })) : messages,
  };
  return { thread, uncertain };
}

function isPicture(place: HTMLElement): boolean {
  return place.querySelector(css.picture.css) !== null;
}

/** The address names the conversation in the page, not one in a bubble over it. */
function inPage(root: HTMLElement): boolean {
  return root.closest("main") !== null;
}

function isNewDraft(root: HTMLElement): boolean {
  return inPage(root) ? /^\/messaging\/(thread\/new|compose)/.test(location.pathname) : root.matches(css.draftBubble.css);
}

function surfaceOf(group: boolean, subject: string): Surface {
  if (group) return "group";
  return subject === "" ? "message" : "inmail";
}

/** Name, profile and time stand over the first message of a run, the day over the first of a day. */
function carryForward(places: readonly HTMLElement[]): Event[] {
  const events: Event[] = [];
  let [name, link, day, time] = ["", "", "", ""];
  let theirsBefore: boolean | undefined;
  for (const place of places) {
    const item = place.querySelector<HTMLElement>(css.message.css) ?? place;
    const theirs = item.matches(css.theirs.css);
    const over = textOf(item, css.senderName.css);
    if (over !== "" || theirs !== theirsBefore) {
      name = over;
      link = item.querySelector(css.senderLink.css)?.getAttribute("href") ?? "";
      time = textOf(item, css.time.css);
    }
    theirsBefore = theirs;
    day = textOf(place, css.day.css) || day;
    const urn = place.querySelector(css.urn.css)?.getAttribute("data-event-urn") ?? "";
    events.push({
      name, link, theirs,
      label: tidy(`${day} ${time}`),
      subject: textOf(item, css.subject.css),
      text: bodyOf(item),
      owner: /fsd_profile:([^,)]+)/.exec(urn)?.[1] ?? "",
    });
  }
  return events;
}

function bodyOf(item: HTMLElement): string {
  const bodies = findFirst([item], [css.body.css, css.bodyByContent.css]);
  const rules = { preformatted: true, skip: css.hiddenText.css };
  return bodies.map((body) => plainText(body, rules)).join("\n").trim();
}

/**
 * Whether two signs of who wrote a message contradict each other. The class is one; the id in the sender's link, where it
 * is an id and not a readable address, against the owner of the mailbox is another; a name that belongs to the other side
 * is the third. Each is silent where the page does not show it.
 */
function contradicts({ theirs, link, owner, name }: Event, own: string, partner: string): boolean {
  const id = /\/in\/(ACoA[^/?#]*)/.exec(link)?.[1] ?? "";
  if (id !== "" && owner.startsWith("ACoA") && (id === owner) === theirs) return true;
  if (name === "" || own === partner) return false;
  return name === (theirs ? own : partner);
}

/** The other person of a conversation between two. */
function partnerOf(root: HTMLElement): Person {
  const info = findAll([root], css.headerInfo.css)[0];
  const headline = textOf(root, css.headline.css) || (info ? plainText(info, { skip: css.hiddenText.css }) : "");
  return {
    name: textOf(root, css.headerName.css),
    profile: profile(findAll([root], css.headerLink.css)[0]?.getAttribute("href") ?? ""),
    headline,
    degree: Number(/[1-3]/.exec(textOf(root, css.degree.css))?.[0] ?? 0),
  };
}

/** A profile's address without what only tracks visits. */
export function profile(href: string): string {
  if (href === "") return "";
  const url = new URL(href, location.origin);
  return url.origin + url.pathname;
}

function isGroup(root: HTMLElement, events: readonly Event[], partner: Person): boolean {
  const names = new Set(events.filter((event) => event.theirs && event.name !== "").map((event) => event.name));
  return names.size > 1 || (partner.profile === "" && textOf(root, css.headerName.css).includes(","));
}

function messageOf(event: Event, partner: Person | null, own: string): Message {
  const { name, link, label, theirs, subject, text } = event;
  const from: Person = theirs
    ? { ...partner, name: name || partner?.name || "", profile: profile(link) || partner?.profile || "" }
    : { name: name || own, profile: profile(link) };
  return { from, mine: !theirs, sent_label: label, subject, text };
}
