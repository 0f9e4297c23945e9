import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { latestFirst } from '../../../composer/kit/sortedBy.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { companyOf, departmentOf } from '../records.ts';

export const listJobOpenings: DefinedTool = {
  tool: {
    name: 'list_job_openings',
    description: 'Lists job openings, the one posted last first.',
    parameters: {
      type: 'object',
      properties: {
        filter: {
          type: 'object',
          properties: { department_id: { type: 'string', description: 'Department id, such as DEP-10' }, status: { type: 'string', enum: ['open', 'on_hold', 'filled'] } },
        },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        openings: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: { type: 'string', description: 'Such as JOB-300' },
              title: { type: 'string' },
              status: { type: 'string' },
              posted_on: { type: 'string', format: 'date' },
              applicants: { type: 'integer' },
              hiring_manager_id: { type: 'string', description: 'Employee id' },
            },
            required: ['id', 'title', 'status', 'posted_on', 'applicants', 'hiring_manager_id'],
          },
        },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'openings'],
    },
  },
  effect: 'reads',
  parameters: { 'filter.department_id': 'department-id', 'filter.status': 'opening-status' },
  requests: [
    { id: 'list', text: 'list the job openings in {filter.department_id}[ that are {filter.status}]' },
    { id: 'hiring', text: 'show me which positions have been advertised for {filter.department_id}[ and are {filter.status}]' },
    { id: 'status', text: 'find all job openings that are {filter.status}[, but only those in {filter.department_id}]' },
    { id: 'vacancies', text: 'give me an overview of the vacancies in {filter.department_id}' },
    { id: 'all', text: 'list all job openings in the company' },
  ],
  questions: [
    { id: 'applicants', text: 'How many people have applied for the newest opening in {filter.department_id}?', answers: [{ path: 'openings[0].applicants', kind: 'number', take: 'value', unit: null }] },
    { id: 'altogether', text: 'How many applications have come in for the openings in {filter.department_id} altogether?', answers: [{ path: 'openings[*].applicants', kind: 'number', take: 'sum', unit: null }] },
    { id: 'count', text: 'How many job openings are {filter.status} in the whole company?', answers: [{ path: 'openings[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'titles', text: 'Which positions have been advertised for {filter.department_id}?', answers: [{ path: 'openings[*].title', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'hiring-manager', text: 'the hiring manager for the newest opening in {filter.department_id}', path: 'openings[0].hiring_manager_id', type: 'employee-id' },
    { id: 'contact', text: 'whoever is hiring for the newest vacancy in {filter.department_id}', path: 'openings[0].hiring_manager_id', type: 'employee-id' },
  ],
  conditions: [{ id: 'few', path: 'openings[0].applicants', holds: 'below', text: 'if the newest one has fewer than {limit} applicants', otherwise: 'if the newest one has {limit} applicants or more' }],
  execute: (given, state) => {
    const wanted = valueAt(given, 'filter.department_id');
    const department = wanted === undefined ? null : departmentOf(state, wanted);
    const status = valueAt(given, 'filter.status');
    const matching = companyOf(state).openings.filter((one) => (department === null || one.department_id === department.id) && (status === undefined || one.status === status));
    const { entries, next } = paged(latestFirst(matching, ({ posted_on }) => posted_on), given, 20);
    return { query: presentOnly({ department_id: department?.id, status }), openings: entries.map(({ id, title, status: own, posted_on, applicants, hiring_manager_id }) => ({ id, title, status: own, posted_on, applicants, hiring_manager_id })), ...next };
  },
};
