import type { Json } from '../../core/Json.ts';

/** Whether two values are the same when written, whatever their type and letter case (`"2"` and `2`, `3D` and `3d`). */
export function sameWord(a: Json, b: Json): boolean {
  return written(a) === written(b);
}

function written(value: Json): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
}
