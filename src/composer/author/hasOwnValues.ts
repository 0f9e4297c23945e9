import { saidOnce } from './judgeRewrite.ts';
import type { ToldRequest } from './ToldRequest.ts';

/** Whether every call that a request asks for has a value of its own there, without which nobody could tell whether other words still ask for it. */
export function hasOwnValues(told: Pick<ToldRequest, 'values' | 'request' | 'calls'>): boolean {
  return new Set(saidOnce(told).map(({ step }) => step)).size === told.calls;
}

export const withoutOwnValue = 'a call that it asks for has no value of its own in the request';
