/**
 * A value of Python's, as far as results and keys hold any: `int` is a number or, beyond 2^53, a bigint;
 * `dict` is a Map by `dictKey`; `list` is an array.
 */
export type PythonValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PythonFloat
  | PythonTuple
  | PythonOther
  | PythonList
  | PythonDict;

export type PythonList = readonly PythonValue[];
export type PythonDict = ReadonlyMap<DictKey, PythonValue>;
export type DictKey = string | number | bigint | null | symbol;

export class PythonFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

export class PythonTuple {
  readonly items: PythonList;

  constructor(items: PythonList) {
    this.items = items;
  }
}

/** A value that equals nothing a key can hold (bytes, complex). */
export class PythonOther {
  readonly typeName: string;
  /** What Python's `repr` gives. */
  readonly text: string;

  constructor(typeName: string, text: string) {
    this.typeName = typeName;
    this.text = text;
  }
}

export type TypeName = 'NoneType' | 'bool' | 'int' | 'float' | 'str' | 'list' | 'tuple' | 'dict' | 'other';

export function typeName(value: PythonValue): TypeName {
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'number':
    case 'bigint':
      return 'int';
    case 'boolean':
      return 'bool';
    default:
      return objectTypeName(value);
  }
}

function objectTypeName(value: Exclude<PythonValue, string | number | bigint | boolean>): TypeName {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'dict';
  if (value instanceof PythonFloat) return 'float';
  return value instanceof PythonTuple ? 'tuple' : 'other';
}

export function isList(value: PythonValue): value is PythonList {
  return Array.isArray(value);
}

export function isDict(value: PythonValue): value is PythonDict {
  return value instanceof Map;
}

/** Key under which a dict keeps a value: equal values share one. `undefined`: not hashable. */
export function dictKey(value: PythonValue): DictKey | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value === null) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof PythonFloat) return value.value === 0 ? 0 : value.value;
  if (value instanceof PythonOther) return Symbol(value.text);
  return value instanceof PythonTuple ? tupleKey(value) : undefined;
}

/** Symbols from the global registry, so that equal tuples give the same one. */
function tupleKey(tuple: PythonTuple): DictKey | undefined {
  const parts: string[] = [];
  for (const item of tuple.items) {
    const key = dictKey(item);
    if (key === undefined) return undefined;
    parts.push(typeof key === 'symbol' ? String(key) : `${typeof key}:${String(key)}`);
  }
  return Symbol.for(`tuple ${parts.length} ${JSON.stringify(parts)}`);
}
