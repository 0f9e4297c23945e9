import { textIfGiven, textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { agencyOf, bookingOf } from '../records.ts';

export const shareBooking: DefinedTool = {
  tool: {
    name: 'share_booking',
    description: 'Sends the confirmation of a booking by e-mail.',
    parameters: {
      type: 'object',
      properties: {
        booking_id: { type: 'string', description: 'Booking id, such as BKG-610' },
        recipients: { type: 'array', items: { type: 'string', format: 'email' }, minItems: 1, uniqueItems: true, description: 'E-mail addresses' },
        note: { type: 'string', maxLength: 500, description: 'Text above the confirmation' },
      },
      required: ['booking_id', 'recipients'],
    },
    result: { type: 'object', properties: { booking_id: { type: 'string' }, sent_to: { type: 'integer', description: 'Number of recipients' } }, required: ['booking_id', 'sent_to'] },
  },
  effect: 'changes',
  parameters: { booking_id: 'booking-id', recipients: 'recipients', note: 'share-note' },
  requests: [
    { id: 'send', text: 'send the confirmation of {booking_id} to {recipients}[ with the note {note}]' },
    { id: 'share', text: 'share {booking_id} with {recipients}[ and write {note} above it]' },
    { id: 'forward', text: 'e-mail {booking_id} to {recipients}[, adding {note}]' },
    { id: 'let-have', text: 'let {recipients} have the confirmation of {booking_id} by e-mail' },
    { id: 'without-recipients', text: 'e-mail the confirmation of {booking_id} to a colleague[ with the note {note}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ booking_id, recipients, note }, state) => {
    const booking = bookingOf(state, booking_id);
    const addresses = textsIfGiven(recipients) ?? [];
    agencyOf(state).shares.push({ booking_id: booking.id, recipients: addresses.map((one) => one.toLowerCase()).toSorted(), note: textIfGiven(note) ?? null });
    return { booking_id: booking.id, sent_to: addresses.length };
  },
};
