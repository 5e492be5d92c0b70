/**
 * The panel beside the page. It shows the state of the tab that is in front, and asks the background for everything that
 * touches the page. What was drafted for one tab is never shown over another.
 */
import type { Overrides } from "./contract";
import { dueAt, remindersKey } from "./due";
import { followLanguage } from "./locale";
import type { PageReport, PageResult, PanelMessage, TabState } from "./messages";
import { fillKinds, listenToAsking } from "./panel/asking";
import { copy as copyText, go, listenToBox, readBox } from "./panel/box";
import { listenToControls } from "./panel/controls";
import { forgetDesk, leaveTrail, loadDesk, newDesk, renew, saveDesk } from "./panel/desk";
import { part } from "./panel/dom";
import { choose, listenToDraft } from "./panel/draft";
import { listenForEvidence } from "./panel/evidence";
import { listenToMenu } from "./panel/menu";
import { listenToProposal } from "./panel/proposal";
import { listenToReason, openReason } from "./panel/reason";
import { type Panel, type Request, type Scene, textOf } from "./panel/scene";
import { ways } from "./panel/sentences";
import { draw } from "./panel/view";
import { fillIn } from "./panel/words";
import { loadState, stateKey } from "./state";
import { asides, copy, watchCopy } from "./store";
import { emptyCopy } from "./store/copy";

/** Milliseconds after which a step that still shows as under way is asked for again; the background may have been ended. */
const patience = 2000;

/** The tab that is shown. */
let tab: number | undefined;
/** The tab that stands in front, which is shown as soon as what is stored of it has been read. */
let front: number | undefined;
/** Grows with every change to what is stored of the tab in front. */
let news = 0;
let resuming: number | undefined;
let wanted: { seed: number; overrides: Overrides } | undefined;

const scene: Scene = {
  state: undefined, desk: newDesk(), kept: emptyCopy(), due: { promises: [], reminders: [] }, aside: false, shortcut: "",
};

const panel: Panel = {
  scene,
  async ask<T>(request: Request): Promise<T | null> {
    if (tab === undefined) return null;
    const message = { ...request, tab } as PanelMessage;
    return ((await chrome.runtime.sendMessage(message).catch(() => null)) as T | undefined) ?? null;
  },
  correct(change, seed) {
    const { desk } = scene;
    const before = wanted ?? scene.state;
    if (!before) return;
    leaveTrail(desk, before.seed, before.overrides);
    const all = Object.entries({ ...before.overrides, ...change }).filter(([, value]) => value !== undefined);
    revise(seed ?? before.seed, Object.fromEntries(all));
  },
  redraw() {
    draw(panel);
    if (tab !== undefined) void saveDesk(tab, scene.desk);
  },
};

/** Asks for other drafts. A correction that follows before they are there builds on this one. */
function revise(seed: number, overrides: Overrides): void {
  const mine = (wanted = { seed, overrides });
  void panel.ask({ kind: "revise", seed, overrides, pasted: scene.desk.pasted }).then(() => {
    if (wanted === mine) wanted = undefined;
  });
}

/** Takes what the background has stored about the tab. */
function receive(next: TabState | undefined): void {
  const { desk } = scene;
  const before = scene.state;
  scene.state = next;
  const moved = next && (next.note !== before?.note || next.stop !== before.stop || next.phase !== before.phase);
  if (moved) desk.done = "";
  if (next && next.run !== desk.run) renew(desk, next.run, next.revised ? null : next);
  clearTimeout(resuming);
  if (next?.phase === "working") resuming = window.setTimeout(() => void panel.ask({ kind: "resume", pasted: desk.pasted }), patience);
  panel.redraw();
  if (next?.phase !== "ready") return;
  if (before?.phase === "working") focusFirst();
  if (next.box === "own" && (desk.box === null || touched(before, next))) void readBox(panel);
}

/** Whether the reply box has changed: something was written into it, or a look at it found it different. */
function touched(before: TabState | undefined, next: TabState): boolean {
  if (before?.run !== next.run) return false; // A new reading brings its own check.
  return before.phase === "working" || before.box !== next.box;
}

/** The focus starts on the chosen draft, unless the person has put it somewhere. */
function focusFirst(): void {
  if (document.activeElement === document.body) part("tones").querySelector<HTMLInputElement>(":checked")?.focus();
}

/** Until the tab that has come to the front is known, what is shown and pressed belongs to the one before. */
async function show(next: number | undefined): Promise<void> {
  front = next;
  const desk = next === undefined ? newDesk() : await loadDesk(next);
  let state: TabState | undefined;
  for (let seen = -1; next !== undefined && seen !== news;) {
    seen = news; // What is read may be older than a change that is told of meanwhile.
    state = await loadState(next);
  }
  if (front !== next) return; // Another tab has come to the front meanwhile.
  tab = next;
  wanted = undefined;
  scene.desk = desk;
  scene.state = undefined;
  receive(state);
}

/** Takes what Demur remembers, which any of its pages may have changed. */
async function recall(): Promise<void> {
  [scene.kept, scene.due, scene.aside] = await Promise.all([copy(), dueAt(new Date()), asides().then(({ length }) => length > 0)]);
  panel.redraw();
}

async function copyReport(): Promise<void> {
  const answer = await panel.ask<PageResult<PageReport | null>>({ kind: "report" });
  if (answer && "ok" in answer && answer.ok) await copyText(panel, JSON.stringify(answer.ok, null, 2), "report_copied");
}

/** Takes the last correction back. */
function stepBack(): void {
  const { desk } = scene;
  const last = desk.trail.pop();
  if (!last) return;
  desk.chosen = last.chosen;
  desk.restore = last.edits;
  revise(last.seed, last.overrides);
}

function onKey(event: KeyboardEvent): void {
  const command = event.ctrlKey || event.metaKey;
  const typing = event.target instanceof Element && event.target.matches("textarea, input:not([type=radio]), select");
  if (document.querySelector("dialog[open], :popover-open")) return;
  const { state, desk } = scene;
  if (command && event.key === "Enter" && state) go(panel, ways(state, textOf(scene))[0]);
  else if (command && event.key === "z" && !typing && state?.can_undo) void panel.ask({ kind: "undo" });
  else if (command && event.key === "z" && !typing && desk.trail.length > 0) stepBack();
  else if (!command && !event.altKey && !typing && /^[123]$/.test(event.key)) choose(panel, Number(event.key) - 1);
  else return;
  event.preventDefault();
}

function listen(): void {
  listenToAsking(panel);
  listenToBox(panel);
  listenToControls(panel);
  listenToDraft(panel);
  listenToMenu();
  listenToProposal(panel);
  listenForEvidence();
  part("reword").addEventListener("click", () => panel.correct({}, (scene.state?.seed ?? 0) + 1));
  part("back").addEventListener("click", stepBack);
  part("act").addEventListener("click", () => {
    if (part("act").dataset["action"] === "report") void copyReport();
    else void panel.ask({ kind: "again" });
  });
  part("set-reason").addEventListener("click", openReason);
  listenToReason(panel);
  document.addEventListener("keydown", onKey);
  window.addEventListener("focus", () => void panel.ask({ kind: "look" }).then(() => readBox(panel)));
}

async function start(): Promise<void> {
  await followLanguage();
  fillIn(document);
  fillKinds();
  listen();
  const { id: windowId } = await chrome.windows.getCurrent();
  chrome.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void show(active.tabId);
  });
  chrome.tabs.onRemoved.addListener(forgetDesk);
  watchCopy(() => void recall());
  chrome.alarms.onAlarm.addListener(() => void recall()); // Something is due from now on.
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && remindersKey in changes) void recall();
    if (area === "session" && front !== undefined && stateKey(front) in changes) news++;
    const change = area === "session" && tab !== undefined ? changes[stateKey(tab)] : undefined;
    if (change) receive(change.newValue as TabState | undefined);
  });
  scene.shortcut = (await chrome.commands.getAll()).find(({ name }) => name === "suggest")?.shortcut ?? "";
  await recall();
  const [first] = await chrome.tabs.query({ active: true, currentWindow: true });
  await show(first?.id);
}

void start();
