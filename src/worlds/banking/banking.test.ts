import { expect, test } from 'vitest';
import { callerOf } from '../../../test/worlds/callerOf.ts';
import type { Caller } from '../../../test/worlds/callerOf.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { world } from './index.ts';
import { bankOf } from './records.ts';
import type { Bank } from './records.ts';

const state = world.start(seededRandom('bank'));
const bank: Bank = bankOf(state as unknown as OpenState);
const open = (): Caller => callerOf(world, state);
const end = (caller: Caller): Bank => bankOf(caller.state() as unknown as OpenState);
const ahead = (days: number): string => dateOf(dayNumber(state.today) + days);
const rich = bank.accounts.toSorted((a, b) => b.balance - a.balance)[0]!;
const payee = bank.payees[0]!;

test('a chain leads from the fullest account to the end of a standing order', () => {
  const caller = open();
  const [account_id = ''] = caller.at('list_accounts', { kind: rich.kind }, 'accounts[0].id');
  expect(account_id).toBe(rich.id);
  const [linked = ''] = caller.at('get_account', { account_id }, 'linked_account_id');
  const [transaction_id = ''] = caller.at('list_transactions', { account_id: linked }, 'transactions[0].id');
  const [name = ''] = caller.at('get_transaction', { transaction_id }, 'counterparty');
  const [payee_id = ''] = caller.at('find_payee', { name }, 'id');
  const [standing_order_id = ''] = caller.at('list_standing_orders', { payee_id }, 'standing_orders[0].id');
  expect(caller.call('cancel_standing_order', { standing_order_id, last_day: ahead(9) })).toEqual({ standing_order_id, ends_on: ahead(9) });
  expect(end(caller).standing_orders.find(({ id }) => id === standing_order_id)).toMatchObject({ status: 'cancelled', ends_on: ahead(9) });
  expect(caller.at('list_standing_orders', { payee_id }, 'standing_orders[*].id')).not.toContain(standing_order_id);
  expect(caller.codeOf('cancel_standing_order', { standing_order_id })).toBe('already_cancelled');
});

test('money of today leaves the account, money of another day waits', () => {
  const caller = open();
  const [payee_id = ''] = caller.at('find_payee', { name: plainLetters(payee.name).toLowerCase() }, 'id');
  caller.call('transfer_money', { from_account_id: rich.id, payee_id, amount: 10.1, reference: 'lunch' });
  caller.call('transfer_money', { from_account_id: rich.id, payee_id, amount: 20, execute_on: ahead(3) });
  expect(caller.at('get_account', { account_id: rich.id }, 'balance')).toEqual([Math.round((rich.balance - 10.1) * 100) / 100]);
  expect(end(caller).transfers).toEqual([
    { id: 'TRF-1', from_account_id: rich.id, payee_id: payee.id, amount: 10.1, reference: 'lunch', execute_on: state.today },
    { id: 'TRF-2', from_account_id: rich.id, payee_id: payee.id, amount: 20, reference: null, execute_on: ahead(3) },
  ]);
});

test('transactions are kept to direction, categories and days, newest first', () => {
  const caller = open();
  const one = bank.transactions.find(({ direction }) => direction === 'out')!;
  const own = bank.transactions.filter(({ account_id }) => account_id === one.account_id).toSorted((a, b) => (a.booked_on < b.booked_on ? 1 : -1));
  expect(caller.at('list_transactions', { account_id: one.account_id }, 'transactions[*].id')).toEqual(own.map(({ id }) => id));
  const given = { account_id: one.account_id, direction: 'out', categories: [one.category], booked: { from: one.booked_on, to: one.booked_on } };
  expect(caller.at('list_transactions', given, 'transactions[*].id')).toEqual([one.id]);
  expect(caller.at('list_transactions', { ...given, direction: 'in' }, 'transactions[*].id')).toEqual([]);
  const first = caller.call('list_transactions', { account_id: one.account_id, limit: 3 });
  expect(caller.at('list_transactions', { account_id: one.account_id, cursor: first['next_cursor']! }, 'transactions[*].id')).toEqual(own.slice(3).map(({ id }) => id));
});

test('statements follow on one another up to the balance of today', () => {
  const caller = open();
  const monthBefore = (month: string): string => dateOf(dayNumber(`${month}-01`) - 1).slice(0, 7);
  const lastMonth = monthBefore(state.today.slice(0, 7));
  const [before, last] = [monthBefore(lastMonth), lastMonth].map((month) => caller.call('get_statement', { account_id: rich.id, month }));
  expect(last!['opening_balance']).toBe(before!['closing_balance']);
  expect(Number(last!['closing_balance'])).toBeCloseTo(Number(last!['opening_balance']) + Number(last!['total_in']) - Number(last!['total_out']), 6);
  const since = bank.transactions.filter((one) => one.account_id === rich.id && one.booked_on.slice(0, 7) === state.today.slice(0, 7)).reduce((sum, one) => sum + (one.direction === 'in' ? one.amount : -one.amount), 0);
  expect(Number(last!['closing_balance']) + since).toBeCloseTo(rich.balance, 6);
});

test('a standing order keeps all that was said', () => {
  const caller = open();
  const given = { account_id: rich.id, payee_id: payee.id, amount: 99.5, every: 'quarter', first_on: ahead(10), ends_on: ahead(400), reference: 'club fee' };
  const [id = ''] = caller.at('create_standing_order', given, 'standing_order_id');
  expect(end(caller).standing_orders.at(-1)).toEqual({ id, account_id: rich.id, payee_id: payee.id, amount: 99.5, every: 'quarter', next_on: ahead(10), reference: 'club fee', ends_on: ahead(400), status: 'active' });
  expect(caller.at('list_standing_orders', { payee_id: payee.id, every: 'quarter' }, 'standing_orders[*].id')).toContain(id);
});

test('a card gets new limits until it is blocked', () => {
  const caller = open();
  const card = bank.cards.find(({ status }) => status === 'active')!;
  expect(caller.call('set_card_limits', { card_id: card.id, limits: { cash: 1 } })).toEqual({ card_id: card.id, daily: card.limits.daily, cash: 1 });
  expect(caller.codeOf('set_card_limits', { card_id: card.id, limits: { cash: 1 } })).toBe('nothing_to_change');
  expect(caller.call('block_card', { card_id: card.id, reason: 'stolen', order_replacement: true })).toEqual({ card_id: card.id, status: 'blocked' });
  expect(end(caller).cards.find(({ id }) => id === card.id)).toMatchObject({ limits: { daily: card.limits.daily, cash: 1 }, block: { reason: 'stolen', replacement: true } });
  expect(caller.codeOf('block_card', { card_id: card.id, reason: 'lost' })).toBe('already_blocked');
  expect(caller.codeOf('set_card_limits', { card_id: card.id, limits: { cash: 2 } })).toBe('card_blocked');
  const limits = caller.at('list_cards', { account_id: card.account_id }, 'cards[*].daily_limit');
  expect(limits).toEqual(limits.toSorted((a, b) => Number(b) - Number(a)));
});

test('statements are sent for every month named, in one order', () => {
  const caller = open();
  expect(caller.call('send_statements', { account_id: rich.id, months: ['2025-11', '2025-10'], email: 'Tax@example.com' })).toEqual({ sent: 2 });
  expect(end(caller).statement_orders).toEqual([{ account_id: rich.id, months: ['2025-10', '2025-11'], email: 'tax@example.com' }]);
});

test('what cannot be met is refused with a code', () => {
  const { codeOf } = open();
  const account_id = rich.id;
  const poor = bank.accounts.find(({ balance, overdraft_limit }) => balance + overdraft_limit < 10_000)!.id;
  expect(codeOf('find_payee', { name: 'Nobody Nowhere' })).toBe('not_found');
  expect(codeOf('get_transaction', { transaction_id: 'TXN-1' })).toBe('not_found');
  expect(codeOf('list_transactions', { account_id, booked: { from: ahead(0), to: ahead(-5) } })).toBe('invalid_period');
  expect(codeOf('list_transactions', { account_id, booked: { from: 'May' } })).toBe('invalid_date');
  expect(codeOf('list_transactions', { account_id, cursor: 'x' })).toBe('invalid_cursor');
  expect(codeOf('get_statement', { account_id, month: '2026-13' })).toBe('invalid_month');
  expect(codeOf('get_statement', { account_id, month: state.today.slice(0, 7) })).toBe('not_available');
  expect(codeOf('transfer_money', { from_account_id: poor, payee_id: payee.id, amount: 10_000 })).toBe('insufficient_funds');
  expect(codeOf('transfer_money', { from_account_id: account_id, payee_id: payee.id, amount: 0.001 })).toBe('invalid_amount');
  expect(codeOf('transfer_money', { from_account_id: account_id, payee_id: payee.id, amount: 1, execute_on: ahead(-1) })).toBe('date_in_past');
  expect(codeOf('create_standing_order', { account_id, payee_id: payee.id, amount: 1, every: 'week', first_on: ahead(9), ends_on: ahead(8) })).toBe('invalid_period');
  expect(codeOf('send_statements', { account_id, months: [], email: 'a@example.com' })).toBe('invalid_arguments');
});
