/** Short bodies share memory: each in memory of its own would cost more to be had and to be given back than the body itself. */
const shared = 8192;
const longest = 2048;

let open = new ArrayBuffer(shared);
let used = 0;

/** Memory of a body, empty and written by nobody else. It may lie beside that of others. */
export function bodyMemory(size: number): Uint8Array<ArrayBuffer> {
  if (size > longest) return new Uint8Array(size);
  if (used + size > shared) {
    open = new ArrayBuffer(shared);
    used = 0;
  }
  const bytes = new Uint8Array(open, used, size);
  used += size;
  return bytes;
}
