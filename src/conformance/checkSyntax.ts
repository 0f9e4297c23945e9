import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { Syntax } from '../core/Syntax.ts';
import type { Tool } from '../core/Tool.ts';
import { arbitraryCalls } from './arbitraryCalls.ts';
import { hostileTexts } from './hostileTexts.ts';

/**
 * What a syntax owes to all who use it; returns one sentence for each breach, none if it keeps them all:
 * 1. `read(write(calls))` gives the calls back with nothing forgiven, each name where its span says;
 * 2. nothing to read is no call, and no text, however hostile, makes `read` throw or find a name that is not in it;
 * 3. `instruct` says nothing, or names every tool.
 */
export function checkSyntax(syntax: Syntax, runs: number = 500): readonly string[] {
  return [...checkRoundTrips(syntax, runs), ...checkBlank(syntax), ...checkHostile(syntax, runs), ...checkInstruction(syntax)];
}

function checkRoundTrips(syntax: Syntax, runs: number): readonly string[] {
  const random = seededRandom(`conformance ${syntax.id}`);
  const breaches: string[] = [];
  for (let run = 0; run < runs && breaches.length < 5; run++) {
    const calls = arbitraryCalls(random);
    const answer = syntax.write(calls);
    const { found, forgiven } = syntax.read(answer, new Set(calls.map(({ name }) => name)));
    const shown = JSON.stringify(answer);
    if (found.state !== 'calls') breaches.push(`run ${run}: reads ${JSON.stringify(found)} from its own ${shown}`);
    else if (forgiven.length > 0) breaches.push(`run ${run}: forgives ${forgiven.map(({ code }) => code).join(', ')} in its own ${shown}`);
    else if (!sameCalls(calls, found.calls)) breaches.push(`run ${run}: reads other calls from its own ${shown}`);
    else if (!found.calls.every((call) => isAtSpan(call, answer))) breaches.push(`run ${run}: a name is not where its span says in ${shown}`);
  }
  return breaches;
}

function checkBlank(syntax: Syntax): readonly string[] {
  return ['', ' \n\t ', null].flatMap((text) => {
    const { found } = syntax.read({ text, toolCalls: null }, new Set(['f']));
    const right = found.state === 'no-call' && found.evidence === 'empty' && !found.asks;
    return right ? [] : [`reads ${JSON.stringify(found)} from ${JSON.stringify(text)}`];
  });
}

function checkHostile(syntax: Syntax, runs: number): readonly string[] {
  const random = seededRandom(`hostile ${syntax.id}`);
  const offered = new Set(['f', 'get_weather', 'math.factorial']);
  const breaches: string[] = [];
  for (const text of hostileTexts(random, runs)) {
    for (const answer of [
      { text, toolCalls: null },
      { text: null, toolCalls: [{ name: 'f', arguments: text, encoding: 'string' }] } satisfies Answer,
    ]) {
      const breach = hostileBreach(syntax, answer, offered);
      if (breach !== null && breaches.length < 5) breaches.push(`${breach} on ${JSON.stringify(text).slice(0, 200)}`);
    }
  }
  return breaches;
}

function hostileBreach(syntax: Syntax, answer: Answer, offered: ReadonlySet<string>): string | null {
  try {
    const { found } = syntax.read(answer, offered);
    if (found.state !== 'calls') return null;
    return found.calls.every((call) => isAtSpan(call, answer)) ? null : 'finds a name that is not where its span says';
  } catch (error) {
    return `throws ${error instanceof Error ? error.message : String(error)}`;
  }
}

function checkInstruction(syntax: Syntax): readonly string[] {
  const tools = ['get_weather', 'math.factorial'].map((name): Tool => ({ name, description: `does ${name}`, parameters: { type: 'object', properties: {} } }));
  const said = syntax.instruct(tools);
  return said === '' ? [] : tools.filter(({ name }) => !said.includes(name)).map(({ name }) => `its instruction does not name ${name}`);
}

/** Whether the text at the name's span is the name, but for escapes and blanks. */
function isAtSpan({ name, nameSpan: { start, end }, source }: Call, { text, toolCalls }: Answer): boolean {
  const whole = (source === 'text' ? text : toolCalls?.[source]?.name) ?? '';
  const written = whole.slice(start, end);
  return start >= 0 && end <= whole.length && (written === name || written.includes('\\') || written.replace(/\s|["']/g, '') === name);
}

function sameCalls(a: readonly Call[], b: readonly Call[]): boolean {
  return (
    a.length === b.length &&
    a.every((call, index) => {
      const other = b[index];
      return other !== undefined && call.name === other.name && sameArguments(call, other);
    })
  );
}

function sameArguments(a: Call, b: Call): boolean {
  return (
    a.arguments.length === b.arguments.length &&
    a.arguments.every(({ name, value }, index) => {
      const other = b.arguments[index];
      return other !== undefined && name === other.name && sameLiteral(value, other.value);
    })
  );
}

/** Equal but for spans. */
function sameLiteral(a: Literal, b: Literal): boolean {
  return withoutSpans(a) === withoutSpans(b);
}

function withoutSpans(literal: Literal): string {
  return JSON.stringify(literal, (key, value: unknown) => (key === 'span' || key === 'keySpan' ? undefined : value));
}
