import { callingAnswer, wordsAnswer } from '../../composer/exhibits/answerOf.ts';
import type { ItemFact } from '../../core/Item.ts';
import type { Exhibit, Subtask } from '../../core/Subtask.ts';

/** Reports that state every fact, leave one out, or make one up. */
export const exhibits: Subtask['exhibits'] = ({ facts, tools }) => {
  const told = facts.map(factText);
  const [first] = facts;
  if (first === undefined) return [];
  const say = (title: string, text: string, due: Exhibit['due']): Exhibit => ({ title, answers: [wordsAnswer(text)], due });
  return [
    say('every fact', `Here is what I found: ${told.join('; ')}.`, { state: 'right' }),
    say('every fact in a list', `Here is what I found:\n${told.map((text) => `- ${text}`).join('\n')}`, { state: 'right' }),
    say('no fact', 'I have looked it up for you.', { state: 'wrong', reason: 'missing-fact' }),
    ...(facts.length === 1 && typeof first.value === 'number' ? [say('another number', `It is ${factText({ ...first, value: first.value * 3 + 1717 })}.`, { state: 'wrong', reason: 'wrong-fact' })] : []),
    say('a fact that nothing given holds', `Here is what I found: ${told.join('; ')}. The reference is ZQX-90417.`, { state: 'wrong', reason: 'unsupported-fact' }),
    ...tools.slice(0, 1).map(({ name }): Exhibit => ({ title: 'a call in place of a report', answers: [callingAnswer([{ name, arguments: {} }])], due: { state: 'wrong', reason: 'called-when-it-should-not' } })),
  ];
};

function factText({ value, unit, kind }: ItemFact): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return unit === null || kind === 'name' ? written : `${written} ${unit}`;
}
