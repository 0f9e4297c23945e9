import { expect, test } from 'vitest';
import { noStress } from './chooseStressors.ts';
import { withDefaultStress } from './withDefaultStress.ts';
import type { AskRequest } from './AskRequest.ts';

const plain = { stress: noStress, questions: null, categories: [], author: null, cache: null, models: ['openai:x'] } as unknown as AskRequest;

test('a plain diagnosis asks the default plan', () => {
  expect(withDefaultStress(plain).stress).toEqual({ ...noStress, stressors: ['default'] });
  expect(withDefaultStress({ ...plain, perCategory: 20, tools: 'shop.json', parts: ['confirm'] }).stress.stressors).toEqual(['default']);
});

test.each<Partial<AskRequest>>([
  { questions: 'bfcl' },
  { categories: ['parallel'] },
  { author: 'openai:y' },
  { cache: 'kept' },
  { models: ['openai:x', 'recorded:y'] },
  { stress: { ...noStress, stressors: ['none'] } },
  { stress: { ...noStress, stressors: ['tool-order'] } },
])('one that is narrowed by %j asks what it says', (narrowed) => {
  const request = { ...plain, ...narrowed };
  expect(withDefaultStress(request)).toBe(request);
});
