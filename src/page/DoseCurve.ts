import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { Estimate } from '../core/Estimate.ts';
import type { DoseCurve as Drawn } from '../wording/DoseCurve.ts';
import { rateText } from '../wording/estimateText.ts';
import { percent } from '../wording/percent.ts';

const width = 420;
const height = 190;
const left = 44;
const right = 12;
const bottom = 38;
const top = 10;

/** Rates over a load on a doubling axis: dots with intervals, hollow ones for the same length without the load, the fitted curve, and where it breaks. */
export function DoseCurve({ curve: { title, axis, points, length, fit, break: found } }: { readonly curve: Drawn }): ComponentChild {
  const doses = points.map(({ dose }) => dose);
  // No load at all has no place on a doubling axis: it stands two doublings before the least there is.
  const least = Math.min(...doses.filter((dose) => dose > 0)) / 4;
  const placed = (dose: number): number => Math.log(Math.max(dose, least));
  const first = placed(Math.min(...doses));
  const span = Math.max(placed(Math.max(...doses)) - first, 1e-9);
  const x = (dose: number): number => left + 10 + ((placed(dose) - first) / span) * (width - left - right - 20);
  const y = (rate: number): number => height - bottom - rate * (height - bottom - top);
  const label = `${title}: ${points.map(({ dose, rate }) => `${String(dose)} ${rateText(rate)}`).join('; ')}`;
  return h(
    'svg',
    { class: 'interval rate-curve dose-curve', role: 'img', 'aria-label': label, viewBox: `0 0 ${String(width)} ${String(height)}` },
    found !== null && h('rect', { class: 'break-range', x: x(found.low) - 1, width: Math.max(2, x(found.high) - x(found.low) + 2), y: top, height: height - bottom - top }),
    found !== null && h('line', { class: 'break', x1: x(found.dose), x2: x(found.dose), y1: top, y2: height - bottom }),
    [0, 0.5, 1].map((rate) => [
      h('line', { key: `line ${String(rate)}`, class: 'axis', x1: left, x2: width - right, y1: y(rate), y2: y(rate) }),
      h('text', { key: `text ${String(rate)}`, class: 'tick end-tick', x: left - 6, y: y(rate) + 4 }, percent(rate, 0)),
    ]),
    doses.map((dose) => h('text', { key: dose, class: 'tick', x: x(dose), y: height - bottom + 15 }, String(dose))),
    h('text', { class: 'tick', x: (left + width - right) / 2, y: height - 6 }, axis.toLowerCase()),
    h('polyline', { class: 'curve', points: fit.map(({ dose, rate }) => `${x(dose).toFixed(1)},${y(rate).toFixed(1)}`).join(' ') }),
    length.map(({ dose, rate }) => h(Point, { key: `length ${String(dose)}`, rate, x: x(dose) + 7, y, isLoad: false })),
    points.map(({ dose, rate }) => h(Point, { key: dose, rate, x: x(dose), y, isLoad: true })),
  );
}

function Point({ rate, x, y, isLoad }: { readonly rate: Estimate; readonly x: number; readonly y: (rate: number) => number; readonly isLoad: boolean }): ComponentChild {
  if (rate.value === null) return null;
  const dot = h('circle', { key: 'dot', class: isLoad && rate.state === 'estimated' ? 'dot' : 'dot hollow', cx: x, cy: y(rate.value), r: isLoad ? 4 : 3 });
  return rate.state === 'estimated' ? [h('line', { key: 'bar', class: isLoad ? 'bar' : 'bar faint-bar', x1: x, x2: x, y1: y(rate.low), y2: y(rate.high) }), dot] : dot;
}
