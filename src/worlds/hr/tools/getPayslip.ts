import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { companyOf, employeeOf } from '../records.ts';

export const getPayslip: DefinedTool = {
  tool: {
    name: 'get_payslip',
    description: 'Gives the payslip of an employee for a past month.',
    parameters: {
      type: 'object',
      properties: { employee_id: { type: 'string', description: 'Employee id, such as EMP-2000' }, month: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' } },
      required: ['employee_id', 'month'],
    },
    result: {
      type: 'object',
      properties: {
        employee_id: { type: 'string' },
        month: { type: 'string' },
        gross: { type: 'number', description: 'EUR, bonus included' },
        bonus: { type: 'number', description: 'EUR' },
        deductions: { type: 'number', description: 'Taxes and contributions in EUR' },
        net: { type: 'number', description: 'EUR paid out' },
      },
      required: ['employee_id', 'month', 'gross', 'bonus', 'deductions', 'net'],
    },
  },
  effect: 'reads',
  parameters: { employee_id: 'employee-id', month: 'month' },
  requests: [
    { id: 'show', text: 'show me the payslip of {employee_id} for {month}' },
    { id: 'pull-up', text: 'pull up what {employee_id} was paid for {month}' },
    { id: 'get', text: 'get the {month} payslip of {employee_id}' },
    { id: 'bonus', text: 'check whether {employee_id} got a bonus for {month}' },
    { id: 'without-month', text: 'show me one of the payslips of {employee_id}' },
    { id: 'without-employee', text: 'get the payslip for {month}' },
  ],
  questions: [
    { id: 'net', text: 'How much was paid out to {employee_id} for {month}?', answers: [{ path: 'net', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'gross', text: 'What was the gross pay of {employee_id} for {month}?', answers: [{ path: 'gross', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'deductions', text: 'How much was deducted from the pay of {employee_id} for {month}?', answers: [{ path: 'deductions', kind: 'money', take: 'value', unit: '"EUR"' }] },
  ],
  mentions: [],
  conditions: [{ id: 'net-pay', path: 'net', holds: 'below', text: 'if the net pay is less than {limit} EUR', otherwise: 'if the net pay is {limit} EUR or more' }],
  execute: (given, state) => {
    const employee = employeeOf(state, given['employee_id']);
    const month = textOf(given['month']);
    if (month >= state.today.slice(0, 7)) throw new ToolFailure('not_yet_paid', `${month} is not over yet.`);
    if (month < employee.hired_on.slice(0, 7)) throw new ToolFailure('not_employed', `${employee.id} was hired on ${employee.hired_on}.`);
    const bonus = companyOf(state).bonuses.filter((one) => one.employee_id === employee.id && one.month === month).reduce((sum, { amount }) => sum + amount, 0);
    const gross = Math.round((employee.salary / 12) * 100) / 100 + bonus;
    // The rate rises with pay, and the surcharge for the cold months makes one month differ from another.
    const deductions = Math.round(gross * (0.22 + Math.min(0.2, gross / 60_000)) * 100 + Number(month.slice(5)) * 137) / 100;
    return { employee_id: employee.id, month, gross: cents(gross), bonus, deductions, net: cents(gross - deductions) };
  },
};

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
