import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { count } from '../wording/count.ts';
import { rateText } from '../wording/estimateText.ts';
import { percent } from '../wording/percent.ts';
import type { RecallChart as Drawn } from '../wording/RecallChart.ts';

const width = 520;
const height = 230;
const left = 48;
/** Room for the names at the ends of the lines. */
const right = 132;
const bottom = 40;
const top = 12;
/** Between two names, so that neither covers the other. */
const lineHeight = 14;
const apart = 6;
/** Colours and marks that are told apart; after them they begin anew. */
const kinds = 5;

/** Recall of all retrievers over the size of the catalog, on an axis of powers. Lines differ in colour, dash and mark, and each is named at its end. */
export function RecallChart({ chart: { title, axis, series } }: { readonly chart: Drawn }): ComponentChild {
  const sizes = [...new Set(series.flatMap(({ points }) => points.map(({ size }) => size)))].sort((a, b) => a - b);
  const first = Math.log(sizes[0] ?? 1);
  const span = Math.max(Math.log(sizes.at(-1) ?? 1) - first, 1e-9);
  const x = (size: number): number => (sizes.length === 1 ? (left + width - right) / 2 : left + 14 + ((Math.log(size) - first) / span) * (width - left - right - 28));
  const y = (rate: number): number => height - bottom - rate * (height - bottom - top);
  const label = `${title}: ${series.map(({ name, points }) => `${name} ${points.map(({ size, recall }) => `${String(size)} ${rateText(recall)}`).join(', ')}`).join('; ')}`;
  // Beside one another, so that no interval covers another.
  const aside = (at: number): number => (at - (series.length - 1) / 2) * Math.min(apart, (4 * apart) / series.length);
  const names = placed(series.map(({ points }) => y(points.findLast(({ recall }) => recall.value !== null)?.recall.value ?? 0)));
  return h(
    'svg',
    { class: 'interval rate-curve recall-chart', role: 'img', 'aria-label': label, viewBox: `0 0 ${String(width)} ${String(height)}` },
    [0, 0.25, 0.5, 0.75, 1].map((rate) => [
      h('line', { key: `line ${String(rate)}`, class: 'axis', x1: left, x2: width - right, y1: y(rate), y2: y(rate) }),
      h('text', { key: `text ${String(rate)}`, class: 'tick end-tick', x: left - 6, y: y(rate) + 4 }, percent(rate, 0)),
    ]),
    sizes.map((size) => h('text', { key: size, class: 'tick', x: x(size), y: height - bottom + 16 }, count(size))),
    h('text', { class: 'tick', x: (left + width - right) / 2, y: height - 6 }, axis.toLowerCase()),
    series.map(({ name, points }, at) => h(Line, { key: name, name, points: points.flatMap(({ size, recall }) => (recall.value === null ? [] : [{ x: x(size) + aside(at), y: y(recall.value), low: recall.state === 'estimated' ? y(recall.low) : null, high: recall.state === 'estimated' ? y(recall.high) : null }])), kind: at % kinds, nameY: names[at] ?? 0 })),
  );
}

interface Dot {
  readonly x: number;
  readonly y: number;
  /** Of the interval; `null`: too few for one. */
  readonly low: number | null;
  readonly high: number | null;
}

function Line({ name, points, kind, nameY }: { readonly name: string; readonly points: readonly Dot[]; readonly kind: number; readonly nameY: number }): ComponentChild {
  const last = points.at(-1);
  if (last === undefined) return null;
  return h(
    'g',
    { class: `series series-${String(kind)}` },
    points.map(({ x, low, high }) => low !== null && high !== null && h('line', { key: `bar ${String(x)}`, class: 'series-bar', x1: x, x2: x, y1: low, y2: high })),
    h('polyline', { class: 'series-line', points: points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ') }),
    points.map((point) => h('path', { key: `mark ${String(point.x)}`, class: point.low === null ? 'series-mark hollow-mark' : 'series-mark', d: markOf(kind, point) })),
    h('line', { class: 'series-lead', x1: last.x + 6, x2: width - right + 8, y1: last.y, y2: nameY }),
    h('text', { class: 'series-name', x: width - right + 12, y: nameY + 4 }, name),
  );
}

/** Circle, square, triangle, diamond, and a triangle on its tip. */
function markOf(kind: number, { x, y }: Dot): string {
  const r = 4.5;
  const at = (points: readonly (readonly [number, number])[]): string => `M${points.map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join('L')}Z`;
  switch (kind) {
    case 0:
      return `M${(x - r).toFixed(1)},${y.toFixed(1)}a${String(r)},${String(r)} 0 1,0 ${String(2 * r)},0a${String(r)},${String(r)} 0 1,0 ${String(-2 * r)},0Z`;
    case 1:
      return at([[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]]);
    case 2:
      return at([[0, -1.1], [1, 0.8], [-1, 0.8]]);
    case 3:
      return at([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]]);
    default:
      return at([[0, 1.1], [1, -0.8], [-1, -0.8]]);
  }
}

/** Places of names beside their lines, moved apart where they would touch, and kept within the chart. */
function placed(wanted: readonly number[]): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  let next = top;
  for (const one of order) {
    one.at = Math.max(one.at, next);
    next = one.at + lineHeight;
  }
  let most = height - bottom;
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, most);
    most = one.at - lineHeight;
  }
  const found = new Map(order.map(({ at, index }) => [index, at]));
  return wanted.map((at, index) => found.get(index) ?? at);
}
