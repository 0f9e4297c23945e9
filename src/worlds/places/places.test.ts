import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { world } from './index.ts';

const hours = { opens: '11:00', closes: '22:00', weekend_opens: '12:00', weekend_closes: '21:00', closed_on: 0, late_on: 2 };
const place = (id: string, name: string, category: string, rating: number, x: number, city = 'Kraków'): JsonObject => ({ id, name, category, street: 'Ulica Długa 7', postcode: '30010', city, phone: '+48 12 345 6789', rating, reviews: 40, x, y: 1, hours });

// A Tuesday.
const state = {
  today: '2026-03-10',
  people: [{ name: 'Zoë Müller', email: 'zoe.muller@example.com' }, { name: 'Amir Silva', email: 'amir.silva@example.org' }],
  places: [
    place('PLC-1', 'Taverna Elia', 'restaurant', 4.1, 1),
    place('PLC-2', 'Casa Brânză', 'restaurant', 4.6, 3),
    place('PLC-3', 'City Gallery', 'museum', 3.9, 2),
    place('PLC-4', 'Toy Museum', 'museum', 4.4, 90, 'Graz'),
  ],
  car_parks: [
    { id: 'PRK-1', name: 'Opera Car Park', city: 'Kraków', x: 2.5, y: 1, free_spaces: 1, hourly_rate: 2.5 },
    { id: 'PRK-2', name: 'Castle Garage', city: 'Kraków', x: 4, y: 1, free_spaces: 12, hourly_rate: 3 },
  ],
  lists: [
    { id: 'LST-1', name: 'Rainy days', owner_email: 'zoe.muller@example.com', invited: 'amir.silva@example.org', created_on: '2025-12-01', places: [{ place_id: 'PLC-4', note: '' }] },
    { id: 'LST-2', name: 'Date nights', owner_email: 'zoe.muller@example.com', invited: 'amir.silva@example.org', created_on: '2026-02-01', places: [{ place_id: 'PLC-3', note: 'cash only' }] },
  ],
  reservations: [{ id: 'RSV-1', place_id: 'PLC-1', guest_email: 'amir.silva@example.org', date: '2026-03-14', time: '19:00', party_size: 2, status: 'confirmed', seating: 'inside', extras: [] }],
  parking: [],
};

function opened(): { readonly call: (name: string, given: JsonObject) => Record<string, unknown>; readonly state: () => typeof state } {
  const session = world.open({ world: 'places', version: '1', state, turnLimit: 9 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => JSON.parse(session.call(name, JSON.stringify(given)).content) as Record<string, unknown>,
    state: () => session.state() as unknown as typeof state,
  };
}

test('a chain of six: owner, list, invited person, table, nearest place, car park', () => {
  const { call, state: after } = opened();
  expect(call('list_saved_lists', { owner_email: 'Zoe.Muller@example.com' })).toMatchObject({ lists: [{ id: 'LST-2' }, { id: 'LST-1' }] });
  expect(call('get_saved_list', { list_id: 'LST-2' })).toMatchObject({ invited: 'amir.silva@example.org', place_count: 1 });
  expect(call('list_reservations', { guest_email: 'amir.silva@example.org' })).toMatchObject({ reservations: [{ id: 'RSV-1', place_id: 'PLC-1' }] });
  expect(call('search_places', { category: 'restaurant', near: { place_id: 'PLC-1' } })).toEqual({ query: { category: 'restaurant', place_id: 'PLC-1' }, total: 1, places: [{ id: 'PLC-2', name: 'Casa Brânză', rating: 4.6 }] });
  expect(call('find_parking', { place_id: 'PLC-2' })).toMatchObject({ car_parks: [{ id: 'PRK-1', walk_metres: 500 }, { id: 'PRK-2', walk_metres: 1000 }] });
  expect(call('reserve_parking', { car_park_id: 'PRK-1', date: '2026-03-14', arrival_time: '9:30', stay_minutes: 90, licence_plate: 'KR-482-TX' })).toEqual({ booking_id: 'PKB-1', price: 3.75 });
  expect(after().parking).toEqual([{ id: 'PKB-1', car_park_id: 'PRK-1', date: '2026-03-14', arrival_time: '09:30', minutes: 90, licence_plate: 'KR-482-TX' }]);
  expect(after().car_parks[0]?.free_spaces).toBe(0);
  expect(call('reserve_parking', { car_park_id: 'PRK-1', date: '2026-03-14', arrival_time: '9:30', stay_minutes: 90, licence_plate: 'KR-483-TX' })).toMatchObject({ error: { code: 'full' } });
});

test('a table is booked, changed and cancelled, and all that was said is kept', () => {
  const { call, state: after } = opened();
  const id = call('book_table', { place_id: 'PLC-2', guest_email: 'ZOE.MULLER@example.com', date: '2026-03-11', time: '23:15', party_size: 4, extras: ['high_chair', 'dog_bowl'] })['reservation_id'];
  expect(id).toBe('RSV-9002');
  expect(after().reservations[1]).toEqual({ id, place_id: 'PLC-2', guest_email: 'zoe.muller@example.com', date: '2026-03-11', time: '23:15', party_size: 4, status: 'confirmed', seating: 'inside', extras: ['dog_bowl', 'high_chair'] });
  expect(call('change_reservation', { reservation_id: 'RSV-9002', changes: { party_size: 5 } })).toEqual({ id, date: '2026-03-11', time: '23:15', party_size: 5 });
  expect(call('cancel_reservation', { reservation_id: 'RSV-9002', reason: 'illness' })).toEqual({ reservation_id: id, status: 'cancelled' });
  expect(call('list_reservations', { guest_email: 'zoe.muller@example.com' })).toEqual({ query: { guest_email: 'zoe.muller@example.com' }, reservations: [] });
  expect(after().reservations[1]).toMatchObject({ status: 'cancelled', cancelled_because: 'illness' });
});

test('opening hours follow the weekday', () => {
  const { call } = opened();
  const on = (date: string): unknown => call('get_opening_hours', { place_id: 'PLC-1', date });
  expect(on('2026-03-10')).toMatchObject({ opens: '11:00', closes: '22:00' });
  expect(on('2026-03-11')).toMatchObject({ closes: '23:59' });
  expect(on('2026-03-14')).toMatchObject({ opens: '12:00', closes: '21:00' });
  expect(on('2026-03-16')).toEqual({ place_id: 'PLC-1', date: '2026-03-16', is_open: false });
});

test('a city is known without its accents, and pages follow one another', () => {
  const { call } = opened();
  const first = call('search_places', { category: 'restaurant', near: { city: 'krakow' }, limit: 1 });
  expect(first).toMatchObject({ total: 2, places: [{ id: 'PLC-2' }], next_cursor: 'after_1' });
  expect(call('search_places', { category: 'restaurant', near: { city: 'krakow' }, limit: 1, cursor: 'after_1' })).toEqual({ query: { category: 'restaurant', city: 'Kraków' }, total: 2, places: [{ id: 'PLC-1', name: 'Taverna Elia', rating: 4.1 }] });
});

test('a way by way of another place is longer', () => {
  const { call } = opened();
  expect(call('get_route', { origin_id: 'PLC-1', destination_id: 'PLC-3', mode: 'walking' })).toEqual({ distance_km: 1.2, duration_minutes: 15, stops: 0 });
  expect(call('get_route', { origin_id: 'PLC-1', destination_id: 'PLC-3', mode: 'walking', via_place_ids: ['PLC-2'] })).toEqual({ distance_km: 3.6, duration_minutes: 45, stops: 1 });
});

const table = { place_id: 'PLC-1', guest_email: 'amir.silva@example.org', date: '2026-03-14', time: '19:00', party_size: 2 };

describe('what cannot be done fails with its code and changes nothing', () => {
  test.each<[string, string, JsonObject]>([
    ['conflicting_location', 'search_places', { category: 'museum', near: { city: 'Graz', place_id: 'PLC-1' } }],
    ['unknown_city', 'search_places', { category: 'museum', near: { city: 'Oslo' } }],
    ['invalid_cursor', 'search_places', { category: 'museum', cursor: 'x' }],
    ['not_found', 'find_place', { name: 'Nowhere' }],
    ['not_found', 'list_saved_lists', { owner_email: 'nobody@example.com' }],
    ['invalid_date', 'get_opening_hours', { place_id: 'PLC-1', date: '2026-02-30' }],
    ['same_place', 'get_route', { origin_id: 'PLC-1', destination_id: 'PLC-1', mode: 'driving' }],
    ['too_far', 'get_route', { origin_id: 'PLC-1', destination_id: 'PLC-4', mode: 'walking' }],
    ['no_tables', 'book_table', { ...table, place_id: 'PLC-3' }],
    ['closed', 'book_table', { ...table, date: '2026-03-16' }],
    ['date_in_past', 'book_table', { ...table, date: '2026-03-09' }],
    ['invalid_time', 'book_table', { ...table, time: '7 pm' }],
    ['already_booked', 'book_table', table],
    ['nothing_to_change', 'change_reservation', { reservation_id: 'RSV-1' }],
    ['already_saved', 'save_place', { list_id: 'LST-1', place_id: 'PLC-4' }],
  ])('%s from %s', (code, name, given) => {
    const { call, state: after } = opened();
    expect(call(name, given)).toMatchObject({ error: { code } });
    expect(after()).toEqual(state);
  });

  test('what is cancelled is neither changed nor cancelled again', () => {
    const { call } = opened();
    call('cancel_reservation', { reservation_id: 'RSV-1' });
    expect(call('cancel_reservation', { reservation_id: 'RSV-1' })).toMatchObject({ error: { code: 'already_cancelled' } });
    expect(call('change_reservation', { reservation_id: 'RSV-1', changes: { party_size: 3 } })).toMatchObject({ error: { code: 'not_active' } });
  });
});
