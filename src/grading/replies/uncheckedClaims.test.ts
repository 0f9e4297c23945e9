import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactsKey } from '../../core/Key.ts';
import { gradeReport } from '../gradeReport.ts';
import { uncheckedClaims } from './uncheckedClaims.ts';

const key: FactsKey = {
  kind: 'facts',
  facts: [{ kind: 'number', value: 4.4, unit: null }],
  given: { results: [{ query: { city: 'Ghent' }, restaurants: [{ id: 'PLC-1', name: 'Blue Lantern', rating: 4.4, dinnerOnly: true }] }], texts: ['Today is Monday, 3 May 2027.', 'How is the best restaurant in Ghent rated?'], today: '2027-05-03' },
};

const verdict = (text: string): ReturnType<typeof gradeReport> => gradeReport(key, { turns: [{ found: { state: 'no-call', evidence: 'prose', asks: false }, text, results: [], unread: [] }], cutOff: false, state: null });

describe('what a report says beyond its grounds', () => {
  it.each([
    ['Blue Lantern in Ghent is the best-rated one, with 4.4.', []],
    ['Interestingly, that’s the only restaurant we found: **Blue Lantern** (PLC-1), 4.4, open for dinner only.', []],
    ['It has 4.4. People go there for the dumplings.', ['dumplings']],
    ['It has 4.4 and a terrace by the canal, says Lindgren.', ['terrace', 'canal', 'lindgren']],
    // Offers, questions and courtesies claim nothing.
    ['It has 4.4. Would you like a taxi to get there?', []],
    ['It has 4.4. Let me know if you need a babysitter.', []],
    // Other languages are not looked at.
    ['Das beste Restaurant in Gent ist die Blaue Laterne mit 4,4 Punkten, und die Terrasse ist nicht zu empfehlen.', []],
  ])('%s', (text, words) => {
    expect(uncheckedClaims(key, text)).toEqual(words);
  });

  it.each([
    // Words of one letter, codes, addresses and numbers are no words.
    ['It has 4.4 x, b12, and/or ann@terrace.org, terrace_id.', []],
    // What joins words, or stands around them, belongs to none.
    ['It has 4.4: “terrace”, canal-side; (dumplings)!', ['terrace', 'canal', 'dumplings']],
    ["It has 4.4, 'dumplings' and the ''canal''.", ['dumplings', 'canal']],
    ["The chef's dumplings have 4.4.", ["chef's", 'dumplings']],
    // Each once.
    ['Dumplings, dumplings: 4.4.', ['dumplings']],
    // A key of several words, as a whole and in its parts.
    ['It is open for dinnerOnly, for dinner only, on Monday.', []],
    // A question, a request and thanks claim nothing; the sentence beside them does.
    ['Shall I look for a terrace? It has 4.4. Thanks for the dumplings!', []],
    ['I hope you enjoy the dumplings. It has a terrace.', ['terrace']],
    // One word of another language is none to go by.
    ['Blue Lantern: 4.4, Terrasse.', ['terrasse']],
    ['', []],
  ])('%s', (text, words) => {
    expect(uncheckedClaims(key, text)).toEqual(words);
  });

  it('knows what was given in other forms and with its apostrophes', () => {
    const given: FactsKey = { ...key, given: { ...key.given, results: ["The chef's dumplings, fried; l’entrée", { saltedCaramelTart: true }] } };
    for (const text of ['Chefs have fried dumplings.', "The chef's dumpling is fried.", 'A salted caramel tart, the saltedCaramelTart.', 'The entrée is fried.']) expect([text, uncheckedClaims(given, text)]).toEqual([text, []]);
    expect(uncheckedClaims(given, 'The chef grills dumplings.')).toEqual(['grills']);
  });

  it('makes a report neither right nor wrong, and only one that would be right', () => {
    expect(verdict('Blue Lantern has 4.4.').state).toBe('right');
    expect(verdict('Blue Lantern has 4.4 and a terrace.')).toEqual({ state: 'not-gradable', reason: 'unchecked-claims' });
    expect(verdict('Blue Lantern has 4.6 and a terrace.').state).toBe('wrong');
  });

  it('finds nothing in what was given, and never throws', () => {
    for (const text of [...key.given.texts, JSON.stringify(key.given.results)]) expect(uncheckedClaims(key, text)).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(Array.isArray(uncheckedClaims(key, text))).toBe(true);
    }), { numRuns: 100 });
  });
});
