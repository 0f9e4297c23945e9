import type { CatalogTool } from '../../../core/Catalog.ts';
import type { Json, JsonObject } from '../../../core/Json.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { followed } from '../../../catalog/followed.ts';
import { actionOf } from '../../../catalog/lint/actionOf.ts';
import { valueAt } from '../../valueAt.ts';
import type { ArgumentLeaf } from '../argumentLeaves.ts';
import { nestArguments } from '../../nestArguments.ts';
import { imperativeOf } from '../imperative.ts';
import { valueFor } from '../valueFor.ts';
import { Answers } from './Answers.ts';
import type { PromisedTool } from './PromisedTool.ts';
import { resultLeaves } from './resultLeaves.ts';
import type { ResultLeaf } from './resultLeaves.ts';

/** What a tool's schemas promise, and what of its results a request can refer to; or why it answers nothing. */
export type Promised = { readonly state: 'promised'; readonly tool: PromisedTool; readonly leaves: readonly ResultLeaf[] } | { readonly state: 'none'; readonly reason: 'no-schema' | 'nothing-fits' };

/** Results that are drawn before a schema is trusted. */
const trials = 4;

/** Keywords without which a schema says nothing about a result. */
const telling = ['type', 'properties', 'items', 'enum', 'const', 'anyOf', 'oneOf', 'allOf'];

/** Makes a tool ready to be answered; `leaves`: its parameters that can be filled. */
export function promise(one: CatalogTool, leaves: readonly ArgumentLeaf[], feeds: (result: ResultLeaf) => readonly (readonly [key: string, schema: JsonObject])[]): Promised {
  const { result, parameters, name } = one.tool;
  const schema = result === undefined ? {} : followed(result, result);
  if (result === undefined || !telling.some((keyword) => keyword in schema)) return { state: 'none', reason: 'no-schema' };
  const found = resultLeaves(result);
  const tool: PromisedTool = { parameters, effect: effectOf(one), result, feeds: Object.fromEntries(found.flatMap(feeds)), fixed: [] };
  const samples = Array.from({ length: trials }, (_, trial) => new Answers({ seed: String(trial), today: '2026-03-10', decides: false }).to(name, tool, argumentsFor(leaves, parameters, trial)));
  if (samples.includes(undefined)) return { state: 'none', reason: 'nothing-fits' };
  return { state: 'promised', tool, leaves: found.filter((leaf) => samples.every((sample) => isThere(sample ?? null, leaf))) };
}

function isThere(sample: Json, { path, type }: ResultLeaf): boolean {
  return typeof valueAt(sample, path) === type;
}

function argumentsFor(leaves: readonly ArgumentLeaf[], root: JsonObject, trial: number): JsonObject {
  return nestArguments(leaves.filter(({ required }) => required).flatMap(({ path, name, schema }) => {
    const drawn = valueFor(schema, name, seededRandom(`${path} ${String(trial)}`), { root, today: '2026-03-10' });
    return drawn.state === 'value' ? [[path, drawn.spoken.value] as const] : [];
  }));
}

const changing = new Set(['create', 'update', 'delete', 'send']);

/** Whether a tool changes anything: as its source says, else by the verb of its name or of its description; where neither says, it does not count as doing so. */
export function effectOf({ tool, effect }: CatalogTool): 'reads' | 'changes' {
  return effect ?? (changing.has(actionOf(tool.name) ?? actionOf(imperativeOf(tool.description)?.split(' ')[0] ?? '') ?? '') ? 'changes' : 'reads');
}
