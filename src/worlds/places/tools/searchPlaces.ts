import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { categories, cityOf, atlasOf, metresBetween, placeOf } from '../records.ts';

export const searchPlaces: DefinedTool = {
  tool: {
    name: 'search_places',
    description: 'Searches for places of one kind, in a city or around another place. Around a place the nearest come first, else the best rated.',
    parameters: {
      type: 'object',
      properties: {
        category: { type: 'string', enum: [...categories], description: 'Kind of place' },
        near: {
          type: 'object',
          description: 'Where to search: one of the two; everywhere if left out',
          properties: { city: { type: 'string', description: 'Name of the city' }, place_id: { type: 'string', description: 'Id of the place to search around, such as PLC-1000' } },
        },
        min_rating: { type: 'number', minimum: 1, maximum: 5, description: 'Only places rated this many stars or more' },
        limit: { type: 'integer', minimum: 1, maximum: 20, default: 10 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
      required: ['category'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        places: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' }, rating: { type: 'number', description: 'Stars, 1 to 5' } }, required: ['id', 'name', 'rating'] },
        },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'total', 'places'],
    },
  },
  effect: 'reads',
  parameters: { category: 'category', 'near.city': 'city', 'near.place_id': 'place-id', min_rating: 'rating' },
  requests: [
    { id: 'find-in', text: 'find a {category} in {near.city}[ rated at least {min_rating}]' },
    { id: 'look-near', text: 'look for a {category} near {near.place_id}[ with {min_rating} or more]' },
    { id: 'which-closest', text: 'find out which {category} is closest to {near.place_id}' },
    { id: 'list-every', text: 'list every {category} in {near.city}[ with at least {min_rating}]' },
    { id: 'recommend', text: 'recommend me a {category} in {near.city}[ that has {min_rating} or more]' },
    { id: 'without-category', text: 'look for places to go near {near.place_id}' },
  ],
  questions: [
    { id: 'best', text: 'Which {category} in {near.city} has the best rating?', answers: [{ path: 'places[0].name', kind: 'name', take: 'value', unit: null }] },
    { id: 'nearest', text: 'What is the name of the {category} closest to {near.place_id}?', answers: [{ path: 'places[0].name', kind: 'name', take: 'value', unit: null }] },
    { id: 'names', text: 'What is every {category} in {near.city} with at least {min_rating} called?', answers: [{ path: 'places[*].name', kind: 'name', take: 'each', unit: null }] },
    { id: 'gap', text: 'How far apart are the ratings of the best and the worst {category} in {near.city}?', answers: [{ path: 'places[*].rating', kind: 'number', take: 'difference', unit: null }] },
  ],
  mentions: [
    { id: 'best-rated', text: 'the best-rated {category} in {near.city}', path: 'places[0].id', type: 'place-id' },
    { id: 'closest', text: 'the {category} closest to {near.place_id}', path: 'places[0].id', type: 'place-id' },
    { id: 'every', text: 'every {category} in {near.city}', path: 'places[*].id', type: 'place-id' },
  ],
  conditions: [{ id: 'total', path: 'total', holds: 'below', text: 'if fewer than {limit} turn up', otherwise: 'if {limit} or more turn up' }],
  execute: (given, state) => {
    const city = valueAt(given, 'near.city');
    const centre = valueAt(given, 'near.place_id');
    if (city !== undefined && centre !== undefined) throw new ToolFailure('conflicting_location', 'Give a city or a place, not both.');
    const from = centre === undefined ? null : placeOf(state, centre);
    const within = city === undefined ? null : cityOf(state, city);
    const least = typeof given['min_rating'] === 'number' ? given['min_rating'] : 0;
    const matching = atlasOf(state).places.filter((place) => place.category === given['category'] && place.rating >= least && place.id !== from?.id && (within === null || place.city === within));
    const sorted = sortedBy(matching, (place) => (from === null ? -place.rating : metresBetween(from, place)), ({ id }) => id);
    const { entries, next } = paged(sorted, given, 10);
    const query = presentOnly({ category: given['category'], city: within ?? undefined, place_id: from?.id, min_rating: given['min_rating'] });
    return { query, total: sorted.length, places: entries.map(({ id, name, rating }) => ({ id, name, rating })), ...next };
  },
};
