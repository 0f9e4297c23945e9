import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import type { Plan } from '../../core/Plan.ts';

/**
 * Models of a plan that were seen not to read calls that stand in the history and that they did not make: what they
 * answer after such a history says nothing. A prompted interface writes the history out as text, which all read, and so
 * do those that were told it.
 */
export function refusesHistory({ models }: Pick<Plan, 'models'>, probes: Json | null): ReadonlySet<string> {
  if (probes === null || !isJsonObject(probes)) return new Set();
  return new Set(models.flatMap(({ id, interface: asked, toldHistory }) => (asked.kind !== 'prompted' && toldHistory !== true && ['ignored', 'refused'].includes(stateOf(probes[id])) ? [id] : [])));
}

function stateOf(note: Json | undefined): string {
  const at = (value: Json | undefined, name: string): Json | undefined => (value !== undefined && isJsonObject(value) ? value[name] : undefined);
  const state = at(at(at(at(note, 'probe'), 'capabilities'), 'injected-history'), 'state');
  return typeof state === 'string' ? state : '';
}
