import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { addBooking, wishesOf } from '../addBooking.ts';
import { hotelOf, travellerOf } from '../records.ts';

export const bookHotel: DefinedTool = {
  tool: {
    name: 'book_hotel',
    description: 'Books a single room in a hotel for one traveller.',
    parameters: {
      type: 'object',
      properties: {
        hotel_id: { type: 'string', description: 'Hotel id, such as HTL-30' },
        traveller_id: { type: 'string', description: 'Traveller id, such as TRV-150' },
        check_in: { type: 'string', format: 'date', description: 'Day of arrival (YYYY-MM-DD)' },
        nights: { type: 'integer', minimum: 1, maximum: 30 },
        room: {
          type: 'object',
          description: 'What the traveller would like',
          properties: { bed: { type: 'string', enum: ['double', 'twin'] }, floor: { type: 'string', enum: ['low', 'high'] } },
        },
      },
      required: ['hotel_id', 'traveller_id', 'check_in', 'nights'],
    },
    result: {
      type: 'object',
      properties: { booking_id: { type: 'string', description: 'Such as BKG-610' }, price: { type: 'number', description: 'In EUR, all nights' } },
      required: ['booking_id', 'price'],
    },
  },
  effect: 'changes',
  parameters: { hotel_id: 'hotel-id', traveller_id: 'traveller-id', check_in: 'check-in-day', nights: 'nights', 'room.bed': 'bed', 'room.floor': 'floor' },
  requests: [
    { id: 'book', text: 'book {nights} nights at {hotel_id} for {traveller_id}, arriving {check_in}[, in a room with {room.bed}]' },
    { id: 'room', text: 'book {traveller_id} into {hotel_id} {check_in} for {nights} nights[, on {room.floor}]' },
    { id: 'check-in', text: 'have {traveller_id} check in at {hotel_id} {check_in} and stay {nights} nights[, on {room.floor}]' },
    { id: 'reserve', text: 'reserve {hotel_id} for {traveller_id}: {nights} nights, check-in {check_in}[, {room.bed}][, {room.floor}]' },
    { id: 'without-day', text: 'book {nights} nights at {hotel_id} for {traveller_id}' },
    { id: 'without-nights', text: 'book a room at {hotel_id} for {traveller_id}, arriving {check_in}[, with {room.bed}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ hotel_id, traveller_id, check_in, nights, room }, state) => {
    const hotel = hotelOf(state, hotel_id);
    const traveller = travellerOf(state, traveller_id);
    const date = comingDay(check_in, state.today);
    if (hotel.rooms_left < 1) throw new ToolFailure('no_rooms', `${hotel.name} is full.`);
    const made = addBooking(state, { kind: 'hotel', item_id: hotel.id, traveller_id: traveller.id, date, price: hotel.price_per_night * Number(nights), wishes: wishesOf({ nights, room }) });
    hotel.rooms_left -= 1;
    return made;
  },
};
