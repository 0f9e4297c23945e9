import type { OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export interface Traveller {
  readonly id: string;
  readonly name: string;
  readonly home_city: string;
  readonly frequent_flyer_points: number;
  email: string;
  meal: string;
  passport: { number: string; expires_on: string };
}

export interface Flight {
  readonly id: string;
  readonly airline: string;
  readonly origin: string;
  readonly destination: string;
  readonly departs_on: string;
  readonly departs_at: string;
  readonly duration_minutes: number;
  readonly gate: string;
  readonly economy_price: number;
  readonly business_price: number;
  seats_left: number;
}

export interface Hotel {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly stars: number;
  readonly price_per_night: number;
  readonly amenities: readonly string[];
  readonly distance_to_centre_km: number;
  readonly checkout_time: string;
  rooms_left: number;
}

export interface Train {
  readonly id: string;
  readonly operator: string;
  readonly origin: string;
  readonly destination: string;
  readonly departs_on: string;
  readonly departs_at: string;
  readonly duration_minutes: number;
  readonly fare: number;
}

export interface Booking {
  readonly id: string;
  readonly kind: 'flight' | 'hotel' | 'train';
  /** Id of what is booked. */
  readonly item_id: string;
  readonly traveller_id: string;
  /** First day of travel. */
  readonly date: string;
  readonly price: number;
  /** What was asked for beside the seat or the room itself. */
  readonly wishes: Readonly<Record<string, string | number | boolean>>;
  status: 'confirmed' | 'cancelled';
  cancelled_because?: string;
}

export interface Share {
  readonly booking_id: string;
  readonly recipients: readonly string[];
  readonly note: string | null;
}

/** The state of this world in its own types. */
export interface Agency {
  readonly today: string;
  readonly travellers: Traveller[];
  readonly flights: Flight[];
  readonly hotels: Hotel[];
  readonly trains: Train[];
  readonly bookings: Booking[];
  readonly shares: Share[];
}

export function agencyOf(state: OpenState): Agency {
  return state as unknown as Agency;
}

export function travellerOf(state: OpenState, id: unknown): Traveller {
  return found('traveller', id, agencyOf(state).travellers);
}

export function flightOf(state: OpenState, id: unknown): Flight {
  return found('flight', id, agencyOf(state).flights);
}

export function hotelOf(state: OpenState, id: unknown): Hotel {
  return found('hotel', id, agencyOf(state).hotels);
}

export function trainOf(state: OpenState, id: unknown): Train {
  return found('train', id, agencyOf(state).trains);
}

export function bookingOf(state: OpenState, id: unknown): Booking {
  return found('booking', id, agencyOf(state).bookings);
}

function found<Value extends { readonly id: string }>(what: string, id: unknown, all: readonly Value[]): Value {
  const value = all.find((one) => one.id === id);
  if (value === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return value;
}
