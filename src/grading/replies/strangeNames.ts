import { foldText } from './foldText.ts';
import { isGivenName } from './givenNames.ts';
import { nameForm } from './nameForm.ts';
import { isReportingWord } from './reportingWords.ts';

export interface StrangeName {
  readonly text: string;
  readonly start: number;
}

const roles = 'customer|client|owner|name|contact|patient|employee|guest|passenger|manager|recipient|sender|organi[sz]er|host|attendee|holder|person|assignee|driver|doctor|technician|member|tenant|buyer|seller|supplier|author|user|traveller|traveler|lead|colleague|teacher|student|instructor|participant';
const before = `(?:\\b(?:${roles})s?(?:'s)?(?: name)?(?: is| was| are|:| -|,)?(?: named| called)?:?|\\b(?:belongs to|placed by|made by|sent by|sent to|assigned to|owned by|booked by|registered to|called|named|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|dear|hi|hello)) `;
const person = new RegExp(`(?<=${before})(?-i:[\\p{Lu}][\\p{Ll}'’-]+(?: [\\p{Lu}]\\.)?(?: [\\p{Lu}][\\p{L}'’-]+){1,2})`, 'giu');

/** A title makes one word a name. */
const titled = /(?<=\b(?:Dr|Mr|Mrs|Ms|Prof)\.? )(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;

const deeds = 'led|owned|managed|reported|written|edited|changed|modified|updated|created|added|uploaded|approved|signed|handled|assigned|reviewed|requested|raised|filed|opened|closed|submitted|made|booked|placed|sent|posted|commented|prescribed|referred|seen|treated|hosted|organi[sz]ed|chaired|run|maintained|supervised|recorded|entered|issued|authori[sz]ed|confirmed|cancelled|canceled|invited|looked after|taught|conducted|interviewed|hired';
/** Who did it, or anybody whose first name is one. */
const doer = /(?<=\b(?:WHO)(?: (?:on|for|up|back|out|again|last|personally))? by )(?:\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2})/gu;
const doers = new RegExp(doer.source.replace('WHO', deeds), 'gu');
const anybody = /(?<![\p{L}\p{N}“"„«'’-])(?:\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)? (?:(?:de|da|del|della|di|van|von|el|al|bin|dos|der|den|la|le) ){0,2}\p{Lu}[\p{L}'’-]+)(?![\p{L}\p{N}])/gu;

/** Words in capitals that make no person's name. */
const notNames =
  /\b(?:order|customer|support|service|team|details|status|total|number|date|credit|debit|card|gift|account|bank|office|center|centre|street|avenue|road|airlines?|airport|hotel|inn|company|inc|ltd|gmbh|corp|group|department|desk|lamp|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|the|and|of|for|your|new|free|standard|express|premium|basic|economy|business|class|north|south|east|west|united|states|kingdom|city|saint|room|meeting|project|human|resources|sales|marketing|finance|please|thank|thanks|best|regards|english|german|french|spanish|european|american|store|shop|id|email|phone|address|invoice|payment|refund|return|delivery|shipping|policy|plan|first|last|next|this)\b/i;

/** Titles of things. */
const quoted = /“[^”\n]{1,120}”|"[^"\n]{1,120}"|„[^“”\n]{1,120}[“”]|«[^»\n]{1,120}»|‘[^’\n]{1,120}’/g;

/** Those whose first name is a usual one. A sentence may begin with a word in capitals before it (“Then Olga Rossi …”). */
function byGivenName(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const pattern = new RegExp(anybody);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const first = match[0].split(' ')[0] ?? '';
    if (isGivenName(nameForm(first))) found.push(match);
    else if (isReportingWord(foldText(first))) pattern.lastIndex = match.index + first.length;
  }
  return found;
}

/** People that a reply names where one is expected to stand, or by a usual given name, and that nothing given names. Only these: other words in capitals may be anything. */
export function strangeNames(text: string, known: readonly string[]): readonly StrangeName[] {
  const plain = text.replace(/[*_`]/g, ' ').replace(/ {2,}/g, (blanks) => ' '.repeat(blanks.length));
  const found: StrangeName[] = [];
  const read = plain.replace(/: {2,}/g, (blanks) => `${blanks.slice(0, -1)} `);
  const unquoted = read.replace(quoted, (title) => '"'.repeat(title.length));
  for (const match of [...read.matchAll(person), ...read.matchAll(titled), ...unquoted.matchAll(doers), ...byGivenName(unquoted)]) {
    const name = match[0].replace(/['’]s$/, '');
    if (notNames.test(name) || found.some(({ text: one, start }) => start <= match.index && match.index < start + one.length)) continue;
    const form = nameForm(name);
    const words = form.split(' ');
    const isKnown = known.some((one) => one.includes(` ${form} `) || words.filter((word) => word.length > 1).every((word) => one.includes(` ${word} `)));
    if (!isKnown) found.push({ text: name, start: match.index });
  }
  return found;
}
