import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { contactOf, eventOf } from '../records.ts';

export const addAttendee: DefinedTool = {
  tool: {
    name: 'add_attendee',
    description: 'Invites a contact to an event that is in the calendar already.',
    parameters: {
      type: 'object',
      properties: {
        event_id: { type: 'string', description: 'Event id, such as EVT-300' },
        contact_id: { type: 'string', description: 'Contact id, such as CON-20' },
        role: { type: 'string', enum: ['required', 'optional'], default: 'required' },
      },
      required: ['event_id', 'contact_id'],
    },
    result: { type: 'object', properties: { event_id: { type: 'string' }, attendee_count: { type: 'integer' } }, required: ['event_id', 'attendee_count'] },
  },
  effect: 'changes',
  parameters: { event_id: 'event-id', contact_id: 'contact-id', role: 'optional-role' },
  requests: [
    { id: 'invite', text: 'invite {contact_id} to {event_id}[ {role}]' },
    { id: 'add', text: 'add {contact_id} to {event_id}[ {role}]' },
    { id: 'include', text: 'have {contact_id} take part in {event_id} too[, but only {role}]' },
    { id: 'list', text: 'put {contact_id} on the list of attendees of {event_id}' },
    { id: 'without-contact', text: 'invite one more of my contacts to {event_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ event_id, contact_id, role }, state) => {
    const event = eventOf(state, event_id);
    const contact = contactOf(state, contact_id);
    if (event.organizer_id === contact.id || event.attendees.some((one) => one.contact_id === contact.id)) throw new ToolFailure('already_attending', `${contact.id} takes part in ${event.id} already.`);
    event.attendees.push({ contact_id: contact.id, role: textIfGiven(role) ?? 'required' });
    return { event_id: event.id, attendee_count: event.attendees.length };
  },
};
