import { firstAsked } from './firstAsked.ts';
import { entersTotal } from './entersTotal.ts';
import type { KeyAudit } from '../core/Diagnosis.ts';
import type { Observation } from '../core/Observation.ts';
import { benjaminiHochberg } from '../stats/benjaminiHochberg.ts';
import { itemRestCorrelation } from '../stats/itemRestCorrelation.ts';
import type { ObservationTable } from './ObservationTable.ts';

type Suspicion = KeyAudit['suspected'][number];

const modelsNeeded = 8;
const agreeingNeeded = 3;
const falseDiscoveryRate = 0.05;

/** Keys that the models' answers speak against (design §4): shown, never excluded. */
export function suspectedKeys(table: ObservationTable): readonly Suspicion[] {
  const positions = table.samples.flatMap((sample, position) => (entersTotal(sample) && firstAsked(sample) ? [position] : []));
  const answers = new Map(positions.map((position) => [position, answersTo(table, position)]));
  const nobody = positions.flatMap((position) => nobodyPasses(table, position, answers.get(position) ?? []));
  const same = positions.flatMap((position) => sameOtherAnswer(table, position, answers.get(position) ?? []));
  return [...nobody, ...negativeItemRest(table, positions), ...same];
}

function answersTo(table: ObservationTable, position: number): readonly Observation[] {
  return table.models.flatMap((model) => table.rows.get(model)?.[position] ?? []);
}

function suspicion(table: ObservationTable, position: number, reason: Suspicion['reason'], detail: string): readonly Suspicion[] {
  const sample = table.samples[position];
  return sample === undefined ? [] : [{ caseId: sample.caseId, category: sample.origin.category, reason, detail }];
}

function nobodyPasses(table: ObservationTable, position: number, answers: readonly Observation[]): readonly Suspicion[] {
  if (answers.length < modelsNeeded || answers.some((answer) => answer.lenient.state === 'right')) return [];
  return suspicion(table, position, 'nobody-passes', `none of ${answers.length} models`);
}

/** Three or more unrelated models that give the same wrong answer may be right together. */
function sameOtherAnswer(table: ObservationTable, position: number, answers: readonly Observation[]): readonly Suspicion[] {
  const families = new Map<string, Set<string>>();
  for (const { answerHash, model } of answers) {
    if (answerHash === null) continue;
    const known = families.get(answerHash) ?? new Set();
    families.set(answerHash, known.add(family(model)));
  }
  const most = Math.max(0, ...[...families.values()].map((known) => known.size));
  if (most < agreeingNeeded) return [];
  return suspicion(table, position, 'same-other-answer', `${most} unrelated models answer alike`);
}

/** Names that begin with the same word are taken as related. */
function family(model: string): string {
  return (/^[a-z]+/i.exec(model)?.[0] ?? model).toLowerCase();
}

function negativeItemRest(table: ObservationTable, positions: readonly number[]): readonly Suspicion[] {
  const models = table.models.filter((model) => positions.every((position) => (table.rows.get(model)?.[position] ?? null) !== null));
  if (models.length < modelsNeeded) return [];
  const right = models.map((model) => positions.map((position) => (table.rows.get(model)?.[position]?.strict.state === 'right' ? 1 : 0)));
  const totals = right.map((row) => row.reduce<number>((sum, value) => sum + value, 0));
  const tests = positions.map((_, item) => {
    const own = right.map((row) => row[item] ?? 0);
    return itemRestCorrelation(own, totals.map((total, index) => total - (own[index] ?? 0)));
  });
  const defined = tests.flatMap((test, item) => (test === null ? [] : [{ test, item }]));
  const adjusted = benjaminiHochberg(defined.map(({ test }) => test.pNegative));
  return defined.flatMap(({ test, item }, index) => {
    const position = positions[item];
    if (position === undefined || (adjusted[index] ?? 1) > falseDiscoveryRate) return [];
    return suspicion(table, position, 'negative-item-rest', `correlation ${test.correlation.toFixed(2)} with the rest`);
  });
}
