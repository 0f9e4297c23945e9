import type { ModelOptions, ModelProvider } from '../../core/ModelProvider.ts';
import { UserError } from '../../core/UserError.ts';
import { createAnswerBook } from './AnswerBook.ts';
import { builtInProfiles } from './builtInProfiles.ts';
import { createSimulatedModel, simulatedVersion } from './createSimulatedModel.ts';
import type { Profile } from './Profile.ts';

/** The built-in profile of a name; a UserError lists them all. */
export function builtInProfile(name: string): Profile {
  const found = builtInProfiles.find((profile) => profile.name === name);
  if (found !== undefined) return found;
  throw new UserError({
    expected: `one of the simulated models ${builtInProfiles.map((profile) => profile.name).join(', ')}`,
    came: `"${name}" was named`,
    remedy: 'name one of these',
  });
}

/**
 * Models with faults of known size. One opened by name alone has an empty answer book and answers nothing: whoever
 * composed the cases makes one with `createSimulatedModel`.
 */
export const providers: readonly ModelProvider[] = [
  {
    id: 'simulated',
    version: simulatedVersion,
    description: `Models with planted faults, in process: ${builtInProfiles.map(({ name }) => name).join(', ')}`,
    keyVariables: [],
    needsKey: false,
    baseUrlVariables: [],
    defaultBaseUrl: 'in process',
    open: ({ name }: ModelOptions) =>
      createSimulatedModel({ name, profile: builtInProfile(name), book: createAnswerBook(), seed: 'faultline', plan: null, unknown: 'refuse' }),
    listRequest: () => null,
    readList: () => null,
  },
];
