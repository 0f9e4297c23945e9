import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { companyOf, departmentOf } from '../records.ts';

export const getDepartment: DefinedTool = {
  tool: {
    name: 'get_department',
    description: 'Gives the head, headcount, cost centre and yearly budget of a department.',
    parameters: { type: 'object', properties: { department_id: { type: 'string', description: 'Department id, such as DEP-10' } }, required: ['department_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        head_id: { type: 'string', description: 'Employee id of the head' },
        headcount: { type: 'integer' },
        cost_centre: { type: 'string' },
        budget: { type: 'number', description: 'EUR a year' },
      },
      required: ['id', 'name', 'head_id', 'headcount', 'cost_centre', 'budget'],
    },
  },
  effect: 'reads',
  parameters: { department_id: 'department-id' },
  requests: [
    { id: 'show', text: 'show me the key data of {department_id}' },
    { id: 'cost-centre', text: 'look up the cost centre of {department_id}' },
    { id: 'head', text: 'find out who heads {department_id}' },
    { id: 'budget', text: 'check the yearly budget of {department_id}' },
    { id: 'without-department', text: 'look up the cost centre of the department' },
  ],
  questions: [
    { id: 'how-much', text: 'What is the yearly budget of {department_id}?', answers: [{ path: 'budget', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'headcount', text: 'How many people work in {department_id}?', answers: [{ path: 'headcount', kind: 'number', take: 'value', unit: null }] },
    { id: 'which-centre', text: 'Which cost centre does {department_id} have?', answers: [{ path: 'cost_centre', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [{ id: 'the-head', text: 'the head of {department_id}', path: 'head_id', type: 'employee-id' }],
  conditions: [
    { id: 'small', path: 'headcount', holds: 'below', text: 'if fewer than {limit} people work there', otherwise: 'if {limit} or more people work there' },
    { id: 'rich', path: 'budget', holds: 'at-least', text: 'if the budget is {limit} EUR or more', otherwise: 'if the budget is below {limit} EUR' },
  ],
  execute: ({ department_id }, state) => {
    const { id, name, head_id, cost_centre, budget } = departmentOf(state, department_id);
    return { id, name, head_id, headcount: companyOf(state).employees.filter((one) => one.department_id === id).length, cost_centre, budget };
  },
};
