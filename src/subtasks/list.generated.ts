// Made from the folders beside this file by `npm run generate`.
import type { Subtask } from '../core/Subtask.ts';
import { subtask as abstention } from './abstention/index.ts';
import { subtask as chaining } from './chaining/index.ts';
import { subtask as multiStep } from './multi-step/index.ts';
import { subtask as nameDetection } from './name-detection/index.ts';
import { subtask as nested } from './nested/index.ts';
import { subtask as nestedAtOnce } from './nested-at-once/index.ts';
import { subtask as nextBest } from './next-best/index.ts';
import { subtask as parallel } from './parallel/index.ts';
import { subtask as parameterDetection } from './parameter-detection/index.ts';
import { subtask as response } from './response/index.ts';

export const subtasks: readonly Subtask[] = [abstention, chaining, multiStep, nameDetection, nested, nestedAtOnce, nextBest, parallel, parameterDetection, response];
