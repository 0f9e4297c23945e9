import type { Session } from '../../core/Environment.ts';
import type { Message } from '../../core/Message.ts';
import type { MadeCall } from './callsOf.ts';

/** What comes back for the calls of an answer: their results in their order, and what the user says after them, if anything. Carries them out. */
export function handedBack(session: Session, calls: readonly MadeCall[]): readonly Message[] {
  const results = calls.map(({ name, argumentText }): Message => ({ role: 'tool', name, ...session.call(name, argumentText) }));
  const said = session.says?.() ?? null;
  return said === null ? results : [...results, { role: 'user', content: said }];
}
