import { describe, expect, test } from 'vitest';
import type { Json } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { builtInProfiles } from './builtInProfiles.ts';
import { builtInProfile } from './index.ts';
import { parseProfile } from './parseProfile.ts';

const least: Json = { schema: 'faultline/simulated-profile@1', name: 'a', description: 'b', faults: [], logProbabilities: 'none', honoursStrict: true };
const fault: Json = { kind: 'values', rate: 0.5 };

test.each(builtInProfiles.map((profile) => [profile.name, profile] as const))('%s survives being written and read', (_, profile) => {
  expect(parseProfile(JSON.parse(JSON.stringify(profile)) as Json)).toEqual(profile);
});

test('names of built-in profiles are unique, and an unknown one is refused with all of them', () => {
  const names = builtInProfiles.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(builtInProfile('sound')).toBe(builtInProfiles[0]);
  expect(() => builtInProfile('nobody')).toThrow(/sound, loses-calls.*but "nobody" was named/);
});

test('what a fault leaves out is everywhere, constant, of any type and any style', () => {
  expect(parseProfile({ ...least, faults: [fault] }).faults).toEqual([{ kind: 'values', rate: 0.5, grows: [], reach: [], parameterTypes: null, styles: null }]);
  const full = { ...fault, grows: [{ by: 'tools', from: 1, until: 2, adds: -0.5 }], reach: [{ of: 'calls' }, { of: 'turn', atLeast: 1, atMost: 2 }], parameterTypes: ['integer'], styles: ['fence'] };
  expect(parseProfile({ ...least, faults: [full] }).faults).toEqual([{ ...full, reach: [{ of: 'calls', atLeast: 0, atMost: null }, { of: 'turn', atLeast: 1, atMost: 2 }] }]);
});

describe('says what is wrong where', () => {
  test.each<[Json, string]>([
    [5, 'expected an object at profile, but 5 stands there; correct the profile'],
    [[], 'expected an object at profile, but [] stands there; correct the profile'],
    [{ ...least, colour: 1 }, 'expected one of the fields schema, name, description, faults, logProbabilities, honoursStrict at profile.colour, but "colour" stands there; correct the profile'],
    [{ ...least, schema: 'x' }, 'expected one of faultline/simulated-profile@1 at schema, but "x" stands there; correct the profile'],
    [{ ...least, name: '' }, 'expected a text at name, but "" stands there; correct the profile'],
    [{ ...least, description: null }, 'expected a text at description, but null stands there; correct the profile'],
    [{ ...least, honoursStrict: 1 }, 'expected true or false at honoursStrict, but 1 stands there; correct the profile'],
    [{ ...least, logProbabilities: 'some' }, 'expected one of honest, flat, misleading, misplaced, none at logProbabilities, but "some" stands there; correct the profile'],
    [{ ...least, faults: {} }, 'expected a list at faults, but {} stands there; correct the profile'],
    [{ ...least, faults: [fault, { ...fault, kind: 'x' }] }, 'expected one of under-calling, over-calling, lost-calls, one-at-a-time, extra-calls, wrong-tool, types, missing-parameters, invented-parameters, values, wrong-order, broken-references, stops-early, repeats-call, misreports, invents-results, obeys-results, forgets-calls, forgets-arguments, forgets-rules, format at faults[1].kind, but "x" stands there; correct the profile'],
    [{ ...least, faults: [{ kind: 'values' }] }, 'expected a number from 0 to 1 at faults[0].rate, but nothing stands there; correct the profile'],
    [{ ...least, faults: [{ ...fault, rate: 1.5 }] }, 'expected a number from 0 to 1 at faults[0].rate, but 1.5 stands there; correct the profile'],
    [{ ...least, faults: [{ ...fault, rate: -0.1 }] }, 'expected a number from 0 to 1 at faults[0].rate, but -0.1 stands there; correct the profile'],
    [{ ...least, faults: [{ ...fault, styles: ['loud'] }] }, 'expected one of fence, prose, truncated, quotes at faults[0].styles[0], but "loud" stands there; correct the profile'],
    [{ ...least, faults: [{ ...fault, grows: [{ by: 'tools', from: 3, until: 2, adds: 1 }] }] }, 'expected a number of at least 3 at faults[0].grows[0].until, but 2 stands there; correct the profile'],
    [{ ...least, faults: [{ ...fault, reach: [{ of: 'mood' }] }] }, 'expected one of tools, calls, rules, arguments, tools-called, system-length, conversation-length, prompt-length, wrong-calls, results-given, calls-due, fed-arguments, ordered, place, tool-number, opaque-name, camel-name, tool-length, lines, question, german, turn, reasoning at faults[0].reach[0].of, but "mood" stands there; correct the profile'],
  ])('%j', (document, message) => {
    expect(() => parseProfile(document)).toThrow(UserError);
    expect(() => parseProfile(document)).toThrow(message);
  });
});
