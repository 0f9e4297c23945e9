import { isJsonArray } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { editParameters } from './editParameters.ts';
import type { Parameter } from './editParameters.ts';

/** The same facts said twice: in the schema as it is, and in whole sentences before every description. */
export function verboseTool(tool: Tool): Tool {
  return editParameters(tool, (parameter) => ({ ...parameter.schema, description: `${sentencesOf(parameter, tool.name).join(' ')} ${ownWords(parameter.schema)}` }));
}

/** What the sentences of a verbose tool say by themselves: its schema read from them alone, but for keywords that they do not speak of. */
export function fromVerbose(tool: Tool): Tool {
  const required = new Map<string, string[]>();
  const read = editParameters(tool, ({ schema, path }) => {
    const description = typeof schema['description'] === 'string' ? schema['description'] : '';
    if (/ is required: /.test(description)) {
      const at = path.lastIndexOf('.') + 1;
      required.set(path.slice(0, at), [...(required.get(path.slice(0, at)) ?? []), path.slice(at)]);
    }
    return withRequired(factsIn(description, schema), `${path}.`, required);
  });
  return { ...read, parameters: withRequired(read.parameters, '', required) };
}

const typeWords: Readonly<Record<string, string>> = { string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'a truth value', array: 'a list', object: 'an object', null: 'null' };

function sentencesOf({ schema, path, presence }: Parameter, tool: string): readonly string[] {
  const types = (isJsonArray(schema['type']) ? schema['type'] : [schema['type']]).flatMap((type) => (typeof type === 'string' && typeWords[type] !== undefined ? [typeWords[type]] : []));
  const said = (keyword: string, sentence: (value: string) => string): readonly string[] => (schema[keyword] === undefined ? [] : [sentence(JSON.stringify(schema[keyword]))]);
  return [
    presence === 'element' ? `Each element of the list “${path}” of the tool ${tool} is described here.` : presence === 'required' ? `The parameter “${path}” of the tool ${tool} is required: every call of the tool must give a value for it.` : `The parameter “${path}” of the tool ${tool} is optional: a call of the tool may leave it out.`,
    ...(types.length === 0 ? [] : [`Its value is of the kind: ${types.join(' or ')}.`]),
    ...said('enum', (values) => `The values that are allowed are these and no others: ${values}.`),
    ...said('default', (value) => `Where a call leaves it out, this value is used in its place: ${value}.`),
    ...said('minimum', (value) => `It must not be less than: ${value}.`),
    ...said('maximum', (value) => `It must not be more than: ${value}.`),
    ...said('format', (value) => `It is written in the format: ${value}.`),
  ];
}

function ownWords({ description }: JsonObject): string {
  return typeof description === 'string' ? `What it means, in the words of whoever made the tool: ${description}` : 'Whoever made the tool says nothing further about it.';
}

const spoken: readonly (readonly [keyword: string, sentence: string])[] = [
  ['enum', 'The values that are allowed are these and no others: '],
  ['default', 'Where a call leaves it out, this value is used in its place: '],
  ['minimum', 'It must not be less than: '],
  ['maximum', 'It must not be more than: '],
  ['format', 'It is written in the format: '],
];

function factsIn(description: string, schema: JsonObject): JsonObject {
  const facts: Record<string, Json> = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== 'type' && keyword !== 'description' && keyword !== 'required' && !spoken.some(([one]) => one === keyword)));
  const [before, words] = splitOnce(description, 'What it means, in the words of whoever made the tool: ');
  if (words !== null) facts['description'] = words;
  const kinds = /Its value is of the kind: ([^.]*)\./.exec(before)?.[1];
  if (kinds !== undefined) {
    const types = kinds.split(' or ').flatMap((word) => Object.entries(typeWords).flatMap(([type, one]) => (one === word ? [type] : [])));
    facts['type'] = isJsonArray(schema['type']) ? types : (types[0] ?? null);
  }
  for (const [keyword, sentence] of spoken) {
    const at = before.indexOf(sentence);
    if (at >= 0) facts[keyword] = jsonAt(before.slice(at + sentence.length));
  }
  return facts;
}

function splitOnce(text: string, at: string): readonly [string, string | null] {
  const place = text.indexOf(at);
  return place < 0 ? [text, null] : [text.slice(0, place), text.slice(place + at.length)];
}

/** The JSON value that a sentence ends with; its end is the first full stop before a space at which it is whole. */
function jsonAt(text: string): Json {
  for (let end = text.indexOf('. '); end >= 0; end = text.indexOf('. ', end + 1)) {
    try {
      return JSON.parse(text.slice(0, end)) as Json;
    } catch {
      // A full stop within the value.
    }
  }
  return null;
}

function withRequired(schema: JsonObject, path: string, required: ReadonlyMap<string, readonly string[]>): JsonObject {
  const { required: _, ...others } = schema;
  const names = required.get(path);
  return names === undefined ? others : { ...others, required: names };
}
