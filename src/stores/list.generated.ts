// Made from the folders beside this file by `npm run generate`.
import type { Store } from '../core/Store.ts';
import { store as memory } from './memory/index.ts';
import { store as sqlite } from './sqlite/index.ts';

export const stores: readonly Store[] = [memory, sqlite];
