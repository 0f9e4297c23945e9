import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { hotelOf } from '../records.ts';

export const getHotel: DefinedTool = {
  tool: {
    name: 'get_hotel',
    description: 'Describes one hotel: where it is, what it offers and how many rooms are free.',
    parameters: { type: 'object', properties: { hotel_id: { type: 'string', description: 'Hotel id, such as HTL-30' } }, required: ['hotel_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        city: { type: 'string' },
        stars: { type: 'integer' },
        price_per_night: { type: 'number', description: 'In EUR' },
        amenities: { type: 'array', items: { type: 'string' } },
        distance_to_centre_km: { type: 'number' },
        checkout_time: { type: 'string', description: 'HH:MM' },
        rooms_left: { type: 'integer' },
      },
      required: ['id', 'name', 'city', 'stars', 'price_per_night', 'amenities', 'distance_to_centre_km', 'checkout_time', 'rooms_left'],
    },
  },
  effect: 'reads',
  parameters: { hotel_id: 'hotel-id' },
  requests: [
    { id: 'describe', text: 'describe {hotel_id} to me' },
    { id: 'rooms', text: 'check whether {hotel_id} has free rooms' },
    { id: 'amenities', text: 'tell me what {hotel_id} offers its guests' },
    { id: 'checkout', text: 'find out when guests have to leave their rooms at {hotel_id}' },
    { id: 'without-hotel', text: 'check whether a certain hotel has free rooms' },
  ],
  questions: [
    { id: 'distance', text: 'How many kilometres is {hotel_id} from the centre?', answers: [{ path: 'distance_to_centre_km', kind: 'number', take: 'value', unit: '"km"' }] },
    { id: 'checkout-time', text: 'What is the check-out time at {hotel_id}?', answers: [{ path: 'checkout_time', kind: 'time', take: 'value', unit: null }] },
    { id: 'rooms-left', text: 'How many rooms are left at {hotel_id}, and what does a night cost?', answers: [{ path: 'rooms_left', kind: 'number', take: 'value', unit: null }, { path: 'price_per_night', kind: 'money', take: 'value', unit: '"EUR"' }] },
  ],
  mentions: [{ id: 'city', text: 'the city of {hotel_id}', path: 'city', type: 'city' }],
  conditions: [
    { id: 'few-rooms', path: 'rooms_left', holds: 'below', text: 'if the number of free rooms is below {limit}', otherwise: 'if the number of free rooms is {limit} or more' },
    { id: 'far', path: 'distance_to_centre_km', holds: 'at-least', text: 'if the hotel lies {limit} km or more from the centre', otherwise: 'if the hotel lies less than {limit} km from the centre' },
  ],
  execute: ({ hotel_id }, state) => {
    const hotel = hotelOf(state, hotel_id);
    return { ...hotel, amenities: [...hotel.amenities] };
  },
};
