import { nameWords } from '../../catalog/nameWords.ts';
import type { Tool } from '../../core/Tool.ts';

/** Verbs by which descriptions of tools begin, in their base form. */
const verbs = new Set(
  'accept access activate add adjust allocate analyse analyze append apply approve archive assign attach authenticate authorize block book browse build calculate call cancel capture change charge check clear clone close collect comment commit compare complete compose compress compute configure confirm connect convert copy count create deactivate decline decode delete deploy describe detach detect determine disable discard dismiss display download draft drop duplicate edit email enable encode enrich enter estimate evaluate examine execute expand export extend extract fetch fill filter find finish flag follow forecast format forward generate get give grant group hide identify import increase index insert inspect install invite issue join kill label launch leave like link list load locate lock log look make manage mark measure merge modify monitor move mute notify obtain open order pause pay perform pin place play post predict preview print process produce provide publish pull purchase push put query queue quote rank rate read rebuild recommend record refresh refund register reject release reload remind remove rename renew reopen reorder replace reply report request reschedule reserve reset resize resolve restart restore resume retrieve retry return review revoke roll rotate run save scale scan schedule score search see select send set share show shut sign simulate solve sort split star start stop store submit subscribe suggest summarise summarize suspend switch sync tag take tell terminate test toggle track train transfer translate trigger unassign unblock unlock unpin unsubscribe update upgrade upload validate verify view vote wait watch withdraw write'.split(' '),
);

const longest = 150;
const lead = /^(?:(?:this|the|a|an) (?:tool|function|endpoint|method|api|operation|command|action)(?: call)?|use this(?: (?:tool|function|endpoint|method))?|used|tool|function|endpoint|allows? (?:you|users?|the user|one)|lets? (?:you|users?)|can be used|is used|which|that|will|can|helps?(?: you)?|enables? (?:you|users?)|to)\s+/i;

/**
 * What a tool does as an order in the words of its description (“Gets the weather.” gives `get the weather`), else in
 * those of its name.
 */
export function askFor({ name, description }: Tool): string {
  return fromDescription(description) ?? fromName(name) ?? `look after this for me: ${plainText(nameWords(name).slice(0, 12).join(' ')) || 'what there is to do here'}`;
}

/** What a tool does in the words of its name alone; `null`: it does not begin with what it does. */
export function fromName(name: string): string | null {
  const words = nameWords(name).slice(0, 12);
  const at = words.findIndex((word) => verbs.has(word));
  return at === -1 || at > 2 || at === words.length - 1 ? null : plainText(words.slice(at).join(' '));
}

function fromDescription(description: string): string | null {
  let text = firstSentence(description);
  for (let round = 0; round < 4 && lead.test(text); round++) text = text.replace(lead, '');
  const [first = '', ...rest] = text.split(' ');
  const verb = baseForm(first.toLowerCase().replace(/[,:;]$/, ''));
  if (verb === null || text.length > longest || rest.length === 0) return null;
  return `${verb === 'return' || verb === 'provide' ? 'give me' : verb} ${rest.join(' ')}`;
}

/** Without marks of markup, which would be taken for slots of a phrasing, and without what a sentence cannot hold. */
function firstSentence(description: string): string {
  const [line = ''] = description.trim().split(/\n/);
  const [sentence = ''] = line.split(/(?<=\p{Ll}{2}|\))[.!?](?:\s|$)/u);
  return plainText(sentence.replace(/\((?:[^()]{60,})\)/g, ''));
}

function plainText(text: string): string {
  return text.replace(/[`*_#<>|\\[\]{}]+/g, ' ').replace(/\s+/g, ' ').replace(/\s([,.;:])/g, '$1').replace(/[\s.:;,–-]+$/, '').trim();
}

/** `gets` and `get` give `get`; `null`: no verb that is known. */
function baseForm(word: string): string | null {
  const ways = [word, word.replace(/ies$/, 'y'), word.replace(/(?<=ch|sh|ss|x|z|o)es$/, ''), word.replace(/s$/, '')];
  return ways.find((way) => verbs.has(way)) ?? null;
}
