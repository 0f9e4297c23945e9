import { describe, expect, test } from 'vitest';
import { liveCases } from '../../src/cli/live/liveCases.ts';
import { demonstrationRun } from '../../src/composer/demonstrationRun.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { createAnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { createSimulatedModel } from '../../src/models/simulated/createSimulatedModel.ts';
import { demonstrationModels } from '../../src/models/simulated/demonstrationModels.ts';
import { planExactly } from '../../src/models/simulated/FaultPlan.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { ask, faultOf, grade, profileOf } from './askAndGrade.ts';
import { bookOf, filledBook } from './filledBook.ts';

const plan = { simple: 37, multiple_function: 41, parallel_function: 29, relevance: 23 };

test.each([0, 0.013, 0.1, 1 / 3, 0.5, 0.77, 1])('a share of %f befalls exactly that many', async (rate) => {
  const { book, asked } = filledBook(plan, 'planned', 'native');
  const profile = profileOf(faultOf('values', rate), faultOf('over-calling', rate));
  const model = createSimulatedModel({ name: 'm', profile, book, seed: 's', plan: planExactly(book, profile, 's'), unknown: 'refuse' });
  let calling = 0;
  let silent = 0;
  for (const one of asked) {
    if (grade(one, await ask(model, one)).strict === 'right') continue;
    if (one.case.key.kind === 'calls') calling += 1;
    else silent += 1;
  }
  expect({ calling, silent }).toEqual({ calling: Math.floor(107 * rate + 0.5), silent: Math.floor(23 * rate + 0.5) });
});

test('no conversation is befallen by two planned faults, and another seed chooses others', () => {
  const { book } = filledBook(plan, 'planned', 'native');
  const profile = profileOf(faultOf('values', 0.5), faultOf('wrong-tool', 0.5), faultOf('values', 1));
  const chosen = (seed: string): readonly (readonly number[])[] => {
    const { befalls } = planExactly(book, profile, seed);
    return [...book.entries()].map(([key]) => [0, 1, 2].filter((fault) => befalls(fault, key)));
  };
  expect(chosen('a').map((each) => each.length).filter((count) => count > 1)).toEqual([]);
  expect(chosen('a').filter(([fault]) => fault === 0)).toHaveLength(54);
  expect(chosen('a').filter(([fault]) => fault === 1)).toHaveLength(27);
  expect(chosen('a').filter(([fault]) => fault === 2)).toHaveLength(26);
  expect(chosen('a')).toEqual(chosen('a'));
  expect(chosen('a')).not.toEqual(chosen('b'));
});

test('a share is exact in each interface that a book holds', () => {
  const book = createAnswerBook();
  for (const syntax of ['native', 'python', 'json']) {
    for (const [, { conversation, right }] of filledBook(plan, 'planned', syntax).book.entries()) expect(book.add(conversation, right)).toBe(true);
  }
  const { befalls } = planExactly(book, profileOf(faultOf('values', 0.25)), 'a');
  const counts = Map.groupBy([...book.entries()].filter(([key]) => befalls(0, key)), ([, { right }]) => right.syntax?.id ?? 'native');
  expect([...counts].map(([name, befallen]) => [name, befallen.length])).toEqual([['native', 27], ['python', 27], ['json', 27]]);
});

test('rates that grow are planned exactly in sum', () => {
  const { book } = filledBook(plan, 'planned', 'native');
  const profile = profileOf(faultOf('values', 0.1, { grows: [{ by: 'tools', from: 1, until: 3, adds: 0.5 }] }));
  const { befalls } = planExactly(book, profile, 'a');
  const befallen = [...book.entries()].filter(([key]) => befalls(0, key));
  expect(befallen).toHaveLength(Math.floor((37 + 29) * 0.1 + 41 * 0.6 + 0.5));
});

describe.each(['faultline', 'another'])('the two of the demonstration have equal totals and different faults: seed %s', (seed) => {
  test('on composed questions, one loses calls and the other misreports', async () => {
    const request = { questions: null, categories: ['name-detection', 'parallel', 'response', 'abstention'], perCategory: 30, parts: ['find', 'confirm'] } as const;
    const { cases } = await liveCases(request, { suites: [], domains: worlds, subtasks }, seededRandom(seed));
    const { book } = bookOf(cases.map(({ case: one }) => one), 'native');
    const entries = [...book.entries()];
    const befallen = demonstrationModels(book, seed).map(({ plan, profile }) => profile.faults.map((_, fault) => entries.flatMap(([key], at) => (plan?.befalls(fault, key) === true ? [cases[at]?.case] : []))));
    const [[lost = [], calledA = []] = [], [misreported = [], calledB = []] = []] = befallen;
    expect(lost).toHaveLength(18);
    expect(misreported).toHaveLength(18);
    expect(lost.every((one) => (one?.origin.calls?.count ?? 0) > 1 && ['parallel', 'name-detection'].includes(one?.origin.category ?? ''))).toBe(true);
    expect(misreported.every((one) => one?.origin.category === 'response')).toBe(true);
    expect(calledA.length).toBe(calledB.length);
    expect([...calledA, ...calledB].every((one) => one?.origin.category === 'abstention')).toBe(true);
  });

  test('where no report is asked for, the other fills in wrong values', async () => {
    const { book, asked } = bookOf(demonstrationRun(seed), 'native');
    expect(asked).toHaveLength(250);
    // What is asked twice in the same words is befallen alike.
    const alone = [...new Map(asked.map((one) => [JSON.stringify(one.conversation), one])).values()];
    const [alder, birch] = await Promise.all(
      demonstrationModels(book, seed).map(async (options) => {
        const model = createSimulatedModel(options);
        const wrong: string[] = [];
        for (const one of alone) if (grade(one, await ask(model, one)).strict !== 'right') wrong.push(one.case.id);
        return wrong;
      }),
    );
    const calling = (wrong: readonly string[] = []): readonly string[] => wrong.filter((id) => !id.startsWith('relevance'));
    expect(calling(alder).length).toBeGreaterThan(30);
    expect(calling(birch)).toHaveLength(calling(alder).length);
    expect(birch).toHaveLength(alder?.length ?? 0);
    expect(calling(alder).every((id) => id.startsWith('parallel'))).toBe(true);
    expect(calling(birch).filter((id) => id.startsWith('parallel')).length).toBeLessThan(40);
  });
});
