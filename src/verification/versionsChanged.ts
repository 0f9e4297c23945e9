import { visibleText } from '../wording/visibleText.ts';
import type { AskedCase } from './AskedCase.ts';

/** What made questions in another version than the one at hand, by `<kind>/<id>`; what is not at hand is none of these. */
export function versionsChanged(cases: readonly AskedCase[], current: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  for (const { origin } of cases) {
    for (const [what, version] of Object.entries(origin.composed?.versions ?? {})) {
      const now = current.get(what);
      if (now !== undefined && now !== version) found.add(`${visibleText(what)} is of version ${visibleText(version)} in the baseline and ${visibleText(now)} here`);
    }
  }
  return [...found];
}
