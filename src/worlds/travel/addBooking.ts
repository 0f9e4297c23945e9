import type { JsonObject } from '../../core/Json.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';
import { agencyOf } from './records.ts';
import type { Booking } from './records.ts';

/** Enters a booking under the next id; nobody holds the same thing for the same day twice. */
export function addBooking(state: OpenState, booking: Omit<Booking, 'id' | 'status'>): JsonObject {
  const { bookings } = agencyOf(state);
  const twin = bookings.find((one) => one.status === 'confirmed' && one.item_id === booking.item_id && one.traveller_id === booking.traveller_id && one.date === booking.date);
  if (twin !== undefined) throw new ToolFailure('already_booked', `${booking.traveller_id} holds that already, as ${twin.id}.`);
  const id = `BKG-${String(900 + bookings.length)}`;
  bookings.push({ id, ...booking, status: 'confirmed' });
  return { booking_id: id, price: booking.price };
}

/** The plain values of what was given, without what was left out. */
export function wishesOf(given: Readonly<Record<string, Json | undefined>>): Booking['wishes'] {
  const wishes: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') wishes[name] = value;
    if (value !== undefined && isJsonObject(value)) Object.assign(wishes, wishesOf(value));
  }
  return wishes;
}
