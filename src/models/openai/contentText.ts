import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';

/** The `content` of a message: a text, or a list of parts. */
export interface Content {
  /** `null`: no text part came. */
  readonly text: string | null;
  readonly refusal: string | null;
  readonly reasoning: string | null;
  /** Kinds of parts that hold something else. */
  readonly unread: readonly string[];
}

export function readContent(content: Json | undefined): Content {
  if (typeof content === 'string') return { text: content, refusal: null, reasoning: null, unread: [] };
  if (!isJsonArray(content)) return { text: null, refusal: null, reasoning: null, unread: content === null || content === undefined ? [] : [typeof content] };
  const read: { text: string | null; refusal: string | null; reasoning: string | null; unread: string[] } = { text: null, refusal: null, reasoning: null, unread: [] };
  for (const part of content) {
    const { type, text, refusal, thinking } = isJsonObject(part) ? part : { type: undefined, text: part, refusal: undefined, thinking: undefined };
    if (type === 'thinking' || type === 'reasoning') read.reasoning = more(read.reasoning, partText(thinking ?? text));
    else if (typeof text === 'string') read.text = more(read.text, text);
    else if (typeof refusal === 'string') read.refusal = more(read.refusal, refusal);
    else read.unread.push(typeof type === 'string' ? type.slice(0, 40) : 'part');
  }
  return read;
}

/** Two texts in a row, of which either may be missing. */
export function more(before: string | null, text: string | null): string | null {
  if (text === null) return before;
  return before === null ? text : before + text;
}

function partText(thinking: Json | undefined): string | null {
  if (typeof thinking === 'string') return thinking;
  if (!isJsonArray(thinking)) return null;
  return thinking.map((part) => (isJsonObject(part) && typeof part['text'] === 'string' ? part['text'] : '')).join('');
}
