import type { Session, SessionSource } from '../../../core/Environment.ts';
import type { Json, JsonObject } from '../../../core/Json.ts';
import { openSession } from '../../kit/createWorld.ts';
import { ToolFailure } from '../../kit/ToolFailure.ts';
import { Answers } from './Answers.ts';
import type { PromisedTool } from './PromisedTool.ts';
import { promisedWorld } from './PromisedTool.ts';

/** State of an environment whose tools are answered as their schemas promise. */
export interface PromisedState extends JsonObject {
  readonly today: string;
  readonly seed: string;
  /** Whether a request makes a call depend on a number of a result: then no argument decides any such number. */
  readonly decides: boolean;
  readonly tools: Readonly<Record<string, PromisedTool>>;
}

/**
 * Answers calls of a user's tools, which nobody executes, with results drawn from the schemas of their results: the same
 * calls in the same order give the same results. Nothing has a state that could be compared; what is there is the day.
 */
export const promised: SessionSource = {
  ...promisedWorld,
  open: (environment, offered): Session => {
    const { today, seed, decides, tools } = environment.state as PromisedState;
    const answers = new Answers({ seed, today, decides });
    const byName = new Map(
      Object.entries(tools).map(([name, tool]) => [name, { tool: { name, parameters: tool.parameters }, effect: tool.effect, execute: (given: JsonObject): Json => answered(answers, name, tool, given) }]),
    );
    return openSession(byName, { ...environment, state: { today } }, offered);
  },
};

function answered(answers: Answers, name: string, tool: PromisedTool, given: JsonObject): Json {
  const result = answers.to(name, tool, given);
  if (result === undefined) throw new ToolFailure('unavailable', 'This cannot be answered at the moment.');
  return result;
}
