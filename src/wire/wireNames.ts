import type { JsonObject } from '../core/Json.ts';
import type { Tool } from '../core/Tool.ts';
import { readHiddenNote, writeHiddenNote } from './hiddenNote.ts';

/** What an endpoint wants the names of tools to look like. */
export interface NameRule {
  readonly first: RegExp;
  /** Matches every character that may not stand in a name, one at a time, with flag `g`. */
  readonly forbidden: RegExp;
  readonly longest: number;
}

/** Names as an endpoint accepts them, from the tools alone. No two tools of different names share one. */
export interface WireNames {
  /** Of a tool offered, or of any other name that stands in a history. */
  readonly toWire: (name: string) => string;
  /** How the text of the list of tools begins: a blank behind the bracket says that some were renamed. */
  readonly opening: '[' | '[ ';
}

export function wireNames(tools: readonly Tool[], rule: NameRule): WireNames {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const renamed: string[] = [];
  const counts = new Map<string, number>();
  for (const { name } of tools) {
    if (fitted(name, rule) !== name) renamed.push(name);
    else {
      given.set(name, name);
      taken.add(name);
    }
  }
  for (const name of renamed) {
    if (given.has(name)) continue;
    const plain = fitted(name, rule);
    let free = plain;
    for (let count = counts.get(plain) ?? 2; taken.has(free); count++) {
      free = `${plain.slice(0, rule.longest - 1 - String(count).length)}_${count}`;
      counts.set(plain, count + 1);
    }
    given.set(name, free);
    taken.add(free);
  }
  return { toWire: (name) => given.get(name) ?? fitted(name, rule), opening: renamed.length === 0 ? '[' : '[ ' };
}

function fitted(name: string, rule: NameRule): string {
  const clean = name.replace(rule.forbidden, '_');
  return (rule.first.test(clean) ? clean : `_${clean}`).slice(0, rule.longest);
}

/**
 * A tool as JSON, its name first. Where the wire carries another name than its own, that one stands in blanks before
 * it, so that the way back needs the request only and the model sees nothing of it.
 */
export function writtenTool(name: string, wireName: string, rest: JsonObject): string {
  const text = JSON.stringify({ name: wireName, ...rest });
  return name === wireName ? text : `${start}${writeHiddenNote(name)}${text.slice(start.length)}`;
}

const start = '{"name":';
const renaming = /"name":(?=[ \t])/g;
const wireNameAt = /[ \t]+"([^"]*)"/y;

// Replies come for the same tools over and over; what is remembered changes no result.
let lastPiece = '';
let lastNames: ReadonlyMap<string, string> = new Map();

/** The tools' own names by the names on the wire, of those that were renamed, from the text of their list. */
export function ownNames(piece: string | null): ReadonlyMap<string, string> {
  if (piece === null || !piece.startsWith('[ ')) return nothingRenamed;
  if (piece === lastPiece) return lastNames;
  const names = new Map<string, string>();
  for (const { index } of piece.matchAll(renaming)) {
    const at = index + start.length - 1;
    wireNameAt.lastIndex = at;
    const wire = wireNameAt.exec(piece)?.[1];
    if (wire !== undefined) names.set(wire, readHiddenNote(piece, at));
  }
  lastPiece = piece;
  lastNames = names;
  return names;
}

const nothingRenamed: ReadonlyMap<string, string> = new Map();
