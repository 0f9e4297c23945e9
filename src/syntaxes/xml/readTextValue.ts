import type { LeniencyCode } from '../../core/Leniency.ts';
import type { Literal } from '../../core/Literal.ts';
import type { Span } from '../../core/Span.ts';
import { parseJson } from '../../grammars/json/parseJson.ts';

/**
 * The value that an element's text stands for. Tags carry no types, so text that is JSON as it stands is taken
 * for JSON and all else for a string, unless the element says its type. Lists and objects may be near-JSON.
 */
export function readTextValue(
  text: string,
  span: Span,
  type: string | null,
  forgive: (code: LeniencyCode, span: Span | null) => void,
): Literal {
  const inner = trimmed(text, span);
  const written = text.slice(inner.start, inner.end);
  if (type !== null && /^(?:str|string)$/i.test(type)) return { kind: 'string', value: withoutEntities(written), span: inner };
  if (written === 'True' || written === 'False') {
    forgive('foreign-literal', inner);
    return { kind: 'boolean', value: written === 'True', span: inner };
  }
  if (written === 'None') {
    forgive('foreign-literal', inner);
    return { kind: 'null', span: inner };
  }
  const parsed = parseJson(text, inner.start, inner.end);
  const whole = parsed.value !== null && parsed.end === inner.end;
  if (whole && (parsed.forgiven.length === 0 || /^[{[]/.test(written))) {
    for (const leniency of parsed.forgiven) forgive(leniency.code, leniency.span);
    return parsed.value;
  }
  return { kind: 'string', value: withoutEntities(written), span: inner };
}

/** Without the line breaks and blanks that set a value off from its tags. */
function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + written.length - written.trimStart().length;
  return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function withoutEntities(written: string): string {
  return written.includes('&') ? written.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole) : written;
}
