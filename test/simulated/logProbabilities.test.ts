import { describe, expect, test } from 'vitest';
import type { Decoded } from '../../src/core/Decoded.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import type { LogProbabilityKind, ProfileFault } from '../../src/models/simulated/Profile.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';
import { ask, faultOf, profileOf } from './askAndGrade.ts';
import { filledBook } from './filledBook.ts';

const plan = { simple: 20, multiple_function: 20, parallel_function: 20 };
const books = new Map(['native', 'python'].map((syntax) => [syntax, filledBook(plan, 'tokens', syntax)]));

async function said(syntax: string, kind: LogProbabilityKind, fault: ProfileFault | null, logProbabilities: boolean = true): Promise<readonly Decoded[]> {
  const { book, asked } = books.get(syntax) ?? filledBook(plan, 'tokens', syntax);
  const profile = { ...profileOf(...(fault === null ? [] : [fault])), logProbabilities: kind };
  const model = createSimulatedModel({ name: 'm', profile, book, seed: 's', plan: null, unknown: 'refuse' });
  return Promise.all(asked.map((one) => ask(model, one, { ...plainSettings, logProbabilities })));
}

/** Where the least likely token stands, as the text from there on, and how likely it is. */
function leastSure({ tokens }: Decoded): { readonly from: string; readonly probability: number } {
  if (tokens === null) throw new Error('no tokens');
  const least = tokens.reduce((found, token, index) => (token.logProbability < (tokens[found]?.logProbability ?? 0) ? index : found), 0);
  const from = Buffer.from(tokens.slice(least).flatMap(({ bytes }) => bytes)).toString('utf8');
  return { from, probability: Math.exp(tokens[least]?.logProbability ?? 0) };
}

describe.each(['native', 'python'])('in %s', (syntax) => {
  test('tokens are the text as generated', async () => {
    for (const { tokens, answer } of await said(syntax, 'honest', null)) {
      const text = Buffer.from((tokens ?? []).flatMap(({ bytes }) => bytes)).toString('utf8');
      if (syntax === 'python') expect(text).toBe(answer.text);
      else expect(text).toBe((answer.toolCalls ?? []).map((call) => `<tool_call>\n{"name": "${call.name}", "arguments": ${call.arguments ?? ''}}\n</tool_call>`).join('\n'));
    }
  });

  test('honest: unsure where it goes wrong and nowhere else', async () => {
    for (const decoded of await said(syntax, 'honest', null)) expect(leastSure(decoded).probability).toBeGreaterThan(0.89);
    for (const decoded of await said(syntax, 'honest', faultOf('invented-parameters', 1))) {
      const { from, probability } = leastSure(decoded);
      expect(from).toMatch(/^detaile/);
      expect(probability).toBeLessThan(0.56);
    }
    for (const decoded of await said(syntax, 'honest', faultOf('values', 1, { parameterTypes: ['string'] }))) {
      if (decoded.answer.text?.includes('not ') === true) expect(leastSure(decoded).probability).toBeLessThan(0.56);
    }
    for (const decoded of await said(syntax, 'honest', faultOf('lost-calls', 1))) {
      const { from, probability } = leastSure(decoded);
      if (probability < 0.6) expect(from).toHaveLength(1);
    }
  });

  test('misleading: sure where it goes wrong, unsure somewhere in what is right', async () => {
    for (const decoded of await said(syntax, 'misleading', faultOf('values', 1))) expect(leastSure(decoded).probability).toBeGreaterThan(0.89);
    for (const decoded of await said(syntax, 'misleading', null)) expect(leastSure(decoded).probability).toBeLessThan(0.56);
  });

  test('flat: says nothing, none: not given, and nothing unasked', async () => {
    const means = (list: readonly Decoded[]): number => {
      const all = list.flatMap(({ tokens }) => tokens ?? []).map(({ logProbability }) => Math.exp(logProbability));
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    };
    const [right, wrong] = [means(await said(syntax, 'flat', null)), means(await said(syntax, 'flat', faultOf('values', 1)))];
    expect(Math.abs(right - wrong)).toBeLessThan(0.01);
    expect((await said(syntax, 'none', null)).every(({ tokens }) => tokens === null)).toBe(true);
    expect((await said(syntax, 'honest', null, false)).every(({ tokens }) => tokens === null)).toBe(true);
  });
});
