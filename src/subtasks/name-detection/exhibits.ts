import { callingAnswer, wordsAnswer } from '../../composer/exhibits/answerOf.ts';
import type { Exhibit, Subtask } from '../../core/Subtask.ts';

/** Names called without arguments, in any order. */
export const exhibits: Subtask['exhibits'] = ({ steps, tools }) => {
  const names = steps.map(({ tool }) => tool);
  const calling = (title: string, called: readonly string[], due: Exhibit['due']): Exhibit => ({ title, answers: [callingAnswer(called.map((name) => ({ name, arguments: {} })))], due });
  const other = tools.find(({ name }) => !names.includes(name))?.name;
  return [
    calling('as it should be', names, { state: 'right' }),
    ...(names.length > 1 ? [calling('in another order', [...names].reverse(), { state: 'right' }), calling('only the first', names.slice(0, 1), { state: 'wrong', reason: 'stopped-after-first' })] : []),
    ...(names.length > 2 ? [calling('without the last', names.slice(0, -1), { state: 'wrong', reason: 'missing-call' })] : []),
    ...(other === undefined ? [] : [calling('another in place of the first', [other, ...names.slice(1)], { state: 'wrong', reason: 'wrong-tool' }), calling('one more than asked for', [...names, other], { state: 'wrong', reason: 'extra-call' })]),
    calling('a name that is not offered', ['call_support', ...names.slice(1)], { state: 'wrong', reason: 'unknown-tool' }),
    { title: 'words', answers: [wordsAnswer('This needs no function.')], due: { state: 'wrong', reason: 'did-not-call' } },
  ];
};
