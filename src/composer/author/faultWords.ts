import type { WordFault } from './WordFault.ts';

/** Why words of an author are not used, as a clause for the author and for the report. */
export const faultWords: Readonly<Record<WordFault, string>> = {
  'no-answer': 'no answer came',
  empty: 'it is empty',
  'not-plain': 'it holds markup, JSON or code',
  'too-long': 'it is much longer than the request',
  'too-short': 'it is much shorter than the request',
  'an-answer': 'it answers the request or speaks as an assistant',
  'no-request': 'it does not ask for anything',
  'value-lost': 'a value, a name or a number of the request cannot be read in it',
  'value-added': 'it says something that the request does not',
  'order-changed': 'values, or words around them, stand in another order',
  'negation-changed': 'it says “not”, “no”, “without” or the like more or less often than the request',
  'an-instruction': 'it tells the reader how to answer or what to do about instructions',
  unchanged: 'it uses the same words',
  'name-given': 'it calls a tool or a parameter by its name',
  'answer-given': 'it tells what only the answer holds',
  'other-language': 'it is not in the language that was asked for',
};
