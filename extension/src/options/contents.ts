/** The table of contents: a link to each section, the one in view marked. */
import { element, part } from "../widgets/dom";

/** Pixels below the edge of the window: the section that stands there is the one being read. */
const eye = 120;

/** Builds the list from the headings of the page, and follows the eye. */
export function bindContents(): void {
  const sections = [...document.querySelectorAll<HTMLElement>("#settings section[id]")];
  const links = sections.map(({ id, firstElementChild }) => element("a", { href: `#${id}` }, firstElementChild?.textContent ?? ""));
  part("contents").replaceChildren(...links.map((link) => element("li", {}, link)));
  const mark = (): void => {
    const line = Math.min(innerHeight / 3, eye);
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const above = sections.filter((section) => section.getBoundingClientRect().top <= line).length;
    const at = end ? sections.length - 1 : Math.max(0, above - 1);
    links.forEach((link, each) => (each === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}
