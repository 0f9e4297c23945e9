import { expect, it } from 'vitest';
import { wordRoot } from './wordRoot.ts';

it.each([
  ['run', 'runs', 'running'],
  ['dear', 'dearer', 'dearest'],
  ['entry', 'entries', "entry's"],
  ['change', 'changes', 'changed', 'changing'],
  ['quick', 'quickly'],
  ['plan', 'planned', 'plans'],
  ['box', 'boxes'],
  ['Ann', "Ann's", 'Ann’s', "Ann'"],
  ['would', "wouldn't"],
  ['she', "she'd", "she'll"],
  ['they', "they've", 'they’re'],
  ['card', 'cards', 'carded'],
])('%s and its forms share a root', (...forms) => {
  expect(new Set(forms.map((form) => wordRoot(form))).size).toBe(1);
});

it.each([["can't", 'cant'], ["d'or", 'or'], ['yield', 'ield'], ['hiss', 'his'], ['seedy', 'seeded'], ['terrace', 'terrible'], ['card', 'care'], ['date', 'day'], ['bus', 'business']])('%s and %s do not', (one, other) => {
  expect(wordRoot(one)).not.toBe(wordRoot(other));
});
