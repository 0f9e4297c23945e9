import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { PairDiagnosis } from '../core/Diagnosis.ts';
import { rateValue } from '../wording/estimateText.ts';
import { pairVerdict } from '../wording/pairText.ts';
import type { View } from './View.ts';

export interface PairMatrixProps {
  readonly view: View;
  readonly chosen: PairDiagnosis | undefined;
  readonly choose: (pair: PairDiagnosis) => void;
}

/** Share of questions on which exactly one of two models is right; each cell opens its pair. */
export function PairMatrix({ view, chosen, choose }: PairMatrixProps): ComponentChild {
  const { models, pairs } = view.diagnosis;
  const find = new Map(pairs.flatMap((pair) => [[pairKey(pair.models[0], pair.models[1]), pair] as const, [pairKey(pair.models[1], pair.models[0]), pair] as const]));
  const greatest = Math.max(0.01, ...pairs.map(({ disagreement }) => disagreement.value ?? 0));
  return h(
    'figure',
    { class: 'matrix' },
    h(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Matrix of models' },
      h(
        'table',
        null,
        h('thead', null, h('tr', null, h('td', null), models.map((_, index) => h('th', { key: index, scope: 'col', 'aria-label': view.names(models[index]?.model ?? '') }, String(index + 1))))),
        h(
          'tbody',
          null,
          models.map((row, index) =>
            h(
              'tr',
              { key: index },
              h('th', { scope: 'row' }, h('span', { class: 'ordinal' }, String(index + 1)), ' ', h('bdi', null, view.names(row.model))),
              models.map((column, position) => {
                const pair = find.get(pairKey(row.model, column.model));
                return h('td', { key: position }, pair !== undefined && h(PairCell, { view, pair, chosen: pair === chosen, choose, greatest }));
              }),
            ),
          ),
        ),
      ),
    ),
    h('figcaption', { class: 'quiet small' }, 'Percent of the shared questions on which exactly one of the two is right. The darker, the more different the models; a dot marks near-equal totals that hide it.'),
  );
}

interface PairCellProps {
  readonly view: View;
  readonly pair: PairDiagnosis;
  readonly chosen: boolean;
  readonly choose: (pair: PairDiagnosis) => void;
  readonly greatest: number;
}

function PairCell({ view, pair, chosen, choose, greatest }: PairCellProps): ComponentChild {
  const depth = Math.round(((pair.disagreement.value ?? 0) / greatest) * 5);
  const [first, second] = pair.models;
  return h(
    'button',
    {
      type: 'button',
      class: `cell depth-${String(depth)} ${pair.verdict}`,
      'aria-pressed': chosen ? 'true' : 'false',
      'aria-label': `${view.names(first)} and ${view.names(second)}: ${rateValue(pair.disagreement, 0)}, ${pairVerdict(pair.verdict)}`,
      onClick: () => {
        choose(pair);
      },
    },
    rateValue(pair.disagreement, 0).replace('\u00a0%', ''),
  );
}

function pairKey(first: string, second: string): string {
  return JSON.stringify([first, second]);
}
