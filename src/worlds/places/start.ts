import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { carParkNames, cities, listNames, notes, placeNames } from './names.ts';
import { categories } from './records.ts';
import type { Category } from './records.ts';

/** Two cities with fourteen places and five car parks, six people with their lists and reservations. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-12') + random.below(600));
  const guests = people(random, 6);
  const chosen = some(random, cities, 2);
  const kinds: readonly (readonly [Category, number])[] = [0, 1].flatMap((city) => [...categories, 'restaurant' as const, 'cafe' as const].map((category) => [category, city] as const));
  const names = Object.fromEntries(categories.map((category) => [category, [...shuffled(placeNames[category], random)]]));
  const ratings = some(random, Array.from({ length: 20 }, (_, index) => (30 + index) / 10), kinds.length);
  const places = shuffled(kinds, random).map(([category, city], index) => ({
    id: `PLC-${String(1000 + index * 61 + random.below(55))}`,
    name: names[category]?.pop() ?? '',
    category,
    street: `${oneOf(random, chosen[city]?.streets ?? [])} ${String(between(random, 1, 140))}`,
    postcode: String((chosen[city]?.postcode ?? 0) + random.below(60)),
    city: chosen[city]?.name ?? '',
    phone: `${chosen[city]?.dial ?? ''} ${String(between(random, 100, 999))} ${String(between(random, 1000, 9999))}`,
    rating: ratings[index] ?? 0,
    reviews: between(random, 8, 900),
    ...spot(random, city),
    hours: hours(random, category),
  }));
  const car_parks = shuffled(carParkNames, random).slice(0, 5).map((name, index) => ({
    id: `PRK-${String(200 + index * 31 + random.below(28))}`,
    name,
    ...spot(random, index % 2),
    city: chosen[index % 2]?.name ?? '',
    free_spaces: between(random, 2, 90),
    hourly_rate: between(random, 4, 24) / 4,
  }));
  const lists = shuffled(listNames, random).slice(0, 9).map((name, index) => ({
    id: `LST-${String(40 + index * 9 + random.below(8))}`,
    name,
    owner_email: guests[index % guests.length]?.email ?? '',
    invited: guests[(index + 1 + random.below(guests.length - 1)) % guests.length]?.email ?? '',
    created_on: dateOf(dayNumber(today) - between(random, 3 + index * 20, 20 + index * 20)),
    places: some(random, places, between(random, 2, 4)).map(({ id }) => ({ place_id: id, note: oneOf(random, ['', ...notes]) })),
  }));
  const tables = places.filter(({ category }) => category === 'restaurant' || category === 'cafe');
  const reservations = Array.from({ length: 9 }, (_, index) => ({
    id: `RSV-${String(7000 + index * 43 + random.below(40))}`,
    place_id: oneOf(random, tables).id,
    guest_email: guests[index % guests.length]?.email ?? '',
    date: dateOf(dayNumber(today) + between(random, 1 + index * 2, 2 + index * 2)),
    time: `${String(between(random, 12, 20))}:${oneOf(random, ['00', '15', '30', '45'])}`,
    party_size: between(random, 2, 8),
    status: 'confirmed',
    seating: oneOf(random, ['inside', 'terrace']),
    extras: [],
  }));
  return { today, people: guests.map((one) => ({ ...one })), places, car_parks, lists, reservations, parking: [] };
}

/** Kilometres on a map of both cities, which lie far apart. */
function spot(random: Random, city: number): { readonly x: number; readonly y: number } {
  return { x: city * 96 + between(random, 0, 380) / 100, y: city * 41 + between(random, 0, 380) / 100 };
}

function hours(random: Random, category: Category): { readonly opens: string; readonly closes: string; readonly weekend_opens: string; readonly weekend_closes: string; readonly closed_on: number; readonly late_on: number } {
  const [opens, closes] = category === 'restaurant' ? [between(random, 11, 12), between(random, 21, 22)] : [between(random, 7, 10), between(random, 17, 20)];
  const half = (hour: number): string => `${String(hour).padStart(2, '0')}:${oneOf(random, ['00', '30'])}`;
  return { opens: half(opens), closes: half(closes), weekend_opens: half(opens + 1), weekend_closes: half(closes - 1), closed_on: random.below(7), late_on: random.below(5) };
}
