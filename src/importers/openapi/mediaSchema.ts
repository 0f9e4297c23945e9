import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { resolved } from './operationsOf.ts';

/** Kinds of content, the best first. */
const preferred: readonly RegExp[] = [/^application\/json\b/i, /\+json\b/i, /json/i, /^application\/x-www-form-urlencoded/i, /^multipart\/form-data/i, /./];

/** The schema of the best kind of content that `holder` (a body, a response, a parameter) has; `null`: none. */
export function bodySchema(holder: JsonObject): Json | null {
  const { content } = holder;
  if (!isJsonObject(content)) return null;
  const kinds = Object.entries(content).flatMap(([kind, media]) => (isJsonObject(media) && media['schema'] !== undefined ? [[kind, media['schema']] as const] : []));
  for (const pattern of preferred) {
    const found = kinds.find(([kind]) => pattern.test(kind));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** The schema of what a successful call gives: 200, 201, or any other 2xx; `null`: none is described. */
export function resultSchema(operation: JsonObject, root: JsonObject): Json | null {
  const { responses } = operation;
  if (!isJsonObject(responses)) return null;
  const codes = ['200', '201', '2XX', '2xx', ...Object.keys(responses).filter((code) => /^2\d\d$/.test(code))];
  for (const code of codes) {
    const response = resolved(responses[code], root);
    const schema = isJsonObject(response) ? bodySchema(response) : null;
    if (schema !== null) return schema;
  }
  return null;
}
