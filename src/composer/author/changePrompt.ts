import type { Conversation } from '../../core/Conversation.ts';
import type { Message } from '../../core/Message.ts';
import { faultWords } from './faultWords.ts';
import { bareText } from './saidValues.ts';
import type { SaidValue } from './saidValues.ts';
import type { ToldRequest } from './ToldRequest.ts';
import type { WordFault } from './WordFault.ts';

/** What an author wrote before and why it is not used. */
export interface Refused {
  readonly text: string;
  readonly fault: WordFault;
}

const voices = ['in plain everyday words', 'briefly, as in a chat', 'politely, as in an e-mail', 'as somebody who is in a hurry', 'in one long sentence', 'in short sentences', 'as somebody who thinks aloud', 'formally', 'as to a friend'];

/** Asks for a request in other words: the n-th wording in the n-th voice. The same arguments give the same bytes. */
export function paraphrasePrompt(told: ToldRequest, wording: number, refused: readonly Refused[]): Conversation {
  return asked(told, [`Say the same in quite other words, ${voices[(wording - 1) % voices.length] ?? ''}: another sentence, other verbs, other nouns.`], told.values.map(({ said }) => said), refused);
}

/** Asks for a request in another language, called by its English name. */
export function translationPrompt(told: ToldRequest, language: string, refused: readonly Refused[]): Conversation {
  const lines = [`Write the request in ${language}, as somebody who speaks it well would write it to an assistant. Put it as a question, or say please.`, 'Leave names, ids, addresses and quoted texts as they are.'];
  return asked(told, lines, told.values.map(written), refused);
}

function written({ said, forms }: SaidValue): string {
  const others = forms.filter((form) => form !== said && form !== bareText(said)).slice(0, 3);
  return forms.includes(said) ? `${said}${others.length === 0 ? '' : ` (or: ${others.join(', ')})`}` : others.join(', or: ');
}

function asked({ request }: ToldRequest, lines: readonly string[], kept: readonly string[], refused: readonly Refused[]): Conversation {
  const system = [
    'You rewrite requests that a person sends to an assistant. You do not carry them out and do not answer them.',
    ...lines,
    'Keep everything that is asked for, in the same order, and add nothing: no new names, numbers, dates or wishes.',
    ...(kept.length === 0 ? [] : ['Keep these exactly as they are written:', ...[...new Set(kept)].map((said) => `- ${said}`)]),
    'Reply with the rewritten request and nothing else: no quotation marks around it, no remarks, no markup.',
  ].join('\n');
  const again = refused.flatMap(({ text, fault }): readonly Message[] => [
    { role: 'assistant', answer: { text: text.slice(0, mostShown), toolCalls: null } },
    { role: 'user', content: `That cannot be used: ${faultWords[fault]}. Write the request once more.` },
  ]);
  return { messages: [{ role: 'system', content: system }, { role: 'user', content: request }, ...again], tools: [], strict: false };
}

/** Of what was refused: nobody pays for a flood twice. */
const mostShown = 2000;
