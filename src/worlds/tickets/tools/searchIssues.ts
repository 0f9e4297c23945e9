import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { issueTypes, priorities, projectOf, statuses, trackerOf } from '../records.ts';

const filterSchema = objectSchema({ type: { type: 'string', enum: [...issueTypes] }, status: { type: 'string', enum: [...statuses] }, priority: { type: 'string', enum: [...priorities] } }, []);

export const searchIssues: DefinedTool = {
  tool: {
    name: 'search_issues',
    description: 'Lists the issues of one project that meet all filters, the most recently created first.',
    parameters: objectSchema(
      {
        project: { type: 'string', description: 'Project key, such as PAY' },
        filter: filterSchema,
        ...pageParameters,
      },
      ['project'],
    ),
    result: objectSchema(
      {
        project: { type: 'string' },
        filter: { ...filterSchema, description: 'What the list was narrowed by, if anything' },
        issues: {
          type: 'array',
          items: objectSchema({ id: { type: 'string', description: 'Issue id, such as PAY-103' }, story_points: { type: 'integer' }, created_on: { type: 'string', format: 'date' } }),
        },
        next_cursor: nextCursor,
      },
      ['project', 'issues', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { project: 'project-key', 'filter.type': 'issue-kinds', 'filter.status': 'status', 'filter.priority': 'urgency' },
  requests: [
    { id: 'list', text: 'list the[ {filter.priority}] issues in {project}[ that are {filter.status}]' },
    { id: 'kind', text: 'show me all {filter.type} in {project}[ that are {filter.status}]' },
    { id: 'search', text: 'search {project} for[ {filter.priority}] issues' },
    { id: 'which', text: 'find out which[ {filter.priority}] issues {project} has' },
    { id: 'without-project', text: 'list the {filter.priority} {filter.type}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many[ {filter.priority}] issues does {project} have?', answers: [{ path: 'issues[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-points', text: 'How many story points do the issues in {project} that are {filter.status} add up to?', answers: [{ path: 'issues[*].story_points', kind: 'number', take: 'sum', unit: null }] },
    { id: 'ask-kinds', text: 'How many {filter.type} are there in {project}?', answers: [{ path: 'issues[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-largest', text: 'How many story points does the largest issue in {project} have?', answers: [{ path: 'issues[*].story_points', kind: 'number', take: 'largest', unit: null }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest[ {filter.priority}] issue in {project}', path: 'issues[0].id', type: 'issue-id' },
    { id: 'latest', text: 'the most recently created issue in {project}', path: 'issues[0].id', type: 'issue-id' },
    { id: 'every', text: 'every[ {filter.priority}] issue in {project}', path: 'issues[*].id', type: 'issue-id' },
  ],
  conditions: [],
  execute: ({ project, filter, ...page }, state) => {
    const { key } = projectOf(state, project);
    const { type, status, priority } = isJsonObject(filter) ? filter : {};
    const found = trackerOf(state)
      .issues.filter((issue) => issue.project === key && (type === undefined || issue.type === type) && (status === undefined || issue.status === status) && (priority === undefined || issue.priority === priority))
      // Ids are given in order, and decide between issues of one day.
      .sort((a, b) => (a.created_on + a.id < b.created_on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { project: key, ...(filter === undefined ? {} : { filter }), issues: entries.map(({ id, story_points, created_on }) => ({ id, story_points, created_on })), next_cursor };
  },
};
