import type { Diagnosis, Intake, KeyAudit, ModelDiagnosis, Source, Terms } from '../core/Diagnosis.ts';
import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { Trajectory } from '../core/Trajectory.ts';
import { historyFindings } from './analyses/history/historyFindings.ts';
import { trajectoryDiagnosis } from './analyses/history/trajectoryDiagnosis.ts';
import { confidenceDiagnosis } from './confidence/confidenceDiagnosis.ts';
import { confidenceFindings } from './confidence/confidenceFindings.ts';
import { decidePairs, reversalsOf } from './decidePairs.ts';
import { entersTotal } from './entersTotal.ts';
import { questionOf } from './firstAsked.ts';
import { faultFindings } from './faultFindings.ts';
import type { References } from './faultFindings.ts';
import { formatFinding, stageFinding, targetFindings } from './modelFindings.ts';
import { keylessFindings } from './keylessFindings.ts';
import { modelDiagnosis } from './modelDiagnosis.ts';
import type { ModelContext } from './modelDiagnosis.ts';
import { observationTable } from './ObservationTable.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { pairFindings } from './pairFindings.ts';
import { isComposed, partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { atOnceFindings } from './skills/atOnceFindings.ts';
import { isolatedFindings } from './skills/isolatedFindings.ts';
import { skillFindings } from './skills/skillFindings.ts';
import { alpha } from './alpha.ts';
import { errorShares } from './errorShares.ts';
import type { ErrorShares } from './errorShares.ts';
import { stressDiagnoses } from './stress/stressDiagnoses.ts';
import { suspectedKeys } from './suspectedKeys.ts';
import { questionsOf } from './questionsOf.ts';
import { rankFindings } from './rankFindings.ts';
import { withinBounds } from './withinBounds.ts';
import type { Unasked } from './withinBounds.ts';

/** What a run hands over to be diagnosed. */
export interface DiagnosisInput {
  readonly version: string;
  readonly source: Source;
  readonly settings: Terms;
  readonly intake: Intake;
  readonly observations: readonly Observation[];
  /** Long tasks that were followed call by call; empty for a live run. */
  readonly trajectories: readonly Trajectory[];
  readonly defectiveKeys: KeyAudit['defective'];
  readonly models: ReadonlyMap<string, ModelContext>;
  /** Planned trials without an end; empty for a recording and for a run that is complete. */
  readonly unasked: Unasked;
}

/** From observations to the one document, all but the opened cases, which need the texts. */
export function diagnose(input: DiagnosisInput): Diagnosis {
  const { settings } = input;
  const observations = input.observations.filter(({ origin }) => origin.stress === undefined);
  const table = observationTable(observations, new Set(input.defectiveKeys.map(({ caseId }) => caseId)));
  const references = referencesOf(table, settings.reference);
  const parts = partsOf(table);
  const looks = Math.max(1, table.models.length * parts.length);
  const byModel = Map.groupBy(observations, ({ model }) => model);
  const models = modelsOf(table, input).map((model) =>
    modelDiagnosis(
      table,
      parts,
      model,
      byModel.get(model) ?? [],
      { target: settings.target, references: references.of(model), decidingLevel: 1 - alpha / looks },
      contextOf(input, model),
    ),
  );
  // Of composed questions the skills tell what the subtasks, which mix them, would say again.
  const pairs = decidePairs(table, isComposed(table) ? parts.filter(({ definition }) => definition.group !== 'category') : parts);
  const trajectories = trajectoriesOf(input);
  const shares = errorShares(input.observations.some(({ origin: { stress: changed } }) => changed !== undefined && changed.stressor !== 'rerun'));
  const stress = stressDiagnoses(input.observations, 2 * shares.stress, settings.seed);
  const random = seededRandom(settings.seed).fork('confidence');
  const confidence = models.flatMap(({ model }) => confidenceDiagnosis(table, parts, model, (other) => contextOf(input, other).interface.kind, random.fork(model)) ?? []);
  const others = [...pairFindings(pairs, settings.reference), ...historyFindings(trajectories, input.trajectories), ...confidenceFindings(confidence)];
  const own = withinBounds(findingsOf(table, parts, models, references, settings, shares, others), observations, input.unasked, (finding) => questionsOf(finding, parts));
  const findings = rankFindings([...own, ...withinBounds(stress.findings, input.observations, input.unasked)]);
  return {
    schema: 'faultline/diagnosis@1',
    version: input.version,
    source: input.source,
    settings,
    intake: input.intake,
    models,
    pairs: pairs.map(({ diagnosis }) => diagnosis),
    reversals: reversalsOf(pairs),
    keys: keyAudit(table, input.defectiveKeys),
    trajectories,
    stress: stress.diagnoses,
    confidence,
    findings,
    evidence: [],
    run: null,
    timing: null,
  };
}

function trajectoriesOf({ trajectories, settings }: DiagnosisInput): Diagnosis['trajectories'] {
  const random = seededRandom(settings.seed).fork('history');
  const models = [...new Set(trajectories.map(({ model }) => model))].sort();
  return models.map((model) => trajectoryDiagnosis(model, trajectories.filter((one) => one.model === model), random));
}

/** Every model that answered, changed questions alone too, and those of which only scores were taken over or trajectories followed. */
function modelsOf(table: ObservationTable, input: DiagnosisInput): readonly string[] {
  const scored = [...input.models].filter(([, { carried }]) => carried.length > 0).map(([model]) => model);
  const changed = input.observations.map(({ model }) => model);
  return [...new Set([...table.models, ...changed, ...scored, ...input.trajectories.map(({ model }) => model)])].sort();
}

function contextOf(input: DiagnosisInput, model: string): ModelContext {
  const context = input.models.get(model);
  if (context === undefined) throw new Error(`no context was given for model ${model}`);
  return context;
}

/** Each model against the named reference, or against all others on the same items. */
function referencesOf(table: ObservationTable, reference: string | null): References {
  const of = (model: string): readonly string[] =>
    table.models.filter((other) => other !== model && (reference === null || other === reference));
  return {
    of,
    basis: (model) => (reference === null ? { kind: 'cohort', models: of(model) } : { kind: 'reference', model: reference }),
  };
}

function findingsOf(
  table: ObservationTable,
  parts: readonly Part[],
  models: readonly ModelDiagnosis[],
  references: References,
  settings: Terms,
  shares: ErrorShares,
  others: readonly Finding[],
): readonly Finding[] {
  const share = alpha / Math.max(1, models.length);
  if (isComposed(table)) return rankFindings([...composedFindings(table, parts, models, references, settings, shares), ...others]);
  const faults = faultFindings(table, references);
  const alone = models.flatMap((model) => {
    const told = faults.some((fault) => fault.model === model.model && fault.certain && fault.subject.kind === 'format');
    return [
      ...(settings.target === null ? [] : targetFindings(table, parts, model, settings.target, share)),
      ...(told ? [] : formatFinding(table, model, share)),
      ...(references.of(model.model).length > 0 || settings.target !== null ? [] : stageFinding(table, model, share)),
    ];
  });
  return rankFindings([...faults, ...alone, ...keylessFindings(table), ...others]);
}

/** Findings on composed questions: skills and what else failures go by, form, what is right alone and wrong in the whole, and what is right step by step and wrong at once. */
function composedFindings(table: ObservationTable, parts: readonly Part[], models: readonly ModelDiagnosis[], references: References, settings: Terms, shares: ErrorShares): readonly Finding[] {
  const each = (share: number): number => share / Math.max(1, models.length);
  const decidingLevel = 1 - alpha / Math.max(1, models.length * parts.length);
  return models.flatMap((model) => [
    ...skillFindings(table, model, { target: settings.target, references: references.of(model.model), basis: references.basis(model.model), decidingLevel, alpha: each(shares.covariates), seed: settings.seed }),
    ...formatFinding(table, model, each(alpha)),
    ...isolatedFindings(table, model.model, 2 * each(shares.isolated)),
    ...atOnceFindings(table, model.model, 2 * each(shares.atOnce)),
  ]);
}

function keyAudit(table: ObservationTable, defective: KeyAudit['defective']): KeyAudit {
  const suspected = suspectedKeys(table);
  const ids = new Set(suspected.map(({ caseId }) => caseId));
  const effect = table.models.map((model) => {
    const expecting = (table.rows.get(model) ?? []).flatMap((observation) => (observation !== null && entersTotal(observation) ? [observation] : []));
    const clean = expecting.filter((one) => !ids.has(questionOf(one)));
    return { model, with: share(expecting), without: share(clean) };
  });
  return { defective, suspected, effect: ids.size === 0 ? [] : effect.flatMap(({ model, with: all, without }) => (all === null || without === null ? [] : [{ model, with: all, without }])) };
}

function share(observations: readonly Observation[]): number | null {
  return observations.length === 0 ? null : observations.filter(({ strict }) => strict.state === 'right').length / observations.length;
}
