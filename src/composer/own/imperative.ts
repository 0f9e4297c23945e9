import { nameWords } from '../../catalog/nameWords.ts';

const verbs = new Set(
  'accept activate add adjust analyse analyze append apply approve archive arrange assign attach authorize backup ban block book browse build buy calculate call cancel capture change charge check clear click clone close collect combine compare compile complete compose compress compute configure confirm connect construct convert copy count create deactivate debug decide decline decode decrypt define delete deliver deploy describe detect determine diagnose disable disconnect display divide download draft draw drop duplicate edit enable encode encrypt end enroll estimate evaluate execute expand explain export extract fetch fill filter find flag follow forecast format forward gather generate get give grant group handle identify import increase initiate insert inspect install invite invoke issue join launch link list load locate lock log look lookup make mark match measure merge modify monitor move multiply navigate notify open optimise optimize order organise organize parse pause pay perform pin place plan play poll post predict prepare press preview print process produce provide publish purchase push put query rank read rebook receive recommend record recover redeem reduce refresh refund register reject release reload remind remove rename render reopen reorder replace reply report request reschedule reserve reset resize resolve restart restore resume retrieve retry return reverse review revoke rotate run save scan schedule score search select sell send serve set share show sign simulate snooze solve sort split start stop stream submit subscribe subtract suggest summarise summarize suspend swap switch sync tag take tell terminate test track train transcribe transfer transform translate trigger turn type unassign unblock uninstall unlock unpin unsubscribe update upgrade upload use validate verify view visit vote wait watch withdraw write zoom'.split(' '),
);

const openings: readonly RegExp[] = [
  /^(?:this|the)\s+(?:\w+\s+)?(?:tool|function|endpoint|api|operation|method|action|command|service)\s+(?:is used to|can be used to|is designed to|allows (?:you|users?|the user|agents?) to|lets (?:you|users?) |enables (?:you|users?) to|helps (?:you|users?) (?:to )?|will)?\s*/i,
  /^(?:use|call|invoke)\s+(?:this|it)(?:\s+(?:tool|function|endpoint|method))?\s+(?:to|when you (?:need|want) to|whenever you (?:need|want) to|if you (?:need|want) to|for)\s+/i,
  /^(?:used|useful|allows? (?:you|users?|the user)|enables? (?:you|users?)|lets (?:you|users?)|helps (?:you|users?)|an? (?:tool|function|endpoint) (?:used )?|(?:tool|function|endpoint|api) (?:used )?)\s*(?:to|for|that|which)?\s+/i,
];

const longest = 110;

/** A title or the first sentence of a description as an order (`Returns the weather.` is `return the weather`); `null`: it is none. */
export function imperativeOf(text: string): string | null {
  const sentence = withoutNotice(firstSentence(text));
  // What stands behind an opening first: “use this tool to” is an order, and not the one that is meant.
  for (const stripped of [...openings.map((opening) => sentence.replace(opening, '')).filter((rest) => rest !== sentence), sentence]) {
    const [first = '', ...rest] = stripped.split(/\s+/);
    const verb = baseVerb(first);
    if (verb !== null && rest.length > 0) {
      const order = [verb, ...rest].join(' ');
      return order.length <= longest ? order : null;
    }
  }
  return null;
}

/** An order made of the words of a name (`search_flights`, `flights.search_cheap`); `null`: it speaks of no action. */
export function imperativeOfName(name: string): string | null {
  const segments = name.split(/[./:]+/).map(nameWords).filter((words) => words.length > 0);
  const [first = '', ...rest] = segments.at(-1) ?? [];
  const before = segments.slice(0, -1).flat();
  if (verbs.has(first) && rest.length + before.length > 0) return [first, ...before, ...rest].join(' ');
  const words = segments.flat();
  const last = words.at(-1) ?? '';
  return actions.has(last) && words.length > 1 ? [last, ...words.slice(0, -1)].join(' ') : null;
}

/** Verbs that are hardly anything else, so that one at the end of a name is meant as one. */
const actions = new Set(['search', 'find', 'get', 'create', 'add', 'delete', 'remove', 'update', 'calculate', 'convert', 'send', 'cancel', 'fetch', 'retrieve', 'generate', 'predict', 'locate', 'analyze', 'analyse', 'compare', 'translate']);

/** `Deprecated - List classrooms` speaks of listing. */
function withoutNotice(sentence: string): string {
  const [, rest] = /^\S+(?: \S+)? [-–—] (\S+ .*)$/.exec(sentence) ?? [];
  return rest !== undefined && baseVerb(rest.split(' ')[0] ?? '') !== null ? rest : sentence;
}

/** Up to the end of the first sentence or to its first example, which would be taken for a value; without brackets and what stands in them. */
function firstSentence(text: string): string {
  const [line = ''] = text.trim().split(/\n/);
  const plain = line.replace(/\([^)]*\)/g, ' ').replace(/[`*_#]+/g, '').replace(/[[\]{}]/g, ' ');
  const [sentence = ''] = plain.split(/[.!?;:](?:\s|$)|,? e\.g\.|,? i\.e\.|,? (?:given (?:the|a|an|its|their|some)|based on|such as|using) | like (?=["'“\p{Lu}\d])/u);
  return sentence.replace(/\s+/g, ' ').replace(/[\s.,;:]+$/, '').trim();
}

/** `Gets`, `getting` and `get` are `get`; `null`: no verb that is known. */
function baseVerb(word: string): string | null {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const ways = [plain, plain.replace(/s$/, ''), plain.replace(/es$/, ''), plain.replace(/ies$/, 'y'), plain.replace(/ing$/, ''), plain.replace(/ing$/, 'e'), plain.replace(/(.)\1ing$/, '$1')];
  return ways.find((way) => verbs.has(way)) ?? null;
}
