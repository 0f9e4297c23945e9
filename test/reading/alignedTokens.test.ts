import { expect, test } from 'vitest';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { alignTokens } from '../../src/reading/alignTokens.ts';
import { syntax as native } from '../../src/syntaxes/native/index.ts';
import { syntax as python } from '../../src/syntaxes/python/index.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import { ask } from '../simulated/askAndGrade.ts';
import { filledBook } from '../simulated/filledBook.ts';

const plan = { simple: 6, multiple_function: 8, parallel_function: 6, parallel_multiple_function: 6 };

test.each([native, python])('every part of every call of a model that shows its tokens is found among them ($id)', async (syntax) => {
  const { book, asked } = filledBook(plan, 'aligned', syntax.id);
  const profile = builtInProfiles.find(({ name }) => name === 'sound')!;
  const model = createSimulatedModel({ name: 'sound', profile, book, seed: 'aligned', plan: null, unknown: 'refuse' });
  let parts = 0;
  for (const one of asked) {
    const { answer, tokens } = await ask(model, one, { ...plainSettings, logProbabilities: true });
    const { found } = syntax.read(answer, new Set(one.case.prompt.tools.map(({ name }) => name)));
    const calls = found.state === 'calls' ? found.calls : [];
    const aligned = alignTokens(tokens ?? [], answer, calls);
    expect(aligned.unaligned).toEqual([]);
    expect(aligned.parts.length).toBe(calls.reduce((sum, call) => sum + 1 + call.arguments.length, 0));
    expect(aligned.parts.every(({ least, mean, tokens: count }) => least <= mean && mean <= 0 && count >= 1)).toBe(true);
    parts += aligned.parts.length;
  }
  expect(parts).toBeGreaterThan(60);
});
