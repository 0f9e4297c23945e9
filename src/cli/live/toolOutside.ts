import { text } from 'node:stream/consumers';
import type { ToolOutside } from '../../core/Importer.ts';
import { createTransport } from '../../transport/createTransport.ts';
import { transportDefaults } from '../../transport/TransportOptions.ts';
import { proxyOf, readAuthority } from './openEndpoint.ts';
import { processClock } from './processClock.ts';
import type { Variables } from './readVariables.ts';
import { spawnLines } from './spawnLines.ts';

/** All from outside that opening a catalog may take. */
export interface CatalogOutside extends ToolOutside {
  /** All of the standard input. */
  readonly readInput: () => Promise<string>;
}

/** Milliseconds. A stream that stays open after the answer is waited for no longer than the silence. */
const patience = { connectTimeout: 10_000, firstByteTimeout: 60_000, bodySilenceTimeout: 10_000, totalTimeout: 180_000 };

/** This machine: its programs, its network and its standard input. `variables` holds `.env` too, `environment` does not. */
export function toolOutside(variables: Variables, environment: Readonly<Record<string, string | undefined>>): CatalogOutside {
  return {
    exchange: async (request, secretHeaders) => {
      const transport = createTransport({ ...transportDefaults, ...patience, key: null, secretHeaders, clock: processClock, proxy: proxyOf(variables), certificateAuthority: readAuthority(variables) });
      try {
        return await transport.send(request, () => ({}), null);
      } finally {
        await transport.close();
      }
    },
    spawnLines: (program) => spawnLines(program, environment),
    variable: (name) => variables[name] ?? null,
    readInput: () => text(process.stdin),
  };
}
