import { followed } from '../../catalog/followed.ts';
import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import type { CatalogTool } from '../../core/Catalog.ts';
import type { Mention } from '../../core/World.ts';
import { nameWords } from '../../catalog/nameWords.ts';
import { listed } from '../spoken/choice.ts';
import type { ArgumentLeaf } from './argumentLeaves.ts';
import { leafWords, orders } from './requestsFor.ts';
import { plainType, semanticKey } from './semanticKey.ts';

/** A value that a result holds, by its path; lists are not looked into, since which of them is meant cannot be said. */
interface ResultLeaf {
  readonly path: string;
  readonly type: 'string' | 'number';
}

const mostDepth = 4;

/** A value type that parameters have, by what it is. */
export interface FedType {
  readonly id: string;
  readonly type: 'string' | 'number';
}

/** Noun phrases for what in a tool's result another tool takes: where names say that it is the same thing. */
export function ownMentions(tool: CatalogTool, leaves: readonly ArgumentLeaf[], fed: ReadonlyMap<string, readonly FedType[]>): readonly Mention[] {
  const { result, name } = tool.tool;
  const [order] = orders(tool).values();
  if (result === undefined || order === undefined) return [];
  const required = leaves.filter((leaf) => leaf.required);
  const given = required.length === 0 ? '' : ` with ${listed(required.map((leaf) => `${leafWords(leaf, leaves)} {${leaf.path}}`))}`;
  return resultLeaves(result).flatMap(({ path, type }) => {
    const key = semanticKey(path, name);
    const types = key === null ? [] : (fed.get(key) ?? []).filter((one) => one.type === type);
    const noun = nameWords(path).join(' ');
    return types.flatMap(({ id }): readonly Mention[] => [
      { id: `${path}-${id}-get`, path, type: id, text: `the ${noun} that you get when you ${order}${given}` },
      { id: `${path}-${id}-from`, path, type: id, text: `the ${noun} that comes back when you ${order}${given}` },
    ]);
  });
}

function resultLeaves(result: JsonObject): readonly ResultLeaf[] {
  const found: ResultLeaf[] = [];
  const visit = (schema: JsonObject, prefix: string, depth: number): void => {
    for (const [name, given] of Object.entries(isJsonObject(schema['properties']) ? schema['properties'] : {})) {
      if (!/^[^.{}[\]]+$/.test(name)) continue;
      const property = followed(given, result);
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const type = plainType(property);
      if (type !== null) found.push({ path, type });
      else if (depth < mostDepth) visit(property, path, depth + 1);
    }
  };
  visit(followed(result, result), '', 0);
  return found;
}
