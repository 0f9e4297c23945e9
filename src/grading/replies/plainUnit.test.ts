import { expect, test } from 'vitest';
import { plainUnit } from './plainUnit.ts';

test.each<[string, string, string]>([
  ['blanks', '\u00a0\u1680\u2003\u202f\u205f\u3000\t\r', ' '],
  ['apostrophes', '\u2018\u2019\u02bc\u00b4\uff07', "'"],
  ['quotation marks', '\u201c\u201d\u201e\u00ab\u00bb', '"'],
  ['hyphens', '\u2010\u2011\u2212\ufe63\uff0d', '-'],
  ['dashes', '\u2012\u2013\u2014\u2015', '–'],
  ['letters of one kind', 'aAäÄàÀâÂåÅãÃ', 'a'],
  ['both s', 'sSßš', 's'],
  ['wide letters and digits', '３', '3'],
  ['letters with several accents', 'ệẾ', 'e'],
])('%s are one', (_, units, plain) => {
  for (const unit of units) expect([unit, plainUnit(unit)]).toEqual([unit, plain]);
});

test.each(['½', '¼', '¾', '²', '³', '⅓', '⅔', 'ﬁ', '…', '¿', '€', '日', 'ж', '\ud83d', '\ude00', '\n'])('%j stays what it is', (unit) => {
  expect(plainUnit(unit)).toBe(unit);
});
