import type { Availability } from '../core/Availability.ts';
import { count, counted } from './count.ts';

/** A level or arm, and how it is called within a sentence. */
export interface NamedAvailability extends Availability {
  readonly name: string;
}

/** What could not be answered, by level or arm, in one sentence; none where everything was. */
export function unavailableLines(places: readonly NamedAvailability[], thing: string = 'question'): readonly string[] {
  const missing = places.filter(({ unavailable }) => unavailable > 0);
  if (missing.length === 0) return [];
  return [`Not available (not observed, cut off, or longer than the context): ${missing.map(({ name, asked, unavailable }) => `${name}, ${unavailable === asked ? 'all' : `${count(unavailable)} of`} ${counted(asked, thing)}`).join('; ')}. They count as missing, not as wrong.`];
}

/** Whether nothing of a level or an arm was answered. */
export function isUnavailable({ asked, unavailable }: Availability): boolean {
  return asked > 0 && unavailable === asked;
}

/** In place of a verdict where nothing was answered. */
export const notAvailable = 'not available';

/** The questions as they were and asked again, beside which several levels of one comparison stand: those of the level asked of most. */
export function besideOf(all: readonly Availability[]): Availability {
  return all.reduce((most, one) => (one.asked > most.asked ? one : most), { asked: 0, unavailable: 0 });
}
