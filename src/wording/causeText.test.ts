import { expect, test } from 'vitest';
import { causeSentence, causeText } from './causeText.ts';
import type { CauseWord } from './causeText.ts';
import { ruleSentences } from './ruleSentences.ts';

test.each<[CauseWord, string]>([
  ['decoder', 'only one side could read the answer'],
  ['key', 'the key is defective'],
  ['checker-rule', 'a rule of the official checker'],
  ['our-rule', 'a rule of ours'],
  ['ours', 'unexplained: our reading or grading decides otherwise'],
])('the cause %s in words', (kind, expected) => {
  expect(causeText(kind)).toBe(expected);
});

test.each<[CauseWord, string, string]>([
  ['checker-rule', 'case-folding', 'The official checker compares strings in lower case.'],
  ['checker-rule', 'made\u001bup', 'The rule made\\u001bup decides.'],
  ['our-rule', 'date-equality', 'We compare dates by the day they mean, the official checker by their letters.'],
  ['key', 'harness:KeyError', 'The official checker ends in an exception on this key (KeyError).'],
  ['key', 'call 1 (\u202e)', 'The key fails its own schema or no answer can meet it: call 1 (\\u202e).'],
  ['decoder', 'ours: unreadable', 'The official decoder reads the answer and we do not, in the form that was asked for: it holds literals of another language or is broken.'],
  ['decoder', 'ast_decoder:decoder_failed', 'The official decoder fails on the answer, and we read it in the form that was asked for.'],
  ['ours', 'wrong\u0007', 'Our verdict differs for another reason: wrong\\u0007.'],
])('%s by %j', (kind, detail, expected) => {
  expect(causeSentence(kind, detail)).toBe(expected);
});

test('several rules are told one after the other, and none where one is unknown', () => {
  expect(ruleSentences('case-folding + time-equality')).toBe('The official checker compares strings in lower case. We compare times of day by what they mean, the official checker by their letters.');
  expect(ruleSentences('case-folding + other')).toBe(null);
});
