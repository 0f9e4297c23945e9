// Made from the folders beside this file by `npm run generate`.
import type { Suite } from '../core/Suite.ts';
import { suite as acebench } from './acebench/index.ts';
import { suite as bfcl } from './bfcl/index.ts';
import { suite as cases } from './cases/index.ts';
import { suite as faultline } from './faultline/index.ts';
import { suite as nestful } from './nestful/index.ts';

export const suites: readonly Suite[] = [acebench, bfcl, cases, faultline, nestful];
