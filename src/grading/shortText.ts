const longest = 80;

/** At most 80 code units, for a reason's `wanted` and `found`; never ends in half a surrogate pair. */
export function shortText(text: string): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 2);
  const end = last >= 0xd800 && last <= 0xdbff ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}
