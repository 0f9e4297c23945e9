import { composerVersion } from '../../src/composer/itemCase.ts';
import packageFile from '../../package.json' with { type: 'json' };

/**
 * Versions of what is no extension and so carries no version of its own. Raise one when what it computes
 * changes; evidence that vouches for an earlier version then no longer holds, and `npm test` says so.
 */
export const moduleVersions: Readonly<Record<string, string>> = {
  grammars: '1',
  stats: '1',
  reading: '1',
  grading: '2',
  'grading/replies': '1',
  composer: composerVersion,
  diagnosis: '2',
  engine: '2',
  transport: '1',
  page: '1',
  'official/bfcl': '1',
  package: packageFile.version,
};
