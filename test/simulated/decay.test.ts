import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/core/Case.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { demonstrationCases } from '../../src/composer/demonstrationCases.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { Measure } from '../../src/models/simulated/Profile.ts';
import { binomialCdf } from '../../src/stats/binomialCdf.ts';
import { ask, faultOf, grade, profileOf } from './askAndGrade.ts';
import { bookOf } from './filledBook.ts';

const cases = demonstrationCases({ simple: 150 }, seededRandom('decay'));

/** Ways of making a measure of a case as large as wanted, and nothing of what is right different. */
const loads: readonly (readonly [Measure, (one: Case, size: number) => Case])[] = [
  ['tools', (one, size) => ({ ...one, prompt: { ...one.prompt, tools: [...one.prompt.tools, ...Array.from({ length: size - 1 }, (_, index) => ({ name: `other_${index}`, description: 'Does something else.', parameters: { type: 'object', properties: {} } }))] } })],
  ['system-length', (one, size) => ({ ...one, prompt: { ...one.prompt, messages: [{ role: 'system', content: 'r'.repeat(size) }, ...one.prompt.messages] } })],
  ['conversation-length', (one, size) => ({ ...one, prompt: { ...one.prompt, messages: [{ role: 'user', content: 'Good morning!' }, { role: 'assistant', answer: { text: 'x'.repeat(size), toolCalls: null } }, ...one.prompt.messages] } })],
  ['wrong-calls', (one, size) => ({ ...one, prompt: { ...one.prompt, messages: [...Array.from({ length: size }, () => failed(one)).flat(), ...one.prompt.messages] } })],
];

function failed({ prompt: { tools } }: Case): Case['prompt']['messages'] {
  const name = tools[0]?.name ?? '';
  return [
    { role: 'user', content: 'Try it.' },
    { role: 'assistant', answer: { text: null, toolCalls: [{ name, arguments: '{}', encoding: 'string' }] } },
    { role: 'tool', name, content: 'Error: busy', failed: true },
  ];
}

describe.each(loads)('with %s', (measure, load) => {
  const [from, until] = measure === 'wrong-calls' ? [1, 9] : measure === 'tools' ? [8, 40] : [1000, 9000];
  const profile = profileOf(faultOf('values', 0.1, { grows: [{ by: measure, from, until, adds: 0.6 }] }));

  test.each([
    [0, 0.1],
    [0.5, 0.4],
    [1, 0.7],
    [1.5, 0.7],
  ])('at %f of the way the rate is %f', async (share, rate) => {
    // What the question itself adds to the length is less than a hundredth of the way, so the bounds hold it.
    const { book, asked } = bookOf(cases.map((one) => load(one, Math.round(from + share * (until - from)))), 'native');
    const model = createSimulatedModel({ name: 'm', profile, book, seed: 'decay', plan: null, unknown: 'refuse' });
    let wrong = 0;
    for (const one of asked) if (grade(one, await ask(model, one)).strict !== 'right') wrong += 1;
    expect(binomialCdf(wrong, asked.length, rate)).toBeGreaterThan(5e-6);
    expect(1 - binomialCdf(wrong - 1, asked.length, rate)).toBeGreaterThan(5e-6);
  });
});
