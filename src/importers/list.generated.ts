// Made from the folders beside this file by `npm run generate`.
import type { Importer } from '../core/Importer.ts';
import { importer as mcp } from './mcp/index.ts';
import { importer as openai } from './openai/index.ts';
import { importer as openapi } from './openapi/index.ts';

export const importers: readonly Importer[] = [mcp, openai, openapi];
