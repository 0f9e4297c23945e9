import { expect, test } from 'vitest';
import { tool } from '../../../test/live/madeCases.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Message } from '../../core/Message.ts';
import type { Prompt } from '../../core/Prompt.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { syntaxes as all } from '../../syntaxes/list.generated.ts';
import { promptWording, promptWordings } from './promptWordings.ts';
import { renderConversation } from './renderConversation.ts';

const named = (id: string): Syntax => all.find((syntax) => syntax.id === id)!;
const json = named('json');
const syntaxes = [named('native'), json, named('python')];
const asked = (kind: Interface['kind'], syntax: string): Interface => ({ kind, syntax, tolerated: [], basis: 'asked' });
const tools = [tool('a')];
const user: Message = { role: 'user', content: 'Do it.' };
const prompt = (changes: Partial<Prompt>): Prompt => ({ messages: [user], tools, rules: [], interface: asked('native', 'native'), ...changes });

test('native: the very tools are offered, and rules join the system message', () => {
  const own: readonly Message[] = [{ role: 'system', content: 'Be kind.' }, { role: 'system', content: 'It is Monday.' }, user];
  const rendered = renderConversation(prompt({ messages: own, rules: ['Say please.', 'Be brief.'] }), 'plain', syntaxes);
  expect(rendered).toEqual({
    messages: [{ role: 'system', content: 'Be kind.\n\nIt is Monday.\n\nRules that always hold:\n- Say please.\n- Be brief.' }, user],
    tools,
    strict: false,
  });
  expect(rendered.tools).toBe(tools);
});

test('nothing to say to the system makes no message', () => {
  expect(renderConversation(prompt({}), null, syntaxes).messages).toEqual([user]);
});

test('strict schemas are asked for where the interface says so', () => {
  expect(renderConversation(prompt({ interface: asked('native-strict', 'native') }), null, syntaxes).strict).toBe(true);
});

test('prompted: tools are told in the wording of the case, and none is offered', () => {
  for (const { id, compose } of promptWordings) {
    const rendered = renderConversation(prompt({ interface: asked('prompted', 'json'), messages: [{ role: 'system', content: 'Be kind.' }, user], rules: ['No.'] }), id, syntaxes);
    expect(rendered).toEqual({
      messages: [{ role: 'system', content: `${compose(json.instruct(tools))}\n\nRules that always hold:\n- No.\n\nBe kind.` }, user],
      tools: [],
      strict: false,
    });
  }
});

test('prompted without a wording, and without tools', () => {
  const interface_ = asked('prompted', 'json');
  expect(renderConversation(prompt({ interface: interface_ }), null, syntaxes).messages).toEqual([{ role: 'system', content: json.instruct(tools) }, user]);
  expect(renderConversation(prompt({ interface: interface_, tools: [] }), 'plain', syntaxes).messages).toEqual([user]);
});

test('prompted: a history of calls and results is written as text', () => {
  const history: readonly Message[] = [
    user,
    { role: 'assistant', answer: { text: 'First this.', toolCalls: [{ name: 'a', arguments: '{"x": 1}', encoding: 'string' }, { name: 'b', arguments: null, encoding: 'string' }] } },
    { role: 'tool', name: 'a', content: '5', failed: false },
    { role: 'tool', name: 'b', content: 'no', failed: true },
    { role: 'assistant', answer: { text: 'Five.', toolCalls: [] } },
    { role: 'assistant', answer: { text: 'Only text.', toolCalls: null } },
    { role: 'tool', name: 'a', content: '6', failed: false },
  ];
  expect(renderConversation(prompt({ interface: asked('prompted', 'python'), tools: [], messages: history }), null, syntaxes).messages).toEqual([
    user,
    { role: 'assistant', answer: { text: 'First this.\n[a(x=1), b()]', toolCalls: null } },
    { role: 'user', content: 'Results of the calls, in their order:\na: 5\nb failed: no' },
    { role: 'assistant', answer: { text: 'Five.', toolCalls: null } },
    { role: 'assistant', answer: { text: 'Only text.', toolCalls: null } },
    { role: 'user', content: 'Results of the calls, in their order:\na: 6' },
  ]);
});

test('calls of a history that cannot be read stand as they came', () => {
  const answer = { text: null, toolCalls: [{ name: 'a', arguments: '{broken', encoding: 'string' as const }, { name: '', arguments: null, encoding: 'string' as const }] };
  const rendered = renderConversation(prompt({ interface: asked('prompted', 'json'), tools: [], messages: [{ role: 'assistant', answer }] }), null, syntaxes);
  expect(rendered.messages).toEqual([{ role: 'assistant', answer: { text: 'a {broken\n', toolCalls: null } }]);
});

test('prompts with the same tools begin alike', () => {
  const one = renderConversation(prompt({ interface: asked('prompted', 'json'), rules: ['A.'] }), 'plain', syntaxes).messages[0];
  const two = renderConversation(prompt({ interface: asked('prompted', 'json'), rules: ['A.', 'B.'], messages: [{ role: 'system', content: 'S' }, user] }), 'plain', syntaxes).messages[0];
  expect(two?.role === 'system' && one?.role === 'system' && two.content.startsWith(one.content)).toBe(true);
});

test('a syntax or a wording that does not exist is the user’s to mend', () => {
  expect(() => renderConversation(prompt({ interface: asked('prompted', 'cobol') }), null, syntaxes)).toThrow('expected one of the syntaxes native, json, python, but "cobol" was asked for; name one of these');
  expect(() => promptWording('rude')).toThrow('expected one of the wordings plain, role-first, reminder-last, but "rude" was named; name one of these');
  expect(() => renderConversation(prompt({ interface: null }), null, syntaxes)).toThrow('before its interface was chosen');
});

test('there are at least three wordings, all different', () => {
  expect(new Set(promptWordings.map(({ id }) => id)).size).toBe(promptWordings.length);
  expect(new Set(promptWordings.map(({ compose }) => compose('instruction'))).size).toBeGreaterThanOrEqual(3);
  for (const { compose } of promptWordings) expect(compose('instruction')).toContain('instruction');
});
