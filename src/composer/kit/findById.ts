import type { Json } from '../../core/Json.ts';
import { textOf } from './textOf.ts';
import { ToolFailure } from './ToolFailure.ts';

/** The one with this id; ids are compared letter by letter. `noun`: what it is called in the failure. */
export function findById<Entity extends { readonly id: string }>(entities: readonly Entity[], id: Json | undefined, noun: string): Entity {
  const found = entities.find((entity) => entity.id === id);
  if (found === undefined) throw new ToolFailure('not_found', `There is no ${noun} ${textOf(id)}.`);
  return found;
}
