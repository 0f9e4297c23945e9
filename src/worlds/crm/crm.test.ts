import { expect, test } from 'vitest';
import { worldSession } from '../../../test/worldSession.ts';
import { valuesAt } from '../../core/valueAt.ts';
import type { WorldState } from '../../core/World.ts';
import { world } from './index.ts';

/** A team of three, a company and its subsidiary, two deals. */
const small = {
  today: '2026-03-10',
  users: [
    { id: 'USR-1', name: 'Zoë Müller', manager_id: null, pipeline: 'renewals', monthly_target: 40_000 },
    { id: 'USR-2', name: 'Amir Sato', manager_id: 'USR-1', pipeline: 'renewals', monthly_target: 30_000 },
    { id: 'USR-3', name: 'Ruth Silva', manager_id: 'USR-2', pipeline: 'renewals', monthly_target: 20_000 },
  ],
  companies: [
    { id: 'CMP-1', name: 'Écluse Foods', industry: 'foods', city: 'Lyon', employees: 400, owner_id: 'USR-1', parent_id: null },
    { id: 'CMP-2', name: 'Heron Optics', industry: 'optics', city: 'Graz', employees: 35, owner_id: 'USR-2', parent_id: 'CMP-1' },
  ],
  contacts: [{ id: 'CON-1', name: 'José Kaya', email: 'jose.kaya@example.com', job_title: 'plant manager', company_id: 'CMP-2', city: 'Graz', country: 'Austria', last_contacted_on: '2026-03-01' }],
  deals: [
    { id: 'DEAL-1', title: 'Solar roof', company_id: 'CMP-1', contact_id: 'CON-1', owner_id: 'USR-3', pipeline: 'renewals', stage: 'negotiation', amount: 4500, created_on: '2026-01-10', expected_close_on: '2026-04-01' },
    { id: 'DEAL-2', title: 'Loyalty app', company_id: 'CMP-1', contact_id: null, owner_id: 'USR-1', pipeline: 'renewals', stage: 'new', amount: 1200, created_on: '2026-02-10', expected_close_on: null },
    { id: 'DEAL-3', title: 'Spare parts', company_id: 'CMP-1', contact_id: null, owner_id: 'USR-1', pipeline: 'renewals', stage: 'won', amount: 900, created_on: '2025-12-01', expected_close_on: null },
  ],
  activities: [
    { id: 'ACT-1', deal_id: 'DEAL-2', user_id: 'USR-3', kind: 'call', on: '2026-02-11', minutes: 10 },
    { id: 'ACT-2', deal_id: 'DEAL-2', user_id: 'USR-2', kind: 'meeting', on: '2026-02-20', minutes: 60 },
    { id: 'ACT-3', deal_id: 'DEAL-2', user_id: 'USR-1', kind: 'email', on: '2026-02-20', minutes: 5 },
  ],
  meetings: [],
} satisfies WorldState;

test('from an e-mail address to the manager of whoever owns the newest deal of the parent company', () => {
  const { call, state } = worldSession(world, small);
  const contact = call('find_contact', { email: 'JOSE.Kaya@example.com' });
  expect(contact).toEqual({ id: 'CON-1', email: 'jose.kaya@example.com' });
  const { company_id } = call('get_contact', { contact_id: contact.id });
  const { parent_company_id } = call('get_company', { company_id });
  const { deals } = call('list_deals', { company_id: parent_company_id });
  expect(deals).toEqual([
    { id: 'DEAL-2', amount: 1200, created_on: '2026-02-10' },
    { id: 'DEAL-1', amount: 4500, created_on: '2026-01-10' },
    { id: 'DEAL-3', amount: 900, created_on: '2025-12-01' },
  ]);
  expect(valuesAt(call('list_activities', { deal_id: deals[0].id }), 'activities[*].id')).toEqual(['ACT-3', 'ACT-2', 'ACT-1']);
  const { owner_id } = call('get_deal', { deal_id: deals[1].id });
  const { manager_id } = call('get_user', { user_id: owner_id });
  expect(call('assign_deal_owner', { deal_id: deals[0].id, user_id: manager_id })).toEqual({ deal_id: 'DEAL-2', owner_id: 'USR-2' });
  expect(state()).toEqual({ ...small, deals: small.deals.map((deal) => (deal.id === 'DEAL-2' ? { ...deal, owner_id: 'USR-2' } : deal)) });
});

test('companies are found without regard to accents and capitals, and not by a part of their name', () => {
  const { call, failure } = worldSession(world, small);
  expect(call('find_company', { name: 'ecluse FOODS' })).toEqual({ id: 'CMP-1', name: 'Écluse Foods' });
  expect(failure('find_company', { name: 'Écluse' })).toBe('not_found');
});

test('what is not known is left out', () => {
  const { call } = worldSession(world, small);
  expect(call('get_user', { user_id: 'USR-1' })).toEqual({ id: 'USR-1', name: 'Zoë Müller', pipeline: 'renewals', monthly_target: 40_000 });
  expect(call('get_company', { company_id: 'CMP-1' })).not.toHaveProperty('parent_company_id');
  expect(Object.keys(call('get_deal', { deal_id: 'DEAL-2' }))).toEqual(['id', 'title', 'company_id', 'owner_id', 'pipeline', 'stage', 'amount', 'probability']);
});

test('filters narrow lists', () => {
  const { call } = worldSession(world, small);
  const ids = (given: object): unknown => valuesAt(call('list_deals', { company_id: 'CMP-1', ...given }), 'deals[*].id');
  expect(ids({ filter: { stage: 'new' } })).toEqual(['DEAL-2']);
  expect(ids({ filter: { min_amount: 1200 } })).toEqual(['DEAL-2', 'DEAL-1']);
  expect(ids({ limit: 1, cursor: 'after_1' })).toEqual(['DEAL-1']);
  const kinds = (given: object): unknown => valuesAt(call('list_activities', { deal_id: 'DEAL-2', ...given }), 'activities[*].kind');
  expect(kinds({ kinds: ['call', 'email'] })).toEqual(['email', 'call']);
  expect(kinds({ since: '2026-02-20' })).toEqual(['email', 'meeting']);
});

test('a forecast counts open deals, and within a period only those with a date', () => {
  const { call, failure } = worldSession(world, small);
  expect(call('get_forecast', { pipeline: 'renewals' })).toEqual({ pipeline: 'renewals', open_deals: 2, total_value: 5700, weighted_value: 3495 });
  expect(call('get_forecast', { pipeline: 'renewals', expected_close: { to: '2026-04-01' } })).toMatchObject({ open_deals: 1, total_value: 4500 });
  expect(call('get_forecast', { pipeline: 'renewals', expected_close: { from: '2026-04-02' } })).toMatchObject({ open_deals: 0, weighted_value: 0 });
  expect(failure('get_forecast', { pipeline: 'renewals', expected_close: { from: '2026-04-02', to: '2026-04-01' } })).toBe('invalid_period');
  expect(failure('get_forecast', { pipeline: 'renewals', expected_close: { from: '2026-02-30' } })).toBe('invalid_date');
});

test('what is created can be used at once', () => {
  const { call, state } = worldSession(world, small);
  const { contact_id } = call('create_contact', { name: 'Mei Costa', email: 'Office7@heron.example', company_id: 'CMP-2', address: { city: 'Porto' } });
  expect(call('get_contact', { contact_id })).toEqual({ id: 'CON-901', name: 'Mei Costa', email: 'office7@heron.example', company_id: 'CMP-2', address: { city: 'Porto' } });
  const { deal_id } = call('create_deal', { title: 'Lab equipment', company_id: 'CMP-2', amount: 61_400, expected_close_on: '2026-05-01' });
  expect(call('move_deal', { deal_id, stage: 'won' })).toEqual({ deal_id: 'DEAL-3003', stage: 'won', probability: 100 });
  expect(call('schedule_meeting', { deal_id, contact_ids: [contact_id, 'CON-1'], date: '2026-03-12', time: '9:30' })).toEqual({ meeting_id: 'MTG-1' });
  expect(state().deals[3]).toEqual({ id: 'DEAL-3003', title: 'Lab equipment', company_id: 'CMP-2', contact_id: null, owner_id: 'USR-2', pipeline: 'new_business', stage: 'won', amount: 61_400, created_on: '2026-03-10', expected_close_on: '2026-05-01' });
  expect(state().meetings).toEqual([{ id: 'MTG-1', deal_id: 'DEAL-3003', contact_ids: ['CON-1', 'CON-901'], date: '2026-03-12', time: '09:30', minutes: 30 }]);
});

test.each([
  ['find_contact', { email: 'nobody@example.com' }, 'not_found'],
  ['find_contact', { email: 'jose' }, 'invalid_email'],
  ['get_contact', { contact_id: 'con-1' }, 'not_found'],
  ['get_company', { company_id: 'CMP-9' }, 'not_found'],
  ['get_user', { user_id: 'USR-9' }, 'not_found'],
  ['get_deal', { deal_id: 'DEAL-9' }, 'not_found'],
  ['list_deals', { company_id: 'CMP-1', cursor: 'next' }, 'invalid_cursor'],
  ['list_deals', { company_id: 'CMP-1', filter: { stage: 'open' } }, 'invalid_arguments'],
  ['list_activities', { deal_id: 'DEAL-2', since: 'yesterday' }, 'invalid_date'],
  ['create_contact', { name: 'José Kaya', email: 'Jose.Kaya@example.com', company_id: 'CMP-1' }, 'already_exists'],
  ['create_deal', { title: 'solar ROOF', company_id: 'CMP-1', amount: 10 }, 'already_exists'],
  ['create_deal', { title: 'Heat pumps', company_id: 'CMP-1', amount: 10, expected_close_on: '2026-03-09' }, 'in_the_past'],
  ['create_deal', { title: 'Heat pumps', company_id: 'CMP-1', amount: 0 }, 'invalid_arguments'],
  ['move_deal', { deal_id: 'DEAL-3', stage: 'new' }, 'closed'],
  ['move_deal', { deal_id: 'DEAL-2', stage: 'new' }, 'already_there'],
  ['assign_deal_owner', { deal_id: 'DEAL-2', user_id: 'USR-1' }, 'already_owner'],
  ['schedule_meeting', { deal_id: 'DEAL-2', contact_ids: ['CON-1'], date: '2026-03-09', time: '10:00' }, 'in_the_past'],
  ['schedule_meeting', { deal_id: 'DEAL-2', contact_ids: ['CON-1'], date: '2026-03-12', time: '25:00' }, 'invalid_time'],
  ['schedule_meeting', { deal_id: 'DEAL-2', contact_ids: ['CON-8'], date: '2026-03-12', time: '10:00' }, 'not_found'],
])('%s with %j fails as %s and changes nothing', (name, given, code) => {
  const { failure, state } = worldSession(world, small);
  expect(failure(name, given)).toBe(code);
  expect(state()).toEqual(small);
});
