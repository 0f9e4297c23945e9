const openWords = String.raw`\b(?:e\.?\s?g\.?|i\.?\s?e\.?|such as|for example|for instance|examples?|like|default(?:s to)?|etc)`;
const openLists = new RegExp(`${openWords}(?!\\w)`, 'i');
const openEnd = new RegExp(`${openWords}(?!\\w)[\\s:,.]*[^.;:\\n]*$`, 'i');
const lead = /\b(?:(?:must be |should be |can be |is |either )?one of(?: the following)?|(?:allowed|possible|valid|accepted|supported|available|permitted)(?: values?| options?)?(?: are| is)?|options(?: are)?|choices(?: are)?|values(?: are)?|enum)\s*[:=-]?\s*/gi;
const quotedItem = `(?:"[^"\\n]{1,40}"|'[^'\\n]{1,40}'|\`[^\`\\n]{1,40}\`|“[^”\\n]{1,40}”|‘[^’\\n]{1,40}’)`;
const joiner = `\\s*(?:,\\s*(?:or|and)?|\\||\\/|\\bor\\b|\\band\\b)\\s*`;
const quotedList = new RegExp(`${quotedItem}(?:${joiner}${quotedItem})+`, 'g');
const slashList = /\(\s*([\w+-]{1,40}(?:\s*[|/]\s*[\w+-]{1,40})+)\s*\)/g;
const bareItem = /^[\w.+-]{1,40}$/;
const mostItems = 60;

/**
 * The values that a description says a text must be one of (“one of a, b, c”, “'asc' or 'desc'”, “(asc/desc)”); `null`:
 * it lists none, or only examples.
 */
export function listedAlternatives(description: string): readonly string[] | null {
  for (const found of description.matchAll(quotedList)) {
    if (isOpen(description, found.index, found[0].length)) continue;
    const items = (found[0].match(new RegExp(quotedItem, 'g')) ?? []).map((item) => item.slice(1, -1));
    const distinct = distinctItems(items);
    if (distinct !== null) return distinct;
  }
  for (const { 0: whole, index } of description.matchAll(lead)) {
    const rest = description.slice(index + whole.length);
    const [list = ''] = /^\[([^\]\n]*)\]|^\(([^)\n]*)\)/.test(rest) ? [rest.slice(1).split(/[\])]/)[0] ?? ''] : rest.split(/[.;\n)](?:\s|$)|$/);
    if (openLists.test(whole) || openLists.test(list)) continue;
    const items = list.split(/\s*(?:,\s*(?:or|and)\s+|,|\||\/|\s+or\s+|\s+and\s+)\s*/).map((item) => item.replace(/^["'`“‘]|["'`”’.]$/g, '').trim()).filter((item) => item !== '');
    const distinct = items.every((item) => bareItem.test(item)) ? distinctItems(items) : null;
    if (distinct !== null) return distinct;
  }
  for (const found of description.matchAll(slashList)) {
    if (isOpen(description, found.index, found[0].length)) continue;
    const distinct = distinctItems((found[1] ?? '').split(/\s*[|/]\s*/));
    if (distinct?.every((item) => !/^\d+$/.test(item) && !/^[YMDHhms]+$/i.test(item)) === true) return distinct;
  }
  return null;
}

/** Whether a list is only of examples: by the words before it, or because it goes on. */
function isOpen(text: string, start: number, length: number): boolean {
  return openEnd.test(text.slice(Math.max(0, start - 60), start)) || /^[\s,]*(?:etc|…|\.\.\.|and so on|or similar|or any)/i.test(text.slice(start + length));
}

function distinctItems(items: readonly string[]): readonly string[] | null {
  const distinct = [...new Set(items.map((item) => item.trim()))];
  return distinct.length < 2 || distinct.length > mostItems || distinct.some((item) => item === '') ? null : distinct;
}
