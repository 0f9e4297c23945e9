import { expect, test } from 'vitest';
import { worldSession } from '../../../test/worldSession.ts';
import { valuesAt } from '../../core/valueAt.ts';
import type { WorldState } from '../../core/World.ts';
import { world } from './index.ts';

const device = { hub_id: 'HUB-1', battery: null, signal: 80, power: 40, daily_use: 1000, added_on: '2025-01-01' };
const room = { temperature: 19.5, target: 21, target_until: null, humidity: 45, brightness: 20, color: 'warm_white' };

/** Two rooms, two hubs, five devices. */
const small = {
  today: '2026-03-10',
  rooms: [
    { ...room, room: 'kitchen', thermostat_id: 'DEV-1' },
    { ...room, room: 'living_room', thermostat_id: 'DEV-2', humidity: 66 },
  ],
  hubs: [
    { id: 'HUB-1', room: 'kitchen', firmware: '4.2', backup_hub_id: 'HUB-2' },
    { id: 'HUB-2', room: 'living_room', firmware: '4.1', backup_hub_id: null },
  ],
  devices: [
    { ...device, id: 'DEV-1', name: 'kitchen thermostat', kind: 'thermostat', room: 'kitchen', battery: 30 },
    { ...device, id: 'DEV-2', name: 'living room thermostat', kind: 'thermostat', room: 'living_room', battery: 90, hub_id: 'HUB-2' },
    { ...device, id: 'DEV-3', name: 'floor lamp', kind: 'lamp', room: 'living_room', added_on: '2025-06-01' },
    { ...device, id: 'DEV-4', name: 'coffee machine', kind: 'plug', room: 'kitchen', power: 1400, added_on: '2025-03-01' },
    { ...device, id: 'DEV-5', name: 'motion sensor', kind: 'sensor', room: 'living_room', battery: 12, power: 1, added_on: '2025-05-01' },
  ],
  schedules: [
    { id: 'SCH-1', room: 'living_room', scene_id: 'SCN-1', time: '23:00', days: ['monday', 'friday'], created_on: '2025-11-01' },
    { id: 'SCH-2', room: 'living_room', scene_id: 'SCN-1', time: '18:30', days: ['friday'], created_on: '2025-12-01' },
  ],
  scenes: [{ id: 'SCN-1', name: 'Movie night', device_ids: ['DEV-3', 'DEV-4'], last_run_on: '2026-03-01' }],
  running: [],
  schedules_made: 2,
} satisfies WorldState;

test('from the name of a device to the scene that is run first near the backup of its hub', () => {
  const { call, state } = worldSession(world, small);
  const found = call('find_device', { name: 'Coffee Machine' });
  expect(found).toEqual({ id: 'DEV-4', name: 'coffee machine' });
  const { hub_id } = call('get_device', { device_id: found.id });
  const hub = call('get_hub', { hub_id });
  expect(hub).toEqual({ id: 'HUB-1', room: 'kitchen', firmware: '4.2', connected_devices: 4, backup_hub_id: 'HUB-2' });
  const { room: there } = call('get_hub', { hub_id: hub.backup_hub_id });
  const { schedules } = call('list_schedules', { room: there });
  expect(schedules).toEqual([{ id: 'SCH-2', time: '18:30' }, { id: 'SCH-1', time: '23:00' }]);
  const schedule = call('get_schedule', { schedule_id: schedules[0].id });
  expect(schedule).toEqual({ id: 'SCH-2', scene_id: 'SCN-1', days: ['friday'], created_on: '2025-12-01' });
  expect(call('run_scene', { scene_id: schedule.scene_id })).toEqual({ scene_id: 'SCN-1', running: true });
  expect(call('delete_schedule', { schedule_id: 'SCH-2' })).toEqual({ schedule_id: 'SCH-2', deleted: true });
  expect(state()).toEqual({ ...small, running: [{ scene_id: 'SCN-1', until: null }], schedules: [small.schedules[0]] });
});

test('a scene is scheduled in the room of a device', () => {
  const { call, state } = worldSession(world, small);
  const { thermostat_id } = call('get_climate', { room: 'living_room' });
  const { room: there } = call('get_device', { device_id: thermostat_id });
  const { id, device_ids } = call('get_scene', { name: 'movie NIGHT' });
  expect(device_ids).toEqual(['DEV-3', 'DEV-4']);
  expect(call('create_schedule', { scene_id: id, room: there, time: '20:15', days: ['saturday'] })).toEqual({ schedule_id: 'SCH-902' });
  expect(state().schedules[2]).toEqual({ id: 'SCH-902', room: 'living_room', scene_id: 'SCN-1', time: '20:15', days: ['saturday'], created_on: '2026-03-10' });
});

test('devices in a room come newest first', () => {
  const { devices } = worldSession(world, small).call('list_devices', { room: 'living_room' });
  expect(devices).toEqual([{ id: 'DEV-3', max_power_w: 40, added_on: '2025-06-01' }, { id: 'DEV-5', max_power_w: 1, added_on: '2025-05-01' }, { id: 'DEV-2', max_power_w: 40, added_on: '2025-01-01' }]);
});

test('filters narrow lists, and what runs on mains has no low battery', () => {
  const { call } = worldSession(world, small);
  const ids = (filter: object): unknown => valuesAt(call('list_devices', { room: 'living_room', filter: { ...filter } }), 'devices[*].id');
  expect(ids({ kind: 'lamp' })).toEqual(['DEV-3']);
  expect(ids({ battery_below: 91 })).toEqual(['DEV-5', 'DEV-2']);
  expect(ids({ battery_below: 12 })).toEqual([]);
  expect(valuesAt(call('list_schedules', { room: 'living_room', day: 'monday' }), 'schedules[*].id')).toEqual(['SCH-1']);
  expect(call('get_device', { device_id: 'DEV-3' })).not.toHaveProperty('battery_percent');
});

test('energy use adds up day by day', () => {
  const { call } = worldSession(world, small);
  const used = (period: object): number => Number(call('get_energy_use', { device_id: 'DEV-3', period: { ...period } }).energy_kwh);
  const [whole, first, second] = [used({ from: '2026-02-01', to: '2026-02-20' }), used({ from: '2026-02-01', to: '2026-02-09' }), used({ from: '2026-02-10', to: '2026-02-20' })];
  expect(whole).toBeCloseTo(first + second, 1);
  expect(whole).toBeGreaterThan(20 * 0.8);
  expect(call('get_energy_use', { device_id: 'DEV-3' })).toEqual({ ...call('get_energy_use', { device_id: 'DEV-3', period: { from: '2026-03-03', to: '2026-03-09' } }) });
  const { energy_kwh, cost_eur } = call('get_energy_use', { device_id: 'DEV-3', period: { from: '2026-03-01' } });
  expect(cost_eur).toBeCloseTo(Number(energy_kwh) * 0.32, 2);
});

test('lights and heating keep what was said', () => {
  const { call, state, failure } = worldSession(world, small);
  expect(call('set_lights', { rooms: ['kitchen', 'living_room'], brightness: 20, color: 'blue' })).toEqual({ changed: ['kitchen', 'living_room'] });
  expect(call('set_lights', { rooms: ['living_room'], brightness: 70 })).toEqual({ changed: ['living_room'] });
  expect(failure('set_lights', { rooms: ['kitchen'], brightness: 20 })).toBe('already_set');
  expect(call('set_temperature', { room: 'kitchen', target_c: 22.5, until: '9:30' })).toEqual({ room: 'kitchen', target_c: 22.5 });
  expect(call('get_climate', { room: 'kitchen' })).toEqual({ room: 'kitchen', temperature_c: 19.5, target_c: 22.5, humidity_percent: 45, thermostat_id: 'DEV-1' });
  expect(state().rooms).toEqual([{ ...small.rooms[0], brightness: 20, color: 'blue', target: 22.5, target_until: '09:30' }, { ...small.rooms[1], brightness: 70, color: 'blue' }]);
});

test('ids of schedules are not given twice', () => {
  const { call, state } = worldSession(world, small);
  const given = { scene_id: 'SCN-1', room: 'kitchen', time: '7:00', days: ['sunday', 'monday'] };
  expect(call('create_schedule', given)).toEqual({ schedule_id: 'SCH-902' });
  expect(state().schedules[2]).toMatchObject({ time: '07:00', days: ['monday', 'sunday'] });
  call('delete_schedule', { schedule_id: 'SCH-902' });
  expect(call('create_schedule', given)).toEqual({ schedule_id: 'SCH-903' });
});

test('a scene runs once at a time', () => {
  const { call, state, failure } = worldSession(world, small);
  expect(call('run_scene', { scene_id: 'SCN-1', until: '22:15' })).toEqual({ scene_id: 'SCN-1', running: true });
  expect(state().running).toEqual([{ scene_id: 'SCN-1', until: '22:15' }]);
  expect(failure('run_scene', { scene_id: 'SCN-1' })).toBe('already_running');
});

test.each([
  ['find_device', { name: 'lamp' }, 'not_found'],
  ['get_device', { device_id: 'DEV-9' }, 'not_found'],
  ['list_devices', { room: 'garage' }, 'not_found'],
  ['list_devices', { room: 'cellar' }, 'invalid_arguments'],
  ['list_devices', { room: 'kitchen', cursor: 'after_7' }, 'invalid_cursor'],
  ['get_hub', { hub_id: 'HUB-9' }, 'not_found'],
  ['get_climate', { room: 'nursery' }, 'not_found'],
  ['get_energy_use', { device_id: 'DEV-3', period: { from: '2026-03-05', to: '2026-03-04' } }, 'invalid_period'],
  ['get_energy_use', { device_id: 'DEV-3', period: { to: '2026-03-10' } }, 'no_readings'],
  ['get_energy_use', { device_id: 'DEV-3', period: { from: '2025-11-01' } }, 'no_readings'],
  ['get_energy_use', { device_id: 'DEV-3', period: { from: 'Monday' } }, 'invalid_date'],
  ['list_schedules', { room: 'kitchen', day: 'mon' }, 'invalid_arguments'],
  ['get_schedule', { schedule_id: 'SCH-9' }, 'not_found'],
  ['get_scene', { name: 'Bedtime' }, 'not_found'],
  ['set_lights', { rooms: ['kitchen'], brightness: 20 }, 'already_set'],
  ['set_lights', { rooms: ['kitchen'], brightness: 0 }, 'invalid_arguments'],
  ['set_temperature', { room: 'kitchen', target_c: 21 }, 'already_set'],
  ['set_temperature', { room: 'kitchen', target_c: 20, until: 'noon' }, 'invalid_time'],
  ['set_temperature', { room: 'kitchen', target_c: 20.3 }, 'invalid_arguments'],
  ['create_schedule', { scene_id: 'SCN-1', room: 'living_room', time: '18:30', days: ['friday'] }, 'conflict'],
  ['create_schedule', { scene_id: 'SCN-9', room: 'living_room', time: '18:30', days: ['sunday'] }, 'not_found'],
  ['delete_schedule', { schedule_id: 'SCH-9' }, 'not_found'],
  ['run_scene', { scene_id: 'SCN-9' }, 'not_found'],
])('%s with %j fails as %s and changes nothing', (name, given, code) => {
  const { failure, state } = worldSession(world, small);
  expect(failure(name, given)).toBe(code);
  expect(state()).toEqual(small);
});
