// Made from the folders beside this file by `npm run generate`.
import type { OfficialChecker } from '../core/OfficialChecker.ts';
import { checkers as bfcl } from './bfcl/index.ts';

export const checkers: readonly OfficialChecker[] = [...bfcl];
