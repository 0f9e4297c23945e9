import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { reservationOf } from '../records.ts';

export const cancelReservation: DefinedTool = {
  tool: {
    name: 'cancel_reservation',
    description: 'Cancels a table reservation.',
    parameters: {
      type: 'object',
      properties: {
        reservation_id: { type: 'string', description: 'Reservation id, such as RSV-7000' },
        reason: { type: 'string', enum: ['illness', 'other_plans', 'double_booking', 'none_given'], default: 'none_given', description: 'Passed on to the restaurant' },
      },
      required: ['reservation_id'],
    },
    result: { type: 'object', properties: { reservation_id: { type: 'string' }, status: { type: 'string' } }, required: ['reservation_id', 'status'] },
  },
  effect: 'changes',
  parameters: { reservation_id: 'reservation-id', reason: 'cancel-reason' },
  requests: [
    { id: 'cancel', text: 'cancel {reservation_id}[ because {reason}]' },
    { id: 'call-off', text: 'call off {reservation_id}[, since {reason}]' },
    { id: 'give-up', text: 'give up the table of {reservation_id}' },
    { id: 'tell', text: 'tell the restaurant that {reservation_id} is cancelled[ because {reason}]' },
    { id: 'without-reservation', text: 'cancel the table because {reason}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ reservation_id, reason }, state) => {
    const reservation = reservationOf(state, reservation_id);
    if (reservation.status === 'cancelled') throw new ToolFailure('already_cancelled', `Reservation ${reservation.id} is cancelled already.`);
    reservation.status = 'cancelled';
    reservation.cancelled_because = typeof reason === 'string' ? reason : 'none_given';
    return { reservation_id: reservation.id, status: reservation.status };
  },
};
