import { expect, test } from 'vitest';
import { secretValues } from './secretValues.ts';

const none = { key: null, secrets: [], secretHeaders: {}, proxy: { http: null, https: null, noProxy: null } };

test('the key, what is named, what is sent and what proxies take', () => {
  expect(secretValues(none)).toEqual([]);
  const proxy = { http: 'http://me:word@corp', https: null, noProxy: null };
  expect(secretValues({ key: 'k', secrets: ['s', 't'], secretHeaders: { 'x-key': 'h' }, proxy })).toEqual(['k', 's', 't', 'h', 'word', 'word', btoa('me:word')]);
});

test.each<readonly [string, string, readonly string[]]>([
  ['authorization', 'Bearer abc', ['Bearer abc', 'abc']],
  ['x-key', ' Basic  abc= ', ['Basic  abc=', 'abc=']],
  ['x-key', 'abc', ['abc']],
  ['x-key', 'one two three', ['one two three']],
  ['x-key', '9 abc', ['9 abc']],
  ['cookie', 'a=b', ['a=b']],
  ['accept', 'application/json', []],
  ['accept-language', 'en', []],
  ['content-type', 'application/json', []],
  ['x-title', 'Faultline', []],
  ['x-titles', 'Faultline 1', ['Faultline 1', '1']],
  ['x-team', ' evaluation ', []],
  ['x-team', 'evaluation-team', ['evaluation-team']],
  ['x-team', 'evaluation1', ['evaluation1']],
  ['x-team', 'abcdefghijklmnopqrstu', ['abcdefghijklmnopqrstu']],
  ['x-team-token', 'evaluation', ['evaluation']],
  ['x-api-key', 'evaluation', ['evaluation']],
  ['x-accept', 'application/json', ['application/json']],
])('%s: %s', (name, value, secrets) => {
  expect(secretValues({ ...none, secretHeaders: { [name]: value } })).toEqual(secrets);
});
