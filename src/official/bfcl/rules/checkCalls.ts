import { isDict, isList, type DictKey, type PythonDict, type PythonList, type PythonValue } from '../python/PythonValue.ts';
import type { Edition } from '../Edition.ts';
import { crash, crashed, type CheckContext, type Fault } from './CheckContext.ts';
import { checkFunction } from './checkFunction.ts';

/** Question and key of one case as the official checkers see them. */
export interface PreparedKey {
  /** The tools offered; a single one may stand by itself. */
  readonly functions: PythonValue;
  /** Expected calls: name in the key and `{parameter: accepted}`. */
  readonly expected: readonly ExpectedCall[];
}

export interface ExpectedCall {
  readonly name: DictKey;
  readonly accepted: PythonValue;
}

/** The official verdict on decoded calls. */
export function checkCalls(key: PreparedKey, calls: readonly PythonDict[], category: string, context: CheckContext): Fault {
  if (isUnordered(category, context.edition)) return checkUnordered(key, calls, context);
  const several = category.includes('multiple');
  const first = calls[0];
  if (several ? calls.length !== key.expected.length : calls.length !== 1) {
    return several ? 'multiple_function_checker:wrong_count' : 'simple_function_checker:wrong_count';
  }
  const expected = key.expected[0];
  if (expected === undefined || first === undefined) return crash('IndexError');
  const description = describedCall(key, expected.name, category, context);
  return description === null ? crash('TypeError') : checkFunction(description, first, expected.accepted, context);
}

/** Whether calls are matched without regard to their order. */
export function isUnordered(category: string, { multipleIsParallel }: Edition): boolean {
  return category.includes('parallel') || (multipleIsParallel && category.includes('multiple'));
}

/** The description that an expected call is checked under. `null`: none is found. */
export function describedCall(key: PreparedKey, name: DictKey, category: string, context: CheckContext): PythonValue {
  if (isUnordered(category, context.edition)) return describe(wrapped(key.functions), name, context);
  return category.includes('multiple') ? describe(key.functions, name, context) : only(key.functions);
}

function only(functions: PythonValue): PythonValue {
  return isList(functions) ? (functions[0] ?? null) : functions;
}

function describe(functions: PythonValue, name: DictKey, context: CheckContext): PythonValue {
  if (!isList(functions)) return functions;
  const substring = context.edition.multipleIsParallel && !context.without.has('substring-lookup');
  for (const description of functions) {
    const own = isDict(description) ? description.get('name') : undefined;
    if (typeof own !== 'string' || typeof name !== 'string') continue;
    if (substring ? name.includes(own) : own === name) return description;
  }
  return context.without.has('substring-lookup') ? withoutCounter(functions, name) : null;
}

/** Repeated calls carry a counter in the older keys (`f_1`, `f_2`). */
function withoutCounter(functions: PythonList, name: DictKey): PythonValue {
  if (typeof name !== 'string') return null;
  const bare = name.replace(/_[0-9]+$/, '');
  return functions.find((description) => isDict(description) && description.get('name') === bare) ?? null;
}

/** Each expected call in turn takes the first call left that fits, for good. */
function checkUnordered(key: PreparedKey, calls: readonly PythonDict[], context: CheckContext): Fault {
  if (calls.length !== key.expected.length) return 'parallel_function_checker_no_order:wrong_count';
  if (context.without.has('greedy-order')) return checkAnyPairing(key, calls, context);
  const taken = new Array<boolean>(calls.length).fill(false);
  for (const expected of key.expected) {
    const found = firstFit(key, expected, calls, taken, context);
    if (typeof found === 'string') return found;
    taken[found] = true;
  }
  return null;
}

/** Index of the call that fits, or the fault. */
function firstFit(key: PreparedKey, expected: ExpectedCall, calls: readonly PythonDict[], taken: readonly boolean[], context: CheckContext): number | string {
  const description = describe(wrapped(key.functions), expected.name, context);
  if (description === null) return undescribed(context);
  for (const [index, call] of calls.entries()) {
    if (taken[index] === true) continue;
    const fault = checkFunction(description, call, expected.accepted, context);
    if (fault === null) return index;
    if (crashed(fault)) return fault;
  }
  return 'parallel_function_checker_no_order:cannot_find_match';
}

function wrapped(functions: PythonValue): PythonValue {
  return isList(functions) ? functions : [functions];
}

function undescribed(context: CheckContext): string {
  return context.edition.multipleIsParallel ? 'parallel_function_checker_no_order:cannot_find_description' : crash('TypeError');
}

/** What the verdict would be if the best of all pairings counted (augmenting paths). */
function checkAnyPairing(key: PreparedKey, calls: readonly PythonDict[], context: CheckContext): Fault {
  const fits: boolean[][] = [];
  for (const expected of key.expected) {
    const description = describe(wrapped(key.functions), expected.name, context);
    if (description === null) return undescribed(context);
    fits.push(calls.map((call) => checkFunction(description, call, expected.accepted, context) === null));
  }
  const owner = new Array<number>(calls.length).fill(-1);
  const everyOne = fits.every((_, expected) => place(expected, fits, owner, new Set()));
  return everyOne ? null : 'parallel_function_checker_no_order:cannot_find_match';
}

function place(expected: number, fits: readonly (readonly boolean[])[], owner: number[], tried: Set<number>): boolean {
  for (const [call, fit] of (fits[expected] ?? []).entries()) {
    if (!fit || tried.has(call)) continue;
    tried.add(call);
    const other = owner[call] ?? -1;
    if (other >= 0 && !place(other, fits, owner, tried)) continue;
    owner[call] = expected;
    return true;
  }
  return false;
}
