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
      ({ id, models, kind, syntax, tolerated }): DecoderProfile => ({ id, models, kind, syntax, tolerated }),
    ),
    rules: ruleIds,
    prepare: (input) => prepareCase(edition, profiles, input),
  };
}
