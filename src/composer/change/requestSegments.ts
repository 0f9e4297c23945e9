import type { Item } from '../../core/Item.ts';

/** A stretch of a request: a value or name that has to stand as it is, or plain words around it. */
export interface RequestSegment {
  readonly text: string;
  readonly kept: boolean;
}

/** Quoted texts; tokens with a digit, an @, or a capital letter but at the start of a sentence. */
const valueLike = /“[^”]*”|"[^"]*"|\S*[\d@]\S*|(?<=[^.!?:\n]\s)\p{Lu}\S*|\b\p{Lu}{2,}\b/gu;

/** A request cut into what has to stand as it is and what is said around it; together they give the request again. */
export function requestSegments({ request, said: values }: { readonly request: string; readonly said: readonly string[] }): readonly RequestSegment[] {
  const kept = new Array<boolean>(request.length).fill(false);
  const keep = (start: number, length: number): void => {
    kept.fill(true, start, start + length);
  };
  for (const said of values) {
    for (let at = request.indexOf(said); at >= 0 && said !== ''; at = request.indexOf(said, at + said.length)) keep(at, said.length);
  }
  for (const { index, 0: found } of request.matchAll(valueLike)) keep(index, found.length);
  const segments: RequestSegment[] = [];
  for (let start = 0; start < request.length; ) {
    let end = start + 1;
    while (end < request.length && kept[end] === kept[start]) end += 1;
    segments.push({ text: request.slice(start, end), kept: kept[start] === true });
    start = end;
  }
  return segments;
}

/** The request with its plain words changed; nothing else. */
export function changeWords({ request, steps }: Pick<Item, 'request' | 'steps'>, change: (words: string) => string): string {
  const said = steps.flatMap(({ arguments: given }) => given.flatMap(({ from }) => (from.kind === 'said' ? [from.said] : [])));
  return requestSegments({ request, said })
    .map(({ text, kept }) => (kept ? text : change(text)))
    .join('');
}
