import type { FormatResult, ModelDiagnosis } from '../core/Diagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { stages } from '../core/Observation.ts';
import type { Judgement, Observation } from '../core/Observation.ts';
import { callIsDue, entersTotal } from './entersTotal.ts';
import { differenceOf } from './differenceOf.ts';
import { estimateRate } from './estimateRate.ts';
import { triesToCall } from './keylessFindings.ts';
import type { ObservationTable } from './ObservationTable.ts';
import type { Part } from './parts.ts';
import { profile } from './profile.ts';
import type { Null } from './profile.ts';
import { totals } from './totals.ts';
import { tally } from './tally.ts';
import { unavailableParts } from './unavailableParts.ts';

/** What the run says of one model beside its answers. */
export interface ModelContext {
  readonly interface: ModelDiagnosis['interface'];
  readonly carried: ModelDiagnosis['carried'];
}

const casesShown = 20;

/** Everything about one model alone. `asked`: all its observations, unobserved and excluded ones included. */
export function modelDiagnosis(
  table: ObservationTable,
  parts: readonly Part[],
  model: string,
  asked: readonly Observation[],
  against: Null,
  context: ModelContext,
): ModelDiagnosis {
  const row = table.rows.get(model) ?? [];
  const graded = row.flatMap((observation) => observation ?? []);
  const clustered = row.flatMap((observation, position) =>
    observation !== null && entersTotal(observation) ? [{ observation, cluster: table.clusters[position] ?? 0 }] : [],
  );
  const due = clustered.filter(({ observation }) => callIsDue(observation));
  return {
    model,
    interface: context.interface,
    outcomes: tally(asked.map((observation) => observation.outcome)).map(([kind, count]) => ({ kind, count })),
    total: totals(table, model, asked),
    parts: profile(table, parts, model, asked, against),
    unavailable: unavailableParts(table, parts, model, asked),
    stages: stages.map((stage) => ({
      stage,
      loss: rate(clustered, (observation) => observation.strict.stage === stage),
      count: clustered.filter(({ observation }) => observation.strict.stage === stage).length,
    })),
    reasons: reasons(graded),
    argumentTypes: argumentTypes(clustered),
    format: format(clustered.length > 0 ? clustered : withoutKey(table, model)),
    calling: {
      called: rate(due, (observation) => observation.strict.stage !== 'calling'),
      rightWhenCalled: rate(
        due.filter(({ observation }) => observation.strict.stage !== 'calling'),
        (observation) => observation.strict.state === 'right',
      ),
      silent: due.filter(({ observation }) => observation.strict.stage === 'calling').length,
      askedBack: due.filter(({ observation }) => observation.strict.stage === 'calling' && observation.asksBack).length,
    },
    usage: usage(asked),
    carried: context.carried,
  };
}

interface Clustered {
  readonly observation: Observation;
  readonly cluster: number;
}

function rate(clustered: readonly Clustered[], property: (observation: Observation) => boolean): Estimate {
  return estimateRate(
    clustered.map(({ observation }) => (property(observation) ? 1 : 0)),
    clustered.map(({ cluster }) => cluster),
    0.95,
  );
}

function reasons(graded: readonly Observation[]): ModelDiagnosis['reasons'] {
  const wrong = graded.filter((observation) => observation.strict.state === 'wrong');
  return tally(wrong.flatMap((observation) => observation.strict.codes)).map(([code, count]) => ({
    code,
    count,
    cases: wrong.filter((observation) => observation.strict.codes.includes(code)).slice(0, casesShown).map(({ caseId }) => caseId),
  }));
}

function argumentTypes(clustered: readonly Clustered[]): ModelDiagnosis['argumentTypes'] {
  const byType = new Map<string, { readonly right: number[]; readonly clusters: number[] }>();
  for (const { observation, cluster } of clustered) {
    for (const { type, right } of observation.argumentsFilled) {
      const known = byType.get(type) ?? { right: [], clusters: [] };
      known.right.push(right ? 1 : 0);
      known.clusters.push(cluster);
      byType.set(type, known);
    }
  }
  return [...byType.entries()]
    .sort(([, a], [, b]) => b.right.length - a.right.length)
    .map(([type, { right, clusters }]) => ({ type, filled: estimateRate(right, clusters, 0.95, 'argument') }));
}

function format(clustered: readonly Clustered[]): FormatResult {
  const gained = clustered.map(({ observation }) => Number(holds(observation, observation.lenient)) - Number(holds(observation, observation.strict)));
  const forgiven = clustered.map(({ observation }) => observation).filter(({ leniencies }) => leniencies.length > 0);
  return {
    recoverable: gained.length === 0 ? rate([], () => false) : differenceOf(gained, clustered.map(({ cluster }) => cluster)).estimate(0.95),
    unreadable: clustered.filter(({ observation }) => observation.lenient.stage === 'format').length,
    leniencies: tally(forgiven.flatMap(({ leniencies }) => [...new Set(leniencies)])).map(([code, count]) => ({
      code,
      count,
      recovers: forgiven.filter((one) => one.leniencies.includes(code) && holds(one, one.lenient) && !holds(one, one.strict)).length,
    })),
  };
}

/** Whether a reading gives what it should: the right calls, or, where no key tells them, calls at all. */
function holds({ asks }: Observation, judged: Judgement): boolean {
  return asks === 'nothing' ? judged.stage !== 'format' : judged.state === 'right';
}

/** The answers of a model that call or try to, where no key says what is right. */
function withoutKey(table: ObservationTable, model: string): readonly Clustered[] {
  return (table.rows.get(model) ?? []).flatMap((observation, position) =>
    observation !== null && triesToCall(observation) ? [{ observation, cluster: table.clusters[position] ?? 0 }] : [],
  );
}

function usage(asked: readonly Observation[]): ModelDiagnosis['usage'] {
  const seconds = asked.flatMap((observation) => observation.usage.seconds ?? []);
  return {
    inputTokens: sumOf(asked.flatMap((observation) => observation.usage.inputTokens ?? [])),
    outputTokens: sumOf(asked.flatMap((observation) => observation.usage.outputTokens ?? [])),
    meanSeconds: seconds.length === 0 ? null : seconds.reduce((sum, value) => sum + value, 0) / seconds.length,
  };
}

/** `null` where nothing was recorded: a missing value is never zero. */
function sumOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
