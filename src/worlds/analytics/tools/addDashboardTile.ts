import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { chartTypes, dashboardOf, metricOf, segmentOf } from '../records.ts';

export const addDashboardTile: DefinedTool = {
  tool: {
    name: 'add_dashboard_tile',
    description: 'Adds a tile with a metric to the bottom of a dashboard.',
    parameters: {
      type: 'object',
      properties: {
        dashboard_id: { type: 'string', description: 'Such as dash_230' },
        metric_id: { type: 'string', description: 'Such as met_1500' },
        chart: { type: 'string', enum: [...chartTypes], default: 'line' },
        segment_id: { type: 'string', description: 'Shows only this segment, such as seg_70' },
      },
      required: ['dashboard_id', 'metric_id'],
    },
    result: { type: 'object', properties: { dashboard_id: { type: 'string' }, tile_count: { type: 'integer' } }, required: ['dashboard_id', 'tile_count'] },
  },
  effect: 'changes',
  parameters: { dashboard_id: 'dashboard-id', metric_id: 'metric-id', chart: 'chart', segment_id: 'segment-id' },
  requests: [
    { id: 'add', text: 'add {metric_id} to {dashboard_id}[ as {chart}][, restricted to {segment_id}]' },
    { id: 'put', text: 'put {metric_id} on {dashboard_id}[ in the form of {chart}]' },
    { id: 'show', text: 'have {dashboard_id} show {metric_id} as well[, as {chart}][, but only for {segment_id}]' },
    { id: 'extend', text: 'extend {dashboard_id} by a tile with {metric_id}[ for {segment_id}]' },
    { id: 'without-metric', text: 'add another tile to {dashboard_id} as {chart}' },
    { id: 'without-dashboard', text: 'put {metric_id} on a dashboard as {chart}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const dashboard = dashboardOf(state, given['dashboard_id']);
    const metric = metricOf(state, given['metric_id']);
    const segment = given['segment_id'] === undefined ? null : segmentOf(state, given['segment_id']);
    const chart = given['chart'] === undefined ? 'line' : textOf(given['chart']);
    if (dashboard.tiles.some((tile) => tile.metric_id === metric.id && tile.chart === chart && tile.segment_id === segment?.id)) throw new ToolFailure('already_there', `${dashboard.id} has such a tile already.`);
    dashboard.tiles.push({ metric_id: metric.id, chart, ...(segment === null ? {} : { segment_id: segment.id }) });
    dashboard.edited_on = state.today;
    return { dashboard_id: dashboard.id, tile_count: dashboard.tiles.length };
  },
};
