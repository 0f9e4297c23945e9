import { describe, expect, test } from 'vitest';
import { escaped, fenced } from './escaped.ts';

describe('escaped', () => {
  test.each([
    ['plain words, 31 % [25]', 'plain words, 31 % \\[25\\]'],
    ['a|b', 'a\\|b'],
    ['`c` *e* _f_ ~~g~~', '\\`c\\` \\*e\\* \\_f\\_ \\~\\~g\\~\\~'],
    ['\\', '\\\\'],
    ['<b> & </b>', '&lt;b&gt; &amp; &lt;/b&gt;'],
    ['&lt;', '&amp;lt;'],
    ['https://x.org', 'https&#58;//x.org'],
    ['see WWW.x.org', 'see WWW&#46;x.org'],
    ['@someone', '&#64;someone'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['===', '\\==='],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['1.', '1\\.'],
    ['3.8 %', '3.8 %'],
    ['model-1.5 (a)', 'model-1.5 (a)'],
    ['two\nlines', 'two\\\\nlines'],
    ['\u202e', '\\\\u202e'],
  ])('%j becomes %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});

describe('fenced', () => {
  test.each([
    ['a', '```text\na\n```'],
    ['``` a', '````text\n``` a\n````'],
    ['a `````` b', '```````text\na `````` b\n```````'],
    ['two\nlines', '```text\ntwo\nlines\n```'],
    ['\u001b[0m', '```text\n\\u001b[0m\n```'],
  ])('%j', (text, expected) => {
    expect(fenced(text)).toBe(expected);
  });

  test('cuts what is very long', () => {
    expect(fenced('x'.repeat(3000))).toBe(`\`\`\`text\n${'x'.repeat(1999)}…\n\`\`\``);
  });
});
