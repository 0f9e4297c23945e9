import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Attendee, Contact, Event, Message, Office, Room } from './records.ts';

const companies = ['Harbour Foods', 'Lumen Energy', 'Norrland Paper', 'Atlas Freight', 'Brightwater Labs', 'Casa Verde', 'Quill and Sons', 'Vega Optics'];
const titles = [
  'Budget review', 'Design workshop', 'Hiring panel', 'Launch rehearsal', 'Supplier call', 'Safety briefing', 'Quarterly planning', 'Press interview', 'Contract negotiation', 'Pricing discussion', 'Roadmap session',
  'Onboarding talk', 'Data audit', 'Brand photo shoot', 'Warehouse tour', 'Town hall', 'Customer dinner', 'Release retrospective', 'Board preparation', 'Accessibility training', 'Expense clinic', 'Security drill',
];
const roomNames = ['Aurora', 'Birch', 'Cobalt', 'Delta', 'Ember', 'Fjord', 'Granite', 'Heron', 'Iris', 'Juniper'];
const equipment = ['projector', 'whiteboard', 'video', 'phone', 'kitchen'];
const subjects = ['Agenda', 'Slides', 'Running late', 'New time', 'List of questions', 'Draft for comments', 'Parking', 'Dietary wishes', 'Minutes of last time', 'Figures for the annex', 'Seating plan', 'Recording'];
const bodies = [
  'Please find the latest version attached.', 'Could you look at it before we meet?', 'I have changed the second page.', 'Let me know whether this works for you.', 'We may need a larger room.',
  'The client asked for one more option.', 'Nothing urgent, but good to know.', 'I will bring printed copies.',
];

/** Eight contacts, seven rooms, fourteen events around today and thirteen messages. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const contacts = drawContacts(random);
  const rooms = drawRooms(random, contacts);
  const events = drawEvents(random, today, contacts, rooms);
  const state: Office = { today, contacts, rooms, events, messages: drawMessages(random, today, contacts, events), sent: [], reminders: [] };
  return state as unknown as WorldState;
}

function drawContacts(random: Random): Contact[] {
  const ids = Array.from({ length: 8 }, (_, index) => `CON-${String(20 + index * 7 + random.below(6))}`);
  return people(random, 8).map((person, index) => ({
    id: ids[index] ?? '',
    ...person,
    company: oneOf(random, companies),
    phone: `+353 1 555 ${String(between(random, 1000, 9999))}`,
    birthday: dateOf(dayNumber('1960-01-01') + random.below(14_000)),
    assistant_id: ids[(index + between(random, 1, 7)) % ids.length] ?? '',
  }));
}

function drawRooms(random: Random, contacts: readonly Contact[]): Room[] {
  const sizes = some(random, [4, 6, 8, 10, 12, 16, 20, 24, 30, 40], 7);
  return some(random, roomNames, 7).map((name, index) => ({
    id: `ROOM-${String(100 + index * 8 + random.below(7))}`,
    name,
    floor: between(random, 0, 6),
    capacity: sizes[index] ?? 4,
    equipment: some(random, equipment, between(random, 2, 4)).toSorted(),
    caretaker_id: oneOf(random, contacts).id,
  }));
}

/** No two on one day, so that nothing clashes to begin with. */
function drawEvents(random: Random, today: string, contacts: readonly Contact[], rooms: readonly Room[]): Event[] {
  const days = some(random, Array.from({ length: 26 }, (_, day) => day - 6), 14);
  return some(random, titles, 14).map((title, index) => {
    const present = some(random, contacts, between(random, 2, 4));
    return {
      id: `EVT-${String(300 + index * 9 + random.below(8))}`,
      title,
      organizer_id: present[0]?.id ?? '',
      minutes: oneOf(random, [30, 45, 60, 60, 90, 120]),
      attendees: present.slice(1).map(({ id }): Attendee => ({ contact_id: id, role: 'required' })),
      date: dateOf(dayNumber(today) + (days[index] ?? 0)),
      start: `${String(between(random, 8, 16)).padStart(2, '0')}:${oneOf(random, ['00', '15', '30', '45'])}`,
      room_id: random.below(4) === 0 ? null : oneOf(random, rooms).id,
    };
  });
}

function drawMessages(random: Random, today: string, contacts: readonly Contact[], events: readonly Event[]): Message[] {
  const ages = some(random, Array.from({ length: 30 }, (_, age) => age), 13);
  return ages.map((age, index) => {
    const event = random.below(4) === 0 ? null : oneOf(random, events);
    return {
      id: `MSG-${String(8000 + index * 21 + random.below(20))}`,
      sender_id: (contacts[index] ?? oneOf(random, contacts)).id,
      subject: event === null ? oneOf(random, subjects) : `${oneOf(random, subjects)}: ${event.title}`,
      body: oneOf(random, bodies),
      received_on: dateOf(dayNumber(today) - age),
      unread: random.below(2) === 0,
      attachment_count: oneOf(random, [0, 0, 1, 2, 3, 5]),
      event_id: event?.id ?? null,
    };
  });
}
