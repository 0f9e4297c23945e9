// Made from the folders beside this file by `npm run generate`.
import type { Suite } from '../core/Suite.ts';
import { suite as bfcl } from './bfcl/index.ts';
import { suite as faultline } from './faultline/index.ts';

export const suites: readonly Suite[] = [bfcl, faultline];
