import type { Event, Office } from './records.ts';

/** Another event that has the room at a time when this one would need it; `undefined`: it is free. */
export function occupiedBy({ events }: Office, event: Pick<Event, 'id' | 'date' | 'start' | 'minutes' | 'room_id'>): Event | undefined {
  const from = minuteOf(event.start);
  return events.find((other) => other.id !== event.id && other.room_id === event.room_id && event.room_id !== null && other.date === event.date && minuteOf(other.start) < from + event.minutes && from < minuteOf(other.start) + other.minutes);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
