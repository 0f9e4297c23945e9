import type { MutableJson, OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';
import type { Json } from '../../core/Json.ts';

export const genres = ['CRIME', 'COOKERY', 'TRAVEL', 'BIOGRAPHY', 'POETRY', 'PICTURE_BOOK', 'SCIENCE_FICTION'] as const;

/** Copies that a member may have at a time. */
export const mostLoans = 6;

export interface Member {
  readonly cardNumber: string;
  readonly name: string;
  readonly email: string;
  readonly category: string;
  readonly homeBranch: string;
  readonly memberSince: string;
  readonly expiresOn: string;
}

export interface Book {
  readonly isbn: string;
  readonly title: string;
  readonly author: string;
  readonly genre: (typeof genres)[number];
  readonly language: string;
  readonly year: number;
}

export interface Copy {
  readonly barcode: string;
  readonly isbn: string;
  branchCode: string;
  readonly shelf: string;
}

export interface Loan {
  readonly loanId: string;
  readonly barcode: string;
  readonly cardNumber: string;
  dueOn: string;
  renewals: number;
}

export interface Hold {
  readonly holdId: string;
  readonly isbn: string;
  readonly cardNumber: string;
  readonly pickupBranch: string;
  readonly neededBy?: string;
  readonly placedOn: string;
  status: string;
  cancelledBecause?: string;
}

export interface Fine {
  readonly fineId: string;
  readonly cardNumber: string;
  readonly reason: string;
  readonly incurredOn: string;
  openCents: number;
  readonly payments: MutableJson[];
}

/** The state of this world in its own types. */
export interface Library {
  readonly today: string;
  readonly branches: { readonly code: string; readonly name: string }[];
  readonly members: Member[];
  readonly books: Book[];
  readonly copies: Copy[];
  readonly loans: Loan[];
  readonly holds: Hold[];
  readonly fines: Fine[];
  readonly transfers: MutableJson[];
}

export function libraryOf(state: OpenState): Library {
  return state as unknown as Library;
}

export function memberOf(state: OpenState, cardNumber: Json | undefined): Member {
  return present(libraryOf(state).members.find((one) => one.cardNumber === cardNumber), 'member', cardNumber);
}

export function bookOf(state: OpenState, isbn: Json | undefined): Book {
  return present(libraryOf(state).books.find((one) => one.isbn === isbn), 'book', isbn);
}

export function copyOf(state: OpenState, barcode: Json | undefined): Copy {
  return present(libraryOf(state).copies.find((one) => one.barcode === barcode), 'copy', barcode);
}

export function loanOf(state: OpenState, loanId: Json | undefined): Loan {
  return present(libraryOf(state).loans.find((one) => one.loanId === loanId), 'loan', loanId);
}

export function holdOf(state: OpenState, holdId: Json | undefined): Hold {
  return present(libraryOf(state).holds.find((one) => one.holdId === holdId), 'hold', holdId);
}

export function fineOf(state: OpenState, fineId: Json | undefined): Fine {
  return present(libraryOf(state).fines.find((one) => one.fineId === fineId), 'fine', fineId);
}

export function branchOf(state: OpenState, code: Json | undefined): string {
  return present(libraryOf(state).branches.find((one) => one.code === code), 'branch', code).code;
}

export function isOnLoan(state: OpenState, barcode: string): boolean {
  return libraryOf(state).loans.some((loan) => loan.barcode === barcode);
}

function present<Entry>(entry: Entry | undefined, what: string, id: Json | undefined): Entry {
  if (entry === undefined) throw new ToolFailure('notFound', `There is no ${what} ${JSON.stringify(id)}.`);
  return entry;
}
