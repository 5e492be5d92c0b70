/** What the code for each site offers. Everything runs when the person has pressed Demur, and leaves nothing behind. */
import type { Editor } from "../dom/edit";
import type { PageError, PageReport, Reading } from "../messages";

/** One way to find something in a site's page. */
export interface Selector {
  css: string;
  /** What it finds, and how far it can be trusted. */
  why: string;
}

/** All the selectors of a site. */
export interface SelectorTable {
  /** The day on which the newest evidence for the selectors was gathered, YYYY-MM-DD. */
  date: string;
  selectors: Readonly<Record<string, Selector>>;
}

/** A conversation with what is needed to write into its reply box. */
export interface Conversation {
  reading: Reading;
  /** The reply box; null where there is none, or not exactly one. */
  editor: Editor | null;
}

/** What a reply box needs that differs from site to site. */
export interface Pen {
  /** The lines in the box outside signature and quoted history. */
  ownText(editor: Editor): string[];
  /** Writes over everything that `ownText` reads, or before it. */
  write(editor: Editor, lines: readonly string[], over: "replace" | "above"): void | Promise<void>;
  /** Undoes the last change with the editor's own Undo, where it keeps one apart from the browser's. Tells whether it is back. */
  takeBack?(editor: Editor, isBack: () => boolean): boolean;
  /** Whether the site has taken notice of the text, where it shows that: its Send can be used. */
  heard?(editor: Editor): boolean;
}

export interface Adapter extends Pen {
  /** Finds the one conversation that is open. It never chooses between two that could be meant. */
  find(page: Document): Conversation | PageError;
  /** Opens the reply box with the site's own control, where the site has one that can send nothing. */
  open?(page: Document): Promise<PageError | "">;
  report(page: Document): PageReport | null;
}

/**
 * How often each selector must match on each demonstration page as it loads, hidden elements and shadow roots included, and on the pages
 * that show the same in other languages. A selector that is not named matches nothing there.
 */
export type Counts<Table extends SelectorTable> = Readonly<Record<string, Partial<Record<keyof Table["selectors"], number>>>>;

/** How often each selector of a table matches. A changed layout shows in it. */
export function countMatches(table: SelectorTable, count: (css: string) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(table.selectors).map(([name, { css }]) => [name, count(css)]));
}
