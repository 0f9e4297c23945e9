import type { Answer } from '../core/Answer.ts';
import type { Finding, Subject } from '../core/Finding.ts';
import type { AimFacts, NoPair, Unusable } from '../core/PairFacts.ts';
import { promptFingerprint } from '../core/promptFingerprint.ts';
import type { Random } from '../core/Random.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { shuffled } from '../core/shuffled.ts';
import { donorsOf } from './Donors.ts';
import type { MadePair } from './MadePair.ts';
import { PairMaker } from './PairMaker.ts';
import type { PairAttempt } from './PairMaker.ts';
import type { Situation } from './Situation.ts';

/** A finding with the places in the run where the model failed by it. */
export interface Aim {
  readonly finding: Finding;
  readonly failures: readonly Situation[];
}

export interface PairRequest {
  readonly aims: readonly Aim[];
  /** Everything of the model that may be trained on. */
  readonly situations: readonly Situation[];
  /** Pairs of each finding at most. */
  readonly most: number;
  /** Share of all pairs that keep the rest as it is, half of them calls and half requests without a call; below 1. */
  readonly mixed: number;
  /** Answers of a teacher by place; empty: none was asked. */
  readonly teacher: ReadonlyMap<string, Answer | null>;
}

export interface PairSet {
  readonly pairs: readonly MadePair[];
  readonly aims: readonly AimOutcome[];
  /** Pairs of each other kind that were wanted and that nothing was found for. */
  readonly mixedShort: Readonly<Record<'ordinary-call' | 'abstention', number>>;
  /** Situations whose right answer a pair could rest on, as a teacher would be asked about them. */
  readonly wanted: readonly Situation[];
}

export type AimOutcome = Omit<AimFacts, 'title'>;

/** Most edits that are made of one right answer. */
const mostEditsOfOne = 3;

/** Pairs aimed at findings, and others beside them. The same request and stream give the same pairs. */
export function makePairs(request: PairRequest, random: Random): PairSet {
  const maker = new PairMaker(donorsOf(request.situations), { teacher: request.teacher, ownRight: ownRight(request.situations) }, random.fork('edits'));
  const behind = new Set(request.aims.flatMap(({ failures }) => failures));
  const aimed = request.aims.map((aim) => aimAt(aim, request, maker, random.fork(aim.finding.id)));
  const count = aimed.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const wanted = Math.round((count * request.mixed) / (1 - request.mixed));
  const others = shuffled(request.situations.filter((one) => !behind.has(one) && stressOf(one) === ''), random.fork('others'));
  const calls = mixIn('ordinary-call', others.filter(({ due }) => due !== null && due.length > 0), Math.ceil(wanted / 2), maker);
  const silent = mixIn('abstention', others.filter(({ case: { key } }) => key.kind === 'abstention' && key.expected === 'no-call'), Math.floor(wanted / 2), maker);
  const pairs = [...aimed.flatMap((one) => one.pairs), ...calls, ...silent];
  return {
    pairs,
    aims: aimed.map(({ outcome }) => outcome),
    mixedShort: { 'ordinary-call': Math.ceil(wanted / 2) - calls.length, abstention: Math.floor(wanted / 2) - silent.length },
    wanted: [...new Set([...aimed.flatMap((one) => one.wanted), ...pairs.map(({ situation }) => situation)])],
  };
}

interface Aimed {
  readonly pairs: readonly MadePair[];
  readonly outcome: AimOutcome;
  readonly wanted: readonly Situation[];
}

/** Own wrong answers first; where they are too few, edits: of the failed situations, then of those like them. */
function aimAt({ finding, failures }: Aim, { situations, most }: PairRequest, maker: PairMaker, random: Random): Aimed {
  const aim = { role: 'finding', finding: finding.id } as const;
  const left = new Map<NoPair | Unusable, number>();
  const leave = (reason: NoPair | Unusable): void => void left.set(reason, (left.get(reason) ?? 0) + 1);
  const own: MadePair[] = [];
  for (const situation of failures) {
    if (own.length === most) break;
    if (situation.unusable !== null) {
      leave(situation.unusable);
      continue;
    }
    const attempt = maker.fromOwn(situation, aim);
    if (isMade(attempt)) own.push(attempt);
    else leave(attempt);
  }
  const codes = codesOf(finding, failures);
  const subtasks = new Set(failures.map(({ composed }) => composed.subtask));
  const stresses = new Set(failures.map(stressOf));
  const alike = situations.filter((one) => (subtasks.size === 0 || subtasks.has(one.composed.subtask)) && (stresses.size === 0 ? stressOf(one) === '' : stresses.has(stressOf(one))));
  const edits: MadePair[] = [];
  for (let round = 0; round < mostEditsOfOne; round++) {
    for (const situation of shuffled(alike, random.fork(String(round)))) {
      if (own.length + edits.length >= most) break;
      const attempt = maker.fromEdit(situation, aim, rotated(codes, edits.length));
      if (isMade(attempt)) edits.push(attempt);
    }
  }
  return { pairs: [...own, ...edits], outcome: { finding, failures: failures.length, own: own.length, edits: edits.length, left }, wanted: [...failures.filter(({ unusable }) => unusable === null)] };
}

/** The change that a situation was asked with; empty: none. */
function stressOf({ case: { origin: { stress } } }: Situation): string {
  return stress === undefined ? '' : `${stress.stressor}=${stress.level}`;
}

/** Faults that tell an ordinary call from one that is nearly right. */
const ordinaryCodes: readonly ReasonCode[] = ['wrong-value', 'duplicate-call', 'wrong-tool', 'missing-parameter', 'unknown-parameter', 'did-not-call', 'wrong-type'];

/** Those of them that make an answer longer. */
const lengthening: readonly ReasonCode[] = ['duplicate-call', 'unknown-parameter'];

function mixIn(role: 'ordinary-call' | 'abstention', situations: readonly Situation[], most: number, maker: PairMaker): readonly MadePair[] {
  const made: MadePair[] = [];
  const aim = { role, finding: null } as const;
  for (let round = 0; round < mostEditsOfOne; round++) {
    for (const situation of situations) {
      if (made.length >= most) break;
      const isWrong = round === 0 && situation.verdict.state === 'wrong' && situation.unusable === null;
      const ordinary = maker.isChosenLonger ? [...lengthening, ...rotated(ordinaryCodes, made.length)] : rotated(ordinaryCodes, made.length);
      const attempt = isWrong ? maker.fromOwn(situation, aim) : maker.fromEdit(situation, aim, role === 'abstention' ? ['called-when-it-should-not'] : ordinary);
      if (isMade(attempt)) made.push(attempt);
    }
  }
  return made;
}

function isMade(attempt: PairAttempt): attempt is MadePair {
  return typeof attempt !== 'string';
}

/** So that every kind of fault has its turn to come first. */
function rotated<Value>(values: readonly Value[], by: number): readonly Value[] {
  const from = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(from), ...values.slice(0, from)];
}

/** The faults that a finding's own failures show, the commonest first; where there are none, those of its kind. */
function codesOf({ subject }: Finding, failures: readonly Situation[]): readonly ReasonCode[] {
  const counts = new Map<ReasonCode, number>();
  for (const { verdict } of failures) {
    const first = verdict.state === 'wrong' ? verdict.reasons[0]?.code : undefined;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
  return shown.length > 0 ? shown : (usualCodes[subject.kind] ?? usualCodes[subject.scope] ?? []);
}

const usualCodes: Readonly<Partial<Record<Subject['kind'] | Subject['scope'], readonly ReasonCode[]>>> = {
  'under-calling': ['did-not-call', 'asked-when-it-should-act'],
  calling: ['did-not-call', 'asked-when-it-should-act'],
  'over-calling': ['called-when-it-should-not'],
  abstention: ['called-when-it-should-not'],
  format: ['unreadable'],
  readable: ['unreadable'],
  'lost-calls': ['stopped-after-first', 'missing-call'],
  'one-at-a-time': ['stopped-after-first'],
  parallel: ['stopped-after-first', 'missing-call'],
  'extra-calls': ['duplicate-call', 'extra-call'],
  'wrong-tool': ['wrong-tool'],
  'name-detection': ['wrong-tool'],
  'next-best': ['wrong-tool'],
  'types-and-parameters': ['wrong-type', 'missing-parameter', 'outside-enum'],
  'invented-parameters': ['unknown-parameter'],
  values: ['wrong-value'],
  'parameter-detection': ['wrong-value', 'missing-parameter', 'wrong-type'],
  chaining: ['wrong-order', 'missing-call'],
  nested: ['broken-reference', 'missing-call'],
  'multi-step': ['missing-call', 'wrong-value'],
  response: ['wrong-fact', 'missing-fact'],
};

/** Right answers in words, by case; those to the same prompt under another id too. */
function ownRight(situations: readonly Situation[]): ReadonlyMap<string, readonly Answer[]> {
  const byPrompt = Map.groupBy(situations, ({ case: { prompt } }) => promptFingerprint(prompt));
  const found = new Map<string, readonly Answer[]>();
  for (const alike of byPrompt.values()) {
    const right = alike.flatMap(({ own, verdict, due }) => (own !== null && verdict.state === 'right' && due !== null && due.length === 0 ? [own] : []));
    for (const { case: { id } } of alike) found.set(id, right);
  }
  return found;
}
