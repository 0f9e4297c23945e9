import { callingAnswer, callOf, wordsAnswer } from '../../composer/exhibits/answerOf.ts';
import type { Exhibit, Subtask } from '../../core/Subtask.ts';

const replies = ['Could you tell me what is still missing?', 'I cannot do that with the functions that I have.', 'In short, it depends on what was agreed.'];

/** A call where one is due, and words of any kind where none is: which kind they are of is judged apart. */
export const exhibits: Subtask['exhibits'] = ({ steps, tools, abstention }) => {
  const [first] = steps;
  const [tool] = tools;
  if (abstention === null) {
    if (first === undefined) return [];
    return [
      { title: 'a call', answers: [callingAnswer([callOf(first)])], due: { state: 'right' } },
      { title: 'a question back', answers: [wordsAnswer('Which one do you mean?')], due: { state: 'wrong', reason: 'asked-when-it-should-act' } },
      { title: 'words', answers: [wordsAnswer('You can look that up yourself.')], due: { state: 'wrong', reason: 'did-not-call' } },
    ];
  }
  return [
    ...replies.map((text): Exhibit => ({ title: 'words', answers: [wordsAnswer(text)], due: { state: 'right' } })),
    ...(tool === undefined ? [] : [{ title: 'a call', answers: [callingAnswer([{ name: tool.name, arguments: {} }])], due: { state: 'wrong', reason: 'called-when-it-should-not' } } as const]),
    { title: 'a call that cannot be read', answers: [{ text: null, toolCalls: [{ name: tool?.name ?? 'x', arguments: '{"a": ', encoding: 'string' }] }], due: { state: 'wrong', reason: 'unreadable' } },
  ];
};
