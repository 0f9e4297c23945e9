import type { CaseEvidence, Diagnosis, KeyAudit, RunFacts } from '../../core/Diagnosis.ts';
import type { SessionSource } from '../../core/Environment.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { Observation } from '../../core/Observation.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Plan } from '../../core/Plan.ts';
import type { RunStore } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { ModelContext } from '../../diagnosis/modelDiagnosis.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { caseEvidence, messageText, plainAnswer } from '../caseEvidence.ts';
import { keptProblems, problemLog, problemsNote } from '../ProblemLog.ts';
import type { Decoders } from './decodeTrial.ts';
import { gradeRun, isGraded } from './gradeRun.ts';
import type { GradedTrial } from './gradeRun.ts';
import { repeatedId } from './runAnswer.ts';
import { RunLedger } from './RunLedger.ts';
import type { PriceOf } from './RunLedger.ts';

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
}

/** From the stored bytes of a run to the one document. Asks nobody anything, so it may be made again at any time. */
export async function diagnoseRun(request: RunRequest): Promise<Diagnosis> {
  const { store } = request;
  const ledger = new RunLedger(store.plan, request.price);
  const observations: Observation[] = [];
  const unasked = new Map<string, number>();
  const problems = problemLog();
  problems.addSummary(keptProblems(await store.note(problemsNote)));
  for await (const trial of gradeRun(store, request.label, request.decoders, request.syntaxes, request.worlds)) {
    ledger.add(trial);
    if (isGraded(trial)) {
      observations.push(trial.observation);
      if (hasOtherWorld(trial)) problems.add(otherWorld(trial));
    } else unasked.set(trial.trial.model, (unasked.get(trial.trial.model) ?? 0) + 1);
  }
  const defectiveKeys = await defects(store);
  const { plan } = store;
  const diagnosis = diagnose({
    version: request.version,
    source: { label: plan.source.label, description: plan.source.description, suites: plan.source.suites, checker: null },
    settings: { target: plan.target, reference: plan.reference, confidence: 0.95, seed: plan.seed },
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
    unasked,
  });
  const wanted = new Set(diagnosis.findings.flatMap(({ cases }) => cases));
  const evidence = wanted.size === 0 ? [] : await openRunCases(request, (model, caseId) => wanted.has(`${model}/${caseId}`));
  return { ...diagnosis, evidence, run: withProbe(ledger.facts(), await store.note('probe'), observations), timing: ledger.timing() };
}

/** Opens the wanted cases of a run. */
export async function openRunCases(request: Omit<RunRequest, 'price' | 'version'>, wanted: (model: string, caseId: string) => boolean): Promise<readonly CaseEvidence[]> {
  const opened: CaseEvidence[] = [];
  for await (const trial of gradeRun(request.store, request.label, request.decoders, request.syntaxes, request.worlds)) {
    if (isGraded(trial) && wanted(trial.answer.model, trial.answer.caseId)) opened.push(evidenceOf(trial));
  }
  return opened;
}

function hasOtherWorld({ graded: { lenient } }: GradedTrial): boolean {
  return lenient.state === 'not-gradable' && lenient.reason === 'world-changed';
}

function otherWorld({ stored: { planned: { environment } }, answer: { model, caseId, file, line } }: GradedTrial): Problem {
  return { code: 'world-changed', file, line, detail: `${caseId} took place in ${environment?.world ?? ''}@${environment?.version ?? ''}`, model };
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

async function defects(store: RunStore): Promise<KeyAudit['defective']> {
  const found: KeyAudit['defective'][number][] = [];
  for await (const batch of store.readCases()) {
    for (const { case: asked } of batch) {
      const reason = auditKey(asked.key, asked.prompt.tools);
      if (reason === null) continue;
      for (let repetition = 0; repetition < store.plan.repetitions; repetition++) found.push({ caseId: repeatedId(asked.id, repetition), category: asked.origin.category, reason });
    }
  }
  return found;
}

function contexts(plan: Plan): ReadonlyMap<string, ModelContext> {
  return new Map(plan.models.map((model) => [model.id, { interface: { ...model.interface, profile: null, agreement: null }, carried: [] }]));
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
