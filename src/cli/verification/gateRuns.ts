import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Json } from '../../core/Json.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { GateReport } from '../../core/GateReport.ts';
import { UserError } from '../../core/UserError.ts';
import { acknowledging } from '../../engine/acknowledging.ts';
import { planRun } from '../../engine/rounds/planRun.ts';
import { promptWordings } from '../../engine/live/promptWordings.ts';
import type { FreshAnswers } from '../../verification/confirmLook.ts';
import { checkSkills, firstLooks, flagged, gateFails, gateReport } from '../../verification/gate.ts';
import type { FirstLook, GateRequest } from '../../verification/gate.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { shareCases } from '../../verification/shareCases.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from '../live/LiveKit.ts';
import { openOwn } from '../live/openOwn.ts';
import { openRun } from '../live/openRun.ts';
import type { Outside } from '../live/openEndpoint.ts';
import { outsideOf } from '../live/outsideOf.ts';
import { withOwnStressors } from '../live/withOwnStressors.ts';
import { askKept, checkObserved, isUnfinished } from './askKept.ts';
import type { Asked, Unfinished } from './askKept.ts';
import { checkVersions, freshCases } from './freshCases.ts';
import type { Flagged } from './freshCases.ts';
import type { GateCommandRequest } from './GateCommandRequest.ts';
import { checkGateOutputs, showGate } from './showGate.ts';
import { openCandidates, openPlanned } from './openCandidates.ts';
import { readSide } from '../../verification/readSide.ts';
import { sideOf } from './verifyKept.ts';

/** `faultline gate`: holds runs, or models that it asks, against a baseline; fails on a certain regression and on nothing else. */
export async function gateRuns(request: GateCommandRequest, live: LiveKit): Promise<number> {
  checkGateOutputs(request.outputs);
  if (request.candidates.length + request.models.length === 0) throw noCandidate();
  const outside = await outsideOf(live);
  const kit: LiveKit = { ...withOwnStressors(live, outside.configuration), syntaxes: [...(outside.configuration.syntaxes ?? []), ...live.syntaxes] };
  const baseline = await baselineOf(request.baseline, request.skills, kit);
  // Said before anybody is asked.
  shareCases(baseline.side, baseline.side, true);
  checkSkills(baseline.side, request.skills);
  if (request.terms.confirm) checkVersions(baseline.side.cases, kit);
  const candidates = await candidatesOf(request, baseline, outside, kit);
  if (isUnfinished(candidates)) return candidates.exitCode;
  const asked: GateRequest = { version: kit.version, terms: request.terms, onlyShared: request.onlyShared, skills: request.skills };
  const looks = firstLooks(baseline.side, candidates, asked);
  const fresh = new Map<FirstLook, FreshAnswers>();
  for (const first of request.terms.confirm ? looks.firsts : []) {
    const answers = await freshAnswers(first, looks.level, baseline, request, outside, kit);
    if (answers === null) continue;
    if (isUnfinished(answers)) return answers.exitCode;
    fresh.set(first, answers);
  }
  const report = gateReport(baseline.side, looks, asked, (first) => fresh.get(first) ?? null);
  await showGate(report, request, kit.surroundings);
  return codeOf(report);
}

function codeOf(report: GateReport): number {
  return gateFails(report) ? exitCodes.found : exitCodes.done;
}

/** A baseline with its questions as they were asked, so that they can be asked again. */
interface Baseline {
  readonly side: KeptSide;
  readonly cases: readonly PlannedCase[];
}

async function baselineOf(place: string, skills: readonly string[], kit: LiveKit): Promise<Baseline> {
  const run = await openRun(place, 'read', kit);
  try {
    const cases: PlannedCase[] = [];
    for await (const batch of run.store.readCases()) cases.push(...batch);
    const side = await readSide(run);
    checkObserved(side, place, skills);
    return { side, cases };
  } finally {
    await run.store.close();
  }
}

async function candidatesOf(request: GateCommandRequest, baseline: Baseline, outside: Outside, kit: LiveKit): Promise<readonly KeptSide[] | Unfinished> {
  const sides: KeptSide[] = [];
  for (const place of request.candidates) {
    const side = await sideOf(place, kit);
    checkObserved(side, place, request.skills);
    sides.push(side);
  }
  for (const model of request.models) {
    const side = await askCandidate(model, request, baseline, outside, kit);
    if (isUnfinished(side)) return side;
    sides.push(side);
  }
  return sides;
}

/** Puts the questions of the baseline that are compared to a model, as the baseline put them. */
async function askCandidate(model: string, request: GateCommandRequest, { side, cases }: Baseline, outside: Outside, kit: LiveKit): Promise<KeptSide | Unfinished> {
  const [like, ...others] = side.plan.models;
  if (like === undefined || others.length > 0) throw severalModels(side);
  const open = openCandidates(model, like, request, kit.syntaxes, outside);
  const isComposed = cases.some(({ case: { origin } }) => origin.composed !== undefined);
  const held = cases.filter(({ case: { origin } }) => !isComposed || origin.composed?.part === 'confirm');
  try {
    return await askKept(planFor(side, held, open.planned, side.plan.seed, kit), open.models, side.plan.seed, request, outside, kit);
  } finally {
    await open.close();
  }
}

/** The plan of a baseline over given cases and models; cases that it had keep their wording and what answers their calls. */
function planFor({ plan, through }: Pick<KeptSide, 'plan' | 'through'>, cases: Parameters<typeof planRun>[0]['cases'], models: readonly PlannedModel[], seed: string, kit: LiveKit, followUps = false): Asked {
  const planned = planRun({ version: kit.version, seed, source: plan.source, models, repetitions: plan.repetitions, target: null, reference: null, cases, wordings: promptWordings.map(({ id }) => id), followUps, blockSize: 8 });
  return { ...planned, through };
}

/** Asks a candidate fresh questions about that in which it regressed; `null`: that is nothing, or nothing fresh can be had. */
async function freshAnswers(first: FirstLook, level: number, { side, cases }: Baseline, request: GateCommandRequest, outside: Outside, kit: LiveKit): Promise<FreshAnswers | Unfinished | null> {
  const subjects = flagged(first, level, request.terms);
  if (subjects.length === 0 || first.shared.sharing.population === 'collected') return null;
  const wanted: Flagged = { skills: subjects.flatMap((subject) => (subject.kind === 'skill' ? [subject.part] : [])), levels: subjects.flatMap((subject) => (subject.kind === 'stressor' ? subject.levels : [])) };
  const own = request.tools === null ? null : await openOwn(request.tools, kit.importers, kit.surroundings);
  const { through } = first.candidate;
  const seed = request.confirmSeed ?? confirmationSeed(side, first);
  const asked = { cases, compared: new Set(first.shared.cases.map(({ before }) => before.id)), questions: first.candidate.cases.map(({ question }) => question), through };
  const fresh = await freshCases(asked, wanted, seed, own, outside, kit);
  kit.surroundings.note(`${first.pair.after.id} regressed at the first look; confirming on fresh questions of the seed ${JSON.stringify(seed)}.\n`);
  const followUps = cases.some(({ environment }) => environment?.world === acknowledging.id);
  const planned = planFor({ through, plan: { ...side.plan, repetitions: 1, source: { ...side.plan.source, label: 'fresh questions', description: `${String(fresh.length)} fresh questions that confirm a regression` } } }, fresh, [first.pair.after], seed, kit, followUps);
  const open = openPlanned(first.pair.after, request, outside);
  try {
    const answered = await askKept(planned, open.models, first.candidate.plan.seed, request, outside, kit);
    if (isUnfinished(answered)) return answered;
    return { seed, observations: [...(answered.observations.get(first.pair.after.id)?.values() ?? [])].flat() };
  } finally {
    await open.close();
  }
}

/** Another one for every candidate and every time that one answers otherwise: a model is not confirmed on the same questions in every pipeline. */
function confirmationSeed({ plan }: KeptSide, { candidate, pair }: FirstLook): string {
  const answers = [...(candidate.observations.get(pair.after.id) ?? [])].map(([id, observations]) => [id, observations.map(({ strict, answerHash }) => [strict.state, answerHash])]);
  return `${plan.seed} confirmation ${canonicalHash([candidate.label, answers] as Json).slice(0, 8)}`;
}

function noCandidate(): UserError {
  return new UserError({ expected: 'runs or models to hold against the baseline', came: 'neither was named', remedy: 'write for example: faultline gate --baseline kept/base.sqlite --model openai:gpt-5-mini' });
}

function severalModels({ label, plan }: KeptSide): UserError {
  return new UserError({ expected: 'a baseline of one model, in whose place another is asked', came: `${JSON.stringify(label)} asked ${plan.models.map(({ id }) => id).join(', ')}`, remedy: 'make a baseline of one model through one interface' });
}
