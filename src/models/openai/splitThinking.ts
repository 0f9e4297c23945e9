import type { AnswerToken } from '../../core/Decoded.ts';

export interface Split {
  /** What was thought aloud; `null`: nothing. */
  readonly reasoning: string | null;
  readonly text: string;
  /** Code units of the whole text before `text`. */
  readonly cut: number;
}

const opening = /^\s*<(think|thinking|reasoning|thought)>/;
const closing = /<\/(?:think|thinking|reasoning|thought)>/;

/**
 * What a model thought aloud before its answer (`<think>…</think>`), apart from the answer. A chat template that opens
 * the block itself leaves only its end; a block that never ends is all thought.
 */
export function splitThinking(whole: string): Split {
  const open = opening.exec(whole);
  const close = open === null ? closing.exec(whole) : null;
  if (open === null && close === null) return { reasoning: null, text: whole, cut: 0 };
  const start = open === null ? 0 : open[0].length;
  const mark = open === null ? (close?.[0] ?? '') : `</${open[1] ?? ''}>`;
  const end = whole.indexOf(mark, start);
  if (end === -1) return { reasoning: whole.slice(start), text: '', cut: whole.length };
  const cut = end + mark.length;
  return { reasoning: whole.slice(start, end), text: whole.slice(cut), cut };
}

const encoder = new TextEncoder();

/** The tokens behind the cut; `null`: a token lies across it. */
export function tokensBehind(tokens: readonly AnswerToken[], whole: string, cut: number): readonly AnswerToken[] | null {
  let left = encoder.encode(whole.slice(0, cut)).length;
  let index = 0;
  for (; left > 0 && index < tokens.length; index++) left -= tokens[index]?.bytes.length ?? 0;
  return left === 0 ? tokens.slice(index) : null;
}
