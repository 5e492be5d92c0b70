/** What the controls of the panel share: what there is to show, and what can be asked for. */
import type { Draft, Overrides } from "../contract";
import type { Copy } from "../contract.memory";
import type { Due } from "../due";
import type { PanelMessage, TabState } from "../messages";
import type { Desk } from "./desk";

type WithoutTab<M> = M extends PanelMessage ? Omit<M, "tab"> : never;

/** A message about the tab in front. */
export type Request = WithoutTab<PanelMessage>;

/** Everything that the panel shows. */
export interface Scene {
  /** Undefined for a tab that Demur was not pressed on. */
  state: TabState | undefined;
  desk: Desk;
  /** What Demur remembers. */
  kept: Copy;
  due: Due;
  /** Stored data that could not be read was put aside. */
  aside: boolean;
  /** The keys of the shortcut, "" for none. */
  shortcut: string;
}

/** What a control can do. */
export interface Panel {
  readonly scene: Scene;
  /** Asks the background; null where it gave no answer. */
  ask<T>(request: Request): Promise<T | null>;
  /** Drafts again with a correction; undefined takes a correction away. */
  correct(change: { [K in keyof Overrides]: Overrides[K] | undefined }, seed?: number): void;
  redraw(): void;
}

/** The draft that is chosen. */
export function chosenDraft({ state, desk }: Scene): Draft | undefined {
  return state?.phase === "stopped" ? undefined : state?.suggestion?.drafts[desk.chosen];
}

/** The chosen draft as it stands in the panel; "" without one. */
export function textOf(scene: Scene): string {
  return scene.desk.edits[scene.desk.chosen] ?? chosenDraft(scene)?.text ?? "";
}
