/** What the check finds, each with its reason and, where there is one, a fix by one press. */
import type { Finding } from "../contract";
import { button, element, part, rebuild } from "./dom";
import { mendable } from "./spans";
import { words } from "./words";

/** What can be done about the findings of one text. */
export interface Remedies {
  fix(finding: Finding): void;
  /** Shows the words in the text; absent where the panel does not have the text. */
  show?(finding: Finding): void;
  /** Asks for another draft; absent where the text is the person's own. */
  redraft?(): void;
}

/** Draws findings into a list: errors and warnings one by one, notes together behind one line. */
export function drawFindings(id: string, findings: readonly Finding[], remedies: Remedies): void {
  rebuild(part(id), findings, () => {
    const notes = findings.filter(({ level }) => level === "note");
    const items = findings.filter(({ level }) => level !== "note").map((finding) => itemFor(finding, remedies));
    if (notes.length === 0) return items;
    const folded = element("li", "", "note");
    const details = element("details");
    const list = element("ul", "", "notes");
    list.append(...notes.map((finding) => itemFor(finding, remedies)));
    details.append(element("summary", notes.length === 1 ? words("note_one") : words("note_many", String(notes.length))), list);
    folded.append(details);
    return [...items, folded];
  });
}

/** One sentence; why, who says so, and what can be done open in place. */
function itemFor(finding: Finding, { fix, show, redraft }: Remedies): HTMLElement {
  const { level, message, why, source } = finding;
  const item = element("li", "", level);
  const details = element("details");
  details.append(element("summary", message), element("p", why, "faint"));
  if (source !== "") details.append(element("p", source, "faint"));
  item.append(details);
  const row = element("div", "", "buttons");
  if (mendable(finding)) row.append(button("fix", "small", () => fix(finding)));
  else if (finding.redraft && redraft) row.append(button("reword", "small", redraft));
  if (show && finding.end > finding.start) row.append(button("show", "small quiet", () => show(finding)));
  if (row.childElementCount > 0) item.append(row);
  return item;
}

/** The one line about a text: that it reads well, or how many findings there are. */
export function verdict(findings: readonly Finding[]): string {
  const count = findings.filter(({ level }) => level !== "note").length;
  if (count === 0) return words("reads_well");
  return count === 1 ? words("finding_one") : words("finding_many", String(count));
}
