import { numberIfGiven, textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { agencyOf } from '../records.ts';
import { servedCity } from '../routeOf.ts';

export const searchHotels: DefinedTool = {
  tool: {
    name: 'search_hotels',
    description: 'Lists the hotels of a city, cheapest first.',
    parameters: {
      type: 'object',
      properties: {
        city: { type: 'string' },
        min_stars: { type: 'integer', minimum: 1, maximum: 5 },
        max_price: { type: 'number', minimum: 0, description: 'In EUR a night' },
        amenities: { type: 'array', items: { type: 'string', enum: ['wifi', 'pool', 'parking', 'breakfast', 'gym', 'pets'] }, minItems: 1, uniqueItems: true, description: 'Only hotels that offer all of these' },
      },
      required: ['city'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        hotels: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string', description: 'Hotel id, such as HTL-30' }, name: { type: 'string' }, stars: { type: 'integer' }, price_per_night: { type: 'number', description: 'In EUR' } },
            required: ['id', 'name', 'stars', 'price_per_night'],
          },
        },
      },
      required: ['query', 'hotels'],
    },
  },
  effect: 'reads',
  parameters: { city: 'city', min_stars: 'stars', max_price: 'highest-price', amenities: 'amenities' },
  requests: [
    { id: 'search', text: 'search for hotels in {city}[ with {amenities}]' },
    { id: 'list', text: 'list the hotels in {city}[ that have at least {min_stars} stars]' },
    { id: 'price', text: 'find somewhere to stay in {city}[ for at most {max_price} a night][ with {amenities}]' },
    { id: 'overview', text: 'show me which hotels there are in {city}[ for {max_price} a night or less]' },
    { id: 'without-city', text: 'look for a hotel[ with {amenities}][ for at most {max_price} a night]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many hotels are there in {city}[ with {min_stars} stars or more]?', answers: [{ path: 'hotels[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'lowest-price', text: 'What is the lowest price for a night in {city}[ in a hotel with {amenities}]?', answers: [{ path: 'hotels[*].price_per_night', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
    { id: 'names', text: 'What are the names of the hotels in {city}[ that cost at most {max_price} a night]?', answers: [{ path: 'hotels[*].name', kind: 'name', take: 'each', unit: null }] },
  ],
  mentions: [
    { id: 'cheapest', text: 'the cheapest hotel in {city}', path: 'hotels[0].id', type: 'hotel-id' },
    { id: 'cheapest-with', text: 'the cheapest hotel in {city} that has at least {min_stars} stars', path: 'hotels[0].id', type: 'hotel-id' },
    { id: 'all', text: 'each of the hotels in {city}[ with {amenities}]', path: 'hotels[*].id', type: 'hotel-id' },
  ],
  conditions: [{ id: 'cheapest', path: 'hotels[0].price_per_night', holds: 'at-least', text: 'if even the cheapest one costs {limit} EUR or more', otherwise: 'if the cheapest one costs less than {limit} EUR' }],
  execute: ({ city, min_stars, max_price, amenities }, state) => {
    const agency = agencyOf(state);
    const place = servedCity(agency, textOf(city));
    const least = numberIfGiven(min_stars) ?? 0;
    const most = numberIfGiven(max_price) ?? Infinity;
    const wanted = textsIfGiven(amenities) ?? [];
    const found = agency.hotels
      .filter((hotel) => hotel.city === place && hotel.stars >= least && hotel.price_per_night <= most && wanted.every((one) => hotel.amenities.includes(one)))
      .sort((a, b) => a.price_per_night - b.price_per_night || (a.id < b.id ? -1 : 1));
    return { query: presentOnly({ city: place, min_stars, max_price, amenities: textsIfGiven(amenities) }), hotels: found.map(({ id, name, stars, price_per_night }) => ({ id, name, stars, price_per_night })) };
  },
};
