import type { Argument, Call } from '../core/Call.ts';
import type { Leniency, LeniencyCode } from '../core/Leniency.ts';
import type { Span } from '../core/Span.ts';

/** Calls gathered from one answer, with what was forgiven on the way. */
export class FoundCalls {
  readonly calls: Call[] = [];
  readonly forgiven: Leniency[] = [];
  private readonly source: 'text' | number;
  private readonly once = new Set<LeniencyCode>();

  constructor(source: 'text' | number) {
    this.source = source;
  }

  add(name: string, nameSpan: Span, values: readonly Argument[], span: Span, label?: string): void {
    const call: Call = { name, nameSpan, arguments: values, source: this.source, span };
    this.calls.push(label === undefined ? call : { ...call, label });
  }

  /** Forgives something about the call that is being read, which is the next to be added. */
  forgive(code: LeniencyCode, span: Span | null): void {
    this.forgiven.push({ code, call: this.calls.length, span });
  }

  /** Takes back what was forgiven since there were `count` of them. */
  takeBack(count: number): void {
    for (const { code, call } of this.forgiven.splice(count)) if (call === null) this.once.delete(code);
  }

  /** Forgives something about the answer as a whole, once. */
  forgiveOnce(code: LeniencyCode, span: Span | null): void {
    if (this.once.has(code)) return;
    this.once.add(code);
    this.forgiven.push({ code, call: null, span });
  }
}
