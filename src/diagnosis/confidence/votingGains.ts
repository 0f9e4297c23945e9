import { votingRules } from '../../core/ConfidenceDiagnosis.ts';
import type { VotingRule, VotingRuleId } from '../../core/ConfidenceDiagnosis.ts';
import { differenceOf } from '../differenceOf.ts';
import { fewestSamples, samplesByQuestion } from './agreements.ts';
import type { ConfidentAnswer } from './ConfidentAnswer.ts';
import { heldOut } from './heldOut.ts';
import { castVotes } from './votingRules.ts';
import type { Ballot, Voter } from './votingRules.ts';

/** The samples of one question. */
interface Question {
  readonly voters: readonly Voter[];
  /** Whether every sample that votes has a confidence. */
  readonly isWeighed: boolean;
  readonly cluster: number;
  readonly heldOut: boolean;
}

/** Rules that need no confidence. */
const unweighed: ReadonlySet<VotingRuleId> = new Set(['majority', 'early-stop']);

export interface VotingGains {
  readonly rules: readonly VotingRule[];
  /** Questions, held out or not, that rules by confidence leave out, since a sample that votes has none; 0 where nothing weighs. */
  readonly leftOut: number;
}

/**
 * What rules over repeated answers gain on held-out questions. Rules by confidence speak of the questions of which every
 * sample that votes has one, the others of all. The best is marked among rules on the same questions.
 *
 * @param weighs - whether samples weigh as much as their least probable step is probable
 */
export function votingGains(answers: readonly ConfidentAnswer[], weighs: boolean): VotingGains {
  const questions = questionsOf(answers);
  const weighed = weighs ? questions.filter(({ isWeighed }) => isWeighed) : [];
  const tried = votingRules.flatMap((rule) => ruleOf(rule, unweighed.has(rule) ? questions : weighed) ?? []);
  const leftOut = weighs ? questions.length - weighed.length : 0;
  const rivals = leftOut === 0 ? tried : tried.filter(({ result: { rule } }) => unweighed.has(rule));
  const best = rivals.reduce<(typeof tried)[number] | null>((leader, one) => (leader === null || one.elsewhere > leader.elsewhere ? one : leader), null);
  return {
    rules: tried.map((one) => ({ ...one.result, chosen: one === best })),
    leftOut,
  };
}

function questionsOf(answers: readonly ConfidentAnswer[]): readonly Question[] {
  const known = new Map(answers.map((answer) => [answer.observation, answer]));
  const isHeldOut = heldOut(answers.map(({ observation }) => observation));
  return [...samplesByQuestion(answers.map(({ observation }) => observation)).values()].flatMap((samples): readonly Question[] => {
    const [first] = samples;
    if (first === undefined || samples.length < fewestSamples) return [];
    const steps = samples.map((sample) => known.get(sample)?.confidence['least-step'] ?? null);
    const voters = samples.map((sample, at): Voter => ({
      made: sample.asking?.made ?? null,
      right: sample.strict.state === 'right',
      weight: Math.exp(steps[at] ?? 0),
      tokens: sample.usage.outputTokens,
    }));
    return [{ voters, isWeighed: voters.every(({ made }, at) => made === null || steps[at] !== null), cluster: known.get(first)?.cluster ?? 0, heldOut: isHeldOut(first) }];
  });
}

interface Tried {
  readonly result: Omit<VotingRule, 'chosen'>;
  /** Mean gain on the questions that are not held out. */
  readonly elsewhere: number;
}

/** `null`: nothing is held out, or everything. */
function ruleOf(rule: VotingRuleId, questions: readonly Question[]): Tried | null {
  const cast = questions.map((question) => ({ question, ballot: castVotes(rule, question.voters), single: shareRight(question.voters) }));
  const own = cast.filter(({ question }) => question.heldOut);
  const others = cast.filter(({ question }) => !question.heldOut);
  if (own.length === 0 || others.length === 0) return null;
  const gain = ({ ballot, single }: (typeof cast)[number]): number => ballot.right - single;
  return {
    result: {
      rule,
      questions: own.length,
      single: mean(own.map(({ single }) => single)),
      right: mean(own.map(({ ballot }) => ballot.right)),
      majority: mean(own.map(({ question }) => castVotes('majority', question.voters).right)),
      gain: differenceOf(own.map(gain), own.map(({ question }) => question.cluster)).estimate(0.95),
      samples: mean(own.map(({ ballot }) => ballot.asked)),
      tokensSaved: tokensSaved(own),
    },
    elsewhere: mean(others.map(gain)),
  };
}

function shareRight(voters: readonly Voter[]): number {
  return mean(voters.map(({ right }) => Number(right)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `null` where the tokens of any sample are unknown: a missing value is never zero. */
function tokensSaved(cast: readonly { readonly question: Question; readonly ballot: Ballot }[]): number | null {
  let all = 0;
  let spent = 0;
  for (const { question, ballot } of cast) {
    for (const [at, { tokens }] of question.voters.entries()) {
      if (tokens === null) return null;
      all += tokens;
      if (at < ballot.asked) spent += tokens;
    }
  }
  return all === 0 ? null : 1 - spent / all;
}
