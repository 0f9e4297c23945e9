import type { Json } from '../../core/Json.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { findById } from '../../composer/kit/findById.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export interface Room {
  readonly room: string;
  /** In °C, like `target`. */
  readonly temperature: number;
  target: number;
  /** `HH:MM`; `null`: until it is set anew. */
  target_until: string | null;
  /** In per cent. */
  readonly humidity: number;
  readonly thermostat_id: string;
  /** Of its lights, in per cent; 0: they are off. */
  brightness: number;
  color: string;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly room: string;
  readonly hub_id: string;
  /** In per cent; `null`: runs on mains. */
  readonly battery: number | null;
  /** Of its radio link, in per cent. */
  readonly signal: number;
  /** Most that it draws, in watts. */
  readonly power: number;
  /** Used on an ordinary day, in watt-hours. */
  readonly daily_use: number;
  readonly added_on: string;
}

export interface Hub {
  readonly id: string;
  readonly room: string;
  readonly firmware: string;
  readonly backup_hub_id: string | null;
}

export interface Schedule {
  readonly id: string;
  /** Where the scene is run. */
  readonly room: string;
  readonly scene_id: string;
  readonly time: string;
  readonly days: readonly string[];
  readonly created_on: string;
}

export interface Scene {
  readonly id: string;
  readonly name: string;
  readonly device_ids: readonly string[];
  readonly last_run_on: string;
}

/** A scene that was started. */
export interface Running {
  readonly scene_id: string;
  readonly until: string | null;
}

/** The state of this world in its own types. */
export interface Home {
  readonly today: string;
  readonly rooms: Room[];
  readonly hubs: Hub[];
  readonly devices: Device[];
  readonly schedules: Schedule[];
  readonly scenes: Scene[];
  readonly running: Running[];
  /** How many schedules were ever made, so that no id is given twice. */
  schedules_made: number;
}

export const rooms = ['living_room', 'kitchen', 'bedroom', 'bathroom', 'study', 'hallway', 'nursery', 'garage'] as const;
export const kinds = ['lamp', 'plug', 'blind', 'sensor', 'speaker', 'thermostat'] as const;
export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const lightColors = ['warm_white', 'cool_white', 'daylight', 'red', 'green', 'blue', 'purple'] as const;

export function homeOf(state: OpenState): Home {
  return state as unknown as Home;
}

/** Not every home has every room. */
export function roomOf(state: OpenState, name: Json | undefined): Room {
  const found = homeOf(state).rooms.find(({ room }) => room === name);
  if (found === undefined) throw new ToolFailure('not_found', `This home has no ${textOf(name)}.`);
  return found;
}

export function deviceOf(state: OpenState, id: Json | undefined): Device {
  return findById(homeOf(state).devices, id, 'device');
}

export function hubOf(state: OpenState, id: Json | undefined): Hub {
  return findById(homeOf(state).hubs, id, 'hub');
}
