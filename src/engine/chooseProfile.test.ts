import { describe, expect, test } from 'vitest';
import type { OfficialChecker, OfficialJudge } from '../core/OfficialChecker.ts';
import { UserError } from '../core/UserError.ts';
import { chooseProfile } from './chooseProfile.ts';
import type { ProfileSample } from './chooseProfile.ts';

const profile = (id: string, models: readonly string[]): OfficialChecker['profiles'][number] => ({ id, models, kind: 'prompted', syntax: 'python', languageSyntaxes: {}, tolerated: [] });

/** Under `a` results that start with `a` are read, under `b` those that start with `b`; those that go on with `+` are right. */
const judge: OfficialJudge = {
  judge: (id, raw) => (raw.startsWith(id) ? { valid: raw.endsWith('+'), errorType: raw.endsWith('+') ? null : 'value_error:string' } : { valid: false, errorType: 'ast_decoder:decoder_failed' }),
  judgeWithout: () => ({ valid: false, errorType: null }),
};
const checker: OfficialChecker = {
  id: 'test@1', suites: [], rules: [], prepare: () => judge,
  profiles: [profile('a', ['maker/model-a']), profile('b', ['model-b']), profile('b2', [])],
};
const sample = (raws: readonly string[], published: (raw: string) => boolean | null): readonly ProfileSample[] =>
  raws.map((raw, index) => ({ caseId: `case_${index}`, raw, judge, published: published(raw) }));
const none = (): null => null;
const twenty = (raw: (index: number) => string): readonly string[] => Array.from({ length: 20 }, (_, index) => raw(index));

describe('without verdicts', () => {
  test('a flag decides', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'model-b', flag: 'a', sample: [] })).toEqual({ profile: checker.profiles[0], basis: 'flag', agreement: null });
  });
  test('an unknown flag is the user\'s to fix', () => {
    expect(() => chooseProfile({ checker, detected: () => 'python', model: 'x', flag: 'z', sample: [] })).toThrow(UserError);
  });
  test('a name is known with its slashes as underscores', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'maker_model-a', flag: null, sample: sample(['b+'], none) })).toEqual({ profile: checker.profiles[0], basis: 'metadata', agreement: null });
    expect(chooseProfile({ checker, detected: () => 'python', model: 'maker/model-a', flag: null, sample: [] })?.basis).toBe('metadata');
  });
  test('else the form of most answers', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'x', flag: null, sample: sample(['a-', 'b-', 'b+', 'b+', 'b-', 'b-', 'b-', 'b-'], none) })).toEqual({ profile: checker.profiles[1], basis: 'inferred', agreement: null });
  });
  test('only profiles of the syntax that the answers show', () => {
    expect(chooseProfile({ checker, detected: () => 'json', model: 'x', flag: null, sample: sample(['b+'], none) })).toBeNull();
  });
  test('nothing that can be read, nothing chosen', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'x', flag: null, sample: sample(['?'], none) })).toBeNull();
    expect(chooseProfile({ checker, detected: () => 'python', model: 'x', flag: null, sample: [] })).toBeNull();
  });
});

describe('with verdicts', () => {
  test('the profile that reproduces most of one half, its agreement on the other', () => {
    const chosen = chooseProfile({ checker, detected: () => 'python', model: 'x', flag: null, sample: sample(twenty((index) => (index % 3 === 0 ? 'b-' : 'b+')), (raw) => raw === 'b+') });
    expect(chosen?.profile.id).toBe('b');
    expect(chosen?.basis).toBe('inferred');
    expect(chosen?.agreement?.agreed).toBe(chosen?.agreement?.compared);
    expect(chosen?.agreement?.compared).toBeGreaterThanOrEqual(5);
    expect(chosen?.agreement?.compared).toBeLessThanOrEqual(15);
  });
  test('a name decides, and its agreement is taken on all of them', () => {
    const right = sample(twenty(() => 'b+'), () => true);
    expect(chooseProfile({ checker, detected: () => 'python', model: 'maker_model-a', flag: null, sample: right })).toEqual({
      profile: checker.profiles[0], basis: 'metadata', agreement: { agreed: 0, compared: 20 },
    });
  });
  test('a flag is held against all of them', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'x', flag: 'a', sample: sample(['b+', 'a+', 'a-'], (raw) => raw.endsWith('+')) })?.agreement).toEqual({ agreed: 2, compared: 3 });
  });
  test('one verdict is used to choose and leaves none to check', () => {
    expect(chooseProfile({ checker, detected: () => 'python', model: 'x', flag: null, sample: sample(['b+'], () => true) })).toEqual({ profile: checker.profiles[1], basis: 'inferred', agreement: null });
  });
});
