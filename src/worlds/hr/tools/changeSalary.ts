import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { companyOf, employeeOf } from '../records.ts';

export const changeSalary: DefinedTool = {
  tool: {
    name: 'change_salary',
    description: 'Schedules a new yearly salary for an employee from a coming day on.',
    parameters: {
      type: 'object',
      properties: {
        employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' },
        annual_salary: { type: 'number', minimum: 12000, maximum: 500000, description: 'EUR a year before tax' },
        effective_from: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        reason: { type: 'string', enum: ['promotion', 'annual_review', 'collective_agreement', 'correction', 'other'], default: 'other' },
      },
      required: ['employee_id', 'annual_salary', 'effective_from'],
    },
    result: { type: 'object', properties: { employee_id: { type: 'string' }, change_id: { type: 'string', description: 'Such as SAL-1' } }, required: ['employee_id', 'change_id'] },
  },
  effect: 'changes',
  parameters: { employee_id: 'employee-id', annual_salary: 'salary', effective_from: 'start-day', reason: 'salary-reason' },
  requests: [
    { id: 'set', text: 'set the yearly salary of {employee_id} to {annual_salary} as of {effective_from}[ because of {reason}]' },
    { id: 'pay', text: 'pay {employee_id} {annual_salary} a year from {effective_from} on[, owing to {reason}]' },
    { id: 'change', text: 'change what {employee_id} earns to {annual_salary} a year, effective from {effective_from}[; the reason is {reason}]' },
    { id: 'schedule', text: 'schedule a new annual salary of {annual_salary} for {employee_id}, valid from {effective_from}' },
    { id: 'without-amount', text: 'change the salary of {employee_id} as of {effective_from} because of {reason}' },
    { id: 'without-day', text: 'schedule a new annual salary of {annual_salary} for {employee_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const employee = employeeOf(state, given['employee_id']);
    const annual_salary = Number(given['annual_salary']);
    const effective_from = comingDay(given['effective_from'], state.today);
    if (annual_salary === employee.salary) throw new ToolFailure('no_change', `${employee.id} earns that already.`);
    const { salary_changes } = companyOf(state);
    const change_id = `SAL-${String(salary_changes.length + 1)}`;
    salary_changes.push({ id: change_id, employee_id: employee.id, annual_salary, effective_from, reason: given['reason'] === undefined ? 'other' : textOf(given['reason']) });
    return { employee_id: employee.id, change_id };
  },
};
