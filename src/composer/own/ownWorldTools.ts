import { followed } from '../../catalog/followed.ts';
import type { CatalogTool } from '../../core/Catalog.ts';
import type { JsonObject } from '../../core/Json.ts';
import { canonicalJson } from '../../core/canonicalJson.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Scene, SpokenValue, ValueType, WorldTool } from '../../core/World.ts';
import { checkArguments } from '../kit/checkArguments.ts';
import { nestArguments } from '../nestArguments.ts';
import { Rejection } from '../Rejection.ts';
import { argumentLeaves } from './argumentLeaves.ts';
import type { ArgumentLeaf } from './argumentLeaves.ts';
import { unmet } from './OwnValue.ts';
import type { OwnValue, Unmet } from './OwnValue.ts';
import { isUnguessable } from './isUnguessable.ts';
import { incompleteRequests, leafWords, requestsFor } from './requestsFor.ts';
import { effectOf, promise } from './results/promise.ts';
import type { PromisedTool } from './results/PromisedTool.ts';
import { resultPhrasings } from './results/resultPhrasings.ts';
import type { FedType, ResultPhrasings } from './results/resultPhrasings.ts';
import { plainType, schemaKey, semanticKey } from './semanticKey.ts';
import { valueFor } from './valueFor.ts';

/** A user's tools made ready for composing. */
export interface OwnTools {
  readonly tools: readonly WorldTool[];
  readonly types: readonly ValueType[];
  /** Those whose results are known, by name. */
  readonly promised: ReadonlyMap<string, PromisedTool>;
  /** What cannot be asked for, and why: a whole tool, or an optional parameter of one. */
  readonly unmet: readonly UnmetTool[];
}

export interface UnmetTool extends Omit<Unmet, 'state'> {
  readonly tool: string;
  /** Path of the parameter; `null`: its parameters together. */
  readonly parameter: string | null;
  /** `tool`: nobody can ask for it. `parameter`: it is asked for without this one. `result`: nothing is asked about its result. */
  readonly lost: 'tool' | 'parameter' | 'result';
}

/** Draws that each parameter and each tool is tried with. */
const trials = 5;

/** A user's tools with words to ask for them and values to fill them; nothing executes them. What cannot be asked for is left out, with the reason. */
export function ownWorldTools(catalog: readonly CatalogTool[]): OwnTools {
  const problems: UnmetTool[] = [];
  const known = new Map<string, Unmet | null>();
  const usable = catalog.flatMap((one) => {
    const leaves = usableLeaves(one, problems, known);
    return leaves === null ? [] : [{ one, leaves }];
  });
  const types = new Map<string, ValueType>();
  const fed = new Map<string, FedParameter[]>();
  for (const { one, leaves } of usable) for (const leaf of leaves) addType(one, leaf, leaves, types, fed);
  const promised = new Map<string, PromisedTool>();
  const tools = usable.map(({ one, leaves }): WorldTool => {
    const phrasings = results(one, leaves, fed, promised, problems);
    return {
      tool: one.tool,
      effect: effectOf(one),
      parameters: Object.fromEntries(leaves.map((leaf) => [leaf.path, typeId(one, leaf)])),
      requests: [...requestsFor(one, leaves), ...leaves.filter((leaf) => isWorthAsking(leaf, one)).flatMap((leaf) => incompleteRequests(one, leaves, leaf))],
      ...phrasings,
    };
  });
  return { tools, types: [...types.values()], promised, unmet: problems };
}

interface FedParameter extends FedType {
  /** With references followed. */
  readonly schema: JsonObject;
}

/** How requests refer to a tool's result, where its schema says what that holds. */
function results(one: CatalogTool, leaves: readonly ArgumentLeaf[], fed: ReadonlyMap<string, readonly FedParameter[]>, promised: Map<string, PromisedTool>, problems: UnmetTool[]): ResultPhrasings {
  const { name } = one.tool;
  const made = promise(one, leaves, ({ path, type }) => {
    const key = semanticKey(path, name);
    const schema = key === null ? undefined : fed.get(key)?.find((parameter) => parameter.type === type)?.schema;
    return key === null || schema === undefined ? [] : [[key, schema]];
  });
  if (made.state === 'none') {
    if (made.reason === 'nothing-fits') problems.push({ tool: name, parameter: null, reason: 'contradictory', detail: 'no result was found that fits the schema of its result, so that nothing is asked about it', lost: 'result' });
    return { mentions: [], questions: [], conditions: [] };
  }
  const phrasings = resultPhrasings(one, leaves, made.leaves, fed);
  promised.set(name, { ...made.tool, fixed: [...new Set(phrasings.conditions.map(({ path }) => path))] });
  return phrasings;
}

/** The parameters that can be filled; `null`: one that must be cannot, or they do not fit together. */
function usableLeaves(one: CatalogTool, problems: UnmetTool[], known: Map<string, Unmet | null>): readonly ArgumentLeaf[] | null {
  const { parameters, name } = one.tool;
  const leaves: ArgumentLeaf[] = [];
  let isLost = false;
  for (const leaf of argumentLeaves(parameters)) {
    const fault = leaf.isAddressable ? rememberedFault(leaf, parameters, known) : unmet('unaddressable-name', `${JSON.stringify(leaf.name)} cannot stand in a phrase`);
    if (fault === null) leaves.push(leaf);
    else problems.push({ tool: name, parameter: leaf.path, reason: fault.reason, detail: fault.detail, lost: leaf.required ? 'tool' : 'parameter' });
    isLost ||= fault !== null && leaf.required;
  }
  if (isLost) return null;
  const whole = fitTogether(leaves.filter((leaf) => leaf.required), parameters);
  if (whole === null) return leaves;
  problems.push({ tool: name, parameter: null, reason: 'contradictory', detail: whole, lost: 'tool' });
  return null;
}

/** The same parameter stands in many tools of a catalog; what was found of it once holds for all. */
function rememberedFault(leaf: ArgumentLeaf, root: JsonObject, known: Map<string, Unmet | null>): Unmet | null {
  const written = canonicalJson(leaf.schema);
  if (written.includes('"$ref"')) return faultOf(leaf, root);
  const key = `${leaf.name} ${written}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const fault = faultOf(leaf, root);
  known.set(key, fault);
  return fault;
}

/** Why no value can be given for a parameter; `null`: one can. */
function faultOf(leaf: ArgumentLeaf, root: JsonObject): Unmet | null {
  for (let trial = 0; trial < trials; trial++) {
    const drawn = draw(leaf, root, trial);
    if (drawn.state === 'unmet') return drawn;
  }
  return null;
}

/** What the schema as a whole says against values that each fit alone; `null`: nothing. */
function fitTogether(required: readonly ArgumentLeaf[], parameters: JsonObject): string | null {
  // Without keywords that tie parameters together, those that fit alone fit together.
  const isTied = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'dependentRequired', 'dependentSchemas', 'minProperties', 'maxProperties', 'patternProperties'].some((keyword) => keyword in parameters);
  for (let trial = 0; trial < (isTied ? trials : 1); trial++) {
    const values = required.flatMap((leaf) => {
      const drawn = draw(leaf, parameters, trial);
      return drawn.state === 'value' ? [[leaf.path, drawn.spoken.value] as const] : [];
    });
    const fault = checkArguments(parameters, nestArguments(values));
    if (fault !== null) return fault;
  }
  return null;
}

function draw(leaf: ArgumentLeaf, root: JsonObject, trial: number): OwnValue {
  return valueFor(leaf.schema, leaf.name, seededRandom(`${leaf.path} ${String(trial)}`), { root, today: '2026-03-10' });
}

/** Parameters of one meaning and with the same valid values share a type; all others have one of their own. */
function typeId({ tool }: CatalogTool, leaf: ArgumentLeaf): string {
  const key = semanticKey(leaf.path, tool.name);
  const schema = followed(leaf.schema, tool.parameters);
  return key !== null && plainType(schema) !== null ? `${key}/${schemaKey(schema)}` : `${tool.name}/${leaf.path}`;
}

function addType(one: CatalogTool, leaf: ArgumentLeaf, leaves: readonly ArgumentLeaf[], types: Map<string, ValueType>, fed: Map<string, FedParameter[]>): void {
  const id = typeId(one, leaf);
  if (types.has(id)) return;
  const { parameters, name } = one.tool;
  const schema = followed(leaf.schema, parameters);
  const key = semanticKey(leaf.path, name);
  const type = plainType(schema);
  if (key !== null && type !== null) fed.set(key, [...(fed.get(key) ?? []), { id, type, schema }]);
  const noun = key?.startsWith('id of ') === true ? key.slice('id of '.length) : leafWords(leaf, leaves);
  types.set(id, { id, noun, draw: (scene) => spokenOf(leaf, parameters, scene) });
}

function spokenOf(leaf: ArgumentLeaf, root: JsonObject, { random, state }: Scene): SpokenValue {
  const drawn = valueFor(leaf.schema, leaf.name, random, { root, today: state.today });
  if (drawn.state === 'unmet') throw new Rejection('no-value', `${leaf.path}: ${drawn.detail}`);
  return drawn.spoken;
}

/** Whether leaving it out leaves a model no choice but to ask: a free text without a default that nobody can guess. */
function isWorthAsking(leaf: ArgumentLeaf, { tool }: CatalogTool): boolean {
  const schema = followed(leaf.schema, tool.parameters);
  const isFree = plainType(schema) !== null && schema['enum'] === undefined && schema['const'] === undefined && schema['default'] === undefined;
  return leaf.required && !leaf.path.includes('.') && isFree && isUnguessable(leaf.name, typeof schema['description'] === 'string' ? schema['description'] : '');
}
