import type { Step } from '../core/Item.ts';
import type { Message } from '../core/Message.ts';
import { argumentsOf } from './carryOut.ts';

/** Steps as they stand in a history: one call in an answer, and its result. */
export function stepMessages(steps: readonly Step[]): readonly Message[] {
  return steps.flatMap((step): readonly Message[] => [
    { role: 'assistant', answer: { text: null, toolCalls: [{ name: step.tool, arguments: JSON.stringify(argumentsOf(step.arguments)), encoding: 'string' }] } },
    { role: 'tool', name: step.tool, content: JSON.stringify(step.result), failed: false },
  ]);
}
