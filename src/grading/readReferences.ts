import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { parsePythonLiteral } from '../grammars/python/parsePythonLiteral.ts';
import { depthLimit } from './depthLimit.ts';
import { normalPath } from './referencePath.ts';

/** An answer's calls and the references among their arguments. */
export interface AnswerCalls {
  /** Every call made, one that stands inside another before it. */
  readonly calls: readonly Call[];
  readonly references: ReadonlyMap<Literal, AnswerReference>;
}

export interface AnswerReference {
  /** Index of the call whose result is meant; -1: none that was made before. */
  readonly target: number;
  /** In the form of `normalPath`; `null`: the whole result. */
  readonly path: string | null;
  /** Whether the call itself stands in place of its result. */
  readonly nested: boolean;
}

/**
 * Finds what the arguments of an answer take from results: `"$var1.field$"`, where the label is the call's own or, for a call
 * that carries none, its position (`var1`, `var_1`); and calls that stand inside another (`f(x=g(y).field)`). Only a call made
 * before can be meant; of two with one label the later one. `byPlace`: the prompt explains references by place, so that one
 * which no label fits means the call at that place, whether or not it carries a label.
 */
export function readReferences(calls: readonly Call[], byPlace = false): AnswerCalls {
  const reader = new ReferenceReader(calls.some(({ label }) => label !== undefined), byPlace);
  for (const call of calls) reader.addCall(call, 0);
  return { calls: reader.calls, references: reader.references };
}

const written = /^\s*\$([A-Za-z_][\w-]*)(\.[^$]+|\[[^$]+)?\$\s*$/;
const position = /^var_?([1-9]\d{0,8})$/;
/** A call with what is taken from its result behind it. */
const accessed = /^(.*\))((?:\s*\.\s*[A-Za-z_]\w*|\s*\[\s*(?:\d+|"[^"\\]*"|'[^'\\]*')\s*\])+)\s*$/s;

class ReferenceReader {
  readonly calls: Call[] = [];
  readonly references = new Map<Literal, AnswerReference>();
  private readonly labels = new Map<string, number>();
  private readonly labelled: boolean;
  private readonly byPlace: boolean;

  constructor(labelled: boolean, byPlace: boolean) {
    this.labelled = labelled;
    this.byPlace = byPlace;
  }

  /** The index that the call gets. */
  addCall(call: Call, depth: number): number {
    for (const { value } of call.arguments) this.look(value, depth + 1);
    const index = this.calls.push(call) - 1;
    if (call.label !== undefined) this.labels.set(call.label, index);
    return index;
  }

  private look(literal: Literal, depth: number): void {
    if (depth > depthLimit) return;
    switch (literal.kind) {
      case 'string':
        this.lookAtText(literal, literal.value);
        return;
      case 'list':
        for (const item of literal.items) this.look(item, depth + 1);
        return;
      case 'object':
        for (const { value } of literal.entries) this.look(value, depth + 1);
        return;
      case 'call':
        this.references.set(literal, { target: this.addCall(literal.call, depth), path: null, nested: true });
        return;
      case 'expression':
        this.lookAtExpression(literal, literal.text, depth);
        return;
      default:
        return;
    }
  }

  private lookAtText(literal: Literal, text: string): void {
    const [, label, path] = (text.includes('$') ? written.exec(text) : null) ?? [];
    if (label === undefined || !(this.labelled || position.test(label))) return;
    this.references.set(literal, { target: this.targetOf(label), path: path === undefined ? null : normalPath(path), nested: false });
  }

  private targetOf(label: string): number {
    const own = this.labels.get(label);
    if (own !== undefined) return own;
    const at = Number(position.exec(label)?.[1] ?? 0) - 1;
    const call = this.calls[at];
    return call === undefined || (call.label !== undefined && !this.byPlace) ? -1 : at;
  }

  /** Python reads `g(y).field` as an expression. Spans inside count from its start, which nothing that is graded shows. */
  private lookAtExpression(literal: Literal, text: string, depth: number): void {
    const [, called = '', path = ''] = accessed.exec(text) ?? [];
    const held = called === '' ? null : parsePythonLiteral(called);
    if (held?.kind !== 'call') return;
    this.references.set(literal, { target: this.addCall(held.call, depth), path: normalPath(path), nested: true });
  }
}
