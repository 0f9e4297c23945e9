import type { Finding, FaultKind } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { estimateRate } from './estimateRate.ts';
import { findingId } from './findingId.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { tally } from './tally.ts';

const alpha = 0.05;
/** Share of the answers up to which a broken form is no news (fraction). */
const tolerable = 0.01;
const casesShown = 20;

interface Question {
  readonly kind: FaultKind;
  readonly failed: (observation: Observation) => boolean;
}

const inventedCodes: ReadonlySet<string> = new Set(['unknown-parameter', 'unexpected-argument']);
const invented = ({ lenient }: Observation): boolean => lenient.codes.some((code) => inventedCodes.has(code));

/** What is wrong whatever the key would be. The format is judged on the strict reading, the schema on the lenient one. */
const questions: readonly Question[] = [
  { kind: 'format', failed: ({ strict }) => strict.stage === 'format' },
  { kind: 'wrong-tool', failed: ({ lenient }) => lenient.stage === 'choosing' },
  { kind: 'invented-parameters', failed: (one) => one.lenient.stage === 'schema' && invented(one) },
  { kind: 'types-and-parameters', failed: (one) => one.lenient.stage === 'schema' && !invented(one) },
];

/** Whether an answer without a key is or tries to be a call. */
export function triesToCall({ asks, callsMade, lenient }: Observation): boolean {
  return asks === 'nothing' && (callsMade > 0 || lenient.stage === 'format');
}

/**
 * What answers without a key get wrong in their form, held against nothing but themselves: certain where the
 * interval, widened for every question asked, lies above what is tolerable.
 */
export function keylessFindings(table: ObservationTable): readonly Finding[] {
  const level = 1 - alpha / Math.max(1, table.models.length * questions.length);
  return table.models.flatMap((model) => {
    const positions = (table.rows.get(model) ?? []).flatMap((one, position) => (one !== null && triesToCall(one) ? [position] : []));
    const observations = positions.flatMap((position) => table.rows.get(model)?.[position] ?? []);
    const clusters = positions.map((position) => table.clusters[position] ?? 0);
    return questions.flatMap((question) => finding(model, question, observations, clusters, level));
  });
}

function finding(model: string, { kind, failed }: Question, observations: readonly Observation[], clusters: readonly number[], level: number): readonly Finding[] {
  const failures = observations.filter(failed);
  if (failures.length === 0) return [];
  const effect = estimateRate(observations.map((one) => (failed(one) ? 1 : 0)), clusters, level);
  return [
    {
      id: findingId('broken-form', model, null, kind, 'everywhere'),
      code: 'broken-form',
      model,
      other: null,
      subject: { kind, scope: 'everywhere', name: null },
      certain: effect.state === 'estimated' && effect.low > tolerable,
      effect,
      cost: null,
      basis: { kind: 'same-answers' },
      pValue: null,
      smallestEffect: null,
      trialsNeeded: null,
      details: details(kind, failures),
      cases: failures.slice(0, casesShown).map(({ caseId }) => `${model}/${caseId}`),
      caseCount: failures.length,
    },
  ];
}

function details(kind: FaultKind, failures: readonly Observation[]): Finding['details'] {
  const codes = failures.flatMap((one): readonly string[] => [...new Set(kind === 'format' && one.leniencies.length > 0 ? one.leniencies : one.lenient.codes)]);
  return tally(codes).slice(0, 6).map(([code, count]) => ({ code, count, of: failures.length }));
}
