import { expect, test } from 'vitest';
import { PythonFloat } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';
import { readResult } from './readResult.ts';

test.each([
  '"text"', '"a\\u00e9\\n"', '"\\ud800"', '[]', '[{"f": "{}"}]', '[{"f": "{\\"a\\": 1}"}, {"g": ""}]', '[{"f": "a", "g": "b"}]', '[{"1": "a"}]', '[{"1": "a", "0": "b"}]',
  '[{}]', '[{"f": 5}]', '[{"f": 5.0}]', '[{"f": null}]', '[{"f": "a", "f": "b"}]', '[["f"]]', '[null]', '[[]]', '[1, 5.0]', '[NaN]', '[12345678901234567890]',
  '{"f": "a"}', '5', '5.0', 'null', 'NaN', '[{"f": "a"}', '"text', '"a\nb"', '', ' ["a"] ', '["a", {"f": "b"}]', '[{"__proto__": "a"}]',
  '[ {"f" : "a"} , {"g": "b" } ]', '[{"f": "a"}] ', '[{"f": "a"},]', '[{"f": "a" "g"}]', '[{"f": "a\\q"}]', '[{"f": "a\\', '[{"f": "a\tb"}]', '[{"a\\u00e9\\"": "b\\\\"}]', '[{"f": ""}, {"f": ""}]', '[\n{"f": "a"}]',
])('%s is read as Python reads it', (text) => {
  expect(readResult(text)).toEqual(readPythonJson(text));
});

test('numbers keep what Python tells apart', () => {
  expect(readResult('[{"f": 5.0}]')).toEqual([new Map([['f', new PythonFloat(5)]])]);
});
