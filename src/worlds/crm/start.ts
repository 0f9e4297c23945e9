import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import { pipelines, probabilities } from './records.ts';
import type { Activity, Company, Contact, Deal, User } from './records.ts';
import { dealTitles, firstWords, jobTitles, places, secondWords } from './words.ts';

/** Five salespeople, five companies, nine contacts, fourteen deals and two dozen activities of the last months. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const everybody = people(random, 14, ['example.com', 'example.org', 'mail.example.net', 'post.example']);
  const users = salesTeam(random, everybody.slice(0, 5).map(({ name }) => name));
  const companies = companiesOf(random, users);
  const contacts = everybody.slice(5).map((person, index): Contact => {
    const [city, country] = oneOf(random, places);
    return {
      id: `CON-${String(400 + index * 9 + random.below(8))}`,
      ...person,
      job_title: oneOf(random, jobTitles),
      company_id: companies[index % companies.length]?.id ?? '',
      city,
      country,
      last_contacted_on: daysBefore(today, between(random, 1, 50)),
    };
  });
  const deals = dealsOf(random, today, { users, companies, contacts });
  const activities = Array.from({ length: 24 }, (_, index): Activity => ({
    id: `ACT-${String(7000 + index * 11 + random.below(10))}`,
    deal_id: oneOf(random, deals).id,
    user_id: oneOf(random, users).id,
    kind: oneOf(random, ['call', 'email', 'meeting']),
    on: daysBefore(today, 75 - index * 3 + random.below(3)),
    minutes: between(random, 1, 18) * 5,
  }));
  // Plain copies: what is open for writing is declared read-only to everybody else.
  return JSON.parse(JSON.stringify({ today, users, companies, contacts, deals, activities, meetings: [] })) as WorldState;
}

function daysBefore(today: string, days: number): string {
  return dateOf(dayNumber(today) - days);
}

/** Everybody but the first reports to somebody before them. */
function salesTeam(random: Random, names: readonly string[]): readonly User[] {
  const users: User[] = [];
  for (const [index, name] of names.entries()) {
    users.push({
      id: `USR-${String(20 + index * 8 + random.below(7))}`,
      name,
      manager_id: index === 0 ? null : oneOf(random, users).id,
      pipeline: oneOf(random, pipelines),
      monthly_target: between(random, 18, 95) * 1000,
    });
  }
  return users;
}

function companiesOf(random: Random, users: readonly User[]): readonly Company[] {
  const companies: Company[] = [];
  const seconds = some(random, secondWords, 5);
  for (const [index, first] of some(random, firstWords, 5).entries()) {
    const second = seconds[index] ?? '';
    companies.push({
      id: `CMP-${String(110 + index * 12 + random.below(11))}`,
      name: `${first} ${second}`,
      industry: second.toLowerCase(),
      city: oneOf(random, places)[0],
      employees: between(random, 3, 180) * 5,
      owner_id: oneOf(random, users).id,
      parent_id: index > 0 && random.next() < 0.6 ? oneOf(random, companies).id : null,
    });
  }
  return companies;
}

interface Parties {
  readonly users: readonly User[];
  readonly companies: readonly Company[];
  readonly contacts: readonly Contact[];
}

/** No two were created on the same day. */
function dealsOf(random: Random, today: string, { users, companies, contacts }: Parties): readonly Deal[] {
  return some(random, dealTitles, 14).map((title, index): Deal => {
    const company = companies[index % companies.length] ?? oneOf(random, companies);
    return {
      id: `DEAL-${String(2000 + index * 17 + random.below(16))}`,
      title,
      company_id: company.id,
      contact_id: oneOf(random, contacts.filter(({ company_id }) => company_id === company.id)).id,
      owner_id: oneOf(random, users).id,
      pipeline: oneOf(random, pipelines),
      // Most deals are still open.
      stage: oneOf(random, [...Object.keys(probabilities), 'new', 'qualified', 'awaiting_decision', 'negotiation']),
      amount: between(random, 12, 950) * 100,
      created_on: daysBefore(today, 140 - index * 9 + random.below(8)),
      expected_close_on: dateOf(dayNumber(today) + between(random, 3, 90)),
    };
  });
}
