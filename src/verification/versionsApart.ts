import { visibleText } from '../wording/visibleText.ts';
import type { AskedCase } from './AskedCase.ts';

/** What made the questions of two runs in other versions: suites, composer, subtasks, worlds and whatever else their origins name. */
export function versionsApart(before: readonly AskedCase[], after: readonly AskedCase[]): readonly string[] {
  const [own, others] = [versionsOf(before), versionsOf(after)];
  return [...own].flatMap(([what, versions]) => {
    const theirs = others.get(what);
    return theirs === undefined || sameSet(versions, theirs) ? [] : [`${visibleText(what)} is of version ${shown(versions)} in the first and ${shown(theirs)} in the second`];
  });
}

function versionsOf(cases: readonly AskedCase[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (what: string, version: string): void => {
    const known = found.get(what);
    if (known === undefined) found.set(what, new Set([version]));
    else known.add(version);
  };
  for (const { origin } of cases) {
    const at = origin.suite.lastIndexOf('@');
    if (at > 0) add(`the suite ${origin.suite.slice(0, at)}`, origin.suite.slice(at + 1));
    for (const [what, version] of Object.entries(origin.composed?.versions ?? {})) add(what, version);
  }
  return found;
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((version) => other.has(version));
}

function shown(versions: ReadonlySet<string>): string {
  return [...versions].sort().map(visibleText).join(' and ');
}
