import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { addDashboardTile } from './tools/addDashboardTile.ts';
import { createAlert } from './tools/createAlert.ts';
import { createSegment } from './tools/createSegment.ts';
import { findDataset } from './tools/findDataset.ts';
import { findMetric } from './tools/findMetric.ts';
import { getDashboard } from './tools/getDashboard.ts';
import { getDataset } from './tools/getDataset.ts';
import { listAlerts } from './tools/listAlerts.ts';
import { listDashboards } from './tools/listDashboards.ts';
import { listSegments } from './tools/listSegments.ts';
import { muteAlert } from './tools/muteAlert.ts';
import { queryMetric } from './tools/queryMetric.ts';
import { scheduleReport } from './tools/scheduleReport.ts';
import { types } from './valueTypes.ts';

/** Product analytics: datasets, metrics, dashboards, alerts, segments and scheduled reports. */
export const world: World = createWorld({
  id: 'analytics',
  version: '1',
  description: 'Datasets, metrics, dashboards, alerts, segments and scheduled reports',
  heldOut: false,
  tools: [findMetric, queryMetric, findDataset, getDataset, listSegments, listDashboards, getDashboard, listAlerts, createAlert, muteAlert, createSegment, addDashboardTile, scheduleReport],
  types,
  start,
  plainQuestions,
  beyond,
});
