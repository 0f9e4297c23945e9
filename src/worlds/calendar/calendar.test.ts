import { expect, test } from 'vitest';
import { callerOf } from '../../../test/worlds/callerOf.ts';
import type { Caller } from '../../../test/worlds/callerOf.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { world } from './index.ts';
import { officeOf } from './records.ts';
import type { Event, Office } from './records.ts';

const state = world.start(seededRandom('office'));
const office: Office = officeOf(state as unknown as OpenState);
const open = (): Caller => callerOf(world, state);
const end = (caller: Caller): Office => officeOf(caller.state() as unknown as OpenState);
const ahead = (days: number): string => dateOf(dayNumber(state.today) + days);
const takesPart = (event: Event, contact: string): boolean => event.organizer_id === contact || event.attendees.some(({ contact_id }) => contact_id === contact);

test('a chain leads from a name over a message to the assistant of an organiser, who is invited', () => {
  const caller = open();
  const message = office.messages.find((one) => one.event_id !== null && office.messages.every((other) => other.sender_id !== one.sender_id || other.received_on <= one.received_on))!;
  const { name } = office.contacts.find(({ id }) => id === message.sender_id)!;
  const [sender_id = ''] = caller.at('find_contact', { name: plainLetters(name).toUpperCase() }, 'id');
  const [message_id = ''] = caller.at('list_messages', { sender_id }, 'messages[0].id');
  const [event_id = ''] = caller.at('get_message', { message_id }, 'event_id');
  const [organiser = ''] = caller.at('get_event', { event_id }, 'organizer_id');
  const [assistant = ''] = caller.at('get_contact', { contact_id: organiser }, 'assistant_id');
  expect(message_id).toBe(message.id);
  const other = office.events.find((event) => !takesPart(event, textOf(assistant)))!;
  expect(caller.call('add_attendee', { event_id: other.id, contact_id: assistant, role: 'optional' })).toEqual({ event_id: other.id, attendee_count: other.attendees.length + 1 });
  expect(end(caller).events.find(({ id }) => id === other.id)?.attendees.at(-1)).toEqual({ contact_id: assistant, role: 'optional' });
  expect(caller.codeOf('add_attendee', { event_id: other.id, contact_id: assistant })).toBe('already_attending');
});

test('events of a contact are those ahead, earliest first, or those of a period', () => {
  const caller = open();
  const contact_id = office.contacts.find(({ id }) => office.events.filter((event) => takesPart(event, id) && event.date >= state.today).length > 1 && office.events.some((event) => takesPart(event, id) && event.date < state.today))!.id;
  const own = office.events.filter((event) => takesPart(event, contact_id)).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const coming = own.filter(({ date }) => date >= state.today).map(({ id }) => id);
  expect(caller.at('list_events', { contact_id }, 'events[*].id')).toEqual(coming);
  expect(caller.at('list_events', { contact_id, period: { from: ahead(-30) } }, 'events[*].id')).toEqual(own.map(({ id }) => id));
  expect(caller.at('list_events', { contact_id, period: { from: own[0]!.date, to: own[0]!.date } }, 'events[*].id')).toEqual([own[0]!.id]);
  const first = caller.call('list_events', { contact_id, limit: 1 });
  expect(caller.at('list_events', { contact_id, cursor: first['next_cursor']! }, 'events[*].id')).toEqual(coming.slice(1));
});

test('an event keeps all that was said, its time in one form, and comes back to those invited', () => {
  const caller = open();
  const [one, two] = office.contacts;
  const given = { title: 'Site visit', date: ahead(3), start: '9:30', minutes: 45, attendees: [two!.email.toUpperCase(), one!.email], repeat: { every: 'week', times: 4 } };
  const [event_id = ''] = caller.at('create_event', given, 'event_id');
  expect(end(caller).events.at(-1)).toEqual({
    id: event_id,
    title: 'Site visit',
    organizer_id: 'me',
    minutes: 45,
    attendees: [one!.id, two!.id].toSorted().map((contact_id) => ({ contact_id, role: 'required' })),
    repeat: { every: 'week', times: 4 },
    date: ahead(3),
    start: '09:30',
    room_id: null,
  });
  expect(caller.at('list_events', { contact_id: one!.id, period: { from: ahead(3), to: ahead(3) } }, 'events[*].id')).toContain(event_id);
});

test('rooms are given out smallest first, and to one event at a time', () => {
  const caller = open();
  const rooms = caller.at('search_rooms', { min_capacity: 6 }, 'rooms[*].capacity');
  expect(rooms).toEqual(rooms.toSorted((a, b) => Number(a) - Number(b)));
  expect(rooms.every((capacity) => Number(capacity) >= 6)).toBe(true);
  const { equipment, capacity, id } = office.rooms[0]!;
  expect(caller.at('search_rooms', { min_capacity: capacity, equipment }, 'rooms[*].id')).toContain(id);
  const [first = ''] = caller.at('create_event', { title: 'A', date: ahead(9), start: '10:00', minutes: 60 }, 'event_id');
  const [second = ''] = caller.at('create_event', { title: 'B', date: ahead(9), start: '10:45', minutes: 60 }, 'event_id');
  const [third = ''] = caller.at('create_event', { title: 'C', date: ahead(9), start: '11:45', minutes: 60 }, 'event_id');
  const free = office.rooms.find((room) => office.events.every((event) => event.room_id !== room.id || event.date !== ahead(9)))!.id;
  expect(caller.call('assign_room', { event_id: first, room_id: free })).toEqual({ event_id: first, room_id: free });
  expect(caller.codeOf('assign_room', { event_id: first, room_id: free })).toBe('already_assigned');
  expect(caller.codeOf('assign_room', { event_id: second, room_id: free })).toBe('room_taken');
  expect(caller.call('assign_room', { event_id: third, room_id: free })).toEqual({ event_id: third, room_id: free });
  expect(caller.codeOf('move_event', { event_id: third, date: ahead(9), start: '10:30' })).toBe('room_taken');
  expect(caller.call('move_event', { event_id: third, date: ahead(10) })).toEqual({ event_id: third, date: ahead(10), start: '11:45' });
  expect(caller.codeOf('move_event', { event_id: third, date: ahead(10), start: '11:45' })).toBe('already_then');
});

test('messages and reminders are kept with everything in them', () => {
  const caller = open();
  caller.call('send_message', { to: ['b@example.com', 'A@example.com'], subject: 'Keys', body: 'At the desk.' });
  caller.call('create_reminder', { text: 'call the plumber', date: ahead(1), time: '8:05', priority: 'high' });
  expect(end(caller).sent).toEqual([{ id: 'OUT-1', to: ['a@example.com', 'b@example.com'], subject: 'Keys', body: 'At the desk.' }]);
  expect(end(caller).reminders).toEqual([{ id: 'REM-1', text: 'call the plumber', date: ahead(1), time: '08:05', priority: 'high' }]);
});

test('messages of a contact are kept to unread ones and to days, newest first', () => {
  const caller = open();
  const { sender_id, received_on } = office.messages.find(({ unread }) => unread)!;
  const own = office.messages.filter((one) => one.sender_id === sender_id).toSorted((a, b) => (a.received_on < b.received_on ? 1 : -1));
  expect(caller.at('list_messages', { sender_id }, 'messages[*].id')).toEqual(own.map(({ id }) => id));
  expect(caller.at('list_messages', { sender_id, unread_only: true, received_since: received_on }, 'messages[*].id')).toEqual(own.filter((one) => one.unread && one.received_on >= received_on).map(({ id }) => id));
});

test('what cannot be met is refused with a code', () => {
  const { call, codeOf } = open();
  const contact_id = office.contacts[0]!.id;
  const [smallest] = office.rooms.toSorted((a, b) => a.capacity - b.capacity);
  const everybody = call('create_event', { title: 'All', date: ahead(20), start: '12:00', minutes: 30, attendees: office.contacts.map(({ email }) => email) });
  expect(codeOf('find_contact', { name: 'Nobody Nowhere' })).toBe('not_found');
  expect(codeOf('get_room', { room_id: 'ROOM-1' })).toBe('not_found');
  expect(codeOf('list_events', { contact_id, period: { to: ahead(-1) } })).toBe('invalid_period');
  expect(codeOf('list_messages', { sender_id: contact_id, received_since: 'May' })).toBe('invalid_date');
  expect(codeOf('list_messages', { sender_id: contact_id, cursor: '2' })).toBe('invalid_cursor');
  expect(codeOf('create_event', { title: 'x', date: ahead(1), start: '25:00', minutes: 30 })).toBe('invalid_time');
  expect(codeOf('create_event', { title: 'x', date: ahead(1), start: '10:00', minutes: 30, attendees: ['stranger@example.com'] })).toBe('unknown_address');
  expect(codeOf('create_reminder', { text: 'x', date: ahead(-1), time: '10:00' })).toBe('date_in_past');
  expect(smallest!.capacity).toBeLessThan(9);
  expect(codeOf('assign_room', { event_id: everybody['event_id']!, room_id: smallest!.id })).toBe('too_small');
  expect(codeOf('send_message', { to: [], subject: 'x', body: 'y' })).toBe('invalid_arguments');
});
