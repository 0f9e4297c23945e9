/** A tag that announces calls, names one, or ends one. */
export interface Tag {
  readonly kind: 'call' | 'list' | 'named' | 'close';
  /** The tag's own word (`tool_call`), without brackets, prefix or attributes. */
  readonly word: string;
  /** The tool that the tag itself names (`<function=f>`, `<invoke name="f">`). */
  readonly tool: { readonly name: string; readonly start: number } | null;
  /** Whether this is exactly `<tool_call>`. */
  readonly canonical: boolean;
  readonly start: number;
  readonly end: number;
}

const anyTag = new RegExp(
  [
    /<(\/?)(?:antml:)?(tool_calls?|function_calls?|functioncall|functools|tool_use|toolcall|invoke|functions?)((?:=|\s)[^<>]{0,300})?>/,
    /<[|｜](tool_calls?|tool_call_start|tool_calls?_begin|tool_calls_section_begin|tool▁calls?▁begin|python_tag|plugin|action_start)[|｜]>/,
    /\[(TOOL_CALLS)\]/,
    /(?:<\|channel\|>\w{1,20} )?\bto=(functions)(\.[\w.-]{1,128})[^{}\n]{0,60}<\|message\|>/,
    /✿(FUNCTION)✿:/,
    /<[|｜](tool_call_end|tool_calls?_end|tool_calls_section_end|tool▁calls?▁end|action_end|call|eom_id|eot_id|im_end)[|｜]>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The first tag at or after `from`. */
export function nextTag(text: string, from: number): Tag | null {
  anyTag.lastIndex = from;
  const match = anyTag.exec(text);
  if (match === null) return null;
  const [whole, slash, element, attributes, special, mistral, harmony, harmonyName, qwen, closer] = match;
  const start = match.index;
  const end = start + whole.length;
  const plain = { tool: null, canonical: false, start, end };
  if (element !== undefined) return elementTag(text, { ...plain, slash: slash ?? '', element, attributes: attributes ?? '' });
  if (closer !== undefined) return { ...plain, kind: 'close', word: closer };
  if (harmony !== undefined) {
    const name = `functions${harmonyName ?? ''}`;
    return { ...plain, kind: 'named', word: harmony, tool: { name, start: text.indexOf(name, start) } };
  }
  return { ...plain, kind: 'call', word: special ?? mistral ?? qwen ?? '' };
}

interface Element {
  readonly slash: string;
  readonly element: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

function elementTag(text: string, { slash, element, attributes, start, end }: Element): Tag {
  const plain = { word: element, tool: null, canonical: false, start, end };
  if (slash === '/') return { ...plain, kind: 'close' };
  const name = toolIn(attributes);
  if (name !== null) return { ...plain, kind: 'named', tool: { name, start: text.indexOf(name, start + element.length) } };
  if (/^(?:tool_calls|function_calls|functions)$/.test(element)) return { ...plain, kind: 'list' };
  return { ...plain, kind: 'call', canonical: end - start === '<tool_call>'.length && element === 'tool_call' };
}

/** The name in `=f`, `="f"`, ` name="f"`. */
function toolIn(attributes: string): string | null {
  const match = /^=\s*["']?([^"'\s<>/]+)/.exec(attributes) ?? /\bname\s*=\s*["']([^"']+)["']/.exec(attributes);
  return match?.[1] ?? null;
}
