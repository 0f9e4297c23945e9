import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../core/Json.ts';
import { world } from './index.ts';
import type { Workspace } from './records.ts';

const state = {
  today: '2026-03-10',
  people: [{ name: 'Zoë Müller', email: 'zoe.muller@lumen.example' }, { name: 'Amir Silva', email: 'amir.silva@lumen.example' }],
  metrics: [{ id: 'met_1', name: 'Sign-ups', dataset_id: 'ds_1', base: 1000 }, { id: 'met_2', name: 'Orders', dataset_id: 'ds_1', base: 500 }],
  datasets: [{ id: 'ds_1', name: 'web_sessions', owner_email: 'amir.silva@lumen.example', rows: 5000, columns: 12, refreshed_on: '2026-03-09' }],
  segments: [
    { id: 'seg_1', name: 'Students', dataset_id: 'ds_1', percent: 10, rules: [] },
    { id: 'seg_2', name: 'Night owls', dataset_id: 'ds_1', percent: 25, rules: [] },
  ],
  dashboards: [
    { id: 'dash_1', title: 'Growth', owner_email: 'amir.silva@lumen.example', edited_on: '2026-01-05', tiles: [{ metric_id: 'met_1', chart: 'line' }] },
    { id: 'dash_2', title: 'Launch room', owner_email: 'amir.silva@lumen.example', edited_on: '2026-03-01', tiles: [{ metric_id: 'met_2', chart: 'bar' }, { metric_id: 'met_1', chart: 'table' }] },
  ],
  alerts: [
    { id: 'alr_1', metric_id: 'met_2', condition: { direction: 'below', threshold: 200 }, recipients: ['zoe.muller@lumen.example'], created_on: '2026-01-01' },
    { id: 'alr_2', metric_id: 'met_2', condition: { direction: 'above', threshold: 900 }, recipients: ['zoe.muller@lumen.example'], created_on: '2026-02-01' },
  ],
  reports: [],
};

function opened(): { readonly call: (name: string, given: JsonObject) => Record<string, unknown>; readonly state: () => Workspace } {
  const session = world.open({ world: 'analytics', version: '1', state, turnLimit: 9 }, world.tools.map(({ tool }) => tool.name));
  return {
    call: (name, given) => JSON.parse(session.call(name, JSON.stringify(given)).content) as Record<string, unknown>,
    state: () => session.state() as unknown as Workspace,
  };
}

test('a chain of six: metric, dataset, owner, dashboard, metric at the top, newest alert', () => {
  const { call, state: after } = opened();
  expect(call('find_metric', { name: 'sign ups' })).toEqual({ id: 'met_1', name: 'Sign-ups', dataset_id: 'ds_1' });
  expect(call('get_dataset', { dataset_id: 'ds_1' })).toMatchObject({ owner_email: 'amir.silva@lumen.example', rows: 5000 });
  expect(call('list_dashboards', { owner_email: 'Amir.Silva@lumen.example' })).toMatchObject({ dashboards: [{ id: 'dash_2' }, { id: 'dash_1' }] });
  expect(call('get_dashboard', { dashboard_id: 'dash_2' })).toMatchObject({ tile_count: 2, tiles: [{ metric_id: 'met_2' }, { metric_id: 'met_1' }] });
  expect(call('list_alerts', { metric_id: 'met_2', state: 'active' })).toMatchObject({ alerts: [{ id: 'alr_2', direction: 'above', threshold: 900 }, { id: 'alr_1' }] });
  expect(call('mute_alert', { alert_id: 'alr_2', until: '2026-03-20', reason: 'sale week' })).toEqual({ alert_id: 'alr_2', muted_until: '2026-03-20' });
  expect(call('list_alerts', { metric_id: 'met_2', state: 'muted' })).toMatchObject({ alerts: [{ id: 'alr_2' }] });
  expect(after().alerts[1]).toMatchObject({ muted_until: '2026-03-20', mute_reason: 'sale week' });
  expect(call('mute_alert', { alert_id: 'alr_2', until: '2026-03-20', reason: 'sale week' })).toMatchObject({ error: { code: 'already_muted' } });
});

test('a metric adds up over days, weeks and segments', () => {
  const { call } = opened();
  interface Queried { readonly total: number; readonly values: readonly { readonly start: string; readonly value: number }[] }
  const query = (given: JsonObject): Queried => call('query_metric', { metric_id: 'met_1', ...given }) as unknown as Queried;
  const days = query({ period: { from: '2026-03-05', to: '2026-03-09' } });
  const weeks = query({ period: { from: '2026-03-05', to: '2026-03-09' }, granularity: 'week' });
  expect(days.values.map(({ start }) => start)).toEqual(['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09']);
  expect(days.values.every(({ value }) => value >= 560 && value <= 1300)).toBe(true);
  expect(weeks.values.map(({ start }) => start)).toEqual(['2026-03-02', '2026-03-09']);
  expect(weeks.total).toBe(days.total);
  expect(days.values.reduce((sum, { value }) => sum + value, 0)).toBe(days.total);
  const part = query({ period: { from: '2026-03-05', to: '2026-03-09' }, segment_id: 'seg_1' });
  expect(Math.abs(part.total - days.total / 10)).toBeLessThan(3);
  expect(query({}).values.map(({ start }) => start).at(0)).toBe('2026-03-03');
});

test('alerts, segments, tiles and reports keep all that was said', () => {
  const { call, state: after } = opened();
  expect(call('create_alert', { metric_id: 'met_1', condition: { direction: 'above', threshold: 1200 }, recipients: ['zoe.muller@lumen.example', 'AMIR.silva@lumen.example'] })).toEqual({ alert_id: 'alr_9002' });
  expect(call('create_segment', { dataset_id: 'ds_1', name: 'Pilot', rules: [{ field: 'visits', operator: 'less_than', value: 5 }, { field: 'country', operator: 'is', value: 'ES' }] })).toEqual({ segment_id: 'seg_302' });
  expect(call('add_dashboard_tile', { dashboard_id: 'dash_1', metric_id: 'met_1', chart: 'bar', segment_id: 'seg_302' })).toEqual({ dashboard_id: 'dash_1', tile_count: 2 });
  expect(call('schedule_report', { dashboard_id: 'dash_1', frequency: 'weekly', send_at: '8:15', recipients: ['zoe.muller@lumen.example'], delivery: { format: 'csv' } })).toEqual({ report_id: 'rep_1' });
  const { alerts, segments, dashboards, reports } = after();
  expect(alerts[2]).toEqual({ id: 'alr_9002', metric_id: 'met_1', condition: { direction: 'above', threshold: 1200 }, recipients: ['amir.silva@lumen.example', 'zoe.muller@lumen.example'], created_on: '2026-03-10' });
  expect(segments[2]?.rules).toEqual([{ field: 'country', operator: 'is', value: 'ES' }, { field: 'visits', operator: 'less_than', value: 5 }]);
  expect(dashboards[0]).toMatchObject({ edited_on: '2026-03-10', tiles: [{}, { metric_id: 'met_1', chart: 'bar', segment_id: 'seg_302' }] });
  expect(reports).toEqual([{ id: 'rep_1', dashboard_id: 'dash_1', frequency: 'weekly', send_at: '08:15', recipients: ['zoe.muller@lumen.example'], format: 'csv', subject: 'Growth' }]);
  expect(call('schedule_report', { dashboard_id: 'dash_1', frequency: 'weekly', send_at: '08:15', recipients: ['zoe.muller@lumen.example'] })).toMatchObject({ error: { code: 'already_scheduled' } });
});

test('segments come the largest first, page by page', () => {
  const { call } = opened();
  expect(call('find_dataset', { name: 'WEB_sessions' })).toEqual({ id: 'ds_1', name: 'web_sessions' });
  expect(call('list_segments', { dataset_id: 'ds_1', limit: 1 })).toEqual({ query: { dataset_id: 'ds_1', min_percent: 0 }, total: 2, segments: [{ id: 'seg_2', name: 'Night owls', percent: 25 }], next_cursor: 'after_1' });
  expect(call('list_segments', { dataset_id: 'ds_1', min_percent: 11 })).toMatchObject({ total: 1 });
});

const rule = { field: 'age', operator: 'at_least', value: 30 };

describe('what cannot be done fails with its code and changes nothing', () => {
  test.each<[string, string, JsonObject]>([
    ['not_found', 'find_metric', { name: 'Profit' }],
    ['not_found', 'find_dataset', { name: 'nothing' }],
    ['not_found', 'query_metric', { metric_id: 'met_1', segment_id: 'seg_9' }],
    ['not_over_yet', 'query_metric', { metric_id: 'met_1', period: { from: '2026-03-01', to: '2026-03-10' } }],
    ['invalid_period', 'query_metric', { metric_id: 'met_1', period: { from: '2026-03-05', to: '2026-03-04' } }],
    ['period_too_long', 'query_metric', { metric_id: 'met_1', period: { from: '2025-03-05', to: '2026-03-04' } }],
    ['invalid_date', 'query_metric', { metric_id: 'met_1', period: { from: '5 March' } }],
    ['not_a_member', 'list_dashboards', { owner_email: 'nobody@example.com' }],
    ['not_a_member', 'create_alert', { metric_id: 'met_1', condition: { direction: 'above', threshold: 1 }, recipients: ['nobody@example.com'] }],
    ['already_exists', 'create_alert', { metric_id: 'met_2', condition: { direction: 'below', threshold: 200 }, recipients: ['zoe.muller@lumen.example'] }],
    ['date_in_past', 'mute_alert', { alert_id: 'alr_1', until: '2026-03-09' }],
    ['name_taken', 'create_segment', { dataset_id: 'ds_1', name: 'night owls', rules: [rule] }],
    ['invalid_rule', 'create_segment', { dataset_id: 'ds_1', name: 'New', rules: [{ ...rule, value: 'thirty' }] }],
    ['invalid_rule', 'create_segment', { dataset_id: 'ds_1', name: 'New', rules: [{ ...rule, operator: 'is' }] }],
    ['already_there', 'add_dashboard_tile', { dashboard_id: 'dash_1', metric_id: 'met_1' }],
    ['invalid_time', 'schedule_report', { dashboard_id: 'dash_1', frequency: 'daily', send_at: 'noon', recipients: ['zoe.muller@lumen.example'] }],
    ['invalid_arguments', 'create_segment', { dataset_id: 'ds_1', name: 'New', rules: [] }],
    ['invalid_cursor', 'list_segments', { dataset_id: 'ds_1', cursor: '2' }],
  ])('%s from %s', (code, name, given) => {
    const { call, state: after } = opened();
    expect(call(name, given)).toMatchObject({ error: { code } });
    expect(after()).toEqual(state);
  });
});
