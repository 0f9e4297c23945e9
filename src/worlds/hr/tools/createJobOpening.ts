import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { companyOf, departmentOf, employeeOf } from '../records.ts';

export const createJobOpening: DefinedTool = {
  tool: {
    name: 'create_job_opening',
    description: 'Advertises a new position in a department.',
    parameters: {
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 2, maxLength: 80 },
        department_id: { type: 'string', description: 'Department id, such as DEP-10' },
        hiring_manager_id: { type: 'string', description: 'Employee id of whoever decides, such as EMP-2000' },
        skills: { type: 'array', items: { type: 'string' }, uniqueItems: true, maxItems: 8, default: [], description: 'Skills that applicants should bring' },
        salary: {
          type: 'object',
          description: 'Range that is advertised, EUR a year',
          properties: { min: { type: 'number', minimum: 1 }, max: { type: 'number', minimum: 1 } },
        },
      },
      required: ['title', 'department_id', 'hiring_manager_id'],
    },
    result: { type: 'object', properties: { opening_id: { type: 'string', description: 'Such as JOB-700' } }, required: ['opening_id'] },
  },
  effect: 'changes',
  parameters: { title: 'position', department_id: 'department-id', hiring_manager_id: 'employee-id', skills: 'skills', 'salary.min': 'lowest-salary', 'salary.max': 'highest-salary' },
  requests: [
    { id: 'advertise', text: 'advertise the position {title} in {department_id} with {hiring_manager_id} as hiring manager[; applicants should know {skills}][; the pay is between {salary.min} and {salary.max} a year]' },
    { id: 'open', text: 'open a new position {title} in {department_id} for which {hiring_manager_id} does the hiring[ and {skills} are required]' },
    { id: 'create', text: 'create a job opening in {department_id} titled {title}, hiring manager {hiring_manager_id}[, paying {salary.min} to {salary.max} a year]' },
    { id: 'post', text: 'post a vacancy {title} for {department_id}[ asking for {skills}]; {hiring_manager_id} is the hiring manager' },
    { id: 'without-title', text: 'advertise a new position in {department_id} with {hiring_manager_id} as hiring manager' },
    { id: 'without-department', text: 'open a new position {title} for which {hiring_manager_id} does the hiring' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const department = departmentOf(state, given['department_id']);
    const manager = employeeOf(state, given['hiring_manager_id']);
    const title = textOf(given['title']);
    const [min, max] = [valueAt(given, 'salary.min'), valueAt(given, 'salary.max')];
    if (typeof min === 'number' && typeof max === 'number' && min > max) throw new ToolFailure('invalid_range', 'The lowest salary is above the highest.');
    const { openings } = companyOf(state);
    if (openings.some((one) => one.title === title && one.department_id === department.id && one.status === 'open')) throw new ToolFailure('already_open', `${title} is advertised in ${department.id} already.`);
    const id = `JOB-${String(700 + openings.length)}`;
    const skills = isJsonArray(given['skills']) ? given['skills'].map(textOf).sort() : [];
    const salary = { ...(typeof min === 'number' ? { min } : {}), ...(typeof max === 'number' ? { max } : {}) };
    openings.push({ id, title, department_id: department.id, hiring_manager_id: manager.id, status: 'open', posted_on: state.today, applicants: 0, skills, salary });
    return { opening_id: id };
  },
};
