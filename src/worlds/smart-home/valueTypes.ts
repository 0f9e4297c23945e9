import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { listed, quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { spokenDay } from '../../composer/kit/spoken/date.ts';
import { namedDay } from '../../composer/kit/spoken/dayInSentence.ts';
import { labelOnScreen } from '../../composer/kit/spoken/labelOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { spokenHour } from '../../composer/kit/spoken/time.ts';
import { days, homeOf } from './records.ts';
import type { Home } from './records.ts';

const home = (scene: Scene): Home => homeOf(scene.state as unknown as OpenState);

const severalKinds = { lamp: ['lamps'], plug: ['plugs', 'smart plugs'], blind: ['blinds'], sensor: ['sensors'], speaker: ['speakers'], thermostat: ['thermostats'] };
const lightColors = { warm_white: ['warm white'], cool_white: ['cool white'], daylight: ['daylight'], red: ['red'], green: ['green'], blue: ['blue'], purple: ['purple'] };

/** What people write down in a request to this home. */
export const types: readonly ValueType[] = [
  { id: 'device-name', noun: 'name of the device', draw: (scene) => plain(oneOf(scene.random, home(scene).devices).name) },
  { id: 'device-id', noun: 'device', draw: device },
  { id: 'hub-id', noun: 'hub', draw: (scene) => plain(oneOf(scene.random, home(scene).hubs).id) },
  { id: 'room', noun: 'room', draw: (scene) => room(oneOf(scene.random, home(scene).rooms).room) },
  { id: 'rooms', noun: 'rooms', draw: (scene) => spokenList(some(scene.random, home(scene).rooms, between(scene.random, 1, 3)).map((one) => room(one.room))) },
  { id: 'schedule-id', noun: 'schedule', draw: schedule },
  { id: 'scene-name', noun: 'name of the scene', draw: (scene) => quoted(oneOf(scene.random, home(scene).scenes).name) },
  { id: 'scene-id', noun: 'scene', draw: (scene) => plain(oneOf(scene.random, home(scene).scenes).id) },
  { id: 'kinds', noun: 'kind of device', draw: ({ random }) => spokenChoice(random, severalKinds) },
  { id: 'battery', noun: 'battery level', draw: ({ random }) => percent(between(random, 3, 12) * 5) },
  { id: 'brightness', noun: 'brightness', draw: brightness },
  { id: 'color', noun: 'colour', draw: ({ random }) => spokenChoice(random, lightColors) },
  { id: 'celsius', noun: 'temperature', draw: celsius },
  { id: 'until', noun: 'end', draw: ({ random }) => spokenHour(random, 9, 21) },
  { id: 'time', noun: 'time', draw: ({ random }) => spokenHour(random, 6, 21) },
  { id: 'days', noun: 'days of the week', draw: weekly },
  { id: 'day', noun: 'day of the week', draw: ({ random }) => oneDay(oneOf(random, days)) },
  { id: 'first-day', noun: 'start of the period', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, -45, -12)) },
  { id: 'last-day', noun: 'end of the period', draw: ({ random, state }) => namedDay(spokenDay(random, state.today, -10, -1)) },
];

function device(scene: Scene): SpokenValue {
  const { devices } = home(scene);
  const byName = scene.random.next() < 0.2 ? labelOnScreen(scene.random, devices.map(({ id, name }) => ({ id, label: name })), (name) => `the ${name} on my screen`) : null;
  return byName ?? plain(oneOf(scene.random, devices).id);
}

function schedule(scene: Scene): SpokenValue {
  const { schedules } = home(scene);
  const byTime = scene.random.next() < 0.3 ? labelOnScreen(scene.random, schedules.map(({ id, time }) => ({ id, label: time })), (time) => `the ${time} schedule on my screen`) : null;
  return byTime ?? plain(oneOf(scene.random, schedules).id);
}

function percent(level: number): SpokenValue {
  return put(level, `${String(level)} %`);
}

/** `the living room`. */
function room(name: string): SpokenValue {
  return put(name, `the ${name.replace('_', ' ')}`);
}

function brightness({ random }: Scene): SpokenValue {
  const level = between(random, 1, 20) * 5;
  const ways = [`${String(level)} %`, `${String(level)} per cent`, ...(level === 50 ? ['half brightness'] : []), ...(level === 100 ? ['full brightness'] : [])];
  return put(level, oneOf(random, ways));
}

function celsius({ random }: Scene): SpokenValue {
  const degrees = between(random, 30, 49) / 2;
  return put(degrees, `${String(degrees)} ${oneOf(random, ['°C', 'degrees'])}`);
}

/** `on weekdays`, `on Mondays and Thursdays`; answers “when?”. */
function weekly({ random }: Scene): SpokenValue {
  const way = random.below(5);
  if (way === 0) return put([...days], oneOf(random, ['every day', 'daily', 'seven days a week']));
  if (way === 1) return put(days.slice(0, 5), oneOf(random, ['on weekdays', 'Monday to Friday', 'from Monday to Friday']));
  if (way === 2) return put(days.slice(5), oneOf(random, ['at the weekend', 'on Saturdays and Sundays', 'on weekends']));
  const chosen = new Set(some(random, days, between(random, 1, 3)));
  return onDays(days.filter((day) => chosen.has(day)));
}

function onDays(chosen: readonly string[]): SpokenValue {
  return put([...chosen], `on ${listed(chosen.map(plural))}`);
}

function oneDay(day: string): SpokenValue {
  return put(day, `on ${plural(day)}`);
}

/** `Mondays`. */
function plural(day: string): string {
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}s`;
}
