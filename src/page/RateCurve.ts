import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { Estimate } from '../core/Estimate.ts';
import { rateText } from '../wording/estimateText.ts';
import { percent } from '../wording/percent.ts';

interface CurvePoint {
  readonly short: string;
  readonly name: string;
  readonly fresh: Estimate;
  readonly all: Estimate;
}

interface CurveProps {
  readonly title: string;
  readonly points: readonly CurvePoint[];
  /** Whether the second line is drawn. */
  readonly both: boolean;
}

const width = 320;
const height = 132;
const left = 40;
const bottom = 22;

/** A rate over a few ordered conditions: dots with intervals joined by a line, and a fainter line with the repeats. */
export function RateCurve({ title, points, both }: CurveProps): ComponentChild {
  const top = highest(points);
  const x = (index: number): number => left + ((index + 0.5) * (width - left - 6)) / points.length;
  const y = (rate: number): number => height - bottom - (Math.min(rate, top) / top) * (height - bottom - 8);
  const label = `${title}: ${points.map(({ name, fresh }) => `${name} ${rateText(fresh)}`).join('; ')}`;
  return h(
    'svg',
    { class: 'interval rate-curve', role: 'img', 'aria-label': label, viewBox: `0 0 ${String(width)} ${String(height)}` },
    [0, top / 2, top].map((rate) => [
      h('line', { key: `line ${String(rate)}`, class: 'axis', x1: left, x2: width, y1: y(rate), y2: y(rate) }),
      h('text', { key: `text ${String(rate)}`, class: 'tick end-tick', x: left - 6, y: y(rate) + 4 }, percent(rate, 0)),
    ]),
    points.map(({ short }, index) => h('text', { key: short, class: 'tick', x: x(index), y: height - 6 }, short)),
    both && h('polyline', { class: 'curve faint-curve', points: path(points.map(({ all }) => all), x, y) }),
    h('polyline', { class: 'curve', points: path(points.map(({ fresh }) => fresh), x, y) }),
    points.map(({ fresh, short }, index) => h(Point, { key: short, estimate: fresh, x: x(index), y })),
  );
}

/** The end of the axis: the next of a few round rates above everything that is drawn. */
function highest(points: readonly CurvePoint[]): number {
  const most = Math.max(0, ...points.flatMap(({ fresh, all }) => [fresh, all]).map((each) => (each.state === 'estimated' ? each.high : (each.value ?? 0))));
  return [0.1, 0.2, 0.4, 0.6, 0.8].find((rate) => most <= rate) ?? 1;
}

function path(estimates: readonly Estimate[], x: (index: number) => number, y: (rate: number) => number): string {
  return estimates.flatMap(({ value }, index) => (value === null ? [] : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`])).join(' ');
}

function Point({ estimate, x, y }: { readonly estimate: Estimate; readonly x: number; readonly y: (rate: number) => number }): ComponentChild {
  if (estimate.value === null) return null;
  const dot = h('circle', { class: estimate.state === 'estimated' ? 'dot' : 'dot hollow', cx: x, cy: y(estimate.value), r: 4 });
  return estimate.state === 'estimated' ? [h('line', { key: 'bar', class: 'bar', x1: x, x2: x, y1: y(estimate.low), y2: y(estimate.high) }), dot] : dot;
}
