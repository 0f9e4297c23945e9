import type { FaultKind } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { differenceOf } from './differenceOf.ts';
import type { Difference } from './differenceOf.ts';
import { faultKind, reached, stageOfFault } from './faultKind.ts';
import type { AnswerFault } from './faultKind.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { outcomeMatrix, pairedDifferences } from './outcomeMatrix.ts';
import type { OutcomeMatrix, PairedDifferences } from './outcomeMatrix.ts';
import { languageScopes, scopes } from './scopes.ts';
import type { Scope } from './scopes.ts';

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

/** Every question that the cases allow, for each model against the pooled mean of its reference models. */
export function faultTests(table: ObservationTable, referencesOf: (model: string) => readonly string[]): readonly FaultTest[] {
  const inScope = new Map(scopes.map((scope) => [scope.id, table.samples.map((sample) => scope.includes(sample))]));
  const matrices = questions.map((question) =>
    outcomeMatrix(table, (observation) => (question.applies(observation) ? question.failed(observation) : null)),
  );
  return table.models.flatMap((model) =>
    questions.flatMap((question, at) => {
      const pairs = againstReferences(matrices[at], model, referencesOf(model));
      return question.scopes.flatMap((scope) => testIn(table, model, question.kind, scope, pairs, inScope.get(scope.id) ?? []));
    }),
  );
}

function againstReferences(matrix: OutcomeMatrix | undefined, model: string, references: readonly string[]): PairedDifferences {
  const own = matrix?.get(model);
  if (own === undefined) return { differences: [], positions: [] };
  return pairedDifferences(own, references.flatMap((reference) => matrix?.get(reference) ?? []));
}

function testIn(
  table: ObservationTable,
  model: string,
  kind: FaultKind,
  scope: Scope,
  { differences, positions }: PairedDifferences,
  included: readonly boolean[],
): readonly FaultTest[] {
  const inside: Split = { differences: [], clusters: [] };
  const outside: Split = { differences: [], clusters: [] };
  const shapes = new Set(positions.flatMap((position) => (included[position] === true ? [shapeOf(table, position)] : [])));
  for (const [index, position] of positions.entries()) {
    // A language is held against the other languages' questions of like shape, else their shape would speak for it.
    if (languageScopes.has(scope.id) && !shapes.has(shapeOf(table, position))) continue;
    const side = included[position] === true ? inside : outside;
    side.differences.push(differences[index] ?? 0);
    side.clusters.push(table.clusters[position] ?? 0);
  }
  if (inside.differences.length === 0) return [];
  const test = { model, kind, scope, inside: differenceOf(inside.differences, inside.clusters) };
  if (scope.id === 'everywhere') return [{ ...test, outside: null }];
  // A scope that holds every case there is would ask the same question twice.
  return outside.differences.length === 0 ? [] : [{ ...test, outside: differenceOf(outside.differences, outside.clusters) }];
}

function shapeOf(table: ObservationTable, position: number): 'none' | 'one' | 'several' {
  const count = table.samples[position]?.origin.calls?.count ?? 0;
  return count === 0 ? 'none' : count === 1 ? 'one' : 'several';
}

interface Split {
  readonly differences: number[];
  readonly clusters: number[];
}
