import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { dashboardOf } from '../records.ts';

export const getDashboard: DefinedTool = {
  tool: {
    name: 'get_dashboard',
    description: 'Gives what a dashboard shows: its tiles from top to bottom, each with a metric.',
    parameters: { type: 'object', properties: { dashboard_id: { type: 'string', description: 'Such as dash_230' } }, required: ['dashboard_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        tile_count: { type: 'integer' },
        tiles: { type: 'array', items: { type: 'object', properties: { metric_id: { type: 'string' }, chart: { type: 'string' }, segment_id: { type: 'string' } }, required: ['metric_id', 'chart'] } },
      },
      required: ['id', 'tile_count', 'tiles'],
    },
  },
  effect: 'reads',
  parameters: { dashboard_id: 'dashboard-id' },
  requests: [
    { id: 'what', text: 'show me what is on {dashboard_id}' },
    { id: 'open', text: 'open {dashboard_id}' },
    { id: 'metrics', text: 'find out which metrics {dashboard_id} shows' },
    { id: 'tiles', text: 'list the tiles of {dashboard_id}' },
    { id: 'without-dashboard', text: 'find out which metrics the dashboard shows' },
  ],
  questions: [
    { id: 'how-many', text: 'How many tiles does {dashboard_id} have?', answers: [{ path: 'tile_count', kind: 'number', take: 'value', unit: null }] },
    { id: 'ids', text: 'What are the ids of the metrics on {dashboard_id}?', answers: [{ path: 'tiles[*].metric_id', kind: 'id', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'top', text: 'the metric at the top of {dashboard_id}', path: 'tiles[0].metric_id', type: 'metric-id' },
    { id: 'second', text: 'the second metric on {dashboard_id}', path: 'tiles[1].metric_id', type: 'metric-id' },
    { id: 'every', text: 'every metric on {dashboard_id}', path: 'tiles[*].metric_id', type: 'metric-id' },
  ],
  conditions: [{ id: 'crowded', path: 'tile_count', holds: 'at-least', text: 'if it has {limit} tiles or more', otherwise: 'if it has fewer than {limit} tiles' }],
  execute: ({ dashboard_id }, state) => {
    const { id, tiles } = dashboardOf(state, dashboard_id);
    return { id, tile_count: tiles.length, tiles: tiles.map((tile) => ({ ...tile })) };
  },
};
