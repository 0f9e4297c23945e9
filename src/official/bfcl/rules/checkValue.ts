import { isDict, isList, type DictKey, type PythonDict, type PythonList, type PythonValue } from '../python/PythonValue.ts';
import { listContains, pythonEquals } from '../python/pythonEquals.ts';
import { crash, crashed, type CheckContext, type Fault } from './CheckContext.ts';
import { standardise } from './standardise.ts';

/** A string against the accepted ones. */
export function checkString(value: PythonValue, accepted: PythonList, context: CheckContext): Fault {
  if (typeof value !== 'string') return crash('TypeError');
  // What is the same as it stands is the same in every comparable form.
  if (accepted.includes(value)) return null;
  let known = context.accepted.get(accepted);
  if (known === undefined) {
    known = new Set(accepted.filter((item) => typeof item === 'string').map((item) => standardise(item, context.without)));
    context.accepted.set(accepted, known);
  }
  return known.has(standardise(value, context.without)) ? null : 'value_error:string';
}

/** A list against the accepted ones, in order. */
export function checkList(value: PythonValue, accepted: PythonList, context: CheckContext): Fault {
  if (!isList(value)) return crash('TypeError');
  const comparable = standardiseItems(value, context);
  const known: PythonList[] = [];
  for (const answer of accepted) {
    const items = itemsOf(answer);
    if (items === null) return crash('TypeError');
    known.push(standardiseItems(items, context));
  }
  return listContains(known, comparable) ? null : 'value_error:list/tuple';
}

/** What Python finds in a value by index: of a string its characters. `null`: it raises. */
function itemsOf(value: PythonValue): PythonList | null {
  if (isList(value)) return value;
  if (typeof value === 'string') return Array.from(value);
  return isDict(value) && value.size === 0 ? [] : null;
}

function standardiseItems(items: PythonList, context: CheckContext): PythonList {
  return items.map((item) => standardiseItem(item, context));
}

function standardiseItem(item: PythonValue, context: CheckContext): PythonValue {
  if (typeof item === 'string') return standardise(item, context.without);
  if (!context.without.has('nested-strings-exact')) return item;
  if (isList(item)) return standardiseItems(item, context);
  return isDict(item) ? new Map([...item].map(([key, value]) => [key, standardiseItem(value, context)])) : item;
}

/** A dict against the accepted ones, each of which lists accepted values by key. */
export function checkDict(value: PythonValue, accepted: PythonList, context: CheckContext): Fault {
  let fault: Fault = 'dict_checker:unclear';
  for (const answer of accepted) {
    if (answer === '') continue;
    if (!isDict(value)) return crash('AttributeError');
    fault = context.edition.dicts === 'counted' ? checkCounted(value, answer, context) : checkOptionalKeys(value, answer, context);
    if (fault === null || crashed(fault)) return fault;
  }
  return fault;
}

function checkOptionalKeys(value: PythonDict, answer: PythonValue, context: CheckContext): Fault {
  let fault: Fault = null;
  for (const [key, item] of value) {
    if (!isDict(answer)) return crash('TypeError');
    if (!answer.has(key) && context.without.has('optional-not-listed')) continue;
    fault = answer.has(key) ? checkEntry(item, answer.get(key) ?? null, context) : 'value_error:dict_key';
    if (crashed(fault)) return fault;
    if (fault !== null) break;
  }
  if (!isDict(answer)) return crash('AttributeError');
  // The official checker looks for missing keys even after it found a wrong one, and reports those instead.
  const missing = missingKey(value, answer);
  return missing ?? fault;
}

function missingKey(value: PythonDict, answer: PythonDict): Fault {
  for (const [key, item] of answer) {
    if (value.has(key)) continue;
    const optional = allowsAbsence(item);
    if (optional === null) return crash('TypeError');
    if (!optional) return 'value_error:dict_key';
  }
  return null;
}

/** Python's `"" in value`. `null`: it raises. */
export function allowsAbsence(value: PythonValue): boolean | null {
  if (isList(value)) return listContains(value, '');
  if (typeof value === 'string') return true;
  return isDict(value) ? value.has('') : null;
}

function checkEntry(item: PythonValue, accepted: PythonValue, context: CheckContext): Fault {
  const listed = context.without.has('dict-values-listed') && !isList(accepted) ? [accepted] : accepted;
  const known = itemsOf(listed);
  if (known === null) return crash(isDict(accepted) ? 'KeyError' : 'TypeError');
  const comparable = standardiseItem(item, context);
  return known.some((answer) => pythonEquals(standardiseItem(answer, context), comparable)) ? null : 'value_error:dict_value';
}

function checkCounted(value: PythonDict, answer: PythonValue, context: CheckContext): Fault {
  if (!isDict(answer)) return crash('AttributeError');
  if (value.size !== answer.size) return 'value_error:dict_items';
  for (const [key, item] of value) {
    const fault = checkCountedEntry(key, item, answer, context);
    if (fault !== null) return fault;
  }
  return null;
}

function checkCountedEntry(key: DictKey, item: PythonValue, answer: PythonDict, context: CheckContext): Fault {
  const accepted = answer.get(key);
  if (accepted === undefined) return 'value_error:dict_key';
  return isDict(accepted) ? checkDict(item, [accepted], context) : checkEntry(item, accepted, context);
}

/** A list of dicts against the accepted ones, in order. */
export function checkListOfDicts(value: PythonValue, accepted: PythonList, context: CheckContext): Fault {
  if (!isList(value)) return crash('TypeError');
  let fault: Fault = 'list_dict_checker:unclear';
  for (const answer of accepted) {
    fault = checkDicts(value, answer, context);
    if (fault === null || crashed(fault)) return fault;
  }
  return fault;
}

function checkDicts(value: PythonList, answer: PythonValue, context: CheckContext): Fault {
  const dicts = itemsOf(answer);
  if (dicts === null) return crash('TypeError');
  if (value.length !== dicts.length) return 'value_error:list_dict_count';
  for (const [index, item] of value.entries()) {
    const fault = checkDict(item, [dicts[index] ?? null], context);
    if (fault !== null) return fault;
  }
  return null;
}
