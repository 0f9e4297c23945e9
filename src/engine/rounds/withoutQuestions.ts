import { UserError } from '../../core/UserError.ts';

/** Of a run without a round: what is kept beside its answers may be missing too, and nobody was asked. */
export function withoutQuestions(): UserError {
  return new UserError({ expected: 'a run with its questions', came: 'it was broken off before they were kept', remedy: 'begin a new run' });
}
