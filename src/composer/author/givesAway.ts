import type { WordFault } from './WordFault.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** Names as code writes them. */
const codeNames = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b|\b[a-z]+[0-9]*[A-Z]\w*\b|\b[a-z]\w*(?:\.\w+)*\(/g;

const instructions = /\b(?:ignor\w*|disregard\w*|overrid\w*|bypass\w*|missacht\w*|vergiss|olvid[ae]\w*|oubli\w*|dimentic\w*|esque[cç]\w*|negeer\w*|vergeet)\b.{0,60}\b(?:instruct\w*|rules?|above|previous|prior|earlier|prompt|anweisung\w*|regeln?|instruc\w*|istruzion\w*|r[eè]gles?|reglas?|regras?|regole|regels|aanwijzing\w*)|\b(?:system|developer) ?(?:prompt|message|note)\b|(?:^|\n)\s*(?:system|assistant|developer|user|tool)\s*:|\[\/?inst\]|\bjailbreak\w*|\byou are now\b|\bas an (?:ai|assistant)\b|\bdo not call\b|\b(?:tool|function)[ -]?calls?\b|\bcall (?:the|this|any) (?:tool|function)\b/i;

/** What a variant must not tell beyond its request: names as code writes them, results, and orders to the model itself. */
export function givesAway({ request, background, answers }: ToldRequest, text: string): WordFault | null {
  const known = `${request}\n${background}`;
  const isNew = (found: string): boolean => !known.includes(found);
  if ([...text.matchAll(codeNames)].some(([name]) => isNew(name))) return 'name-given';
  const given = text.toLowerCase();
  const before = known.toLowerCase();
  if (answers.some((answer) => answer.trim().length > 1 && says(given, answer.toLowerCase()) && !says(before, answer.toLowerCase()))) return 'answer-given';
  return instructions.test(text) && !instructions.test(request) ? 'an-instruction' : null;
}

function says(text: string, words: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => `\\${sign}`)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
