import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { namedDay } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenAmount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { hyphenatedIsbn } from './isbnOf.ts';
import { languageNames } from './names.ts';
import { libraryOf } from './records.ts';

const library = (scene: Scene): ReturnType<typeof libraryOf> => libraryOf(scene.state as unknown as OpenState);

const genreWords: Readonly<Record<string, readonly string[]>> = {
  CRIME: ['crime novel', 'whodunnit'], COOKERY: ['cookbook'], TRAVEL: ['travel book'], BIOGRAPHY: ['biography'],
  POETRY: ['poetry collection', 'volume of poetry'], PICTURE_BOOK: ['picture book'], SCIENCE_FICTION: ['science-fiction novel', 'sci-fi novel'],
};

/** What people write down in a request to this library. */
export const types: readonly ValueType[] = [
  { id: 'card-number', noun: 'member', draw: member },
  { id: 'member-name', noun: 'name', draw: (scene) => named(oneOf(scene.random, library(scene).members).name) },
  { id: 'isbn', noun: 'book', draw: isbn },
  { id: 'title', noun: 'title', draw: (scene) => quoted(oneOf(scene.random, library(scene).books).title) },
  { id: 'genre', noun: 'kind of book', draw: genre },
  { id: 'languages', noun: 'languages', draw: ({ random }) => languages(random) },
  { id: 'year', noun: 'year', draw: ({ random }) => plain(between(random, 1996, 2018)) },
  { id: 'branch-code', noun: 'branch', draw: branch },
  { id: 'barcode', noun: 'copy', draw: (scene) => plain(oneOf(scene.random, library(scene).copies).barcode) },
  { id: 'barcodes', noun: 'copies', draw: shelvedCopies },
  { id: 'loan-id', noun: 'loan', draw: (scene) => plain(oneOf(scene.random, library(scene).loans).loanId) },
  { id: 'hold-id', noun: 'hold', draw: (scene) => plain(oneOf(scene.random, library(scene).holds).holdId) },
  { id: 'fine-id', noun: 'fine', draw: (scene) => plain(oneOf(scene.random, library(scene).fines).fineId) },
  { id: 'day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 2, 25) },
  { id: 'loan-period', noun: 'loan period', draw: ({ random }) => period(random) },
  { id: 'partial-amount', noun: 'amount', draw: ({ random }) => cents(random) },
  { id: 'payment-method', noun: 'way of paying', draw: ({ random }) => spokenChoice(random, { CASH: ['in cash'], CARD: ['by card'], TRANSFER: ['by bank transfer'] }) },
  { id: 'hold-reason', noun: 'reason', draw: ({ random }) => spokenChoice(random, { BOUGHT: ['the member has bought the book', 'the book has been bought meanwhile'], READ: ['the member has already read it', 'it has been read already'], MOVING: ['the member is moving away', 'the member is leaving town'] }) },
];

/** A number, or one of the first members, whom the user has before them. */
function member(scene: Scene): SpokenValue {
  const { members } = library(scene);
  if (scene.random.next() < 0.75) return plain(oneOf(scene.random, members).cardNumber);
  return listOnScreen(scene.random, 'member', 'Members', members.slice(0, 4).map(({ cardNumber, name }) => ({ value: cardNumber, title: name })));
}

/** By its digits, or as it stands on the cover. */
function isbn(scene: Scene): SpokenValue {
  const chosen = oneOf(scene.random, library(scene).books).isbn;
  return put(chosen, oneOf(scene.random, [chosen, hyphenatedIsbn(chosen)]));
}

/** Those of which there are any. */
function genre(scene: Scene): SpokenValue {
  const chosen = oneOf(scene.random, library(scene).books).genre;
  return spokenChoice(scene.random, { [chosen]: genreWords[chosen] ?? [] });
}

function languages(random: Scene['random']): SpokenValue {
  const chosen = some(random, Object.entries(languageNames), between(random, 1, 3));
  const names = chosen.map(([, name]) => name);
  const said = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
  return put(chosen.map(([code]) => code), said);
}

function branch(scene: Scene): SpokenValue {
  const { branches } = library(scene);
  if (scene.random.next() < 0.5) return plain(oneOf(scene.random, branches).code);
  return listOnScreen(scene.random, 'branch', 'Branches', branches.map(({ code, name }) => ({ value: code, title: `the ${name} branch` })));
}

function shelvedCopies(scene: Scene): SpokenValue {
  const { copies, loans } = library(scene);
  const shelved = copies.filter(({ barcode }) => !loans.some((loan) => loan.barcode === barcode));
  return spokenList(some(scene.random, shelved, between(scene.random, 1, 3)).map(({ barcode }) => plain(barcode)));
}

/** The library does not mind missing marks. */
function named(name: string): SpokenValue {
  const bare = plainLetters(name);
  return put(name, name, bare === name ? [] : [bare]);
}

/** By ISO 8601; weeks may be given in days too. */
function period(random: Scene['random']): SpokenValue {
  const words = ['one', 'two', 'three', 'four', 'five', 'six'];
  if (random.next() < 0.4) {
    const days = oneOf(random, [3, 5, 10, 12, 20, 25, 30]);
    return put(`P${String(days)}D`, `${String(days)} days`);
  }
  const weeks = between(random, 1, 6);
  return put(`P${String(weeks)}W`, weeks === 1 ? oneOf(random, ['a week', 'one week']) : oneOf(random, [`${words[weeks - 1] ?? ''} weeks`, `${String(weeks)} weeks`]), [`P${String(weeks * 7)}D`]);
}

function cents(random: Scene['random']): SpokenValue {
  const amount = between(random, 5, 14) * 10;
  return { ...spokenAmount(random, amount / 100, 'EUR'), value: amount, obscurity: 1 };
}
