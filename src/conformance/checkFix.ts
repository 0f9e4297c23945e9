import type { Answer } from '../core/Answer.ts';
import { notHeldReasons } from '../core/Fix.ts';
import type { Fix, FixRecord, TrainingPair } from '../core/Fix.ts';
import type { Json } from '../core/Json.ts';
import { trainingPairs } from './trainingPairs.ts';

/**
 * What a format of training records owes to all who train; returns one sentence for each breach: a record is one line of
 * JSON, the same each time, in which every name, every value and every word of both answers and of the tools stands; or
 * it says in a known word why it holds none. It holds the plain cases. A recipe has files of different names.
 */
export function checkFix(fix: Fix, pairs: Readonly<Record<string, TrainingPair>> = trainingPairs): readonly string[] {
  const breaches = Object.entries(pairs).flatMap(([name, pair]) => [
    ...recordBreaches(fix.pair, pair, [pair.chosen, pair.rejected]).map((breach) => `the pair “${name}” ${breach}`),
    ...recordBreaches(fix.example, pair, [pair.chosen]).map((breach) => `the example “${name}” ${breach}`),
  ]);
  const plain = pairs['one call'];
  if (plain !== undefined && fix.pair(plain).state !== 'record') breaches.push('not even a pair of one call is held');
  return [...breaches, ...recipeBreaches(fix)].map((breach) => `${fix.id}: ${breach}`);
}

function recordBreaches(write: (pair: TrainingPair) => FixRecord, pair: TrainingPair, answers: readonly Answer[]): readonly string[] {
  const before = JSON.stringify(pair);
  const record = write(pair);
  if (JSON.stringify(write(pair)) !== JSON.stringify(record)) return ['is written otherwise the second time'];
  if (JSON.stringify(pair) !== before) return ['is changed by writing it'];
  if (record.state === 'not-held') return notHeldReasons.includes(record.reason) ? [] : [`is not held for a reason that nobody knows: ${record.reason}`];
  if (/[\r\n]/.test(record.line)) return ['takes more than one line'];
  const texts = textsIn(parsed(record.line));
  if (texts === null) return ['is no JSON'];
  const wanted = [...answers.flatMap(wordsOf), ...pair.conversation.messages.flatMap((message) => (message.role === 'assistant' ? wordsOf(message.answer) : [message.content])), ...pair.conversation.tools.flatMap(({ name, description }) => [name, description])];
  const lost = wanted.find((word) => !record.line.includes(word) && !texts.some((text) => text.includes(word) || text.includes(JSON.stringify(word).slice(1, -1))));
  return lost === undefined ? [] : [`loses ${JSON.stringify(lost)}`];
}

/** All that a reader of an answer would miss: its words, and names, parameters and values of its calls. */
function wordsOf({ text, toolCalls }: Answer): readonly string[] {
  const calls = (toolCalls ?? []).flatMap((call) => [call.name, ...(textsIn(parsed(withQuotedDigits(call.arguments ?? ''))) ?? [call.arguments ?? ''])]);
  return [...(text === null ? [] : [text]), ...calls];
}

/** Long numbers as texts, since a number here would lose digits of them. */
function withQuotedDigits(json: string): string {
  return json.replace(/(?<=: )\d{16,}/g, '"$&"');
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Every text, number and key in a value; `null`: there is no value. Texts that are JSON themselves are opened. */
function textsIn(value: Json | undefined): readonly string[] | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return [value, ...(/^[[{]/.test(value) ? (textsIn(parsed(value)) ?? []) : [])];
  if (typeof value !== 'object' || value === null) return value === null ? [] : [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...(textsIn(inner) ?? [])]);
}

function recipeBreaches({ recipe, cardHead }: Fix): readonly string[] {
  const whole = { pairs: { train: 'a.jsonl', validation: 'b.jsonl' }, examples: { train: 'c.jsonl', validation: null }, model: 'm' };
  const files = recipe(whole);
  const names = files.map(({ name }) => name);
  return [
    ...(new Set(names).size < names.length ? ['two files of the recipe have one name'] : []),
    ...files.flatMap(({ name, text }) => (/^[\w-]+\.(py|ya?ml|json|txt|sh|md)$/.test(name) && name !== 'README.md' && text.endsWith('\n') ? [] : [`the file ${name} of the recipe is none that can lie there`])),
    ...(JSON.stringify(recipe(whole)) === JSON.stringify(files) && cardHead(whole) === cardHead(whole) ? [] : ['the recipe is another one the second time']),
  ];
}
