import type { OpenState } from '../../composer/kit/createWorld.ts';
import { sameName } from '../../composer/kit/spoken/names.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export const categories = ['restaurant', 'cafe', 'bakery', 'museum', 'pharmacy'] as const;

export type Category = (typeof categories)[number];

/** Somewhere on the map, in kilometres east and north of its corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Spot {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly rating: number;
  readonly reviews: number;
  readonly hours: WeekHours;
}

/** Weekdays count from 0, Monday; `late_on` closes two hours later than usual. */
export interface WeekHours {
  readonly opens: string;
  readonly closes: string;
  readonly weekend_opens: string;
  readonly weekend_closes: string;
  readonly closed_on: number;
  readonly late_on: number;
}

export interface CarPark extends Spot {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  free_spaces: number;
  readonly hourly_rate: number;
}

export interface SavedList {
  readonly id: string;
  readonly name: string;
  readonly owner_email: string;
  readonly invited: string;
  readonly created_on: string;
  readonly places: { readonly place_id: string; readonly note: string }[];
}

export interface Reservation {
  readonly id: string;
  readonly place_id: string;
  readonly guest_email: string;
  date: string;
  time: string;
  party_size: number;
  status: string;
  readonly seating: string;
  readonly extras: string[];
  cancelled_because?: string;
}

export interface ParkingBooking {
  readonly id: string;
  readonly car_park_id: string;
  readonly date: string;
  readonly arrival_time: string;
  readonly minutes: number;
  readonly licence_plate: string;
}

/** The state of this world in its own types. */
export interface Atlas {
  readonly today: string;
  readonly people: { readonly name: string; readonly email: string }[];
  readonly places: Place[];
  readonly car_parks: CarPark[];
  readonly lists: SavedList[];
  readonly reservations: Reservation[];
  readonly parking: ParkingBooking[];
}

export function atlasOf(state: OpenState): Atlas {
  return state as unknown as Atlas;
}

export function placeOf(state: OpenState, id: unknown): Place {
  return found(atlasOf(state).places, id, 'place');
}

export function carParkOf(state: OpenState, id: unknown): CarPark {
  return found(atlasOf(state).car_parks, id, 'car park');
}

export function listOf(state: OpenState, id: unknown): SavedList {
  return found(atlasOf(state).lists, id, 'list');
}

export function reservationOf(state: OpenState, id: unknown): Reservation {
  return found(atlasOf(state).reservations, id, 'reservation');
}

function found<Entry extends { readonly id: string }>(entries: readonly Entry[], id: unknown, what: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return entry;
}

/** The address as the account has it. */
export function accountOf(state: OpenState, email: unknown): string {
  const account = atlasOf(state).people.find((one) => one.email.toLowerCase() === String(email).toLowerCase());
  if (account === undefined) throw new ToolFailure('not_found', `Nobody here uses ${String(email)}.`);
  return account.email;
}

/** The city as the map spells it. */
export function cityOf(state: OpenState, name: unknown): string {
  const place = atlasOf(state).places.find(({ city }) => sameName(city, String(name)));
  if (place === undefined) throw new ToolFailure('unknown_city', `${String(name)} is not covered.`);
  return place.city;
}

/** As the crow flies, in whole metres. */
export function metresBetween(one: Spot, other: Spot): number {
  return Math.round(Math.hypot(one.x - other.x, one.y - other.y) * 1000);
}
