import { stateExhibits } from '../../composer/exhibits/stateExhibits.ts';
import type { Subtask } from '../../core/Subtask.ts';

/** Calls over turns, each fed by what came before. */
export const exhibits: Subtask['exhibits'] = (item) => stateExhibits(item);
