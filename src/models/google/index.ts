import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { ModelProvider } from '../../core/ModelProvider.ts';
import { listedNames } from '../../wire/listedNames.ts';
import { listRequest, openGemini } from './openGemini.ts';

/** The Gemini API of Google. */
export const providers: readonly ModelProvider[] = [
  {
    id: 'google',
    version: '1',
    description: 'Google, Gemini API',
    keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    needsKey: true,
    baseUrlVariables: ['GOOGLE_GEMINI_BASE_URL', 'GOOGLE_GENERATIVE_AI_BASE_URL'],
    defaultBaseUrl: 'https://generativelanguage.googleapis.com/v1beta',
    open: openGemini,
    listRequest,
    readList: (reply) =>
      listedNames(reply, 'models', (entry) => {
        if (!isJsonObject(entry)) return null;
        const { name, methods } = { name: entry['name'], methods: entry['supportedGenerationMethods'] };
        const answers = !isJsonArray(methods) || methods.includes('generateContent');
        return typeof name === 'string' && answers ? name.replace(/^models\//, '') : null;
      }),
  },
];
