import type { Configuration } from './Configuration.ts';

/** Gives a configuration back as it is, so that an editor knows its members. */
export function defineConfig(configuration: Configuration): Configuration {
  return configuration;
}
