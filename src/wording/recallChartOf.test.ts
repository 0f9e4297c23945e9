import { expect, test } from 'vitest';
import { madeFactor } from '../../test/diagnoses/madeFactor.ts';
import { rate } from '../../test/diagnoses/estimates.ts';
import type { FactorArm } from '../core/FactorDiagnosis.ts';
import { recallChartOf } from './recallChartOf.ts';

const [gold, retrieved] = madeFactor('m').arms;
const arm = (retriever: string, cutTo: number, catalog: number, right: number): FactorArm => ({ ...retrieved!, retriever, cutTo, catalog, recall: rate(right, 100) });

test('a line for each retriever and cut, by rising catalogs; what retrieved nothing is no part of it', () => {
  const chart = recallChartOf([gold!, arm('words', 16, 10_000, 40), arm('words', 16, 256, 90), arm('words\u001b', 4, 256, 60), arm('meaning', 16, 256, 95), arm('words', 16, 256, 90)]);
  expect(chart?.series.map(({ name, points }) => [name, points.map(({ size }) => size)])).toEqual([
    ['words@16', [256, 10_000]],
    ['words\\u001b@4', [256]],
    ['meaning@16', [256]],
  ]);
  expect(chart?.series[0]?.points.map(({ recall }) => recall.value)).toEqual([0.9, 0.4]);
});

test('without retrieval there is no chart', () => {
  expect(recallChartOf([gold!])).toBeNull();
});
