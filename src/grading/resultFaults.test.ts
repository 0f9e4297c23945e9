import { describe, expect, test } from 'vitest';
import { expected, one, tool } from '../../test/madeCalls.ts';
import type { JsonObject } from '../core/Json.ts';
import type { Accepted, CallsKey, ExpectedArgument } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import { resultFaults } from './resultFaults.ts';

const result: JsonObject = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    open: true,
    any: {},
    owner: { type: 'object', properties: { name: { type: 'string' } } },
    rows: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
    free: { type: 'object', properties: {} },
  },
};
const find: Tool = { ...tool('find', { city: { type: 'string' } }, ['city']), result };
const rate = tool('rate', { of: { type: 'string' } }, ['of']);
const reference = (path: string | null, call = 0): Accepted => ({ is: 'reference', call, path });
const takes = (...accepted: readonly Accepted[]): ExpectedArgument => ({ name: 'of', accepted, mayBeAbsent: false });
const keyOf = (...given: readonly ExpectedArgument[]): CallsKey => ({ kind: 'calls', order: 'any', calls: [expected('find', one('city', 'Rome')), expected('rate', ...given)] });
const faultsOf = (...accepted: readonly Accepted[]): readonly string[] => resultFaults(keyOf(takes(...accepted)), [rate, find]);
const lacks = (path: string): readonly string[] => [`the result of call 1 (find) has no ${path}`];

describe('a path that the result has by its schema', () => {
  test.each([['id'], ['open'], ['any'], ['any.thing'], ['owner'], ['owner.name'], ['rows'], ['rows[0]'], ['rows[12].sku'], ['rows.3.sku'], ['free.whatever.it.is']])('%s', (path) => {
    expect(faultsOf(reference(path))).toEqual([]);
  });
});

describe('a path that it has not', () => {
  test.each([['name'], ['owner.id'], ['rows.sku'], ['rows[0].id'], ['rows[x].sku'], ['rows[1x].sku'], ['rows[x1].sku'], ['toString'], ['owner.name2']])('%s', (path) => {
    expect(faultsOf(reference(path))).toEqual(lacks(path));
  });
});

test('the whole result, a tool that declares none, and a call that is not there have no faults', () => {
  expect(faultsOf(reference(null))).toEqual([]);
  expect(faultsOf(reference('name', 1))).toEqual([]);
  expect(faultsOf(reference('name', 7))).toEqual([]);
  expect(resultFaults(keyOf(takes(reference('name'))), [rate])).toEqual([]);
});

test('the tool is that of the call it leads to', () => {
  const second: Tool = { ...rate, result: { type: 'object', properties: { stars: {} } } };
  const key: CallsKey = { kind: 'calls', order: 'any', calls: [expected('find', one('city', 'Rome')), expected('rate', takes(reference('id'))), expected('rate', takes(reference('id', 1)))] };
  expect(resultFaults(key, [find, second])).toEqual(['the result of call 2 (rate) has no id']);
});

test('one accepted value without fault is enough, and the first fault is told', () => {
  expect(faultsOf(reference('name'), reference('id'))).toEqual([]);
  expect(faultsOf(reference('name'), { is: 'value', value: 3 })).toEqual([]);
  expect(faultsOf(reference('name'), reference('title'))).toEqual(lacks('name'));
  expect(faultsOf()).toEqual([]);
});

test('inside lists and objects, each fault once', () => {
  expect(faultsOf({ is: 'list', items: [[reference('id')], [reference('name')], [reference('title')]] })).toEqual([...lacks('name'), ...lacks('title')]);
  expect(faultsOf({ is: 'object', entries: [{ name: 'a', accepted: [reference('name')], mayBeAbsent: false }] })).toEqual(lacks('name'));
  expect(resultFaults(keyOf(takes(reference('name')), { ...takes(reference('name')), name: 'other' }), [find, rate])).toEqual(lacks('name'));
  expect(faultsOf({ is: 'value', value: 1 })).toEqual([]);
});

test('what is nested beyond all measure is let pass', () => {
  let deep: Accepted = reference('name');
  for (let depth = 0; depth < 2_000; depth++) deep = { is: 'list', items: [[deep]] };
  expect(faultsOf(deep)).toEqual([]);
});
