import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { addComment } from './tools/addComment.ts';
import { addIssuesToSprint } from './tools/addIssuesToSprint.ts';
import { assignIssue } from './tools/assignIssue.ts';
import { createIssue } from './tools/createIssue.ts';
import { findMember } from './tools/findMember.ts';
import { getComponent } from './tools/getComponent.ts';
import { getIssue } from './tools/getIssue.ts';
import { getMember } from './tools/getMember.ts';
import { getSprint } from './tools/getSprint.ts';
import { getWorkload } from './tools/getWorkload.ts';
import { listComments } from './tools/listComments.ts';
import { logWork } from './tools/logWork.ts';
import { searchIssues } from './tools/searchIssues.ts';
import { transitionIssue } from './tools/transitionIssue.ts';
import { types } from './valueTypes.ts';

/** Issue tracking of a software team: projects, issues, sprints, components, assignees and comments. */
export const world: World = createWorld({
  id: 'tickets',
  version: '1',
  description: 'Issues, sprints and components of a software team',
  heldOut: false,
  tools: [findMember, getMember, searchIssues, getIssue, getComponent, getSprint, listComments, getWorkload, createIssue, assignIssue, transitionIssue, addComment, addIssuesToSprint, logWork],
  types,
  start,
  plainQuestions,
  beyond,
});
