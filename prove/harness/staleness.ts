import { currentVersion } from './currentVersion.ts';
import type { Evidence } from './Evidence.ts';

/** Why evidence does not hold for the code as it is; empty where it does. */
export function staleness(evidence: Evidence | null, name: string, vouchesFor: readonly string[]): readonly string[] {
  const remedy = `run: npm run prove ${name}`;
  if (evidence === null) return [`docs/evidence/${name}.json is missing; ${remedy}`];
  const older = vouchesFor.filter((folder) => evidence.versions[folder] !== currentVersion(folder));
  return [
    ...(evidence.passed ? [] : [`docs/evidence/${name}.json says that the proof failed; mend it and ${remedy}`]),
    ...older.map((folder) => {
      const proved = evidence.versions[folder];
      const said = proved === undefined ? 'does not speak of it' : `is of ${proved}`;
      return `${folder} is at ${currentVersion(folder)}, but docs/evidence/${name}.json ${said}; ${remedy}`;
    }),
  ];
}
