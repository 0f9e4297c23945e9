import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Agency, Booking, Flight, Hotel, Train, Traveller } from './records.ts';

const places = ['Lisbon', 'Zürich', 'Kraków', 'Copenhagen', 'Málaga', 'Vienna', 'Dublin', 'Athens', 'Lyon', 'Tallinn', 'Bologna', 'Hamburg', 'Malmö', 'Bilbao', 'Zagreb', 'Antwerp'];
const airlines = ['Northwing', 'Air Meridian', 'Solair', 'Bluecrest', 'Alpina Air'];
const operators = ['EuroRapid', 'Intercity', 'NightLine', 'Regio Express'];
const hotelNames = ['Grand', 'Park', 'Station', 'Harbour', 'Old Town', 'Garden', 'Royal', 'Riverside', 'Central', 'Museum', 'Opera', 'Lighthouse', 'Linden', 'Cathedral', 'Market'];
const hotelKinds = ['Hotel', 'Inn', 'Lodge', 'House'];
const amenities = ['wifi', 'pool', 'parking', 'breakfast', 'gym', 'pets'];
const meals = ['standard', 'vegetarian', 'vegan', 'halal'];

/** Four cities with flights and trains on three days, ten hotels, six travellers and their bookings. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const cities = some(random, places, 4);
  const days = some(random, Array.from({ length: 18 }, (_, ahead) => ahead + 2), 3).map((ahead) => dateOf(dayNumber(today) + ahead));
  const flights = drawFlights(random, cities, days);
  const hotels = drawHotels(random, cities);
  const trains = drawTrains(random, cities, days);
  const travellers = drawTravellers(random, today, cities);
  const state: Agency = { today, travellers, flights, hotels, trains, bookings: drawBookings(random, { travellers, flights, hotels, trains, days }), shares: [] };
  return state as unknown as WorldState;
}

function pairs(cities: readonly string[]): readonly (readonly [origin: string, destination: string])[] {
  return cities.flatMap((origin) => cities.flatMap((destination) => (origin === destination ? [] : [[origin, destination] as const])));
}

function clock(random: Random, from: number, to: number): string {
  return `${String(between(random, from, to)).padStart(2, '0')}:${String(random.below(12) * 5).padStart(2, '0')}`;
}

function drawFlights(random: Random, cities: readonly string[], days: readonly string[]): Flight[] {
  return pairs(cities).flatMap(([origin, destination], pair) =>
    some(random, days, between(random, 1, 2)).map((departs_on, index) => {
      const economy_price = between(random, 60, 320);
      return {
        id: `FL-${String(2000 + (pair * 2 + index) * 13 + random.below(12))}`,
        airline: oneOf(random, airlines),
        origin,
        destination,
        departs_on,
        departs_at: clock(random, 6, 21),
        duration_minutes: between(random, 15, 40) * 5,
        gate: `${oneOf(random, ['A', 'B', 'C', 'D'])}${String(between(random, 1, 40))}`,
        economy_price,
        business_price: economy_price * 2 + between(random, 40, 150),
        seats_left: between(random, 1, 40),
      };
    }),
  );
}

function drawTrains(random: Random, cities: readonly string[], days: readonly string[]): Train[] {
  return pairs(cities).flatMap(([origin, destination], pair) =>
    some(random, days, between(random, 1, 2)).map((departs_on, index) => ({
      id: `TRN-${String(400 + (pair * 2 + index) * 11 + random.below(10))}`,
      operator: oneOf(random, operators),
      origin,
      destination,
      departs_on,
      departs_at: clock(random, 5, 22),
      duration_minutes: between(random, 18, 110) * 5,
      fare: between(random, 25, 180),
    })),
  );
}

function drawHotels(random: Random, cities: readonly string[]): Hotel[] {
  return some(random, hotelNames, 10).map((name, index) => ({
    id: `HTL-${String(30 + index * 7 + random.below(6))}`,
    name: `${name} ${oneOf(random, hotelKinds)}`,
    city: cities[index % cities.length] ?? '',
    stars: between(random, 2, 5),
    price_per_night: between(random, 55, 260),
    amenities: some(random, amenities, between(random, 2, 4)).toSorted(),
    distance_to_centre_km: between(random, 1, 60) / 10,
    checkout_time: oneOf(random, ['10:00', '10:30', '11:00', '12:00']),
    rooms_left: between(random, 0, 12),
  }));
}

function drawTravellers(random: Random, today: string, cities: readonly string[]): Traveller[] {
  return people(random, 6).map(({ name, email }, index) => ({
    id: `TRV-${String(150 + index * 9 + random.below(8))}`,
    name,
    email,
    home_city: oneOf(random, cities),
    frequent_flyer_points: between(random, 0, 80) * 250,
    meal: oneOf(random, meals),
    passport: { number: `P${String(between(random, 1_000_000, 9_999_999))}`, expires_on: dateOf(dayNumber(today) + between(random, 30, 3000)) },
  }));
}

interface Offer {
  readonly travellers: readonly Traveller[];
  readonly flights: readonly Flight[];
  readonly hotels: readonly Hotel[];
  readonly trains: readonly Train[];
  readonly days: readonly string[];
}

/** Every traveller holds one or two flights; some have a room or a train as well. */
function drawBookings(random: Random, { travellers, flights, hotels, trains, days }: Offer): Booking[] {
  const held: Omit<Booking, 'id'>[] = travellers.flatMap(({ id }) => {
    const flown = some(random, flights, between(random, 1, 2)).map((flight): Omit<Booking, 'id'> => ({ kind: 'flight', item_id: flight.id, traveller_id: id, date: flight.departs_on, price: flight.economy_price, wishes: { cabin: 'economy' }, status: 'confirmed' }));
    const slept = some(random, hotels, random.below(2)).map((hotel): Omit<Booking, 'id'> => ({ kind: 'hotel', item_id: hotel.id, traveller_id: id, date: oneOf(random, days), price: hotel.price_per_night * 2, wishes: { nights: 2 }, status: 'confirmed' }));
    const ridden = some(random, trains, random.below(2)).map((train): Omit<Booking, 'id'> => ({ kind: 'train', item_id: train.id, traveller_id: id, date: train.departs_on, price: train.fare, wishes: {}, status: oneOf(random, ['confirmed', 'confirmed', 'cancelled']) }));
    return [...flown, ...slept, ...ridden];
  });
  return held.map((booking, index) => ({ id: `BKG-${String(610 + index * 11 + random.below(10))}`, ...booking }));
}
