import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { issueOf, trackerOf } from '../records.ts';

export const logWork: DefinedTool = {
  tool: {
    name: 'log_work',
    description: 'Records time spent on an issue.',
    parameters: objectSchema(
      {
        issue_id: { type: 'string', description: 'Issue id, such as PAY-103' },
        minutes: { type: 'integer', minimum: 5, maximum: 720, description: 'Time spent, in minutes' },
        date: { type: 'string', format: 'date', description: 'Day of the work (YYYY-MM-DD), not in the future; today where it is left out' },
        note: { type: 'string', minLength: 1, description: 'What was done' },
      },
      ['issue_id', 'minutes'],
    ),
    result: objectSchema({ worklog_id: { type: 'string', description: 'Such as WL-1' }, logged_minutes: { type: 'integer', description: 'Of the issue, all in all' } }),
  },
  effect: 'changes',
  parameters: { issue_id: 'issue-id', minutes: 'minutes', date: 'work-day', note: 'comment-text' },
  requests: [
    { id: 'log', text: 'log {minutes} of work on {issue_id}[ done {date}]' },
    { id: 'put-down', text: 'put down {minutes} of work[ done {date}] for {issue_id}' },
    { id: 'book', text: 'book {minutes} to {issue_id}[, with the note {note}]' },
    { id: 'enter', text: 'enter {minutes} spent on {issue_id}[, note {note}]' },
    { id: 'without-minutes', text: 'log the work done on {issue_id}[ {date}]' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ issue_id, minutes, date, note }, state) => {
    const issue = issueOf(state, issue_id);
    const day = date === undefined ? state.today : calendarDay(date);
    if (day > state.today) throw new ToolFailure('in_the_future', `${day} is yet to come.`);
    const { worklogs } = trackerOf(state);
    const id = `WL-${String(worklogs.length + 1)}`;
    worklogs.push({ id, issue_id: issue.id, minutes: Number(minutes), on: day, note: typeof note === 'string' ? note : null });
    issue.logged_minutes += Number(minutes);
    return { worklog_id: id, logged_minutes: issue.logged_minutes };
  },
};
