import { composeSuite, emptyTally } from '../src/composer/composeSuite.ts';
import type { Projection, Subtask } from '../src/core/Subtask.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { GateTerms } from '../src/core/GateReport.ts';
import type { Look, Verification } from '../src/core/Verification.ts';
import { binomialCdf } from '../src/stats/binomialCdf.ts';
import { subtasks } from '../src/subtasks/list.generated.ts';
import { firstLooks, gateFails, gateReport } from '../src/verification/gate.ts';
import { verify } from '../src/verification/verify.ts';
import { worlds } from '../src/worlds/list.generated.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { answerBank, drawSide } from './verification/answerBank.ts';
import type { AnswerBank } from './verification/answerBank.ts';
import { fences, noisy, repaired, sound, weak } from './verification/changedModels.ts';
import { trueDifferences } from './verification/trueDifferences.ts';

/**
 * Does a verification certify a repair, see what broke elsewhere, and claim nothing where nothing changed? And does a gate
 * let pass what did not regress? Simulated models answer one composed suite several times; each seed draws one of these
 * answers to every question, for either run by itself, so that what is true of the models is known exactly.
 */
export const seed = 'verify 1';

export const vouchesFor: readonly string[] = ['verification', 'diagnosis', 'stats'];

export interface Effort {
  readonly perSubtask: number;
  /** Answers kept of each model to each question. */
  readonly depth: number;
  readonly seeds: number;
  readonly gates: number;
  readonly subtasks: readonly string[];
}

const effort: Effort = { perSubtask: 100, depth: 3, seeds: 200, gates: 1000, subtasks: subtasks.filter(({ byDefault }) => byDefault).map(({ id }) => id) };

/** Fewest of so many that may succeed, and most that may claim something false: as the requirement has them for 200. */
const leastCertified = 0.95;
const mostFalse = 0.075;

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const chosen = subtasks.filter(({ id }) => given.subtasks.includes(id));
  const cases = confirmSuite(`${seed} suite`, given.perSubtask, chosen);
  const bank = (profile: typeof weak, kind: 'native' | 'native-strict', of: readonly Projection[], depth: number): Promise<AnswerBank> => answerBank({ name: 'm', profile, interface: kind, cases: of, seed: `${seed} ${profile.name} ${kind}`, depth });
  const [before, after] = [await bank(weak, 'native', cases, given.depth), await bank(repaired, 'native', cases, given.depth)];
  const change = changed(before, after, given.seeds);
  const unsteady = await bank(noisy, 'native', cases, given.depth);
  const same = { weak: unchanged(before, given.seeds), noisy: unchanged(unsteady, given.seeds) };
  const few = Math.max(2, Math.floor(given.depth / 2));
  const harness = harnessOnly(await bank(fences, 'native', cases, few), await bank(fences, 'native-strict', cases, few), given.seeds);
  const fresh = confirmSuite(`${seed} fresh suite`, given.perSubtask, chosen);
  const gate = gates(
    {
      alike: { sound: { baseline: await bank(sound, 'native', cases, few), fresh: await bank(sound, 'native', fresh, few) }, noisy: { baseline: unsteady, fresh: await bank(noisy, 'native', fresh, few) } },
      broken: { candidate: before, fresh: await bank(weak, 'native', fresh.filter(({ case: { origin } }) => origin.category === 'nested'), few) },
    },
    given,
  );
  const [least, most] = [leastCertified * given.seeds, mostFalse * given.seeds];
  const passed =
    change.certified >= least && change.regressionSeenOrOpen >= least && change.wrongDirection <= most && change.allCovered >= mostLikely(given.seeds, 0.95) &&
    Object.values(same).every(({ anyChange }) => anyChange <= most) && harness.laidToForm >= least && harness.laidToSkill <= most && Object.values(gate.alike).flat().every(({ flagged }) => flagged <= gate.ceiling);
  return { passed, numbers: { ...given, cases: cases.length, repair: change, noChange: same, harnessOnly: harness, gate } };
}

function confirmSuite(name: string, perSubtask: number, chosen: readonly Subtask[]): readonly Projection[] {
  const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: chosen, perSubtask, parts: ['confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;
  return [...composeSuite(request, seededRandom(name), emptyTally())].map(({ case: one, environment }) => ({ case: one, environment }));
}

/** Fewest successes that a share has but in one of 200 proofs. */
function mostLikely(n: number, share: number): number {
  let least = Math.floor(share * n);
  while (least > 0 && binomialCdf(least - 1, n, share) > 0.005) least -= 1;
  return least;
}

const terms = { version: '0', onlyShared: false };

function drawnPair(before: AnswerBank, after: AnswerBank, name: string): Verification {
  const { next } = seededRandom(name);
  return verify(drawSide(before, next), drawSide(after, next), terms);
}

function looksOf({ pairs }: Verification): readonly Look[] {
  return pairs.flatMap(({ looks }) => looks);
}

function subjectOf({ subject }: Pick<Look, 'subject'>): string {
  return subject.kind === 'skill' ? subject.part : subject.kind;
}

function isChange({ verdict }: Look): boolean {
  return verdict === 'improved' || verdict === 'regressed';
}

interface RepairNumbers {
  readonly planted: Readonly<Record<string, number>>;
  readonly certified: number;
  readonly regressionFound: number;
  readonly regressionSeenOrOpen: number;
  /** Seeds in which anything was said to have changed against its true direction. */
  readonly wrongDirection: number;
  /** Seeds in which every interval holds what is true. */
  readonly allCovered: number;
}

function changed(before: AnswerBank, after: AnswerBank, seeds: number): RepairNumbers {
  const truth = trueDifferences(before, after);
  const counts = { certified: 0, regressionFound: 0, regressionSeenOrOpen: 0, wrongDirection: 0, allCovered: 0 };
  for (let index = 0; index < seeds; index++) {
    const looks = looksOf(drawnPair(before, after, `${seed} change ${String(index)}`));
    const verdictOf = (name: string): string => looks.find((look) => subjectOf(look) === name)?.verdict ?? '';
    const trueOf = (look: Look): number => truth.get(subjectOf(look)) ?? Number.NaN;
    if (verdictOf('nested') === 'improved') counts.certified += 1;
    if (verdictOf('response') === 'regressed') counts.regressionFound += 1;
    if (['regressed', 'cannot-tell'].includes(verdictOf('response'))) counts.regressionSeenOrOpen += 1;
    if (looks.some((look) => (look.verdict === 'improved' && !(trueOf(look) > 0)) || (look.verdict === 'regressed' && !(trueOf(look) < 0)))) counts.wrongDirection += 1;
    if (looks.every((look) => look.difference.state === 'too-few' || (look.difference.low <= trueOf(look) && trueOf(look) <= look.difference.high))) counts.allCovered += 1;
  }
  return { planted: Object.fromEntries(truth), ...counts };
}

function unchanged(bank: AnswerBank, seeds: number): { readonly anyChange: number; readonly changes: Readonly<Record<string, number>> } {
  const changes: Record<string, number> = {};
  let anyChange = 0;
  for (let index = 0; index < seeds; index++) {
    const found = looksOf(drawnPair(bank, bank, `${seed} same ${String(index)}`)).filter(isChange);
    if (found.length > 0) anyChange += 1;
    for (const look of found) changes[`${subjectOf(look)} ${look.verdict}`] = (changes[`${subjectOf(look)} ${look.verdict}`] ?? 0) + 1;
  }
  return { anyChange, changes };
}

interface HarnessNumbers {
  readonly planted: Readonly<Record<string, number>>;
  /** Seeds in which the total improved, in form alone. */
  readonly laidToForm: number;
  /** Seeds in which any change was said to be one of skill. */
  readonly laidToSkill: number;
}

/** The model is the same; strict decoding keeps it from writing what only a lenient reader reads. */
function harnessOnly(before: AnswerBank, after: AnswerBank, seeds: number): HarnessNumbers {
  let laidToForm = 0;
  let laidToSkill = 0;
  for (let index = 0; index < seeds; index++) {
    const verification = drawnPair(before, after, `${seed} harness ${String(index)}`);
    const [pair] = verification.pairs;
    if (pair === undefined || pair.changes.model.length > 0 || pair.changes.harness.map(({ code }) => code).join() !== 'interface') throw new Error('only the interface changed');
    const looks = looksOf(verification);
    if (looks.some((look) => look.subject.kind === 'total' && look.verdict === 'improved' && look.dueTo === 'form')) laidToForm += 1;
    if (looks.some(({ dueTo }) => dueTo === 'skill' || dueTo === 'skill-and-form')) laidToSkill += 1;
  }
  return { planted: Object.fromEntries(trueDifferences(before, after)), laidToForm, laidToSkill };
}

/** A model as the baseline asked it, and on fresh questions. */
interface AlikeBanks {
  readonly baseline: AnswerBank;
  readonly fresh: AnswerBank;
}

interface GateBanks {
  readonly alike: { readonly sound: AlikeBanks; readonly noisy: AlikeBanks };
  /** Held against the sound model. */
  readonly broken: { readonly candidate: AnswerBank; readonly fresh: AnswerBank };
}

/** Gates that failed at the first look, and those that failed after fresh questions. */
interface GateRow {
  readonly margin: number;
  readonly gates: number;
  readonly flagged: number;
  readonly fails: number;
}

interface GateNumbers {
  /** Most of the gates that may be flagged where one in a hundred is. */
  readonly ceiling: number;
  /** Gates over a model that is the same, by margin. */
  readonly alike: { readonly sound: readonly GateRow[]; readonly noisy: readonly GateRow[] };
  /** Gates over a model whose nested calls are broken. */
  readonly broken: readonly GateRow[];
}

const margins = [0, 0.05] as const;

/** Falsely flagged and failed, and rightly. Fresh questions are half as many as a gate asks. */
function gates({ alike: { sound: steady, noisy: unsteady }, broken }: GateBanks, { gates: count, seeds }: Effort): GateNumbers {
  let ceiling = Math.floor(0.01 * count);
  while (ceiling < count && 1 - binomialCdf(ceiling, count, 0.01) > 0.005) ceiling += 1;
  return {
    ceiling,
    alike: { sound: gated(steady.baseline, steady.baseline, steady.fresh, count, 'sound'), noisy: gated(unsteady.baseline, unsteady.baseline, unsteady.fresh, count, 'noisy') },
    broken: gated(steady.baseline, broken.candidate, broken.fresh, seeds, 'broken'),
  };
}

function gated(baseline: AnswerBank, candidate: AnswerBank, fresh: AnswerBank, count: number, name: string): readonly GateRow[] {
  const rows = margins.map((margin) => ({ margin, gates: count, flagged: 0, fails: 0 }));
  for (let index = 0; index < count; index++) {
    const { next } = seededRandom(`${seed} gate ${name} ${String(index)}`);
    const side = drawSide(baseline, next);
    const first = { ...terms, terms: { margin: 0, falseAlarms: 0.01, onUndecided: 'pass', confirm: false } as const, skills: [] };
    const looks = firstLooks(side, [drawSide(candidate, next)], first);
    for (const row of rows) {
      const own: GateTerms = { ...first.terms, margin: row.margin };
      if (!gateFails(gateReport(side, looks, { ...first, terms: own }, () => null))) continue;
      row.flagged += 1;
      const answers = [...drawSide(fresh, next).observations.values()].flatMap((cases) => [...cases.values()].flat());
      if (gateFails(gateReport(side, looks, { ...first, terms: { ...own, confirm: true } }, () => ({ seed: 'fresh', observations: answers })))) row.fails += 1;
    }
  }
  return rows;
}
