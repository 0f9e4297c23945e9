import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { addAttendee } from './tools/addAttendee.ts';
import { assignRoom } from './tools/assignRoom.ts';
import { createEvent } from './tools/createEvent.ts';
import { createReminder } from './tools/createReminder.ts';
import { findContact } from './tools/findContact.ts';
import { getContact } from './tools/getContact.ts';
import { getEvent } from './tools/getEvent.ts';
import { getMessage } from './tools/getMessage.ts';
import { getRoom } from './tools/getRoom.ts';
import { listEvents } from './tools/listEvents.ts';
import { listMessages } from './tools/listMessages.ts';
import { moveEvent } from './tools/moveEvent.ts';
import { searchRooms } from './tools/searchRooms.ts';
import { sendMessage } from './tools/sendMessage.ts';
import { valueTypes } from './valueTypes.ts';

/** Calendar and mail of an office: contacts, events and their rooms, messages and reminders. */
export const world: World = createWorld({
  id: 'calendar',
  version: '1',
  description: 'Events, rooms, contacts, messages and reminders of an office',
  heldOut: false,
  tools: [findContact, getContact, listEvents, getEvent, searchRooms, getRoom, listMessages, getMessage, createEvent, moveEvent, addAttendee, assignRoom, sendMessage, createReminder],
  types: valueTypes,
  start,
  plainQuestions,
  beyond,
});
