import { actionOf } from '../../catalog/lint/actionOf.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Tool } from '../../core/Tool.ts';
import type { ValueType, WorldTool } from '../../core/World.ts';
import { checkArguments } from '../checkArguments.ts';
import { nestArguments } from '../nestArguments.ts';
import { Rejection } from '../Rejection.ts';
import { drawerOf } from './drawerOf.ts';
import type { Drawer } from './drawText.ts';
import type { Leaf } from './Leaf.ts';
import { leavesOf } from './leavesOf.ts';
import { phrasingsFor } from './phrasingsFor.ts';
import { mustBeKnown, textKind } from './textKinds.ts';

/** A tool of the user's own as a domain holds it. */
export interface OwnTool {
  /** Without a request where none can be composed; it is offered all the same. */
  readonly tool: WorldTool;
  readonly types: readonly ValueType[];
  /** Why no request is composed for it; `null`: some are. */
  readonly reason: string | null;
  /** Whether its schema can be met at all; one that cannot is not even offered. */
  readonly isSound: boolean;
}

/** Most values that a request spells out. */
const mostRequired = 10;
const trials = 6;

export function ownTool(given: Tool): OwnTool {
  const leaves = leavesOf(given.parameters);
  if (typeof leaves === 'string') return without(given, leaves, /^the name of/.test(leaves));
  const drawn = leaves.map((leaf) => ({ leaf, draw: drawerOf(leaf, given.parameters) }));
  const broken = drawn.find(({ leaf, draw }) => leaf.required && typeof draw === 'string');
  if (broken !== undefined) return without(given, `${broken.leaf.path === '' ? 'its parameters' : broken.leaf.path}: ${String(broken.draw)}`, !/^no such number|^no list|has nothing|has no values/.test(String(broken.draw)));
  const usable = drawn.flatMap(({ leaf, draw }) => (typeof draw === 'string' || leaf.path === '' ? [] : [{ leaf, draw }]));
  const required = usable.filter(({ leaf }) => leaf.required);
  if (required.length > mostRequired) return without(given, `it requires ${String(required.length)} values`, true);
  const fault = faultOf(given, required);
  if (fault !== null) return without(given, fault, false);
  const optional = usable.filter(({ leaf, draw }) => !leaf.required && faultOf(given, [...required, { leaf, draw }]) === null);
  return made(given, required, optional);
}

interface Drawn {
  readonly leaf: Leaf;
  readonly draw: Drawer;
}

function made(tool: Tool, required: readonly Drawn[], optional: readonly Drawn[]): OwnTool {
  const leavesIn = (drawn: readonly Drawn[]): readonly Leaf[] => drawn.map(({ leaf }) => leaf);
  const all = [...required, ...optional];
  const typeId = ({ path }: Leaf): string => `${tool.name}/${path}`;
  return {
    tool: {
      tool,
      effect: effectOf(tool),
      parameters: Object.fromEntries(all.map(({ leaf }) => [leaf.path, typeId(leaf)])),
      requests: phrasingsFor(tool, leavesIn(required), leavesIn(optional), leavesIn(required).filter(isUnguessable)),
      questions: [],
      mentions: [],
      conditions: [],
    },
    types: all.map(({ leaf, draw }) => ({ id: typeId(leaf), noun: leaf.label, draw })),
    reason: null,
    isSound: true,
  };
}

/** Whether nobody can guess a value, so that a request without one has to be asked back about. */
function isUnguessable({ label, path, schema }: Leaf): boolean {
  const { description } = schema;
  const isOpen = schema['default'] === undefined && schema['enum'] === undefined && schema['const'] === undefined;
  const isGiven = typeof description === 'string' && /default|optional|omit|leave (?:it )?(?:empty|blank)|not (?:given|provided|specified|set)|current (?:user|location|session|account|project|directory)|automatic|generated|inferred|any (?:unique )?(?:string|value|text)|random/i.test(description);
  return isOpen && !isGiven && !path.includes('.') && schema['type'] === 'string' && schema['format'] !== 'date' && schema['format'] !== 'date-time' && mustBeKnown.has(textKind(label));
}

/** Why drawn values do not make a call that the whole schema admits; `null`: they do. */
function faultOf({ name, parameters }: Tool, drawn: readonly Drawn[]): string | null {
  const state = { today: '2026-03-10' };
  let fault: string | null = null;
  for (let trial = 0; trial < trials; trial++) {
    const random = seededRandom(`${name} ${String(trial)}`);
    try {
      fault = checkArguments(parameters, nestArguments(drawn.map(({ leaf, draw }) => [leaf.path, draw({ random, state }).value])));
      if (fault === null) return null;
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      fault = `no value was found for ${error.message.replace(/^no-value: /, '')}`;
    }
  }
  return fault;
}

function effectOf({ name }: Tool): 'reads' | 'changes' {
  const action = actionOf(name);
  return action === 'create' || action === 'update' || action === 'delete' || action === 'send' ? 'changes' : 'reads';
}

function without(tool: Tool, reason: string, isSound: boolean): OwnTool {
  return { tool: { tool, effect: effectOf(tool), parameters: {}, requests: [], questions: [], mentions: [], conditions: [] }, types: [], reason, isSound };
}
