import type { Random } from '../../core/Random.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { listed, quoted, spokenChoice } from '../../composer/kit/spoken/choice.ts';
import { namedDay, onDay } from '../../composer/kit/spoken/day.ts';
import { spokenCount, spokenMinutes } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { spokenName } from '../../composer/kit/spoken/spokenName.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { spokenHour } from '../../composer/kit/spoken/time.ts';
import { officeOf } from './records.ts';
import type { Office } from './records.ts';

const office = (scene: Scene): Office => officeOf(scene.state as unknown as OpenState);

const newTitles = ['Coffee with the auditors', 'Lease renewal', 'Farewell lunch', 'Website relaunch', 'Fire drill debrief', 'Mentoring session', 'Lunch and learn', 'Patent workshop', 'Survey results', 'Spring cleaning', 'Sales pitch', 'Site visit', 'Grant application', 'Garden committee', 'Print deadline', 'Investor update'];
const chores = ['renew the parking permit', 'call the plumber', 'order more toner', 'send the birthday card', 'water the plants', 'check the fire extinguisher', 'pick up the badge', 'submit the travel claim', 'book the dentist', 'back up the laptop', 'return the library books', 'pay the gym'];
const subjects = ['Short notice', 'Room change', 'Lunch on me', 'Missing signature', 'Keys at the front desk', 'Photos from the fair', 'Your question', 'Holiday cover', 'New phone number', 'Old chairs to give away'];
const bodies = ['The lift is out of order, so please take the stairs', 'I will be ten minutes late', 'The keys are with Ruth at the front desk', 'Thank you for the flowers', 'Please bring your own laptop', 'We are moving to the second floor', 'The caterer needs our numbers', 'I have left the form on your desk', 'The heating will be off all morning'];

const equipmentWords: Readonly<Record<string, string>> = { projector: 'a projector', whiteboard: 'a whiteboard', video: 'video conferencing', phone: 'a conference phone', kitchen: 'a kitchen' };

/** What people write down in a request about their calendar and mail. */
export const valueTypes: readonly ValueType[] = [
  { id: 'contact-name', noun: 'name', draw: (scene) => spokenName(scene.random, oneOf(scene.random, office(scene).contacts).name) },
  { id: 'contact-id', noun: 'contact', draw: (scene) => plain(oneOf(scene.random, office(scene).contacts).id) },
  { id: 'event-id', noun: 'event', draw: event },
  { id: 'room-id', noun: 'room', draw: room },
  { id: 'message-id', noun: 'message', draw: (scene) => plain(oneOf(scene.random, office(scene).messages).id) },
  { id: 'day', noun: 'day', draw: ({ random, state }) => onDay(random, state.today, 1, 28) },
  { id: 'new-day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 1, 28) },
  { id: 'first-day', noun: 'first day', draw: ({ random, state }) => namedDay(random, state.today, 1, 4) },
  { id: 'last-day', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, 8, 18) },
  { id: 'day-past', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, -25, -2) },
  { id: 'time', noun: 'time', draw: ({ random }) => spokenHour(random, 8, 17) },
  { id: 'minutes', noun: 'length', draw: ({ random }) => spokenMinutes(random, oneOf(random, [15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 180])) },
  { id: 'title', noun: 'title', draw: ({ random }) => quoted(oneOf(random, newTitles)) },
  { id: 'chore', noun: 'text', draw: ({ random }) => quoted(oneOf(random, chores)) },
  { id: 'subject', noun: 'subject', draw: ({ random }) => quoted(oneOf(random, subjects)) },
  { id: 'body', noun: 'text', draw: ({ random }) => quoted(oneOf(random, bodies)) },
  { id: 'addresses', noun: 'addresses', draw: (scene) => addresses(scene) },
  { id: 'people', noun: 'number of people', draw: ({ random }) => spokenCount(random, between(random, 3, 24)) },
  { id: 'equipment', noun: 'equipment', draw: ({ random }) => wantedEquipment(random) },
  { id: 'unread', noun: 'state', draw: ({ random }) => put(true, oneOf(random, ['unread', 'unopened'])) },
  { id: 'optional-role', noun: 'role', draw: ({ random }) => put('optional', oneOf(random, ['as an optional guest', 'as an optional attendee'])) },
  { id: 'priority', noun: 'priority', draw: ({ random }) => spokenChoice(random, { high: ['high', 'top'], low: ['low'] }) },
  { id: 'rhythm', noun: 'interval', draw: ({ random }) => spokenChoice(random, { day: ['day'], week: ['week'], month: ['month'] }) },
  { id: 'times', noun: 'number of times', draw: ({ random }) => spokenCount(random, between(random, 3, 10)) },
];

/** By its number, or as one of those on screen by its title. */
function event(scene: Scene): SpokenValue {
  const { events } = office(scene);
  if (scene.random.below(4) > 0) return plain(oneOf(scene.random, events).id);
  return listOnScreen(scene.random, 'event', 'Events', events.slice(0, 5).map(({ id, title }) => ({ value: id, title: `the ${title.toLowerCase()}` })));
}

function room(scene: Scene): SpokenValue {
  const { rooms } = office(scene);
  if (scene.random.below(4) > 0) return plain(oneOf(scene.random, rooms).id);
  return listOnScreen(scene.random, 'room', 'Rooms', rooms.slice(0, 4).map(({ id, name }) => ({ value: id, title: `the ${name} room` })));
}

function addresses(scene: Scene): SpokenValue {
  const chosen = some(scene.random, office(scene).contacts, between(scene.random, 1, 3)).map(({ email }) => email);
  return { value: chosen, said: listed(chosen), accepted: [], context: null, obscurity: 0 };
}

function wantedEquipment(random: Random): SpokenValue {
  const chosen = some(random, Object.keys(equipmentWords), between(random, 1, 2));
  return { value: chosen, said: listed(chosen.map((one) => equipmentWords[one] ?? one)), accepted: [], context: null, obscurity: 1 };
}
