import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { messageOf } from '../records.ts';

export const getMessage: DefinedTool = {
  tool: {
    name: 'get_message',
    description: 'Gives the text of a message, its sender, and the event it is about.',
    parameters: { type: 'object', properties: { message_id: { type: 'string', description: 'Message id, such as MSG-8000' } }, required: ['message_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        sender_id: { type: 'string', description: 'Contact who wrote it' },
        subject: { type: 'string' },
        body: { type: 'string' },
        received_on: { type: 'string', format: 'date' },
        attachment_count: { type: 'integer' },
        event_id: { type: 'string', description: 'Absent where it is about no event' },
      },
      required: ['id', 'sender_id', 'subject', 'body', 'received_on', 'attachment_count'],
    },
  },
  effect: 'reads',
  parameters: { message_id: 'message-id' },
  requests: [
    { id: 'read', text: 'read {message_id} to me' },
    { id: 'open', text: 'open {message_id}' },
    { id: 'says', text: 'tell me what {message_id} says' },
    { id: 'about', text: 'find out what event {message_id} is about' },
    { id: 'without-message', text: 'read one of my messages to me' },
  ],
  questions: [
    { id: 'received', text: 'On what day did I receive {message_id}?', answers: [{ path: 'received_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'attachments', text: 'How many attachments does {message_id} have?', answers: [{ path: 'attachment_count', kind: 'number', take: 'value', unit: null }] },
    { id: 'sender', text: 'What is the contact id of whoever wrote {message_id}?', answers: [{ path: 'sender_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'event', text: 'the event that {message_id} is about', path: 'event_id', type: 'event-id' },
    { id: 'sender-of', text: 'the sender of {message_id}', path: 'sender_id', type: 'contact-id' },
  ],
  conditions: [{ id: 'attachments-many', path: 'attachment_count', holds: 'at-least', text: 'if the number of attachments is {limit} or more', otherwise: 'if there are fewer attachments than {limit}' }],
  execute: ({ message_id }, state) => {
    const { id, sender_id, subject, body, received_on, attachment_count, event_id } = messageOf(state, message_id);
    return { id, sender_id, subject, body, received_on, attachment_count, ...(event_id === null ? {} : { event_id }) };
  },
};
