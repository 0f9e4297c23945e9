import { toolNames } from '../../src/catalog/toolNames.ts';
import type { Answer } from '../../src/core/Answer.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Session } from '../../src/core/Environment.ts';
import type { Json } from '../../src/core/Json.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import type { TranscriptTurn } from '../../src/core/Transcript.ts';
import type { Verdict } from '../../src/core/Verdict.ts';
import { valuesAt } from '../../src/core/valueAt.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import type { ReaderAnswer, ReaderCall } from './ReaderAnswer.ts';

const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
const read = createReader(syntaxes);

/** Grades what a reader made of a case as if a model had said it; over turns, references are filled in from live results. */
export function gradeReader({ case: one, environment }: Projection, answer: ReaderAnswer): Verdict {
  const grader = prepareGrader(one.key, one.prompt.tools);
  const names = toolNames(one.prompt.tools.map(({ name }) => name));
  const said = answer.say === '' ? null : answer.say;
  const turnOf = (made: Answer, results: TranscriptTurn['results']): TranscriptTurn => ({ found: read(made, native, names).strict, text: made.text, results, unread: [] });
  if (environment === null) {
    return grader.gradeTranscript({ turns: [turnOf({ text: answer.calls.length > 0 ? null : said, toolCalls: answer.calls.map(raw) }, [])], cutOff: false, state: null });
  }
  const session = worlds.find(({ id }) => id === environment.world)?.open(environment, one.prompt.tools.map(({ name }) => name));
  if (session === undefined) throw new Error(`there is no world ${environment.world}`);
  const turns = carriedOut(answer.calls, session).map(({ call, result }) => turnOf({ text: null, toolCalls: [raw(call)] }, [result]));
  return grader.gradeTranscript({ turns: [...turns, turnOf({ text: said ?? 'Done.', toolCalls: [] }, [])], cutOff: false, state: session.state() });
}

function raw({ name, arguments: given }: ReaderCall): NonNullable<Answer['toolCalls']>[number] {
  return { name, arguments: JSON.stringify(given), encoding: 'string' };
}

interface Made {
  readonly call: ReaderCall;
  readonly result: { readonly content: string; readonly failed: boolean };
}

function carriedOut(calls: readonly ReaderCall[], session: Session): readonly Made[] {
  const results: Json[] = [];
  const made: Made[] = [];
  for (const call of calls) {
    let last: Json = null;
    if (call.if === undefined || holds(call.if, results)) {
      for (const given of filledSets(call.arguments, results)) {
        const result = session.call(call.name, JSON.stringify(given));
        made.push({ call: { name: call.name, arguments: given }, result });
        last = JSON.parse(result.content) as Json;
      }
    }
    results.push(last);
  }
  return made;
}

/** The arguments with references filled in; several where one means every element. */
function filledSets(given: ReaderCall['arguments'], results: readonly Json[]): readonly ReaderCall['arguments'][] {
  let sets: readonly Record<string, Json>[] = [{}];
  for (const [name, value] of Object.entries(given)) {
    const values = typeof value === 'string' && /^\$\d+\./.test(value) ? valuesOf(value, results) : [filledInside(value, results)];
    sets = sets.flatMap((set) => values.map((one) => ({ ...set, [name]: one })));
  }
  return sets;
}

function filledInside(value: Json, results: readonly Json[]): Json {
  if (typeof value === 'string') return /^\$\d+\./.test(value) ? (valuesOf(value, results)[0] ?? null) : value;
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => (typeof item === 'string' && /^\$\d+\./.test(item) ? valuesOf(item, results) : [filledInside(item, results)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, Json]) => [name, filledInside(inner, results)]));
}

function valuesOf(reference: string, results: readonly Json[]): readonly Json[] {
  const [, number = '', path = ''] = /^\$(\d+)\.(.*)$/.exec(reference) ?? [];
  return valuesAt(results[Number(number) - 1] ?? null, path);
}

/** `$1.units < 5`, `$1.units >= 5`; other comparisons are not understood and hold nothing. */
function holds(condition: string, results: readonly Json[]): boolean {
  const [, reference = '', sign = '', limit = ''] = /^(\$\d+\.\S+)\s*(<=|>=|<|>|==|=|!=)\s*(-?[\d.]+)$/.exec(condition.trim()) ?? [];
  const value = Number(valuesOf(reference, results)[0]);
  const bound = Number(limit);
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
    case '==':
      return value === bound;
    case '!=':
      return value !== bound;
    default:
      return false;
  }
}
