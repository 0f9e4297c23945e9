import { requestSegments } from '../change/requestSegments.ts';
import { asWhole } from './asWhole.ts';
import { foldMarks } from './foldMarks.ts';
import { bareText } from './saidValues.ts';
import type { ToldRequest } from './ToldRequest.ts';

/**
 * Names, quoted texts and numbers beside the values, in lower case and with folded marks. What is part of a value is
 * none of them, and neither is a value with plain words at it, as in “3-day”.
 */
export function keptApart({ request, values }: ToldRequest): readonly string[] {
  const said = [...new Set(values.flatMap(({ said: one }) => [foldMarks(one), foldMarks(bareText(one))]))].filter((one) => one !== '').sort((a, b) => b.length - a.length);
  const isSaid = (text: string): boolean => said.some((one) => one === text || asWhole(text).test(one));
  const isValueAlone = (text: string): boolean => !/^"/.test(text) && !/[\d@\p{Lu}]/u.test(said.reduce((rest, one) => rest.replace(asWhole(one, 'gu'), ''), text));
  return requestSegments({ request, said: values.map(({ said: one }) => one) })
    .filter(({ kept }) => kept)
    .map(({ text }) => foldMarks(text).replace(/^[([]+|[.,;:!?)\]]+$/g, ''))
    .filter((text) => text !== '' && !/^I(?:'\p{L}+)?$/u.test(text) && !isSaid(text) && !isValueAlone(text))
    .map((text) => text.toLowerCase());
}

/** Whether a text in lower case has one of them as a whole; a name may have an s at its end. */
export function keepsApart(text: string, kept: string): boolean {
  return asWhole(kept).test(text) || (!/\d/.test(kept) && asWhole(`${kept}s`).test(text));
}
