import { seededRandom } from '../../core/seededRandom.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import { planRun } from '../../engine/rounds/planRun.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import { builtInProfiles } from '../../models/simulated/builtInProfiles.ts';
import { demonstrationModels } from '../../models/simulated/demonstrationModels.ts';
import { serveSimulated } from '../../models/simulated/serveSimulated.ts';
import { misbehaviours } from '../../models/simulated/Misbehaviour.ts';
import type { SimulatedOptions } from '../../models/simulated/SimulatedModel.ts';
import { exitCodes } from '../exitCodes.ts';
import { chooseInterface } from './chooseInterface.ts';
import { composedCases } from './composedCases.ts';
import { usualBlockSize } from './composedPlan.ts';
import { fillBook } from './fillBook.ts';
import { improviseProbes } from './improviseProbes.ts';
import { liveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import { processClock } from './processClock.ts';

/** Most models that are asked together whose questions are known. */
const mostTogether = 2;

export interface SimulateRequest {
  /** 0: any free one. */
  readonly port: number;
  readonly seed: string;
  readonly questions: string | null;
  readonly latency: number;
  /** Share of requests, 0 to 1. */
  readonly misbehave: number;
}

/** `faultline simulate`: every built-in profile and the two of the demonstration, served until interrupted. */
export async function simulate(request: SimulateRequest, kit: LiveKit): Promise<number> {
  const models = await simulatedModels(request, kit);
  const server = await serveSimulated({
    models: new Map(models.map((model) => [model.name, model])),
    host: '127.0.0.1',
    port: request.port,
    clock: processClock,
    key: null,
    latency: request.latency,
    mischief: { probability: request.misbehave, seed: request.seed, kinds: misbehaviours, silence: 30_000 },
  });
  await kit.surroundings.print(`${server.url}\n`);
  kit.surroundings.note(`Serving ${models.map(({ name }) => name).join(', ')}\nAsk one: faultline diagnose --model openai-compatible:${models[0]?.name ?? ''} --base-url ${server.url} --seed ${request.seed}\n${request.questions === null ? 'They know what a plain diagnosis asks of one model or two; of another size ask with --stress none, so that nothing is refused.\n' : ''}`);
  await new Promise<void>((resolve) => {
    kit.surroundings.takeInterrupts(resolve);
  });
  await server.close();
  return exitCodes.done;
}

/** Models that know the answers to the questions of a seed, through every interface. */
async function simulatedModels({ seed, questions }: SimulateRequest, kit: LiveKit): Promise<readonly SimulatedOptions[]> {
  const { syntaxes } = kit;
  const interfaces = ['native', 'native-strict', ...syntaxes.map(({ id }) => id).filter((id) => !id.startsWith('native'))];
  const models = interfaces.map((name) => ({ interface: chooseInterface(name, syntaxes) }));
  const book = fillBook(await casesOf(seed, questions, kit), models, syntaxes);
  const profiled = builtInProfiles.map((profile): SimulatedOptions => ({ name: profile.name, profile, book, seed, plan: null, unknown: improviseProbes }));
  return [...profiled, ...demonstrationModels(book, seed).map((model): SimulatedOptions => ({ ...model, unknown: improviseProbes }))];
}

/** As a run of the same seed asks them, wordings included. */
async function casesOf(seed: string, questions: string | null, kit: LiveKit): Promise<readonly PlannedCase[]> {
  const usual = { seed, categories: [], perCategory: null, parts: ['find', 'confirm'], repetitions: 1, target: null, reference: null, followUps: true } as const;
  if (questions === null) return composedCases({ ...usual, stress: { stressors: ['default'], budget: null } }, mostTogether, kit);
  const { cases, source } = await liveCases({ ...usual, questions }, kit, seededRandom(seed));
  return planRun({ ...usual, version: kit.version, source, models: [], cases, wordings: promptWordings.map(({ id }) => id), blockSize: usualBlockSize }).round.cases;
}
