/** What each of several streams gives, in turn until all have ended; whatever happens, every one is closed. */
export async function* inTurn<Value>(streams: readonly AsyncGenerator<Value>[]): AsyncGenerator<Value> {
  let open = streams;
  try {
    while (open.length > 0) {
      const left: AsyncGenerator<Value>[] = [];
      for (const stream of open) {
        const next = await stream.next();
        if (next.done === true) continue;
        left.push(stream);
        yield next.value;
      }
      open = left;
    }
  } finally {
    for (const stream of streams) await stream.return(undefined);
  }
}
