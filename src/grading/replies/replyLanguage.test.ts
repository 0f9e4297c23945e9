import { expect, test } from 'vitest';
import { replyLanguage } from './replyLanguage.ts';

test.each<[string, ReturnType<typeof replyLanguage>]>([
  ['i can do it', { language: 'english', found: 4 }],
  ['das ist nicht gut', { language: 'german', found: 3 }],
  ['je ne sais pas', { language: 'french', found: 3 }],
  ['no puedo hacerlo', { language: 'spanish', found: 2 }],
  // One word is too few, and as many of two languages decide nothing.
  ['the table', { language: null, found: 1 }],
  ['the house is der hund und', { language: null, found: 2 }],
  ['xylophone', { language: null, found: 0 }],
  ['', { language: null, found: 0 }],
])('%j', (text, due) => {
  expect(replyLanguage(text.split(' '))).toEqual(due);
});
