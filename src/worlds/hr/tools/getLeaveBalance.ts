import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { employeeOf, leaveTypes } from '../records.ts';
import type { LeaveType } from '../records.ts';

export const getLeaveBalance: DefinedTool = {
  tool: {
    name: 'get_leave_balance',
    description: 'Tells how many days of one kind of leave an employee has left and has taken this year.',
    parameters: {
      type: 'object',
      properties: { employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' }, leave_type: { type: 'string', enum: [...leaveTypes] } },
      required: ['employee_id', 'leave_type'],
    },
    result: {
      type: 'object',
      properties: { employee_id: { type: 'string' }, leave_type: { type: 'string' }, days_left: { type: 'integer', description: 'Working days' }, days_taken: { type: 'integer', description: 'Working days' } },
      required: ['employee_id', 'leave_type', 'days_left', 'days_taken'],
    },
  },
  effect: 'reads',
  parameters: { employee_id: 'employee-id', leave_type: 'leave-type' },
  requests: [
    { id: 'left', text: 'check how many days of {leave_type} {employee_id} has left' },
    { id: 'balance', text: 'show me the balance of {leave_type} for {employee_id}' },
    { id: 'taken', text: 'find out how much {leave_type} {employee_id} has taken this year' },
    { id: 'remaining', text: 'look up the remaining {leave_type} of {employee_id}' },
    { id: 'without-type', text: 'look up the leave balance of {employee_id} for one kind of leave' },
    { id: 'without-employee', text: 'check how many days of {leave_type} the employee has left' },
  ],
  questions: [
    { id: 'how-many-left', text: 'How many days of {leave_type} does {employee_id} have left?', answers: [{ path: 'days_left', kind: 'number', take: 'value', unit: '"days"' }] },
    { id: 'how-many-taken', text: 'How many days of {leave_type} has {employee_id} taken this year?', answers: [{ path: 'days_taken', kind: 'number', take: 'value', unit: '"days"' }] },
  ],
  mentions: [],
  conditions: [
    { id: 'low', path: 'days_left', holds: 'below', text: 'if fewer than {limit} days are left', otherwise: 'if {limit} days or more are left' },
    { id: 'many-taken', path: 'days_taken', holds: 'at-least', text: 'if {limit} days or more have been taken', otherwise: 'if fewer than {limit} days have been taken' },
  ],
  execute: ({ employee_id, leave_type }, state) => {
    const employee = employeeOf(state, employee_id);
    const { left, taken } = employee.leave[leave_type as LeaveType];
    return { employee_id: employee.id, leave_type: leave_type as LeaveType, days_left: left, days_taken: taken };
  },
};
