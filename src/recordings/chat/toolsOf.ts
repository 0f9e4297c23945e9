import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { elements, inside, isThere, textOf, type Place } from './Place.ts';

export interface OfferedTools {
  readonly tools: readonly Tool[];
  /** All of them ask for strict decoding. */
  readonly strict: boolean;
}

/** The functions that a request offers: `tools` of either interface, or the older `functions`. Built-in tools have no name and are left out. */
export function toolsOf(request: Place): OfferedTools {
  const listed = isThere(inside(request, 'tools')) ? inside(request, 'tools') : inside(request, 'functions');
  const tools: Tool[] = [];
  let strict = true;
  for (const place of elements(listed)) {
    const declared = isThere(inside(place, 'function')) ? inside(place, 'function') : place;
    const name = textOf(inside(declared, 'name'));
    if (name === null) continue;
    strict &&= inside(declared, 'strict').value === true;
    const parameters = inside(declared, 'parameters').value ?? inside(declared, 'input_schema').value;
    tools.push({ name, description: textOf(inside(declared, 'description')) ?? '', parameters: objectSchema(parameters) });
  }
  return { tools, strict: strict && tools.length > 0 };
}

function objectSchema(parameters: Json | undefined): JsonObject {
  const schema = isJsonObject(parameters) ? parameters : {};
  return { properties: {}, ...schema, type: 'object' };
}
