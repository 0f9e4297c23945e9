import type { LiveKit } from './LiveKit.ts';
import type { Outside } from './openEndpoint.ts';
import { readConfiguration } from './readConfiguration.ts';
import { readVariables } from './readVariables.ts';

/** The configuration and the variables of the folder that a command runs in. */
export async function outsideOf({ surroundings, providers }: LiveKit): Promise<Outside> {
  const configuration = await readConfiguration(surroundings.folder);
  return { configuration, variables: await readVariables(surroundings.folder, surroundings.environment), providers };
}
