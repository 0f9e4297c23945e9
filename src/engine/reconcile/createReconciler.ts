import { causeKinds } from './Disagreement.ts';
import type { DisagreementGroup, ModelReconciliation, ReconcileItem } from './Disagreement.ts';
import { explainDisagreement } from './explainDisagreement.ts';

/** Takes answers one at a time and keeps counts, and the ids of what differs. */
export interface Reconciler {
  readonly add: (item: ReconcileItem) => void;
  readonly result: () => readonly ModelReconciliation[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
interface Tally extends Writable<Omit<ModelReconciliation, 'groups' | 'errorTypes' | 'notReproduced'>> {
  readonly errorTypes: { stated: number; reproduced: number };
  readonly notReproduced: string[];
  readonly groups: Map<string, Omit<DisagreementGroup, 'cases'> & { readonly cases: string[] }>;
}

/** `rules`: those of the official checker that can be set aside. */
export function createReconciler(rules: readonly string[]): Reconciler {
  const tallies = new Map<string, Tally>();
  return {
    add: (item) => {
      const tally = tallies.get(item.model) ?? emptyTally(item.model);
      tallies.set(item.model, tally);
      countReproduction(tally, item);
      countComparison(tally, item, rules);
    },
    result: () => [...tallies.values()].map((tally) => ({ ...tally, groups: sorted(tally) })),
  };
}

function emptyTally(model: string): Tally {
  return {
    model, published: 0, reproduced: 0, errorTypes: { stated: 0, reproduced: 0 }, notReproduced: [],
    agreed: 0, disagreed: 0, notGradable: 0, withoutOfficial: 0, groups: new Map(),
  };
}

function countReproduction(tally: Tally, { caseId, published, official }: ReconcileItem): void {
  if (published === null) return;
  tally.published++;
  const same = official !== null && official.valid === published.valid;
  if (same) tally.reproduced++;
  else tally.notReproduced.push(caseId);
  if (published.errorType === null) return;
  tally.errorTypes.stated++;
  if (official?.errorType === published.errorType) tally.errorTypes.reproduced++;
}

function countComparison(tally: Tally, item: ReconcileItem, rules: readonly string[]): void {
  const officialRight = (item.published ?? item.official)?.valid;
  if (officialRight === undefined) tally.withoutOfficial++;
  else if (item.ours.state === 'not-gradable') tally.notGradable++;
  else if ((item.ours.state === 'right') === officialRight) tally.agreed++;
  else {
    tally.disagreed++;
    addToGroup(tally, item, officialRight, rules);
  }
}

function addToGroup(tally: Tally, item: ReconcileItem, officialRight: boolean, rules: readonly string[]): void {
  const { kind, detail } = explainDisagreement(item, item.official === null ? [] : rules);
  const key = JSON.stringify([kind, detail, officialRight]);
  const group = tally.groups.get(key) ?? { kind, detail, officialRight, cases: [] };
  group.cases.push(item.caseId);
  tally.groups.set(key, group);
}

/** The unexplained first, then by kind of cause, the largest first. */
function sorted({ groups }: Tally): readonly DisagreementGroup[] {
  return [...groups.values()].sort((a, b) => causeKinds.indexOf(a.kind) - causeKinds.indexOf(b.kind) || b.cases.length - a.cases.length);
}
