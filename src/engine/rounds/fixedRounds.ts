import type { RoundSource } from './RoundSource.ts';
import { withoutQuestions } from './withoutQuestions.ts';

/** Of a fixed plan, whose only round is frozen before anybody is asked. */
export const fixedRounds: RoundSource = {
  next: ({ index }) => {
    if (index > 0) return Promise.resolve({ kind: 'end', problems: [] });
    return Promise.reject(withoutQuestions());
  },
};
