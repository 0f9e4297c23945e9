import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { agencyOf, bookingOf } from '../records.ts';

export const cancelBooking: DefinedTool = {
  tool: {
    name: 'cancel_booking',
    description: 'Cancels a booking. The reason decides about the fee and has to be given.',
    parameters: {
      type: 'object',
      properties: {
        booking_id: { type: 'string', description: 'Booking id, such as BKG-610' },
        reason: { type: 'string', enum: ['illness', 'plans_changed', 'found_cheaper', 'visa_refused'] },
      },
      required: ['booking_id', 'reason'],
    },
    result: {
      type: 'object',
      properties: { booking_id: { type: 'string' }, fee: { type: 'number', description: 'In EUR' } },
      required: ['booking_id', 'fee'],
    },
  },
  effect: 'changes',
  parameters: { booking_id: 'booking-id', reason: 'cancellation-reason' },
  requests: [
    { id: 'cancel', text: 'cancel {booking_id} because {reason}' },
    { id: 'call-off', text: 'call off {booking_id}, since {reason}' },
    { id: 'annul', text: 'have {booking_id} cancelled; {reason}' },
    { id: 'give-up', text: 'give up {booking_id} as {reason}' },
    { id: 'without-reason', text: 'cancel {booking_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ booking_id, reason }, state) => {
    const booking = bookingOf(state, booking_id);
    if (booking.status === 'cancelled') throw new ToolFailure('already_cancelled', `Booking ${booking.id} was cancelled before.`);
    booking.status = 'cancelled';
    booking.cancelled_because = textOf(reason);
    const { flights, hotels } = agencyOf(state);
    const flight = flights.find(({ id }) => id === booking.item_id);
    const hotel = hotels.find(({ id }) => id === booking.item_id);
    if (flight !== undefined) flight.seats_left += 1;
    if (hotel !== undefined) hotel.rooms_left += 1;
    return { booking_id: booking.id, fee: reason === 'illness' || reason === 'visa_refused' ? 0 : Math.round(booking.price * 20) / 100 };
  },
};
