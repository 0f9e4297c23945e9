import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

/** Adds to every tool's description what catalogs are full of and what says nothing about when to use it. */
export const stressor: Stressor = {
  id: 'description-length',
  version: '1',
  description: 'longer descriptions that say no more',
  analysis: 'invariance',
  needs: [],
  subtasks: [],
  levels: ['padded'],
  readLevel: (text) => (text === 'padded' ? text : null),
  apply: (base) => Promise.resolve(padded(base)),
};

function padded({ case: one, environment }: StressBase): Stressed {
  const { tools } = one.prompt;
  if (tools.length === 0) return { state: 'not-applicable', reason: 'no tool is offered' };
  return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, tools: tools.map(withFiller) } }, environment }, dose: null, control: false };
}

const filler = [
  'This operation is part of the public interface and is kept stable between minor releases.',
  'Responses are returned as JSON encoded in UTF-8; unknown members should be ignored by clients.',
  'Requests are authenticated with the credentials of the current session and count against the usual rate limits.',
  'See the developer documentation for the change log, the status page and the terms of use.',
] as const;

function withFiller(tool: Tool, place: number): Tool {
  const turned = filler.map((_, at) => filler[(at + place) % filler.length] ?? '');
  return { ...tool, description: `${tool.description} ${turned.join(' ')}` };
}
