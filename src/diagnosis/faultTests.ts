import type { FaultKind } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { lazyDifference } from './differenceOf.ts';
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
  'one-at-a-time': severalCalls,
  'extra-calls': expectsCalls,
  'wrong-tool': expectsCalls,
  'types-and-parameters': expectsCalls,
  'invented-parameters': expectsCalls,
  values: expectsCalls,
};

const answerFaults = Object.keys(applies) as readonly AnswerFault[];

/** Which questions a kind of failure can befall; `null`: it is none. */
export function appliesTo(kind: string): ((question: Observation) => boolean) | null {
  if (kind === 'language') return expectsCalls;
  const known = answerFaults.find((one) => one === kind);
  return known === undefined ? null : applies[known];
}

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
  const members = new Map(scopes.map((scope) => [scope.id, table.samples.map((sample) => scope.includes(sample))]));
  const shapes = table.samples.map(shapeOf);
  const matrices = questions.map((question) =>
    outcomeMatrix(table, (observation) => (question.applies(observation) ? question.failed(observation) : null)),
  );
  return table.models.flatMap((model) =>
    questions.flatMap((question, at) => {
      const pairs = againstReferences(matrices[at], model, referencesOf(model));
      return question.scopes.flatMap((scope) => testIn(table, model, question.kind, scope, pairs, members.get(scope.id) ?? [], shapes));
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
  pairs: PairedDifferences,
  included: readonly boolean[],
  shapes: readonly Shape[],
): readonly FaultTest[] {
  const sides = sidesOf(scope, pairs.positions, included, shapes);
  const inside = differenceOn(table, pairs, sides, inScope);
  if (inside === null) return [];
  if (scope.id === 'everywhere') return [{ model, kind, scope, inside, outside: null }];
  const outside = differenceOn(table, pairs, sides, outOfScope);
  // A scope that holds every case there is would ask the same question twice.
  return outside === null ? [] : [{ model, kind, scope, inside, outside }];
}

/** Of each difference the side of the scope that it lies on; in bytes, for there are many tests. */
type Sides = Int8Array;
const inScope = 1;
const outOfScope = 0;
const leftOut = -1;
type Shape = 'none' | 'one' | 'several';

function shapeOf({ origin }: Observation): Shape {
  const count = origin.calls?.count ?? 0;
  return count === 0 ? 'none' : count === 1 ? 'one' : 'several';
}

/** A language is held against the other languages' questions of like shape, else their shape would speak for it. */
function sidesOf(scope: Scope, positions: readonly number[], included: readonly boolean[], shapes: readonly Shape[]): Sides {
  const isLanguage = languageScopes.has(scope.id);
  const found = new Set<Shape | undefined>();
  if (isLanguage) for (const position of positions) if (included[position] === true) found.add(shapes[position]);
  const sides = new Int8Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index] ?? 0;
    if (included[position] === true) sides[index] = inScope;
    else sides[index] = isLanguage && !found.has(shapes[position]) ? leftOut : outOfScope;
  }
  return sides;
}

/** `null`: no case lies there. */
function differenceOn({ clusters }: ObservationTable, { differences, positions }: PairedDifferences, sides: Sides, side: number): Difference | null {
  let n = 0;
  let sum = 0;
  for (let index = 0; index < sides.length; index++) {
    if (sides[index] !== side) continue;
    n += 1;
    sum += differences[index] ?? 0;
  }
  if (n === 0) return null;
  return lazyDifference(n, sum / n, () => ({
    values: differences.filter((_, index) => sides[index] === side),
    clusters: positions.flatMap((position, index) => (sides[index] === side ? (clusters[position] ?? 0) : [])),
  }));
}
