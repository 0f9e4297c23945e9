import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { cancelHold } from './tools/cancelHold.ts';
import { checkOutCopy } from './tools/checkOutCopy.ts';
import { findBook } from './tools/findBook.ts';
import { findMember } from './tools/findMember.ts';
import { getMember } from './tools/getMember.ts';
import { listCopies } from './tools/listCopies.ts';
import { listFines } from './tools/listFines.ts';
import { listHolds } from './tools/listHolds.ts';
import { listLoans } from './tools/listLoans.ts';
import { payFine } from './tools/payFine.ts';
import { placeHold } from './tools/placeHold.ts';
import { renewLoan } from './tools/renewLoan.ts';
import { searchBooks } from './tools/searchBooks.ts';
import { transferCopies } from './tools/transferCopies.ts';
import { types } from './valueTypes.ts';

/**
 * A public library. Held out: its schemas and values are of another style than those of the other worlds (names in
 * camel case, enum members in capitals, ISBNs, durations by ISO 8601, amounts in cents).
 */
export const world: World = createWorld({
  id: 'library',
  version: '1',
  description: 'Members, books, copies, loans, holds and fines of a public library',
  heldOut: true,
  tools: [findMember, getMember, findBook, searchBooks, listCopies, listLoans, listHolds, listFines, checkOutCopy, renewLoan, placeHold, cancelHold, payFine, transferCopies],
  types,
  start,
  plainQuestions,
  beyond,
});
