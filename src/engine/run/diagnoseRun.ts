import type { Call } from '../../core/Call.ts';
import type { CaseEvidence, Diagnosis, KeyAudit, RunFacts } from '../../core/Diagnosis.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { FactorDiagnosis } from '../../core/FactorDiagnosis.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Plan } from '../../core/Plan.ts';
import type { RunStore } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { ModelContext } from '../../diagnosis/modelDiagnosis.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { caseEvidence, messageText, plainAnswer } from '../caseEvidence.ts';
import { keptProblems, problemLog, problemsNote } from '../ProblemLog.ts';
import type { Decoders } from './decodeTrial.ts';
import { isUnfolded } from '../rounds/isUnfolded.ts';
import { unfoldedProblems } from '../rounds/unfoldedProblems.ts';
import { keptStressPlan, stressPlanNote } from '../stress/stressPlanNote.ts';
import { gradeRun, isGraded } from './gradeRun.ts';
import type { GradedTrial } from './gradeRun.ts';
import { repeatedId } from './runAnswer.ts';
import { callsIn, stepConfidences } from './stepConfidences.ts';
import { openIntake } from './RunIntake.ts';
import type { RunIntake } from './RunIntake.ts';
import type { PriceOf, RunLedger } from './RunLedger.ts';

/** A stored run and what is needed to make sense of its bytes. */
export interface RunRequest {
  readonly store: RunStore;
  /** How reports call the run; never a whole path. */
  readonly label: string;
  readonly decoders: Decoders;
  readonly syntaxes: readonly Syntax[];
  /** Those in which cases take place. */
  readonly worlds: readonly SessionSource[];
  readonly price: PriceOf;
  readonly version: string;
  /** What the models are held against in place of what the plan says; absent or `null`: as the plan says. */
  readonly target?: number | null;
  readonly reference?: string | null;
}

/**
 * From the stored bytes of a run to the one document. Asks nobody anything, so it may be made again at any time. `ahead`: what is kept
 * of all its trials where they were graded while the run was asked; it is what the stored bytes give.
 */
export async function diagnoseRun(request: RunRequest, ahead: RunIntake | null = null): Promise<Diagnosis> {
  const { store } = request;
  const { ledger, observations, unasked, problems: found, probe } = ahead ?? (await readIntake(request));
  const problems = problemLog();
  problems.addSummary(keptProblems(await store.note(problemsNote)));
  problems.addSummary(await unfoldedProblems(store));
  problems.addSummary(found.summary());
  const isWhole = await isUnfolded(store);
  const { defectiveKeys, cases } = await readKeys(store);
  const { plan } = store;
  const diagnosis = diagnose({
    version: request.version,
    source: { label: plan.source.label, description: plan.unfolding === undefined ? plan.source.description : `${String(cases)} ${plan.source.description}`, suites: plan.source.suites, checker: null },
    settings: { target: request.target ?? plan.target, reference: request.reference ?? plan.reference, confidence: 0.95, seed: plan.seed },
    intake: {
      answers: observations.length,
      graded: observations.filter(({ strict }) => strict.state !== 'not-gradable').length,
      notObserved: observations.filter(({ outcome }) => outcome === 'not-observed').length,
      excludedCases: defectiveKeys.length / plan.repetitions,
      problems: problems.summary(),
    },
    observations,
    trajectories: [],
    defectiveKeys,
    models: contexts(plan),
    unasked: isWhole ? unasked : 'unknown',
  });
  const wanted = new Set(diagnosis.findings.flatMap(({ cases }) => cases));
  const evidence = wanted.size === 0 ? [] : await openRunCases(request, (model, caseId) => wanted.has(`${model}/${caseId}`));
  const told = new Set(plan.models.flatMap(({ id, toldHistory }) => (toldHistory === true ? [id] : [])));
  const stress = diagnosis.stress.map((one) => (one.kind === 'factor' ? withWorth(one, request.price, ledger) : one.kind === 'history' ? { ...one, told: told.has(one.model) } : one));
  return { ...diagnosis, stress, evidence, run: withTold(withProbe({ ...ledger.facts(), ...(isWhole ? {} : { furtherRounds: true as const }), stressPlan: keptStressPlan(await store.note(stressPlanNote)) }, probe, observations), told, observations), timing: ledger.timing() };
}

/** Every trial as its bytes in the store say. */
async function readIntake({ store, label, decoders, syntaxes, worlds, price }: RunRequest): Promise<RunIntake> {
  const intake = await openIntake(store, price);
  for await (const trial of gradeRun(store, label, decoders, syntaxes, worlds)) intake.add(trial);
  return intake;
}

/** How long an answer in each arm takes and what it costs, on the mean: prices are per token, so that the price of the mean is the mean of the prices. */
function withWorth(one: FactorDiagnosis, price: PriceOf, ledger: RunLedger): FactorDiagnosis {
  const arms = one.arms.map((arm) => ({ ...arm, seconds: ledger.secondsOf(one.model, one.stressor, arm.level), cost: arm.inputTokens === null || arm.outputTokens === null ? null : price(one.model, { input: arm.inputTokens, cachedInput: null, output: arm.outputTokens, reasoning: null }) }));
  return { ...one, arms };
}

/** Opens the wanted cases of a run. */
export async function openRunCases(request: Omit<RunRequest, 'price' | 'version'>, wanted: (model: string, caseId: string) => boolean): Promise<readonly CaseEvidence[]> {
  const { repetitions } = request.store.plan;
  const opened: GradedTrial[] = [];
  /** By model and question, the calls of every sample of what is wanted. */
  const samples = new Map<string, { readonly trial: string; readonly calls: readonly Call[] }[]>();
  for await (const trial of gradeRun(request.store, request.label, request.decoders, request.syntaxes, request.worlds)) {
    if (!isGraded(trial)) continue;
    const { model, caseId } = trial.stored.trial;
    const isSample = repetitions > 1 && Array.from({ length: repetitions }, (_, at) => repeatedId(caseId, at)).some((id) => wanted(model, id));
    if (isSample && trial.answer.outcome.kind !== 'not-observed') known(samples, sampleKey(trial)).push({ trial: trial.stored.trial.id, calls: callsIn(trial) });
    if (wanted(trial.answer.model, trial.answer.caseId)) opened.push(trial);
  }
  return opened.map((trial) => {
    const others = (samples.get(sampleKey(trial)) ?? []).filter((one) => one.trial !== trial.stored.trial.id);
    return { ...evidenceOf(trial), confidence: stepConfidences(trial, others.map(({ calls }) => calls)) };
  });
}

function sampleKey({ stored: { trial } }: GradedTrial): string {
  return JSON.stringify([trial.model, trial.caseId]);
}

function known<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const found = lists.get(key) ?? [];
  lists.set(key, found);
  return found;
}

function evidenceOf(trial: GradedTrial): CaseEvidence {
  const first = caseEvidence(trial.answer, trial.prepared, trial.graded);
  return trial.turns.length < 2 ? first : { ...first, answer: exchangeText(first.answer, trial) };
}

/** The first answer, which was graded, and what was exchanged after it. */
function exchangeText(first: string, { stored, turns }: GradedTrial): string {
  const later = turns.slice(1).flatMap(({ decoded }, index) => {
    const given = stored.results.find(({ turn }) => turn === index)?.results ?? [];
    return [`— results ${String(index + 1)} —`, ...given.map(messageText), `— answer ${String(index + 2)} —`, plainAnswer(decoded.answer)];
  });
  return [first, ...later].join('\n');
}

async function readKeys(store: RunStore): Promise<{ readonly cases: number; readonly defectiveKeys: KeyAudit['defective'] }> {
  const found: KeyAudit['defective'][number][] = [];
  let cases = 0;
  for await (const batch of store.readCases()) {
    cases += batch.filter(({ case: asked }) => asked.origin.stress === undefined).length;
    for (const { case: asked } of batch) {
      const reason = auditKey(asked.key, asked.prompt.tools);
      if (reason === null) continue;
      for (let repetition = 0; repetition < store.plan.repetitions; repetition++) found.push({ caseId: repeatedId(asked.id, repetition), category: asked.origin.category, reason });
    }
  }
  return { cases, defectiveKeys: found };
}

function contexts(plan: Plan): ReadonlyMap<string, ModelContext> {
  return new Map(plan.models.map((model) => [model.id, { interface: { ...model.interface, profile: null, agreement: null }, carried: [] }]));
}

/** Says of how many questions the history was told as text. */
function withTold(facts: RunFacts, told: ReadonlySet<string>, observations: readonly Observation[]): RunFacts {
  const models = facts.models.map((model) => {
    const count = told.has(model.model) ? observations.filter((one) => one.model === model.model && one.origin.stress?.history !== undefined).length : 0;
    return count === 0 ? model : { ...model, warnings: [{ warning: 'history-told: calls that it did not make were told as text, since the endpoint does not read them', count }, ...model.warnings] };
  });
  return { ...facts, models };
}

/** What the probe found not to be honoured stands on every trial of the model. */
function withProbe(facts: RunFacts, probe: Json | null, observations: readonly Observation[]): RunFacts {
  if (probe === null || !isJsonObject(probe)) return facts;
  const models = facts.models.map((model) => {
    const found = probe[model.model];
    const given = found !== undefined && isJsonObject(found) && isJsonArray(found['warnings']) ? found['warnings'] : [];
    const count = observations.filter((one) => one.model === model.model).length;
    const probed = given.flatMap((warning) => (typeof warning === 'string' ? [{ warning, count }] : []));
    return { ...model, warnings: [...probed, ...model.warnings] };
  });
  return { ...facts, models };
}
