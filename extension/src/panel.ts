/**
 * The panel beside the page. It shows the state of the tab that is in front, and asks the background for everything that
 * touches the page. What was drafted for one tab is never shown over another.
 */
import type { Kind } from "./contract";
import type { PageReport, PageResult, PanelMessage, TabState } from "./messages";
import { type Way, ways } from "./panel/sentences";
import { openSettings, watchSettings } from "./panel/settings";
import { type Desk, draw, fillKinds, part, textOf } from "./panel/view";
import { fillIn, type Key } from "./panel/words";
import { loadState, stateKey } from "./state";

/** Milliseconds after which a step that still shows as under way is asked for again; the background may have been ended. */
const patience = 2000;

const desks = new Map<number, Desk>();
let tab: number | undefined;
let state: TabState | undefined;
let shortcut = "";
let resuming: number | undefined;

function desk(): Desk {
  const key = tab ?? -1;
  let found = desks.get(key);
  if (!found) desks.set(key, (found = { run: 0, chosen: 0, edits: [], pasted: "", done: "" }));
  return found;
}

/** Another wording and a correction keep the chosen tone; a new reading starts with the first draft. */
function receive(next: TabState | undefined): void {
  state = next;
  const mine = desk();
  mine.done = "";
  if (next && next.run !== mine.run) {
    mine.run = next.run;
    mine.edits = [];
    if (next.seed === 0 && next.overrides.kind === undefined) mine.chosen = 0;
  }
  clearTimeout(resuming);
  if (next?.phase === "working") resuming = window.setTimeout(() => send({ kind: "resume", tab: tab ?? -1 }), patience);
  redraw();
}

function redraw(): void {
  draw(state, desk(), shortcut);
}

async function show(next: number | undefined): Promise<void> {
  tab = next;
  const found = next === undefined ? undefined : await loadState(next);
  if (tab === next) receive(found); // Another tab may have come to the front meanwhile.
}

async function send(message: PanelMessage): Promise<unknown> {
  return chrome.runtime.sendMessage(message).catch(() => null);
}

type WithoutTab<M> = M extends PanelMessage ? Omit<M, "tab"> : never;

/** Sends a message about the tab in front. */
function ask(message: WithoutTab<PanelMessage>): void {
  if (tab !== undefined) void send({ ...message, tab } as PanelMessage);
}

/** The draft as it stands in the panel; "" without one. */
function text(): string {
  const draft = state?.suggestion?.drafts[desk().chosen];
  return draft ? textOf(draft, desk()) : "";
}

function go(way: Way | undefined): void {
  if (state?.phase !== "ready" || text() === "") return;
  if (way === "insert") ask({ kind: "insert", text: text(), mode: "empty" });
  else if (way === "above" || way === "replace") ask({ kind: "insert", text: text(), mode: way });
  else if (way === "copy") void copy(text(), "copied");
}

async function copy(what: string, done: Key): Promise<void> {
  await navigator.clipboard.writeText(what).then(
    () => (desk().done = done),
    () => (desk().done = "copy_refused"),
  );
  redraw();
}

async function copyReport(): Promise<void> {
  const answer = (tab === undefined ? null : await send({ kind: "report", tab })) as PageResult<PageReport | null> | null;
  if (answer && "ok" in answer && answer.ok) await copy(JSON.stringify(answer.ok, null, 2), "report_copied");
}

function choose(index: number): void {
  if (!state?.suggestion?.drafts[index]) return;
  desk().chosen = index;
  desk().done = "";
  redraw();
}

function revise(seed: number, kind: Kind | ""): void {
  const overrides = { ...state?.overrides };
  if (kind === "") delete overrides.kind;
  else overrides.kind = kind;
  ask({ kind: "revise", seed, overrides, pasted: desk().pasted });
}

function onKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  const typing = event.target instanceof Element && event.target.matches("textarea, input:not([type=radio]), select");
  if (part<HTMLDialogElement>("settings").open) return;
  if (command && event.key === "Enter" && state) go(ways(state, text())[0]);
  else if (command && event.key === "z" && !typing && state?.can_undo) ask({ kind: "undo" });
  else if (!command && !event.altKey && !typing && /^[123]$/.test(event.key)) choose(Number(event.key) - 1);
  else return;
  event.preventDefault();
}

function listen(): void {
  for (const way of ["insert", "above", "replace", "copy"] as const) part(way).addEventListener("click", () => go(way));
  part("undo").addEventListener("click", () => ask({ kind: "undo" }));
  part("reword").addEventListener("click", () => revise((state?.seed ?? 0) + 1, state?.overrides.kind ?? ""));
  part("act").addEventListener("click", () => {
    if (part("act").dataset["action"] === "report") void copyReport();
    else ask({ kind: "again" });
  });
  part("tones").addEventListener("change", (event) => choose(Number((event.target as HTMLInputElement).value)));
  part("draft").addEventListener("input", () => {
    desk().edits[desk().chosen] = part<HTMLTextAreaElement>("draft").value;
    redraw();
  });
  part("kind").addEventListener("change", () => revise(0, part<HTMLSelectElement>("kind").value as Kind | ""));
  part("paste").addEventListener("submit", (event) => {
    event.preventDefault();
    desk().pasted = part<HTMLTextAreaElement>("pasted").value;
    ask({ kind: "paste", text: desk().pasted });
  });
  part("menu").addEventListener("click", () => void openSettings("own-name"));
  part("set-reason").addEventListener("click", () => void openSettings("reason"));
  watchSettings(() => {
    if (state?.phase === "ready") revise(state.seed, state.overrides.kind ?? "");
  });
  document.addEventListener("keydown", onKey);
  window.addEventListener("focus", () => ask({ kind: "look" }));
}

async function start(): Promise<void> {
  fillIn(document);
  fillKinds();
  listen();
  const { id: windowId } = await chrome.windows.getCurrent();
  chrome.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void show(active.tabId);
  });
  chrome.tabs.onRemoved.addListener((gone) => desks.delete(gone));
  chrome.storage.onChanged.addListener((changes, area) => {
    const change = area === "session" && tab !== undefined ? changes[stateKey(tab)] : undefined;
    if (change) receive(change.newValue as TabState | undefined);
  });
  shortcut = (await chrome.commands.getAll()).find(({ name }) => name === "suggest")?.shortcut ?? "";
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
  await show(front?.id);
}

void start();
