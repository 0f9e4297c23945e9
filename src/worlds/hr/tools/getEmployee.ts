import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { employeeOf } from '../records.ts';

export const getEmployee: DefinedTool = {
  tool: {
    name: 'get_employee',
    description: 'Gives the record of one employee: job title, department, manager, office and date of hire. Whoever leads the company has no manager.',
    parameters: { type: 'object', properties: { employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' } }, required: ['employee_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        email: { type: 'string', format: 'email' },
        job_title: { type: 'string' },
        department_id: { type: 'string' },
        manager_id: { type: 'string', description: 'Employee id of the direct manager' },
        hired_on: { type: 'string', format: 'date' },
        office: { type: 'string', description: 'City' },
      },
      required: ['id', 'email', 'job_title', 'department_id', 'hired_on', 'office'],
    },
  },
  effect: 'reads',
  parameters: { employee_id: 'employee-id' },
  requests: [
    { id: 'record', text: 'show me the staff record of {employee_id}' },
    { id: 'job', text: 'look up the job title of {employee_id}' },
    { id: 'hired', text: 'check when {employee_id} was hired' },
    { id: 'office', text: 'find out which office {employee_id} works in' },
    { id: 'without-employee', text: 'check when the employee was hired' },
  ],
  questions: [
    { id: 'since', text: 'When was {employee_id} hired?', answers: [{ path: 'hired_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'which-office', text: 'Which office does {employee_id} work in?', answers: [{ path: 'office', kind: 'name', take: 'value', unit: null }] },
    { id: 'title', text: 'What is the job title of {employee_id}?', answers: [{ path: 'job_title', kind: 'name', take: 'value', unit: null }] },
    { id: 'email', text: 'What is the e-mail address of {employee_id}?', answers: [{ path: 'email', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'manager', text: 'the manager of {employee_id}', path: 'manager_id', type: 'employee-id' },
    { id: 'boss', text: 'the boss of {employee_id}', path: 'manager_id', type: 'employee-id' },
    { id: 'department', text: 'the department of {employee_id}', path: 'department_id', type: 'department-id' },
  ],
  conditions: [],
  execute: ({ employee_id }, state) => {
    const { id, email, job_title, department_id, manager_id, hired_on, office } = employeeOf(state, employee_id);
    return { id, email, job_title, department_id, ...(manager_id === undefined ? {} : { manager_id }), hired_on, office };
  },
};
