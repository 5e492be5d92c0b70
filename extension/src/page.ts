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
import { isOutlook, outlook } from "./sites/outlook";
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

(globalThis as { demurPage?: PageCode }).demurPage = {
  async answer(request) {
    try {
      return await answer(request);
    } catch (error) {
      console.warn("Demur:", error);
      return { error: "layout_changed" }; // The page is not what this code was written for.
    }
  },
};

async function answer(request: PageRequest): Promise<Answer> {
  switch (request.op) {
    case "read":
      return resultOf(find(), ({ conversation }) => conversation.reading);
    case "open":
      return open(request.fingerprint);
    case "look":
      return look(request.fingerprint);
    case "insert":
      return write(request);
    case "undo": {
      const failed = undo();
      return failed === "" ? look(request.fingerprint) : { error: failed };
    }
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
  if (isOutlook(document)) return outlook;
  return undefined;
}

/** The open conversation. Where a site's own is not found, what the person has selected takes its place. */
function find(): Found | PageError {
  const site = siteAdapter();
  if (!site) return foundBy(selection);
  const own = foundBy(site);
  return typeof own === "string" && document.getSelection()?.isCollapsed === false ? foundBy(selection) : own;
}

/** The conversation that an earlier reading named. Its reply box may be another by now, and a selection may be gone. */
function findAgain(fingerprint: string): Found | PageError {
  const site = siteAdapter();
  let failed: PageError | undefined;
  for (const adapter of site ? [site, selection] : [selection]) {
    const found = foundBy(adapter);
    if (typeof found === "string") failed ??= found;
    else if (sameConversation(fingerprint, found.conversation.reading.fingerprint)) return found;
    else failed ??= "changed_under_us";
  }
  return failed ?? "changed_under_us";
}

function foundBy(adapter: Adapter): Found | PageError {
  const conversation = adapter.find(document);
  return typeof conversation === "string" ? conversation : { adapter, conversation };
}

function look(fingerprint: string): PageResult<PageAnswers["look"]> {
  return resultOf(findAgain(fingerprint), ({ adapter, conversation }) => lookAt(adapter, conversation));
}

/** Writes only where conversation and box are both the ones that were read. */
async function write({ fingerprint, text, mode }: InsertRequest): Promise<PageResult<PageAnswers["insert"]>> {
  const found = findAgain(fingerprint);
  if (typeof found === "string") return { error: found };
  const { adapter, conversation } = found;
  if (conversation.reading.fingerprint !== fingerprint) return { error: "changed_under_us" };
  return insert(adapter, conversation, text, mode);
}

/** Opens the reply box, unless the person has done so meanwhile. */
async function open(fingerprint: string): Promise<PageResult<PageAnswers["open"]>> {
  const before = findAgain(fingerprint);
  if (typeof before === "string") return { error: before };
  if (before.conversation.editor === null) {
    const failed = (await before.adapter.open?.(document)) ?? "reply_not_opened";
    if (failed !== "") return { error: failed };
  }
  return resultOf(findAgain(fingerprint), ({ conversation }) => conversation.reading);
}

function resultOf<T>(found: Found | PageError, of: (found: Found) => T): PageResult<T> {
  return typeof found === "string" ? { error: found } : { ok: of(found) };
}
