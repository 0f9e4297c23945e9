import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { metresBetween, placeOf } from '../records.ts';

/** Kilometres an hour, minutes lost at the start, and how much longer than a straight line the way is. */
const modes: Readonly<Record<string, { readonly speed: number; readonly lost: number; readonly detour: number }>> = {
  walking: { speed: 4.8, lost: 0, detour: 1.2 },
  cycling: { speed: 16, lost: 2, detour: 1.25 },
  driving: { speed: 38, lost: 6, detour: 1.4 },
  transit: { speed: 24, lost: 8, detour: 1.35 },
};

export const getRoute: DefinedTool = {
  tool: {
    name: 'get_route',
    description: 'Plans the way from one place to another and gives its length and duration.',
    parameters: {
      type: 'object',
      properties: {
        origin_id: { type: 'string', description: 'Id of the place where it begins, such as PLC-1000' },
        destination_id: { type: 'string', description: 'Id of the place where it ends' },
        mode: { type: 'string', enum: Object.keys(modes), description: 'Way of travelling' },
        via_place_ids: { type: 'array', items: { type: 'string' }, maxItems: 5, default: [], description: 'Ids of places to call at on the way, in this order' },
      },
      required: ['origin_id', 'destination_id', 'mode'],
    },
    result: {
      type: 'object',
      properties: { distance_km: { type: 'number', description: 'In kilometres' }, duration_minutes: { type: 'integer', description: 'In minutes' }, stops: { type: 'integer', description: 'Places called at on the way' } },
      required: ['distance_km', 'duration_minutes', 'stops'],
    },
  },
  effect: 'reads',
  parameters: { origin_id: 'place-id', destination_id: 'place-id', mode: 'travel-mode', via_place_ids: 'stops' },
  requests: [
    { id: 'plan', text: 'plan a route from {origin_id} to {destination_id} {mode}[ by way of {via_place_ids}]' },
    { id: 'get-to', text: 'work out how to get from {origin_id} to {destination_id} {mode}[, stopping at {via_place_ids}]' },
    { id: 'directions', text: 'get me directions {mode} from {origin_id} to {destination_id}[ via {via_place_ids}]' },
    { id: 'how-long', text: 'find out how long it takes {mode} from {origin_id} to {destination_id}' },
    { id: 'without-origin', text: 'plan a route to {destination_id} {mode}' },
  ],
  questions: [
    { id: 'distance', text: 'How many kilometres is it from {origin_id} to {destination_id} {mode}[ via {via_place_ids}]?', answers: [{ path: 'distance_km', kind: 'number', take: 'value', unit: '"km"' }] },
    { id: 'duration', text: 'How many minutes does it take to get from {origin_id} to {destination_id} {mode}?', answers: [{ path: 'duration_minutes', kind: 'number', take: 'value', unit: '"minutes"' }] },
  ],
  mentions: [],
  conditions: [
    { id: 'long', path: 'duration_minutes', holds: 'at-least', text: 'if it takes {limit} minutes or longer', otherwise: 'if it takes less than {limit} minutes' },
    { id: 'near', path: 'distance_km', holds: 'below', text: 'if it is less than {limit} km', otherwise: 'if it is {limit} km or more' },
  ],
  execute: ({ origin_id, destination_id, mode, via_place_ids }, state) => {
    const via = isJsonArray(via_place_ids) ? via_place_ids : [];
    const places = [origin_id, ...via, destination_id].map((id) => placeOf(state, id));
    const { speed, lost, detour } = modes[textOf(mode)] ?? { speed: 1, lost: 0, detour: 1 };
    let metres = 0;
    for (const [index, place] of places.entries()) {
      const before = places[index - 1];
      if (before?.id === place.id) throw new ToolFailure('same_place', `The way leads from ${place.id} to itself.`);
      metres += before === undefined ? 0 : metresBetween(before, place) * detour;
    }
    if (mode === 'walking' && metres > 40_000) throw new ToolFailure('too_far', 'The way is too far to walk.');
    return { distance_km: Math.round(metres / 10) / 100, duration_minutes: Math.max(1, Math.round((metres / 1000 / speed) * 60 + lost)), stops: via.length };
  },
};
