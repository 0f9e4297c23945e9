import { expect, test } from 'vitest';
import { toolNames } from '../catalog/toolNames.ts';
import type { Interface } from '../core/Interface.ts';
import type { JsonObject } from '../core/Json.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';
import { createReader } from '../reading/createReader.ts';
import { syntaxes } from '../syntaxes/list.generated.ts';
import { withoutNulls } from './withoutNulls.ts';

const parameters: JsonObject = {
  type: 'object',
  properties: {
    city: { type: 'string' },
    days: { type: 'integer' },
    note: { type: ['string', 'null'] },
    unit: { enum: ['C', null] },
    either: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    nothing: { type: 'null' },
    where: { type: 'object', properties: { street: { type: 'string' }, zip: { type: 'string' } }, required: ['zip'] },
    stops: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
  required: ['city'],
};
const tools = [{ name: 'go.to', description: '', parameters }];
const asked: Interface = { kind: 'native-strict', syntax: 'native-strict', tolerated: [], basis: 'asked' };
const read = withoutNulls(createReader(syntaxes), tools);

const kept = (given: string, name = 'go.to'): unknown => {
  const { strict, lenient } = read({ text: null, toolCalls: [{ name, arguments: given, encoding: 'string' }] }, asked, toolNames(['go.to']));
  expect(strict).toBe(lenient);
  return strict.state === 'calls' ? strict.calls[0]?.arguments.map(({ name: argument, value }) => [argument, value.kind]) : strict.state;
};

test.each([
  ['an optional argument', '{"city": "Oslo", "days": null}', [['city', 'string']]],
  ['a required one stays', '{"city": null}', [['city', 'null']]],
  ['what takes null stays', '{"note": null, "unit": null, "either": null, "nothing": null}', [['note', 'null'], ['unit', 'null'], ['either', 'null'], ['nothing', 'null']]],
  ['what is not declared stays', '{"other": null, "constructor": null}', [['other', 'null'], ['constructor', 'null']]],
  ['what is no null stays', '{"days": 3, "stops": []}', [['days', 'number'], ['stops', 'list']]],
])('%s', (_, given, due) => {
  expect(kept(given)).toEqual(due);
});

test('a renamed tool is known, and one that was not offered is left alone', () => {
  expect(kept('{"days": null}', 'go_to')).toEqual([]);
  expect(kept('{"days": null}', 'stay')).toEqual([['days', 'null']]);
});

test('inside objects and lists too', () => {
  const { strict } = read({ text: null, toolCalls: [{ name: 'go.to', arguments: '{"where": {"street": null, "zip": null}, "stops": [{"name": null}, {"name": "x"}]}', encoding: 'string' }] }, asked, toolNames(['go.to']));
  const values = strict.state === 'calls' ? strict.calls[0]?.arguments.map(({ value }) => value) : [];
  expect(values).toMatchObject([
    { kind: 'object', entries: [{ key: 'zip', value: { kind: 'null' } }] },
    { kind: 'list', items: [{ kind: 'object', entries: [] }, { kind: 'object', entries: [{ key: 'name', value: { value: 'x' } }] }] },
  ]);
});

test('an answer without calls stays what it is, and both readings are cleared', () => {
  expect(read({ text: 'Hello.', toolCalls: [] }, asked, toolNames(['go.to'])).strict.state).toBe('no-call');
  const leaked = read({ text: '[{"name": "go.to", "arguments": {"city": "Oslo", "days": null}}]', toolCalls: [] }, asked, toolNames(['go.to']));
  expect(leaked.strict.state).not.toBe('calls');
  expect(leaked.lenient.state === 'calls' ? leaked.lenient.calls[0]?.arguments.map(({ name }) => name) : []).toEqual(['city']);
});

test('a null that strict mode asked for does not make an answer wrong', () => {
  const grader = prepareGrader({ kind: 'calls', order: 'any', calls: [{ tool: 'go.to', arguments: [{ name: 'city', accepted: [{ is: 'value', value: 'Oslo' }], mayBeAbsent: false }, { name: 'days', accepted: [{ is: 'value', value: 2 }], mayBeAbsent: true }] }] }, tools);
  const { strict } = read({ text: null, toolCalls: [{ name: 'go.to', arguments: '{"city": "Oslo", "days": null}', encoding: 'string' }] }, asked, toolNames(['go.to']));
  expect(grader.grade(strict).state).toBe('right');
});
