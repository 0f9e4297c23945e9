import type { Message } from '../../core/Message.ts';
import { contentText, messageAnswer } from './answerOf.ts';
import { elements, inside, textOf, type Place } from './Place.ts';

/** What the model saw: `messages`, or `instructions` and `input` of a Responses request. `answered`: the message that is the answer itself. */
export function messagesOf(request: Place, answered: Place, line: string): readonly Message[] {
  const messages: Message[] = [];
  const instructions = textOf(inside(request, 'instructions'));
  if (instructions !== null) messages.push({ role: 'system', content: instructions });
  const input = inside(request, 'input');
  const asked = textOf(input);
  if (asked !== null) messages.push({ role: 'user', content: asked });
  const names = new Map<string, string>();
  for (const place of [...elements(inside(request, 'messages')), ...elements(input)]) {
    if (place.value !== answered.value) messages.push(messageOf(place, line, names));
  }
  return messages;
}

/** `names`: tool of each call id so far, by which results are named. */
function messageOf(place: Place, line: string, names: Map<string, string>): Message {
  const type = textOf(inside(place, 'type'));
  if (type === 'function_call') {
    remember(inside(place, 'call_id'), inside(place, 'name'), names);
    return { role: 'assistant', answer: messageAnswer({ value: { tool_calls: [place.value ?? null] }, path: [] }, line) };
  }
  const role = textOf(inside(place, 'role'));
  const content = contentText(inside(place, 'content')) ?? '';
  if (role === 'assistant') {
    for (const call of elements(inside(place, 'tool_calls'))) remember(inside(call, 'id'), inside(call, 'function', 'name'), names);
    return { role, answer: messageAnswer(place, line) };
  }
  if (role === 'tool' || role === 'function' || type === 'function_call_output') {
    const id = textOf(inside(place, 'tool_call_id')) ?? textOf(inside(place, 'call_id')) ?? '';
    const name = textOf(inside(place, 'name')) ?? names.get(id) ?? '';
    return { role: 'tool', name, content: textOf(inside(place, 'output')) ?? content, failed: false };
  }
  return { role: role === 'system' || role === 'developer' ? 'system' : 'user', content };
}

function remember(id: Place, name: Place, names: Map<string, string>): void {
  const key = textOf(id);
  if (key !== null) names.set(key, textOf(name) ?? '');
}
