import type { Scene, SpokenValue, WorldTool } from '../../core/World.ts';
import type { Domain } from '../Domain.ts';
import type { Filling, Intent } from '../Intent.ts';
import { phraseSlots } from '../phraseSlots.ts';
import { Rejection } from '../Rejection.ts';

/** How often an optional parameter is asked for. */
const optionalShare = 0.5;

/** Draws the values of a phrasing's slots; `given`: fillings that stand already. */
export function drawIntent(domain: Domain, scene: Scene, tool: WorldTool, drawn: Pick<Intent, 'kind' | 'phrasing'>, given: ReadonlyMap<string, Filling> = new Map()): Intent {
  const { always, grouped } = phraseSlots(drawn.phrasing.text);
  const chosen = grouped.filter((group) => group.some((path) => given.has(path)) || scene.random.next() < optionalShare);
  const fillings = new Map(given);
  for (const path of [...always, ...chosen.flat()]) {
    if (!fillings.has(path)) fillings.set(path, { kind: 'value', ...drawValue(domain, scene, tool, path) });
  }
  return { ...drawn, tool, fillings };
}

function drawValue(domain: Domain, scene: Scene, { parameters, tool }: WorldTool, path: string): { readonly type: string; readonly spoken: SpokenValue } {
  const id = parameters[path];
  const type = domain.types.find((one) => one.id === id);
  if (id === undefined || type === undefined || type.draw === null) throw new Rejection('no-value', `${tool.name} ${path}`);
  return { type: id, spoken: type.draw(scene) };
}
