import type { ToolNames } from '../catalog/toolNames.ts';
import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import type { Interface } from '../core/Interface.ts';
import { leniencyCodes, type Leniency, type LeniencyCode } from '../core/Leniency.ts';
import type { Syntax } from '../core/Syntax.ts';

export interface AnswerSample {
  readonly answer: Answer;
  readonly names: ToolNames;
}

export interface DetectedSyntax {
  /** The syntax that most answers with calls are in; `null`: no answer holds a call. */
  readonly syntax: string | null;
  /** Answers that hold calls. */
  readonly withCalls: number;
  /** How many of them each syntax reads best, most first; only those that read any. */
  readonly shares: readonly { readonly syntax: string; readonly count: number; readonly share: number }[];
  /** Forgiven in more than half of the answers in that syntax: what the model does by habit. */
  readonly habitual: readonly LeniencyCode[];
  /** What may be taken for asked; `null` without a syntax. */
  readonly proposed: Interface | null;
}

/**
 * Which syntax a model answers in, from a sample of its answers. Each answer counts for every syntax that finds
 * calls in it and forgives least: one text can be two syntaxes, and other answers tell them apart. Of equals the one
 * listed first. Deterministic.
 */
export function detectSyntax(syntaxes: readonly Syntax[], sample: readonly AnswerSample[]): DetectedSyntax {
  const withBest = sample.map((entry) => readBest(syntaxes, entry)).filter((best) => best.length > 0);
  const answers = withBest.flat();
  const counts = syntaxes.map(({ id }) => ({ syntax: id, count: answers.filter(({ syntax }) => syntax === id).length }));
  const shares = counts
    .filter(({ count }) => count > 0)
    .map(({ syntax, count }) => ({ syntax, count, share: count / withBest.length }))
    .sort((a, b) => b.count - a.count);
  const syntax = shares[0]?.syntax;
  if (syntax === undefined) return { syntax: null, withCalls: 0, shares, habitual: [], proposed: null };
  const usual = answers.filter((answer) => answer.syntax === syntax);
  const kind = usual.some(({ native }) => native) ? 'native' : 'prompted';
  const habitual = habits(usual, kind);
  return { syntax, withCalls: withBest.length, shares, habitual, proposed: { kind, syntax, tolerated: habitual, basis: 'inferred' } };
}

interface BestReading {
  readonly syntax: string;
  readonly codes: ReadonlySet<LeniencyCode>;
  readonly native: boolean;
  /** Calls whose tool's name a provider would rename: how many wrote it renamed, how many as it is. */
  readonly renamed: number;
  readonly kept: number;
}

function readBest(syntaxes: readonly Syntax[], { answer, names }: AnswerSample): readonly BestReading[] {
  const readings = syntaxes.flatMap(({ id, read }) => {
    const { found, forgiven } = read(answer, names.offered);
    return found.state === 'calls' ? [{ syntax: id, calls: found.calls, forgiven }] : [];
  });
  const least = Math.min(...readings.map(({ forgiven }) => forgiven.length));
  return readings.filter(({ forgiven }) => forgiven.length === least).map((reading) => bestReading(reading, names));
}

function bestReading(
  { syntax, calls, forgiven }: { readonly syntax: string; readonly calls: readonly Call[]; readonly forgiven: readonly Leniency[] },
  names: ToolNames,
): BestReading {
  const native = calls.some(({ source }) => source !== 'text');
  const renamed = calls.filter(({ name }) => names.resolve(name)?.how === 'provider-renaming').length;
  const kept = calls.filter(({ name }) => names.offered.has(name) && /[^A-Za-z0-9_-]/.test(name)).length;
  return { syntax, codes: new Set(forgiven.map(({ code }) => code)), native, renamed, kept };
}

function habits(answers: readonly BestReading[], kind: Interface['kind']): readonly LeniencyCode[] {
  const renamed = answers.reduce((sum, answer) => sum + answer.renamed, 0);
  const kept = answers.reduce((sum, answer) => sum + answer.kept, 0);
  return leniencyCodes.filter((code) =>
    code === 'changed-dots' ? kind === 'prompted' && renamed > kept : answers.filter(({ codes }) => codes.has(code)).length * 2 > answers.length,
  );
}
