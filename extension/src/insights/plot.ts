/** Plots as inline SVG, with the same figures as a table beside them. Positions across are percentages, so a plot fits any width. */
import { words } from "../panel/words";
import { element } from "../widgets/dom";

/** One group of bars: a month, a kind, a reason. There is one value for each series. */
export interface Group {
  label: string;
  values: number[];
}

/** What a plot shows. */
export interface PlotData {
  title: string;
  /** What a group is, as the head of the table's first column. */
  of: string;
  /** The names of the series. Two can be told apart. */
  series: string[];
  groups: Group[];
}

const namespace = "http://www.w3.org/2000/svg";

/** As many names as fit side by side below upright bars in the narrowest plot. */
const namesInRow = 5;

/** Upright bars side by side, for what follows in time. Where not every name fits, some are left out, never the last; the table has all. */
export function columns(data: PlotData): HTMLElement {
  const height = 150;
  const foot = 20;
  const head = 16;
  const most = highest(data);
  const step = 100 / data.groups.length;
  const every = Math.ceil(data.groups.length / namesInRow);
  const width = Math.min((step * 0.7) / data.series.length, 8);
  const shapes = data.groups.flatMap(({ label, values }, at) => {
    const middle = step * (at + 0.5);
    const bars = values.flatMap((value, series) => {
      const tall = (value / most) * (height - foot - head);
      const top = height - foot - tall;
      const left = middle + (series - values.length / 2) * width;
      const bar = shape("rect", { x: `${left}%`, y: top, width: `${width * 0.9}%`, height: tall, class: `series-${series}` });
      const figure = write(String(value), { x: `${left + width * 0.45}%`, y: top - 4, "text-anchor": "middle" });
      return value === 0 ? [] : [bar, figure];
    });
    if ((data.groups.length - 1 - at) % every > 0) return bars;
    return [...bars, write(label, { x: `${middle}%`, y: height - 5, "text-anchor": "middle" })];
  });
  const axis = shape("line", { x1: "0", x2: "100%", y1: height - foot, y2: height - foot, class: "axis" });
  return figure(data, height, [axis, ...shapes]);
}

/** Lying bars under their names, for what is counted. A name too long for the narrowest plot is cut; the table has it whole. */
export function bars(data: PlotData): HTMLElement {
  const most = highest(data);
  let bottom = 0;
  const shapes = data.groups.flatMap(({ label, values }) => {
    const top = bottom;
    const counted = values.map((value, series) => ({ value, series })).filter(({ value }) => value > 0 || values.length === 1);
    bottom += name + counted.length * (thick + 3) + 8;
    return [write(cut(label), { x: "0", y: top + 14 }), ...counted.flatMap((each, at) => lying(each, top + name + at * (thick + 3), most))];
  });
  return figure(data, bottom, shapes);
}

/** Pixels: the height of a name, and of a lying bar. */
const name = 20;
const thick = 12;

function lying({ value, series }: { value: number; series: number }, y: number, most: number): SVGElement[] {
  const length = (value / most) * 88;
  const figure = write(String(value), { x: `${length}%`, dx: 6, y: y + thick - 2 });
  return value === 0 ? [figure] : [shape("rect", { x: "1", y, width: `${length}%`, height: thick, class: `series-${series}` }), figure];
}

function cut(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39).trimEnd()}…` : label;
}

function highest({ groups }: PlotData): number {
  return Math.max(1, ...groups.flatMap(({ values }) => values));
}

function figure(data: PlotData, height: number, shapes: SVGElement[]): HTMLElement {
  const plot = shape("svg", { height, role: "img", "aria-label": words("rev_plot_label", data.title) });
  plot.append(...shapes);
  const legend = data.series.length > 1 ? [element("ul", { class: "legend" }, ...data.series.map(legendLine))] : [];
  const more = element("details", {}, element("summary", {}, words("rev_as_table")), table(data));
  return element("figure", { class: "plot" }, element("figcaption", {}, data.title), ...legend, plot, more);
}

function legendLine(name: string, series: number): HTMLElement {
  const sample = shape("svg", { "aria-hidden": "true" });
  sample.append(shape("rect", { x: 1, y: 1, width: 10, height: 10, class: `series-${series}` }));
  return element("li", {}, sample, name);
}

function table({ title, of, series, groups }: PlotData): HTMLElement {
  const head = [of, ...series].map((name) => element("th", { scope: "col" }, name));
  const rows = groups.map(({ label, values }) =>
    element("tr", {}, element("th", { scope: "row" }, label), ...values.map((value) => element("td", {}, String(value)))));
  const caption = element("caption", { class: "unseen" }, title);
  return element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
}

function shape(tag: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function write(text: string, attributes: Record<string, string | number>): SVGElement {
  const made = shape("text", attributes);
  made.textContent = text;
  return made;
}
