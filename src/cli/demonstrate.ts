import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../core/seededRandom.ts';
import { WorldError } from '../core/WorldError.ts';
import type { PlannedRun } from '../engine/rounds/planRun.ts';
import { demonstrationModels } from '../models/simulated/demonstrationModels.ts';
import { noMischief } from '../models/simulated/createMischief.ts';
import { serveSimulated } from '../models/simulated/serveSimulated.ts';
import type { SimulatedServer } from '../models/simulated/serveSimulated.ts';
import { askPlanned, fixedPlan } from './live/askPlanned.ts';
import { planOf } from './live/diagnoseLive.ts';
import { noStress } from './live/chooseStressors.ts';
import type { AskRequest } from './live/AskRequest.ts';
import { fillBook } from './live/fillBook.ts';
import { liveCases } from './live/liveCases.ts';
import type { LiveCases } from './live/liveCases.ts';
import type { LiveKit } from './live/LiveKit.ts';
import { openModels } from './live/openModels.ts';
import type { OpenModels } from './live/openModels.ts';
import { processClock } from './live/processClock.ts';
import type { DemonstrateRequest } from './Requests.ts';
import { plainSettings } from '../core/plainSettings.ts';

/** How the report calls the place where the made-up models answer, whose port is another one each time. */
const endpoint = 'http://127.0.0.1, served by this process';

/** `faultline demonstrate`: two made-up models with equal totals and different faults, asked over HTTP and then diagnosed. */
export async function demonstrate(given: DemonstrateRequest, kit: LiveKit): Promise<number> {
  const request = askRequest(given, await newFolder());
  const outside = { configuration: {}, variables: {}, providers: kit.providers };
  const asked = await liveCases(request, kit, seededRandom(request.seed));
  const server = await serveModels(request, asked, kit);
  const open = openModels({ ...request, baseUrl: server.url }, kit.syntaxes, outside);
  try {
    const planned = planOf(request, asked, { ...open, planned: open.planned.map((model) => ({ ...model, endpoint })) }, kit.version);
    kit.surroundings.note(`Two made-up models answer at ${server.url}; asking them as \`faultline diagnose --model … --model …\` would:\n`);
    return await askPlanned(request, fixedPlan(planned, new Map()), open.models, kit, outside);
  } finally {
    await open.close();
    await server.close();
  }
}

function askRequest(given: DemonstrateRequest, runs: string): AskRequest {
  return {
    ...given,
    models: ['openai-compatible:alder', 'openai-compatible:birch'],
    interfaces: ['native'],
    questions: null,
    tools: null,
    system: null,
    harness: null,
    author: null,
    authorBaseUrl: null,
    categories: [],
    perCategory: null,
    parts: ['find', 'confirm'],
    stress: noStress,
    repetitions: 1,
    settings: { ...plainSettings, stream: true },
    baseUrl: null,
    headers: {},
    concurrency: null,
    timeout: null,
    attempts: null,
    ceilings: { requests: null, tokens: null, money: null, minutes: null },
    runs,
    cache: null,
    prices: null,
    dryRun: false,
    probe: false,
    followUps: true,
    progress: 'auto',
    target: null,
    reference: null,
    outputs: [],
    json: false,
    gate: { failOn: null, onUndecided: 'pass' },
  };
}

/** Serves the two models, which know what is right of the very cases that they will be asked. */
async function serveModels(request: AskRequest, asked: LiveCases, kit: LiveKit): Promise<SimulatedServer> {
  const nobody: OpenModels = { planned: [], models: new Map(), close: () => Promise.resolve() };
  const { round }: PlannedRun = planOf(request, asked, nobody, kit.version);
  const book = fillBook(round.cases, [{ interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } }], kit.syntaxes);
  const models = demonstrationModels(book, request.seed);
  return serveSimulated({ models: new Map(models.map((model) => [model.name, model])), host: '127.0.0.1', port: 0, clock: processClock, key: null, latency: 0, mischief: noMischief });
}

/** A new temporary folder for the run; it is left there, to be looked into. */
async function newFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), 'faultline-'));
  } catch (cause) {
    throw new WorldError('Making a temporary folder failed.', { cause });
  }
}
