import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { PairDiagnosis } from '../core/Diagnosis.ts';
import { differenceText } from '../wording/estimateText.ts';
import { capitalised } from '../wording/joined.ts';
import { pairCalling, pairDisagreement, pairTotals, pairVerdict } from '../wording/pairText.ts';
import { partName } from '../wording/partText.ts';
import { Axis, differenceLabels } from './Axis.ts';
import { IntervalPlot } from './IntervalPlot.ts';
import type { View } from './View.ts';

/** One pair in full. */
export function PairDetail({ view, pair }: { readonly view: View; readonly pair: PairDiagnosis }): ComponentChild {
  const [first, second] = [view.names(pair.models[0]), view.names(pair.models[1])];
  return h(
    'div',
    { class: 'pair-detail', 'aria-live': 'polite' },
    h('h3', null, h('bdi', null, first), ' against ', h('bdi', null, second)),
    h('p', { class: 'verdict' }, `${capitalised(pairVerdict(pair.verdict))}${pair.twins ? ' – one model, native and prompted' : ''}.`),
    h('p', null, pairTotals(pair, view.names)),
    h('p', null, pairDisagreement(pair)),
    pair.differs.length > 0 && [
      h('h4', null, 'Where they certainly differ'),
      h('div', { class: 'difference-row head', 'aria-hidden': 'true' }, h('span', null), h(Axis, { labels: differenceLabels })),
      pair.differs.map(({ part, name, difference }, index) =>
        h(
          'div',
          { class: 'difference-row', key: index },
          h('span', { class: 'part' }, h('bdi', null, partName(part, name))),
          h(IntervalPlot, { estimate: difference, from: -1, to: 1, marks: [0], tone: 'plain', label: differenceText(difference) }),
          h('span', { class: 'value' }, differenceText(difference)),
        ),
      ),
      h('p', { class: 'quiet small' }, `Right of zero: ${first} is ahead; left of it: ${second}.`),
    ],
    h('h4', null, 'Whether they call, how well they call'),
    h('ul', { class: 'plain-list' }, pairCalling(pair, view.names).map((sentence) => h('li', { key: sentence }, sentence))),
  );
}
