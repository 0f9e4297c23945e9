import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

/** A month argument (`YYYY-MM`) that is over, so that there is a statement of it. */
export function closedMonth(today: string, month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new ToolFailure('invalid_month', `Expected a month as YYYY-MM, not ${JSON.stringify(month)}.`);
  if (month >= today.slice(0, 7)) throw new ToolFailure('not_available', `The statement of ${month} is made when the month is over.`);
  return month;
}
