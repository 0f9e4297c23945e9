import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { namedDay } from '../../composer/kit/spoken/day.ts';
import { spokenCount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { spokenHour } from '../../composer/kit/spoken/time.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { countries, segmentNames } from './names.ts';
import { workspaceOf } from './records.ts';

const workspace = (scene: Scene): ReturnType<typeof workspaceOf> => workspaceOf(scene.state as unknown as OpenState);

/** What people write down in a request to this workspace. */
export const types: readonly ValueType[] = [
  { id: 'metric-id', noun: 'metric', draw: metric },
  { id: 'metric-name', noun: 'name', draw: (scene) => quoted(oneOf(scene.random, workspace(scene).metrics).name) },
  { id: 'dataset-id', noun: 'dataset', draw: (scene) => plain(oneOf(scene.random, workspace(scene).datasets).id) },
  { id: 'dataset-name', noun: 'name', draw: (scene) => plain(oneOf(scene.random, workspace(scene).datasets).name) },
  { id: 'segment-id', noun: 'segment', draw: (scene) => plain(oneOf(scene.random, workspace(scene).segments).id) },
  { id: 'dashboard-id', noun: 'dashboard', draw: dashboard },
  { id: 'alert-id', noun: 'alert', draw: (scene) => plain(oneOf(scene.random, workspace(scene).alerts).id) },
  { id: 'email', noun: 'person', draw: (scene) => plain(oneOf(scene.random, workspace(scene).people).email) },
  { id: 'recipients', noun: 'recipients', draw: (scene) => spokenList(some(scene.random, workspace(scene).people, between(scene.random, 1, 3)).map(({ email }) => plain(email))) },
  { id: 'period-start', noun: 'first day', draw: ({ random, state }) => namedDay(random, state.today, -24, -11) },
  { id: 'period-end', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, -10, -1) },
  { id: 'granularity', noun: 'granularity', draw: ({ random }) => spokenChoice(random, { day: ['day'], week: ['week'] }) },
  { id: 'percent', noun: 'share', draw: ({ random }) => percent(between(random, 5, 45)) },
  { id: 'alert-state', noun: 'state', draw: ({ random }) => spokenChoice(random, { active: ['active'], muted: ['muted', 'silenced'] }) },
  { id: 'alert-condition', noun: 'condition', draw: (scene) => condition(scene.random) },
  { id: 'mute-day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 1, 30) },
  { id: 'mute-reason', noun: 'reason', draw: ({ random }) => quoted(muteReason(random)) },
  { id: 'segment-name', noun: 'name', draw: ({ random }) => quoted(`${oneOf(random, segmentNames)} ${oneOf(random, ['2026', 'north', 'south', 'A', 'B', 'pilot', 'v2'])}`) },
  { id: 'rules', noun: 'rules', draw: ({ random }) => rules(random) },
  { id: 'chart', noun: 'kind of chart', draw: ({ random }) => spokenChoice(random, { line: ['a line chart', 'a line graph'], bar: ['a bar chart'], number: ['a single number', 'one big number'], table: ['a table'] }) },
  { id: 'frequency', noun: 'frequency', draw: ({ random }) => spokenChoice(random, { daily: ['every day', 'daily'], working_days: ['every working day', 'on working days'], weekly: ['every week', 'once a week'], monthly: ['every month', 'once a month'] }) },
  { id: 'send-time', noun: 'time', draw: ({ random }) => spokenHour(random, 6, 18) },
  { id: 'format', noun: 'file format', draw: ({ random }) => spokenChoice(random, { pdf: ['a PDF', 'a PDF file'], xlsx: ['an Excel file', 'an Excel sheet'], csv: ['a CSV file', 'comma-separated values'] }) },
  { id: 'subject', noun: 'subject', draw: ({ random }) => quoted(`${oneOf(random, ['Figures', 'Numbers', 'Our figures', 'Status'])} ${oneOf(random, ['for the team', 'for the board', 'to discuss', 'from analytics', 'at a glance', 'for your records'])}`) },
];

/** An id, or one of the first metrics, which the user has before them. */
function metric(scene: Scene): SpokenValue {
  const { metrics } = workspace(scene);
  if (scene.random.next() < 0.75) return plain(oneOf(scene.random, metrics).id);
  return listOnScreen(scene.random, 'metric', 'Metrics', metrics.slice(0, 4).map(({ id, name }) => ({ value: id, title: `the metric ${name}` })));
}

function dashboard(scene: Scene): SpokenValue {
  const { dashboards } = workspace(scene);
  if (scene.random.next() < 0.75) return plain(oneOf(scene.random, dashboards).id);
  return listOnScreen(scene.random, 'dashboard', 'Dashboards', dashboards.slice(2, 6).map(({ id, title }) => ({ value: id, title: `the dashboard “${title}”` })));
}

function percent(share: number): SpokenValue {
  return put(share, `${String(share)} percent`);
}

function condition(random: Scene['random']): SpokenValue {
  const threshold = spokenCount(random, between(random, 3, 120) * oneOf(random, [25, 50, 100]));
  const [direction, words] = oneOf(random, [['above', ['rises above', 'goes above', 'exceeds']], ['below', ['falls below', 'drops below']]] as const);
  return { ...threshold, value: { direction, threshold: threshold.value }, said: `${oneOf<string>(random, words)} ${threshold.said}`, obscurity: 1 };
}

function muteReason(random: Scene['random']): string {
  return oneOf(random, ['holiday season', 'known outage', 'the tracking is being rebuilt', 'sale week', 'migration', 'too noisy', 'stocktaking', 'load test']) + oneOf(random, ['', '', ', ask Ivan', ', ask Hana', ' until further notice', ' (ticket open)']);
}

function rules(random: Scene['random']): SpokenValue {
  const [code, name] = oneOf(random, Object.entries(countries));
  const age = between(random, 18, 65);
  const visits = between(random, 3, 40);
  const [device, deviceSaid] = oneOf(random, [['phone', 'a phone'], ['tablet', 'a tablet'], ['desktop', 'a desktop computer']] as const);
  const all = [
    oneOf(random, [put({ field: 'country', operator: 'is', value: code }, `the country is ${name}`), put({ field: 'country', operator: 'is_not', value: code }, `the country is not ${name}`)]),
    put({ field: 'device', operator: 'is', value: device }, `the device is ${deviceSaid}`),
    put({ field: 'age', operator: 'at_least', value: age }, `the age is at least ${String(age)}`),
    put({ field: 'visits', operator: 'less_than', value: visits }, `there have been fewer than ${String(visits)} visits`),
  ];
  return spokenList(some(random, all, between(random, 1, 3)));
}
