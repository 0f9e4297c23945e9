import { expect, test } from 'vitest';
import { hostileDiagnosis } from '../../../test/diagnoses/hostileDiagnosis.ts';
import { diagnoses } from '../../../test/diagnoses/diagnoses.ts';
import { embeddedJson, embeddedScript, escapedHtml } from './embedded.ts';
import { report } from './index.ts';

const medium = { columns: 80, colour: false };

test('JSON cannot end the element that holds it', () => {
  expect(embeddedJson({ a: '</script><!--\u2028\u2029' })).toBe('{"a":"\\u003c/script>\\u003c!--\\u2028\\u2029"}');
  expect(embeddedJson({ a: '\u061c\u200f\u202a\u202e\u2066\u2069\u202f' })).toBe('{"a":"\\u061c\\u200f\\u202a\\u202e\\u2066\\u2069\u202f"}');
  expect(JSON.parse(embeddedJson(hostileDiagnosis))).toEqual(hostileDiagnosis);
});

test('text cannot leave its place', () => {
  expect(escapedHtml(`<a href="x">'&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&lt;/a&gt;');
  expect(embeddedScript('"</script><!--"')).toBe('"<\\/script><\\!--"');
});

test.each(diagnoses)('the page of the %s diagnosis has its own elements and no others, and fetches nothing', (_, diagnosis) => {
  const html = report.render(diagnosis, medium);
  expect(html.match(/<script/gi)).toHaveLength(2);
  expect(html.match(/<\/script/gi)).toHaveLength(2);
  expect(html.match(/<!--/g)).toBeNull();
  const [head = ''] = html.split('<body>');
  expect(head).toMatch(/default-src 'none'; script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'"/);
  expect(html).not.toContain('unsafe');
  expect(html).not.toMatch(/<(link|img|iframe|object|embed|base)\b/i);
  expect(head).not.toMatch(/url\(|@import/);
});
