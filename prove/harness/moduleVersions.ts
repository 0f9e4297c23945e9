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
  grading: '1',
  'grading/replies': '3',
  composer: composerVersion,
  diagnosis: '2',
  // Skills and what else failures go by, told of composed questions alone.
  'diagnosis/skills': '5',
  // What stressors show: changes that must not matter, and what all kinds share; then the other kinds.
  'diagnosis/stress': '2',
  'diagnosis/stress/dose': '4',
  'diagnosis/stress/factor': '3',
  'diagnosis/stress/history': '4',
  verification: '3',
  engine: '2',
  transport: '1',
  page: '1',
  'official/bfcl': '1',
  package: packageFile.version,
};
