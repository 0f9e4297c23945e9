import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { bookFlight } from './tools/bookFlight.ts';
import { bookHotel } from './tools/bookHotel.ts';
import { bookTrain } from './tools/bookTrain.ts';
import { cancelBooking } from './tools/cancelBooking.ts';
import { findTraveller } from './tools/findTraveller.ts';
import { getBooking } from './tools/getBooking.ts';
import { getFlight } from './tools/getFlight.ts';
import { getHotel } from './tools/getHotel.ts';
import { listBookings } from './tools/listBookings.ts';
import { searchFlights } from './tools/searchFlights.ts';
import { searchHotels } from './tools/searchHotels.ts';
import { searchTrains } from './tools/searchTrains.ts';
import { shareBooking } from './tools/shareBooking.ts';
import { updateTraveller } from './tools/updateTraveller.ts';
import { valueTypes } from './valueTypes.ts';

/** The travel desk of a company: travellers, flights, hotels, trains and what is booked for whom. */
export const world: World = createWorld({
  id: 'travel',
  version: '1',
  description: 'Flights, hotels, trains and bookings of a travel desk',
  heldOut: false,
  tools: [findTraveller, searchFlights, getFlight, searchHotels, getHotel, searchTrains, listBookings, getBooking, bookFlight, bookHotel, bookTrain, cancelBooking, updateTraveller, shareBooking],
  types: valueTypes,
  start,
  plainQuestions,
  beyond,
});
