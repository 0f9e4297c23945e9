import { foldText } from './foldText.ts';

/** One sentence, heading or list item of a reply, folded (see `foldText`), without markup. */
export interface ReplySentence {
  readonly text: string;
  readonly isQuestion: boolean;
  readonly isListItem: boolean;
  /** Stands in a block quotation: the text of a draft, say. */
  readonly isQuoted: boolean;
  /** Stands in a block quotation before anything else: what the user wrote, most likely. */
  readonly isEcho: boolean;
  /** Ends in a colon or is set as a heading: what it introduces follows. */
  readonly isHeading: boolean;
}

/** Longest text looked at; a reply that has not said by then what it is stays untold. */
const reach = 30_000;

/** What a reply says to the user, sentence by sentence. Code in fences, hidden reasoning, addresses and what is quoted of others are left out. */
export function replySentences(text: string): readonly ReplySentence[] {
  let isDraft = false;
  let isEcho = true;
  let before = '';
  return withoutCode(foldText(text.slice(0, reach))).split('\n').flatMap((line) => {
    isDraft ||= subject.test(line) || (salutation.test(line) && /:\W*$/.test(before));
    isEcho &&= quotation.test(line) || line.trim() === '';
    const sentences = sentencesOfLine(line, isDraft, isEcho);
    if (isDraft && closing.test(line)) isDraft = false;
    if (line.trim() !== '') before = line;
    return sentences;
  });
}

/** The text of a message that is drafted, from its subject or salutation to its closing. */
const subject = /^[\s>*_]*(?:subject|betreff|objet|asunto)[*_]*:/;
const salutation = /^[\s>*_"]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^.?:]{1,60}[,!]\W*$/;
const closing = /^[\s>*_]*(?:(?:kind|best|warm|many)? ?(?:regards|wishes|thanks)|thanks|thank you|cheers|yours|sincerely|best|see you|\[)\b[^.?]{0,40}$|^\s*(?:---+|\*\*\*+)\s*$/;

/** `>` and `>>`, but not “at least”. */
const quotation = /^\s*(?:>\s*)+(?!=)/;

/** Quotation marks with what stands between them, and apostrophes around words. */
const quoted = /"[^"\n]{0,1000}"|(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L})){1,400}'(?![\p{L}\p{N}])/gu;

/** Names whoever speaks or is spoken to, asks or refuses. */
const utterance = /\b(?:i|i'm|i've|i'd|i'll|we|we're|you|me|my|us|your|unable|cannot|can't|couldn't|sorry|please|ich|wir|sie|je|nous|vous|yo)\b/;

/** What somebody else says or writes, with other words in its place: a question, a sentence with its stops, an utterance. Names and values stay. */
function unspoken(quote: string): string {
  const said = quote.slice(1, -1);
  if (said.endsWith('?')) return ' x ';
  const isSentence = quote.startsWith('"') && said.length > 20 && /[.!?,]/.test(said.slice(20));
  return isSentence || utterance.test(said) ? ` ${said.replace(/[a-z'][\p{L}'-]*/gu, 'x').replace(/[^x\s]+/g, '')} ` : quote;
}

function withoutCode(text: string): string {
  return text
    .replace(/<(think|thinking|reasoning)>[^]*?(?:<\/\1>|$)/g, ' ')
    .replace(/```[^`]*(?:```|$)/g, '\n')
    .replace(/\bhttps?:\/\/\S{1,500}/g, ' x ')
    .replace(quoted, unspoken)
    .replaceAll('`', '')
    .replace(/\bw\/o\b/g, 'without')
    .replace(/\b(?:pls|plz)\b/g, 'please')
    .replace(/\b(can|don|doesn|didn|isn|aren|won|wasn|haven|couldn)t\b/g, "$1't")
    .replaceAll('\u0000', ' ');
}

const marker = /^\s*(?:>\s*)*(?:[-*+\u2022\u25cf\u25aa\u2013]\s+|\(?(?:\d{1,2}|[a-h])[.)]\s+|\|)/;

/** Emojis and signs before the first word. */
const decoration = /^[^\p{L}\p{N}\s"'(¿¡[<|#>*+`\u2022\u25cf\u25aa\u2013-]+\s*/u;

function sentencesOfLine(line: string, isDraft: boolean, isEcho: boolean): readonly ReplySentence[] {
  const isListItem = marker.test(line);
  const isTitle = /^\s*#{1,6}\s/.test(line) || /^\s*\*\*[^*]{1,120}\*\*:?\s*$/.test(line);
  const plain = line.replace(quotation, '').replace(decoration, '').replace(marker, '').replace(decoration, '').replace(/^\s*#{1,6}\s+/, '').replace(/\*+|_{2,}|~~/g, '').trim();
  return split(plain).map((sentence) => ({
    text: sentence,
    isQuestion: /\?["')\]\s!.\p{Extended_Pictographic}\ufe0f]*$/u.test(sentence),
    isListItem,
    isQuoted: isDraft || quotation.test(line),
    isEcho,
    isHeading: isTitle || /:["')\s]*$/.test(sentence),
  }));
}

/** A full stop after these does not end a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|mr|mrs|ms|dr|st|no|nr|vs|etc|approx|inc|ltd|z\.b|p\.ex|ej|sr|sra|bzw|ca)|(?<![\w'])[a-z])\.$/;

function split(line: string): readonly string[] {
  const found: string[] = [];
  let held = '';
  for (const piece of line.split(/(?<=[.!?\u2026][")\]]{0,3})\s+/)) {
    held = held === '' ? piece : `${held} ${piece}`;
    if (abbreviation.test(held)) continue;
    found.push(held);
    held = '';
  }
  if (held !== '') found.push(held);
  return found.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}?]/u.test(sentence));
}
