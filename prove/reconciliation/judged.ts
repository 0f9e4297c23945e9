/** What was found when a case was looked at that the official checker passes and we do not. */
export interface Judged {
  readonly caseIds: readonly string[];
  /** Rule of the official checker that passes it, or kind of the cause. */
  readonly cause: string;
  /** Who is wrong: the official rule is too lax, or ours too strict here. */
  readonly fault: 'official' | 'ours';
  readonly why: string;
}

/**
 * Every answer that the official checker passes and we do not, where the cause is neither a defective key nor an
 * attempted call that could not be decoded. The proof fails where one is missing here, or no longer occurs.
 */
export const judged: readonly Judged[] = [
  {
    caseIds: ['simple_172'],
    cause: 'punctuation-stripping',
    fault: 'official',
    why: 'The key takes "R vs Adams" and "R_vs_Adams" as the case’s id; "RvsAdams" is another id, which a database would not find.',
  },
  {
    caseIds: ['simple_101'],
    cause: 'punctuation-stripping',
    fault: 'ours',
    why: 'The question asks for km/h and the answer says "kmh". A person reads the same unit; a tool that compares text would not. We hold no table of unit spellings and stay strict.',
  },
  {
    caseIds: ['live_parallel_15-11-0'],
    cause: 'punctuation-stripping',
    fault: 'ours',
    why: 'The commands "dir C:\\" and "echo. > C:\\testing.txt" differ from the key by the case of a drive letter and by blanks around a redirection, which Windows ignores. We do not know the grammar of any shell, and in most commands case and blanks do matter.',
  },
  {
    caseIds: ['live_multiple_1044-271-0'],
    cause: 'punctuation-stripping',
    fault: 'official',
    why: '"2023-0101" is no date in the format that the tool asks for; the key says "2023-01-01".',
  },
  {
    caseIds: ['simple_javascript_36'],
    cause: 'punctuation-stripping',
    fault: 'official',
    why: 'The request speaks of "breaknode", the key of "breakNode", and the answer names a variable "break_node" that neither has. (The request’s own "breaknode" is right for us.)',
  },
  {
    caseIds: ['live_multiple_428-141-17'],
    cause: 'case-folding',
    fault: 'official',
    why: 'The tool offers "imax" in an enum; "IMAX" is outside it, and a server that checks its schema refuses the call.',
  },
  {
    caseIds: ['parallel_function_152'],
    cause: 'type-of-the-key',
    fault: 'official',
    why: 'The tool declares an integer and the answer gives the text "None", which the key lists although it fails the tool’s own schema.',
  },
  {
    caseIds: ['simple_307'],
    cause: 'type-of-the-key',
    fault: 'official',
    why: 'The tool declares text and the answer gives true, which the key lists although it fails the tool’s own schema.',
  },
  {
    caseIds: ['live_relevance_0-0-0', 'live_relevance_1-1-0', 'live_relevance_2-2-0', 'live_relevance_4-4-0', 'live_relevance_6-6-0'],
    cause: 'decoder',
    fault: 'official',
    why: 'The answer writes true or false inside calls that were asked for in Python. The official decoder takes the word for text, so the call would carry "false", which is true. Our strict reading refuses it; the lenient one reads it, passes it, and counts it as recoverable format loss.',
  },
];
