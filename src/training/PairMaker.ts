import type { Answer } from '../core/Answer.ts';
import { canonicalHash } from '../core/canonicalHash.ts';
import type { TrainingPair } from '../core/Fix.ts';
import type { Json } from '../core/Json.ts';
import type { NoPair } from '../core/PairFacts.ts';
import type { Random } from '../core/Random.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { answerLength } from './answerLength.ts';
import { chosenAnswer, isAnyContent, keyAnswers } from './chosenAnswers.ts';
import type { ChosenAnswer } from './chosenAnswers.ts';
import type { Donors } from './Donors.ts';
import { faultEdits } from './faultEdits.ts';
import type { MadePair } from './MadePair.ts';
import { writtenCalls } from './writtenCalls.ts';
import type { Situation } from './Situation.ts';

export type PairAttempt = MadePair | NoPair;

/** Answers of others to a situation, by `<trial>/<turn>`. */
export interface OtherAnswers {
  readonly teacher: ReadonlyMap<string, Answer | null>;
  /** Right answers in words of the same model to the same prompt, by the id of the case. */
  readonly ownRight: ReadonlyMap<string, readonly Answer[]>;
}

export function placeOf({ trial, turn }: Situation): string {
  return `${trial}/${String(turn)}`;
}

/** Edits that are held up to the grader before a situation is given up. */
const mostEditsTried = 8;

/** Makes pairs one by one: none twice, and each so that the lengths of both sides stay together over all of them. */
export class PairMaker {
  /** Characters by which the chosen answers so far are longer than the rejected ones, all together. */
  #balance = 0;
  readonly #made = new Set<string>();
  readonly #donors: Donors;
  readonly #others: OtherAnswers;
  readonly #random: Random;
  readonly #chosen = new Map<Situation, ChosenAnswer | null>();

  constructor(donors: Donors, others: OtherAnswers, random: Random) {
    this.#donors = donors;
    this.#others = others;
    this.#random = random;
  }

  /** Whether the chosen answers so far are longer than the rejected ones, all together. */
  get isChosenLonger(): boolean {
    return this.#balance > 0;
  }

  /** What is right in a situation, proven by the grader; `null`: nothing that is known here. */
  chosen(situation: Situation): ChosenAnswer | null {
    const known = this.#chosen.get(situation);
    if (known !== undefined) return known;
    const found = chosenAnswer(situation, this.#offered(situation));
    this.#chosen.set(situation, found);
    return found;
  }

  /** The model's own wrong answer against a right one. */
  fromOwn(situation: Situation, aim: Pick<MadePair, 'role' | 'finding'>): PairAttempt {
    const { own, verdict } = situation;
    const chosen = this.chosen(situation);
    if (chosen === null) return lacking(situation);
    if (own === null || verdict.state !== 'wrong') return 'no-right-answer';
    // The verdict speaks of the whole exchange: what this very answer does wrong shows with all that follows done right.
    const here = situation.judge(own);
    if (isSame(chosen.answer, own)) return 'right-in-place';
    if (here.state === 'right') return 'can-be-repaired';
    if (here.state !== 'wrong') return 'no-right-answer';
    return this.#pair(situation, aim, chosen, own, 'own', [...new Set(here.reasons.map(({ code }) => code))]);
  }

  /** A right answer against itself with exactly one fault, of the first of the kinds that can befall it. */
  fromEdit(situation: Situation, aim: Pick<MadePair, 'role' | 'finding'>, codes: readonly ReasonCode[]): PairAttempt {
    const chosen = this.chosen(situation);
    if (chosen === null) return lacking(situation);
    const random = this.#random.fork(placeOf(situation));
    for (const code of codes) {
      const sound = faultEdits(code, situation, chosen.answer, this.#donors, random.fork(code)).slice(0, mostEditsTried).filter((edit) => showsOnly(code, situation, edit));
      const pairs = sound.flatMap((edit) => {
        const pair = this.#drafted(situation, aim, chosen, edit, 'edit', [code]);
        return this.#made.has(pair.pair.id) ? [] : [pair];
      });
      const best = this.#nearest(pairs);
      if (best !== null) return this.#taken(best);
    }
    return 'no-edit';
  }

  #offered(situation: Situation): readonly ChosenAnswer[] {
    const teacher = this.#others.teacher.get(placeOf(situation)) ?? null;
    const key = keyAnswers(situation).map((answer): ChosenAnswer => ({ answer, from: 'key' }));
    const own = isOwnProven(situation) ? (this.#others.ownRight.get(situation.case.id) ?? []).map((answer): ChosenAnswer => ({ answer, from: 'own-right' })) : [];
    // What to ask for the key says best.
    const known = asks(situation) ? [...key, ...own] : [...own, ...key];
    return [...(teacher === null ? [] : [{ answer: teacher, from: 'teacher' as const }]), ...known];
  }

  #pair(situation: Situation, aim: Pick<MadePair, 'role' | 'finding'>, chosen: ChosenAnswer, rejected: Answer, from: 'own' | 'edit', codes: readonly ReasonCode[]): PairAttempt {
    const drafted = this.#drafted(situation, aim, chosen, rejected, from, codes);
    return this.#made.has(drafted.pair.id) ? 'duplicate' : this.#taken(drafted);
  }

  #drafted(situation: Situation, aim: Pick<MadePair, 'role' | 'finding'>, chosen: ChosenAnswer, rejected: Answer, from: 'own' | 'edit', codes: readonly ReasonCode[]): MadePair {
    const body: Omit<TrainingPair, 'id'> = { conversation: situation.conversation, parallelToolCalls: situation.parallelToolCalls, chosen: plain(chosen.answer), rejected: plain(rejected) };
    return {
      ...aim,
      situation,
      pair: { id: canonicalHash(body as unknown as Json).slice(0, 20), ...body },
      chosen: chosen.from,
      rejected: { from, codes },
      lengths: { chosen: answerLength(chosen.answer), rejected: answerLength(rejected) },
    };
  }

  #taken(made: MadePair): MadePair {
    this.#made.add(made.pair.id);
    this.#balance += made.lengths.chosen - made.lengths.rejected;
    return made;
  }

  /** The one after which both sides are nearest to equally long. */
  #nearest(pairs: readonly MadePair[]): MadePair | null {
    const left = ({ lengths }: MadePair): number => Math.abs(this.#balance + lengths.chosen - lengths.rejected);
    return pairs.reduce<MadePair | null>((best, one) => (best === null || left(one) < left(best) ? one : best), null);
  }
}

/** Why nothing right is known. */
function lacking(situation: Situation): NoPair {
  return isAnyContent(situation) ? 'unproven-content' : 'no-right-answer';
}

/** Whether the grader can prove what words say, so that a model may learn from its own. */
function isOwnProven(situation: Situation): boolean {
  const { due, case: { key } } = situation;
  return due !== null && due.length === 0 && (key.kind === 'facts' || (key.kind === 'abstention' && !isAnyContent(situation)));
}

function asks({ case: { key } }: Situation): boolean {
  return key.kind === 'abstention' && key.reply?.kind === 'ask';
}

/** Without what an endpoint wants handed back, which no trainer reads. */
function plain({ text, toolCalls }: Answer): Answer {
  return { text, toolCalls };
}

/** The same words and the same calls, however their arguments are laid out. */
function isSame(one: Answer, other: Answer): boolean {
  const normal = ({ text, toolCalls }: Answer): string => JSON.stringify([text ?? '', writtenCalls({ text, toolCalls })?.map(({ name, argumentText }) => [name, argumentText]) ?? toolCalls]);
  return normal(one) === normal(other);
}

function showsOnly(code: ReasonCode, { judge }: Situation, edit: Answer): boolean {
  const verdict = judge(edit);
  return verdict.state === 'wrong' && verdict.reasons.length > 0 && verdict.reasons.every((reason) => reason.code === code);
}
