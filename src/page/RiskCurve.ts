import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { percent } from '../wording/percent.ts';

interface RiskCurveProps {
  readonly title: string;
  /** Shares of one on both axes. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** What the points are held against: chance at one height, or the line on which both shares are equal. */
  readonly compared: { readonly kind: 'level'; readonly at: number } | { readonly kind: 'diagonal' };
}

const width = 320;
const height = 150;
const left = 44;
const right = 16;
const bottom = 22;

/** Shares over shares, joined by a line, with what they are held against. */
export function RiskCurve({ title, points, compared }: RiskCurveProps): ComponentChild {
  const most = Math.max(...points.map((point) => point.y), compared.kind === 'level' ? compared.at : 1);
  const top = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8].find((share) => most <= share) ?? 1;
  const x = (share: number): number => left + share * (width - left - right);
  const y = (share: number): number => height - bottom - (share / top) * (height - bottom - 8);
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const [from, to] = compared.kind === 'level' ? [compared.at, compared.at] : [0, 1];
  return h(
    'svg',
    { class: 'interval rate-curve', role: 'img', 'aria-label': `${title}: ${sorted.map((point) => `${percent(point.x, 0)} ${percent(point.y, 1)}`).join('; ')}`, viewBox: `0 0 ${String(width)} ${String(height)}` },
    [0, top / 2, top].map((share) => [
      h('line', { key: `line ${String(share)}`, class: 'axis', x1: left, x2: width - right, y1: y(share), y2: y(share) }),
      h('text', { key: `text ${String(share)}`, class: 'tick end-tick', x: left - 6, y: y(share) + 4 }, percent(share, top < 0.1 ? 1 : 0)),
    ]),
    [0, 0.5, 1].map((share) => h('text', { key: share, class: 'tick', x: x(share), y: height - 6 }, percent(share, 0))),
    h('line', { class: 'curve faint-curve', x1: x(0), x2: x(1), y1: y(from ?? 0), y2: y(to ?? 1) }),
    h('polyline', { class: 'curve', points: sorted.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ') }),
    sorted.map((point, index) => h('circle', { key: index, class: 'dot', cx: x(point.x), cy: y(point.y), r: 3.5 })),
  );
}
