import type { Random } from '../../core/Random.ts';
import { oneOf } from '../kit/chance.ts';

/** A way of putting orders into a message. `x`: each in the imperative, without capital and end mark. */
export interface Frame {
  /** Permanent. */
  readonly id: string;
  /** Whether it takes orders with commas in them. */
  readonly loose: boolean;
  readonly put: (orders: readonly string[]) => string;
}

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const one: readonly Frame[] = [
  { id: 'please', loose: true, put: ([x = '']) => `Please ${x}.` },
  { id: 'could-you', loose: true, put: ([x = '']) => `Could you ${x}?` },
  { id: 'can-you', loose: true, put: ([x = '']) => `Can you ${x}, please?` },
  { id: 'need', loose: true, put: ([x = '']) => `I need you to ${x}.` },
  { id: 'bare', loose: true, put: ([x = '']) => `${capital(x)}.` },
  { id: 'hi', loose: true, put: ([x = '']) => `Hi! Could you ${x}? Thanks.` },
  { id: 'would', loose: true, put: ([x = '']) => `Would you ${x} for me?` },
  { id: 'quick', loose: true, put: ([x = '']) => `Quick one: ${x}.` },
  { id: 'like', loose: true, put: ([x = '']) => `I’d like you to ${x}.` },
  { id: 'thanks', loose: true, put: ([x = '']) => `${capital(x)}, please. Thank you!` },
];

const several: readonly Frame[] = [
  { id: 'please-and', loose: false, put: (orders) => `Please ${inARow(orders)}.` },
  { id: 'could-you-and', loose: false, put: (orders) => `Could you ${inARow(orders)}?` },
  { id: 'need-and', loose: false, put: (orders) => `I need you to ${inARow(orders)}.` },
  { id: 'sentences', loose: true, put: (orders) => orders.map((x) => `${capital(x)}.`).join(' ') },
  { id: 'also', loose: true, put: ([x = '', ...rest]) => [`Please ${x}.`, ...rest.map((more) => `Also, ${more}.`)].join(' ') },
  { id: 'list', loose: true, put: (orders) => `I have a few things for you:\n${orders.map((x) => `- ${x}`).join('\n')}` },
  { id: 'besides', loose: true, put: ([x = '', ...rest]) => [`Can you ${x}?`, ...rest.map((more) => `I’d also like you to ${more}.`)].join(' ') },
];

const ordered: readonly Frame[] = [
  { id: 'first-then', loose: true, put: (orders) => orders.map((x, at) => `${at === 0 ? 'First' : at < orders.length - 1 ? 'Then' : 'Finally'}, ${x}.`).join(' ') },
  { id: 'numbered', loose: true, put: (orders) => `Please do this in exactly this order:\n${orders.map((x, at) => `${String(at + 1)}. ${x}`).join('\n')}` },
  { id: 'after-that', loose: true, put: ([x = '', ...rest]) => [`Please ${x} first.`, ...rest.map((more) => `After that, ${more}.`)].join(' ') },
  { id: 'once-done', loose: true, put: ([x = '', ...rest]) => [`Start here: ${x}.`, ...rest.map((more, at) => `${at === rest.length - 1 ? 'Last of all' : 'Next'}, ${more}.`)].join(' ') },
  { id: 'only-then', loose: false, put: (orders) => `Please ${orders.join(', and only then ')}.` },
];

function inARow(orders: readonly string[]): string {
  return orders.length < 3 ? orders.join(' and ') : `${orders.slice(0, -1).join(', ')}, and ${orders.at(-1) ?? ''}`;
}

export type FrameSet = 'one' | 'several' | 'ordered';

const sets: Readonly<Record<FrameSet, readonly Frame[]>> = { one, several, ordered };

/** A frame for these orders; those that would run together are put in sentences of their own. */
export function drawFrame(random: Random, set: FrameSet, orders: readonly string[]): Frame {
  const isLoose = orders.some((order) => /[,;:]|\band\b|\bor\b|\bbecause\b/.test(order)) || orders.join('').length > 160;
  return oneOf(random, sets[set].filter(({ loose }) => loose || set === 'one' || !isLoose));
}
