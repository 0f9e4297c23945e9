import type { FormatResult } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';
import { differenceText } from './estimateText.ts';
import { leniencyText } from './leniencyText.ts';

/** What lenient reading adds to strict reading. */
export function recoverableText({ recoverable, unreadable }: FormatResult): string {
  return `Lenient minus strict, on the same answers: ${differenceText(recoverable)}. ${counted(unreadable, 'answer')} ${unreadable === 1 ? 'stays' : 'stay'} unreadable either way.`;
}

/** One thing forgiven: how often, and how many right answers that recovers. */
export function forgivenText({ code, count: times, recovers }: FormatResult['leniencies'][number]): string {
  return `${leniencyText(code)} ${count(times)}×, recovers ${count(recovers)}`;
}
