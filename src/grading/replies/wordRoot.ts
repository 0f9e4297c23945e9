/** What the forms of an English word share, roughly: `runs`, `running` and `run`; `dearest` and `dear`; `entries` and `entry`. */
export function wordRoot(word: string): string {
  const plain = word.replace(/['’]s?$/, '').replace(/n't$|['’](?:d|ll|ve|re|m)$/, '');
  if (plain.length <= 3) return plain.replace(/(?<=..)s$/, '');
  const cut = plain
    .replace(/ies$/, 'y')
    .replace(/(?<=..[^s])s$/, '')
    .replace(/(?<=...)(?:ing|ed|er|est|ly)$/, '')
    .replace(/(?<=..)[ei]$/, '')
    .replace(/(?<=.)y$/, 'i');
  return cut.replace(/([bdfgklmnprt])\1$/, '$1');
}
