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
