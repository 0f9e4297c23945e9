import { toolNames } from '../catalog/toolNames.ts';
import { isJsonObject } from '../core/Json.ts';
import type { JsonObject } from '../core/Json.ts';
import type { Environment, SessionSource } from '../core/Environment.ts';

const id = 'acknowledging';
const version = '1';

/**
 * The environment of a case that expects several calls: results without meaning, handed back so that a model that
 * calls one at a time can go on. Two answers more than calls, so that stopping is seen and endless calling is not paid for.
 */
export function acknowledgingEnvironment(calls: number): Environment {
  return { world: id, version, state: { expectedCalls: calls }, turnLimit: calls + 2 };
}

/** The same where an answer need not hold all calls: nothing ends the exchange but an answer without a call, so that a call too many is seen. */
export function unboundedEnvironment(calls: number): Environment {
  return { world: id, version, state: {}, turnLimit: calls + 2 };
}

/** Whether a model has made as many calls as were expected, so that nothing more would be learnt. */
export function isSatisfied(environment: Environment, callsMade: number): boolean {
  if (environment.world !== id || !isJsonObject(environment.state)) return false;
  const expected = environment.state['expectedCalls'];
  return typeof expected === 'number' && callsMade >= expected;
}

/** Answers every offered tool with a plain confirmation, and any other with an error. The state is what was called. */
export const acknowledging: SessionSource = {
  id,
  version,
  open: (_environment, offered) => {
    const names = toolNames(offered);
    const calls: JsonObject[] = [];
    return {
      call: (name, argumentText) => {
        const resolved = names.resolve(name);
        calls.push({ name: resolved?.tool ?? name, arguments: argumentText, known: resolved !== null });
        return resolved === null
          ? { content: JSON.stringify({ error: `There is no tool named ${JSON.stringify(name)}.` }), failed: true }
          : { content: JSON.stringify({ status: 'ok', message: `${resolved.tool} was carried out.` }), failed: false };
      },
      state: () => ({ calls: [...calls] }),
    };
  },
};
