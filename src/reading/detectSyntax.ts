import type { Answer } from '../core/Answer.ts';
import type { Interface } from '../core/Interface.ts';
import { leniencyCodes, type LeniencyCode } from '../core/Leniency.ts';
import type { Syntax, SyntaxReading } from '../core/Syntax.ts';

export interface AnswerSample {
  readonly answer: Answer;
  readonly toolNames: ReadonlySet<string>;
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
 * Which syntax a model answers in, from a sample of its answers. Each answer counts for the syntax that finds calls in it
 * and forgives least; on a tie for the one listed first. Deterministic.
 */
export function detectSyntax(syntaxes: readonly Syntax[], sample: readonly AnswerSample[]): DetectedSyntax {
  const readings = new Map<string, SyntaxReading[]>();
  for (const { answer, toolNames } of sample) {
    const best = readBest(syntaxes, answer, toolNames);
    if (best === null) continue;
    const list = readings.get(best.syntax);
    if (list === undefined) readings.set(best.syntax, [best.reading]);
    else list.push(best.reading);
  }
  const counts = syntaxes.flatMap(({ id }) => (readings.has(id) ? [{ syntax: id, count: readings.get(id)?.length ?? 0 }] : []));
  const withCalls = counts.reduce((sum, { count }) => sum + count, 0);
  const shares = counts.map(({ syntax, count }) => ({ syntax, count, share: count / withCalls })).sort((a, b) => b.count - a.count);
  const syntax = shares[0]?.syntax ?? null;
  const habitual = syntax === null ? [] : habits(readings.get(syntax) ?? []);
  return { syntax, withCalls, shares, habitual, proposed: syntax === null ? null : propose(syntax, habitual, sample) };
}

function readBest(syntaxes: readonly Syntax[], answer: Answer, toolNames: ReadonlySet<string>): { readonly syntax: string; readonly reading: SyntaxReading } | null {
  let best: { readonly syntax: string; readonly reading: SyntaxReading } | null = null;
  for (const { id, read } of syntaxes) {
    const reading = read(answer, toolNames);
    if (reading.found.state !== 'calls') continue;
    if (best === null || reading.forgiven.length < best.reading.forgiven.length) best = { syntax: id, reading };
  }
  return best;
}

function habits(readings: readonly SyntaxReading[]): readonly LeniencyCode[] {
  return leniencyCodes.filter((code) => {
    const count = readings.filter(({ forgiven }) => forgiven.some((leniency) => leniency.code === code)).length;
    return count * 2 > readings.length;
  });
}

function propose(syntax: string, tolerated: readonly LeniencyCode[], sample: readonly AnswerSample[]): Interface {
  const native = sample.some(({ answer }) => answer.toolCalls !== null && answer.toolCalls.length > 0);
  return { kind: native ? 'native' : 'prompted', syntax, tolerated, basis: 'inferred' };
}
