import { toolNames } from '../catalog/toolNames.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import type { Environment, SessionSource, ToolResult } from '../core/Environment.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import { relativeTolerance } from '../grading/matchNumber.ts';

const id = 'line-by-line';
const version = '1';

/** One step of a task that is told line by line. */
export interface ToldStep {
  /** What the user says when the step is due. */
  readonly line: string;
  readonly tool: string;
  /** Numbers that a right call gives, by parameter. */
  readonly due: Readonly<Record<string, number>>;
}

/** Calls that may be refused and made again before the limit of turns ends a task. */
const spareTurns = 4;

/** The environment of a task whose first line stands in the prompt. `keeps`: the parameter whose value a result says back. */
export function lineByLineEnvironment(steps: readonly ToldStep[], keeps: string): Environment {
  return { world: id, version, state: { keeps, steps: steps.map(({ line, tool, due }) => ({ line, tool, due })) }, turnLimit: steps.length + spareTurns };
}

/**
 * Keeps what each call gives, whatever it is, and tells the next line after a right one. What cannot be kept at all is refused
 * and may be made right at once; the first call that is kept and wrong ends the task, and so does the last step.
 */
export const lineByLine: SessionSource = {
  id,
  version,
  open: ({ state }, offered) => {
    const { keeps, steps } = taskIn(state);
    const names = toolNames(offered);
    let done = 0;
    let isMistaken = false;
    const isOver = (): boolean => isMistaken || done >= steps.length;
    return {
      call: (name, argumentText) => {
        const given = givenBy(name, argumentText, names, steps[0]?.due ?? {});
        if (typeof given === 'string') return refused(given);
        if (isOver()) return refused('Nothing more is to be entered.');
        const step = steps[done];
        if (step !== undefined && isDue(given, step)) done += 1;
        else isMistaken = true;
        return { content: JSON.stringify({ kept: true, [keeps]: given.values[keeps] ?? null }), failed: false };
      },
      state: () => ({ done, mistaken: isMistaken }),
      says: () => (isOver() ? null : (steps[done]?.line ?? null)),
      isOver,
    };
  },
};

interface Given {
  readonly tool: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** What a call gives; a text: why it cannot be kept. */
function givenBy(name: string, argumentText: string, names: ToolNames, parameters: ToldStep['due']): Given | string {
  const tool = names.resolve(name)?.tool;
  if (tool === undefined) return `There is no tool named ${name.slice(0, 100)}.`;
  const values = parsed(argumentText);
  if (values === null) return 'The arguments are no valid JSON object.';
  const missing = Object.keys(parameters).find((parameter) => !(parameter in values));
  return missing === undefined ? { tool, values } : `${missing} is missing.`;
}

function isDue({ tool, values }: Given, step: ToldStep): boolean {
  if (tool !== step.tool || Object.keys(values).length !== Object.keys(step.due).length) return false;
  return Object.entries(step.due).every(([parameter, due]) => {
    const value = values[parameter];
    return typeof value === 'number' && Math.abs(value - due) <= relativeTolerance * Math.max(Math.abs(value), Math.abs(due));
  });
}

function refused(error: string): ToolResult {
  return { content: JSON.stringify({ error }), failed: true };
}

function taskIn(state: Json): { readonly keeps: string; readonly steps: readonly ToldStep[] } {
  const { keeps, steps } = isJsonObject(state) ? state : { keeps: undefined, steps: undefined };
  return { keeps: typeof keeps === 'string' ? keeps : '', steps: isJsonArray(steps) ? steps.flatMap(stepIn) : [] };
}

function stepIn(value: Json): readonly ToldStep[] {
  if (!isJsonObject(value)) return [];
  const { line, tool, due } = value;
  if (typeof line !== 'string' || typeof tool !== 'string' || !isJsonObject(due ?? null)) return [];
  const numbers = Object.entries(due as JsonObject).flatMap(([name, number]): readonly (readonly [string, number])[] => (typeof number === 'number' ? [[name, number]] : []));
  return [{ line, tool, due: Object.fromEntries(numbers) }];
}

function parsed(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
