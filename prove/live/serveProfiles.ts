import { liveCases } from '../../src/cli/live/liveCases.ts';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import { processClock } from '../../src/cli/live/processClock.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Serves the built-in profiles in this process; they know the made-up questions of a seed. `latency`: milliseconds before each reply. */
export async function serveProfiles(seed: string, latency: number): Promise<SimulatedServer> {
  const { cases } = await liveCases({ questions: null, categories: [], perCategory: null, parts: ['find', 'confirm'] }, { suites: [], domains: worlds, subtasks }, seededRandom(seed));
  const planned = cases.map((one) => ({ ...one, wording: null }));
  const book = fillBook(planned, [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  const models = new Map(builtInProfiles.map((profile) => [profile.name, { name: profile.name, profile, book, seed, plan: null, unknown: 'refuse' as const }]));
  return serveSimulated({ models, host: '127.0.0.1', port: 0, clock: processClock, key: null, latency, mischief: noMischief });
}
