import type { Answer } from '../../core/Answer.ts';
import type { Step } from '../../core/Item.ts';
import type { Json } from '../../core/Json.ts';
import { argumentsOf } from '../carryOut.ts';

/** A call as an exhibit makes it. */
export interface ShownCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, Json>>;
}

/** The call of a step, as it should be made. */
export function callOf(step: Step): ShownCall {
  return { name: step.tool, arguments: argumentsOf(step.arguments) };
}

/** An answer that makes calls natively. */
export function callingAnswer(calls: readonly ShownCall[], write: (given: ShownCall['arguments']) => string = (given) => JSON.stringify(given)): Answer {
  return { text: null, toolCalls: calls.map(({ name, arguments: given }) => ({ name, arguments: write(given), encoding: 'string' })) };
}

/** An answer in words. */
export function wordsAnswer(text: string): Answer {
  return { text, toolCalls: [] };
}
