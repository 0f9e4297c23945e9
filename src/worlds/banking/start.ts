import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import { inCents } from './records.ts';
import type { Account, Bank, Card, Payee, StandingOrder, Transaction } from './records.ts';

const companies = ['Northside Water', 'Greenleaf Energy', 'Maple Street Rentals', 'Kite Mobile', 'Bright Smile Dental', 'Old Mill Bakery', 'Falcon Insurance', 'Riverside Gym', 'Little Oaks Nursery', 'Harbour Garage', 'Castle Bookshop', 'Sunny Side Solar'];
const banks = ['First Coast Bank', 'Meridian Bank', 'Union Savings', 'Lakeside Credit'];
const nicknames = ['Household', 'Holiday', 'Studio', 'Rainy Day', 'Everyday', 'Workshop', 'Garden', 'Family', 'Wedding', 'Bicycle'];
const spending = ['groceries', 'rent', 'utilities', 'dining', 'travel', 'insurance'];
const references = ['rent', 'membership', 'school fees', 'power', 'allowance', 'policy 4471', 'music lessons'];

/** Six accounts of one holder with their cards, eight payees, transactions of the last hundred days and standing orders. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const currency = oneOf(random, ['EUR', 'GBP', 'USD', 'CHF']);
  const accounts = drawAccounts(random);
  const payees = drawPayees(random);
  const cards = drawCards(random, today, accounts);
  const transactions = drawTransactions(random, { today, accounts, payees, cards });
  const state: Bank = { today, currency, accounts, payees, cards, transactions, standing_orders: drawStandingOrders(random, today, accounts, payees), transfers: [], statement_orders: [] };
  return state as unknown as WorldState;
}

function iban(random: Random): string {
  return `XX${String(between(random, 10, 99))} ${Array.from({ length: 3 }, () => String(between(random, 1000, 9999))).join(' ')}`;
}

function drawAccounts(random: Random): Account[] {
  const ids = Array.from({ length: 6 }, (_, index) => `ACC-${String(500 + index * 17 + random.below(16))}`);
  const kinds = ['current', 'savings', 'business', 'current', 'savings', 'business'];
  return some(random, nicknames, 6).map((nickname, index) => ({
    id: ids[index] ?? '',
    kind: kinds[index] ?? '',
    nickname,
    iban: iban(random),
    overdraft_limit: kinds[index] === 'savings' ? 0 : between(random, 0, 6) * 250,
    linked_account_id: ids[(index + between(random, 1, 5)) % ids.length] ?? '',
    balance: inCents(between(random, 20_000, 900_000) / 100),
  }));
}

function drawPayees(random: Random): Payee[] {
  const names = [...people(random, 4).map(({ name }) => name), ...some(random, companies, 4)];
  return names.map((name, index) => ({ id: `PAY-${String(40 + index * 6 + random.below(5))}`, name, iban: iban(random), bank: oneOf(random, banks) }));
}

function drawCards(random: Random, today: string, accounts: readonly Account[]): Card[] {
  const owners = [...accounts.filter(({ kind }) => kind !== 'savings'), oneOf(random, accounts), oneOf(random, accounts)];
  const limits = some(random, [300, 400, 500, 750, 1000, 1250, 1500, 2000, 2500, 3000], owners.length);
  return owners.map(({ id }, index) => ({
    id: `CRD-${String(700 + index * 12 + random.below(11))}`,
    account_id: id,
    kind: oneOf(random, ['debit', 'credit']),
    last_digits: String(1000 + index * 1500 + random.below(1400)),
    expires_on: dateOf(dayNumber(today) + between(random, 60, 1500)),
    limits: { daily: limits[index] ?? 500, cash: between(random, 1, 8) * 50 },
    status: oneOf(random, ['active', 'active', 'active', 'blocked']),
  }));
}

interface Holding {
  readonly today: string;
  readonly accounts: readonly Account[];
  readonly payees: readonly Payee[];
  readonly cards: readonly Card[];
}

/** Five on each account, no two of them on one day. */
function drawTransactions(random: Random, { today, accounts, payees, cards }: Holding): Transaction[] {
  const drawn = accounts.flatMap((account) => {
    const ages = some(random, Array.from({ length: 100 }, (_, age) => age), 5);
    const own = cards.filter(({ account_id }) => account_id === account.id);
    return ages.map((age): Omit<Transaction, 'id'> => {
      const incoming = random.below(4) === 0;
      return {
        account_id: account.id,
        booked_on: dateOf(dayNumber(today) - age),
        direction: incoming ? 'in' : 'out',
        amount: inCents(between(random, 500, incoming ? 300_000 : 60_000) / 100),
        category: incoming ? oneOf(random, ['salary', 'refund']) : oneOf(random, spending),
        counterparty: oneOf(random, payees).name,
        card_id: incoming || own.length === 0 ? null : oneOf(random, own).id,
      };
    });
  });
  return drawn.map((one, index) => ({ id: `TXN-${String(90_000 + index * 31 + random.below(30))}`, ...one }));
}

/** One to every payee and a second to some. */
function drawStandingOrders(random: Random, today: string, accounts: readonly Account[], payees: readonly Payee[]): StandingOrder[] {
  const paid = [...payees, oneOf(random, payees), oneOf(random, payees)];
  const days = some(random, Array.from({ length: 40 }, (_, day) => day + 1), paid.length);
  return paid.map(({ id }, index) => ({
    id: `STO-${String(60 + index * 8 + random.below(7))}`,
    account_id: oneOf(random, accounts).id,
    payee_id: id,
    amount: inCents(between(random, 8, 900) + oneOf(random, [0, 0.5, 0.99])),
    every: oneOf(random, ['week', 'month', 'month', 'quarter', 'year']),
    next_on: dateOf(dayNumber(today) + (days[index] ?? 1)),
    reference: oneOf(random, [null, ...references]),
    ends_on: null,
    status: 'active',
  }));
}
