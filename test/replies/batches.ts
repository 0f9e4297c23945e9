/** A list in parts of so many, so that a test of each is short and says where it failed. */
export function batches<One>(all: readonly One[], size = 12): readonly (readonly [number, readonly One[]])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => [part + 1, all.slice(part * size, (part + 1) * size)]);
}
