import type { DecoderProfile, OfficialChecker } from '../../core/OfficialChecker.ts';
import type { Edition } from './Edition.ts';
import { prepareCase } from './prepareCase.ts';
import { ruleIds } from './rules/ruleIds.ts';

/** The checker of one edition. */
export function makeChecker(edition: Edition): OfficialChecker {
  const profiles = new Map(edition.profiles.map((profile) => [profile.id, profile]));
  return {
    id: edition.id,
    suites: edition.suites,
    profiles: edition.profiles.map(
      ({ id, models, kind, syntax, tolerated }): DecoderProfile => ({ id, models, kind, syntax, languageSyntaxes: languageSyntaxes(kind, syntax), tolerated }),
    ),
    rules: ruleIds,
    prepare: (input) => prepareCase(edition, profiles, input),
  };
}

/** Text taken for Python is parsed as Java or JavaScript where the question is of that language. */
function languageSyntaxes(kind: DecoderProfile['kind'], syntax: string): DecoderProfile['languageSyntaxes'] {
  return kind === 'prompted' && syntax === 'python' ? { java: 'java', javascript: 'javascript' } : {};
}
