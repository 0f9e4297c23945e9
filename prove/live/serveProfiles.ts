import { composedCases } from '../../src/cli/live/composedCases.ts';
import type { ComposedRequest } from '../../src/cli/live/composedPlan.ts';
import { fillBook } from '../../src/cli/live/fillBook.ts';
import { processClock } from '../../src/cli/live/processClock.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { SimulatedServer } from '../../src/models/simulated/serveSimulated.ts';
import { stressors } from '../../src/stressors/list.generated.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** Questions that are known: those of a seed, a size and a plan of stressors, put to so many models together. */
export interface KnownQuestions extends Pick<ComposedRequest, 'seed' | 'perCategory' | 'stress'> {
  readonly models: number;
}

/** Serves the built-in profiles in this process. `latency`: milliseconds before each reply. */
export async function serveProfiles({ models: together, ...asked }: KnownQuestions, latency: number): Promise<SimulatedServer> {
  const request = { ...asked, categories: [], parts: ['find', 'confirm'], repetitions: 1, target: null, reference: null, followUps: true } as const;
  const cases = await composedCases(request, together, { domains: worlds, subtasks, stressors, retrievers: [], syntaxes: [], version: '0' });
  const book = fillBook(cases, [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], []);
  const models = new Map(builtInProfiles.map((profile) => [profile.name, { name: profile.name, profile, book, seed: asked.seed, plan: null, unknown: 'refuse' as const }]));
  return serveSimulated({ models, host: '127.0.0.1', port: 0, clock: processClock, key: null, latency, mischief: noMischief });
}
