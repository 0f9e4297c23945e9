import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { officeOf } from '../records.ts';

export const sendMessage: DefinedTool = {
  tool: {
    name: 'send_message',
    description: 'Sends an e-mail.',
    parameters: {
      type: 'object',
      properties: {
        to: { type: 'array', items: { type: 'string', format: 'email' }, minItems: 1, uniqueItems: true, description: 'E-mail addresses' },
        subject: { type: 'string', maxLength: 120 },
        body: { type: 'string', description: 'Plain text' },
      },
      required: ['to', 'subject', 'body'],
    },
    result: { type: 'object', properties: { message_id: { type: 'string', description: 'Such as OUT-1' } }, required: ['message_id'] },
  },
  effect: 'changes',
  parameters: { to: 'addresses', subject: 'subject', body: 'body' },
  requests: [
    { id: 'send', text: 'send a message to {to} with the subject {subject} that says {body}' },
    { id: 'email', text: 'e-mail {to} under the subject {subject}: {body}' },
    { id: 'write', text: 'write to {to}, subject {subject}, text {body}' },
    { id: 'let-know', text: 'let {to} know by e-mail, headed {subject}: {body}' },
    { id: 'without-recipients', text: 'send a message with the subject {subject} that says {body}' },
    { id: 'without-body', text: 'send a message to {to} with the subject {subject}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ to, subject, body }, state) => {
    const { sent } = officeOf(state);
    const id = `OUT-${String(sent.length + 1)}`;
    sent.push({ id, to: (textsIfGiven(to) ?? []).map((one) => one.toLowerCase()).toSorted(), subject: textOf(subject), body: textOf(body) });
    return { message_id: id };
  },
};
