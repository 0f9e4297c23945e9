const form = /^(\d+)(?:-(cascaded|names|malformed|padded))?(?:-(reasoning)(?::([a-z0-9_-]+))?)?(?:@(\d+))?$/;

/** What a level of `own-errors` puts before a step, as a noun phrase: `wrong values in 50 % of the earlier steps`. */
export function historyClause(level: string): string {
  const [, share = '0', kind, reasons, effort, place] = form.exec(level) ?? [];
  const where = place === undefined ? '' : `, at step ${place}`;
  const asked = reasons === undefined ? '' : `, asked with reasoning${effort === undefined ? '' : ` (${effort})`}`;
  if (share === '0') return `a history without an error${where}${asked}`;
  return `${errorsOf(kind, `${share}\u00a0% of the earlier steps${where}`)}${asked}`;
}

function errorsOf(kind: string | undefined, part: string): string {
  switch (kind) {
    case 'cascaded':
      return `wrong values in ${part}, on which the later ones build`;
    case 'names':
      return `wrong names, put right at once, in ${part}`;
    case 'malformed':
      return `malformed calls, made again at once, in ${part}`;
    case 'padded':
      return `a history without an error, as long as with failed calls in ${part}`;
    default:
      return `wrong values in ${part}`;
  }
}

/** What to do about errors that breed errors; failed calls can be taken out of a history, values that were accepted cannot. `isHelped`: an effort of reasoning was measured and helps. */
export function historyFix(level: string, isHelped: boolean): string {
  if (/-(?:names|malformed)/.test(level)) return 'take failed calls out of the history before asking on: the table below says what that gains';
  const cleaning = 'check values where they are written and correct the history at once, or begin a new conversation with the state told anew after an error';
  return isHelped ? `ask with more reasoning after an error, which was measured here; or ${cleaning}` : cleaning;
}
