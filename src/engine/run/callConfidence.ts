import type { AnswerToken } from '../../core/Decoded.ts';
import type { CallConfidence } from '../../core/Observation.ts';
import type { Reason, ReasonCode } from '../../core/Reason.ts';
import type { Verdict } from '../../core/Verdict.ts';
import type { AlignedPart, TokenAlignment } from '../../reading/alignTokens.ts';

/** Tokens of a group of DeepConf (arXiv 2508.15260), where an answer is as long. */
export const groupLength = 1024;

/** One answer of a trial with its tokens laid over its calls. */
export interface AlignedAnswer {
  readonly tokens: readonly AnswerToken[];
  readonly alignment: TokenAlignment;
}

/**
 * How probable a model found the calls of its answers, as numbers; `null`: no step of any can be laid over tokens.
 * `constrained`: a grammar holds the form of the answers, so that tokens outside of steps, and steps without a choice,
 * were none of the model's. `verdict`: on the calls of the only answer; `null`: there are several.
 */
export function callConfidence(answers: readonly AlignedAnswer[], constrained: boolean, verdict: Verdict | null): CallConfidence | null {
  const steps = answers.flatMap(({ alignment }) => stepsOf(alignment, constrained));
  if (steps.length === 0) return null;
  const wholes = constrained ? steps : answers.flatMap(({ alignment }) => alignment.whole ?? []);
  const tokens = wholes.reduce((sum, one) => sum + one.tokens, 0);
  const groups = constrained ? [] : answers.flatMap((one) => lowestMean(one.tokens, groupLength) ?? []);
  return {
    leastStep: Math.min(...steps.map(({ least }) => least)),
    mean: wholes.reduce((sum, one) => sum + one.mean * one.tokens, 0) / tokens,
    lowestGroup: groups.length === 0 ? null : Math.min(...groups),
    steps: steps.length,
    place: verdict?.state === 'wrong' ? placeOf(steps, verdict.reasons) : null,
  };
}

/** Names and values that the model had a choice in: of those that a grammar forces every token has the probability one. */
export function stepsOf({ parts }: TokenAlignment, constrained: boolean): readonly AlignedPart[] {
  return constrained ? parts.filter(({ least }) => least < 0) : parts;
}

/** `null`: there are fewer tokens. */
function lowestMean(tokens: readonly AnswerToken[], length: number): number | null {
  if (tokens.length < length) return null;
  let sum = 0;
  let lowest = Infinity;
  for (const [index, { logProbability }] of tokens.entries()) {
    sum += logProbability - (tokens[index - length]?.logProbability ?? 0);
    if (index >= length - 1) lowest = Math.min(lowest, sum / length);
  }
  return lowest;
}

/** Reasons that lie in the choice of the tool, or in that there is a call at all. */
const ofName: ReadonlySet<ReasonCode> = new Set(['unknown-tool', 'wrong-tool', 'extra-call', 'duplicate-call', 'called-when-it-should-not']);

function placeOf(steps: readonly AlignedPart[], reasons: readonly Reason[]): CallConfidence['place'] {
  const wrong = new Set(steps.filter((step) => reasons.some((reason) => liesIn(reason, step))));
  if (wrong.size === 0 || wrong.size === steps.length) return null;
  const least = Math.min(...steps.map((step) => step.least));
  const lowest = steps.filter((step) => step.least === least);
  const tokensOf = (list: Iterable<AlignedPart>): number => [...list].reduce((sum, { tokens }) => sum + tokens, 0);
  return { hit: lowest.filter((step) => wrong.has(step)).length / lowest.length, chance: tokensOf(wrong) / tokensOf(steps) };
}

/** Whether a reason names a step; what is missing, or out of order, lies in none. */
export function liesIn({ code, call, argument }: Pick<Reason, 'code' | 'call' | 'argument'>, step: Pick<AlignedPart, 'call' | 'part'>): boolean {
  if (ofName.has(code)) return step.part === 'name' && (call === null || call === step.call);
  if (call !== step.call || argument === null || code === 'missing-parameter' || code === 'missing-argument') return false;
  const name = step.part.slice(1);
  return step.part.startsWith('/') && argument.startsWith(name) && /^(?:$|[.[])/.test(argument.slice(name.length));
}
