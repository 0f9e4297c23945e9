import { dictKey, isList, PythonFloat, PythonTuple, type DictKey, type PythonValue } from './PythonValue.ts';
import type { PythonNode } from './PythonNode.ts';

type Evaluated = PythonValue | undefined;
type Numeric = number | bigint | PythonFloat;

/** Longest text or list that a repetition may build. */
const longest = 1_000_000;

/**
 * Python's `eval` of an arithmetic expression over literals. `undefined`: it raises. Names and calls
 * are taken to raise; official code evaluates in a module whose own names no answer has used.
 */
export function evaluatePython(node: PythonNode): Evaluated {
  switch (node.is) {
    case 'constant':
      return node.value;
    case 'unary':
      return negate(node.operator, evaluatePython(node.operand));
    case 'binary':
      return operate(node.operator, evaluatePython(node.left), evaluatePython(node.right));
    case 'list':
      return evaluateAll(node.items);
    case 'tuple': {
      const items = evaluateAll(node.items);
      return items === undefined ? undefined : new PythonTuple(items);
    }
    case 'dict':
      return evaluateDict(node.entries);
    default:
      return undefined;
  }
}

function evaluateAll(nodes: readonly PythonNode[]): PythonValue[] | undefined {
  const items: PythonValue[] = [];
  for (const node of nodes) {
    const item = evaluatePython(node);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function evaluateDict(entries: readonly (readonly [PythonNode | null, PythonNode])[]): Evaluated {
  const dict = new Map<DictKey, PythonValue>();
  for (const [keyNode, valueNode] of entries) {
    const key = keyNode === null ? undefined : evaluatePython(keyNode);
    const value = evaluatePython(valueNode);
    const hashed = key === undefined ? undefined : dictKey(key);
    if (hashed === undefined || value === undefined) return undefined;
    dict.set(hashed, value);
  }
  return dict;
}

function negate(operator: string, operand: Evaluated): Evaluated {
  if (operand === undefined) return undefined;
  if (operator === 'not') return !truth(operand);
  const number = numeric(operand);
  if (number === undefined) return undefined;
  if (operator === '+') return number;
  if (operator === '-') return negative(number);
  return number instanceof PythonFloat ? undefined : small(-BigInt(number) - 1n);
}

/** `-value`, an `int` staying one. */
export function negative(value: Numeric): PythonValue {
  if (value instanceof PythonFloat) return new PythonFloat(-value.value);
  return typeof value === 'bigint' ? small(-value) : 0 - value;
}

/** What arithmetic takes a value for. */
export function numeric(value: PythonValue): Numeric | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof PythonFloat ? value : undefined;
}

function truth(value: PythonValue): boolean {
  if (value instanceof PythonFloat) return value.value !== 0;
  if (value instanceof PythonTuple) return value.items.length > 0;
  if (value instanceof Map) return value.size > 0;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function operate(operator: string, left: Evaluated, right: Evaluated): Evaluated {
  if (left === undefined || right === undefined) return undefined;
  const a = numeric(left);
  const b = numeric(right);
  if (a !== undefined && b !== undefined) {
    return a instanceof PythonFloat || b instanceof PythonFloat ? floats(operator, asFloat(a), asFloat(b)) : integers(operator, BigInt(a), BigInt(b));
  }
  if (operator === '+') return concatenate(left, right);
  if (operator !== '*') return undefined;
  return repeat(left, b) ?? repeat(right, a);
}

function asFloat(value: Numeric): number {
  return value instanceof PythonFloat ? value.value : Number(value);
}

function concatenate(left: PythonValue, right: PythonValue): Evaluated {
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (left instanceof PythonTuple && right instanceof PythonTuple) return new PythonTuple([...left.items, ...right.items]);
  return isList(left) && isList(right) ? [...left, ...right] : undefined;
}

function repeat(value: PythonValue, times: Numeric | undefined): Evaluated {
  if (times === undefined || times instanceof PythonFloat) return undefined;
  const count = Math.max(0, Number(times));
  if (typeof value === 'string') return value.length * count > longest ? undefined : value.repeat(count);
  if (value instanceof PythonTuple) {
    const items = repeat(value.items, count);
    return items !== undefined && isList(items) ? new PythonTuple(items) : undefined;
  }
  if (!isList(value) || value.length * count > longest) return undefined;
  return Array.from({ length: count }, () => value).flat();
}

function floats(operator: string, a: number, b: number): Evaluated {
  switch (operator) {
    case '+':
      return new PythonFloat(a + b);
    case '-':
      return new PythonFloat(a - b);
    case '*':
      return new PythonFloat(a * b);
    case '/':
      return b === 0 ? undefined : new PythonFloat(a / b);
    case '//':
      return b === 0 ? undefined : new PythonFloat(Math.floor(a / b));
    case '%':
      return b === 0 ? undefined : new PythonFloat(floatModulo(a, b));
    case '**':
      return (a === 0 && b < 0) || (a < 0 && !Number.isInteger(b)) ? undefined : new PythonFloat(a ** b);
    default:
      return undefined;
  }
}

function floatModulo(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function integers(operator: string, a: bigint, b: bigint): Evaluated {
  switch (operator) {
    case '+':
      return small(a + b);
    case '-':
      return small(a - b);
    case '*':
      return small(a * b);
    case '/':
      return b === 0n ? undefined : new PythonFloat(Number(a) / Number(b));
    case '//':
      return b === 0n ? undefined : small(floorDivide(a, b));
    case '%':
      return b === 0n ? undefined : small(a - b * floorDivide(a, b));
    case '**':
      return power(a, b);
    default:
      return bitwise(operator, a, b);
  }
}

function bitwise(operator: string, a: bigint, b: bigint): Evaluated {
  if (operator === '&') return small(a & b);
  if (operator === '|') return small(a | b);
  if (operator === '^') return small(a ^ b);
  if (b < 0n || b > 10_000n) return undefined;
  if (operator === '<<') return small(a << b);
  return operator === '>>' ? small(a >> b) : undefined;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function power(a: bigint, b: bigint): Evaluated {
  if (b < 0n) return a === 0n ? undefined : new PythonFloat(Number(a) ** Number(b));
  const bits = a.toString(2).length * Number(b);
  return bits > 1_000_000 ? undefined : small(a ** b);
}

function small(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
