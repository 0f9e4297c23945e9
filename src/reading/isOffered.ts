/** Whether a written name can stand for an offered tool: as it is, behind `functions.`, or as a provider renames it. */
export function isOffered(written: string, toolNames: ReadonlySet<string>): boolean {
  if (toolNames.has(written)) return true;
  if (written === '' || written.length > 512) return false;
  const bare = written.startsWith('functions.') ? written.slice('functions.'.length) : written;
  if (toolNames.has(bare)) return true;
  const safe = providerSafe(bare);
  for (const name of toolNames) if (providerSafe(name) === safe) return true;
  return false;
}

function providerSafe(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}
