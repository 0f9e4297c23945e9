import type { Harness } from '../../core/Harness.ts';
import type { Json } from '../../core/Json.ts';
import type { ModelLimits } from '../../core/Model.ts';
import type { Suite } from '../../core/Suite.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { UserError } from '../../core/UserError.ts';
import { problemsNote, problemSummary } from '../../engine/ProblemLog.ts';
import { harnessNote } from '../../engine/harness/harnessFrom.ts';
import { checkPriced } from '../../engine/live/checkPriced.ts';
import { planRun } from '../../engine/rounds/planRun.ts';
import type { PlannedRun } from '../../engine/rounds/planRun.ts';
import { allRounds } from '../../engine/rounds/allRounds.ts';
import { keptStressPlan, stressPlanJson, stressPlanNote } from '../../engine/stress/stressPlanNote.ts';
import { reckonCase } from '../../engine/live/reckonCase.ts';
import { mostRefinedTrials } from '../../engine/stress/mostRefinedTrials.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import { counted } from '../../wording/count.ts';
import { checkOutputs } from '../diagnose.ts';
import { exitCodes } from '../exitCodes.ts';
import { mostTries } from '../../composer/author/writeVariant.ts';
import type { AskRequest, Ceilings } from './AskRequest.ts';
import { askPlanned, fixedPlan } from './askPlanned.ts';
import { asRecorded, builtInModels } from './builtInModels.ts';
import { checkLevels, chooseStressors } from './chooseStressors.ts';
import { composedPlan, isAnsweredElsewhere, isPlain, usualBlockSize } from './composedPlan.ts';
import { liveCases } from './liveCases.ts';
import type { LiveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import { openOwn } from './openOwn.ts';
import type { Outside } from './openEndpoint.ts';
import { openModels } from './openModels.ts';
import type { OpenModels } from './openModels.ts';
import { openRounds } from './openRounds.ts';
import { checkRefined, refinedPlan } from './refinedPlan.ts';
import { openSearch } from './openSearch.ts';
import { outsideOf } from './outsideOf.ts';
import { problemNotes } from './problemNotes.ts';
import { readHarness } from './readHarness.ts';
import { readPrices } from './readPrices.ts';
import { openWriter } from './openWriter.ts';
import type { OpenWriter } from './openWriter.ts';
import { rewriteCases } from './rewriteCases.ts';
import { showDryRun } from './showDryRun.ts';
import type { AuthorForecast } from './showDryRun.ts';
import { stressLive } from './stressLive.ts';
import type { StressedLive, StressSurroundings } from './stressLive.ts';
import { unusableText } from './unusableText.ts';
import { casesThrough, readThrough, throughHarness } from './withHarness.ts';
import { withDefaultStress } from './withDefaultStress.ts';
import { withOwnStressors } from './withOwnStressors.ts';
import { readSystem, withSystem } from './withSystem.ts';

/** `faultline diagnose --model …`: puts cases to live models, keeps everything, and says what the average hides. */
export async function diagnoseLive(given: AskRequest, live: LiveKit): Promise<number> {
  checkOutputs(given.outputs, live.reports);
  const outside = await outsideOf(live);
  const { configuration } = outside;
  const kit = withOwnStressors(live, configuration);
  const harness = given.harness === null ? null : await readHarness(given.harness);
  const request: AskRequest = withDefaultStress({
    ...throughHarness(given, harness),
    models: given.models.length === 0 ? (configuration.models ?? []) : given.models,
    target: given.target ?? configuration.target ?? null,
    concurrency: given.concurrency ?? configuration.concurrency ?? null,
  });
  if (request.models.length === 0) throw noModel();
  const syntaxes = [...(configuration.syntaxes ?? []), ...kit.syntaxes];
  const suites = [...(configuration.suites ?? []), ...kit.suites];
  checkRefined(request);
  if (request.stress.stressors.some((one) => one !== 'none') && request.cache !== null) throw cachedStress();
  const composed = await diagnoseComposed(request, { ...kit, syntaxes }, outside);
  if (composed !== null) return composed;
  const asked = await casesToAsk(request, harness, suites, syntaxes, outside, kit);
  if (asked === null) return exitCodes.interrupted;
  const left: AskRequest = { ...request, ceilings: asked.ceilings };
  const opened = openModels(request, syntaxes, outside);
  const open: OpenModels = { ...opened, planned: opened.planned.map((model) => readThrough(model, harness)) };
  try {
    const recording = { formats: [...(configuration.formats ?? []), ...kit.formats], suites, checkers: kit.checkers, syntaxes };
    const fixed = planOf(request, asked, { ...open, planned: await asRecorded(open.planned, request.questions, recording) }, kit.version);
    const planned = { ...fixed, plan: refinedPlan(fixed.plan, asked.refinable, { followUps: request.followUps, blockSize: usualBlockSize }) };
    const builtIn = await builtInModels(planned.plan.models, { cases: planned.round.cases, seed: request.seed, questions: request.questions, syntaxes, kit: recording });
    const models = new Map([...open.models, ...builtIn.models]);
    if (request.dryRun) return await showDryRun(request, planned, asked, models, await readPrices(request.prices, configuration), { ...kit, syntaxes });
    const rounds = openRounds(planned.plan, { kit, tell: builtIn.tell, asked: null });
    return await askPlanned(left, { ...fixedPlan(planned, notesOf(asked, harness)), rounds, trials: trialsText(planned, request.stress.refine) }, models, { ...kit, syntaxes }, outside);
  } finally {
    await open.close();
  }
}

/** Asks questions while the rest of them is being composed; `null`: they are of another kind. */
async function diagnoseComposed(request: AskRequest, kit: LiveKit, outside: Outside): Promise<number | null> {
  if (!isPlain(request, outside.configuration)) return null;
  const open = openModels(request, kit.syntaxes, outside);
  try {
    if (!isAnsweredElsewhere(open)) return null;
    const { plan, mostTrials } = composedPlan(request, open.planned, tightestLimits(open), kit, kit.version);
    const price = await readPrices(request.prices, outside.configuration);
    const rounds = openRounds(plan, { kit, tell: () => undefined, asked: { models: open.models, syntaxes: kit.syntaxes, price } });
    if (!request.dryRun) return await askPlanned(request, { plan, round: null, rounds, trials: `up to ${counted(mostTrials, 'trial')}`, notes: new Map() }, open.models, kit, outside);
    const { round, problems, notes } = await allRounds(rounds);
    if (problems.length > 0) kit.surroundings.note(unusableText(problems));
    return await showDryRun(request, { plan, round }, { stressPlan: keptStressPlan(notes.get(stressPlanNote) ?? null), fromAuthor: null }, open.models, price, kit);
  } finally {
    await open.close();
  }
}

/** How many trials a plan has, and how many a second look adds at most. */
function trialsText({ round, plan }: PlannedRun, refine: boolean): string {
  const planned = counted(round.trials.length, 'trial');
  const more = refine ? mostRefinedTrials(round.cases, plan.repetitions) * plan.models.length : 0;
  return more === 0 ? planned : `${planned}, and up to ${counted(more, 'trial')} more after a first look`;
}

/** What is kept with a run beside its answers. */
function notesOf({ problems, stressPlan }: StressedLive, harness: Harness | null): ReadonlyMap<string, Json> {
  const notes = new Map<string, Json>();
  if (problems.length > 0) notes.set(problemsNote, problemSummary(problems));
  if (stressPlan !== null) notes.set(stressPlanNote, stressPlanJson(stressPlan));
  // Fresh questions that confirm a regression are asked through it too.
  if (harness !== null) notes.set(harnessNote, { ...harness });
  return notes;
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
    blockSize: usualBlockSize,
  });
}

/** Cases with what an author left of the ceilings. */
interface CasesToAsk extends StressedLive {
  readonly ceilings: Ceilings;
  /** Under a dry run: texts that the author would be asked for; `null`: none is named. */
  readonly fromAuthor: AuthorForecast | null;
}

/** The cases of a request, read or composed, with everything said about them that is not as it should be; `null`: interrupted. */
async function casesToAsk(request: AskRequest, harness: Harness | null, suites: readonly Suite[], syntaxes: readonly Syntax[], outside: Outside, kit: LiveKit): Promise<CasesToAsk | null> {
  const { author } = request;
  checkSources(request, kit);
  if (author === null) return { ...(await casesWritten(request, null, harness, suites, syntaxes, outside, kit)), ceilings: request.ceilings, fromAuthor: null };
  const writer = await openWriter(author, request, outside, kit.surroundings);
  try {
    const made = await casesWritten(request, writer, harness, suites, syntaxes, outside, kit);
    if (writer.isStopped()) {
      kit.surroundings.note('Interrupted before anything was asked.\n');
      return null;
    }
    const unused = writer.problems();
    if (unused.length > 0) kit.surroundings.note(problemNotes(unused));
    const told = writer.told();
    if (told !== null) kit.surroundings.note(told);
    const wanted = writer.wanted();
    return { ...made, problems: [...made.problems, ...unused], ceilings: writer.leftOf(request.ceilings), fromAuthor: wanted === null ? null : { author, texts: wanted, mostTries } };
  } finally {
    await writer.close();
  }
}

async function casesWritten(request: AskRequest, writer: OpenWriter | null, harness: Harness | null, suites: readonly Suite[], syntaxes: readonly Syntax[], outside: Outside, kit: LiveKit): Promise<StressedLive> {
  const system = request.system === null ? null : await readSystem(request.system);
  const own = request.tools === null ? null : await openOwn(request.tools, kit.importers, kit.surroundings);
  const made = await liveCases(request, { suites, domains: kit.domains, subtasks: kit.subtasks, own }, seededRandom(request.seed));
  // Requests in a world are written by hand: where changes of them are asked for, the author writes those.
  const written = writer === null || (own === null && isWritten(request, kit)) ? made : await rewriteCases(made, writer, kit);
  const { problems } = written;
  if (problems.length > 0) kit.surroundings.note(own === null && request.author === null ? unusableText(problems) : problemNotes(problems));
  const told = system === null ? written : toldSystem(written, system);
  const stressed = await changed(told, request, writer, harness, syntaxes, outside, kit);
  const further = stressed.problems.slice(told.problems.length);
  if (further.length > 0) kit.surroundings.note(problemNotes(further));
  return stressed;
}

/** Whether anything is changed that an author may write. */
function isWritten({ stress }: AskRequest, { stressors }: LiveKit): boolean {
  const { arms, planned } = chooseStressors(stress, stressors);
  return planned || arms.some(({ stressor }) => stressor.needs.includes('author'));
}

function toldSystem(made: LiveCases, system: string): LiveCases {
  return { ...made, cases: made.cases.map((one) => withSystem(one, system)), further: (subtasks) => Iterator.from(made.further(subtasks)).map((one) => ({ ...withSystem(one, system), item: one.item })) };
}

/** With what is asked changed, where anything is, and all of it through the harness; whatever retrievers give is asked for here and stands in the cases. */
async function changed(made: LiveCases, request: AskRequest, writer: OpenWriter | null, harness: Harness | null, syntaxes: readonly Syntax[], outside: Outside, kit: LiveKit): Promise<StressedLive> {
  if (request.stress.stressors.length === 0 && request.stress.budget === null && harness === null) return { ...made, stressPlan: null, refinable: null };
  checkLevels(chooseStressors(request.stress, kit.stressors));
  const left: AskRequest = writer === null ? request : { ...request, ceilings: writer.leftOf(request.ceilings) };
  const open = openModels(request, syntaxes, outside);
  await open.close();
  const search = openSearch(kit.retrievers, request.dryRun ? withoutRetrieval(outside) : outside);
  try {
    const price = await readPrices(request.prices, outside.configuration);
    if (request.stress.stressors.includes('default') && request.ceilings.money !== null) for (const { id } of open.planned) checkPriced(id, price(id));
    const reckon = reckonCase({ ...open, syntaxes, followUps: request.followUps, repetitions: request.repetitions, price });
    const stressed = await stressLive(made, request.stress, request.seed, { ...kit, retrieval: search.retrieval, author: writer?.author ?? null, limits: tightestLimits(open), reasoning: request.settings.reasoning, asked: askedOf(left), reckon });
    return harness === null || request.harness === null ? stressed : await casesThrough(stressed, request.harness, harness, search.retrieval);
  } finally {
    await search.close();
  }
}

/** A dry run asks nobody, retrievers of the user's own included: words alone stand in for them. */
function withoutRetrieval(outside: Outside): Outside {
  const { embeddings: _, retrievers: __, ...configuration } = outside.configuration;
  return { ...outside, configuration };
}

function askedOf({ models, interfaces, repetitions, ceilings: { requests, tokens, money } }: AskRequest): StressSurroundings['asked'] {
  const count = models.length * interfaces.length;
  return { models: count, repetitions, requests: requests === null ? null : Math.floor(requests / count), tokens, money };
}

function tightestLimits({ models }: OpenModels): Pick<ModelLimits, 'tools' | 'contextTokens'> {
  const all = [...models.values()].map(({ limits }) => limits);
  const least = (values: readonly (number | null)[]): number | null => values.reduce((least, value) => (value === null || (least !== null && least <= value) ? least : value), null);
  return { tools: least(all.map(({ tools }) => tools)), contextTokens: least(all.map(({ contextTokens }) => contextTokens)) };
}

/** Questions that were read stand as they are. */
function checkSources(request: AskRequest, kit: LiveKit): void {
  const { questions, tools, system, author } = request;
  if (questions !== null && author !== null && tools === null && system === null && !isWritten(request, kit)) {
    throw new UserError({ expected: 'something for --author to write: requests that are composed, or changes of them', came: '--questions was given, whose questions stand as they were written', remedy: 'add --stress paraphrase or --stress language=german, or leave --author out' });
  }
  const others = [['--tools', tools], ['--system', system]] as const;
  const named = questions === null ? undefined : others.find(([, value]) => value !== null);
  if (named === undefined) return;
  throw new UserError({ expected: `${named[0]} for questions that are composed`, came: '--questions was given too, whose questions stand as they were written', remedy: `leave out one of the two; cases of your own ${named[0] === '--tools' ? 'name their tools themselves' : 'may have a system message each'}` });
}

function cachedStress(): UserError {
  return new UserError({ expected: 'every question to be asked where some are changed', came: '--cache was given too, whose replies would hide the noise that changes are held against', remedy: 'leave out --cache or --stress' });
}

function noModel(): UserError {
  return new UserError({
    expected: 'a folder of recorded outputs, or a model to be asked',
    came: 'neither was given',
    remedy: 'write for example: faultline diagnose results/, or faultline diagnose --model openai:gpt-5-mini',
  });
}

