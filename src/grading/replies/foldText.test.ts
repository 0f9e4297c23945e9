import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCase, foldText } from './foldText.ts';

test('the folded text is in lower case, without accents, with one kind of each mark', () => {
  expect(foldText('Ça va? “Zoë’s” ROOM – №\u00a0３, 2−1=½\n{[`~]}')).toBe('ca va? "zoe\'s" room – № 3, 2-1=½\n{[`~]}');
});

test('the text in its letter case keeps that and nothing else', () => {
  expect(foldCase('Ça va? “Zoë’s” ÀROOM İ – ３ ß')).toBe('Ca va? "Zoe\'s" AROOM I – 3 s');
});

test('places in the folded text are places in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(foldCase(text)).toHaveLength(text.length);
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(foldText(foldCase(text))).toBe(foldText(text));
    }),
    { seed: 1, numRuns: 60 },
  );
});
