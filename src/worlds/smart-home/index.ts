import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { createSchedule } from './tools/createSchedule.ts';
import { deleteSchedule } from './tools/deleteSchedule.ts';
import { findDevice } from './tools/findDevice.ts';
import { getClimate } from './tools/getClimate.ts';
import { getDevice } from './tools/getDevice.ts';
import { getEnergyUse } from './tools/getEnergyUse.ts';
import { getHub } from './tools/getHub.ts';
import { getScene } from './tools/getScene.ts';
import { getSchedule } from './tools/getSchedule.ts';
import { listDevices } from './tools/listDevices.ts';
import { listSchedules } from './tools/listSchedules.ts';
import { runScene } from './tools/runScene.ts';
import { setLights } from './tools/setLights.ts';
import { setTemperature } from './tools/setTemperature.ts';
import { types } from './valueTypes.ts';

/** A home: rooms, devices and the hubs they connect to, lights, heating, scenes, schedules and energy. */
export const world: World = createWorld({
  id: 'smart-home',
  version: '1',
  description: 'Devices, lights, heating, scenes and energy of a home',
  heldOut: false,
  tools: [findDevice, getDevice, listDevices, getHub, getClimate, getEnergyUse, listSchedules, getSchedule, getScene, setLights, setTemperature, createSchedule, deleteSchedule, runScene],
  types,
  start,
  plainQuestions,
  beyond,
});
