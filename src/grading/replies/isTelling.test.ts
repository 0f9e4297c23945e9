import { describe, expect, test } from 'vitest';
import { isTelling } from './isTelling.ts';

const call = '{"name": "cancel_order", "arguments": {"id": 5}}';
const twelve = 'Warsaw Krakow Lublin Poznan Gdansk Sopot Torun Opole Kielce Radom Elblag Zamosc';

describe('prose is', () => {
  test.each([
    'Yes.',
    '42',
    '{"of": "none"}',
    `I would send ${call} now.`,
    `${call} is what I would send.`,
    `I would send ${call}`,
    // Eleven names, and twelve with a word that is one of every day among them.
    twelve.replace('Zamosc', ''),
    twelve.replace('Zamosc', 'the'),
    `${twelve} and ${twelve.replace('Lublin', 'Minsk')} in all`,
    '\u0060\u0060\u0060\nWarsaw Krakow Lublin Poznan Gdansk Sopot Torun Opole Kielce Radom Elblag Zamosc\n\u0060\u0060\u0060',
    'no no no',
    'no no no no yes',
    'Oslo ist Хорошо',
    'Ärger über Öl',
    'xkcd is it',
    'strengths rhythms',
    'The fjord',
    `Yes. ${'я'.repeat(6_000)}`.slice(0, 8),
  ])('%j', (text) => {
    expect(isTelling(text)).toBe(true);
  });
});

describe('no prose is', () => {
  test.each([
    '',
    '???',
    call,
    `  ${call}  `,
    `[${call}]`,
    `\u0060\u0060\u0060json\n${call}\n\u0060\u0060\u0060`,
    `\u0060\u0060\u0060 ${call} \u0060\u0060\u0060 `,
    `\u0060\u0060\u0060tool_call ${call}\u0060\u0060\u0060`,
    '<function=cancel_order>5</function>',
    'Хорошо, сделано',
    'ja Хорошо',
    'no no no no no',
    'xkcd qwrtz',
    'bcdfghi jjjja',
    'aaaab zzzzo',
    twelve,
  ])('%j', (text) => {
    expect(isTelling(text)).toBe(false);
  });
});
