import { comingDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { carParkOf, atlasOf } from '../records.ts';

export const reserveParking: DefinedTool = {
  tool: {
    name: 'reserve_parking',
    description: 'Reserves a space in a car park for one car.',
    parameters: {
      type: 'object',
      properties: {
        car_park_id: { type: 'string', description: 'Car park id, such as PRK-200' },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        arrival_time: { type: 'string', format: 'time', description: 'HH:MM, 24 hours' },
        stay_minutes: { type: 'integer', minimum: 15, maximum: 1440, description: 'Length of the stay in minutes' },
        licence_plate: { type: 'string', description: 'Licence plate of the car' },
      },
      required: ['car_park_id', 'date', 'arrival_time', 'stay_minutes', 'licence_plate'],
    },
    result: { type: 'object', properties: { booking_id: { type: 'string', description: 'Such as PKB-1' }, price: { type: 'number', description: 'In EUR' } }, required: ['booking_id', 'price'] },
  },
  effect: 'changes',
  parameters: { car_park_id: 'car-park-id', date: 'day', arrival_time: 'arrival-time', stay_minutes: 'minutes', licence_plate: 'licence-plate' },
  requests: [
    { id: 'reserve', text: 'reserve a space at {car_park_id} for {date}, arriving at {arrival_time} and staying for {stay_minutes}, for the car {licence_plate}' },
    { id: 'book', text: 'book parking for {licence_plate} at {car_park_id} for {date} at {arrival_time}, for {stay_minutes}' },
    { id: 'get-space', text: 'get {licence_plate} a parking space at {car_park_id} for {date}: {stay_minutes} from {arrival_time}' },
    { id: 'park', text: 'arrange for the car {licence_plate} to park at {car_park_id} for {stay_minutes} from {arrival_time}; it is for {date}' },
    { id: 'without-plate', text: 'reserve a space at {car_park_id} for {date}, arriving at {arrival_time} and staying for {stay_minutes}' },
    { id: 'without-stay', text: 'book parking for {licence_plate} at {car_park_id} for {date}, from {arrival_time}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const park = carParkOf(state, given['car_park_id']);
    const date = comingDay(given['date'], state.today);
    const arrival_time = timeOfDay(given['arrival_time']);
    const minutes = Number(given['stay_minutes']);
    const licence_plate = textOf(given['licence_plate']).toUpperCase();
    const { parking } = atlasOf(state);
    if (park.free_spaces === 0) throw new ToolFailure('full', `${park.name} has no free space.`);
    if (parking.some((one) => one.licence_plate === licence_plate && one.date === date && one.arrival_time === arrival_time)) throw new ToolFailure('already_booked', `${licence_plate} has a space for that time already.`);
    park.free_spaces -= 1;
    const id = `PKB-${String(parking.length + 1)}`;
    parking.push({ id, car_park_id: park.id, date, arrival_time, minutes, licence_plate });
    return { booking_id: id, price: Math.round(((park.hourly_rate * minutes) / 60) * 100) / 100 };
  },
};
