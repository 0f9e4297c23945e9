import type { Importer } from '../../core/Importer.ts';
import { load } from './load.ts';
import { recognise } from './recognise.ts';

/** The tools of a server that speaks the Model Context Protocol, or what it answered when asked for them. */
export const importer: Importer = {
  id: 'mcp',
  version: '1',
  description: 'MCP server (a command, an address, a client configuration) or its saved tools/list result',
  recognise,
  load,
};
