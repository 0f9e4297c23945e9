import type { RewriteFault } from './judgeRewrite.ts';

/** Why words of an author are no variant of a request; each is counted. */
export type WordFault =
  | RewriteFault
  /** It says what it is to say again in the same words. */
  | 'unchanged'
  /** A tool or a parameter is called by its name, which the request does not tell. */
  | 'name-given'
  /** It says what only a right answer holds. */
  | 'answer-given'
  /** Too few of its words are of the language that was asked for. */
  | 'other-language';

export type JudgedWords = { readonly state: 'kept'; readonly request: string } | { readonly state: 'refused'; readonly fault: WordFault };
