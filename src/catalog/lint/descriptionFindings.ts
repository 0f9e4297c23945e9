import { isJsonArray } from '../../core/Json.ts';
import type { LintCode, LintFinding } from '../../core/Lint.ts';
import type { Tool } from '../../core/Tool.ts';
import { listedAlternatives } from '../listedAlternatives.ts';
import { nameWords } from '../nameWords.ts';
import { stems } from './stems.ts';
import type { WalkedParameter } from './walkParameters.ts';

/** Words beyond those of the name from which a description says something. */
const leastWords = 3;

const genericParameters = new Set('data value values input inputs output info object item param params parameter parameters arg args argument arguments options payload content body text string x y n v val'.split(' '));

/** What is not said about a tool and its parameters, or said only in prose. */
export function descriptionFindings(tool: Tool, parameters: readonly WalkedParameter[]): readonly LintFinding[] {
  const finding = (code: LintCode, of: readonly WalkedParameter[], found: readonly string[] = []): readonly LintFinding[] =>
    of.length === 0 ? [] : [{ code, tools: [tool.name], size: { unit: 'count', value: of.length }, parameters: of.map(({ path }) => path), found }];
  const silent = parameters.filter(({ schema }) => textOf(schema['description']) === '' && textOf(schema['title']) === '');
  return [
    ...ownDescription(tool),
    ...finding('required-without-description', silent.filter(({ required, depth }) => required && depth === 1)),
    ...finding('parameter-without-description', silent.filter(({ required, depth }) => !(required && depth === 1))),
    ...finding('generic-parameter-name', silent.filter(({ name }) => nameWords(name).every((word) => genericParameters.has(word)))),
    ...finding('parameter-without-type', parameters.filter(({ schema }) => !typeWords.some((keyword) => keyword in schema))),
    ...parameters.flatMap((parameter) => disguised(tool, parameter)),
  ];
}

const typeWords = ['type', 'enum', 'const', 'anyOf', 'oneOf', 'allOf', '$ref', 'properties', 'items', 'not'];

function ownDescription({ name, description }: Tool): readonly LintFinding[] {
  const text = textOf(description);
  const finding = (code: LintCode): LintFinding => ({ code, tools: [name], size: null, parameters: [], found: text === '' ? [] : [text] });
  if (text === '') return [finding('no-tool-description')];
  const own = new Set(stems(nameWords(name)));
  const more = new Set(stems(nameWords(text)).filter((word) => !own.has(word)));
  return more.size < leastWords ? [finding('short-tool-description')] : [];
}

/** A free text of which the description lists all that it may be. */
function disguised(tool: Tool, { path, schema }: WalkedParameter): readonly LintFinding[] {
  const isFree = ['enum', 'const', 'pattern', 'format', 'anyOf', 'oneOf'].every((keyword) => !(keyword in schema));
  const isText = schema['type'] === 'string' || (isJsonArray(schema['type']) && schema['type'].includes('string'));
  const listed = isFree && isText ? listedAlternatives(textOf(schema['description'])) : null;
  return listed === null ? [] : [{ code: 'enum-in-disguise', tools: [tool.name], size: { unit: 'count', value: listed.length }, parameters: [path], found: listed }];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
