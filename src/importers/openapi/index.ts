import type { Importer } from '../../core/Importer.ts';
import { load } from './load.ts';
import { recognise } from './recognise.ts';

/** The operations of an OpenAPI document as tools. None of its servers is ever asked. */
export const importer: Importer = {
  id: 'openapi',
  version: '1',
  description: 'OpenAPI 3.0 or 3.1 document in JSON or YAML',
  recognise,
  load: (source) =>
    new Promise((resolve) => {
      resolve(load(source));
    }),
};
