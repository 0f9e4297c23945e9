import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { dateOf, dayNumber } from '../../../composer/kit/spoken/calendar.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import type { Json } from '../../../core/Json.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { deviceOf } from '../records.ts';
import type { Device } from '../records.ts';

/** Days for which readings are kept. */
const keptDays = 90;
const centsPerKilowattHour = 32;
const date = { type: 'string', format: 'date' };

export const getEnergyUse: DefinedTool = {
  tool: {
    name: 'get_energy_use',
    description: 'Tells how much electricity one device has used. Without a period: the seven days up to yesterday. Readings are kept for 90 days.',
    parameters: objectSchema(
      {
        device_id: { type: 'string', description: 'Device id, such as DEV-124' },
        period: objectSchema(
          { from: { ...date, description: 'First day (YYYY-MM-DD); six days before the last where it is left out' }, to: { ...date, description: 'Last day, included (YYYY-MM-DD); yesterday where it is left out' } },
          [],
        ),
      },
      ['device_id'],
    ),
    result: objectSchema({ device_id: { type: 'string' }, from: date, to: date, energy_kwh: { type: 'number', description: 'In kWh' }, cost_eur: { type: 'number', description: 'In EUR' } }),
  },
  effect: 'reads',
  parameters: { device_id: 'device-id', 'period.from': 'first-day', 'period.to': 'last-day' },
  requests: [
    { id: 'recent', text: 'check the recent electricity use of {device_id}' },
    { id: 'since', text: 'check how much electricity {device_id} has used since {period.from}' },
    { id: 'consumption', text: 'look up the energy consumption of {device_id} from {period.from} to {period.to}' },
    { id: 'cost', text: 'work out what {device_id} cost us in electricity from {period.from} to {period.to}' },
    { id: 'report', text: 'give me a short report on the recent power usage of {device_id}' },
    { id: 'without-device', text: 'check how much electricity one of our devices used from {period.from} to {period.to}' },
  ],
  questions: [
    { id: 'ask-energy', text: 'How much electricity has {device_id} used since {period.from}?', answers: [{ path: 'energy_kwh', kind: 'number', take: 'value', unit: '"kWh"' }] },
    { id: 'ask-cost', text: 'What did the electricity for {device_id} cost from {period.from} to {period.to}?', answers: [{ path: 'cost_eur', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'ask-both', text: 'How much energy did {device_id} use from {period.from} to {period.to}, and what did it cost?', answers: [{ path: 'energy_kwh', kind: 'number', take: 'value', unit: '"kWh"' }, { path: 'cost_eur', kind: 'money', take: 'value', unit: '"EUR"' }] },
  ],
  mentions: [],
  conditions: [{ id: 'energy', path: 'energy_kwh', holds: 'at-least', text: 'if it has used {limit} kWh or more', otherwise: 'if it has used less' }],
  execute: ({ device_id, period }, state) => {
    const device = deviceOf(state, device_id);
    const [first, last] = daysOf(isJsonObject(period) ? period : {}, dayNumber(state.today));
    const energy = Array.from({ length: last - first + 1 }, (_, index) => usedOn(device, first + index)).reduce((sum, used) => sum + used, 0);
    return { device_id: device.id, from: dateOf(first), to: dateOf(last), energy_kwh: Math.round(energy / 10) / 100, cost_eur: Math.round((energy / 1000) * centsPerKilowattHour) / 100 };
  },
};

function daysOf(period: { readonly [name: string]: Json }, today: number): readonly [first: number, last: number] {
  const { from, to } = period;
  const last = to === undefined ? today - 1 : dayNumber(calendarDay(to));
  const first = from === undefined ? last - 6 : dayNumber(calendarDay(from));
  if (first > last) throw new ToolFailure('invalid_period', 'period ends before it begins.');
  if (last >= today || first < today - keptDays) throw new ToolFailure('no_readings', `There are readings from ${dateOf(today - keptDays)} to ${dateOf(today - 1)}.`);
  return [first, last];
}

/** Watt-hours used on one day: more on some days than on others. */
function usedOn({ daily_use }: Device, day: number): number {
  return Math.round((daily_use * (80 + ((day * 17) % 41))) / 100);
}
