import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import type { Tool } from '../core/Tool.ts';
import { literalText } from '../grading/literalText.ts';
import type { Situation } from './Situation.ts';

/** Right calls elsewhere in a run, of which plausible wrong ones are made here. */
export interface Donors {
  /** A right call of a tool with the very same parameters; `null`: none is known. */
  readonly call: (tool: Tool) => Call | null;
  /** What a parameter was rightly filled with, each value once. */
  readonly values: (tool: string, parameter: string) => readonly Literal[];
}

export function donorsOf(situations: readonly Situation[]): Donors {
  const calls = new Map<string, Call>();
  const values = new Map<string, Map<string, Literal>>();
  for (const { due, case: { prompt } } of situations) {
    for (const call of due ?? []) {
      const tool = prompt.tools.find(({ name }) => name === call.name);
      if (tool !== undefined && !calls.has(keyOf(tool))) calls.set(keyOf(tool), call);
      for (const { name, value } of call.arguments) {
        const own = values.get(`${call.name} ${name ?? ''}`) ?? new Map<string, Literal>();
        own.set(literalText(value), value);
        values.set(`${call.name} ${name ?? ''}`, own);
      }
    }
  }
  return {
    call: (tool) => calls.get(keyOf(tool)) ?? null,
    values: (tool, parameter) => [...(values.get(`${tool} ${parameter}`)?.values() ?? [])],
  };
}

function keyOf({ name, parameters }: Tool): string {
  return `${name} ${JSON.stringify(parameters)}`;
}
