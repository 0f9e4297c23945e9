import { liveCases } from '../../src/cli/live/liveCases.ts';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { AnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import type { Misbehaviour } from '../../src/models/simulated/Misbehaviour.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { ServeOptions, SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import { realClock } from '../servers/realClock.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

const seed = 'faultline';
let known: Promise<AnswerBook> | null = null;

/** Subtasks that are asked for here; each is composed alike, whatever is composed beside it. */
const categories: readonly string[] = ['parallel', 'abstention'];

/** Right answers to the questions that the command line composes from its usual seed. */
async function bookOfSeed(): Promise<AnswerBook> {
  const { cases } = await liveCases({ questions: null, categories, perCategory: null, parts: ['find', 'confirm'] }, { suites: [], domains: worlds, subtasks }, seededRandom(seed));
  const native = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } as const;
  return fillBook(cases.map((one) => ({ ...one, wording: null })), [{ interface: native }], []);
}

export interface Served extends SimulatedServer, AsyncDisposable {}

/** Every simulated model, served until the end of its block. */
export async function served(options: Partial<ServeOptions> = {}): Promise<Served> {
  known ??= bookOfSeed();
  const book = await known;
  const models = new Map(builtInProfiles.map((profile) => [profile.name, { name: profile.name, profile, book, seed, plan: null, unknown: 'improvise' as const }]));
  const server = await serveSimulated({ models, host: '127.0.0.1', port: 0, clock: realClock, key: null, latency: 0, mischief: noMischief, ...options });
  return { ...server, [Symbol.asyncDispose]: server.close };
}

/** The same, but every reply is spoilt in one way. */
export function misbehaving(kind: Misbehaviour, silence: number): Promise<Served> {
  return served({ mischief: { probability: 1, seed, kinds: [kind], silence } });
}
