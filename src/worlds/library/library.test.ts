import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { world } from './index.ts';
import { hyphenatedIsbn, isbnOf } from './isbnOf.ts';
import type { Library } from './records.ts';

const [heron, orbit, soups] = ['9781000000014', '9781000000021', '9781000000038'];
const member = (cardNumber: string, name: string, homeBranch: string): JsonObject => ({ cardNumber, name, email: 'x@example.com', category: 'ADULT', homeBranch, memberSince: '2020-01-01', expiresOn: '2026-12-31' });
const copy = (last: number, isbn: string, branchCode: string): JsonObject => ({ barcode: `3011300000000${String(last)}`, isbn, branchCode, shelf: 'A1' });
const hold = (holdId: string, isbn: string, cardNumber: string, placedOn: string): JsonObject => ({ holdId, isbn, cardNumber, pickupBranch: 'BR2', placedOn, status: 'WAITING' });

const state = {
  today: '2026-03-10',
  branches: [{ code: 'BR1', name: 'Harbour' }, { code: 'BR2', name: 'Old Town' }],
  members: [member('C-1', 'Zoë Müller', 'BR1'), member('C-2', 'Amir Silva', 'BR2'), member('C-3', 'Mei Tanaka', 'BR2')],
  books: [
    { isbn: heron, title: 'What the Heron Knew', author: 'Ruth Kaya', genre: 'POETRY', language: 'en', year: 2015 },
    { isbn: orbit, title: 'Orbit of Glass', author: 'Karl Brown', genre: 'SCIENCE_FICTION', language: 'de', year: 2019 },
    { isbn: soups, title: 'Soups for Rainy Days', author: 'Hana Costa', genre: 'POETRY', language: 'fr', year: 2021 },
  ],
  copies: [copy(1, heron, 'BR1'), copy(2, orbit, 'BR1'), copy(3, orbit, 'BR2'), copy(4, soups, 'BR2')],
  loans: [
    { loanId: 'LN-1', barcode: '30113000000002', cardNumber: 'C-1', dueOn: '2026-03-20', renewals: 2 },
    { loanId: 'LN-2', barcode: '30113000000004', cardNumber: 'C-1', dueOn: '2026-03-15', renewals: 0 },
  ],
  holds: [hold('HD-1', heron, 'C-2', '2026-03-01'), hold('HD-2', heron, 'C-1', '2026-02-01'), hold('HD-3', soups, 'C-3', '2026-02-05')],
  fines: [
    { fineId: 'FN-1', cardNumber: 'C-3', reason: 'LATE', incurredOn: '2026-02-01', openCents: 240, payments: [] },
    { fineId: 'FN-2', cardNumber: 'C-3', reason: 'DAMAGED', incurredOn: '2026-01-01', openCents: 600, payments: [] },
  ],
  transfers: [],
};

function opened(): { readonly call: (name: string, given: JsonObject) => Record<string, unknown>; readonly state: () => Library } {
  const session = world.open({ world: 'library', version: '1', state, turnLimit: 9 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => JSON.parse(session.call(name, JSON.stringify(given)).content) as Record<string, unknown>,
    state: () => session.state() as unknown as Library,
  };
}

test('a chain of six: title, first in the queue, book due first, first in its queue, oldest fine, payment', () => {
  const { call, state: after } = opened();
  expect(call('findBook', { title: 'what the heron knew' })).toEqual({ isbn: heron, title: 'What the Heron Knew', author: 'Ruth Kaya' });
  expect(call('listHolds', { isbn: heron })).toMatchObject({ queueLength: 2, holds: [{ holdId: 'HD-2', cardNumber: 'C-1' }, { holdId: 'HD-1' }] });
  expect(call('listLoans', { cardNumber: 'C-1' })).toMatchObject({ loans: [{ loanId: 'LN-2', isbn: soups }, { loanId: 'LN-1' }] });
  expect(call('listHolds', { isbn: soups })).toMatchObject({ holds: [{ cardNumber: 'C-3' }] });
  expect(call('listFines', { cardNumber: 'C-3' })).toMatchObject({ totalCents: 840, fines: [{ fineId: 'FN-2' }, { fineId: 'FN-1' }] });
  expect(call('payFine', { fineId: 'FN-2', method: 'CARD', amountCents: 150 })).toEqual({ fineId: 'FN-2', openCents: 450 });
  expect(call('payFine', { fineId: 'FN-2', method: 'CASH' })).toEqual({ fineId: 'FN-2', openCents: 0 });
  expect(after().fines[1]?.payments).toEqual([{ cents: 150, method: 'CARD' }, { cents: 450, method: 'CASH' }]);
  expect(call('payFine', { fineId: 'FN-2', method: 'CASH' })).toMatchObject({ error: { code: 'alreadyPaid' } });
  expect(call('listFines', { cardNumber: 'C-3' })).toMatchObject({ totalCents: 240, fines: [{ fineId: 'FN-1' }] });
});

test('a copy is lent for a period in days or weeks, and renewed up to three times', () => {
  const { call, state: after } = opened();
  expect(call('findMember', { fullName: 'Zoe Muller' })).toEqual({ cardNumber: 'C-1', fullName: 'Zoë Müller' });
  expect(call('listCopies', { isbn: orbit, branchCode: 'BR2' })).toEqual({ query: { isbn: orbit, branchCode: 'BR2' }, availableCount: 1, copies: [{ barcode: '30113000000003', branchCode: 'BR2', shelf: 'A1', available: true }] });
  expect(call('checkOutCopy', { barcode: '30113000000003', cardNumber: 'C-2', loanPeriod: 'P2W' })).toEqual({ loanId: 'LN-7002', dueOn: '2026-03-24' });
  expect(call('checkOutCopy', { barcode: '30113000000001', cardNumber: 'C-2', loanPeriod: 'P14D' })).toEqual({ loanId: 'LN-7003', dueOn: '2026-03-24' });
  expect(call('getMember', { cardNumber: 'C-2' })).toMatchObject({ homeBranch: 'BR2', loansLeft: 4 });
  expect(call('listCopies', { isbn: orbit })).toMatchObject({ availableCount: 0 });
  expect(call('renewLoan', { loanId: 'LN-1', extension: 'P10D' })).toEqual({ loanId: 'LN-1', dueOn: '2026-03-30' });
  expect(call('renewLoan', { loanId: 'LN-1', extension: 'P10D' })).toMatchObject({ error: { code: 'renewalLimit' } });
  expect(after().loans[0]).toMatchObject({ dueOn: '2026-03-30', renewals: 3 });
});

test('holds and transfers keep all that was said', () => {
  const { call, state: after } = opened();
  expect(call('placeHold', { isbn: orbit, cardNumber: 'C-2', pickup: { neededBy: '2026-04-01' } })).toEqual({ holdId: 'HD-3003', position: 1 });
  expect(after().holds[3]).toEqual({ holdId: 'HD-3003', isbn: orbit, cardNumber: 'C-2', pickupBranch: 'BR2', neededBy: '2026-04-01', placedOn: '2026-03-10', status: 'WAITING' });
  expect(call('placeHold', { isbn: orbit, cardNumber: 'C-1', pickup: { branchCode: 'BR2' } })).toEqual({ holdId: 'HD-3004', position: 2 });
  expect(call('cancelHold', { holdId: 'HD-3003', reason: 'READ' })).toEqual({ holdId: 'HD-3003', status: 'CANCELLED' });
  expect(call('cancelHold', { holdId: 'HD-3003' })).toMatchObject({ error: { code: 'alreadyCancelled' } });
  expect(call('listHolds', { isbn: orbit })).toMatchObject({ queueLength: 1, holds: [{ holdId: 'HD-3004' }] });
  expect(call('transferCopies', { barcodes: ['30113000000003'], toBranch: 'BR1', arriveBy: '2026-03-12' })).toEqual({ transferId: 'TR-1', copyCount: 1 });
  expect(after().copies[2]?.branchCode).toBe('BR1');
  expect(after().transfers).toEqual([{ transferId: 'TR-1', barcodes: ['30113000000003'], toBranch: 'BR1', arriveBy: '2026-03-12' }]);
});

test('books come the newest first and keep to what was asked for', () => {
  const { call } = opened();
  expect(call('searchBooks', { genre: 'POETRY' })).toMatchObject({ total: 2, books: [{ isbn: soups }, { isbn: heron }] });
  expect(call('searchBooks', { genre: 'POETRY', filter: { languages: ['en', 'de'] } })).toMatchObject({ total: 1, books: [{ isbn: heron }] });
  expect(call('searchBooks', { genre: 'POETRY', filter: { publishedSince: 2016 } })).toMatchObject({ total: 1, books: [{ isbn: soups }] });
  expect(call('searchBooks', { genre: 'POETRY', pageSize: 1 })).toMatchObject({ books: [{ isbn: soups }], nextPageToken: 'after_1' });
});

test('the last digit of an ISBN checks the others', () => {
  for (let seed = 0; seed < 100; seed++) {
    const isbn = isbnOf(seededRandom(String(seed)));
    const sum = isbn.split('').reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
    expect([isbn.length, sum % 10]).toEqual([13, 0]);
    expect(hyphenatedIsbn(isbn).replaceAll('-', '')).toBe(isbn);
  }
});

describe('what cannot be done fails with its code and changes nothing', () => {
  test.each<[string, string, JsonObject]>([
    ['notFound', 'findMember', { fullName: 'Nobody Here' }],
    ['notFound', 'findBook', { title: 'Nothing' }],
    ['notFound', 'listCopies', { isbn: heron, branchCode: 'BR9' }],
    ['invalid_arguments', 'listCopies', { isbn: '978-1-0000-0001-4' }],
    ['invalid_date', 'listLoans', { cardNumber: 'C-1', dueBefore: '1.4.2026' }],
    ['invalid_cursor', 'searchBooks', { genre: 'POETRY', pageToken: 'after_9' }],
    ['onLoan', 'checkOutCopy', { barcode: '30113000000002', cardNumber: 'C-2' }],
    ['invalidPeriod', 'checkOutCopy', { barcode: '30113000000003', cardNumber: 'C-2', loanPeriod: '2 weeks' }],
    ['invalidPeriod', 'renewLoan', { loanId: 'LN-2', extension: 'P9W' }],
    ['alreadyOnHold', 'placeHold', { isbn: heron, cardNumber: 'C-1' }],
    ['date_in_past', 'placeHold', { isbn: orbit, cardNumber: 'C-1', pickup: { neededBy: '2026-03-01' } }],
    ['tooMuch', 'payFine', { fineId: 'FN-1', method: 'CASH', amountCents: 241 }],
    ['onLoan', 'transferCopies', { barcodes: ['30113000000003', '30113000000002'], toBranch: 'BR1' }],
    ['alreadyThere', 'transferCopies', { barcodes: ['30113000000003', '30113000000001'], toBranch: 'BR1' }],
  ])('%s from %s', (code, name, given) => {
    const { call, state: after } = opened();
    expect(call(name, given)).toMatchObject({ error: { code } });
    expect(after()).toEqual(state);
  });

  test('a member has at most six copies', () => {
    const full = { ...state, loans: [1, 2, 3, 4, 5, 6].map((number) => ({ loanId: `LN-${String(number)}`, barcode: `3011300000001${String(number)}`, cardNumber: 'C-2', dueOn: '2026-03-20', renewals: 0 })) };
    const session = world.open({ world: 'library', version: '1', state: full, turnLimit: 1 }, ['checkOutCopy']);
    expect(JSON.parse(session.call('checkOutCopy', JSON.stringify({ barcode: '30113000000003', cardNumber: 'C-2' })).content)).toMatchObject({ error: { code: 'loanLimit' } });
  });
});
