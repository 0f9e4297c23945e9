import type { Observation } from '../core/Observation.ts';
import type { FaultKind } from '../core/Finding.ts';
import { faultKind, reached, stageOfFault } from './faultKind.ts';
import type { AnswerFault } from './faultKind.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { languageScopes, scopes } from './scopes.ts';
import type { Scope } from './scopes.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';

/** One question put to the data: has this model more of one kind of failure, in one scope, than its reference? */
export interface FaultTest {
  readonly model: string;
  readonly kind: FaultKind;
  readonly scope: Scope;
  /** Model minus reference, on the cases where both got as far as this kind of failure. */
  readonly inside: Difference;
  /** The same outside the scope; `null` where the scope is everywhere. */
  readonly outside: Difference | null;
}

/** A failure to look for: who it can happen to, and whether it did. */
interface Question {
  readonly kind: FaultKind;
  readonly applies: (sample: Observation) => boolean;
  /** `null`: this answer did not get as far. */
  readonly failed: (observation: Observation) => boolean | null;
  readonly scopes: readonly Scope[];
}

const expectsCalls = (sample: Observation): boolean => sample.asks === 'calls';
const shouldCall = (sample: Observation): boolean => sample.asks === 'calls' || sample.asks === 'call';
const severalCalls = (sample: Observation): boolean => expectsCalls(sample) && (sample.origin.calls?.count ?? 0) > 1;

const applies: Readonly<Record<AnswerFault, (sample: Observation) => boolean>> = {
  'under-calling': shouldCall,
  'over-calling': (sample) => sample.asks === 'no-call',
  format: shouldCall,
  'lost-calls': severalCalls,
  'extra-calls': expectsCalls,
  'wrong-tool': expectsCalls,
  'types-and-parameters': expectsCalls,
  'invented-parameters': expectsCalls,
  values: expectsCalls,
};

const answerFaults = Object.keys(applies) as readonly AnswerFault[];

const questions: readonly Question[] = [
  ...answerFaults.map((kind): Question => ({
    kind,
    applies: applies[kind],
    failed: (observation) => (reached(observation, stageOfFault[kind]) ? faultKind(observation) === kind : null),
    scopes,
  })),
  {
    kind: 'language',
    applies: expectsCalls,
    failed: (observation) => observation.strict.state !== 'right',
    scopes: scopes.filter((scope) => languageScopes.has(scope.id)),
  },
];

/** Every question that the cases allow, for one model against the pooled mean of its reference models. */
export function faultTests(table: ObservationTable, model: string, references: readonly string[]): readonly FaultTest[] {
  const own = table.rows.get(model) ?? [];
  const others = references.map((reference) => table.rows.get(reference) ?? []);
  return questions.flatMap((question) => {
    const pairs = pairedFailures(table, own, others, question);
    return question.scopes.flatMap((scope): FaultTest[] => {
      const inside = pairs.filter((pair) => scope.includes(pair.sample));
      const outside = pairs.filter((pair) => !scope.includes(pair.sample));
      if (inside.length === 0 || (scope.id !== 'everywhere' && outside.length === 0)) return [];
      const difference = differenceOf(inside);
      if (scope.id === 'everywhere') return [{ model, kind: question.kind, scope, inside: difference, outside: null }];
      return [{ model, kind: question.kind, scope, inside: difference, outside: differenceOf(outside) }];
    });
  });
}

/** One case on which the model and at least one reference got far enough. */
export interface PairedFailure {
  readonly sample: Observation;
  readonly cluster: number;
  /** 1 where the model failed. */
  readonly own: number;
  /** Share of the references that failed. */
  readonly reference: number;
}

function pairedFailures(
  table: ObservationTable,
  own: readonly (Observation | null)[],
  others: readonly (readonly (Observation | null)[])[],
  question: Question,
): readonly PairedFailure[] {
  const pairs: PairedFailure[] = [];
  for (const [position, sample] of table.samples.entries()) {
    const observation = own[position];
    if (observation === null || observation === undefined || !question.applies(sample)) continue;
    const failed = question.failed(observation);
    if (failed === null) continue;
    const reference = meanFailure(others, position, question);
    if (reference === null) continue;
    pairs.push({ sample, cluster: table.clusters[position] ?? 0, own: failed ? 1 : 0, reference });
  }
  return pairs;
}

function meanFailure(others: readonly (readonly (Observation | null)[])[], position: number, question: Question): number | null {
  let failures = 0;
  let observed = 0;
  for (const row of others) {
    const observation = row[position];
    if (observation === null || observation === undefined) continue;
    const failed = question.failed(observation);
    if (failed === null) continue;
    observed += 1;
    if (failed) failures += 1;
  }
  return observed === 0 ? null : failures / observed;
}
