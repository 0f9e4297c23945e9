/**
 * Whether a text that makes no call puts a question back to the user. Rules, in this order:
 * 1. a request for something missing ("could you specify", "please provide", "once you confirm", "I need to know");
 * 2. a question mark whose sentence speaks to the user, or that stands in the last 240 characters.
 * Closing courtesies ("anything else I can help with?", "let me know if you have questions") do not count.
 * Of a text over 4,000 characters only the first and the last 2,000 are looked at.
 */
export function asksBack(text: string): boolean {
  const ends = text.length > 2 * endLength ? `${text.slice(0, endLength)}\n${text.slice(-endLength)}` : text;
  const plain = withoutCourtesies(ends);
  return request.test(plain) || questionToUser(plain);
}

const endLength = 2000;
const tailLength = 240;
const supply =
  '(?:provide|specify|clarify|confirm|share|supply|tell|give|let me know|indicate|choose|select|state|elaborate|enter|send|identify|narrow|mention|rephrase|double-check|verify|describe)';
const request: RegExp = new RegExp(
  [
    `\\b(?:could|can|would|will) you (?:please |kindly |also |first |perhaps )*${supply}`,
    `\\bplease (?:also |first |do )*${supply}`,
    `\\b(?:once|after|when|as soon as|if) you(?:'ve| have|'d| could| can)? (?:please )?${supply.replace('provide', 'provided?')}`,
    `\\b(?:once|when) I (?:have|know|get) (?:this|that|these|those|the|your|more)\\b`,
    `\\blet me know (?:which|what|whether|who|where|when|how|your|the|and)\\b`,
    `\\bI(?:'ll| will| would|'d| do|'m going to)? (?:still |also |just )?(?:need|require|want) (?:to (?:know|clarify|confirm|verify)|more|additional|further|some|a few|you to|your|the following)\\b`,
    `\\bwould you (?:like|prefer|want)\\b[^.!?\\n]*[:?]`,
  ].join('|'),
  'i',
);
/** The core of a closing courtesy; its whole sentence is left out. */
const courtesy =
  /\banything else\b|\b(?:let me know|feel free|don't hesitate)[^.!?\n]{0,40}\bif you(?:'d| would| have| need| want| wish| like)|\bif you[^.!?\n]{0,60}\b(?:questions|help|assistance)\b[^.!?\n]{0,60}let me know/gi;

function withoutCourtesies(text: string): string {
  let kept = '';
  let at = 0;
  for (const { index } of text.matchAll(courtesy)) {
    if (index < at) continue;
    const start = index - sentenceBefore(text, index).length;
    kept += text.slice(at, Math.max(at, start));
    at = sentenceEnd(text, index);
  }
  return at === 0 ? text : kept + text.slice(at);
}

function sentenceEnd(text: string, from: number): number {
  const length = text.slice(from, from + tailLength).search(/[.!?\n]/);
  return length === -1 ? Math.min(text.length, from + tailLength) : from + length + 1;
}

function questionToUser(text: string): boolean {
  const tail = text.length - tailLength;
  for (let mark = text.indexOf('?'); mark !== -1; mark = text.indexOf('?', mark + 1)) {
    if (!endsSentence(text, mark)) continue;
    if (mark >= tail || /\byou(?:r|rs)?\b/i.test(sentenceBefore(text, mark))) return true;
  }
  return false;
}

/** Not the `?` of a web address or of a code snippet. */
function endsSentence(text: string, mark: number): boolean {
  const next = text[mark + 1];
  return next === undefined || /[\s"'”’)*_?!]/.test(next);
}

function sentenceBefore(text: string, mark: number): string {
  const window = text.slice(Math.max(0, mark - tailLength), mark);
  const start = Math.max(window.lastIndexOf('.'), window.lastIndexOf('!'), window.lastIndexOf('?'), window.lastIndexOf('\n'));
  return window.slice(start + 1);
}
