/** A path into a result in one form, however its steps are written: `.author[0]["id"]` is `author.0.id`. */
export function normalPath(path: string): string {
  return path
    .replace(/\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*?))\s*\]/g, (_, double?: string, single?: string, bare?: string) => `.${double ?? single ?? bare ?? ''}`)
    .replace(/\s*\.\s*/g, '.')
    .replace(/^\./, '')
    .trim();
}

/** A reference to an expected call as an answer writes it, calls being known by their position: `$var1.field$`. */
export function referenceText(call: number, path: string | null): string {
  return `$var${String(call + 1)}${path === null ? '' : path.startsWith('[') ? path : `.${path}`}$`;
}
