import type { Call } from '../../core/Call.ts';
import type { Literal, ObjectEntry } from '../../core/Literal.ts';
import type { Span } from '../../core/Span.ts';

/** What has to be asked of the text a literal was read from. */
export interface Written {
  /** A map's key as text. */
  readonly keyText: (key: Literal) => string;
  /** Whether it was written as `new T[]{…}`. */
  readonly isArray: (literal: Literal) => boolean;
}

const lists = new Set(['List.of', 'Arrays.asList', 'ImmutableList.of', 'Lists.newArrayList', 'Collections.singletonList', 'Collections.emptyList', 'Stream.of', 'List.copyOf']);
const sets = new Set(['Set.of', 'ImmutableSet.of', 'Sets.newHashSet', 'Collections.singleton', 'Collections.emptySet', 'EnumSet.of']);
const maps = new Set(['Map.of', 'ImmutableMap.of', 'Collections.singletonMap', 'Collections.emptyMap']);
const same = new Set(['Collections.unmodifiableList', 'Collections.unmodifiableMap', 'Collections.unmodifiableSet', 'Integer.valueOf', 'Long.valueOf', 'Double.valueOf', 'Float.valueOf', 'Boolean.valueOf', 'Short.valueOf', 'Byte.valueOf', 'String.valueOf']);

const listTypes = new Set(['ArrayList', 'LinkedList', 'Vector', 'Stack', 'ArrayDeque', 'CopyOnWriteArrayList', 'PriorityQueue']);
const setTypes = new Set(['HashSet', 'LinkedHashSet', 'TreeSet']);
const mapTypes = new Set(['HashMap', 'LinkedHashMap', 'TreeMap', 'ConcurrentHashMap', 'Hashtable', 'WeakHashMap', 'IdentityHashMap']);
const numberTypes = new Set(['BigInteger', 'BigDecimal', 'Integer', 'Long', 'Double', 'Float', 'Short', 'Byte']);

const constants: Readonly<Record<string, 'NaN' | 'Infinity' | '-Infinity'>> = { NaN: 'NaN', POSITIVE_INFINITY: 'Infinity', NEGATIVE_INFINITY: '-Infinity' };

/** `Double.NaN` and its kin; `null` for any other name. */
export function javaConstant(name: string, span: Span): Literal | null {
  const [type, constant] = name.replace(/^java\.lang\./, '').split('.');
  const text = (type === 'Double' || type === 'Float') && constant !== undefined && Object.hasOwn(constants, constant) ? constants[constant] : undefined;
  return text === undefined ? null : { kind: 'non-finite', text, span };
}

/** A factory call that stands for a value (`List.of(1, 2)`, `Map.of("a", 1)`); `null`: any other call. */
export function factoryValue(call: Call, written: Written): Literal | null {
  const name = call.name.replace(/^java\.util\./, '');
  const values = call.arguments.map((argument) => argument.value);
  if (call.arguments.some((argument) => argument.name !== null)) return null;
  const span = call.span;
  const first = values[0];
  if (lists.has(name)) return { kind: 'list', form: 'list', items: flattened(name, values, written), span };
  if (sets.has(name)) return { kind: 'list', form: 'set', items: values, span };
  if (maps.has(name) && values.length % 2 === 0) return { kind: 'object', entries: pairs(values, written), span };
  if (name === 'Map.ofEntries') return entriesValue(values, span, written);
  return same.has(name) && values.length === 1 && first !== undefined && isPlain(first) ? { ...first, span } : null;
}

/** `Arrays.asList(new String[]{…})` is the list of the array's items. */
function flattened(name: string, values: readonly Literal[], written: Written): readonly Literal[] {
  const only = values[0];
  const spreads = name !== 'Collections.singletonList' && values.length === 1 && only?.kind === 'list';
  return spreads && (name === 'List.copyOf' || written.isArray(only)) ? only.items : values;
}

function isPlain(literal: Literal): boolean {
  return literal.kind === 'number' || literal.kind === 'boolean' || literal.kind === 'list' || literal.kind === 'object' || literal.kind === 'string';
}

function pairs(values: readonly Literal[], written: Written): readonly ObjectEntry[] {
  const entries: ObjectEntry[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    const key = values[index];
    const value = values[index + 1];
    if (key !== undefined && value !== undefined) entries.push({ key: written.keyText(key), keySpan: key.span, value });
  }
  return entries;
}

function entriesValue(values: readonly Literal[], span: Span, written: Written): Literal | null {
  const entries: ObjectEntry[] = [];
  for (const entry of values) {
    if (entry.kind !== 'call' || !/^(?:Map\.)?entry$/.test(entry.call.name)) return null;
    const [key, value] = entry.call.arguments;
    if (key === undefined || value === undefined || entry.call.arguments.length > 2) return null;
    entries.push({ key: written.keyText(key.value), keySpan: key.value.span, value: value.value });
  }
  return { kind: 'object', entries, span };
}

/** `new Type(…)` that stands for a value; `null`: any other object. */
export function constructedValue(type: string, values: readonly Literal[], span: Span): Literal | null {
  const name = type.split('.').at(-1) ?? type;
  const only = values[0];
  if (values.length > 1) return null;
  if (listTypes.has(name) || setTypes.has(name)) {
    if (only !== undefined && only.kind !== 'list' && only.kind !== 'number') return null;
    return { kind: 'list', form: setTypes.has(name) ? 'set' : 'list', items: only?.kind === 'list' ? only.items : [], span };
  }
  if (mapTypes.has(name)) {
    if (only !== undefined && only.kind !== 'object' && only.kind !== 'number') return null;
    return { kind: 'object', entries: only?.kind === 'object' ? only.entries : [], span };
  }
  if (name === 'String' && (only === undefined || only.kind === 'string')) return { kind: 'string', value: only?.value ?? '', span };
  return numberTypes.has(name) ? boxedNumber(only, span) : null;
}

function boxedNumber(only: Literal | undefined, span: Span): Literal | null {
  if (only?.kind === 'number') return { ...only, span };
  if (only?.kind !== 'string' || !/^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(only.value)) return null;
  return { kind: 'number', value: Number(only.value), integer: /^[-+]?\d+$/.test(only.value), text: only.value, span };
}
