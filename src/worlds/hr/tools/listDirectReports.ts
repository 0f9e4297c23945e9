import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { companyOf, employeeOf } from '../records.ts';

export const listDirectReports: DefinedTool = {
  tool: {
    name: 'list_direct_reports',
    description: 'Lists the employees who report directly to a manager, those hired first at the top.',
    parameters: { type: 'object', properties: { manager_id: { type: 'string', description: 'Employee id of the manager, such as EMP-2000' } }, required: ['manager_id'] },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        reports: { type: 'array', items: { type: 'object', properties: { id: { type: 'string', description: 'Employee id' }, name: { type: 'string' } }, required: ['id', 'name'] } },
      },
      required: ['query', 'total', 'reports'],
    },
  },
  effect: 'reads',
  parameters: { manager_id: 'employee-id' },
  requests: [
    { id: 'list', text: 'list the direct reports of {manager_id}' },
    { id: 'who', text: 'find out who reports to {manager_id}' },
    { id: 'team', text: 'show me who is in the team that {manager_id} manages' },
    { id: 'count', text: 'check how many people {manager_id} manages directly' },
    { id: 'without-manager', text: 'list everybody who reports to that manager' },
  ],
  questions: [
    { id: 'how-many', text: 'How many people report directly to {manager_id}?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'names', text: 'What are the names of those who report to {manager_id}?', answers: [{ path: 'reports[*].name', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'longest', text: 'the longest-serving direct report of {manager_id}', path: 'reports[0].id', type: 'employee-id' },
    { id: 'everyone', text: 'everyone who reports to {manager_id}', path: 'reports[*].id', type: 'employee-id' },
  ],
  conditions: [{ id: 'total', path: 'total', holds: 'at-least', text: 'if there are {limit} or more of them', otherwise: 'if there are fewer than {limit} of them' }],
  execute: ({ manager_id }, state) => {
    const manager = employeeOf(state, manager_id);
    const reports = companyOf(state).employees.filter((one) => one.manager_id === manager.id);
    return { query: { manager_id: manager.id }, total: reports.length, reports: sortedBy(reports, ({ hired_on }) => hired_on, ({ id }) => id).map(({ id, name }) => ({ id, name })) };
  },
};
