import { describe, expect, test } from 'vitest';
import type { Profile, ProfileFault } from '../../src/models/simulated/Profile.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { binomialCdf } from '../../src/stats/binomialCdf.ts';
import { ask, faultOf, grade, profileOf } from './askAndGrade.ts';
import { filledBook } from './filledBook.ts';
import type { AskedCase } from './filledBook.ts';

const python = { simple: 40, multiple_function: 40, parallel_function: 35, parallel_multiple_function: 35, relevance: 50 };
const books = new Map(['native', 'json', 'python', 'xml'].map((syntax) => [syntax, filledBook(python, 'rates', syntax)]));

const holds = {
  calls: ({ case: { key } }: AskedCase): boolean => key.kind === 'calls',
  several: ({ case: { origin } }: AskedCase): boolean => (origin.calls?.count ?? 0) > 1,
  none: ({ case: { key } }: AskedCase): boolean => key.kind === 'abstention',
  integer: (one: AskedCase): boolean => typesOf(one).has('integer'),
  array: (one: AskedCase): boolean => typesOf(one).has('array'),
};

/** JSON Schema types of the parameters that the right calls fill. */
function typesOf({ case: { key, prompt } }: AskedCase): ReadonlySet<unknown> {
  if (key.kind !== 'calls') return new Set();
  const called = new Set(key.calls.map(({ tool }) => tool));
  const schemas = prompt.tools.filter(({ name }) => called.has(name)).map(({ parameters }) => Object.values(parameters['properties'] ?? {}));
  return new Set(schemas.flat().map((schema: unknown) => (schema as { readonly type?: unknown }).type));
}

async function wrongOnes(profile: Profile, syntax: string): Promise<{ readonly asked: readonly AskedCase[]; readonly wrong: ReadonlySet<AskedCase>; readonly unrecovered: number }> {
  const { book, asked } = books.get(syntax) ?? filledBook(python, 'rates', syntax);
  const model = createSimulatedModel({ name: 'planted', profile, book, seed: 'rates', plan: null, unknown: 'refuse' });
  const wrong = new Set<AskedCase>();
  let unrecovered = 0;
  for (const one of asked) {
    const verdict = grade(one, await ask(model, one));
    if (verdict.strict !== 'right') wrong.add(one);
    if (verdict.lenient !== 'right') unrecovered += 1;
  }
  return { asked, wrong, unrecovered };
}

/** Whether a count lies between the bounds that a binomial one leaves in one case of a million. */
function expectShare(count: number, of: number, rate: number): void {
  expect(binomialCdf(count, of, rate), `${count} of ${of} is too few for ${rate}`).toBeGreaterThan(5e-7);
  expect(1 - binomialCdf(count - 1, of, rate), `${count} of ${of} is too many for ${rate}`).toBeGreaterThan(5e-7);
}

const planted: readonly (readonly [ProfileFault, keyof typeof holds])[] = [
  [faultOf('under-calling', 0.3), 'calls'],
  [faultOf('over-calling', 0.4), 'none'],
  [faultOf('lost-calls', 0.35), 'several'],
  [faultOf('one-at-a-time', 0.35), 'several'],
  [faultOf('extra-calls', 0.2), 'calls'],
  [faultOf('wrong-tool', 0.2), 'calls'],
  [faultOf('types', 0.15), 'calls'],
  [faultOf('types', 0.5, { parameterTypes: ['array'] }), 'array'],
  [faultOf('missing-parameters', 0.15), 'calls'],
  [faultOf('invented-parameters', 0.1), 'calls'],
  [faultOf('values', 0.25), 'calls'],
  [faultOf('values', 0.6, { parameterTypes: ['integer'] }), 'integer'],
  [faultOf('format', 0.4), 'calls'],
];

describe.each(['native', 'python'])('in %s', (syntax) => {
  test.each(planted)('%j befalls its share of those it can, and no other', async (fault, where) => {
    const { asked, wrong } = await wrongOnes(profileOf(fault), syntax);
    expect([...wrong].filter((one) => !holds[where](one)).map((one) => one.case.id)).toEqual([]);
    expectShare(wrong.size, asked.filter(holds[where]).length, fault.rate);
  });

  test('faults at rate one befall all, several at once', async () => {
    const { asked, wrong } = await wrongOnes(profileOf(faultOf('values', 1), faultOf('invented-parameters', 1), faultOf('over-calling', 1)), syntax);
    expect(wrong.size).toBe(asked.length);
  });

  test('faults befall independently', async () => {
    const { asked, wrong } = await wrongOnes(profileOf(faultOf('values', 0.3), faultOf('under-calling', 0.2)), syntax);
    expectShare(wrong.size, asked.filter(holds.calls).length, 1 - 0.7 * 0.8);
  });
});

test.each(['native', 'json', 'python', 'xml'].flatMap((syntax) => (['fence', 'prose', 'truncated', 'quotes'] as const).map((style) => [syntax, style] as const)))(
  'in %s every answer broken by %s is wrong strictly',
  async (syntax, style) => {
    const { asked, wrong } = await wrongOnes(profileOf(faultOf('format', 1, { styles: [style] })), syntax);
    expect(wrong.size).toBe(asked.filter(holds.calls).length);
  },
);

test('what a fence or prose hides is recovered in full', async () => {
  for (const syntax of ['native', 'json', 'python', 'xml']) {
    const { unrecovered } = await wrongOnes(profileOf(faultOf('format', 1, { styles: ['fence', 'prose'] })), syntax);
    expect({ syntax, unrecovered }).toEqual({ syntax, unrecovered: 0 });
  }
});
