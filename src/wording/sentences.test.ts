import { describe, expect, test } from 'vitest';
import { emptyDiagnosis } from '../../test/diagnoses/emptyDiagnosis.ts';
import { tooFew } from '../../test/diagnoses/estimates.ts';
import { fullDiagnosis } from '../../test/diagnoses/fullDiagnosis.ts';
import { pairDiagnosis } from '../../test/diagnoses/pairDiagnosis.ts';
import { errorless } from '../../test/diagnoses/madeTrajectories.ts';
import { tinyDiagnosis } from '../../test/diagnoses/tinyDiagnosis.ts';
import type { Diagnosis, ModelDiagnosis, Totals } from '../core/Diagnosis.ts';
import { leniencyCodes } from '../core/Leniency.ts';
import { stages } from '../core/Observation.ts';
import { partIds } from '../core/Part.ts';
import type { Problem } from '../core/Problem.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import { reasonLayers } from '../core/Reason.ts';
import { reasonsTitle } from './apartText.ts';
import { callingText } from './callingText.ts';
import { findingsAbout, findingsBetween, findingsOnKeys } from './findingsAbout.ts';
import { recoverableText } from './formatText.ts';
import { intakeText } from './intakeText.ts';
import { interfaceText } from './interfaceText.ts';
import { defectiveText, keyEffectText, suspectedText } from './keyText.ts';
import { leniencyText } from './leniencyText.ts';
import { nearTieSentence, pairCalling, pairDisagreement, pairsSummary, pairTotals, reversalSentence } from './pairText.ts';
import { partName, partQuestions } from './partText.ts';
import { problemExample, problemName } from './problemText.ts';
import { reasonName, reasonSentence } from './reasonText.ts';
import { methodText, nullText, referenceName, sourceName, sourceText } from './sourceText.ts';
import { stageFailure, stageName } from './stageText.ts';
import { boundsText, numberlessText, officialText, rightText, totalBasis, totalLines } from './totalsText.ts';
import { carriedText, usageText } from './usageText.ts';

const plain = (text: string | null): string | null => text?.replaceAll('\u00a0', ' ') ?? null;
const name = (model: string): string => model;

function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('empty');
  return item;
}

const tiny: ModelDiagnosis = first(tinyDiagnosis.models);

test('every code of a closed list has words of its own', () => {
  const lists: readonly (readonly string[])[] = [
    leniencyCodes.map(leniencyText),
    Object.keys(reasonLayers).map((code) => reasonName(code as ReasonCode)),
    partIds.map((part) => partName(part, 'c')),
    stages.map(stageName),
    stages.map(stageFailure),
  ];
  for (const words of lists) {
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('');
  }
});

test('a category is named as the suite names it', () => {
  expect(partName('category', 'sql\u202e')).toBe('sql\\u202e');
  expect(partName('category', null)).toBe('category');
  expect(partQuestions('category', 'sql')).toBe('questions of the category sql');
});

describe('a reason', () => {
  const reason: Reason = { code: 'wrong-value', layer: 'meaning', call: 0, expected: 0, argument: 'city', rule: 'string-equality', wanted: 'Turin', found: 'Torino' };
  test.each([
    [{}, 'wrong value in call 1, argument “city”: wanted “Turin”, found “Torino” (layer: meaning; rule: string-equality)'],
    [{ call: null, argument: null, found: null }, 'wrong value: wanted “Turin” (layer: meaning; rule: string-equality)'],
    [{ call: 2, argument: null, wanted: null }, 'wrong value in call 3: found “Torino” (layer: meaning; rule: string-equality)'],
    [{ call: null, wanted: null, found: null }, 'wrong value in argument “city” (layer: meaning; rule: string-equality)'],
    [{ code: 'unreadable', layer: 'unreadable', call: null, argument: null, wanted: null, found: null, rule: 'r' }, 'unreadable call (layer: reading; rule: r)'],
  ] as const)('%j', (changes, sentence) => {
    expect(reasonSentence({ ...reason, ...changes })).toBe(sentence);
  });
});

test('totals', () => {
  const totals = (changes: Partial<Totals>): Totals => ({ ...tiny.total, ...changes });
  expect(plain(officialText(totals({})))).toBe('official 78.8 % (41 of 52, published)');
  expect(officialText(totals({ official: null }))).toBeNull();
  expect(officialText(totals({ official: { basis: 'reproduced', right: 0, n: 0 } }))).toBe('official: no reproduced verdicts');
  expect(boundsText(totals({}))).toBeNull();
  expect(plain(boundsText(totals({ bounds: { low: 0.7, high: 0.8 } })))).toBe('between 70.0 and 80.0 %, whatever the unobserved answers were');
  expect(plain(rightText(totals({})))).toBe('41 of 52 answers right');
  expect(plain(totalBasis(tiny))).toBe('52 trials in 26 clusters, 2 not observed');
  expect(plain(totalBasis({ ...tiny, outcomes: [] }))).toBe('52 trials in 26 clusters, 0 not observed');
});

test('what stands in place of a number', () => {
  const without = { ...tiny, total: { ...tiny.total, n: 0 } };
  expect(numberlessText(tiny, tinyDiagnosis)).toBeNull();
  expect(totalLines(tiny, tinyDiagnosis).map(plain)).toEqual(['official 78.8 % (41 of 52, published)', '41 of 52 answers right; 52 trials in 26 clusters, 2 not observed']);
  const apart = { ...tiny, parts: tiny.parts.map((part) => (part.part === 'abstaining' ? { ...part, right: 30, n: 40 } : part)) };
  expect(totalLines(apart, tinyDiagnosis).map(plain)[2]).toBe('not in it: 40 answers to questions that want no call, see “abstaining when it should”');
  expect([tiny, apart].map(reasonsTitle)).toEqual(['Reasons', 'Reasons, also where no call was wanted']);
  expect(totalLines(without, tinyDiagnosis).map(plain)).toEqual([
    'No total: no key says which calls are right. What is judged is what no key could make right: the format of a call, and its schema. 292 answers, 2 not observed.',
  ]);
  expect(totalLines({ ...without, outcomes: [] }, tinyDiagnosis)).toEqual(['Nothing is graded here: the scores below were found in the folder and taken over.']);
  const bare = { ...without, outcomes: [], carried: [] };
  expect(totalLines(bare, tinyDiagnosis)).toEqual(['No total: only changed questions were asked, and what they show stands below.']);
  // Trajectories were followed, and nothing was changed.
  expect(totalLines(bare, { trajectories: [errorless(bare.model)] })).toEqual(['No total: its trajectories come with neither keys nor rewards, and what follows an error in them stands below.']);
});

test('whether it calls', () => {
  expect(callingText(tiny).map(plain)).toEqual(['Calls at all: 96 % [87, 99]; 2 without a call, 1 of them ask back.', 'Right when it calls: 82 % [69, 90].']);
  expect(callingText({ ...tiny, calling: { called: tooFew(1, 4), rightWhenCalled: tooFew(null, 0), silent: 0, askedBack: 0 } }).map(plain)).toEqual(['Calls at all: 100 % too few.', 'Right when it calls: – too few.']);
});

test('what leniency recovers', () => {
  expect(plain(recoverableText(tiny.format))).toBe('Lenient minus strict, on the same answers: +7.7 points [+6.5, +8.9]. 4 answers stay unreadable either way.');
  expect(plain(recoverableText({ ...tiny.format, unreadable: 1 }))).toMatch(/1 answer stays unreadable either way\.$/);
});

test.each([
  [{ basis: 'metadata', profile: null, agreement: null }, 'native tool calls, syntax native, as the recording says'],
  [{ basis: 'inferred', profile: null, agreement: null }, 'native tool calls, syntax native, inferred from the answers'],
  [{ basis: 'asked', kind: 'native-strict' }, 'native tool calls with strict decoding, syntax native, as the cases ask'],
  [{ basis: 'flag', kind: 'prompted', syntax: 'python', tolerated: ['fence', 'comment'] }, 'prompted text, syntax python, as set by the user; the official decoder lets pass: code fence and comment'],
  [{ basis: 'inferred', profile: 'p', agreement: { agreed: 9, compared: 10 } }, 'native tool calls, syntax native, inferred from half of the published verdicts (decoder profile p), which reproduces 9 of 10 held-out verdicts'],
] as const)('an interface: %j', (changes, text) => {
  expect(interfaceText({ ...tiny.interface, ...changes })).toBe(text);
});

describe('pairs', () => {
  const pair = first(pairDiagnosis.pairs);
  const renamed = { ...pair, models: ['a', 'b'] as const };
  test('in full', () => {
    expect(plain(pairTotals(renamed, name))).toBe('a minus b: +36 points [+31, +41] on 400 shared questions; only a right on 151, only b on 7 (p < 0.001).');
    expect(plain(pairTotals({ ...renamed, verdict: 'cannot-tell' }, name))).toBe('a minus b: +36 points [+31, +41] on 400 shared questions; only a right on 151, only b on 7 (p < 0.001). 12 differences are looked at, which share the error rate: by the 99.6 % interval that this takes +36 points [+29, +43].');
    expect(plain(pairDisagreement(renamed))).toBe('Exactly one of them is right on 40 % [35, 44] of the shared questions.');
    expect(pairCalling(renamed, name).map(plain)).toEqual([
      'Whether it calls: a minus b +37 points [+32, +42].',
      'How well it calls: on the 249 questions where both call, 245 right against 241, +2 points [−1, +4] (by the official verdicts 245 against 241).',
      'Of the 159 misses of b, 151 make no call, 150 of them ask back; a is right on 147 of those 151.',
    ]);
  });

  test('without silence and without common calls', () => {
    const calling = { called: tooFew(0.1, 3), bothCalled: { n: 0, first: 0, second: 0, difference: tooFew(null, 0), official: null }, secondMisses: { all: 0, silent: 0, askedBack: 0, firstRightOnSilent: 0, official: null } };
    expect(pairCalling({ ...renamed, calling }, name).map(plain)).toEqual(['Whether it calls: a minus b +10 points, too few for an interval.', 'How well it calls: never both on the same question.']);
  });

  test('with official verdicts beside ours', () => {
    const calling = { ...pair.calling, bothCalled: { ...pair.calling.bothCalled, official: { first: 246, second: 242 } } };
    expect(plain(pairCalling({ ...renamed, calling }, name)[1] ?? null)).toMatch(/, \+2 points \[−1, \+4\] \(by the official verdicts 246 against 242\)\.$/);
    const without = { ...pair.calling, bothCalled: { ...pair.calling.bothCalled, official: null } };
    expect(plain(pairCalling({ ...renamed, calling: without }, name)[1] ?? null)).toMatch(/, \+2 points \[−1, \+4\]\.$/);
  });

  test('near ties', () => {
    const start = 'a and b: exactly one is right on 40 % [35, 44] of 400 shared questions; ';
    const different = { ...renamed, verdict: 'near-tie-different' } as const;
    expect(plain(nearTieSentence({ ...different, differs: pair.differs.slice(0, 1) }, 7, name))).toBe(`${start}calling when it should +37 points [+32, +42]`);
    expect(plain(nearTieSentence({ ...different, differs: [] }, 7, name))).toBe(start.slice(0, -2));
    const alike = { ...renamed, verdict: 'near-tie-cannot-tell', differs: [] } as const;
    const said = `${start}no part of the profile certainly differs: cannot tell whether that is skill or chance`;
    expect(plain(nearTieSentence(alike, null, name))).toBe(said);
    expect(plain(nearTieSentence(alike, 6112, name))).toBe(`${said}; 6 112 more questions would`);
    expect(plain(nearTieSentence(alike, 1, name))).toBe(`${said}; 1 more question would`);
  });

  test('counted by verdict', () => {
    expect(plain(pairsSummary(fullDiagnosis.pairs))).toBe('36 pairs: 35 near-equal totals, different models · 1 near-equal totals, no part shown to differ');
    expect(plain(pairsSummary([pair, { ...pair, verdict: 'cannot-tell' }]))).toBe('2 pairs: 1 certainly different, in total or in parts · 1 cannot tell which is ahead');
  });

  test('a reversal', () => {
    expect(plain(reversalSentence(first(fullDiagnosis.reversals), name))).toBe('cedar is ahead of elm on the total (+3 points [+0.4, +6]) and behind on questions with Java tools (−31 points [−42, −20]).');
  });
});

test('keys', () => {
  expect(defectiveText({ caseId: 'c\u0000', category: 'x', reason: 'r' })).toBe('c\\u0000: r');
  expect(fullDiagnosis.keys.suspected.map(suspectedText)).toEqual([
    'java_7: no model passes (0 of 9 models)',
    'simple_363: several models give the same other answer (4 models give find_closest(…))',
    'multiple_function_12: better models fail it more often',
  ]);
  expect(plain(keyEffectText({ model: 'm', with: 0.72, without: 0.715 }, name))).toBe('m 72.0 % → 71.5 % (−0.5)');
  expect(plain(keyEffectText({ model: 'm', with: 0.73252, without: 0.73445 }, name))).toBe('m 73.3 % → 73.4 % (+0.1)');
});

describe('problems', () => {
  const problem: Problem = { code: 'broken-line', file: 'a.json', line: 3, detail: 'cut\n', model: 'm' };
  test.each([
    [problem, 'a.json:3 – model m – cut\\n'],
    [{ ...problem, line: null, model: null }, 'a.json – cut\\n'],
    [{ ...problem, file: null, detail: '' }, 'model m'],
  ])('%j', (example, text) => {
    expect(problemExample(example)).toBe(text);
  });

  test('one and many', () => {
    expect([problemName('broken-line', 1), problemName('broken-line', 2), problemName('ignored-file', 0)]).toEqual(['line that is no JSON', 'lines that are no JSON', 'files not used']);
    expect(plain(intakeText(fullDiagnosis))).toBe('12 510 answers read, 12 480 graded, 12 not gradable, 18 not observed, 3 cases excluded, 3 problems.');
  });
});

describe('the source', () => {
  const held = (changes: Partial<Diagnosis['settings']>, diagnosis: Diagnosis): string | null => nullText({ ...diagnosis, settings: { ...diagnosis.settings, ...changes } }, name);
  test('what it is held against', () => {
    expect(plain(held({ target: 0.9, reference: null }, tinyDiagnosis))).toBe('Held against the target of 90 %.');
    expect(plain(held({ target: 0.9, reference: 'r' }, tinyDiagnosis))).toBe('Held against the target of 90 % and r on the same items.');
    expect(held({ target: null, reference: 'r' }, tinyDiagnosis)).toBe('Held against r on the same items.');
    expect(held({}, fullDiagnosis)).toBe('Each model is held against the others on the same items.');
    expect(held({ target: null }, tinyDiagnosis)).toBe('Nothing to hold this model against: no target, no reference, no other model. Set --target to learn what is weak.');
  });

  test('nothing, where there is no number', () => {
    const without = { ...tinyDiagnosis, models: [{ ...tiny, total: { ...tiny.total, n: 0 } }] };
    expect(held({ target: null }, without)).toBeNull();
    expect(plain(held({}, without))).toBe('Held against the target of 90 %.');
  });

  test('what the parts of a model are held against', () => {
    const [one, ...others] = fullDiagnosis.models;
    const two = { ...fullDiagnosis, models: fullDiagnosis.models.slice(0, 2) };
    expect(referenceName(fullDiagnosis, name, one?.model ?? '')).toBe('the mean of the other models');
    expect(referenceName(two, name, one?.model ?? '')).toBe(others[0]?.model);
    expect(referenceName({ ...two, settings: { ...two.settings, reference: 'r' } }, name, one?.model ?? '')).toBe('r');
    expect(held({}, two)).toBe('Each model is held against the other on the same items.');
  });

  test('names', () => {
    expect(plain(sourceText(tinyDiagnosis))).toBe('run-17 · bfcl@v4 · 1 model · 60 answers');
    expect(sourceName('')).toBe('unnamed source');
    expect(plain(methodText(emptyDiagnosis))).toBe('Intervals at 95 % where no other level is told, for new items of this kind, clustered by the conversation; no official checker fits; seed 1; Faultline 0.1.0.');
  });
});

test('usage and carried scores', () => {
  expect(usageText(tiny)).toBeNull();
  expect(plain(usageText({ ...tiny, usage: { inputTokens: 1000, outputTokens: null, meanSeconds: 1.427 } }))).toBe('1 000 tokens in, 1.43 s an answer on average');
  expect(plain(usageText({ ...tiny, usage: { inputTokens: null, outputTokens: 5, meanSeconds: null } }))).toBe('5 tokens out');
  expect(carriedText({ group: 'g', n: 200, mean: 0.415 })).toBe('g: 0.415 over 200, official, not recomputed');
});

test('findings are given to the one they are about', () => {
  const ids = (findings: readonly { readonly id: string }[]): readonly string[] => findings.map(({ id }) => id);
  expect(ids(findingsAbout(fullDiagnosis, 'alder').certain)).toEqual(['alder-lost']);
  expect(ids(findingsAbout(fullDiagnosis, 'alder').open)).toEqual(['alder-extra']);
  expect(ids(findingsAbout(pairDiagnosis, 'deepseek-v3.1-FC').certain)).toEqual(['calls-less']);
  expect(ids(findingsAbout(fullDiagnosis, '').certain)).toEqual([]);
  expect(ids(findingsBetween(fullDiagnosis).certain)).toEqual(['near-tie', 'reversal']);
  expect(ids(findingsOnKeys(fullDiagnosis).certain)).toEqual(['keys']);
});
