import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { deviceNames, sceneNames } from './names.ts';
import { days, lightColors, rooms as roomNames } from './records.ts';
import type { Device, Hub, Room, Scene, Schedule } from './records.ts';

/** Six rooms with a thermostat each, ten more devices, three hubs, fourteen schedules and five scenes. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const names = some(random, roomNames, 6);
  const hubs = hubsOf(random, names);
  const devices = devicesOf(random, today, names, hubs);
  const rooms = names.map((room): Room => ({
    room,
    temperature: between(random, 32, 48) / 2,
    target: between(random, 32, 46) / 2,
    target_until: null,
    humidity: between(random, 30, 70),
    thermostat_id: devices.find((device) => device.room === room && device.kind === 'thermostat')?.id ?? '',
    brightness: oneOf(random, [0, 20, 45, 65, 90]),
    color: oneOf(random, lightColors),
  }));
  const scenes = some(random, sceneNames, 5).map((name, index): Scene => ({
    id: `SCN-${String(10 + index * 6 + random.below(5))}`,
    name,
    device_ids: some(random, devices, between(random, 2, 4)).map(({ id }) => id),
    last_run_on: daysBefore(today, between(random, 1, 40)),
  }));
  const schedules = schedulesOf(random, today, names, scenes);
  // Plain copies: what is open for writing is declared read-only to everybody else.
  return JSON.parse(JSON.stringify({ today, rooms, hubs, devices, schedules, scenes, running: [], schedules_made: schedules.length })) as WorldState;
}

function daysBefore(today: string, count: number): string {
  return dateOf(dayNumber(today) - count);
}

/** Each but the last can fall back on the one after it. */
function hubsOf(random: Random, names: readonly string[]): readonly Hub[] {
  const ids = [0, 1, 2].map((index) => `HUB-${String(3 + index * 4 + random.below(3))}`);
  return ids.map((id, index): Hub => ({ id, room: oneOf(random, names), firmware: `${String(between(random, 3, 9))}.${String(random.below(12))}`, backup_hub_id: ids[index + 1] ?? null }));
}

/** No two were added on the same day. */
function devicesOf(random: Random, today: string, names: readonly string[], hubs: readonly Hub[]): readonly Device[] {
  const thermostats = names.map((room) => ({ name: `${room.replace('_', ' ')} thermostat`, kind: 'thermostat', room, mains: false }));
  const others = some(random, deviceNames, 10).map(([name, kind, battery]) => ({ name, kind, room: oneOf(random, names), mains: !battery }));
  return some(random, [...thermostats, ...others], 16).map(({ name, kind, room, mains }, index): Device => ({
    id: `DEV-${String(100 + index * 12 + random.below(11))}`,
    name,
    kind,
    room,
    hub_id: oneOf(random, hubs).id,
    battery: mains ? null : between(random, 4, 100),
    signal: between(random, 20, 99),
    power: mains ? between(random, 2, 190) * 10 : between(random, 1, 9),
    daily_use: mains ? between(random, 12, 320) * 10 : between(random, 2, 60),
    added_on: daysBefore(today, 900 - index * 50 + random.below(49)),
  }));
}

/** Every room has two or more; no two begin at the same time. */
function schedulesOf(random: Random, today: string, names: readonly string[], scenes: readonly Scene[]): readonly Schedule[] {
  const quarters = some(random, Array.from({ length: 64 }, (_, index) => 24 + index), 14);
  return quarters.map((quarter, index): Schedule => {
    const chosen = new Set(some(random, days, oneOf(random, [1, 2, 5, 7])));
    return {
      id: `SCH-${String(40 + index * 7 + random.below(6))}`,
      room: names[index % names.length] ?? '',
      scene_id: oneOf(random, scenes).id,
      time: `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
      days: days.filter((day) => chosen.has(day)),
      created_on: daysBefore(today, between(random, 5, 400)),
    };
  });
}
