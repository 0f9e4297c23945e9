import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { RunStore } from '../../core/Store.ts';

const name = 'sessions';

/** One process asking for a run, as it is kept with it. */
export interface AskingSession {
  readonly owner: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** `null`: under way, or killed. */
  readonly endedAt: number | null;
  /** Most requests that it had in flight at once. */
  readonly mostInFlight: number;
}

/** Processes that were killed since the run was last asked for. */
export interface Deaths {
  readonly sessions: number;
  /** Most requests that they can have lost, and that are therefore asked again. */
  readonly mostAskedAgain: number;
}

/**
 * Notes that a process begins to ask, and tells who died before it. Call before the first trial is claimed.
 * `isGone`: whether the process of an owner is no more; each death is told once.
 */
export async function openSession(store: RunStore, session: Omit<AskingSession, 'endedAt'>, isGone: (owner: string) => boolean): Promise<Deaths> {
  const sessions = await readSessions(store);
  const isDead = ({ owner, endedAt }: AskingSession): boolean => endedAt === null && (owner === session.owner || isGone(owner));
  const dead = sessions.filter(isDead);
  const closed = sessions.map((one) => (isDead(one) ? { ...one, endedAt: session.startedAt } : one));
  await writeSessions(store, [...closed, { ...session, endedAt: null }]);
  return { sessions: dead.length, mostAskedAgain: dead.reduce((sum, { mostInFlight }) => sum + mostInFlight, 0) };
}

/** Notes that a process has ended in order. */
export async function closeSession(store: RunStore, owner: string, now: number): Promise<void> {
  const sessions = await readSessions(store);
  await writeSessions(store, sessions.map((one) => (one.owner === owner && one.endedAt === null ? { ...one, endedAt: now } : one)));
}

/** Everyone who has asked for a run; what cannot be read is left out. */
export async function readSessions(store: RunStore): Promise<readonly AskingSession[]> {
  const note = (await store.note(name)) ?? [];
  return isJsonArray(note) ? note.flatMap((one) => readSession(one) ?? []) : [];
}

async function writeSessions(store: RunStore, sessions: readonly AskingSession[]): Promise<void> {
  await store.putNote(name, sessions.map(({ owner, startedAt, endedAt, mostInFlight }) => ({ owner, startedAt, endedAt, mostInFlight })));
}

function readSession(value: Json): AskingSession | null {
  if (!isJsonObject(value)) return null;
  const { owner, startedAt, endedAt, mostInFlight } = value;
  if (typeof owner !== 'string' || typeof startedAt !== 'number' || typeof mostInFlight !== 'number') return null;
  return { owner, startedAt, endedAt: typeof endedAt === 'number' ? endedAt : null, mostInFlight };
}
