import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { PairDiagnosis } from '../core/Diagnosis.ts';
import { findingsBetween } from '../wording/findingsAbout.ts';
import { pairsSummary, reversalSentence } from '../wording/pairText.ts';
import { FindingList } from './FindingList.ts';
import { PairDetail } from './PairDetail.ts';
import { PairMatrix } from './PairMatrix.ts';
import type { View } from './View.ts';

const few = 3;

/** Models against each other: the matrix, one pair in full, and orders that turn round. */
export function Pairs({ view }: { readonly view: View }): ComponentChild {
  const { pairs, models, reversals } = view.diagnosis;
  const [chosen, choose] = useState<PairDiagnosis | undefined>(() => mostTelling(pairs));
  return h(
    'section',
    { class: 'block wide', id: 'pairs', 'aria-labelledby': 'pairs-title' },
    h('h2', { id: 'pairs-title' }, 'Models against each other'),
    h('p', { class: 'lead' }, `${pairsSummary(pairs)}.`),
    h(Between, { view }),
    h('div', { class: 'pairs' }, models.length > 2 && h(PairMatrix, { view, chosen, choose }), chosen !== undefined && h(PairDetail, { view, pair: chosen })),
    reversals.length > 0 && [
      h('h3', null, 'Orders that turn round'),
      h('ul', { class: 'plain-list' }, reversals.slice(0, 30).map((reversal, index) => h('li', { key: index }, h('bdi', null, reversalSentence(reversal, view.names))))),
      reversals.length > 30 && h('p', { class: 'quiet' }, `and ${String(reversals.length - 30)} more in the JSON report`),
    ],
  );
}

/** Findings about two models; many are folded away, for the matrix says the same. */
function Between({ view }: { readonly view: View }): ComponentChild {
  const between = findingsBetween(view.diagnosis);
  const all = between.certain.length + between.open.length;
  if (all === 0) return null;
  const list = h(FindingList, { view, findings: between, none: 'Nothing between them is certain.' });
  return all <= few ? list : h('details', { class: 'more' }, h('summary', null, `${String(all)} findings about pairs`), list);
}

function mostTelling(pairs: readonly PairDiagnosis[]): PairDiagnosis | undefined {
  const ties = pairs.filter(({ verdict }) => verdict === 'near-tie-different');
  return (ties.length === 0 ? pairs : ties).toSorted((a, b) => (b.disagreement.value ?? 0) - (a.disagreement.value ?? 0))[0];
}
