import type { Random } from '../../core/Random.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { listed, quoted, spokenChoice } from '../../composer/kit/spoken/choice.ts';
import { spokenDate } from '../../composer/kit/spoken/date.ts';
import { onDay, withPreposition } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenAmount, spokenCount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { spokenName } from '../../composer/kit/spoken/spokenName.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { agencyOf } from './records.ts';
import type { Agency } from './records.ts';

const agency = (scene: Scene): Agency => agencyOf(scene.state as unknown as OpenState);

const amenityWords: Readonly<Record<string, string>> = { wifi: 'Wi-Fi', pool: 'a pool', parking: 'parking', breakfast: 'breakfast included', gym: 'a gym', pets: 'pets allowed' };
const notes = ['See you at the airport', 'Please keep this for the expense report', 'Here is the plan for the trip', 'Could you pick me up', 'For the visa application', 'Everything is settled now', 'Let me know if this clashes with anything', 'Save me a seat at dinner', 'Printed copy is on my desk'];

/** What people write down in a request to this travel desk. */
export const valueTypes: readonly ValueType[] = [
  { id: 'traveller-name', noun: 'name', draw: (scene) => spokenName(scene.random, oneOf(scene.random, agency(scene).travellers).name) },
  { id: 'traveller-id', noun: 'traveller', draw: (scene) => plain(oneOf(scene.random, agency(scene).travellers).id) },
  { id: 'flight-id', noun: 'flight', draw: flight },
  { id: 'hotel-id', noun: 'hotel', draw: hotel },
  { id: 'train-id', noun: 'train', draw: (scene) => plain(oneOf(scene.random, agency(scene).trains).id) },
  { id: 'booking-id', noun: 'booking', draw: (scene) => plain(oneOf(scene.random, agency(scene).bookings).id) },
  { id: 'city', noun: 'city', draw: (scene) => spokenName(scene.random, oneOf(scene.random, agency(scene).hotels).city) },
  { id: 'travel-day', noun: 'day', draw: (scene) => withPreposition(spokenDate(scene.random, scene.state.today, oneOf(scene.random, agency(scene).flights).departs_on)) },
  { id: 'check-in-day', noun: 'day of arrival', draw: ({ random, state }) => onDay(random, state.today, 1, 25) },
  { id: 'expiry-day', noun: 'date of expiry', draw: ({ random, state }) => spokenDate(random, state.today, dateOf(dayNumber(state.today) + between(random, 200, 3600))) },
  { id: 'cabin', noun: 'cabin', draw: ({ random }) => spokenChoice(random, { economy: ['economy', 'economy class'], business: ['business', 'business class'] }) },
  { id: 'business-cabin', noun: 'cabin', draw: ({ random }) => put('business', oneOf(random, ['business class', 'business'])) },
  { id: 'bags', noun: 'number of bags', draw: ({ random }) => suitcases(random) },
  { id: 'nights', noun: 'number of nights', draw: ({ random }) => spokenCount(random, between(random, 2, 9)) },
  { id: 'highest-price', noun: 'highest price', draw: ({ random }) => spokenAmount(random, between(random, 8, 35) * 10, 'EUR') },
  { id: 'stars', noun: 'number of stars', draw: ({ random }) => spokenCount(random, between(random, 3, 5)) },
  { id: 'amenities', noun: 'amenities', draw: ({ random }) => wantedAmenities(random) },
  { id: 'bed', noun: 'kind of bed', draw: ({ random }) => spokenChoice(random, { double: ['a double bed'], twin: ['twin beds', 'two separate beds'] }) },
  { id: 'floor', noun: 'floor', draw: ({ random }) => spokenChoice(random, { low: ['a low floor'], high: ['a high floor', 'one of the top floors'] }) },
  { id: 'train-class', noun: 'class', draw: ({ random }) => spokenChoice(random, { first: ['first', '1st'], second: ['second', '2nd'] }) },
  { id: 'seat-place', noun: 'kind of seat', draw: ({ random }) => spokenChoice(random, { window: ['at the window', 'by the window'], aisle: ['on the aisle'] }) },
  { id: 'seat-area', noun: 'part of the train', draw: ({ random }) => spokenChoice(random, { quiet: ['in the quiet coach', 'in the quiet zone'], family: ['in the family coach', 'in the family area'] }) },
  { id: 'booking-kind', noun: 'kind of booking', draw: ({ random }) => spokenChoice(random, { flight: ['flight'], hotel: ['hotel'], train: ['train', 'rail'] }) },
  { id: 'cancellation-reason', noun: 'reason', draw: ({ random }) => reason(random) },
  { id: 'passport-number', noun: 'passport number', draw: ({ random }) => plain(`P${String(between(random, 1_000_000, 9_999_999))}`) },
  { id: 'new-email', noun: 'e-mail address', draw: (scene) => plain(`${plainLetters(oneOf(scene.random, agency(scene).travellers).name).toLowerCase().replace(/[^a-z]+/g, '')}${String(between(scene.random, 10, 99))}@${oneOf(scene.random, ['example.com', 'post.example.org'])}`) },
  { id: 'meal', noun: 'meal', draw: ({ random }) => spokenChoice(random, { vegetarian: ['vegetarian'], vegan: ['vegan'], halal: ['halal'], standard: ['standard'] }) },
  { id: 'recipients', noun: 'recipients', draw: (scene) => recipients(scene) },
  { id: 'share-note', noun: 'note', draw: ({ random }) => quoted(oneOf(random, notes)) },
];

/** By its number, or one of those on screen, each of another airline. */
function flight(scene: Scene): SpokenValue {
  const { flights } = agency(scene);
  if (scene.random.below(5) > 0) return plain(oneOf(scene.random, flights).id);
  const shown = flights.filter(({ airline }, index) => flights.findIndex((other) => other.airline === airline) === index).slice(0, 4);
  return listOnScreen(scene.random, 'flight', 'Flights', shown.map(({ id, airline }) => ({ value: id, title: `the ${airline} flight` })));
}

function hotel(scene: Scene): SpokenValue {
  const { hotels } = agency(scene);
  if (scene.random.below(4) > 0) return plain(oneOf(scene.random, hotels).id);
  return listOnScreen(scene.random, 'hotel', 'Hotels', hotels.slice(0, 5).map(({ id, name }) => ({ value: id, title: `the ${name}` })));
}

function suitcases(random: Random): SpokenValue {
  const count = between(random, 1, 3);
  return put(count, count === 1 ? 'one bag' : oneOf(random, [`${String(count)} bags`, `${count === 2 ? 'two' : 'three'} suitcases`]));
}

function wantedAmenities(random: Random): SpokenValue {
  const chosen = some(random, Object.keys(amenityWords), between(random, 1, 2));
  return { value: chosen, said: listed(chosen.map((one) => amenityWords[one] ?? one)), accepted: [], context: null, obscurity: 1 };
}

function reason(random: Random): SpokenValue {
  return spokenChoice(random, {
    illness: ['the traveller has fallen ill', 'the traveller is sick'],
    plans_changed: ['the plans have changed', 'the trip is no longer needed'],
    found_cheaper: ['there is a cheaper offer elsewhere', 'we found something cheaper'],
    visa_refused: ['the visa was refused', 'the visa did not come through'],
  });
}

function recipients(scene: Scene): SpokenValue {
  const chosen = some(scene.random, agency(scene).travellers, between(scene.random, 1, 3)).map(({ email }) => email);
  return { value: chosen, said: listed(chosen), accepted: [], context: null, obscurity: 0 };
}
