import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { SpokenValue } from '../../core/World.ts';
import { checkArguments } from '../checkArguments.ts';
import { between, oneOf } from '../chance.ts';
import { Rejection } from '../Rejection.ts';
import { spokenList } from '../spoken/choice.ts';
import { plain, put } from '../spoken/plain.ts';
import { drawNumber } from './drawNumber.ts';
import { asWritten, drawText } from './drawText.ts';
import type { Drawer } from './drawText.ts';
import type { Leaf } from './Leaf.ts';
import { plainSchema } from './plainSchema.ts';

/** Draws for one value before it is given up. */
const attempts = 30;
/** Items of a list that a request spells out. */
const mostItems = 6;

/** How values of a parameter are drawn that fit its schema; a text in its place says why none can be. */
export function drawerOf(leaf: Leaf, root: JsonObject): Drawer | string {
  const draw = anyDrawer(leaf, root);
  if (typeof draw === 'string') return draw;
  const { schema } = leaf;
  const own = { type: 'object', properties: { value: schema }, ...definitionsOf(root) };
  return (scene) => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const spoken = draw(scene);
      // What equals the default might be left out as well.
      if (spoken.said !== '' && !isSame(spoken.value, schema['default']) && checkArguments(own, { value: spoken.value }) === null) return spoken;
    }
    throw new Rejection('no-value', leaf.path);
  };
}

function anyDrawer(leaf: Leaf, root: JsonObject): Drawer | string {
  const { schema } = leaf;
  const members = isJsonArray(schema['enum']) ? schema['enum'] : schema['const'] === undefined ? null : [schema['const']];
  if (members !== null) return memberDrawer(members);
  switch (schema['type']) {
    case 'string':
    case undefined:
      return schema['properties'] === undefined && schema['items'] === undefined ? drawText(leaf) : 'it wants something of an unknown shape';
    case 'integer':
      return drawNumber(leaf, true);
    case 'number':
      return drawNumber(leaf, false);
    case 'boolean':
      return ({ random }) => (random.next() < 0.5 ? put(true, 'yes') : put(false, 'no'));
    case 'array':
      return listDrawer(leaf, root);
    default:
      return schema['type'] === 'object' ? 'it wants an object of any shape' : `its type ${JSON.stringify(schema['type'])} has no values`;
  }
}

function memberDrawer(members: readonly Json[]): Drawer | string {
  const sayable = members.filter((member) => (typeof member === 'string' && member.trim() !== '') || typeof member === 'number');
  if (sayable.length > 0) {
    return ({ random }) => {
      const member = oneOf(random, sayable);
      return typeof member === 'string' ? asWritten(member) : plain(member);
    };
  }
  const booleans = members.filter((member) => typeof member === 'boolean');
  return booleans.length === 0 ? 'its enum has nothing that can be said' : ({ random }) => said(oneOf(random, booleans));
}

function said(value: boolean): SpokenValue {
  return put(value, value ? 'yes' : 'no');
}

function listDrawer({ label, path, schema, required }: Leaf, root: JsonObject): Drawer | string {
  const items = isJsonArray(schema['items']) ? schema['items'][0] : schema['items'];
  const item = plainSchema(items === undefined ? { type: 'string' } : items, root);
  if (item['type'] === 'array') return 'it wants lists within a list';
  const draw = anyDrawer({ label: singular(label), path, schema: item, required }, root);
  if (typeof draw === 'string') return draw;
  const least = Math.max(1, numberOf(schema['minItems'], 1));
  const most = Math.min(Math.max(least, 3), numberOf(schema['maxItems'], Infinity));
  if (least > most) return 'no list is so short and so long at once';
  if (least > mostItems) return `it wants ${String(least)} items or more`;
  return (scene) => {
    const found = new Map<string, SpokenValue>();
    const count = between(scene.random, least, most);
    for (let attempt = 0; attempt < attempts && found.size < count; attempt++) {
      const one = draw(scene);
      found.set(JSON.stringify(one.value), one);
    }
    if (found.size < least) throw new Rejection('no-value', path);
    return spokenList([...found.values()]);
  };
}

function singular(label: string): string {
  return label.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
}

function numberOf(value: Json | undefined, usual: number): number {
  return typeof value === 'number' ? value : usual;
}

function definitionsOf(root: JsonObject): JsonObject {
  return Object.fromEntries(['$defs', 'definitions'].flatMap((name) => (isJsonObject(root[name]) ? [[name, root[name]]] : [])));
}

function isSame(one: Json, other: Json | undefined): boolean {
  return other !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
