import { expect, test } from 'vitest';
import { literalOf, nowhere } from './literalOf.ts';
import { literalAt } from './literalAt.ts';
import type { PlannedCall } from './PlannedCall.ts';

const given = (name: string | null, value: Parameters<typeof literalOf>[0]): PlannedCall['written']['arguments'][number] => ({ name, nameSpan: nowhere, value: literalOf(value) });
const planned = (args: PlannedCall['written']['arguments'], referring: readonly PlannedCall['written']['arguments'][number]['value'][] = []): PlannedCall =>
  ({ written: { name: 'send', nameSpan: nowhere, arguments: args, source: 0, span: nowhere }, references: new Map(referring.map((value) => [value, { target: 0, path: null, nested: false }])), broken: new Set() }) as unknown as PlannedCall;

test('what stands at a name, by its place too, and nothing where nothing does', () => {
  const city = given('city', 'Bonn');
  expect(literalAt(planned([city]), 'city', [])).toEqual({ value: city.value, holder: null });
  expect(literalAt(planned([city]), 'town', [])).toEqual({ value: null, holder: null });
  const first = given(null, 'Bonn');
  expect(literalAt(planned([first]), 'city', ['city'])).toEqual({ value: first.value, holder: null });
});

test('what stands within a value, the last where a name stands twice', () => {
  const address = given('address', { city: { name: 'Bonn' }, lines: ['a'] });
  expect(literalAt(planned([address]), 'address.city.name', []).value).toMatchObject({ kind: 'string' });
  expect(literalAt(planned([address]), 'address.town', [])).toEqual({ value: null, holder: null });
  expect(literalAt(planned([address]), 'address.lines.name', [])).toEqual({ value: null, holder: null });
  expect(literalAt(planned([address]), 'address.town.name', [])).toEqual({ value: null, holder: null });
  if (address.value.kind !== 'object') throw new Error('it is an object');
  const twice = { ...address.value, entries: [...address.value.entries, ...given('x', { city: 'Rome' }).value.kind === 'object' ? (given('x', { city: 'Rome' }).value as typeof address.value).entries : []] };
  expect(literalAt(planned([{ ...address, value: twice }]), 'address.city', []).value).toMatchObject({ kind: 'string' });
});

test('a reference gives all that stands within it', () => {
  const whole = given('address', '$var1.address$');
  expect(literalAt(planned([whole], [whole.value]), 'address.city', [])).toEqual({ value: whole.value, holder: whole.value });
  expect(literalAt(planned([whole], [whole.value]), 'address', [])).toEqual({ value: whole.value, holder: whole.value });
  const other = given('other', 'x');
  expect(literalAt(planned([whole, other], [other.value]), 'address', []).holder).toBeNull();
});
