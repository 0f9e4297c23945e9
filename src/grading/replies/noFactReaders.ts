import type { FactReader } from './FactReader.ts';

const none = { readings: [] };

/** What holds digits and is no fact: addresses of pages, list markers, ordinals, steps, figures of speech. */
export const noFactReaders: readonly FactReader[] = [
  { pattern: /\b(?:https?:\/\/|www\.)[^\s)>\]|]{1,500}/g, read: () => none },
  // A marker that is all there is, is an answer.
  { pattern: /^(?!(?<![^])\s*\d{1,2}\.\s*$(?![^]))[ \t>]*(?:[-*+•][ \t]+)?(?:\(?\d{1,2}[.):]|#{1,6}(?:[ \t]+\d{1,2}[.):])?)(?=[ \t]|$)/gm, read: () => none },
  { pattern: /^\|[ \t]*#?\d{1,2}[ \t]*(?=\|)/gm, read: () => none },
  { pattern: /[0-9]\ufe0f?\u20e3/g, read: () => none },
  { pattern: /\[\d{1,2}\]|\b[2-6]g\b|\b24\/7\b|\b24x7\b|\b50\/50\b|\b100 ?% (?:sure|certain|confident|correct)\b/g, read: () => none },
  { pattern: /\b(?:step|option|point|item|line|section|part|question|example|note|phase|stage|row|page|chapter|figure|table|version|level|priority|no\.|result|entry|tier|tip)s? ?#?\d{1,2}(?![\d.,%])(?! ?(?:[€$£]|eur|usd))\b/g, read: () => none },
  { pattern: /\b(?:one|two|three|four)[- ](?:way|time|step|factor|click|off|fold|sided|on-one)\b|(?<!-|hundred and |thousand and |million and |hundred )\bone (?:moment|another|second|sec|of|more|thing|last|by one|other)\b|\b(?:no|this|that|which|the|each|every|any|another|only) one\b|\bat once\b|\bfor one\b/g, read: () => none },
  { pattern: /\b\d{1,4}(?:st|nd|rd|th)\b/g, read: () => none },
  // What is left of a number that is hidden.
  { pattern: /\b(?:first|last|final) (?:\d|two|three|four|five|six|eight) (?:digits|characters|letters|numbers)\b|\blast (?:4|four)\b(?= (?:is|are)\b|:)/g, read: () => none },
];
