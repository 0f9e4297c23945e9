import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import type { AnswerToken } from '../core/Decoded.ts';
import type { Span } from '../core/Span.ts';
import { byteOffsets } from './byteOffsets.ts';
import { TokenStream } from './TokenStream.ts';

/** The tokens that carry one part of a call: those that share a byte with it as it was written. */
export interface AlignedPart {
  /** Index among the calls given. */
  readonly call: number;
  /** `name`, or the argument: `/` and its name, `/` and its place for a positional one. */
  readonly part: string;
  /** Of their log-probabilities; natural logarithm. */
  readonly least: number;
  readonly mean: number;
  /** How many they are. */
  readonly tokens: number;
}

export interface UnalignedPart {
  readonly call: number;
  readonly part: string;
  readonly reason: UnalignedReason;
}

export type UnalignedReason =
  /** The text is not among what the tokens spell. */
  | 'tokens-differ'
  /** It is there more than once, and which one it is cannot be told. */
  | 'ambiguous'
  /** It was written with no character of its own. */
  | 'empty';

export interface TokenAlignment {
  readonly parts: readonly AlignedPart[];
  /** Parts of which no token can be named. */
  readonly unaligned: readonly UnalignedPart[];
  /** Least and mean over all tokens of the answer; `null`: there are none. */
  readonly whole: { readonly least: number; readonly mean: number; readonly tokens: number } | null;
}

/**
 * Lays tokens over the name and the argument values of calls, by bytes of UTF-8. The answer's text, or the text of a
 * call's arguments, must be spelled by the tokens, once: where it is not (a server wrote the arguments anew, two places
 * could be meant) its parts are listed as unaligned, none is guessed.
 */
export function alignTokens(tokens: readonly AnswerToken[], answer: Answer, calls: readonly Call[]): TokenAlignment {
  const stream = new TokenStream(tokens);
  const parts: AlignedPart[] = [];
  const unaligned: UnalignedPart[] = [];
  const places = new Places(stream, answer, calls);
  for (const [call, found] of calls.entries()) {
    const { values, name } = places.of(found);
    const add = (part: string, place: Place, span: Span): void => {
      const shared = typeof place === 'string' ? place : stream.share(place.start + place.offset(span.start), place.start + place.offset(span.end));
      if (typeof shared === 'string') unaligned.push({ call, part, reason: shared });
      else parts.push({ call, part, ...shared });
    };
    add('name', name, found.nameSpan);
    for (const [at, argument] of found.arguments.entries()) add(`/${argument.name ?? String(at)}`, values, argument.value.span);
  }
  return { parts, unaligned, whole: stream.whole };
}

/** Where a text begins in the stream, and how its code units become bytes; or why that is not known. */
type Place = { readonly start: number; readonly offset: (unit: number) => number } | UnalignedReason;

/** Most bytes between a call's name and its arguments in the ways that models write calls. */
const widestGap = 48;

/** Words that stand between name and arguments, so that a tool of this name cannot be told from them. */
const keyWords = new Set(['name', 'arguments', 'parameters', 'function', 'tool_call', 'args', 'input']);

class Places {
  private readonly stream: TokenStream;
  private readonly answer: Answer;
  private readonly text: Place;
  private readonly starts: readonly (number | UnalignedReason)[];

  constructor(stream: TokenStream, answer: Answer, calls: readonly Call[]) {
    this.stream = stream;
    this.answer = answer;
    this.text = calls.some(({ source }) => source === 'text') ? placeOf(stream.only(answer.text ?? ''), answer.text ?? '') : 'tokens-differ';
    this.starts = calls.some(({ source }) => source !== 'text') ? stream.inOrder((answer.toolCalls ?? []).map((call) => call.arguments ?? '')) : [];
  }

  of({ source, name }: Call): { readonly values: Place; readonly name: Place } {
    if (source === 'text') return { values: this.text, name: this.text };
    const text = this.answer.toolCalls?.[source]?.arguments ?? '';
    const start = this.starts[source] ?? 'tokens-differ';
    return { values: placeOf(start, text), name: typeof start === 'number' ? this.nameBefore(start, name) : start };
  }

  /** The name stands shortly before the arguments, as the model wrote it or as the wire renamed it. */
  private nameBefore(start: number, name: string): Place {
    const wire = name.replace(/[^A-Za-z0-9_-]/gu, '_');
    if (name === '' || keyWords.has(name)) return 'ambiguous';
    for (const written of new Set([name, wire])) {
      const at = this.stream.wordBefore(start, written, widestGap);
      // A name that the wire shortened or lengthened is not known here; character for character it stands.
      if (at !== null) return { start: at, offset: written === name ? byteOffsets(written) : scaled(name, written) };
    }
    return 'tokens-differ';
  }
}

function placeOf(start: number | UnalignedReason, text: string): Place {
  return typeof start === 'number' ? { start, offset: byteOffsets(text) } : start;
}

/** Spans of a name end at its ends, so only these have to be right. */
function scaled(name: string, written: string): (unit: number) => number {
  return (unit) => (unit >= name.length ? written.length : Math.min(unit, written.length));
}
