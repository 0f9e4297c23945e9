import { isJsonArray } from '../core/Json.ts';
import type { Phrasing, WorldTool } from '../core/World.ts';
import { phraseSlots } from './phraseSlots.ts';

/** Names of the parameters that a call must have. */
export function requiredParameters({ tool }: WorldTool): readonly string[] {
  const required = tool.parameters['required'];
  return isJsonArray(required) ? required.filter((name) => typeof name === 'string') : [];
}

/** Required parameters that a phrasing does not name; a name counts where any path in it is named. */
export function unsaidParameters(tool: WorldTool, { text }: Phrasing): readonly string[] {
  const { always } = phraseSlots(text);
  return requiredParameters(tool).filter((name) => !always.some((path) => path === name || path.startsWith(`${name}.`)));
}
