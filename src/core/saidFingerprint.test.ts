import { expect, test } from 'vitest';
import type { Message } from './Message.ts';
import type { Prompt } from './Prompt.ts';
import { promptFingerprint } from './promptFingerprint.ts';
import { saidFingerprint } from './saidFingerprint.ts';

test('the same question under another system text, with other tools, is the same question', () => {
  const asked = (messages: readonly Message[], tools: Prompt['tools'] = []): Prompt => ({ messages, tools, rules: [] }) as unknown as Prompt;
  const user = (content: string): Message => ({ role: 'user', content });
  const plain = asked([user('Book a room.')]);
  const other = asked([{ role: 'system', content: 'Be brief.' }, user('Book a room.')], [{ name: 'f', description: '', parameters: {} }]);
  expect(promptFingerprint(other)).not.toBe(promptFingerprint(plain));
  expect(saidFingerprint(other)).toBe(saidFingerprint(plain));
  expect(saidFingerprint(asked([user('Book two rooms.')]))).not.toBe(saidFingerprint(plain));
  expect(saidFingerprint(asked([user('Hello.'), user('Book a room.')]))).not.toBe(saidFingerprint(plain));
});
