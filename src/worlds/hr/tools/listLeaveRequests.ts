import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { companyOf, employeeOf } from '../records.ts';

export const listLeaveRequests: DefinedTool = {
  tool: {
    name: 'list_leave_requests',
    description: 'Lists the leave requests of an employee, the latest request first.',
    parameters: {
      type: 'object',
      properties: {
        employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' },
        statuses: { type: 'array', items: { type: 'string', enum: ['pending', 'approved', 'rejected'] }, minItems: 1, uniqueItems: true, description: 'Only requests in one of these statuses; all if left out' },
        starting_before: { type: 'string', format: 'date', description: 'Only leave that starts before this day (YYYY-MM-DD)' },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
      required: ['employee_id'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        requests: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Request id, such as LVR-500' },
              leave_type: { type: 'string' },
              first_day: { type: 'string', format: 'date' },
              last_day: { type: 'string', format: 'date' },
              days: { type: 'integer', description: 'Working days' },
              status: { type: 'string' },
            },
            required: ['id', 'leave_type', 'first_day', 'last_day', 'days', 'status'],
          },
        },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'requests'],
    },
  },
  effect: 'reads',
  parameters: { employee_id: 'employee-id', statuses: 'leave-statuses', starting_before: 'start-day' },
  requests: [
    { id: 'list', text: 'list the[ {statuses}] leave requests of {employee_id}[ that start before {starting_before}]' },
    { id: 'show', text: 'show me which[ {statuses}] leave requests {employee_id} has made' },
    { id: 'when-away', text: 'look up for when {employee_id} has asked for leave[, leaving out anything from {starting_before} on]' },
    { id: 'filed', text: 'pull up the[ {statuses}] requests for time off that {employee_id} has filed' },
    { id: 'without-employee', text: 'list the {statuses} leave requests that start before {starting_before}' },
  ],
  questions: [
    { id: 'days', text: 'How many working days do the[ {statuses}] leave requests of {employee_id} come to?', answers: [{ path: 'requests[*].days', kind: 'number', take: 'sum', unit: '"days"' }] },
    { id: 'first-day', text: 'On which day does the leave begin that {employee_id} asked for last?', answers: [{ path: 'requests[0].first_day', kind: 'date', take: 'value', unit: null }] },
    { id: 'period', text: 'From when to when is the latest leave request of {employee_id}?', answers: [{ path: 'requests[0].first_day', kind: 'date', take: 'value', unit: null }, { path: 'requests[0].last_day', kind: 'date', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'latest', text: 'the latest leave request of {employee_id}', path: 'requests[0].id', type: 'leave-request-id' },
    { id: 'every', text: 'every leave request of {employee_id}', path: 'requests[*].id', type: 'leave-request-id' },
  ],
  conditions: [{ id: 'long', path: 'requests[0].days', holds: 'at-least', text: 'if the latest one is for {limit} working days or more', otherwise: 'if the latest one is for fewer than {limit} working days' }],
  execute: (given, state) => {
    const employee = employeeOf(state, given['employee_id']);
    const { statuses } = given;
    const before = given['starting_before'] === undefined ? '9999-12-31' : calendarDay(given['starting_before']);
    const own = companyOf(state).leave_requests.filter((one) => one.employee_id === employee.id && (!isJsonArray(statuses) || statuses.includes(one.status)) && one.first_day < before);
    const { entries, next } = paged(latestFirst(own, ({ requested_on }) => requested_on), given, 20);
    const query = presentOnly({ employee_id: employee.id, statuses: isJsonArray(statuses) ? statuses.map(textOf).sort() : undefined, starting_before: given['starting_before'] });
    return { query, requests: entries.map(({ id, leave_type, first_day, last_day, days, status }) => ({ id, leave_type, first_day, last_day, days, status })), ...next };
  },
};
