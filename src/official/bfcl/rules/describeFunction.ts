import { isDict, type DictKey, type PythonValue, type TypeName } from '../python/PythonValue.ts';
import type { Language } from '../Edition.ts';
import { argumentTypes, listTypes } from './argumentTypes.ts';

/** The description of one tool as the checkers look it up, read once for all answers. */
export interface FunctionDescription {
  readonly name: string;
  /** The name as providers take it that accept no dots. */
  readonly underscored: string;
  readonly required: PythonValue;
  readonly details: PythonValue;
  readonly parameters: ReadonlyMap<DictKey, ParameterDescription | null>;
}

export interface ParameterDescription {
  readonly declared: string;
  readonly expected: TypeName;
  /** `null`: the elements are not looked at. */
  readonly nested: NestedType | null;
}

export interface NestedType {
  readonly declared: string;
  readonly type: TypeName;
}

/** `null`, also for a parameter: the official checker raises a KeyError where it looks. */
export function describeFunction(description: PythonValue, language: Language): FunctionDescription | null {
  const inner = member(description, 'parameters');
  const name = member(description, 'name');
  const details = member(inner, 'properties');
  const required = member(inner, 'required');
  if (typeof name !== 'string' || details === undefined || required === undefined) return null;
  const parameters = new Map<DictKey, ParameterDescription | null>();
  if (isDict(details)) for (const [key, detail] of details) parameters.set(key, describeParameter(detail, language));
  return { name, underscored: name.replaceAll('.', '_'), required, details, parameters };
}

function describeParameter(detail: PythonValue, language: Language): ParameterDescription | null {
  const declared = member(detail, 'type');
  const expected = typeof declared === 'string' ? argumentTypes[language].get(declared) : undefined;
  if (expected === undefined || typeof declared !== 'string') return null;
  const nested = nestedType(detail, declared, language);
  return nested === undefined ? null : { declared, expected, nested };
}

/** `undefined`: the official checker raises. */
function nestedType(detail: PythonValue, declared: string, language: Language): NestedType | null | undefined {
  if (!listTypes[language].has(declared)) return null;
  const inner = member(member(detail, 'items'), 'type');
  const type = typeof inner === 'string' ? argumentTypes[language].get(inner) : undefined;
  return type === undefined || typeof inner !== 'string' ? undefined : { declared: inner, type };
}

function member(value: PythonValue | undefined, key: string): PythonValue | undefined {
  return value !== undefined && isDict(value) ? value.get(key) : undefined;
}
