import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { spokenDay } from '../../composer/kit/spoken/date.ts';
import { namedDay, whenDay } from '../../composer/kit/spoken/dayInSentence.ts';
import { spokenMinutes } from '../../composer/kit/spoken/number.ts';
import { labelOnScreen } from '../../composer/kit/spoken/labelOnScreen.ts';
import { plain } from '../../composer/kit/spoken/plain.ts';
import { trackerOf } from './records.ts';
import type { Tracker } from './records.ts';
import { openings, rests, subjects, troubles } from './words.ts';

const tracker = (scene: Scene): Tracker => trackerOf(scene.state as unknown as OpenState);

const kinds = { bug: ['bug'], story: ['story', 'user story'], task: ['task'] };
const severalKinds = { bug: ['bugs'], story: ['stories', 'user stories'], task: ['tasks'] };
const urgency = { critical: ['critical'], high: ['high-priority'], medium: ['medium-priority'], low: ['low-priority'] };
const statuses = { to_do: ['still to do'], in_progress: ['in progress', 'being worked on'], in_review: ['in review', 'under review'], blocked: ['blocked'], done: ['done', 'finished'] };
const labels = { regression: ['regression'], security: ['security'], performance: ['performance'], accessibility: ['accessibility'], customer_request: ['customer request'] };
const platforms = { ios: ['iOS'], android: ['Android'], web: ['the web'], desktop: ['the desktop'] };
const readers = { customer: ['the customer', 'our customer'], everyone: ['everyone', 'everybody'] };

/** What people write down in a request to this team's tracker. */
export const types: readonly ValueType[] = [
  { id: 'email', noun: 'e-mail address', draw: (scene) => plain(oneOf(scene.random, tracker(scene).members).email) },
  { id: 'member-id', noun: 'team member', draw: member },
  { id: 'project-key', noun: 'project', draw: (scene) => plain(oneOf(scene.random, tracker(scene).projects).key) },
  { id: 'issue-id', noun: 'issue', draw: issue },
  { id: 'issue-list', noun: 'issues', draw: (scene) => spokenList(some(scene.random, tracker(scene).issues, between(scene.random, 1, 3)).map(({ id }) => plain(id))) },
  { id: 'component-id', noun: 'component', draw: (scene) => plain(oneOf(scene.random, tracker(scene).components).id) },
  { id: 'sprint-id', noun: 'sprint', draw: sprint },
  { id: 'issue-kind', noun: 'kind of issue', draw: ({ random }) => spokenChoice(random, kinds) },
  { id: 'issue-kinds', noun: 'kind of issue', draw: ({ random }) => spokenChoice(random, severalKinds) },
  { id: 'urgency', noun: 'priority', draw: ({ random }) => spokenChoice(random, urgency) },
  { id: 'priority', noun: 'priority', draw: ({ random }) => plain(oneOf(random, ['critical', 'high', 'low'])) },
  { id: 'status', noun: 'status', draw: ({ random }) => spokenChoice(random, statuses) },
  { id: 'labels', noun: 'labels', draw: ({ random }) => spokenList(some(random, Object.entries(labels), between(random, 1, 2)).map(([label, words]) => spokenChoice(random, { [label]: words }))) },
  { id: 'version', noun: 'version', draw: ({ random }) => plain(`${String(between(random, 2, 9))}.${String(random.below(20))}.${String(random.below(6))}`) },
  { id: 'platform', noun: 'platform', draw: ({ random }) => spokenChoice(random, platforms) },
  { id: 'title', noun: 'title', draw: title },
  { id: 'comment-text', noun: 'text of the comment', draw: ({ random }) => quoted(`${oneOf(random, openings)} ${oneOf(random, rests)}`) },
  { id: 'readers', noun: 'circle of readers', draw: ({ random }) => spokenChoice(random, readers) },
  { id: 'minutes', noun: 'time spent', draw: ({ random }) => spokenMinutes(random, oneOf(random, [15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 150, 180, 240])) },
  { id: 'work-day', noun: 'day of the work', draw: ({ random, state }) => whenDay(spokenDay(random, state.today, -12, -1)) },
  { id: 'past-day', noun: 'date', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, -40, -2)) },
];

function member(scene: Scene): SpokenValue {
  const { members } = tracker(scene);
  const byName = scene.random.next() < 0.2 ? labelOnScreen(scene.random, members.map(({ id, name }) => ({ id, label: name })), (name) => `the team member ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, members).id);
}

function issue(scene: Scene): SpokenValue {
  const { issues } = tracker(scene);
  const byTitle = scene.random.next() < 0.25 ? labelOnScreen(scene.random, issues.map(({ id, title: name }) => ({ id, label: `“${name}”` })), (name) => `the issue ${name} on my screen`) : null;
  return byTitle ?? plain(oneOf(scene.random, issues).id);
}

function sprint(scene: Scene): SpokenValue {
  const { sprints } = tracker(scene);
  const byName = scene.random.next() < 0.3 ? labelOnScreen(scene.random, sprints.map(({ id, name }) => ({ id, label: `sprint ${name}` })), (name) => `the ${name.replace('sprint ', '')} sprint on my screen`) : null;
  // Mostly one that still takes issues.
  const open = sprints.filter(({ state }) => state !== 'closed');
  return byName ?? plain(oneOf(scene.random, scene.random.next() < 0.8 ? open : sprints).id);
}

function title(scene: Scene): SpokenValue {
  const known = new Set(tracker(scene).issues.map((one) => one.title));
  const fresh = subjects.flatMap((subject) => troubles.map((trouble) => `${subject} ${trouble}`)).filter((text) => !known.has(text));
  return quoted(oneOf(scene.random, fresh));
}
