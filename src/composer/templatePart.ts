import { createHash } from 'node:crypto';

const known = new Map<string, 'find' | 'confirm'>();

/** The part that a template belongs to, by its id and nothing else (design §3). */
export function templatePart(id: string): 'find' | 'confirm' {
  const found = known.get(id);
  if (found !== undefined) return found;
  const part = (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'find' : 'confirm';
  known.set(id, part);
  return part;
}

/** `<domain>/<tool>/<phrasing>`. */
export function templateId(domain: string, tool: string, phrasing: string): string {
  return `${domain}/${tool}/${phrasing}`;
}
