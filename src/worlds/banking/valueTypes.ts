import type { Random } from '../../core/Random.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { months as monthNames } from '../../composer/kit/spoken/calendar.ts';
import { listed, quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { namedDay, onDay } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenAmount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { spokenName } from '../../composer/kit/spoken/spokenName.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { bankOf } from './records.ts';
import type { Bank } from './records.ts';

const bank = (scene: Scene): Bank => bankOf(scene.state as unknown as OpenState);

const references = ['lunch on Friday', 'invoice 2207', 'concert tickets', 'birthday present', 'piano lessons', 'roof repair', 'deposit', 'train fare', 'thank you', 'club fee', 'second instalment', 'eggs and honey'];
const categories = ['groceries', 'rent', 'utilities', 'dining', 'travel', 'insurance'];

/** What people write down in a request to their bank. */
export const valueTypes: readonly ValueType[] = [
  { id: 'payee-name', noun: 'payee name', draw: (scene) => spokenName(scene.random, oneOf(scene.random, bank(scene).payees).name) },
  { id: 'payee-id', noun: 'payee', draw: (scene) => plain(oneOf(scene.random, bank(scene).payees).id) },
  { id: 'account-id', noun: 'account', draw: account },
  { id: 'card-id', noun: 'card', draw: card },
  { id: 'transaction-id', noun: 'transaction', draw: (scene) => plain(oneOf(scene.random, bank(scene).transactions).id) },
  { id: 'standing-order-id', noun: 'standing order', draw: (scene) => plain(oneOf(scene.random, bank(scene).standing_orders).id) },
  { id: 'account-kind', noun: 'kind of account', draw: ({ random }) => spokenChoice(random, { current: ['current'], savings: ['savings'], business: ['business'] }) },
  { id: 'card-kind', noun: 'kind of card', draw: ({ random }) => spokenChoice(random, { debit: ['debit'], credit: ['credit'] }) },
  { id: 'direction', noun: 'direction', draw: ({ random }) => spokenChoice(random, { in: ['incoming'], out: ['outgoing'] }) },
  { id: 'categories', noun: 'category', draw: ({ random }) => wantedCategories(random) },
  { id: 'amount', noun: 'amount', draw: (scene) => spokenAmount(scene.random, oneOf(scene.random, [between(scene.random, 5, 400), between(scene.random, 10, 90) * 10, between(scene.random, 500, 9000) / 100, 1200, 1500]), bank(scene).currency) },
  { id: 'limit', noun: 'limit', draw: (scene) => spokenAmount(scene.random, between(scene.random, 4, 60) * 50, bank(scene).currency) },
  { id: 'cash-limit', noun: 'limit', draw: (scene) => spokenAmount(scene.random, between(scene.random, 2, 30) * 20, bank(scene).currency) },
  { id: 'reference', noun: 'reference', draw: ({ random }) => quoted(oneOf(random, references)) },
  { id: 'day', noun: 'day', draw: ({ random, state }) => onDay(random, state.today, 1, 30) },
  { id: 'first-day', noun: 'first day', draw: ({ random, state }) => namedDay(random, state.today, 1, 40) },
  { id: 'last-day', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, 90, 900) },
  { id: 'end-day', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, 2, 60) },
  { id: 'day-past', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, -95, -30) },
  { id: 'day-recent', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, -25, -1) },
  { id: 'interval', noun: 'interval', draw: ({ random }) => spokenChoice(random, { week: ['week'], month: ['month'], quarter: ['quarter', 'three months'], year: ['year'] }) },
  { id: 'month', noun: 'month', draw: ({ random, state }) => spokenMonth(random, monthBefore(state.today, between(random, 1, 3))) },
  { id: 'months', noun: 'months', draw: ({ random, state }) => spokenList(some(random, [1, 2, 3, 4, 5, 6], between(random, 1, 3)).toSorted((a, b) => b - a).map((back) => spokenMonth(random, monthBefore(state.today, back)))) },
  { id: 'block-reason', noun: 'reason', draw: ({ random }) => reason(random) },
  { id: 'replacement', noun: 'wish for a new card', draw: ({ random }) => put(true, oneOf(random, ['and have a new one sent to me', 'and order a replacement'])) },
  { id: 'email', noun: 'e-mail address', draw: email },
];

/** By its number, or one of those on screen by its name. */
function account(scene: Scene): SpokenValue {
  const { accounts } = bank(scene);
  if (scene.random.below(4) > 0) return plain(oneOf(scene.random, accounts).id);
  return listOnScreen(scene.random, 'account', 'Accounts', accounts.map(({ id, nickname }) => ({ value: id, title: `the ${nickname} account` })));
}

/** By its number, or by the last digits that are printed on it. */
function card(scene: Scene): SpokenValue {
  const { cards } = bank(scene);
  if (scene.random.below(3) > 0) return plain(oneOf(scene.random, cards).id);
  return listOnScreen(scene.random, 'card', 'Cards', cards.map(({ id, last_digits }) => ({ value: id, title: `the card ending in ${last_digits}` })));
}

function wantedCategories(random: Random): SpokenValue {
  const chosen = some(random, categories, between(random, 1, 2));
  return { value: chosen, said: listed(chosen), accepted: [], context: null, obscurity: 0 };
}

function monthBefore(today: string, back: number): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const count = year * 12 + month - 1 - back;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}

function spokenMonth(random: Random, month: string): SpokenValue {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames[Number(number) - 1] ?? '';
  return put(month, oneOf(random, [month, `${name} ${year}`, `${name} ${year}`, `${name.slice(0, 3)} ${year}`]));
}

function reason(random: Random): SpokenValue {
  return spokenChoice(random, {
    lost: ['I have lost it', 'I cannot find it any more'],
    stolen: ['it was stolen', 'somebody took it out of my bag'],
    damaged: ['the chip is broken', 'it has snapped in two'],
    not_needed: ['I no longer need it', 'I do not use it any more'],
  });
}

function email(scene: Scene): SpokenValue {
  const name = plainLetters(oneOf(scene.random, bank(scene).payees).name).toLowerCase().replace(/[^a-z]+/g, '.');
  return plain(`${oneOf(scene.random, ['accounts', 'office', 'tax', 'books'])}.${name}@${oneOf(scene.random, ['example.com', 'example.org'])}`);
}
