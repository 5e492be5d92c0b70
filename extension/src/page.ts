/**
 * The code that runs in the page, in a world of its own, when the person has pressed Demur there. It answers one request
 * at a time and leaves no listener, observer or element behind. The background finds it under one global name, which the
 * page itself cannot see.
 */
import type { PageAnswers, PageError, PageRequest, PageResult } from "./messages";
import type { Adapter, Conversation } from "./sites/adapter";
import { gmail } from "./sites/gmail";
import { sameConversation } from "./sites/identity";
import { insert, lookAt, undo } from "./sites/insert";
import { linkedin } from "./sites/linkedin";
import { selection } from "./sites/selection";

type InsertRequest = Extract<PageRequest, { op: "insert" }>;
type Answer = PageResult<PageAnswers[PageRequest["op"]]>;

/** What the background calls. */
export interface PageCode {
  answer(request: PageRequest): Promise<Answer>;
}

interface Found {
  adapter: Adapter;
  conversation: Conversation;
}

(globalThis as { demurPage?: PageCode }).demurPage = { answer };

async function answer(request: PageRequest): Promise<Answer> {
  switch (request.op) {
    case "read":
      return readingOf(find());
    case "open":
      return open(request.fingerprint);
    case "look":
      return look(findAgain(request.fingerprint));
    case "insert":
      return write(findAgain(request.fingerprint), request);
    case "undo":
      return undo();
    case "report":
      return { ok: siteAdapter()?.report(document) ?? null };
    default:
      return request satisfies never;
  }
}

function siteAdapter(): Adapter | undefined {
  const { hostname } = location;
  if (hostname === "linkedin.com" || hostname.endsWith(".linkedin.com")) return linkedin;
  if (hostname === "mail.google.com") return gmail;
  return undefined;
}

/** The open conversation. Where a site's own is not found, what the person has selected takes its place. */
function find(): Found | PageError {
  const site = siteAdapter();
  let failed: PageError | undefined;
  for (const adapter of site ? [site, selection] : [selection]) {
    const conversation = adapter.find(document);
    if (typeof conversation !== "string") return { adapter, conversation };
    failed ??= conversation;
  }
  return failed ?? "no_conversation";
}

/** The conversation that an earlier reading named, box included. */
function findAgain(fingerprint: string): Found | PageError {
  const found = find();
  if (typeof found === "string") return found;
  return fingerprintIn(found) === fingerprint ? found : "changed_under_us";
}

function readingOf(found: Found | PageError): PageResult<PageAnswers["read"]> {
  return typeof found === "string" ? { error: found } : { ok: found.conversation.reading };
}

function look(found: Found | PageError): PageResult<PageAnswers["look"]> {
  return typeof found === "string" ? { error: found } : { ok: lookAt(found.adapter, found.conversation) };
}

async function write(found: Found | PageError, request: InsertRequest): Promise<PageResult<PageAnswers["insert"]>> {
  if (typeof found === "string") return { error: found };
  return insert(found.adapter, found.conversation, request.text, request.mode);
}

async function open(fingerprint: string): Promise<PageResult<PageAnswers["open"]>> {
  const before = find();
  if (typeof before === "string") return { error: before };
  if (!sameConversation(fingerprint, fingerprintIn(before))) return { error: "changed_under_us" };
  const failed = (await before.adapter.open?.(document)) ?? "reply_not_opened";
  if (failed !== "") return { error: failed };
  const after = find();
  const moved = typeof after !== "string" && !sameConversation(fingerprint, fingerprintIn(after));
  return moved ? { error: "changed_under_us" } : readingOf(after);
}

function fingerprintIn(found: Found): string {
  return found.conversation.reading.fingerprint;
}
