import { isJsonObject } from '../../core/Json.ts';
import type { ModelProvider } from '../../core/ModelProvider.ts';
import { listedNames } from '../../wire/listedNames.ts';
import { listRequest, openMessages } from './openMessages.ts';

/** The Messages API of Anthropic. */
export const providers: readonly ModelProvider[] = [
  {
    id: 'anthropic',
    version: '1',
    description: 'Anthropic, Messages API',
    keyVariables: ['ANTHROPIC_API_KEY'],
    needsKey: true,
    baseUrlVariables: ['ANTHROPIC_BASE_URL'],
    defaultBaseUrl: 'https://api.anthropic.com/v1',
    open: openMessages,
    listRequest,
    readList: (reply) =>
      listedNames(reply, 'data', (entry) => {
        const id = isJsonObject(entry) ? entry['id'] : undefined;
        return typeof id === 'string' ? id : null;
      }),
  },
];
