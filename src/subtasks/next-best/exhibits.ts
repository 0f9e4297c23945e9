import { callingAnswer, callOf, wordsAnswer } from '../../composer/exhibits/answerOf.ts';
import type { Exhibit, Subtask } from '../../core/Subtask.ts';

/** The next call, whatever its arguments. */
export const exhibits: Subtask['exhibits'] = ({ steps, tools }, { case: { key } }) => {
  const accepted = key.kind === 'next' ? key.accepted : [];
  const thereafter = key.kind === 'next' ? (key.thereafter ?? []) : [];
  const next = steps.find(({ tool }) => accepted.includes(tool));
  if (next === undefined) return [];
  const other = tools.find(({ name }) => !accepted.includes(name));
  const wrong = (title: string, name: string, reason: 'wrong-tool' | 'unknown-tool'): Exhibit => ({ title, answers: [callingAnswer([{ name, arguments: {} }])], due: { state: 'wrong', reason } });
  return [
    { title: 'the next call', answers: [callingAnswer([callOf(next)])], due: { state: 'right' } },
    { title: 'the next call with nothing filled in', answers: [callingAnswer([{ name: next.tool, arguments: {} }])], due: { state: 'right' } },
    ...(thereafter.length === 0 ? [] : [{ title: 'the next call and those behind it', answers: [callingAnswer([callOf(next), ...thereafter.map((name) => ({ name, arguments: {} }))])], due: { state: 'right' } } as const]),
    ...(other === undefined ? [] : [wrong('another call', other.name, 'wrong-tool')]),
    wrong('a name that is not offered', 'call_support', 'unknown-tool'),
    { title: 'stopping', answers: [wordsAnswer('That is all there is to do.')], due: { state: 'wrong', reason: 'did-not-call' } },
  ];
};
