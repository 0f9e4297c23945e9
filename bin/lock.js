// Gives every package in the lock file its address on the public registry. npm would otherwise write
// whichever mirror served it, or, with addresses left out, ask the registry once more for each package.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const folder of ['.', 'prove']) {
  const file = join(root, folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (entry.integrity === undefined || entry.inBundle === true) continue;
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version, resolved: _, ...rest } = entry;
    const resolved = `https://registry.npmjs.org/${name}/-/${name.split('/').pop()}-${version}.tgz`;
    lock.packages[place] = { ...(entry.name === undefined ? {} : { name }), version, resolved, ...rest };
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
