import { readFileSync } from 'node:fs';

/** The version in the package file, which lies at the same distance from source and build. */
export function packageVersion(): string {
  const file: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof file === 'object' && file !== null && 'version' in file && typeof file.version === 'string') return file.version;
  throw new Error('package.json states no version');
}
