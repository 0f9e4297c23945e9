import { canonicalHash } from '../core/canonicalHash.ts';
import type { Case, Origin } from '../core/Case.ts';
import { isJsonArray, type Json } from '../core/Json.ts';
import type { ExpectedCall } from '../core/Key.ts';
import type { Random } from '../core/Random.ts';
import type { Tool } from '../core/Tool.ts';
import { declaredTypes } from './declaredTypes.ts';
import type { DemonstrationTool } from './DemonstrationTool.ts';
import { demonstrationTools } from './demonstrationTools.ts';

/** How many cases of each group; groups are those of BFCL v1. */
export type CasePlan = Readonly<Partial<Record<DemonstrationCategory, number>>>;

const shapes = {
  simple: { offered: 1, calls: [1, 1], tools: 1, language: 'python' },
  multiple_function: { offered: 3, calls: [1, 1], tools: 1, language: 'python' },
  parallel_function: { offered: 1, calls: [2, 4], tools: 1, language: 'python' },
  parallel_multiple_function: { offered: 3, calls: [2, 3], tools: 2, language: 'python' },
  java: { offered: 1, calls: [1, 1], tools: 1, language: 'java' },
  javascript: { offered: 1, calls: [1, 1], tools: 1, language: 'javascript' },
  relevance: { offered: 1, calls: [0, 0], tools: 0, language: 'python' },
} as const;

export type DemonstrationCategory = keyof typeof shapes;
type Shape = (typeof shapes)[DemonstrationCategory];

/** Made-up questions with their keys in the benchmark's groups; the same random stream gives the same cases. */
export function demonstrationCases(plan: CasePlan, random: Random): readonly Case[] {
  return (Object.keys(shapes) as DemonstrationCategory[]).flatMap((category) =>
    Array.from({ length: plan[category] ?? 0 }, (_, index) => composeCase(category, index, random.fork(`${category}/${index}`))),
  );
}

function composeCase(category: DemonstrationCategory, index: number, random: Random): Case {
  const shape = shapes[category];
  const drawn = drawDistinct(shape.offered + 1, random);
  const offered = drawn.slice(0, shape.offered);
  const meant = shape.tools === 0 ? drawn.slice(shape.offered) : offered.slice(0, shape.tools);
  const count = shape.calls[0] + random.below(shape.calls[1] - shape.calls[0] + 1);
  const asked = Array.from({ length: Math.max(1, count) }, (_, call) => ask(meant[call % meant.length], random));
  const tools = shuffled(offered, random).map((tool) => toTool(tool, shape.language));
  const calls = shape.tools === 0 ? null : asked.map(({ call }) => call);
  return {
    id: `${category}_${index}`,
    prompt: {
      messages: [{ role: 'user', content: sentence(asked.map(({ text }) => text)) }],
      tools,
      rules: [],
      interface: null,
    },
    key: calls === null ? { kind: 'abstention', expected: 'no-call' } : { kind: 'calls', calls, order: 'any' },
    origin: originOf(category, shape, tools, calls),
  };
}

function originOf(category: string, shape: Shape, tools: readonly Tool[], calls: readonly ExpectedCall[] | null): Origin {
  return {
    suite: 'bfcl@v1-2024-08',
    category,
    cluster: canonicalHash(tools.map(({ name }) => name).sort()).slice(0, 16),
    language: shape.language,
    calls: calls === null ? null : { count: calls.length, tools: new Set(calls.map(({ tool }) => tool)).size },
    toolsOffered: tools.length,
  };
}

/** One request and the call that meets it; two draws of the same tool almost surely differ in a value. */
function ask(tool: DemonstrationTool | undefined, random: Random): { readonly text: string; readonly call: ExpectedCall } {
  if (tool === undefined) throw new RangeError('expected a tool to ask for');
  const drawn = new Map(tool.parameters.map((parameter) => [parameter.name, parameter.draw(random)]));
  return {
    text: tool.phrase.replace(/\{(\w+)\}/g, (_, name: string) => spoken(drawn.get(name) ?? null)),
    call: {
      tool: tool.name,
      arguments: [...drawn.entries()].map(([name, value]) => ({ name, accepted: [{ is: 'value', value }], mayBeAbsent: false })),
    },
  };
}

function spoken(value: Json): string {
  if (isJsonArray(value)) return value.map(spoken).join(' and ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sentence(texts: readonly string[]): string {
  const joined = texts.length === 1 ? (texts[0] ?? '') : `${texts.slice(0, -1).join('; ')}; and ${texts.at(-1) ?? ''}`;
  return `Please ${joined}.`;
}

function toTool(tool: DemonstrationTool, language: Origin['language']): Tool {
  return {
    name: tool.name,
    description: tool.description,
    parameters: {
      type: 'object',
      properties: Object.fromEntries(tool.parameters.map(({ name, schema }) => [name, declaredTypes(schema, language)])),
      required: tool.parameters.filter(({ required }) => required).map(({ name }) => name),
    },
  };
}

function drawDistinct(count: number, random: Random): readonly DemonstrationTool[] {
  return shuffled(demonstrationTools, random).slice(0, count);
}

function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
