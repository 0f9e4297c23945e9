import { describe, expect, test } from 'vitest';
import { difference, tooFew } from '../../test/diagnoses/estimates.ts';
import type { Finding } from '../core/Finding.ts';
import { partIds } from '../core/Part.ts';
import { faultWords } from './faultText.ts';
import { findingText } from './findingText.ts';

const base: Finding = {
  id: 'f',
  code: 'fault',
  model: 'm',
  other: null,
  subject: { kind: 'values', scope: 'everywhere', name: null },
  certain: true,
  effect: difference(0.11, 0.04, 400),
  cost: 0.08,
  basis: { kind: 'reference', model: 'r' },
  pValue: 0.0004,
  smallestEffect: 0.05,
  trialsNeeded: null,
  details: [],
  cases: ['m/simple_1'],
  caseCount: 1,
};

const say = (changes: Partial<Finding>) => {
  const text = findingText({ ...base, ...changes }, (name) => name);
  const plain = (part: string): string => part.replaceAll('\u00a0', ' ');
  return { ...text, title: plain(text.title), statement: plain(text.statement), size: plain(text.size), sureness: plain(text.sureness), confirm: plain(text.confirm), cost: text.cost === null ? null : plain(text.cost), details: text.details.map(plain), surenessShort: plain(text.surenessShort) };
};

const codes: readonly (readonly [string, Partial<Finding>, string, string])[] = [
  ['a fault', {}, 'Fills in wrong values', 'On questions that need a call, where every earlier step went right, 11 points [7, 15] more of m’s answers carry a wrong value in the right call, compared with r on the same items.'],
  [
    'a fault in a scope, against a cohort',
    { subject: { kind: 'wrong-tool', scope: 'java', name: null }, basis: { kind: 'cohort', models: ['a', 'b'] } },
    'Picks the wrong tool: Java',
    'On questions with Java tools, where every earlier step went right, 11 points [7, 15] more of m’s answers pick a wrong tool, compared with a and b on the same items.',
  ],
  [
    'a fault against many',
    { subject: { kind: 'lost-calls', scope: 'several-calls', name: null }, basis: { kind: 'cohort', models: ['a', 'b', 'c', 'd'] } },
    'Loses calls when several are due',
    'On questions that need several calls, where every earlier step went right, 11 points [7, 15] more of m’s answers make fewer calls than asked, compared with the mean of the 4 other models on the same items.',
  ],
  [
    'a language',
    { subject: { kind: 'language', scope: 'java-and-javascript', name: null } },
    'Fails on Java and JavaScript tools',
    'On questions with Java or JavaScript tools, 11 points [7, 15] more of m’s answers fail, in several ways at once, compared with r on the same items.',
  ],
  [
    'a stage contrast',
    { code: 'stage-contrast', subject: { kind: 'part', scope: 'filling', name: null }, basis: { kind: 'same-answers' } },
    'Fails most at filling the arguments',
    'On the same answers, m fails at filling the arguments 11 points [7, 15] more often than at any other skill.',
  ],
  [
    'a part below the target',
    { code: 'below-target', subject: { kind: 'part', scope: 'category', name: 'sql' }, basis: { kind: 'target', target: 0.9 } },
    'sql below the target',
    'On questions of the category sql, m is weak: 11 points [7, 15] below the target of 90 %.',
  ],
  ['a total below the target', { code: 'below-target', subject: { kind: 'part', scope: 'everywhere', name: null }, basis: { kind: 'target', target: 0.9 } }, 'The total below the target', 'On questions that need a call, m is weak: 11 points [7, 15] below the target of 90 %.'],
  [
    'a skill behind the one other model',
    { code: 'below-reference', subject: { kind: 'part', scope: 'response', name: null }, basis: { kind: 'cohort', models: ['a'] } },
    'Weak at telling the user the result',
    'On results that are to be reported, m is weak: 11 points [7, 15] behind a on the same items.',
  ],
  [
    'a skill behind many',
    { code: 'below-reference', subject: { kind: 'part', scope: 'nested', name: null }, basis: { kind: 'cohort', models: ['a', 'b'] } },
    'Weak at nested calls',
    'On questions of which one call feeds the next, m is weak: 11 points [7, 15] behind a and b on the same items.',
  ],
  [
    'a skill behind the reference, most of its failures of one kind',
    { code: 'below-reference', subject: { kind: 'lost-calls', scope: 'parallel', name: null } },
    'Loses calls when several are due',
    'On questions for several independent calls, m is weak: 11 points [7, 15] behind r on the same items.',
  ],
  [
    'failures that gather at a place',
    { code: 'covariate', subject: { kind: 'place-in-list', scope: 'everywhere', name: '3' }, basis: { kind: 'same-skills' } },
    'Fails by the tool’s place in the list: 3',
    'm fails more often where the right tool stands at place 3 of the list: 11 points [7, 15] more than on other questions of the same skills.',
  ],
  [
    'failures that gather at tools',
    { code: 'covariate', subject: { kind: 'called-tool', scope: 'everywhere', name: 'orders/cancel_order, bank/pay' }, basis: { kind: 'same-skills' } },
    'Fails on certain tools: orders/cancel_order, bank/pay',
    'm fails more often where the request is for orders/cancel_order, bank/pay: 11 points [7, 15] more than on other questions of the same skills.',
  ],
  [
    'failures that grow with length',
    { code: 'covariate', subject: { kind: 'prompt-length', scope: 'everywhere', name: 'more' }, basis: { kind: 'same-skills' } },
    'Fails with long prompts',
    'm fails more often the longer the prompt is: 11 points [7, 15] more on that half of each skill’s questions than on the other half.',
  ],
  [
    'failures that grow the other way',
    { code: 'covariate', subject: { kind: 'depth', scope: 'everywhere', name: 'less' }, basis: { kind: 'same-skills' } },
    'Fails where nothing is nested',
    'm fails more often the fewer calls feed one another: 11 points [7, 15] more on that half of each skill’s questions than on the other half.',
  ],
  [
    'a total below the target that nothing explains',
    { code: 'unexplained', subject: { kind: 'part', scope: 'everywhere', name: null }, basis: { kind: 'target', target: 0.9 } },
    'Below the target, and no skill stands out',
    'm is 11 points [7, 15] below the target of 90 %, and neither a skill nor anything else that was varied stands out.',
  ],
  [
    'right alone and wrong in the whole',
    { code: 'wrong-in-the-whole', subject: { kind: 'part', scope: 'parameter-detection', name: null }, basis: { kind: 'pair' } },
    'Filling in parameters: right alone, wrong in the whole',
    'm is right at filling in parameters 11 points [7, 15] more often when asked for that alone (only the right tool is offered then) than within its full answer to the same request.',
  ],
  [
    'right step by step and wrong at once',
    { code: 'wrong-at-once', subject: { kind: 'part', scope: 'nested-at-once', name: null }, basis: { kind: 'pair' } },
    'Calls planned at once: right step by step, wrong in one answer',
    'm is right 11 points [7, 15] more often when it makes the calls of a request one after another, with their results at hand, than when it has to plan the same calls in one answer.',
  ],
  [
    'format loss',
    { code: 'format-loss', subject: { kind: 'format', scope: 'everywhere', name: null }, basis: { kind: 'same-answers' } },
    'Loses right calls to their form',
    'On questions that need a call, m loses 11 points [7, 15] only because its calls are not in the form that was asked for; read leniently, the same answers are right.',
  ],
  [
    'calling less',
    { code: 'calls-less-not-worse', other: 'o', subject: { kind: 'pair', scope: 'calling', name: null }, basis: { kind: 'pair' } },
    'Against o: whether it calls, not how well',
    'm calls 11 points [7, 15] less often than o on questions that need a call, while no difference is shown where both call.',
  ],
  [
    'errors that follow errors',
    { code: 'self-conditioning', subject: { kind: 'history', scope: 'everywhere', name: null }, basis: { kind: 'order' } },
    'Errors follow errors',
    'On calls right after an error, m fails 11 points [7, 15] more often than chance orders of the same trajectories give, also where only calls of the same tools change places.',
  ],
  [
    'errors that follow errors, not certain',
    { code: 'self-conditioning', subject: { kind: 'history', scope: 'everywhere', name: null }, basis: { kind: 'order' }, certain: false },
    'Errors follow errors',
    'Cannot tell yet whether on calls right after an error, m fails 11 points [7, 15] more often than chance orders of the same trajectories give, for another reason than the tools that it calls then.',
  ],
  [
    'answers that are turned over',
    { code: 'unsteady', subject: { kind: 'stressor', scope: 'everywhere', name: 'tool-names=opaque' }, basis: { kind: 'rerun' } },
    'Turns answers over when tools are called by numbers and only described',
    'when tools are called by numbers and only described, m answers otherwise 11 points [7, 15] more often than on the same questions asked again unchanged, while no loss of right answers is shown.',
  ],
  [
    'a near tie on the whole',
    { code: 'near-tie-different', other: 'o', subject: { kind: 'pair', scope: 'everywhere', name: null }, basis: { kind: 'pair' } },
    'm and o: near-equal totals, different models',
    'm and o have near-equal totals but disagree on the verdict of the same questions by 11 points [7, 15].',
  ],
  [
    'a near tie on a part',
    { code: 'near-tie-different', other: 'o', subject: { kind: 'pair', scope: 'python', name: null }, basis: { kind: 'pair' } },
    'm and o: near-equal totals, different models',
    'm and o have near-equal totals, but m is 11 points [7, 15] ahead on questions with Python tools.',
  ],
  [
    'a reversal',
    { code: 'rank-reversal', other: 'o', subject: { kind: 'pair', scope: 'abstaining', name: null }, basis: { kind: 'pair' } },
    'm behind o on abstaining when it should, ahead on the total',
    'm is ahead of o on the total and 11 points [7, 15] behind it on questions that need no call.',
  ],
  [
    'an interface gap',
    { code: 'interface-gap', other: 'o', subject: { kind: 'pair', scope: 'one-call', name: null }, basis: { kind: 'pair' } },
    'Against o: the interface, not the model',
    'm scores 11 points [7, 15] below o, the same model asked through another interface, on questions that need one call.',
  ],
  [
    'a broken form',
    { code: 'broken-form', subject: { kind: 'types-and-parameters', scope: 'everywhere', name: null }, basis: { kind: 'same-answers' } },
    'Gets types wrong or leaves parameters out',
    'Of m’s answers that call, 11 % [7, 15] break the schema by a type, an enum or a missing parameter.',
  ],
  [
    'a tool that was not offered',
    { code: 'broken-form', subject: { kind: 'wrong-tool', scope: 'everywhere', name: null }, basis: { kind: 'same-answers' } },
    'Calls tools that were not offered',
    'Of m’s answers that call, 11 % [7, 15] call a tool that was not offered.',
  ],
  [
    'wrong keys',
    { code: 'key-defects', subject: { kind: 'keys', scope: 'everywhere', name: null }, basis: { kind: 'keys' }, caseCount: 29 },
    'The answer key is wrong',
    '29 cases cannot be judged by their key, which moves a total by up to 11 points [7, 15].',
  ],
];

const sizes = new Map([
  ['near-tie-different', '11 points [7, 15]'],
  ['unsteady', '11 points [7, 15]'],
  ['broken-form', '11 % [7, 15]'],
]);

describe('what is said of a finding', () => {
  test.each(codes)('%s', (_, changes, title, statement) => {
    const size = sizes.get(changes.code ?? '') ?? '−11 points [−15, −7]';
    expect(say(changes)).toMatchObject({ title, statement, size, cost: 'costs 8.0 points of the total' });
    expect(say(changes).fix).not.toBe('');
  });

  test('a broken form that is not certain says how often it was seen', () => {
    expect(say({ code: 'broken-form', certain: false, subject: { kind: 'format', scope: 'everywhere', name: null } }).statement).toBe(
      'Cannot tell yet whether more than 1\u00a0% of m’s answers that call hold a call that cannot be read strictly: so far 11 % [7, 15].'.replaceAll('\u00a0', ' '),
    );
  });

  test('a near tie whose second model is ahead', () => {
    const text = say({ code: 'near-tie-different', other: 'o', subject: { kind: 'pair', scope: 'java', name: null }, effect: difference(-0.4, 0.1, 60) });
    expect([text.statement, text.size]).toEqual(['m and o have near-equal totals, but o is 40 points [30, 50] ahead on questions with Java tools.', '40 points [30, 50]']);
  });

  test.each(['under-calling', 'over-calling'] as const)('%s has no earlier step', (kind) => {
    expect(say({ subject: { kind, scope: 'python', name: null } }).statement).toMatch(/^On questions with Python tools, 11 points/);
  });

  test.each(codes)('%s that is not certain is never called weak without doubt', (_, changes) => {
    expect(say({ ...changes, certain: false }).statement).toMatch(/^Cannot tell yet whether .+\.$/);
  });

  test.each(Object.entries(faultWords))('the fault %s has its own title, deed and fix', (kind, words) => {
    const others = Object.entries(faultWords).filter(([name]) => name !== kind);
    for (const [, other] of others) {
      expect(other.title).not.toBe(words.title);
      expect(other.answers).not.toBe(words.answers);
      expect(other.fix).not.toBe(words.fix);
    }
  });

  test.each(partIds.filter((id) => id !== 'category'))('what is said of the weak part %s tells what to do', (scope) => {
    const below = say({ code: 'below-target', subject: { kind: 'part', scope, name: null }, basis: { kind: 'target', target: 0.9 } });
    expect(below.fix).toMatch(/^[a-z].{20,}$/);
    expect(below.statement).toMatch(/^On .+, m is weak: 11 points \[7, 15\] below the target of 90 %\.$/);
  });

  test('how sure it is', () => {
    expect(say({}).sureness).toBe('Certain: interval at 95 % and p < 0.001 after correcting for every question of its kind; 400 trials in 200 clusters.');
    expect(say({ pValue: null }).sureness).toBe('Certain: interval at 95 %; 400 trials in 200 clusters.');
    // 98.75 is no 99.
    const level = (at: number): string => say({ pValue: null, effect: { ...difference(0.11, 0.04, 400), level: at } as Finding['effect'] }).sureness;
    expect([level(0.9875), level(0.99), level(0.9958)]).toEqual(['Certain: interval at 98.8 %; 400 trials in 200 clusters.', 'Certain: interval at 99 %; 400 trials in 200 clusters.', 'Certain: interval at 99.6 %; 400 trials in 200 clusters.']);
    expect(say({ pValue: null, effect: tooFew(0.1, 4) }).sureness).toBe('Certain: 4 trials in 4 clusters.');
    expect(say({ certain: false, trialsNeeded: 310 }).sureness).toBe('310 more trials would tell. Smallest effect this plan could find: 5 points. Seen so far: 400 trials in 200 clusters.');
    expect(say({ certain: false, smallestEffect: null }).sureness).toBe('How many more trials would tell cannot be computed. Seen so far: 400 trials in 200 clusters.');
    expect([say({}), say({ certain: false }), say({ certain: false, trialsNeeded: 1 })].map(({ surenessShort }) => surenessShort)).toEqual(['certain', 'cannot tell yet', '1 more trial would tell']);
  });

  test('what it costs, where that is known and not nothing', () => {
    expect([0.08, 0, -0.01, null].map((cost) => say({ cost }).cost)).toEqual(['costs 8.0 points of the total', null, null, null]);
  });

  test('how to confirm it', () => {
    expect(say({}).confirm).toBe('Open its case: faultline show <folder> m/simple_1');
    expect(say({ caseCount: 40 }).confirm).toBe('Open one of its 40 cases (1 listed), for example: faultline show <folder> m/simple_1');
    // A command that is cut short opens nothing.
    const long = 'simulated:mixed/chaining/a91e79f0e11cbeb6d0b0~breakpoints=retrieved@16/full/asked';
    expect(say({ cases: [long] }).confirm).toBe(`Open its case: faultline show <folder> ${long}`);
    expect(say({ cases: [], caseCount: 0 }).confirm).toBe('No case is listed.');
    expect(say({ certain: false }).confirm).toBe('Open its case: faultline show <folder> m/simple_1 – more items of this kind decide.');
    expect(say({ certain: false, cases: [] }).confirm).toBe('No case is listed. More items of this kind decide.');
  });

  test('the counts behind it, in words where the code is known', () => {
    const details = [
      { code: 'wrong-value', count: 3, of: 11 },
      { code: 'fence', count: 1, of: 0 },
      { code: 'asked-back', count: 150, of: 151 },
      { code: 'some-other-code', count: 1, of: 2 },
      { code: '<b>-', count: 0, of: 2 },
    ];
    expect(say({ details }).details).toEqual(['wrong value 27 % (3 of 11)', 'code fence 1', 'a question put back 99 % (150 of 151)', 'some other code 50 % (1 of 2)', '<b>- 0 % (0 of 2)']);
  });
});
