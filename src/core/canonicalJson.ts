import type { Json } from './Json.ts';

/** JSON text with object keys in code-unit order and no white space: equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) text += text === '' ? canonicalJson(item) : `,${canonicalJson(item)}`;
    return `[${text}]`;
  }
  const object = value as Readonly<Record<string, Json>>;
  for (const key of Object.keys(object).sort()) {
    const entry = `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`;
    text += text === '' ? entry : `,${entry}`;
  }
  return `{${text}}`;
}
