/** Finds a text that stands as a whole: neither within a word nor within a number. It gives no groups. */
export function asWhole(text: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])${text.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => `\\${sign}`)}(?![\\p{L}\\p{N}]|[.,]\\d)`, flags);
}
