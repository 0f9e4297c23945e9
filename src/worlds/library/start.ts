import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { isbnOf } from './isbnOf.ts';
import { bookTitles, branchNames, languageNames } from './names.ts';
import { genres } from './records.ts';

/** Eight members, four branches, ten books in twenty-six copies, ten of which are on loan, with holds and fines. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-02-09') + random.below(600));
  const persons = people(random, 18);
  const branches = some(random, branchNames, 4).map((name, index) => ({ code: `BR${String(10 + index * 20 + random.below(18))}`, name }));
  const members = persons.slice(0, 8).map((person, index) => ({
    cardNumber: `C-${String(41000 + index * 1013 + random.below(1000))}`,
    ...person,
    category: oneOf(random, ['ADULT', 'ADULT', 'STUDENT', 'SENIOR', 'CHILD']),
    homeBranch: oneOf(random, branches).code,
    memberSince: dateOf(dayNumber(today) - between(random, 40, 4000)),
    expiresOn: dateOf(dayNumber(today) + between(random, 5, 360)),
  }));
  const chosen = some(random, genres, 5);
  const years = some(random, Array.from({ length: 30 }, (_, index) => 1995 + index), 10);
  const books = [...chosen, ...chosen].map((genre, index) => ({
    isbn: isbnOf(random),
    title: '',
    author: persons[8 + index]?.name ?? '',
    genre,
    language: oneOf(random, Object.keys(languageNames)),
    year: years[index] ?? 2000,
  }));
  for (const genre of chosen) for (const [index, title] of some(random, bookTitles[genre], 2).entries()) Object.assign(books.filter((book) => book.genre === genre)[index] ?? {}, { title });
  const cells = books.flatMap(({ isbn }) => branches.map(({ code }) => ({ isbn, branchCode: code })));
  const copies = some(random, cells, 26).map((cell, index) => ({ barcode: `30113${String(100_000_000 + index * 31_337 + random.below(30_000))}`, ...cell, shelf: `${oneOf(random, ['A', 'B', 'C', 'D'])}${String(between(random, 1, 40))}` }));
  const cards = members.map(({ cardNumber }) => cardNumber);
  return { today, branches, members, books: [...shuffled(books, random)], copies, loans: loans(random, today, copies, cards), holds: holds(random, today, books, cards, branches), fines: fines(random, today, cards), transfers: [] };
}

function loans(random: Random, today: string, copies: readonly { readonly barcode: string }[], cards: readonly string[]): WorldState['loans'] & object {
  return some(random, copies, 10).map(({ barcode }, index) => ({
    loanId: `LN-${String(6000 + index * 47 + random.below(42))}`,
    barcode,
    cardNumber: cards[index % cards.length] ?? '',
    dueOn: dateOf(dayNumber(today) + between(random, 1 + index * 3, 3 + index * 3)),
    renewals: between(random, 0, 2),
  }));
}

function holds(random: Random, today: string, books: readonly { readonly isbn: string }[], cards: readonly string[], branches: readonly { readonly code: string }[]): WorldState['holds'] & object {
  const queues = [...books, ...some(random, books, 4)].map(({ isbn }, index) => ({ isbn, cardNumber: cards[index % cards.length] ?? '', index }));
  return shuffled(queues, random).map(({ isbn, cardNumber }, index) => ({
    holdId: `HD-${String(2200 + index * 19 + random.below(16))}`,
    isbn,
    cardNumber,
    pickupBranch: oneOf(random, branches).code,
    placedOn: dateOf(dayNumber(today) - between(random, 2 + index * 4, 5 + index * 4)),
    status: 'WAITING',
  }));
}

function fines(random: Random, today: string, cards: readonly string[]): WorldState['fines'] & object {
  return [...shuffled(cards, random), ...some(random, cards, 3)].map((cardNumber, index) => ({
    fineId: `FN-${String(800 + index * 21 + random.below(18))}`,
    cardNumber,
    reason: oneOf(random, ['LATE', 'LATE', 'DAMAGED', 'LOST_CARD']),
    incurredOn: dateOf(dayNumber(today) - between(random, 3 + index * 9, 10 + index * 9)),
    openCents: between(random, 16, 240) * 10,
    payments: [],
  }));
}
