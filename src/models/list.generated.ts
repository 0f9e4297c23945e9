// Made from the folders beside this file by `npm run generate`.
import type { ModelProvider } from '../core/ModelProvider.ts';
import { providers as anthropic } from './anthropic/index.ts';
import { providers as google } from './google/index.ts';
import { providers as openai } from './openai/index.ts';
import { providers as recorded } from './recorded/index.ts';
import { providers as simulated } from './simulated/index.ts';

export const providers: readonly ModelProvider[] = [...anthropic, ...google, ...openai, ...recorded, ...simulated];
