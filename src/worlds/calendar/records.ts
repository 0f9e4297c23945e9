import type { OpenState } from '../../composer/kit/createWorld.ts';
import { sameName } from '../../composer/kit/spoken/names.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly phone: string;
  readonly birthday: string;
  /** Another contact. */
  readonly assistant_id: string;
}

export interface Room {
  readonly id: string;
  readonly name: string;
  readonly floor: number;
  readonly capacity: number;
  readonly equipment: readonly string[];
  /** The contact who looks after it. */
  readonly caretaker_id: string;
}

export interface Attendee {
  readonly contact_id: string;
  readonly role: string;
}

export interface Event {
  readonly id: string;
  readonly title: string;
  /** A contact, or `me`. */
  readonly organizer_id: string;
  readonly minutes: number;
  readonly attendees: Attendee[];
  readonly repeat?: Readonly<Record<string, string | number>>;
  date: string;
  start: string;
  room_id: string | null;
}

export interface Message {
  readonly id: string;
  readonly sender_id: string;
  readonly subject: string;
  readonly body: string;
  readonly received_on: string;
  readonly unread: boolean;
  readonly attachment_count: number;
  readonly event_id: string | null;
}

export interface Sent {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export interface Reminder {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly time: string;
  readonly priority: string;
}

/** The state of this world in its own types. */
export interface Office {
  readonly today: string;
  readonly contacts: Contact[];
  readonly rooms: Room[];
  readonly events: Event[];
  readonly messages: Message[];
  readonly sent: Sent[];
  readonly reminders: Reminder[];
}

export function officeOf(state: OpenState): Office {
  return state as unknown as Office;
}

export function contactOf(state: OpenState, id: unknown): Contact {
  return found('contact', id, officeOf(state).contacts);
}

export function roomOf(state: OpenState, id: unknown): Room {
  return found('room', id, officeOf(state).rooms);
}

export function eventOf(state: OpenState, id: unknown): Event {
  return found('event', id, officeOf(state).events);
}

export function messageOf(state: OpenState, id: unknown): Message {
  return found('message', id, officeOf(state).messages);
}

function found<Value extends { readonly id: string }>(what: string, id: unknown, all: readonly Value[]): Value {
  const value = all.find((one) => one.id === id);
  if (value === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return value;
}

/** The contact who uses an e-mail address. */
export function contactAt(state: OpenState, email: string): Contact {
  const value = officeOf(state).contacts.find((contact) => sameName(contact.email, email));
  if (value === undefined) throw new ToolFailure('unknown_address', `No contact uses ${email}.`);
  return value;
}
