import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { calendarDayIfGiven } from '../../../composer/kit/calendarDay.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { contactOf, officeOf } from '../records.ts';

export const listMessages: DefinedTool = {
  tool: {
    name: 'list_messages',
    description: 'Lists the messages in my inbox that came from a contact, newest first. Gives `limit` of them at once, and a cursor where there are more.',
    parameters: {
      type: 'object',
      properties: {
        sender_id: { type: 'string', description: 'Contact id, such as CON-20' },
        unread_only: { type: 'boolean', default: false },
        received_since: { type: 'string', format: 'date', description: 'Only messages received on or after this day (YYYY-MM-DD)' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
        cursor: { type: 'string', description: '`next_cursor` of the page before' },
      },
      required: ['sender_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Message id, such as MSG-8000' }, subject: { type: 'string' }, received_on: { type: 'string', format: 'date' }, attachment_count: { type: 'integer' } },
            required: ['id', 'subject', 'received_on', 'attachment_count'],
          },
        },
        next_cursor: { type: 'string', description: 'Absent on the last page' },
      },
      required: ['query', 'messages'],
    },
  },
  effect: 'reads',
  parameters: { sender_id: 'contact-id', unread_only: 'unread', received_since: 'day-past' },
  requests: [
    { id: 'list', text: 'list the[ {unread_only}] messages from {sender_id}[ since {received_since}]' },
    { id: 'inbox', text: 'look in my inbox for[ {unread_only}] mail from {sender_id}' },
    { id: 'written', text: 'show me what {sender_id} has written to me[ since {received_since}]' },
    { id: 'which', text: 'see which[ {unread_only}] e-mails I have from {sender_id}' },
    { id: 'without-sender', text: 'list the[ {unread_only}] messages from one particular contact[ since {received_since}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many[ {unread_only}] messages do I have from {sender_id}?', answers: [{ path: 'messages[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'attachments', text: 'How many attachments has {sender_id} sent me altogether[ since {received_since}]?', answers: [{ path: 'messages[*].attachment_count', kind: 'number', take: 'sum', unit: null }] },
    { id: 'last-wrote', text: 'When did {sender_id} last write to me?', answers: [{ path: 'messages[0].received_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest[ {unread_only}] message from {sender_id}', path: 'messages[0].id', type: 'message-id' },
    { id: 'all', text: 'each of the[ {unread_only}] messages from {sender_id}', path: 'messages[*].id', type: 'message-id' },
  ],
  conditions: [],
  execute: ({ sender_id, unread_only, received_since, limit, cursor }, state) => {
    const sender = contactOf(state, sender_id);
    const since = calendarDayIfGiven(received_since);
    const found = officeOf(state)
      .messages.filter((message) => message.sender_id === sender.id && (unread_only !== true || message.unread) && (since === undefined || message.received_on >= since))
      .sort((a, b) => (`${a.received_on} ${a.id}` > `${b.received_on} ${b.id}` ? -1 : 1));
    const { entries, next } = paged(found, { limit, cursor }, 10);
    return { query: presentOnly({ sender_id: sender.id, unread_only: unread_only === true, received_since: since }), messages: entries.map(({ id, subject, received_on, attachment_count }) => ({ id, subject, received_on, attachment_count })), ...next };
  },
};
