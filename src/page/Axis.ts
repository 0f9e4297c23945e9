import { h } from 'preact';
import type { ComponentChild } from 'preact';

/** The numbers under a column of plots, spread evenly. */
export function Axis({ labels }: { readonly labels: readonly string[] }): ComponentChild {
  return h('span', { class: 'axis-labels', 'aria-hidden': 'true' }, labels.map((label) => h('span', { key: label }, label)));
}

/** Of rates. */
export const rateLabels: readonly string[] = ['0', '25', '50', '75', '100 %'];

/** Of rates where there is little room. */
export const sparseRateLabels: readonly string[] = ['0', '50', '100 %'];

/** Of differences of rates, in points. */
export const differenceLabels: readonly string[] = ['−100', '−50', '0', '+50', '+100'];
