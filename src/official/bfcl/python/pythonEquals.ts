import { PythonFloat, PythonTuple, type PythonDict, type PythonList, type PythonValue } from './PythonValue.ts';

/** Python's `==`: numbers compare across int, float and bool, a tuple is no list. */
export function pythonEquals(left: PythonValue, right: PythonValue): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  if (left === null || right === null) return left === right;
  const leftNumber = numberOf(left);
  if (leftNumber !== undefined) {
    const rightNumber = numberOf(right);
    // In order, a bigint and a number compare by their exact values, which `===` does not do.
    return rightNumber !== undefined && leftNumber >= rightNumber && leftNumber <= rightNumber;
  }
  if (Array.isArray(left)) return Array.isArray(right) && listEquals(left, right);
  if (left instanceof Map) return right instanceof Map && dictEquals(left, right);
  return left instanceof PythonTuple && right instanceof PythonTuple && listEquals(left.items, right.items);
}

export function listEquals(left: PythonList, right: PythonList): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) {
    if (!pythonEquals(left[index] ?? null, right[index] ?? null)) return false;
  }
  return true;
}

/** Python's `value in list`. */
export function listContains(list: PythonList, value: PythonValue): boolean {
  for (const item of list) if (pythonEquals(item, value)) return true;
  return false;
}

function dictEquals(left: PythonDict, right: PythonDict): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) {
    const other = right.get(key);
    if (other === undefined || !pythonEquals(value, other)) return false;
  }
  return true;
}

function numberOf(value: PythonValue): number | bigint | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof PythonFloat ? value.value : undefined;
}
