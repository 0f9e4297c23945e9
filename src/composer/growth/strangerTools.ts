import type { JsonObject } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { Tool } from '../../core/Tool.ts';
import { resembles } from '../resembles.ts';
import { industries } from './industries.ts';
import type { Resource } from './industries.ts';

/** Vendors of each trade: with its things and actions that makes more than ten thousand tools. */
const vendorsPerTrade = 12;

/**
 * Tools of invented vendors in trades that no world is about, made of typed parts: vendor, thing and action. Things
 * that share a word with a tool of `own` are left out, so that none of them could serve in its place. The same `own`
 * and stream give the same tools in the same order.
 */
export function strangerTools(own: readonly Tool[], random: Random): readonly Tool[] {
  const taken = new Set<string>();
  const tools = industries.flatMap(({ system, resources }) => {
    const vendors = Array.from({ length: vendorsPerTrade }, () => vendorName(random, taken));
    const apart = resources.filter(({ noun }) => !own.some((tool) => resembles(tool, { name: snake(noun), description: '', parameters: {} })));
    return vendors.flatMap((vendor) => apart.flatMap((resource) => actions.map((action) => action(vendor, system, resource))));
  });
  return shuffled(tools, random);
}

const starts = ['Tess', 'Bran', 'Cal', 'Dor', 'Elm', 'Fen', 'Gal', 'Hol', 'Ister', 'Jun', 'Kel', 'Lum', 'Mar', 'Nor', 'Orl', 'Pell', 'Quill', 'Ros', 'Sol', 'Tarn', 'Ul', 'Vel', 'Wen', 'Yar', 'Zeph'];
const ends = ['arine', 'beck', 'cord', 'dane', 'essa', 'ford', 'gate', 'holm', 'ika', 'jor', 'kite', 'lund', 'mere', 'nova', 'oryx', 'point', 'quay', 'ridge', 'stead', 'tide', 'vane', 'wick'];

function vendorName(random: Random, taken: Set<string>): string {
  for (;;) {
    const name = `${starts[random.below(starts.length)] ?? ''}${ends[random.below(ends.length)] ?? ''}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

type Action = (vendor: string, system: string, resource: Resource) => Tool;

const actions: readonly Action[] = [
  (vendor, system, resource) => made(vendor, 'list', plural(resource.noun), `Lists the ${plural(resource.noun)} of a ${resource.within} in ${vendor}, a ${system} system.`, { [`${snake(resource.within)}_id`]: id(resource.within), state: state(resource), limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 } }, [`${snake(resource.within)}_id`]),
  (vendor, system, resource) => made(vendor, 'get', resource.noun, `Gives one ${resource.noun} with its ${resource.measure} from ${vendor}, a ${system} system.`, { [`${snake(resource.noun)}_id`]: id(resource.noun) }, [`${snake(resource.noun)}_id`]),
  (vendor, system, resource) => made(vendor, 'register', resource.noun, `Registers a new ${resource.noun} of a ${resource.within} in ${vendor}, a ${system} system.`, { [`${snake(resource.within)}_id`]: id(resource.within), label: { type: 'string', description: `What the ${resource.noun} is called` }, state: state(resource) }, [`${snake(resource.within)}_id`, 'label']),
  (vendor, system, resource) => made(vendor, 'record', `${resource.noun} reading`, `Records the ${resource.measure} of a ${resource.noun} in ${vendor}, a ${system} system.`, { [`${snake(resource.noun)}_id`]: id(resource.noun), value: { type: 'number', description: `The ${resource.measure}` }, taken_on: { type: 'string', format: 'date' } }, [`${snake(resource.noun)}_id`, 'value']),
  (vendor, system, resource) => made(vendor, 'mark', resource.noun, `Marks a ${resource.noun} as ${resource.states.join(' or ')} in ${vendor}, a ${system} system.`, { [`${snake(resource.noun)}_id`]: id(resource.noun), state: state(resource) }, [`${snake(resource.noun)}_id`, 'state']),
  (vendor, system, resource) => made(vendor, 'retire', resource.noun, `Takes a ${resource.noun} out of use in ${vendor}, a ${system} system.`, { [`${snake(resource.noun)}_id`]: id(resource.noun), reason: { type: 'string' } }, [`${snake(resource.noun)}_id`]),
  (vendor, system, resource) => made(vendor, 'inspect', resource.noun, `Orders an inspection of a ${resource.noun} in ${vendor}, a ${system} system.`, { [`${snake(resource.noun)}_id`]: id(resource.noun), due_on: { type: 'string', format: 'date', description: 'Latest day' }, inspector: { type: 'string' } }, [`${snake(resource.noun)}_id`, 'due_on']),
];

function made(vendor: string, verb: string, thing: string, description: string, properties: JsonObject, required: readonly string[]): Tool {
  return { name: `${vendor.toLowerCase()}_${verb}_${snake(thing)}`, description, parameters: { type: 'object', properties, required } };
}

function id(noun: string): JsonObject {
  return { type: 'string', description: `Id of the ${noun}, such as ${noun.slice(0, 3).toUpperCase()}-2041` };
}

function state({ states }: Resource): JsonObject {
  return { type: 'string', enum: states };
}

function snake(noun: string): string {
  return noun.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

function plural(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
