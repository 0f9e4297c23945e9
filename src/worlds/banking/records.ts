import type { OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export interface Account {
  readonly id: string;
  readonly kind: string;
  readonly nickname: string;
  readonly iban: string;
  readonly overdraft_limit: number;
  /** Another account of the same holder. */
  readonly linked_account_id: string;
  balance: number;
}

export interface Payee {
  readonly id: string;
  readonly name: string;
  readonly iban: string;
  readonly bank: string;
}

export interface Card {
  readonly id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly last_digits: string;
  readonly expires_on: string;
  limits: { daily: number; cash: number };
  status: 'active' | 'blocked';
  block?: { readonly reason: string; readonly replacement: boolean };
}

export interface Transaction {
  readonly id: string;
  readonly account_id: string;
  readonly booked_on: string;
  readonly direction: 'in' | 'out';
  readonly amount: number;
  readonly category: string;
  /** A saved payee. */
  readonly counterparty: string;
  readonly card_id: string | null;
}

export interface StandingOrder {
  readonly id: string;
  readonly account_id: string;
  readonly payee_id: string;
  readonly amount: number;
  readonly every: string;
  readonly next_on: string;
  readonly reference: string | null;
  /** Last day on which it may still pay; `null`: until further notice. */
  ends_on: string | null;
  status: 'active' | 'cancelled';
}

export interface Transfer {
  readonly id: string;
  readonly from_account_id: string;
  readonly payee_id: string;
  readonly amount: number;
  readonly reference: string | null;
  readonly execute_on: string;
}

export interface StatementOrder {
  readonly account_id: string;
  readonly months: readonly string[];
  readonly email: string;
}

/** The state of this world in its own types. */
export interface Bank {
  readonly today: string;
  /** Of every account and amount. */
  readonly currency: string;
  readonly accounts: Account[];
  readonly payees: Payee[];
  readonly cards: Card[];
  readonly transactions: Transaction[];
  readonly standing_orders: StandingOrder[];
  readonly transfers: Transfer[];
  readonly statement_orders: StatementOrder[];
}

export function bankOf(state: OpenState): Bank {
  return state as unknown as Bank;
}

export function accountOf(state: OpenState, id: unknown): Account {
  return found('account', id, bankOf(state).accounts);
}

export function payeeOf(state: OpenState, id: unknown): Payee {
  return found('payee', id, bankOf(state).payees);
}

export function cardOf(state: OpenState, id: unknown): Card {
  return found('card', id, bankOf(state).cards);
}

export function transactionOf(state: OpenState, id: unknown): Transaction {
  return found('transaction', id, bankOf(state).transactions);
}

export function standingOrderOf(state: OpenState, id: unknown): StandingOrder {
  return found('standing order', id, bankOf(state).standing_orders);
}

function found<Value extends { readonly id: string }>(what: string, id: unknown, all: readonly Value[]): Value {
  const value = all.find((one) => one.id === id);
  if (value === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return value;
}

/** Amounts are kept in whole cents. */
export function inCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** An amount argument; more than two decimals are refused. */
export function amountOf(value: unknown): number {
  const amount = Number(value);
  if (inCents(amount) !== amount) throw new ToolFailure('invalid_amount', 'An amount has at most two decimals.');
  return amount;
}
