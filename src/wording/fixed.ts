/** `value` with a fixed number of decimals, halves away from zero as written on paper (57.5 is 58, 1.005 is 1.01). */
export function fixed(value: number, decimals: number): string {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(13));
  const text = (Math.round(scaled) / 10 ** decimals).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `-${text}` : text;
}
