import type { Answer } from '../../core/Answer.ts';
import type { Conversation } from '../../core/Conversation.ts';
import { isFree } from '../../core/freeInterface.ts';
import type { Message } from '../../core/Message.ts';
import type { Prompt } from '../../core/Prompt.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { Tool } from '../../core/Tool.ts';
import { UserError } from '../../core/UserError.ts';
import { instructFreely } from './instructFreely.ts';
import { promptWording } from './promptWordings.ts';
import { writeAsText } from './writeAsText.ts';

const none: readonly Tool[] = [];

/**
 * A prompt with its interface spelled out. Native: the very array of tools is offered, and rules join the system
 * message. Prompted: a wording around the syntax's instruction comes first, then the rules, then what the case
 * itself says to the system, so that prompts with the same tools begin alike.
 */
export function renderConversation(prompt: Prompt, wording: string | null, syntaxes: readonly Syntax[]): Conversation {
  const asked = prompt.interface;
  if (asked === null) throw new Error('a prompt was rendered before its interface was chosen');
  const leading = leadingSystem(prompt.messages);
  const rest = prompt.messages.slice(leading.length);
  const own = leading.join('\n\n');
  if (asked.kind !== 'prompted') {
    return { messages: withSystem([own, rulesText(prompt.rules)], rest), tools: prompt.tools, strict: asked.kind === 'native-strict' };
  }
  const syntax = syntaxes.find(({ id }) => id === asked.syntax);
  if (syntax === undefined) throw unknownSyntax(asked.syntax, syntaxes);
  const instruction = isFree(asked) ? instructFreely(prompt.tools) : syntax.instruct(prompt.tools);
  const told = prompt.tools.length === 0 ? '' : wording === null ? instruction : promptWording(wording).compose(instruction);
  return { messages: withSystem([told, rulesText(prompt.rules), own], asPlainTexts(rest, syntax)), tools: none, strict: false };
}

/** Messages in which calls and results are written out as text. */
export function asPlainTexts(messages: readonly Message[], syntax: Syntax): readonly Message[] {
  const plain: Message[] = [];
  let results: string[] = [];
  const flush = (): void => {
    if (results.length > 0) plain.push({ role: 'user', content: `Results of the calls, in their order:\n${results.join('\n')}` });
    results = [];
  };
  for (const message of messages) {
    if (message.role === 'tool') {
      results.push(`${message.name}${message.failed ? ' failed' : ''}: ${message.content}`);
      continue;
    }
    flush();
    plain.push(message.role === 'assistant' ? { role: 'assistant', answer: plainAnswer(message.answer, syntax) } : message);
  }
  flush();
  return plain;
}

function plainAnswer(answer: Answer, syntax: Syntax): Answer {
  return answer.toolCalls === null ? answer : { text: writeAsText(answer, syntax), toolCalls: null };
}

function leadingSystem(messages: readonly Message[]): readonly string[] {
  const texts: string[] = [];
  for (const message of messages) {
    if (message.role !== 'system') break;
    texts.push(message.content);
  }
  return texts;
}

/** One rule a line, so that a longer list begins with the shorter one. */
function rulesText(rules: readonly string[]): string {
  return rules.length === 0 ? '' : `Rules that always hold:\n${rules.map((rule) => `- ${rule}`).join('\n')}`;
}

function withSystem(texts: readonly string[], rest: readonly Message[]): readonly Message[] {
  const content = texts.filter((text) => text !== '').join('\n\n');
  return content === '' ? rest : [{ role: 'system', content }, ...rest];
}

function unknownSyntax(id: string, syntaxes: readonly Syntax[]): UserError {
  return new UserError({
    expected: `one of the syntaxes ${syntaxes.map((syntax) => syntax.id).join(', ')}`,
    came: `"${id}" was asked for`,
    remedy: 'name one of these',
  });
}
