import { providers as anthropic } from '../../src/models/anthropic/index.ts';
import { providers as google } from '../../src/models/google/index.ts';
import { providers as openai } from '../../src/models/openai/index.ts';
import { providers as simulated } from '../../src/models/simulated/index.ts';
import { fixes } from '../../src/fixes/list.generated.ts';
import { formats } from '../../src/recordings/list.generated.ts';
import { reports } from '../../src/reports/list.generated.ts';
import { stores } from '../../src/stores/list.generated.ts';
import { suites } from '../../src/suites/list.generated.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { moduleVersions } from './moduleVersions.ts';

const kinds: Readonly<Record<string, readonly { readonly id: string; readonly version: string }[]>> = {
  models: [...anthropic, ...google, ...openai, ...simulated],
  recordings: formats,
  fixes,
  reports,
  stores,
  suites,
  syntaxes,
};

/** The version of a folder below `src`: a module's, an extension's, or those of all extensions of a kind. */
export function currentVersion(folder: string): string {
  const own = moduleVersions[folder];
  if (own !== undefined) return own;
  const [kind = '', id] = folder.split('/');
  const extensions = (kinds[kind] ?? []).filter((extension) => id === undefined || extension.id === id);
  if (extensions.length === 0) throw new Error(`${folder} has no version: it is no extension, and moduleVersions does not list it`);
  return id === undefined ? extensions.map((extension) => `${extension.id}@${extension.version}`).join(' ') : (extensions[0]?.version ?? '');
}
