import { calendarDay, comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { companyOf, employeeOf, leaveTypes } from '../records.ts';
import type { LeaveType } from '../records.ts';
import { workingDays } from '../workingDays.ts';

export const requestLeave: DefinedTool = {
  tool: {
    name: 'request_leave',
    description: 'Files a leave request for an employee; it is pending until somebody decides about it.',
    parameters: {
      type: 'object',
      properties: {
        employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' },
        leave_type: { type: 'string', enum: [...leaveTypes] },
        first_day: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        last_day: { type: 'string', format: 'date', description: 'YYYY-MM-DD, included' },
        note: { type: 'string', maxLength: 200, default: '', description: 'For whoever decides' },
      },
      required: ['employee_id', 'leave_type', 'first_day', 'last_day'],
    },
    result: { type: 'object', properties: { request_id: { type: 'string', description: 'Such as LVR-900' }, days: { type: 'integer', description: 'Working days' } }, required: ['request_id', 'days'] },
  },
  effect: 'changes',
  parameters: { employee_id: 'employee-id', leave_type: 'leave-type', first_day: 'first-day', last_day: 'last-day', note: 'leave-note' },
  requests: [
    { id: 'file', text: 'file a request of {employee_id} for {leave_type} from {first_day} to {last_day}[ with the note {note}]' },
    { id: 'request', text: 'request {leave_type} for {employee_id}: first day {first_day}, last day {last_day}[, note {note}]' },
    { id: 'apply', text: 'apply for {leave_type} on behalf of {employee_id}, starting with {first_day} and up to and including {last_day}' },
    { id: 'ask', text: 'put in for {leave_type} from {first_day} through {last_day} for {employee_id}[ and add the note {note}]' },
    { id: 'without-last-day', text: 'request {leave_type} for {employee_id} starting with {first_day}' },
    { id: 'without-type', text: 'file a leave request for {employee_id} from {first_day} to {last_day}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const employee = employeeOf(state, given['employee_id']);
    const leave_type = given['leave_type'] as LeaveType;
    const first_day = comingDay(given['first_day'], state.today);
    const last_day = calendarDay(given['last_day']);
    if (last_day < first_day) throw new ToolFailure('invalid_period', 'The last day lies before the first.');
    const days = workingDays(first_day, last_day);
    if (days === 0) throw new ToolFailure('no_working_days', 'There is no working day among them.');
    const { left } = employee.leave[leave_type];
    if (days > left) throw new ToolFailure('not_enough_days', `${employee.id} has ${String(left)} days of it left, not ${String(days)}.`);
    const { leave_requests } = companyOf(state);
    const id = `LVR-${String(900 + leave_requests.length)}`;
    leave_requests.push({ id, employee_id: employee.id, leave_type, first_day, last_day, days, requested_on: state.today, status: 'pending', note: textOf(given['note']) });
    return { request_id: id, days };
  },
};
