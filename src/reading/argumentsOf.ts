import type { Argument } from '../core/Call.ts';
import type { LeniencyCode } from '../core/Leniency.ts';
import type { Literal, ObjectEntry, ObjectLiteral } from '../core/Literal.ts';
import type { Span } from '../core/Span.ts';
import { parseJson } from '../grammars/json/parseJson.ts';

type Forgive = (code: LeniencyCode, span: Span | null) => void;

/**
 * The arguments that a value stands for. An object is taken as it is; forgiven are JSON written inside a string, null
 * or an empty text, and a list that holds just one object. `null`: it stands for no arguments that can be read.
 */
export function argumentsOf(value: Literal, forgive: Forgive): readonly Argument[] | null {
  switch (value.kind) {
    case 'object':
      return fromEntries(value);
    case 'null':
      forgive('empty-arguments', value.span);
      return [];
    case 'string':
      return fromText(value.value, value.span, forgive);
    case 'list':
      return fromList(value.items, value.span, forgive);
    default:
      return null;
  }
}

/** One argument for each entry of an object. */
export function fromEntries({ entries }: ObjectLiteral): readonly Argument[] {
  return entries.map(({ key, keySpan, value }) => ({ name: key, nameSpan: keySpan, value }));
}

function fromList(items: readonly Literal[], span: Span, forgive: Forgive): readonly Argument[] | null {
  const [first] = items;
  if (items.length === 0) {
    forgive('arguments-not-object', span);
    return [];
  }
  if (items.length > 1 || first?.kind !== 'object') return null;
  forgive('arguments-not-object', span);
  return fromEntries(first);
}

/** Arguments inside a string value; their spans are that of the string, in which they stand escaped. */
function fromText(text: string, span: Span, forgive: Forgive): readonly Argument[] | null {
  if (text.trim() === '') {
    forgive('empty-arguments', span);
    return [];
  }
  const parsed = parseJson(text);
  if (parsed.value === null || text.slice(parsed.end).trim() !== '') return null;
  const inner = parsed.value.kind === 'string' ? parseJson(parsed.value.value).value : parsed.value;
  if (inner === null || inner.kind !== 'object') return null;
  forgive('double-encoded-arguments', span);
  for (const { code } of parsed.forgiven) forgive(code, span);
  return fromEntries(movedTo(inner, span));
}

function movedTo(object: ObjectLiteral, span: Span): ObjectLiteral {
  return { ...object, span, entries: object.entries.map((entry) => movedEntry(entry, span)) };
}

function movedEntry({ key, value }: ObjectEntry, span: Span): ObjectEntry {
  return { key, keySpan: span, value: movedValue(value, span) };
}

/** As deep as the parser goes, which has a limit. */
function movedValue(value: Literal, span: Span): Literal {
  switch (value.kind) {
    case 'object':
      return movedTo(value, span);
    case 'list':
      return { ...value, span, items: value.items.map((item) => movedValue(item, span)) };
    default:
      return { ...value, span };
  }
}
