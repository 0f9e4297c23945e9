import { expect, test } from 'vitest';
import type { Case } from '../../core/Case.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Stressed, StressResources } from '../../core/Stressor.ts';
import { stressor } from './index.ts';

const base: Case = {
  id: 'base',
  prompt: { messages: [{ role: 'system', content: 'Today is Monday.' }, { role: 'user', content: 'Cancel order A-17.' }, { role: 'assistant', answer: { text: 'Which?', toolCalls: null } }, { role: 'user', content: 'That one.' }], tools: [], rules: [], interface: null },
  key: { kind: 'none' },
  origin: { suite: 's@1', category: 'c', cluster: 'k', language: 'python', calls: null, toolsOffered: 0 },
};

function apply(level: string, contextTokens: number | null = null): Promise<Stressed> {
  const resources: StressResources = { random: seededRandom(level), shared: seededRandom('shared'), worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.reject(new Error('nothing is retrieved')) }, author: null, limits: { tools: null, contextTokens } };
  return stressor.apply({ case: base, environment: null, item: null }, level, resources);
}

async function fillerAt(level: string): Promise<string> {
  const made = await apply(level);
  const message = made.state === 'changed' ? made.projection.case.prompt.messages[1] : undefined;
  if (made.state !== 'changed' || message?.role !== 'user') throw new Error('not changed');
  const [before = '', filler = '', after = '', ...question] = message.content.split('\n\n');
  expect([before, after, question]).toEqual(['From my notes about a walk:', 'So much for the walk. Now to something else:', ['Cancel order A-17.']]);
  expect(made.projection.case.prompt.messages.toSpliced(1, 1)).toEqual(base.prompt.messages.toSpliced(1, 1));
  return filler;
}

test('levels are numbers of tokens, written in one way', () => {
  expect(['0.5k', '500', '2k', '2000', '128k', '50', '0'].map(stressor.readLevel)).toEqual(['500', '500', '2000', '2000', '128000', '50', '0']);
  expect(['', 'k', '129k', '-1', 'many'].map(stressor.readLevel)).toEqual([null, null, null, null, null]);
});

test('the filler is as long as its level, and each begins with the shorter ones', async () => {
  const fillers = await Promise.all(stressor.levels.slice(1).map(fillerAt));
  for (const [at, tokens] of [500, 2000, 8000, 32_000].entries()) expect(Math.abs((fillers[at]?.length ?? 0) / (tokens * 4) - 1)).toBeLessThan(0.08);
  for (const [at, filler] of fillers.entries()) expect(fillers[at + 1]?.startsWith(filler) ?? true).toBe(true);
});

test('nothing is the question as it is, and what does not fit a context is not asked', async () => {
  expect(await apply('0')).toEqual({ state: 'changed', projection: { case: base, environment: null }, dose: 0, control: false });
  expect(await apply('32000', 40_000)).toMatchObject({ state: 'not-applicable' });
  expect(await apply('32000', 128_000)).toMatchObject({ state: 'changed', dose: 32_000 });
});
