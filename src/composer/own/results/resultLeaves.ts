import { followed } from '../../../catalog/followed.ts';
import { nameWords } from '../../../catalog/nameWords.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../core/Json.ts';
import { mergedSchema } from '../mergedSchema.ts';
import { plainType, withoutWrapping } from '../semanticKey.ts';

/** A plain value that a result holds; of lists the first entry. */
export interface ResultLeaf {
  readonly path: string;
  readonly name: string;
  readonly type: 'string' | 'number';
  readonly schema: JsonObject;
  /** Whether it lies in an entry of a list. */
  readonly isListed: boolean;
  /** What it is called: `customer id`, `id of the first entry of “orders”`. */
  readonly noun: string;
  /** The same without where it lies. */
  readonly shortNoun: string;
}

type Unnamed = Omit<ResultLeaf, 'noun' | 'shortNoun'>;

const mostDepth = 4;

/** What a request can refer to in a result, each under a noun of its own. */
export function resultLeaves(result: JsonObject): readonly ResultLeaf[] {
  const found: Unnamed[] = [];
  const visit = (given: Json | undefined, path: string, name: string, depth: number, isListed: boolean): void => {
    const schema = chosen(mergedSchema(followed(given, result), result), result);
    const type = plainType(schema);
    if (type !== null) {
      found.push({ path, name, type, schema, isListed });
      return;
    }
    if (depth >= mostDepth) return;
    const { properties, items } = schema;
    if (isJsonObject(properties)) {
      for (const [inner, property] of Object.entries(properties)) if (isAddressable(inner)) visit(property, path === '' ? inner : `${path}.${inner}`, inner, depth + 1, isListed);
    } else if (isJsonObject(items) && !isListed) visit(items, `${path}[0]`, name, depth + 1, true);
  };
  visit(result, '', '', 0, false);
  const lists = new Set(found.filter(({ isListed }) => isListed).map(listOf));
  const named = found.map((leaf) => ({ ...leaf, noun: nounOf(leaf, lists.size > 1), shortNoun: shortNounOf(leaf) }));
  const counts = Map.groupBy(named, ({ noun }) => noun);
  return named.filter(({ path, noun }) => path !== '' && noun !== '' && counts.get(noun)?.length === 1);
}

/** Names with these signs would be taken for a path. */
function isAddressable(name: string): boolean {
  return /^[^.{}[\]]+$/.test(name) && name !== '__proto__';
}

/** The branch that answers are drawn from. */
function chosen(schema: JsonObject, root: JsonObject): JsonObject {
  const branches = schema['anyOf'] ?? schema['oneOf'];
  if (!isJsonArray(branches)) return schema;
  const { anyOf: _, oneOf: __, ...beside } = schema;
  const own = branches.map((branch) => followed(branch, root));
  return { ...beside, ...(own.find(({ type }) => type !== 'null') ?? own[0]) };
}

/** Path of the list that a leaf lies in. */
function listOf({ path }: Pick<ResultLeaf, 'path'>): string {
  return path.slice(0, path.indexOf('[0]'));
}

function nounOf(leaf: Unnamed, isListNamed: boolean): string {
  const words = shortNounOf(leaf);
  if (!leaf.isListed) return words;
  const first = `first entry${isListNamed ? ` of “${listOf(leaf)}”` : ''}`;
  return leaf.path.endsWith('[0]') ? first : `${words} of the ${first}`;
}

function shortNounOf({ path, isListed }: Unnamed): string {
  const own = isListed ? path.slice(path.indexOf('[0]') + 3).replace(/^\./, '') : path;
  const words = own === '' ? 'entry' : nameWords(withoutWrapping(own).join(' ')).join(' ');
  // “the in stock” is no noun.
  return /^(?:is|has|in|on|to|at|by|of|out|was|can)\b/.test(words) ? `“${words}” value` : words;
}
