import { PythonFloat } from '../python/PythonValue.ts';
import { pythonInteger } from '../python/readPythonJson.ts';
import { stripSpace } from '../python/pythonText.ts';

const integer = /^[-+]?[0-9](?:_?[0-9])*$/;
const float = /^[-+]?(?:[0-9](?:_?[0-9])*\.?(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;
const nonFinite = /^([-+]?)(?:(inf|infinity)|nan)$/i;

/** Python's `int(text)`, else `float(text)`. `undefined`: both raise. */
export function pythonNumber(text: string): number | bigint | PythonFloat | undefined {
  const bare = stripSpace(text);
  if (integer.test(bare)) {
    const value = pythonInteger(bare.replaceAll('_', '').replace('+', ''));
    if (value !== undefined) return value;
  }
  if (float.test(bare)) return new PythonFloat(Number(bare.replaceAll('_', '')));
  const special = nonFinite.exec(bare);
  if (special === null) return undefined;
  const size = special[2] === undefined ? Number.NaN : Number.POSITIVE_INFINITY;
  return new PythonFloat(special[1] === '-' ? -size : size);
}
