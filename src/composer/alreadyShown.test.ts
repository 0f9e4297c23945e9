import { expect, test } from 'vitest';
import type { Step } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import { alreadyShown } from './alreadyShown.ts';

const list = step('list_folder', { folder_id: 'FLD-1' }, { folder_id: 'FLD-1', files: [{ id: 'FILE-7', size_mb: 40, modified_on: '2027-01-02' }, { id: 'FILE-8', size_mb: 55, modified_on: '2027-01-01' }] }, false);
const file: Json = { id: 'FILE-7', name: 'Menu', size_mb: 40, owner_id: 'USR-5', modified_on: '2027-01-02', comments: 55 };

function step(tool: string, given: Readonly<Record<string, string>>, result: Json, goal: boolean, effect: 'reads' | 'changes' = 'reads'): Step {
  return { tool, effect, arguments: Object.entries(given).map(([path, value]) => ({ path, value, accepted: [], mayBeAbsent: false, from: { kind: 'said', said: value } })), result, goal };
}

test.each<readonly [string, readonly string[], boolean]>([
  ['what the entry of the thing shows', ['size_mb'], true],
  ['several things, all of which it shows', ['size_mb', 'modified_on'], true],
  ['several things, of which it lacks one', ['size_mb', 'owner_id'], false],
  ['what it lacks', ['owner_id'], false],
  ['a number that another entry shows under another name', ['comments'], false],
  ['what is not there', ['folder_id'], false],
  ['the whole result', [], false],
])('an earlier result and a step that is asked for %s', (_, paths, isShown) => {
  const get = step('get_file', { file_id: 'FILE-7' }, file, true);
  const asked = paths.map((path) => ({ step: 1, path }));
  expect(alreadyShown({ steps: [list, get], asked })).toBe(isShown ? get : null);
  expect(alreadyShown({ steps: [list, { ...get, goal: false }], asked })).toBeNull();
  expect(alreadyShown({ steps: [list, { ...get, effect: 'changes' }], asked })).toBeNull();
  expect(alreadyShown({ steps: [get], asked: paths.map((path) => ({ step: 0, path })) })).toBeNull();
});

test('a number of another thing, or of the same name there, is no answer', () => {
  const other = step('get_file', { file_id: 'FILE-8' }, { id: 'FILE-8', size_mb: 40 }, true);
  expect(alreadyShown({ steps: [list, other], asked: [{ step: 1, path: 'size_mb' }] })).toBeNull();
});

test('what an earlier call was given needs no finding', () => {
  const bookings = step('list_bookings', { traveller_id: 'TRV-9' }, { bookings: [{ id: 'BKG-1' }] }, false);
  const booking = step('get_booking', { booking_id: 'BKG-1' }, { id: 'BKG-1', traveller_id: 'TRV-9' }, true);
  expect(alreadyShown({ steps: [bookings, booking], asked: [{ step: 1, path: 'traveller_id' }] })).toBe(booking);
});
