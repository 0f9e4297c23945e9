import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { months } from '../../composer/kit/spoken/calendar.ts';
import { quoted, spokenChoice, spokenList } from '../../composer/kit/spoken/choice.ts';
import { namedDay } from '../../composer/kit/spoken/day.ts';
import { plainLetters } from '../../composer/kit/spoken/names.ts';
import { spokenAmount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { positions, skills } from './names.ts';
import { companyOf } from './records.ts';

const company = (scene: Scene): ReturnType<typeof companyOf> => companyOf(scene.state as unknown as OpenState);

/** What people write down in a request to this personnel office. */
export const types: readonly ValueType[] = [
  { id: 'employee-id', noun: 'employee', draw: employee },
  { id: 'employee-name', noun: 'name', draw: (scene) => named(oneOf(scene.random, company(scene).employees).name) },
  { id: 'department-id', noun: 'department', draw: department },
  { id: 'leave-type', noun: 'kind of leave', draw: ({ random }) => spokenChoice(random, { annual: ['annual leave'], study: ['study leave'], volunteering: ['volunteering leave', 'leave for volunteering'], parental: ['parental leave'] }) },
  { id: 'leave-request-id', noun: 'leave request', draw: (scene) => plain(oneOf(scene.random, company(scene).leave_requests).id) },
  { id: 'leave-statuses', noun: 'statuses', draw: ({ random }) => statuses(random) },
  { id: 'first-day', noun: 'first day', draw: ({ random, state }) => namedDay(random, state.today, 2, 10) },
  { id: 'last-day', noun: 'last day', draw: ({ random, state }) => namedDay(random, state.today, 11, 15) },
  { id: 'decision', noun: 'decision', draw: ({ random }) => spokenChoice(random, { approve: ['approve'], reject: ['reject', 'turn down'] }) },
  { id: 'leave-note', noun: 'note', draw: ({ random }) => quoted(leaveNote(random)) },
  { id: 'comment', noun: 'comment', draw: ({ random }) => quoted(comment(random)) },
  { id: 'month', noun: 'month', draw: ({ random, state }) => month(random, state.today) },
  { id: 'opening-status', noun: 'status', draw: ({ random }) => spokenChoice(random, { open: ['open', 'still open'], on_hold: ['on hold'], filled: ['filled', 'already filled'] }) },
  { id: 'equipment-id', noun: 'device', draw: (scene) => plain(oneOf(scene.random, company(scene).equipment).id) },
  { id: 'equipment-kind', noun: 'kind of device', draw: ({ random }) => spokenChoice(random, { laptop: ['laptop'], phone: ['phone', 'mobile phone'], monitor: ['monitor'], headset: ['headset'] }) },
  { id: 'start-day', noun: 'day', draw: ({ random, state }) => namedDay(random, state.today, 1, 40) },
  { id: 'position', noun: 'position', draw: ({ random }) => quoted(`${oneOf(random, ['', '', 'Senior ', 'Junior '])}${oneOf(random, positions)}`) },
  { id: 'skills', noun: 'skills', draw: ({ random }) => spokenList(some(random, skills, between(random, 2, 3)).map(plain)) },
  { id: 'lowest-salary', noun: 'lowest salary', draw: ({ random }) => spokenAmount(random, between(random, 60, 90) * 500, 'EUR') },
  { id: 'highest-salary', noun: 'highest salary', draw: ({ random }) => spokenAmount(random, between(random, 96, 150) * 500, 'EUR') },
  { id: 'salary', noun: 'salary', draw: ({ random }) => spokenAmount(random, between(random, 64, 200) * 500 + oneOf(random, [0, 0, 120, 250]), 'EUR') },
  { id: 'salary-reason', noun: 'reason', draw: ({ random }) => spokenChoice(random, { promotion: ['a promotion'], annual_review: ['the annual review', 'the yearly review'], collective_agreement: ['the collective agreement'], correction: ['a correction', 'a mistake that has to be corrected'] }) },
];

/** An id (managers are asked about more often), or one of the people whom the user has before them. */
function employee(scene: Scene): SpokenValue {
  const { employees } = company(scene);
  const managers = employees.filter(({ id }) => employees.some(({ manager_id }) => manager_id === id));
  if (scene.random.next() < 0.7) return plain(oneOf(scene.random, [...employees, ...managers, ...managers]).id);
  return listOnScreen(scene.random, 'person', 'People', employees.slice(4, 8).map(({ id, name }) => ({ value: id, title: name })));
}

function department(scene: Scene): SpokenValue {
  const { departments } = company(scene);
  if (scene.random.next() < 0.6) return plain(oneOf(scene.random, departments).id);
  return listOnScreen(scene.random, 'department', 'Departments', departments.map(({ id, name }) => ({ value: id, title: `the ${name} department` })));
}

/** The directory does not mind missing marks. */
function named(name: string): SpokenValue {
  const bare = plainLetters(name);
  return put(name, name, bare === name ? [] : [bare]);
}

function statuses(random: Scene['random']): SpokenValue {
  return spokenList(some(random, ['pending', 'approved', 'rejected'], between(random, 1, 2)).map((status) => plain(status)));
}

/** One of the twelve months before this one. */
function month(random: Scene['random'], today: string): SpokenValue {
  const [year = 0, current = 0] = today.split('-').map(Number);
  const count = year * 12 + current - 1 - between(random, 1, 12);
  const written = `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
  return put(written, oneOf(random, [written, `${months[count % 12] ?? ''} ${String(Math.floor(count / 12))}`]));
}

function leaveNote(random: Scene['random']): string {
  return oneOf(random, [
    `back on ${oneOf(random, ['Monday', 'Tuesday'])} morning`,
    `${oneOf(random, ['Ruth', 'Karl', 'Ivan', 'Hana'])} will cover for me`,
    `reachable by phone ${oneOf(random, ['until noon', 'in the evening', 'in emergencies'])}`,
    oneOf(random, ['moving house', 'exam week', 'helping at the food bank', 'family visit', 'my sister’s wedding', 'flat renovation']),
  ]);
}

function comment(random: Scene['random']): string {
  const person = oneOf(random, ['Nadia', 'Paolo', 'Freya', 'Diego', 'Yuki']);
  return oneOf(random, [`agreed with ${person}`, `please hand over to ${person} first`, 'enjoy your time off', 'the trade fair is that week', `${person} is away on the same days`, 'as discussed on the phone', 'all deadlines are met', 'we will find another date']);
}
