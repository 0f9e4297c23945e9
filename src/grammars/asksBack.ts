/**
 * Whether a reply puts a question back to the user or asks for details, by rules over its sentences:
 *
 * 1. a sentence that ends in `?` and is neither a courtesy ("Anything else I can help with?", "How can I
 *    help?") nor one of a few rhetorical openings that a text answers itself ("Why?", "The result?");
 * 2. a request for details: "please provide …", "let me know which …", "tell me the …",
 *    "I need to know …", "once you confirm …", "could you specify …".
 *
 * Code in fences and backticks, quoted text and addresses do not count.
 */
export function asksBack(text: string): boolean {
  if (last.text !== text) last = { text, asks: asks(text) };
  return last.asks;
}

/** One syntax after another looks at the same text. */
let last: { readonly text: string; readonly asks: boolean } = { text: '', asks: false };

function asks(text: string): boolean {
  const prose = withoutCode(text);
  for (const sentence of sentences(prose)) {
    if (isCourtesy(sentence)) continue;
    if (sentence.endsWith('?') ? isQuestion(sentence) : isRequest(sentence)) return true;
  }
  return false;
}

/** Longest text looked at, from its end: a question comes last. */
const reach = 20_000;

function withoutCode(text: string): string {
  return text
    .slice(-reach)
    .replace(/```[^`]*(?:```|$)/g, ' ')
    .replace(/`[^`\n]{1,200}`/g, ' x ')
    .replace(/https?:\/\/\S{1,500}/g, ' x ')
    .replace(/"[^"\n]{0,200}\?"/g, ' x ')
    .replaceAll('’', "'");
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?？])["')\]*_]*(?:\s+|$)|\n+/)
    .map((sentence) => sentence.trim().replace(/？$/, '?').toLowerCase())
    .filter((sentence) => sentence !== '');
}

const courtesies: readonly RegExp[] = [
  /\b(?:anything|something) else\b(?!.{0,60}\b(?:specify|include|prefer)\b)/,
  /\bhow (?:can|may|else can) i (?:help|assist)\b/,
  /\bwhat can i do for you\b/,
  /\bany (?:other|more|further) questions?\b/,
  /\b(?:let me know|feel free|reach out|just ask)\b.{0,40}\bif you (?:have|need|want|would like|'d like)\b.{0,30}\b(?:questions?|help|assistance|anything|more details|further)\b/,
  /\bfeel free to (?:ask|reach|contact)\b/,
  /\b(?:does|did|hope) (?:that|this) (?:help|make sense|answer)/,
  /\b(?:sound|sounds) good\?$/,
];

function isCourtesy(sentence: string): boolean {
  return courtesies.some((courtesy) => courtesy.test(sentence));
}

const rhetorical = /^(?:why|how|how so|so what|what for|the (?:result|answer|reason|catch|problem)|really|right|ready|guess what|confused|sounds? (?:hard|simple|easy))\?$/;

function isQuestion(sentence: string): boolean {
  return !rhetorical.test(sentence) && /[a-z\u00c0-\uffff]/.test(sentence);
}

const verb =
  '(?:provide|specify|confirm|clarify|tell|share|supply|enter|give|indicate|choose|select|pick|state|send|describe|let me know|include|identify|name|list|rephrase|elaborate|upload|attach|mention|verify|decide|add|paste|check (?:your|the))';

const requests: readonly RegExp[] = [
  new RegExp(`\\bplease (?:also |first |kindly |just )?${verb}\\b`),
  new RegExp(`^(?:kindly |just |first, |then )?${verb}\\b(?:.{0,20}\\b(?:me|us|your|which|what|whether|the)\\b)`),
  /\b(?:let me know|tell me|inform me)(?: about)?,? (?:which|what|who|where|when|whether|how|the|your|if|any|exactly|more|a|an|and|so|one|these|those)\b/,
  /(?:\.\.\.|[,:;] |^|\bplease |\band )(?:please )?let me know[.!]?$/,
  new RegExp(`\\b(?:once|when|after|as soon as|if) (?:you|i have|i know)(?:'ve| have| can| could|'d)?(?: please)? ?(?:${verb}|provided|specified|confirmed|clarified|told|shared|given|supplied|the|that|this|those|these)\\b`),
  /\bi(?:'ll| will| would|'d)?(?: also| still| just| first)? need (?:to know|you to|to ask|to confirm|to clarify|more|some more|some|additional|further|a few|a bit more|the following|the|your|a|an)\b/,
  /\b(?:missing|need|require|requires|required|lack|lacking)\b.{0,60}\b(?:from you|information|details?|parameters?|clarification|confirmation|input)\b.{0,40}(?::|from you|to proceed|before)/,
  /\b(?:could|can|would|will) you (?:please |also |kindly |first )?(?:provide|specify|confirm|clarify|tell|share|supply|give|indicate|let me know)\b/,
  /\bi(?:'d| would) like to (?:confirm|clarify|know|ask)\b/,
  /\bwaiting for your\b/,
];

function isRequest(sentence: string): boolean {
  return requests.some((request) => request.test(sentence));
}
