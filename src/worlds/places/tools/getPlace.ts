import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { placeOf } from '../records.ts';

export const getPlace: DefinedTool = {
  tool: {
    name: 'get_place',
    description: 'Gives address, phone number and number of reviews of one place.',
    parameters: { type: 'object', properties: { place_id: { type: 'string', description: 'Place id, such as PLC-1000' } }, required: ['place_id'] },
    result: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        address: { type: 'object', properties: { street: { type: 'string', description: 'With the house number' }, postcode: { type: 'string' }, city: { type: 'string' } }, required: ['street', 'postcode', 'city'] },
        phone: { type: 'string' },
        review_count: { type: 'integer' },
      },
      required: ['id', 'name', 'address', 'phone', 'review_count'],
    },
  },
  effect: 'reads',
  parameters: { place_id: 'place-id' },
  requests: [
    { id: 'contact', text: 'show me the contact details of {place_id}' },
    { id: 'look-up-address', text: 'look up the address of {place_id}' },
    { id: 'get-phone', text: 'get me the phone number of {place_id}' },
    { id: 'check-reviews', text: 'check how many reviews {place_id} has' },
    { id: 'without-place', text: 'look up the phone number and address of the place' },
  ],
  questions: [
    { id: 'phone', text: 'What is the phone number of {place_id}?', answers: [{ path: 'phone', kind: 'id', take: 'value', unit: null }] },
    { id: 'reviews', text: 'How many reviews does {place_id} have?', answers: [{ path: 'review_count', kind: 'number', take: 'value', unit: null }] },
    { id: 'address', text: 'What is the street address and postcode of {place_id}?', answers: [{ path: 'address.street', kind: 'name', take: 'value', unit: null }, { path: 'address.postcode', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'city', text: 'the city where {place_id} is', path: 'address.city', type: 'city' },
    { id: 'same-city', text: 'the same city as {place_id}', path: 'address.city', type: 'city' },
  ],
  conditions: [{ id: 'reviews', path: 'review_count', holds: 'at-least', text: 'if it has at least {limit} reviews', otherwise: 'if it has fewer reviews than that' }],
  execute: ({ place_id }, state) => {
    const { id, name, street, postcode, city, phone, reviews } = placeOf(state, place_id);
    return { id, name, address: { street, postcode, city }, phone, review_count: reviews };
  },
};
