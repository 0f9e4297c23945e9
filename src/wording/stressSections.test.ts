import { expect, test } from 'vitest';
import { rate } from '../../test/diagnoses/estimates.ts';
import type { InvarianceDiagnosis } from '../core/StressDiagnosis.ts';
import { stressSections } from './stressSections.ts';

const compared: InvarianceDiagnosis = {
  kind: 'invariance',
  model: 'm',
  stressor: 'language',
  level: 'french',
  available: { base: { asked: 100, unavailable: 0 }, rerun: { asked: 100, unavailable: 0 }, variant: { asked: 100, unavailable: 0 } },
  base: rate(90, 100),
  rerun: rate(90, 100),
  variant: rate(80, 100),
  excessFlips: rate(10, 100),
  netLoss: rate(10, 100),
  lost: 10,
  gained: 0,
  pValue: 0.01,
  verdict: 'loses',
  authored: { author: 'a:writer\u001b', questions: 64 },
  smallestEffect: 0.1,
};

test('whose words changed requests are in is said, and nothing where they are the composer’s own', () => {
  const [section] = stressSections([compared, { ...compared, stressor: 'paraphrase', level: '1', authored: null }], 'm');
  expect(section?.lines).toEqual(['In the words of a:writer\\u001b, each held against its question: 64 of 100 where the request is in French.']);
  expect(stressSections([{ ...compared, authored: null }], 'm')[0]?.lines).toEqual([]);
});
