import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { world } from './index.ts';
import type { Company } from './records.ts';

const leave = { annual: { left: 10, taken: 2 }, study: { left: 3, taken: 0 }, volunteering: { left: 5, taken: 0 }, parental: { left: 40, taken: 0 } };
const employee = (id: string, name: string, manager_id: string | null, hired_on: string): JsonObject => ({
  id, name, email: `${id.toLowerCase()}@northwind.example`, job_title: 'Accountant', department_id: 'DEP-1', ...(manager_id === null ? {} : { manager_id }), hired_on, office: 'Lyon', salary: 48000, leave,
});

const state = {
  today: '2026-03-10',
  employees: [employee('EMP-1', 'Zoë Müller', null, '2015-01-01'), employee('EMP-2', 'Amir Silva', 'EMP-1', '2020-05-01'), employee('EMP-3', 'Mei Tanaka', 'EMP-1', '2018-02-01'), employee('EMP-4', 'José Novák', 'EMP-2', '2026-01-15')],
  departments: [{ id: 'DEP-1', name: 'Finance', head_id: 'EMP-1', cost_centre: 'CC-4000', budget: 250000 }],
  leave_requests: [
    { id: 'LVR-1', employee_id: 'EMP-3', leave_type: 'study', first_day: '2026-04-06', last_day: '2026-04-07', days: 2, requested_on: '2026-03-01', status: 'pending', note: '' },
    { id: 'LVR-2', employee_id: 'EMP-3', leave_type: 'annual', first_day: '2026-05-04', last_day: '2026-05-22', days: 15, requested_on: '2026-03-05', status: 'pending', note: '' },
  ],
  bonuses: [{ employee_id: 'EMP-3', month: '2026-02', amount: 500 }],
  openings: [
    { id: 'JOB-1', title: 'Recruiter', department_id: 'DEP-1', hiring_manager_id: 'EMP-2', status: 'open', posted_on: '2026-01-01', applicants: 3, skills: [] },
    { id: 'JOB-2', title: 'Translator', department_id: 'DEP-1', hiring_manager_id: 'EMP-4', status: 'filled', posted_on: '2026-02-01', applicants: 9, skills: [] },
  ],
  equipment: [
    { id: 'EQ-1', kind: 'laptop', model: 'Framework 13', bought_on: '2024-01-01', price: 1200, holder_id: 'EMP-3' },
    { id: 'EQ-2', kind: 'phone', model: 'Pixel 8', bought_on: '2025-01-01', price: 600, holder_id: 'EMP-3' },
  ],
  salary_changes: [],
};

function opened(): { readonly call: (name: string, given: JsonObject) => Record<string, unknown>; readonly state: () => Company } {
  const session = world.open({ world: 'hr', version: '1', state, turnLimit: 9 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => JSON.parse(session.call(name, JSON.stringify(given)).content) as Record<string, unknown>,
    state: () => session.state() as unknown as Company,
  };
}

test('a chain of six: name, manager, department, head, longest-serving report, laptop', () => {
  const { call, state: after } = opened();
  expect(call('find_employee', { name: 'jose novak' })).toEqual({ id: 'EMP-4', name: 'José Novák' });
  expect(call('get_employee', { employee_id: 'EMP-4' })).toMatchObject({ manager_id: 'EMP-2' });
  expect(call('get_employee', { employee_id: 'EMP-2' })).toMatchObject({ department_id: 'DEP-1' });
  expect(call('get_department', { department_id: 'DEP-1' })).toMatchObject({ head_id: 'EMP-1', headcount: 4 });
  expect(call('list_direct_reports', { manager_id: 'EMP-1' })).toEqual({ query: { manager_id: 'EMP-1' }, total: 2, reports: [{ id: 'EMP-3', name: 'Mei Tanaka' }, { id: 'EMP-2', name: 'Amir Silva' }] });
  expect(call('list_equipment', { holder_id: 'EMP-3', kind: 'laptop' })).toMatchObject({ devices: [{ id: 'EQ-1' }] });
  expect(call('assign_equipment', { equipment_id: 'EQ-1', employee_id: 'EMP-2', from: '2026-03-16' })).toEqual({ equipment_id: 'EQ-1', holder_id: 'EMP-2' });
  expect(after().equipment[0]).toMatchObject({ holder_id: 'EMP-2', held_since: '2026-03-16' });
});

test('leave is requested, approved and taken off the balance', () => {
  const { call, state: after } = opened();
  expect(call('request_leave', { employee_id: 'EMP-2', leave_type: 'annual', first_day: '2026-03-13', last_day: '2026-03-17', note: 'moving house' })).toEqual({ request_id: 'LVR-902', days: 3 });
  expect(call('get_leave_balance', { employee_id: 'EMP-2', leave_type: 'annual' })).toMatchObject({ days_left: 10, days_taken: 2 });
  expect(call('decide_leave_request', { request_id: 'LVR-902', decision: 'approve', comment: 'agreed' })).toEqual({ request_id: 'LVR-902', status: 'approved' });
  expect(call('get_leave_balance', { employee_id: 'EMP-2', leave_type: 'annual' })).toMatchObject({ days_left: 7, days_taken: 5 });
  expect(call('list_leave_requests', { employee_id: 'EMP-2', statuses: ['approved', 'pending'] })).toMatchObject({ requests: [{ id: 'LVR-902', first_day: '2026-03-13' }] });
  expect(after().leave_requests[2]).toMatchObject({ note: 'moving house', comment: 'agreed', requested_on: '2026-03-10' });
});

test('lists begin with the latest and keep to what was asked for', () => {
  const { call } = opened();
  expect(call('list_leave_requests', { employee_id: 'EMP-3' })).toMatchObject({ requests: [{ id: 'LVR-2' }, { id: 'LVR-1' }] });
  expect(call('list_leave_requests', { employee_id: 'EMP-3', starting_before: '2026-05-04' })).toMatchObject({ requests: [{ id: 'LVR-1' }] });
  expect(call('list_job_openings', {})).toMatchObject({ openings: [{ id: 'JOB-2' }, { id: 'JOB-1' }] });
  expect(call('list_job_openings', { filter: { department_id: 'DEP-1', status: 'open' } })).toMatchObject({ openings: [{ id: 'JOB-1', hiring_manager_id: 'EMP-2' }] });
  expect(call('list_job_openings', { limit: 1 })).toMatchObject({ openings: [{ id: 'JOB-2' }], next_cursor: 'after_1' });
});

test('a payslip adds up, bonus included', () => {
  const { call } = opened();
  const slip = call('get_payslip', { employee_id: 'EMP-3', month: '2026-02' }) as { gross: number; net: number; deductions: number };
  expect(slip).toMatchObject({ gross: 4500, bonus: 500 });
  expect(slip.net + slip.deductions).toBeCloseTo(slip.gross, 6);
  expect(call('get_payslip', { employee_id: 'EMP-3', month: '2026-01' })).toMatchObject({ gross: 4000, bonus: 0 });
});

test('openings and salary changes keep all that was said', () => {
  const { call, state: after } = opened();
  expect(call('create_job_opening', { title: 'Data Engineer', department_id: 'DEP-1', hiring_manager_id: 'EMP-2', skills: ['SQL', 'Dutch'], salary: { min: 40000, max: 52000 } })).toEqual({ opening_id: 'JOB-702' });
  expect(call('change_salary', { employee_id: 'EMP-4', annual_salary: 50000, effective_from: '2026-04-01', reason: 'promotion' })).toEqual({ employee_id: 'EMP-4', change_id: 'SAL-1' });
  expect(after().openings[2]).toMatchObject({ title: 'Data Engineer', hiring_manager_id: 'EMP-2', skills: ['Dutch', 'SQL'], salary: { min: 40000, max: 52000 } });
  expect(after().salary_changes).toEqual([{ id: 'SAL-1', employee_id: 'EMP-4', annual_salary: 50000, effective_from: '2026-04-01', reason: 'promotion' }]);
});

const request = { employee_id: 'EMP-2', leave_type: 'study', first_day: '2026-03-12', last_day: '2026-03-13' };
const salary = { employee_id: 'EMP-2', annual_salary: 50000, effective_from: '2026-04-01' };

describe('what cannot be done fails with its code and changes nothing', () => {
  test.each<[string, string, JsonObject]>([
    ['not_found', 'find_employee', { name: 'Nobody Here' }],
    ['not_found', 'get_department', { department_id: 'DEP-9' }],
    ['not_yet_paid', 'get_payslip', { employee_id: 'EMP-3', month: '2026-03' }],
    ['not_employed', 'get_payslip', { employee_id: 'EMP-4', month: '2025-12' }],
    ['invalid_cursor', 'list_job_openings', { cursor: 'after_2' }],
    ['invalid_period', 'request_leave', { ...request, last_day: '2026-03-11' }],
    ['no_working_days', 'request_leave', { ...request, first_day: '2026-03-14', last_day: '2026-03-15' }],
    ['not_enough_days', 'request_leave', { ...request, last_day: '2026-03-20' }],
    ['date_in_past', 'request_leave', { ...request, first_day: '2026-03-09' }],
    ['invalid_date', 'request_leave', { ...request, last_day: '2026-04-31' }],
    ['not_enough_days', 'decide_leave_request', { request_id: 'LVR-2', decision: 'approve' }],
    ['already_assigned', 'assign_equipment', { equipment_id: 'EQ-1', employee_id: 'EMP-3' }],
    ['invalid_range', 'create_job_opening', { title: 'Buyer', department_id: 'DEP-1', hiring_manager_id: 'EMP-2', salary: { min: 2, max: 1 } }],
    ['already_open', 'create_job_opening', { title: 'Recruiter', department_id: 'DEP-1', hiring_manager_id: 'EMP-2' }],
    ['no_change', 'change_salary', { ...salary, annual_salary: 48000 }],
    ['date_in_past', 'change_salary', { ...salary, effective_from: '2026-03-01' }],
  ])('%s from %s', (code, name, given) => {
    const { call, state: after } = opened();
    expect(call(name, given)).toMatchObject({ error: { code } });
    expect(after()).toEqual(state);
  });

  test('a request is decided once', () => {
    const { call } = opened();
    call('decide_leave_request', { request_id: 'LVR-1', decision: 'reject' });
    expect(call('decide_leave_request', { request_id: 'LVR-1', decision: 'approve' })).toMatchObject({ error: { code: 'already_decided' } });
  });
});
