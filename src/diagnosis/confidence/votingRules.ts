import type { VotingRuleId } from '../../core/ConfidenceDiagnosis.ts';
import { quantileOf } from '../../stats/quantileOf.ts';

/** One sample of a question as it votes. */
export interface Voter {
  /** What it votes for; `null`: it cannot be read and does not vote. */
  readonly made: string | null;
  readonly right: boolean;
  /** Above 0. */
  readonly weight: number;
  /** Output tokens; `null`: unknown. */
  readonly tokens: number | null;
}

/** What a rule makes of the samples of a question. */
export interface Ballot {
  /** Share of the equally leading answers that is right; 0 where nobody votes. */
  readonly right: number;
  /** How many samples it asked for. */
  readonly asked: number;
}

/** Votes before an early stop. DeepConf warms up with 16 traces; of a few short calls two can already agree. */
const warmUp = 2;
/** Share of the votes that the leading answer must hold for an early stop; of the weight in DeepConf (arXiv 2508.15260). */
const consensus = 0.95;

/** Samples in the order of their repetition. Weighted rules of weights that are all equal are the majority’s. */
export function castVotes(rule: VotingRuleId, voters: readonly Voter[]): Ballot {
  switch (rule) {
    case 'majority':
      return { right: leading(voters, () => 1).right, asked: voters.length };
    case 'weighted':
      return { right: leading(voters, weightOf).right, asked: voters.length };
    case 'filter-90':
      return { right: leading(mostConfident(voters, 0.9), weightOf).right, asked: voters.length };
    case 'filter-10':
      return { right: leading(mostConfident(voters, 0.1), weightOf).right, asked: voters.length };
    case 'early-stop':
      return stopEarly(voters);
    default:
      return unknownRule(rule);
  }
}

function weightOf({ weight }: Voter): number {
  return weight;
}

/** The answers that hold the most weight, and the share of it that they hold. */
function leading(voters: readonly Voter[], weigh: (voter: Voter) => number): { readonly right: number; readonly share: number } {
  const answers = new Map<string, { weight: number; right: number; voters: number }>();
  let all = 0;
  for (const voter of voters) {
    if (voter.made === null) continue;
    const known = answers.get(voter.made) ?? { weight: 0, right: 0, voters: 0 };
    const weight = weigh(voter);
    answers.set(voter.made, { weight: known.weight + weight, right: known.right + Number(voter.right), voters: known.voters + 1 });
    all += weight;
  }
  const most = Math.max(0, ...[...answers.values()].map(({ weight }) => weight));
  // A hair below, so that equal sums count as equal whatever their rounding.
  const leaders = [...answers.values()].filter(({ weight }) => weight >= most * (1 - 1e-12));
  if (leaders.length === 0) return { right: 0, share: 0 };
  return { right: leaders.reduce((sum, one) => sum + one.right / one.voters, 0) / leaders.length, share: most / all };
}

/** Voters at or above the percentile of confidence that leaves the share; ties stay. */
function mostConfident(voters: readonly Voter[], share: number): readonly Voter[] {
  const voting = voters.filter(({ made }) => made !== null);
  if (voting.length === 0) return [];
  const threshold = quantileOf(Float64Array.from(voting, weightOf).sort(), 1 - share);
  return voting.filter(({ weight }) => weight >= threshold * (1 - 1e-12));
}

function stopEarly(voters: readonly Voter[]): Ballot {
  for (let asked = warmUp; asked < voters.length; asked++) {
    const { right, share } = leading(voters.slice(0, asked), () => 1);
    const voted = voters.slice(0, asked).filter(({ made }) => made !== null).length;
    if (voted >= warmUp && share >= consensus) return { right, asked };
  }
  return { right: leading(voters, () => 1).right, asked: voters.length };
}

function unknownRule(rule: never): never {
  throw new Error(`no voting rule ${String(rule)}`);
}
