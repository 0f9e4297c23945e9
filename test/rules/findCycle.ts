/** Walks imports depth first; returns one cycle as the files on it, or `null`. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = walk(start, graph, finished);
    if (cycle !== null) return cycle;
  }
  return null;
}

function walk(start: string, graph: ReadonlyMap<string, readonly string[]>, finished: Set<string>): readonly string[] | null {
  const path: { readonly file: string; next: number }[] = [{ file: start, next: 0 }];
  const open = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const target = graph.get(top.file)?.[top.next++];
    if (target === undefined) {
      finished.add(top.file);
      open.delete(top.file);
      path.pop();
    } else if (open.has(target)) {
      return [...path.slice(path.findIndex(({ file }) => file === target)).map(({ file }) => file), target];
    } else if (!finished.has(target)) {
      open.add(target);
      path.push({ file: target, next: 0 });
    }
  }
  return null;
}
