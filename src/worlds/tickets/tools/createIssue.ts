import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray, isJsonObject } from '../../../core/Json.ts';
import { issueTypes, labels as knownLabels, platforms, priorities, projectOf, trackerOf } from '../records.ts';

export const createIssue: DefinedTool = {
  tool: {
    name: 'create_issue',
    description: 'Files a new issue in a project, not assigned to anybody, and gives its id.',
    parameters: objectSchema(
      {
        project: { type: 'string', description: 'Project key, such as PAY' },
        type: { type: 'string', enum: [...issueTypes] },
        title: { type: 'string', minLength: 1, maxLength: 200, description: 'Not yet used in the project' },
        priority: { type: 'string', enum: [...priorities], default: 'medium' },
        labels: { type: 'array', items: { type: 'string', enum: [...knownLabels] }, uniqueItems: true },
        affects: objectSchema({ version: { type: 'string', description: 'Such as 4.12.1' }, platform: { type: 'string', enum: [...platforms] } }, []),
      },
      ['project', 'type', 'title'],
    ),
    result: objectSchema({ issue_id: { type: 'string', description: 'Such as PAY-900' } }),
  },
  effect: 'changes',
  parameters: { project: 'project-key', type: 'issue-kind', title: 'title', priority: 'priority', labels: 'labels', 'affects.version': 'version', 'affects.platform': 'platform' },
  requests: [
    { id: 'file', text: 'file a {type} in {project} titled {title}[ with {priority} priority]' },
    { id: 'create', text: 'create a {type} in {project}: {title}[, labelled {labels}]' },
    { id: 'open', text: 'open a new {type} for {project} called {title}[, affecting version {affects.version}][, seen on {affects.platform}]' },
    { id: 'report', text: 'report {title} as a {type} in {project}[; the labels are {labels}]' },
    { id: 'without-title', text: 'file a new {type} in {project}[ with {priority} priority]' },
    { id: 'without-project', text: 'file a {type} titled {title}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ project, type, title, priority, labels, affects }, state) => {
    const { key } = projectOf(state, project);
    const { issues } = trackerOf(state);
    const name = textOf(title);
    const known = issues.find((issue) => issue.project === key && sameName(issue.title, name));
    if (known !== undefined) throw new ToolFailure('already_exists', `${known.id} already has this title.`);
    const { version, platform } = isJsonObject(affects) ? affects : {};
    const id = `${key}-${String(900 + issues.length)}`;
    issues.push({
      id,
      project: key,
      type: textOf(type),
      title: name,
      status: 'to_do',
      priority: typeof priority === 'string' ? priority : 'medium',
      story_points: 0,
      created_on: state.today,
      reporter_id: null,
      assignee_id: null,
      component_id: null,
      sprint_id: null,
      blocked_by: null,
      // Which label comes first does not matter.
      labels: isJsonArray(labels) ? labels.map(textOf).sort() : [],
      affects: { version: typeof version === 'string' ? version : null, platform: typeof platform === 'string' ? platform : null },
      logged_minutes: 0,
    });
    return { issue_id: id };
  },
};
