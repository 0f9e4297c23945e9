import type { Expectation } from './Expectation.ts';
import { typeBit } from './TypeNode.ts';
import type { TypeNode } from './TypeNode.ts';

const none: readonly never[] = [];

/** Accepted strings that the schema admits without anything to look at but the text itself. */
export function plainTexts({ texts }: Expectation, node: TypeNode): readonly string[] {
  if (!isPlain(node) || !admits(node, typeBit.string)) return none;
  const { members } = node;
  const plain = members === null ? texts : texts.filter((text) => members.includes(text));
  return plain.length === 0 ? none : plain;
}

/**
 * Accepted numbers of which the same holds. Where there are several, only if they are so far apart, and so small, that a number
 * which is one of them is no other one by tolerance.
 */
export function plainNumbers({ numbers }: Expectation, node: TypeNode): readonly number[] {
  if (numbers.length === 0 || !isPlain(node) || node.members !== null) return none;
  const apart = numbers.length === 1 || numbers.every((number) => Number.isInteger(number) && Math.abs(number) < 1e8);
  return apart && numbers.every((number) => isExact(number) && admits(node, typesOf(number))) ? numbers : none;
}

/** Whether the schema says nothing of a value but its type and its members. */
function isPlain({ limits, pattern, anyOf, allOf }: TypeNode): boolean {
  return limits === null && pattern === null && anyOf === null && allOf === null;
}

function admits(node: TypeNode, types: number): boolean {
  return node.types === 0 || (node.types & types) !== 0;
}

function typesOf(number: number): number {
  return Number.isInteger(number) ? typeBit.number | typeBit.integer : typeBit.number;
}

/** Whether a double that equals it is it: of integers beyond 2^53 the digits are compared. */
function isExact(number: number): boolean {
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number));
}
