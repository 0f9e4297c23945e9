import { isDict, isList, PythonFloat, PythonTuple, typeName, type DictKey, type PythonDict, type PythonList, type PythonValue, type TypeName } from '../python/PythonValue.ts';
import { listContains } from '../python/pythonEquals.ts';
import { readPythonJson } from '../python/readPythonJson.ts';
import { convertJava } from '../languages/convertJava.ts';
import { convertJavaScript } from '../languages/convertJavaScript.ts';
import { argumentTypes } from './argumentTypes.ts';
import { crash, type CheckContext, type Fault } from './CheckContext.ts';
import { checkType } from './checkType.ts';
import { describeFunction, type FunctionDescription } from './describeFunction.ts';
import { allowsAbsence, checkDict, checkList, checkListOfDicts, checkString } from './checkValue.ts';

/** One decoded call against one expected call; `answer` is the key's `{parameter: accepted}`. */
export function checkFunction(description: PythonValue, call: PythonDict, answer: PythonValue, context: CheckContext): Fault {
  const described = descriptionOf(description, context);
  if (described === null) return crash('KeyError');
  const { required, details, parameters } = described;
  const given = call.get(context.underscores ? described.underscored : described.name);
  if (given === undefined) return 'simple_function_checker:wrong_func_name';
  if (!isList(required) || !isDict(details) || !isDict(answer)) return crash('TypeError');
  const missing = missingRequired(required, given);
  if (missing !== null) return missing;
  if (!isDict(given)) return crash('AttributeError');
  return checkArguments(given, parameters, answer, context) ?? missingOptional(given, answer, context);
}

/** The description of a tool as the rules look at it, read once. */
export function descriptionOf(description: PythonValue, { descriptions, language }: CheckContext): FunctionDescription | null {
  const known = descriptions.get(description);
  if (known !== undefined) return known;
  const described = describeFunction(description, language);
  descriptions.set(description, described);
  return described;
}

/** Required parameters are looked for in whatever was given, be it no dict at all. */
function missingRequired(required: PythonList, given: PythonValue): Fault {
  for (const name of required) {
    const there = contains(given, name);
    if (there === null) return crash('TypeError');
    if (!there) return 'simple_function_checker:missing_required';
  }
  return null;
}

/** Python's `name in value`. `null`: it raises. */
function contains(value: PythonValue, name: PythonValue): boolean | null {
  if (isDict(value)) return typeof name === 'string' && value.has(name);
  if (isList(value)) return listContains(value, name);
  return typeof value === 'string' && typeof name === 'string' ? value.includes(name) : null;
}

type Parameters = FunctionDescription['parameters'];

function checkArguments(given: PythonDict, parameters: Parameters, answer: PythonDict, context: CheckContext): Fault {
  for (const [name, value] of given) {
    const fault = checkArgument(name, value, parameters, answer, context);
    if (fault !== null) return fault;
  }
  return null;
}

/** One argument of a call. */
export function checkArgument(name: DictKey, value: PythonValue, parameters: Parameters, answer: PythonDict, context: CheckContext): Fault {
  const parameter = parameters.get(name);
  const accepted = answer.get(name);
  if (parameter !== undefined && value === null && context.without.has('null-is-a-value')) return null;
  if (parameter !== undefined && accepted === undefined && context.without.has('optional-not-listed')) return null;
  if (parameter === undefined || accepted === undefined) return 'simple_function_checker:unexpected_param';
  if (parameter === null) return crash('KeyError');
  const { declared, expected, nested } = parameter;
  if (context.language === 'python') return checkConverted(convertPython(value, declared, context), accepted, expected, nested?.type ?? null, context);
  const converted = convert(value, declared, nested?.declared ?? null, context);
  if (converted.fault !== null) return converted.fault;
  const free = nested?.declared === 'any' && context.without.has('any-element-is-string');
  return checkConverted(converted.value, accepted, expected, free ? null : (nested?.type ?? null), context);
}

type Converted = { readonly fault: null; readonly value: PythonValue } | { readonly fault: string; readonly value?: never };

function convert(value: PythonValue, declared: string, nested: string | null, context: CheckContext): Converted {
  if (context.without.has('foreign-literal')) return convertLoosely(value, declared, nested, context);
  if (typeof value !== 'string') {
    return { fault: context.language === 'java' ? 'type_error:java' : 'type_error:js' };
  }
  return convertText(value, declared, nested, context);
}

function convertText(text: string, declared: string, nested: string | null, context: CheckContext): Converted {
  const converted = context.language === 'java' ? convertJava(text, declared, nested) : convertJavaScript(text, declared, nested, context.edition.objects);
  return converted === undefined ? { fault: crash('NotImplementedError') } : { fault: null, value: converted };
}

/** Values of JSON, as themselves or as text, beside literals of the language. */
function convertLoosely(value: PythonValue, declared: string, nested: string | null, context: CheckContext): Converted {
  if (typeof value !== 'string') return { fault: null, value };
  const text = value.replaceAll('\\"', '"');
  const expected = argumentTypes[context.language].get(declared);
  const read = expected === 'str' ? undefined : readPythonJson(text);
  if (read !== undefined && typeName(read) === expected) return { fault: null, value: read };
  if (expected === 'float' && typeof read === 'number') return { fault: null, value: new PythonFloat(read) };
  return unquoteItems(convertText(text, listForm(text, declared), nested, context));
}

/** A list of Java's may be written in either form. */
function listForm(text: string, declared: string): string {
  if (declared === 'Array' && text.includes('ArrayList')) return 'ArrayList';
  return declared === 'ArrayList' && !text.includes('ArrayList') ? 'Array' : declared;
}

function unquoteItems(converted: Converted): Converted {
  if (converted.fault !== null || !isList(converted.value)) return converted;
  const unquoted = converted.value.map((item) => (typeof item === 'string' ? item.replace(/^"(.*)"$/, '$1') : item));
  return { fault: null, value: unquoted };
}

function convertPython(value: PythonValue, declared: string, context: CheckContext): PythonValue {
  if (declared === 'tuple' && value instanceof PythonTuple) return value.items;
  const integer = typeof value === 'number' || typeof value === 'bigint';
  const widens = context.edition.integerIsFloat || context.without.has('integer-is-no-float');
  if (declared === 'float' && integer && widens) return new PythonFloat(Number(value));
  if (declared === 'integer' && value instanceof PythonFloat && Number.isInteger(value.value) && context.without.has('float-is-no-integer')) return value.value;
  return value;
}

function checkConverted(value: PythonValue, accepted: PythonValue, expected: TypeName, nested: TypeName | null, context: CheckContext): Fault {
  const { fault, variable } = checkType(value, accepted, expected, nested, context);
  if (fault !== null) return fault;
  if (!isList(accepted)) return crash('TypeError');
  if (!variable) {
    if (expected === 'dict') return checkDict(value, accepted, context);
    if (expected === 'list') return nested === 'dict' ? checkListOfDicts(value, accepted, context) : checkList(value, accepted, context);
    if (expected === 'str') return checkString(value, accepted, context);
  }
  return listContains(accepted, value) ? null : 'value_error:others';
}

function missingOptional(given: PythonDict, answer: PythonDict, context: CheckContext): Fault {
  for (const [name, accepted] of answer) {
    if (given.has(name)) continue;
    const optional = allowsAbsence(accepted);
    if (optional === null) return crash('TypeError');
    if (!optional && !context.without.has('optional-must-be-given')) return 'simple_function_checker:missing_optional';
  }
  return null;
}
