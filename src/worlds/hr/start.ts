import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { departmentTitles, models, offices, positions, skills } from './names.ts';
import { equipmentKinds } from './records.ts';
import { workingDays } from './workingDays.ts';

const heads = 4;

/** Thirteen people in four departments, with their leave, pay and equipment, and eight job openings. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-02-02') + random.below(600));
  const chosen = some(random, departmentTitles, heads);
  const sites = some(random, offices, 3);
  const ids = Array.from({ length: 13 }, (_, index) => `EMP-${String(2000 + index * 71 + random.below(65))}`);
  const days = shuffled(Array.from({ length: 13 }, (_, index) => 60 + index * 210), random);
  const departments = chosen.map(({ name }, index) => ({
    id: `DEP-${String(10 + index * 20 + random.below(18))}`,
    name,
    head_id: ids[index] ?? '',
    cost_centre: `CC-${String(4000 + index * 100 + random.below(90))}`,
    budget: between(random, 30, 480) * 5000,
  }));
  const employees = people(random, ids.length, ['northwind.example']).map((person, index) => {
    const titles: readonly string[] = chosen[index % heads]?.titles ?? [];
    return {
      id: ids[index] ?? '',
      ...person,
      job_title: index === 0 ? 'Managing Director' : index < heads ? (titles[0] ?? '') : oneOf(random, titles.slice(1)),
      department_id: departments[index % heads]?.id ?? '',
      ...(index === 0 ? {} : { manager_id: (index < heads ? ids[0] : ids[index % heads]) ?? '' }),
      hired_on: dateOf(dayNumber(today) - (days[index] ?? 60) - random.below(200)),
      office: oneOf(random, sites),
      salary: (index < heads ? between(random, 130, 190) : between(random, 62, 125)) * 500,
      leave: { annual: balance(random, 8, 30), study: balance(random, 8, 15), volunteering: balance(random, 7, 12), parental: balance(random, 10, 60) },
    };
  });
  return { today, employees, departments, ...requests(random, today, ids), ...belongings(random, today, ids, departments), salary_changes: [] };
}

function balance(random: Random, least: number, most: number): { readonly left: number; readonly taken: number } {
  return { left: between(random, least, most), taken: between(random, 0, 9) };
}

function requests(random: Random, today: string, ids: readonly string[]): Pick<WorldState, 'leave_requests' | 'bonuses'> {
  const leave_requests = shuffled(ids, random).map((employee_id, index) => {
    const first = dayNumber(today) + between(random, 2, 70);
    const [first_day, last_day] = [dateOf(first), dateOf(first + between(random, 2, 12))];
    return {
      id: `LVR-${String(500 + index * 17 + random.below(15))}`,
      employee_id,
      leave_type: oneOf(random, ['annual', 'annual', 'study', 'volunteering', 'parental']),
      first_day,
      last_day,
      days: workingDays(first_day, last_day),
      requested_on: dateOf(dayNumber(today) - between(random, 1 + index, 30 + index)),
      status: oneOf(random, ['pending', 'pending', 'pending', 'approved', 'rejected']),
      note: '',
    };
  });
  const bonuses = some(random, ids, 8).map((employee_id) => ({ employee_id, month: monthBefore(today, between(random, 1, 6)), amount: between(random, 4, 60) * 50 }));
  return { leave_requests, bonuses };
}

function belongings(random: Random, today: string, ids: readonly string[], departments: readonly { readonly id: string; readonly head_id: string }[]): Pick<WorldState, 'openings' | 'equipment'> {
  const openings = some(random, positions, 8).map((title, index) => ({
    id: `JOB-${String(300 + index * 23 + random.below(20))}`,
    title,
    department_id: departments[index % heads]?.id ?? '',
    hiring_manager_id: oneOf(random, ids),
    status: oneOf(random, ['open', 'open', 'on_hold', 'filled']),
    posted_on: dateOf(dayNumber(today) - between(random, 3 + index * 9, 10 + index * 9)),
    applicants: between(random, 0, 64),
    skills: [...some(random, skills, 2)],
  }));
  const equipment = [...ids, ...some(random, ids, 7)].map((holder_id, index) => {
    const kind = index < ids.length ? oneOf(random, ['laptop', 'laptop', 'phone'] as const) : oneOf(random, equipmentKinds);
    return { id: `EQ-${String(8000 + index * 29 + random.below(26))}`, kind, model: oneOf(random, models[kind]), bought_on: dateOf(dayNumber(today) - between(random, 20 + index * 31, 48 + index * 31)), price: between(random, 6, 180) * 10, holder_id };
  });
  return { openings, equipment };
}

/** `YYYY-MM` some months back. */
function monthBefore(today: string, back: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const count = year * 12 + month - 1 - back;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
}
