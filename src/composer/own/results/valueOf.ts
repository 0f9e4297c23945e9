import type { Json, JsonObject } from '../../../core/Json.ts';
import type { Random } from '../../../core/Random.ts';
import { oneOf } from '../../kit/chance.ts';
import { fitsSchema } from '../fitsSchema.ts';
import { valueFor } from '../valueFor.ts';
import type { ValueSetting } from '../valueFor.ts';

/** Where nothing says what a text may be. */
const plainTexts = ['standard', 'regular', 'usual'];

/** A plain value as a result may hold it; `undefined`: none that fits was found. Unlike in a request, it need not be one that people say. */
export function valueOf(schema: JsonObject, name: string, random: Random, setting: ValueSetting): Json | undefined {
  const drawn = valueFor(schema, name, random, setting);
  if (drawn.state === 'value') return drawn.spoken.value;
  const text = drawn.reason === 'not-sayable' ? 'c2FtcGxl' : oneOf(random, plainTexts);
  return [text, null].find((value) => fitsSchema(schema, value, setting.root));
}
