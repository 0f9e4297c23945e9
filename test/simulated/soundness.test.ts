import { expect, test } from 'vitest';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { builtInProfile } from '../../src/models/simulated/index.ts';
import { ask, grade } from './askAndGrade.ts';
import { filledBook } from './filledBook.ts';

const python = { simple: 30, multiple_function: 30, parallel_function: 30, parallel_multiple_function: 30, relevance: 20 };

test.each([
  ['native', { ...python, java: 20, javascript: 20 }],
  ['native-strict', { ...python, java: 20, javascript: 20 }],
  ['json', { ...python, java: 20, javascript: 20 }],
  ['xml', { ...python, java: 20, javascript: 20 }],
  ['python', python],
  ['java', { java: 60 }],
  ['javascript', { javascript: 60 }],
])('without a fault every answer is right, strictly: %s', async (syntax, plan) => {
  const { book, asked } = filledBook(plan, 'sound', syntax);
  const model = createSimulatedModel({ name: 'sound', profile: builtInProfile('sound'), book, seed: 's', plan: null, unknown: 'refuse' });
  for (const one of asked) {
    expect({ id: one.case.id, ...grade(one, await ask(model, one)) }).toEqual({ id: one.case.id, strict: 'right', lenient: 'right' });
  }
});
