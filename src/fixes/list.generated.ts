// Made from the folders beside this file by `npm run generate`.
import type { Fix } from '../core/Fix.ts';
import { fix as axolotl } from './axolotl/index.ts';
import { fix as llamaFactory } from './llama-factory/index.ts';
import { fix as openai } from './openai/index.ts';
import { fix as together } from './together/index.ts';
import { fix as trl } from './trl/index.ts';
import { fix as when2call } from './when2call/index.ts';

export const fixes: readonly Fix[] = [axolotl, llamaFactory, openai, together, trl, when2call];
