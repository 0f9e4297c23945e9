import type { Call } from '../core/Call.ts';
import type { Span } from '../core/Span.ts';

/** How far around a passage its sentence is looked for, in code units. */
const reach = 300;

const announces =
  /\b(?:i(?:'|’)?ll|i will|i(?:'|’)?m going to|i am going to|let me|let(?:'|’)?s|i(?:'|’)?m|i am|i have|i(?:'|’)?ve|we(?:'|’)?ll|we will|now|please) +(?:\w+ +){0,3}(?:call|invoke|run|execute|use|using|try|make|calling|invoking|running|executing|making|called|invoked|made)\b|\b(?:calling|invoking|executing|running)\b|\b(?:function|tool)[ _-]calls?\b|\b(?:here(?:'|’)?s|here is|here are|action|call|calls|answer|output|final|result|response|solution)\b[^.!?]*$/;

const hedges =
  /\b(?:would|could|might|may|cannot|can(?:'|’)?t|unable|won(?:'|’)?t|don(?:'|’)?t|doesn(?:'|’)?t|didn(?:'|’)?t|isn(?:'|’)?t|wouldn(?:'|’)?t|couldn(?:'|’)?t|shouldn(?:'|’)?t|not|never|no|neither|without|instead of|rather than|for example|for instance|e\.g\.?|such as|suppose|hypothetical(?:ly)?|example|template|placeholder|if|once|after|unless|until|whether|something like|you can|you should|you need|need to know|can be used|is used|avoid)\b/;

const hedgesBehind = /^[^.!?\n]*\b(?:but|however|though|although|except|unless|if|once|until|requires?|needs?|would|could|might|cannot|can(?:'|’)?t|isn(?:'|’)?t|doesn(?:'|’)?t|not)\b/;

const placeholder = /(?:=|:|\(|,)\s*["'“]?(?:\.\.\.|…|<[^<>"'\n]{1,60}>|\[(?:your|insert)[^\]\n]{1,60}\]|your[_ -]\w{1,40}|\{\w{1,40}\}(?=["']))/i;

/**
 * Whether calls that stand in prose are made or only mentioned ("I would use f(x=1), but …"). Set apart
 * from the sentences (a fence, brackets, a line of their own) they are made unless the sentence that
 * leads to them is hedged: negated, conditional, hypothetical, an example. Within a sentence they are
 * made only if it announces them ("I'll call …", "Calling …", "Action: …") and nothing hedges it, before
 * or behind. Arguments that are placeholders (`...`, `<city>`) make no call.
 */
export function isMeant(text: string, passage: Span, calls: readonly Call[], apart: boolean): boolean {
  if (calls.length > 0 && placeholder.test(text.slice(passage.start, Math.min(passage.end, passage.start + 2000)))) return false;
  const before = clauseBefore(text, passage.start);
  const announced = announces.test(before);
  const hedged = hedges.test(before);
  const behind = hedgesBehind.test(text.slice(passage.end, passage.end + reach));
  if (apart) return !(hedged && !(announced && !conditional.test(before))) && !(behind && !endsLine(text, passage.end));
  return announced && !hedged && !behind;
}

/** Hedges that an announcement in the same clause does not outweigh. */
const conditional = /\b(?:would|could|might|cannot|can(?:'|’)?t|won(?:'|’)?t|don(?:'|’)?t|not|never|avoid|without|if|once|unless|example|instead of|after|until)\b/;

function endsLine(text: string, at: number): boolean {
  return /^[ \t`.;]*(?:[\r\n]|$)/.test(text.slice(at, at + reach));
}

/** The last clause in front of `at`, in lower case: back to a full stop, a blank line, or a line that leads nowhere. */
function clauseBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - reach), at).toLowerCase().replace(/[`*_>#]+\s*$/, '').trimEnd();
  const sentence = window.split(/(?<!\be\.g)(?<!\bi\.e)[.!?](?:\s+|$)|\n\s*\n(?=[^\n]*$)(?!$)/).at(-1) ?? '';
  const lines = sentence.split('\n').filter((line) => line.trim() !== '');
  const clause = (lines.at(-1) ?? '').split(/,? (?:so|but|therefore|thus|hence) |; /).at(-1) ?? '';
  return clause;
}
