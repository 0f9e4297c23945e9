// Writes the list of each kind of extension from its folders: `npm run generate`. With `--check`, only says
// which lists are stale.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** Per kind: the contract, the name each folder exports, and the name of the list. */
const kinds = {
  syntaxes: { contract: 'Syntax', exported: 'syntax', list: 'syntaxes' },
  suites: { contract: 'Suite', exported: 'suite', list: 'suites' },
  recordings: { contract: 'RecordingFormat', exported: 'format', list: 'formats' },
  official: { contract: 'OfficialChecker', exported: 'checkers', list: 'checkers', many: true },
  reports: { contract: 'Report', exported: 'report', list: 'reports' },
  models: { contract: 'ModelProvider', exported: 'providers', list: 'providers', many: true },
  importers: { contract: 'Importer', exported: 'importer', list: 'importers' },
  worlds: { contract: 'World', exported: 'world', list: 'worlds' },
  subtasks: { contract: 'Subtask', exported: 'subtask', list: 'subtasks' },
  retrievers: { contract: 'Retriever', exported: 'retriever', list: 'retrievers' },
  stressors: { contract: 'Stressor', exported: 'stressor', list: 'stressors' },
  stores: { contract: 'Store', exported: 'store', list: 'stores' },
  fixes: { contract: 'Fix', exported: 'fix', list: 'fixes' },
  remedies: { contract: 'Remedy', exported: 'remedy', list: 'remedies' },
};

let stale = 0;
for (const [kind, shape] of Object.entries(kinds)) {
  const file = join(source, kind, 'list.generated.ts');
  const wanted = listText(foldersOf(kind), shape);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  if (process.argv.includes('--check')) {
    process.stdout.write(`src/${kind}/list.generated.ts is stale; run: npm run generate\n`);
    stale += 1;
  } else {
    writeFileSync(file, wanted);
  }
}
process.exitCode = stale === 0 ? 0 : 1;

function foldersOf(kind) {
  return readdirSync(join(source, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(source, kind, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

function listText(ids, { contract, exported, list, many = false }) {
  const names = ids.map((id) => id.replace(/[^a-zA-Z0-9]+(.)/g, (_, letter) => letter.toUpperCase()));
  return [
    '// Made from the folders beside this file by `npm run generate`.',
    `import type { ${contract} } from '../core/${contract}.ts';`,
    ...ids.map((id, index) => `import { ${exported} as ${names[index]} } from './${id}/index.ts';`),
    '',
    `export const ${list}: readonly ${contract}[] = [${names.map((name) => (many ? `...${name}` : name)).join(', ')}];`,
    '',
  ].join('\n');
}
