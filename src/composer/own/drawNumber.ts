import type { JsonObject } from '../../core/Json.ts';
import { between } from '../chance.ts';
import { plain, put } from '../spoken/plain.ts';
import type { Drawer } from './drawText.ts';
import type { Leaf } from './Leaf.ts';

const usual: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:limit|count|size|page|offset|max|top|k|n|results|quantity|number of|people|guests|nights|seats)\b/, 2, 40],
  [/\b(?:decimals?|decimal places|digits|precision|round)\b/, 1, 6],
  [/\b(?:adults|children|kids|passengers|bedrooms|rooms|rating|stars)\b/, 1, 5],
  [/\b(?:tempo|bpm)\b/, 70, 160],
  [/\byear\b/, 2015, 2026],
  [/\bmonth\b/, 2, 12],
  [/\b(?:lat|latitude)\b/, -60, 60],
  [/\b(?:lon|lng|long|longitude)\b/, -150, 150],
  [/\b(?:percent|percentage)\b/, 3, 95],
  [/\b(?:frequency|probability|ratio|fraction|share|confidence|threshold|similarity|alpha)\b/, 0, 1],
  [/\bhours?\b/, 2, 20],
  [/\bminutes?\b/, 5, 55],
  [/\b(?:days?|weeks?|months?|duration|period)\b/, 2, 14],
  [/\b(?:temp|temperature)\b/, 5, 35],
  [/\bweight\b/, 45, 110],
  [/\bheight\b/, 150, 195],
  [/\bport\b/, 1030, 9900],
  [/\bage\b/, 18, 80],
  [/\b(?:timestamp|epoch|unix)\b/, 1_767_300_000, 1_790_000_000],
  [/\bids?$/, 1000, 99_999],
  [/\b(?:price|amount|total|budget|cost|value|salary|fee|balance)\b/, 20, 4000],
];

const units = 'cents|milliseconds|seconds|minutes|hours|days|weeks|months|years|kilometers|kilometres|meters|metres|miles|feet|inches|kilograms|grams|pounds|bytes|kilobytes|megabytes|gigabytes|percent|pixels|degrees';
const unitOf = new RegExp(`\\b(?:in|of) (${units})\\b`, 'i');

/** How a number is drawn; a text in its place says why none can be. */
export function drawNumber({ label, schema }: Pick<Leaf, 'label' | 'schema'>, isWhole: boolean): Drawer | string {
  const [least, most] = rangeOf({ ...toldRange(schema), ...schema }, label, isWhole);
  const step = typeof schema['multipleOf'] === 'number' && schema['multipleOf'] > 0 ? schema['multipleOf'] : isWhole ? 1 : (most - least < 20 ? 0.01 : 0.5);
  const first = Math.ceil(round(least / step));
  const last = Math.floor(round(most / step));
  if (!(first <= last)) return `no such number is at least ${String(least)} and at most ${String(most)}`;
  const unit = unitOf.exec(typeof schema['description'] === 'string' ? schema['description'] : '')?.[1]?.toLowerCase() ?? null;
  return ({ random }) => {
    const value = round(between(random, first, last) * step);
    return unit === null ? plain(value) : put(value, `${String(value)} ${unit}`);
  };
}

const told = /\b(?:between|from|ranges?(?: of| is| from)?|in)[:\s(\[]*(-?\d+(?:\.\d+)?)\s*(?:and|to|-|–|\.\.|,)\s*(-?\d+(?:\.\d+)?)\b/i;

/** Limits that only the description gives (“between 0 and 1”). */
function toldRange({ description }: JsonObject): JsonObject {
  const [, least, most] = (typeof description === 'string' ? told.exec(description) : null) ?? [];
  return least === undefined || most === undefined || Number(least) >= Number(most) ? {} : { minimum: Number(least), maximum: Number(most) };
}

function rangeOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject, label: string, isWhole: boolean): readonly [number, number] {
  const margin = isWhole ? 1 : 0.01;
  const above = [minimum, typeof exclusiveMinimum === 'number' ? exclusiveMinimum + margin : null].filter((limit) => typeof limit === 'number');
  const below = [maximum, typeof exclusiveMaximum === 'number' ? exclusiveMaximum - margin : null].filter((limit) => typeof limit === 'number');
  const least = above.length === 0 ? null : Math.max(...above);
  const most = below.length === 0 ? null : Math.min(...below);
  const [, low, high] = usual.find(([words]) => words.test(label)) ?? [null, 2, 90];
  if (least === null && most === null) return [low, high];
  if (most === null) return [Math.max(least ?? low, low), Math.max((least ?? low) + 10, high)];
  if (least === null) return [Math.min(low, most), most];
  const narrowed: readonly [number, number] = [Math.max(least, low), Math.min(most, high)];
  return narrowed[0] < narrowed[1] ? narrowed : [least, Math.min(most, least + 1_000_000)];
}

/** Free of the noise of binary fractions. */
function round(value: number): number {
  return Number(value.toFixed(6));
}
