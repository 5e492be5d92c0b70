/** A new sync code, shown once: as text, in words to write down, and as a picture that another device can read. */
import { encode } from "../../vendor/uqr/index.mjs";
import { words } from "../panel/words";
import { spell } from "../sync/spell";
import { button, copyButton, element, part } from "../widgets/dom";

/** Shows a code until the person says that it is written down. */
export function showCode(code: string): void {
  const lines = spell(code).map((line) => element("li", {}, line));
  part("sync-new").replaceChildren(
    element("h3", {}, words("sync_code_title")),
    element("p", {}, words("sync_code_once")),
    element("p", { id: "sync-new-code", class: "code" }, code),
    copyButton(() => code),
    element("p", { class: "faint" }, words("sync_code_words")),
    element("ol", { class: "plain", id: "sync-new-words" }, ...lines),
    picture(code),
    element("div", { class: "buttons" }, button("sync_code_done", hideCode, "first")));
  part("sync-new").hidden = false;
  part("sync-new").querySelector("button")?.focus();
}

/** Takes the code off the page. */
export function hideCode(): void {
  part("sync-new").replaceChildren();
  part("sync-new").hidden = true;
}

/** The code as a QR picture, dark on light in every colour scheme, as readers expect it. */
function picture(code: string): Element {
  const { data, size } = encode(code, { ecc: "M", border: 4 });
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("class", "qr");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words("sync_code_picture"));
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join(""));
  svg.append(path);
  return svg;
}
