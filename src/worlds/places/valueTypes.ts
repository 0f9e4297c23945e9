import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { spokenChoice, spokenList, quoted } from '../../composer/kit/spoken/choice.ts';
import { namedDay, onDay } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenCount, spokenMinutes } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { spokenHour } from '../../composer/kit/spoken/time.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { notes } from './names.ts';
import { atlasOf } from './records.ts';

const map = (scene: Scene): ReturnType<typeof atlasOf> => atlasOf(scene.state as unknown as OpenState);

/** What people write down in a request to this map. */
export const types: readonly ValueType[] = [
  { id: 'place-id', noun: 'place', draw: place },
  { id: 'place-name', noun: 'name', draw: (scene) => named(oneOf(scene.random, map(scene).places).name) },
  { id: 'city', noun: 'city', draw: (scene) => named(oneOf(scene.random, map(scene).places).city) },
  { id: 'category', noun: 'kind of place', draw: ({ random }) => spokenChoice(random, { restaurant: ['restaurant'], cafe: ['café', 'coffee shop'], bakery: ['bakery'], museum: ['museum'], pharmacy: ['pharmacy', 'chemist’s'] }) },
  { id: 'rating', noun: 'rating', draw: ({ random }) => rating(between(random, 34, 46) / 10) },
  { id: 'email', noun: 'person', draw: (scene) => plain(oneOf(scene.random, map(scene).people).email) },
  { id: 'list-id', noun: 'list', draw: (scene) => plain(oneOf(scene.random, map(scene).lists).id) },
  { id: 'reservation-id', noun: 'reservation', draw: (scene) => plain(oneOf(scene.random, map(scene).reservations).id) },
  { id: 'car-park-id', noun: 'car park', draw: (scene) => plain(oneOf(scene.random, map(scene).car_parks).id) },
  { id: 'coming-day', noun: 'day', draw: ({ random, state }) => onDay(random, state.today, 0, 24) },
  { id: 'day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 0, 24) },
  { id: 'past-day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, -150, -10) },
  { id: 'meal-time', noun: 'time', draw: ({ random }) => spokenHour(random, 12, 21) },
  { id: 'arrival-time', noun: 'time', draw: ({ random }) => spokenHour(random, 7, 21) },
  { id: 'travel-mode', noun: 'way of travelling', draw: ({ random }) => spokenChoice(random, { walking: ['on foot'], cycling: ['by bike', 'by bicycle'], driving: ['by car'], transit: ['by public transport'] }) },
  { id: 'stops', noun: 'stops', draw: (scene) => spokenList(some(scene.random, map(scene).places, between(scene.random, 1, 2)).map(({ id }) => plain(id))) },
  { id: 'walk', noun: 'distance', draw: ({ random }) => walk(random) },
  { id: 'party', noun: 'number of people', draw: ({ random }) => spokenCount(random, between(random, 2, 11)) },
  { id: 'seating', noun: 'seating', draw: ({ random }) => spokenChoice(random, { inside: ['inside', 'indoors'], terrace: ['on the terrace', 'outside on the terrace'] }) },
  { id: 'extras', noun: 'extras', draw: ({ random }) => extras(random) },
  { id: 'cancel-reason', noun: 'reason', draw: ({ random }) => spokenChoice(random, { illness: ['somebody has fallen ill', 'the guests are ill'], other_plans: ['the guests have made other plans', 'something else has come up'], double_booking: ['it was booked twice by mistake', 'it is a double booking'] }) },
  { id: 'note', noun: 'note', draw: ({ random }) => quoted(`${oneOf(random, notes)}${oneOf(random, ['', '', ', says Nadia', ', says Karl', ' (from the blog)', ', see my photos', ' – 2 stars from Ruth'])}`) },
  { id: 'minutes', noun: 'length of stay', draw: ({ random }) => spokenMinutes(random, oneOf(random, [30, 45, 60, 75, 90, 120, 150, 180, 240, 300])) },
  { id: 'licence-plate', noun: 'licence plate', draw: ({ random }) => licencePlate(random) },
];

/** An id, or one of the first places of the map, which the user has before them. */
function place(scene: Scene): SpokenValue {
  const { places } = map(scene);
  if (scene.random.next() < 0.7) return plain(oneOf(scene.random, places).id);
  return listOnScreen(scene.random, 'place', 'Places', places.slice(0, 4).map(({ id, name }) => ({ value: id, title: name })));
}

/** The map does not mind missing marks. */
function named(name: string): SpokenValue {
  const bare = plainLetters(name);
  return put(name, name, bare === name ? [] : [bare]);
}

function rating(stars: number): SpokenValue {
  return put(stars, `${String(stars)} stars`);
}

function walk(random: Scene['random']): SpokenValue {
  const metres = oneOf(random, [400, 500, 600, 750, 800, 1000, 1200, 1500, 2000, 2500]);
  const ways = [`${String(metres)} metres`, `${String(metres)} m`];
  if (metres === 500) ways.push('half a kilometre');
  if (metres === 1000) ways.push('a kilometre');
  if (metres > 1000) ways.push(`${String(metres / 1000)} km`);
  return put(metres, oneOf(random, ways));
}

function extras(random: Scene['random']): SpokenValue {
  const words = { high_chair: 'a high chair', wheelchair_access: 'wheelchair access', birthday_cake: 'a birthday cake', dog_bowl: 'a bowl for the dog' };
  return spokenList(some(random, Object.entries(words), between(random, 1, 2)).map(([value, said]) => put(value, said)));
}

function licencePlate(random: Scene['random']): SpokenValue {
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
  const letter = (): string => letters[random.below(letters.length)] ?? '';
  return plain(`${letter()}${letter()}-${String(between(random, 100, 999))}-${letter()}${letter()}`);
}
