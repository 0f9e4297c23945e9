import type { SpokenValue } from '../../../core/World.ts';
import type { Json } from '../../../core/Json.ts';

/** A value written as the tool takes it. */
export function plain(value: string | number): SpokenValue {
  return { value, said: String(value), accepted: [], context: null, obscurity: 0 };
}

/** A value written otherwise than the tool takes it. */
export function put(value: Json, said: string, accepted: readonly Json[] = []): SpokenValue {
  return { value, said, accepted, context: null, obscurity: said === (typeof value === 'string' ? value : JSON.stringify(value)) ? 0 : 1 };
}
