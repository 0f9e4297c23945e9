import type { Answer } from '../../core/Answer.ts';
import type { Item } from '../../core/Item.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Exhibit } from '../../core/Subtask.ts';
import { callingAnswer, callOf, wordsAnswer } from './answerOf.ts';
import type { ShownCall } from './answerOf.ts';
import { isFree } from './isFree.ts';
import { requiredBy } from './requiredBy.ts';

const done = wordsAnswer('That is done.');

/** Right and wrong ways through an exchange over turns. */
export function stateExhibits({ steps, tools }: Item): readonly Exhibit[] {
  const calls = steps.map(callOf);
  const turns = calls.map((call) => callingAnswer([call]));
  const [first] = calls;
  if (first === undefined) return [];
  const last = steps.at(-1);
  const lead = turns.slice(0, -1);
  return [
    { title: 'one call after another', answers: [...turns, done], due: { state: 'right' } },
    // Without anything that must be there the call would not fail.
    ...(requiredBy(tools, first.name).length === 0 ? [] : [{ title: 'a failed call, made good', answers: [callingAnswer([{ name: first.name, arguments: {} }]), ...turns, done], due: { state: 'right' } } as const]),
    { title: 'a look twice', answers: [...(steps[0]?.effect === 'reads' ? turns.slice(0, 1) : []), ...turns, done], due: { state: 'right' } },
    ...(last !== undefined && last.arguments.some(({ from }) => from.kind === 'result') ? brokenReference(lead, calls.at(-1), last.arguments.find(({ from }) => from.kind === 'result')?.path ?? '', tools) : []),
    { title: 'words instead of calls', answers: [wordsAnswer('You can look that up under your account.')], due: { state: 'wrong', reason: 'did-not-call' } },
    { title: 'a question back', answers: [wordsAnswer('Which one do you mean?')], due: { state: 'wrong', reason: 'asked-when-it-should-act' } },
    ...(calls.length > 1 && last?.goal === true ? [{ title: 'only the first call', answers: [...turns.slice(0, 1), done], due: { state: 'wrong', reason: 'stopped-after-first' } } as const] : []),
  ];
}

/** The last call with a made-up value where a result should have fed one. */
function brokenReference(lead: readonly Answer[], call: ShownCall | undefined, path: string, tools: Item['tools']): readonly Exhibit[] {
  const value = call?.arguments[path];
  const properties = tools.find(({ name }) => name === call?.name)?.parameters['properties'];
  if (call === undefined || typeof value !== 'string' || !isFree(isJsonObject(properties) ? properties[path] : undefined)) return [];
  const broken = { ...call, arguments: { ...call.arguments, [path]: `${value.slice(0, -1)}X9` } };
  return [{ title: 'a made-up value in place of a result', answers: [...lead, callingAnswer([broken]), done], due: { state: 'wrong', reason: 'broken-reference' } }];
}
