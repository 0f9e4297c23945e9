import type { Importer } from '../../core/Importer.ts';
import { load } from './load.ts';
import { recognise } from './recognise.ts';

/** Tools as JSON, in the shapes that providers take. */
export const importer: Importer = {
  id: 'openai',
  version: '1',
  description: 'JSON file of tools as OpenAI, Anthropic, Gemini or Bedrock take them',
  recognise,
  load: (source) =>
    new Promise((resolve) => {
      resolve(load(source));
    }),
};
