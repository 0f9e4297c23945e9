import { expect, test } from 'vitest';
import { callerOf } from '../../../test/worlds/callerOf.ts';
import type { Caller } from '../../../test/worlds/callerOf.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { world } from './index.ts';
import { agencyOf } from './records.ts';
import type { Agency } from './records.ts';

const state = world.start(seededRandom('desk'));
const agency: Agency = agencyOf(state as unknown as OpenState);
const open = (): Caller => callerOf(world, state);
const end = (caller: Caller): Agency => agencyOf(caller.state() as unknown as OpenState);
const ahead = (days: number): string => dateOf(dayNumber(state.today) + days);

test('a chain leads from a name to a room where the traveller’s next flight lands', () => {
  const caller = open();
  const flown = agency.bookings.find((one) => one.kind === 'flight' && agency.hotels.some(({ city, rooms_left }) => rooms_left > 0 && city === agency.flights.find(({ id }) => id === one.item_id)?.destination))!;
  const { name } = agency.travellers.find(({ id }) => id === flown.traveller_id)!;
  const [traveller_id = ''] = caller.at('find_traveller', { name: plainLetters(name).toLowerCase() }, 'id');
  const [booking_id = ''] = caller.at('list_bookings', { traveller_id, kind: 'flight' }, 'bookings[0].id');
  const [flight_id = ''] = caller.at('get_booking', { booking_id }, 'flight_id');
  const [city = ''] = caller.at('get_flight', { flight_id }, 'destination');
  const hotel_id = agency.hotels.find((one) => one.city === city && one.rooms_left > 0)!.id;
  expect(caller.at('search_hotels', { city }, 'hotels[*].id')).toContain(hotel_id);
  const made = caller.call('book_hotel', { hotel_id, traveller_id, check_in: ahead(4), nights: 3, room: { bed: 'twin', floor: 'high' } });
  const hotel = agency.hotels.find(({ id }) => id === hotel_id)!;
  expect(made['price']).toBe(hotel.price_per_night * 3);
  expect(end(caller).bookings.at(-1)).toEqual({
    id: made['booking_id'],
    kind: 'hotel',
    item_id: hotel_id,
    traveller_id,
    date: ahead(4),
    price: hotel.price_per_night * 3,
    wishes: { nights: 3, bed: 'twin', floor: 'high' },
    status: 'confirmed',
  });
  expect(end(caller).hotels.find(({ id }) => id === hotel_id)?.rooms_left).toBe(hotel.rooms_left - 1);
});

test('flights are listed by the price of the cabin asked for, trains by departure', () => {
  const caller = open();
  const { origin, destination, departs_on, business_price } = agency.flights[0]!;
  const prices = caller.at('search_flights', { origin: plainLetters(origin), destination, cabin: 'business' }, 'flights[*].price');
  expect(prices).toContain(business_price);
  expect(prices).toEqual(prices.toSorted((a, b) => Number(a) - Number(b)));
  expect(caller.at('search_flights', { origin, destination, cabin: 'business', max_price: business_price - 1 }, 'flights[*].price')).not.toContain(business_price);
  expect(caller.at('search_flights', { origin, destination, departs_on }, 'flights[*].departs_on')).toEqual([departs_on]);
  const twice = agency.trains.find((train) => agency.trains.some((other) => other !== train && other.origin === train.origin && other.destination === train.destination))!;
  const days = caller.at('search_trains', { origin: twice.origin, destination: twice.destination }, 'trains[*].departs_on');
  expect(days).toHaveLength(2);
  expect(days).toEqual(days.toSorted());
});

test('hotels offer all that is asked for, cheapest first', () => {
  const caller = open();
  const { city, amenities, stars, id } = agency.hotels[0]!;
  expect(caller.at('search_hotels', { city, amenities: amenities.slice(0, 2), min_stars: stars }, 'hotels[*].id')).toContain(id);
  const missing = ['wifi', 'pool', 'parking', 'breakfast', 'gym', 'pets'].find((one) => !amenities.includes(one))!;
  expect(caller.at('search_hotels', { city, amenities: [missing] }, 'hotels[*].id')).not.toContain(id);
});

test('seats are booked with bags and wishes, and come back when the booking is cancelled', () => {
  const caller = open();
  const flight = agency.flights.find(({ id }) => agency.bookings.every(({ item_id }) => item_id !== id))!;
  const traveller_id = agency.travellers[0]!.id;
  const given = { flight_id: flight.id, traveller_id, cabin: 'business', checked_bags: 2 };
  const made = caller.call('book_flight', given);
  expect(made['price']).toBe(flight.business_price + 70);
  expect(caller.at('get_flight', { flight_id: flight.id }, 'seats_left')).toEqual([flight.seats_left - 1]);
  expect(caller.codeOf('book_flight', given)).toBe('already_booked');
  expect(caller.call('cancel_booking', { booking_id: made['booking_id']!, reason: 'illness' })).toEqual({ booking_id: made['booking_id'], fee: 0 });
  expect(caller.at('get_flight', { flight_id: flight.id }, 'seats_left')).toEqual([flight.seats_left]);
  expect(caller.codeOf('cancel_booking', { booking_id: made['booking_id']!, reason: 'illness' })).toBe('already_cancelled');
  expect(end(caller).bookings.at(-1)).toMatchObject({ status: 'cancelled', cancelled_because: 'illness', wishes: { cabin: 'business', checked_bags: 2 } });
});

test('a train in first class costs half as much again', () => {
  const caller = open();
  const train = agency.trains.find(({ id }) => agency.bookings.every(({ item_id }) => item_id !== id))!;
  const made = caller.call('book_train', { train_id: train.id, traveller_id: agency.travellers[1]!.id, class: 'first', seat: { place: 'aisle', area: 'quiet' } });
  expect(made['price']).toBe(train.fare * 1.5);
  expect(end(caller).bookings.at(-1)?.wishes).toEqual({ class: 'first', place: 'aisle', area: 'quiet' });
});

test('a profile keeps what is not mentioned', () => {
  const caller = open();
  const traveller = agency.travellers[3]!;
  expect(caller.call('update_traveller', { traveller_id: traveller.id, passport: { expires_on: '2035-01-31' } })).toEqual({ traveller_id: traveller.id, changed: ['passport'] });
  expect(end(caller).travellers[3]).toEqual({ ...traveller, passport: { number: traveller.passport.number, expires_on: '2035-01-31' } });
  expect(caller.codeOf('update_traveller', { traveller_id: traveller.id, passport: { expires_on: '2035-01-31' } })).toBe('nothing_to_change');
  expect(caller.codeOf('update_traveller', { traveller_id: traveller.id })).toBe('nothing_to_change');
});

test('a confirmation goes to every recipient', () => {
  const caller = open();
  const booking_id = agency.bookings[0]!.id;
  expect(caller.call('share_booking', { booking_id, recipients: ['b@example.com', 'A@example.com'], note: 'Have a look' })).toEqual({ booking_id, sent_to: 2 });
  expect(end(caller).shares).toEqual([{ booking_id, recipients: ['a@example.com', 'b@example.com'], note: 'Have a look' }]);
});

test('what cannot be met is refused with a code', () => {
  const { codeOf } = callerOf(world, { ...state, flights: agency.flights.map((flight) => ({ ...flight, seats_left: 0 })), hotels: agency.hotels.map((hotel) => ({ ...hotel, amenities: [...hotel.amenities], rooms_left: 0 })) });
  const traveller_id = agency.travellers[0]!.id;
  const { city, id: hotel_id } = agency.hotels[0]!;
  expect(codeOf('find_traveller', { name: 'Nobody Nowhere' })).toBe('not_found');
  expect(codeOf('get_booking', { booking_id: 'BKG-1' })).toBe('not_found');
  expect(codeOf('search_flights', { origin: city, destination: city })).toBe('same_city');
  expect(codeOf('search_trains', { origin: city, destination: 'Atlantis' })).toBe('unknown_city');
  expect(codeOf('search_trains', { origin: city, destination: agency.flights.find(({ origin }) => origin === city)!.destination, departs_on: '1 May' })).toBe('invalid_date');
  expect(codeOf('book_flight', { flight_id: agency.flights[0]!.id, traveller_id })).toBe('no_seats');
  expect(codeOf('book_hotel', { hotel_id, traveller_id, check_in: ahead(2), nights: 1 })).toBe('no_rooms');
  expect(codeOf('book_hotel', { hotel_id, traveller_id, check_in: ahead(-2), nights: 1 })).toBe('date_in_past');
  expect(codeOf('list_bookings', { traveller_id, cursor: 'after-x' })).toBe('invalid_cursor');
  expect(codeOf('book_train', { train_id: agency.trains[0]!.id, traveller_id, class: 'third' })).toBe('invalid_arguments');
});
