import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { Estimate } from '../core/Estimate.ts';

export interface IntervalPlotProps {
  readonly estimate: Estimate;
  /** What the ends of the line stand for. */
  readonly from: number;
  readonly to: number;
  /** Values marked by an upright line: a target, zero, the total. */
  readonly marks: readonly number[];
  readonly tone: 'plain' | 'weak' | 'open';
  /** Said to those who do not see it. */
  readonly label: string;
}

/** A dot with its interval bar on a line; stretches to the room it is given. */
export function IntervalPlot({ estimate, from, to, marks, tone, label }: IntervalPlotProps): ComponentChild {
  const at = (value: number): string => `${(((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100).toFixed(2)}%`;
  return h(
    'svg',
    { class: `interval ${tone}`, role: 'img', 'aria-label': label, height: 20, width: '100%' },
    h('line', { class: 'axis', x1: '0%', x2: '100%', y1: 10, y2: 10 }),
    marks.map((mark) => h('line', { key: mark, class: 'mark', x1: at(mark), x2: at(mark), y1: 1, y2: 19 })),
    estimate.state === 'estimated' && [
      h('line', { class: 'bar', x1: at(estimate.low), x2: at(estimate.high), y1: 10, y2: 10 }),
      h('line', { class: 'end', x1: at(estimate.low), x2: at(estimate.low), y1: 6, y2: 14 }),
      h('line', { class: 'end', x1: at(estimate.high), x2: at(estimate.high), y1: 6, y2: 14 }),
    ],
    estimate.value !== null && h('circle', { class: estimate.state === 'estimated' ? 'dot' : 'dot hollow', cx: at(estimate.value), cy: 10, r: 4.5 }),
  );
}
