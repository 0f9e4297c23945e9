import fc from 'fast-check';
import type { Call } from '../../src/core/Call.ts';
import type { Literal } from '../../src/core/Literal.ts';

const span = { start: 0, end: 0 };

/** What a language can write and read back. */
export interface Writable {
  readonly forms: readonly ('list' | 'tuple' | 'set')[];
  readonly numbers: readonly string[];
}

/** Any text, with the characters that writers forget: quotes, backslashes, line ends, halves of surrogate pairs. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', "'", '\\', '\n', '\r', '\t', '\0', '\x07', '\x7f', '`', '{', '}', '[', ']', '(', ')', ',', '=', '#', '$', '${', '“', '\u2028', '😀', '\ud800', '\udc00', 'é', 'a', 'Z', '_', '0', ' ', '\\u0041', '\\n', '"""'),
    fc.string({ maxLength: 1 }),
  ),
  maxLength: 12,
});

const name = fc.oneof(fc.constantFrom('a', 'city', 'from', 'class', 'True', 'é', 'a-b', 'a b', '', '1a', '$x', 'null', 'new'), text);
const toolName = fc.oneof(fc.constantFrom('f', 'math.factorial', 'get-time', 'a.b.c', 'import', 'ñandú', 'a..b', '.a'), text);

function literals({ forms, numbers }: Writable): fc.Arbitrary<Literal> {
  const { value } = fc.letrec<{ value: Literal }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constant<Literal>({ kind: 'null', span }),
      fc.boolean().map((held): Literal => ({ kind: 'boolean', value: held, span })),
      text.map((held): Literal => ({ kind: 'string', value: held, span })),
      fc.constantFrom('NaN', 'Infinity', '-Infinity').map((held): Literal => ({ kind: 'non-finite', text: held, span })),
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((held): Literal => ({ kind: 'number', value: Number(held), integer: true, text: String(held), span })),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((held): Literal => ({ kind: 'number', value: held, integer: false, text: floatText(held), span })),
      fc.constantFrom(...numbers).map((held): Literal => numberOf(held)),
      fc.record({ form: fc.constantFrom(...forms), items: fc.array(tie('value'), { maxLength: 3 }) }).map(({ form, items }): Literal => ({ kind: 'list', form, items, span })),
      fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((entries): Literal => ({ kind: 'object', entries: entries.map(([key, held]) => ({ key, keySpan: span, value: held })), span })),
      fc.record({ called: fc.constantFrom('g', 'g.h'), held: tie('value') }).map(
        ({ called, held }): Literal => ({ kind: 'call', call: { name: called, nameSpan: span, arguments: [{ name: 'x', nameSpan: span, value: held }], source: 'text', span }, span }),
      ),
    ),
  }));
  return value;
}

function floatText(value: number): string {
  const written = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(written) ? `${written}.0` : written;
}

function numberOf(written: string): Literal {
  const plain = written.replaceAll('_', '').replace(/[LnfF]$/, (suffix) => (/^-?0x/.test(written) && suffix !== 'L' && suffix !== 'n' ? suffix : ''));
  const negative = plain.startsWith('-');
  const size = Number(plain.replace(/^[-+]/, ''));
  return { kind: 'number', value: negative ? -size : size, integer: !/[.e]/.test(plain), text: written, span };
}

/** Lists of calls with names and values of every kind; spans are not meant. */
export function arbitraryCalls(writable: Writable): fc.Arbitrary<readonly Call[]> {
  const list = fc.uniqueArray(fc.tuple(name, literals(writable)), { maxLength: 4, selector: ([key]) => key });
  const call = fc.tuple(toolName, list).map(
    ([called, entries]): Call => ({ name: called, nameSpan: span, arguments: entries.map(([key, value]) => ({ name: key, nameSpan: span, value })), source: 'text', span }),
  );
  return fc.array(call, { minLength: 1, maxLength: 3 });
}

/** A copy with every span taken out. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !/^(?:span|nameSpan|keySpan)$/.test(key)).map(([key, held]) => [key, withoutSpans(held)]));
}
