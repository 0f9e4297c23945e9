import type { Settings } from '../core/Settings.ts';
import type { Tool } from '../core/Tool.ts';

const city: Tool = {
  name: 'get_weather',
  description: 'Weather of a city.',
  parameters: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer' } }, required: ['city'] },
};

/** Tools that the sweep offers; two have names that providers forbid. */
export const askedTools: readonly Tool[] = [
  city,
  { name: 'math.factorial', description: 'n!', parameters: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] } },
  { name: 'math/factorial', description: 'n! too', parameters: { type: 'object', properties: {} } },
];

/** As many tools as asked for, all different. */
export function manyTools(count: number): readonly Tool[] {
  return Array.from({ length: count }, (_, index) => ({ ...city, name: `tool.number_${index}` }));
}

/** Everything set that is not off by default, so that all of it is encoded. */
export function settingsOf(stream: boolean): Settings {
  return {
    temperature: null,
    topP: null,
    maximumTokens: 4096,
    seed: null,
    toolChoice: 'auto',
    parallelToolCalls: true,
    logProbabilities: false,
    reasoning: null,
    stream,
  };
}
