import { basename, resolve } from 'node:path';
import type { Model } from '../../core/Model.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Suite } from '../../core/Suite.ts';
import { canonicalHash } from '../../core/canonicalHash.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { UserError } from '../../core/UserError.ts';
import { problemsNote, problemSummary } from '../../engine/ProblemLog.ts';
import { folderCache } from '../../engine/live/folderCache.ts';
import { planRun } from '../../engine/live/planRun.ts';
import type { PlannedRun } from '../../engine/live/planRun.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import { counted } from '../../wording/count.ts';
import { checkOutputs } from '../diagnose.ts';
import { exitCodes } from '../exitCodes.ts';
import type { AskRequest } from './AskRequest.ts';
import { askRun } from './askRun.ts';
import { asRecorded, builtInModels } from './builtInModels.ts';
import { finishRun } from './finishRun.ts';
import { liveCases } from './liveCases.ts';
import type { LiveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import { openOwn } from './openOwn.ts';
import type { Outside } from './openEndpoint.ts';
import { openModels } from './openModels.ts';
import type { OpenModels } from './openModels.ts';
import { outsideOf } from './outsideOf.ts';
import { probeAll } from './probeAll.ts';
import { problemNotes } from './problemNotes.ts';
import { readPrices } from './readPrices.ts';
import { rewriteCases } from './rewriteCases.ts';
import { newRunPlace, usualRuns } from './runPlace.ts';
import { shellWord } from './shellWord.ts';
import { showDryRun } from './showDryRun.ts';
import { unusableText } from './unusableText.ts';
import { readSystem, withSystem } from './withSystem.ts';

/** Cases whose trials are mixed with one another. */
const blockSize = 8;

/** `faultline diagnose --model …`: puts cases to live models, keeps everything, and says what the average hides. */
export async function diagnoseLive(given: AskRequest, kit: LiveKit): Promise<number> {
  checkOutputs(given.outputs, kit.reports);
  const outside = await outsideOf(kit);
  const { configuration } = outside;
  const request: AskRequest = {
    ...given,
    models: given.models.length === 0 ? (configuration.models ?? []) : given.models,
    target: given.target ?? configuration.target ?? null,
    concurrency: given.concurrency ?? configuration.concurrency ?? null,
  };
  if (request.models.length === 0) throw noModel();
  const syntaxes = [...(configuration.syntaxes ?? []), ...kit.syntaxes];
  const suites = [...(configuration.suites ?? []), ...kit.suites];
  const asked = await casesToAsk(request, suites, outside, kit);
  if (asked === null) return exitCodes.interrupted;
  const open = openModels(request, syntaxes, outside);
  try {
    const recording = { formats: [...(configuration.formats ?? []), ...kit.formats], suites, checkers: kit.checkers, syntaxes };
    const planned = planOf(request, asked, { ...open, planned: await asRecorded(open.planned, request.questions, recording) }, kit.version);
    const builtIn = await builtInModels(planned.plan.models, { cases: planned.round.cases, seed: request.seed, questions: request.questions, syntaxes, kit: recording });
    const models = new Map([...open.models, ...builtIn]);
    if (request.dryRun) return await showDryRun(request, planned, models, await readPrices(request.prices, configuration), { ...kit, syntaxes });
    return await askPlanned(request, planned, models, { ...kit, syntaxes }, outside, asked.problems);
  } finally {
    await open.close();
  }
}

/** Asks a plan from its first question to its report. */
export async function askPlanned(request: AskRequest, planned: PlannedRun, models: ReadonlyMap<string, Model>, kit: LiveKit, outside: Outside, problems: readonly Problem[] = []): Promise<number> {
  const { surroundings, syntaxes, worlds, version } = kit;
  const price = await readPrices(request.prices, outside.configuration);
  const place = await newRunPlace(resolve(surroundings.folder, request.runs ?? outside.configuration.runs ?? usualRuns), Date.now(), surroundings.owner);
  const probe = request.probe ? await probeAll(planned.plan.models, models, kit) : null;
  const store = await kit.store.create(place, planned.plan);
  try {
    await store.freezeRound(planned.round);
    if (problems.length > 0) await store.putNote(problemsNote, problemSummary(problems));
    if (probe !== null) await store.putNote('probe', probe);
    // A recording that is replayed needs its questions again when the run goes on.
    if (request.questions !== null) await store.putNote('questions', resolve(surroundings.folder, request.questions));
    if (request.cache !== null && hasHeaders(request, outside)) surroundings.note(cacheText);
    surroundings.note(`Asking ${counted(planned.round.trials.length, 'trial').replaceAll('\u00a0', ' ')}; everything is kept in ${place}\n`);
    const summary = await askRun({ ...request, store, models, syntaxes, worlds, price, cache: request.cache === null ? null : folderCache(resolve(surroundings.folder, request.cache), canonicalHash(surroundings.owner).slice(0, 12)) }, surroundings);
    const decoders = new Map([...models].map(([id, model]) => [id, model.decode]));
    return await finishRun(summary, { store, label: basename(place), decoders, syntaxes, worlds, price, version }, `faultline resume ${shellWord(place)}`, request, kit);
  } finally {
    await store.close();
  }
}

const cacheText = 'Kept replies are told apart by the request, not by headers: keep those for other headers or another account in another --cache folder.\n';

function hasHeaders({ headers }: AskRequest, { configuration }: Outside): boolean {
  const configured = Object.values(configuration.endpoints ?? {}).flatMap((endpoint) => Object.keys(endpoint.headers ?? {}));
  return Object.keys(headers).length + configured.length > 0;
}

/** The plan of a request over given cases and models. */
export function planOf(request: AskRequest, { cases, source }: LiveCases, open: OpenModels, version: string): PlannedRun {
  return planRun({
    version,
    seed: request.seed,
    source,
    models: open.planned,
    repetitions: request.repetitions,
    target: request.target,
    reference: request.reference,
    cases,
    wordings: promptWordings.map(({ id }) => id),
    followUps: request.followUps,
    blockSize,
  });
}

/** The cases of a request, read or composed, with everything said about them that is not as it should be; `null`: interrupted. */
async function casesToAsk(request: AskRequest, suites: readonly Suite[], outside: Outside, kit: LiveKit): Promise<LiveCases | null> {
  checkSources(request);
  const system = request.system === null ? null : await readSystem(request.system);
  const own = request.tools === null ? null : await openOwn(request.tools, kit.importers, kit.surroundings);
  const made = await liveCases(request, { suites, domains: kit.domains, subtasks: kit.subtasks, own }, seededRandom(request.seed));
  const written = request.author === null || request.dryRun ? made : await rewriteCases(made, { author: request.author, baseUrl: request.authorBaseUrl, timeout: request.timeout, concurrency: request.concurrency }, outside, kit);
  if (written === null) {
    kit.surroundings.note('Interrupted before anything was asked.\n');
    return null;
  }
  const { problems } = written;
  if (problems.length > 0) kit.surroundings.note(own === null && request.author === null ? unusableText(problems) : problemNotes(problems));
  return system === null ? written : { ...written, cases: written.cases.map((one) => withSystem(one, system)) };
}

/** Questions that were read stand as they are. */
function checkSources({ questions, tools, system, author }: AskRequest): void {
  const others = [['--tools', tools], ['--system', system], ['--author', author]] as const;
  const named = questions === null ? undefined : others.find(([, value]) => value !== null);
  if (named === undefined) return;
  throw new UserError({ expected: `${named[0]} for questions that are composed`, came: '--questions was given too, whose questions stand as they were written', remedy: named[0] === '--tools' ? 'leave out one of the two; cases of your own name their tools themselves' : `leave out one of the two${named[0] === '--system' ? '; cases of your own may have a system message each' : ''}` });
}

function noModel(): UserError {
  return new UserError({
    expected: 'a folder of recorded outputs, or a model to be asked',
    came: 'neither was given',
    remedy: 'write for example: faultline diagnose results/, or faultline diagnose --model openai:gpt-5-mini',
  });
}

