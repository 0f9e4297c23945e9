import type { Answer } from '../../core/Answer.ts';
import type { TokenUsage } from '../../core/Decoded.ts';
import type { Message } from '../../core/Message.ts';
import type { Observation } from '../../core/Observation.ts';
import type { StoredTrial } from '../../core/Store.ts';
import type { NotGradable } from '../../core/Verdict.ts';
import { alignTokens } from '../../reading/alignTokens.ts';
import type { TokenAlignment } from '../../reading/alignTokens.ts';
import { sumUsage } from './runAnswer.ts';
import type { GradedTrial } from './gradeRun.ts';
import { isGraded } from './gradeRun.ts';

/** One trial for other tools: what was asked of whom, what came, and what it is worth. */
export interface TrialRecord {
  readonly trial: string;
  readonly order: number;
  readonly model: string;
  readonly caseId: string;
  /** 0-based. */
  readonly repetition: number;
  readonly category: string;
  readonly state: 'answered' | 'not-observed' | 'open';
  readonly outcome: Observation['outcome'] | null;
  /** Why it was not observed. */
  readonly reason: string | null;
  readonly strict: Observation['strict']['state'] | null;
  readonly lenient: Observation['lenient']['state'] | null;
  readonly codes: readonly string[];
  readonly forgiven: readonly string[];
  readonly rest: Observation['rest'];
  /** Why the strict reading is not gradable. */
  readonly notGradable: NotGradable | null;
  readonly projection: Observation['projection'];
  readonly reply: Observation['reply'];
  readonly path: Observation['path'];
  readonly answers: readonly Answer[];
  /** What was handed back after each answer but the last. */
  readonly results: readonly (readonly Message[])[];
  readonly reasoning: readonly (string | null)[];
  readonly finish: readonly (string | null)[];
  /** Log-probabilities laid over the calls of the first answer; `null`: none came, or no call was found. */
  readonly confidence: TokenAlignment | null;
  readonly attempts: number;
  readonly usage: TokenUsage;
  /** Waiting for the answers that count; `null`: nobody waited, or it is open. */
  readonly seconds: number | null;
}

export function trialRecord(trial: GradedTrial | StoredTrial): TrialRecord {
  const stored = isGraded(trial) ? trial.stored : trial;
  const turns = isGraded(trial) ? trial.turns : [];
  const observation = isGraded(trial) ? trial.observation : null;
  const { trial: planned, finish } = stored;
  const seconds = turns.length === 0 || turns.some(({ attempt }) => attempt.cached) ? null : turns.reduce((sum, { attempt }) => sum + attempt.reply.timing.total, 0) / 1000;
  return {
    trial: planned.id,
    order: planned.order,
    model: planned.model,
    caseId: planned.caseId,
    repetition: planned.repetition,
    category: stored.planned.case.origin.category,
    state: finish === null ? 'open' : finish.state,
    outcome: observation?.outcome ?? null,
    reason: finish?.reason ?? null,
    strict: observation?.strict.state ?? null,
    lenient: observation?.lenient.state ?? null,
    codes: observation?.strict.codes ?? [],
    forgiven: observation?.leniencies ?? [],
    rest: observation?.rest ?? null,
    notGradable: isGraded(trial) && trial.graded.strict.state === 'not-gradable' ? trial.graded.strict.reason : null,
    projection: observation?.projection ?? null,
    reply: observation?.reply ?? null,
    path: observation?.path ?? null,
    answers: turns.map(({ decoded }) => decoded.answer),
    results: turns.slice(1).map((_, turn) => stored.results.find((entry) => entry.turn === turn)?.results ?? []),
    reasoning: turns.map(({ decoded }) => decoded.reasoning),
    finish: turns.map(({ decoded }) => decoded.finish),
    confidence: isGraded(trial) ? confidenceOf(trial) : null,
    attempts: stored.attempts.length,
    usage: sumUsage(turns.map(({ decoded }) => decoded.usage)),
    seconds,
  };
}

function confidenceOf({ turns, graded }: GradedTrial): TokenAlignment | null {
  const first = turns[0]?.decoded;
  const found = graded.reading.lenient;
  if (first === undefined || first.tokens === null || found.state !== 'calls') return null;
  return alignTokens(first.tokens, first.answer, found.calls);
}
