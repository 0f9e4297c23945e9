import type { AskRequest } from './AskRequest.ts';

/**
 * The request with the default plan of stressors, where nothing is said about stressors and nothing narrows what is asked.
 * Questions that were read stand as they are; an author has other things to write where questions are changed; kept replies
 * and recordings know no changed questions.
 */
export function withDefaultStress(request: AskRequest): AskRequest {
  const { stress, questions, categories, author, cache, models } = request;
  const isNarrowed = questions !== null || categories.length > 0 || author !== null || cache !== null || models.some((model) => model.startsWith('recorded:'));
  return stress.stressors.length > 0 || isNarrowed ? request : { ...request, stress: { ...stress, stressors: ['default'] } };
}
