import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { companyOf, employeeOf, equipmentKinds } from '../records.ts';

export const listEquipment: DefinedTool = {
  tool: {
    name: 'list_equipment',
    description: 'Lists the devices that an employee has from the company, the one bought last first.',
    parameters: {
      type: 'object',
      properties: { holder_id: { type: 'string', description: 'Employee id, such as EMP-2000' }, kind: { type: 'string', enum: [...equipmentKinds], description: 'Only devices of this kind' } },
      required: ['holder_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        devices: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Such as EQ-8000' }, kind: { type: 'string' }, model: { type: 'string' }, bought_on: { type: 'string', format: 'date' }, price: { type: 'number', description: 'EUR when bought' } },
            required: ['id', 'kind', 'model', 'bought_on', 'price'],
          },
        },
      },
      required: ['query', 'devices'],
    },
  },
  effect: 'reads',
  parameters: { holder_id: 'employee-id', kind: 'equipment-kind' },
  requests: [
    { id: 'list', text: 'list the company devices that {holder_id} has' },
    { id: 'show', text: 'show me what equipment {holder_id} holds' },
    { id: 'which-kind', text: 'find out which {kind} {holder_id} has' },
    { id: 'inventory', text: 'pull up the equipment list of {holder_id}' },
    { id: 'without-holder', text: 'find out which {kind} the employee has' },
  ],
  questions: [
    { id: 'how-many', text: 'How many company devices does {holder_id} have?', answers: [{ path: 'devices[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'worth', text: 'What did the devices of {holder_id} cost altogether?', answers: [{ path: 'devices[*].price', kind: 'money', take: 'sum', unit: '"EUR"' }] },
    { id: 'bought', text: 'When was the newest device of {holder_id} bought?', answers: [{ path: 'devices[0].bought_on', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest device of {holder_id}', path: 'devices[0].id', type: 'equipment-id' },
    { id: 'newest-kind', text: 'the newest {kind} of {holder_id}', path: 'devices[0].id', type: 'equipment-id' },
    { id: 'every', text: 'every device of {holder_id}', path: 'devices[*].id', type: 'equipment-id' },
  ],
  conditions: [{ id: 'price', path: 'devices[0].price', holds: 'at-least', text: 'if the newest one cost {limit} EUR or more', otherwise: 'if the newest one cost less than {limit} EUR' }],
  execute: ({ holder_id, kind }, state) => {
    const holder = employeeOf(state, holder_id);
    const own = companyOf(state).equipment.filter((one) => one.holder_id === holder.id && (kind === undefined || one.kind === kind));
    return { query: presentOnly({ holder_id: holder.id, kind }), devices: latestFirst(own, ({ bought_on }) => bought_on).map(({ id, kind: own_kind, model, bought_on, price }) => ({ id, kind: own_kind, model, bought_on, price })) };
  },
};
