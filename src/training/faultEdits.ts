import type { Answer } from '../core/Answer.ts';
import type { Call } from '../core/Call.ts';
import { isJsonObject } from '../core/Json.ts';
import type { JsonObject } from '../core/Json.ts';
import type { Literal } from '../core/Literal.ts';
import type { Random } from '../core/Random.ts';
import type { ReasonCode } from '../core/Reason.ts';
import { shuffled } from '../core/shuffled.ts';
import type { Tool } from '../core/Tool.ts';
import { illTyped, otherwiseFilled, textArgument, withArgument, withInvented } from '../composer/exhibits/callEdits.ts';
import { minimalCall } from '../composer/exhibits/minimalCall.ts';
import { literalOf } from '../grading/literalOf.ts';
import { literalText } from '../grading/literalText.ts';
import type { Donors } from './Donors.ts';
import type { Situation } from './Situation.ts';
import { wordEdits } from './wordEdits.ts';

/**
 * Answers that differ from the right one by one small thing, each meant to show one fault; whether it does, the grader
 * decides. The more plausible ones come first. `chosen`: the right answer.
 */
export function faultEdits(code: ReasonCode, situation: Situation, chosen: Answer, donors: Donors, random: Random): readonly Answer[] {
  const words = wordEdits(code, situation, chosen, random);
  if (words.length > 0) return words.map(situation.say);
  const due = situation.due ?? [];
  if (code === 'unreadable') return due.length === 0 ? [] : brokenTexts(situation.write(due), random);
  return callEdits(code, situation, donors, random).map(situation.write);
}

function callEdits(code: ReasonCode, situation: Situation, donors: Donors, random: Random): readonly (readonly Call[])[] {
  const due = situation.due ?? [];
  const { tools } = situation.case.prompt;
  const each = (edit: (call: Call) => readonly Call[]): readonly (readonly Call[])[] =>
    shuffled(due.keys().toArray(), random).flatMap((at) => {
      const call = due[at];
      return call === undefined ? [] : edit(call).map((edited) => due.map((one, index) => (index === at ? edited : one)));
    });
  const eachArgument = (edit: (call: Call, at: number) => readonly Call[]) => each((call) => shuffled(call.arguments.keys().toArray(), random).flatMap((at) => edit(call, at)));
  switch (code) {
    case 'stopped-after-first':
      return due.length > 1 ? [due.slice(0, 1)] : [];
    case 'missing-call':
      return due.length > 1 ? shuffled(due.keys().toArray(), random).map((at) => due.filter((_, index) => index !== at)) : [];
    case 'duplicate-call':
    case 'extra-call':
    case 'extra-change':
      return due.length === 0 ? [] : [[...due, ...due.slice(-1)], ...otherCalls(due, tools, donors).map((call) => [...due, call])];
    case 'called-when-it-should-not':
      return shuffled(otherCalls([], tools, donors), random).map((call) => [call]);
    case 'wrong-tool':
      return each((call) => otherTools(call, tools, donors));
    case 'unknown-tool':
      return each(({ name, ...call }) => [`${name}s`, `get_${name}`].map((other) => ({ ...call, name: other })));
    case 'unknown-parameter':
      return each((call) => [...inventedArguments(call, tools, random), withInvented(call)]);
    case 'unexpected-argument':
      return each((call) => undeclaredFilled(call, tools));
    case 'missing-parameter':
    case 'missing-argument':
      return eachArgument((call, at) => [{ ...call, arguments: call.arguments.filter((_, index) => index !== at) }]);
    case 'wrong-type':
      return eachArgument((call, at) => [...asText(call, at), withArgument(call, at, illTyped)]);
    case 'outside-enum':
    case 'schema-violation':
      return eachArgument((call, at) => otherSpellings(call, at));
    case 'wrong-value':
      return eachArgument((call, at) => otherValues(call, at, tools, donors));
    case 'broken-reference':
      return situation.fed.flatMap(({ to, argument }) => {
        const at = (due[to]?.arguments ?? []).findIndex(({ name }) => name === argument.split('.')[0]);
        const call = due[to];
        return call === undefined || at === -1 ? [] : otherValues(call, at, tools, donors).map((edited) => due.map((one, index) => (index === to ? edited : one)));
      });
    case 'wrong-order':
      return due.length > 1 ? [[...due].reverse(), [...due.slice(1), ...due.slice(0, 1)]] : [];
    default:
      return [];
  }
}

/** Calls that would be right elsewhere, of tools offered here; where none is known, with as little as the schema admits. */
function otherCalls(due: readonly Call[], tools: readonly Tool[], donors: Donors): readonly Call[] {
  const called = new Set(due.map(({ name }) => name));
  return tools.filter(({ name }) => !called.has(name)).map((tool) => donors.call(tool) ?? minimalCall(tool));
}

/** The same arguments for another tool that takes them, those that take most of them first; else what the other needs. */
function otherTools(call: Call, tools: readonly Tool[], donors: Donors): readonly Call[] {
  const given = new Set(call.arguments.map(({ name }) => name ?? ''));
  const shared = (tool: Tool): number => Object.keys(propertiesOf(tool)).filter((name) => given.has(name)).length;
  const others = tools.filter(({ name }) => name !== call.name).sort((a, b) => shared(b) - shared(a));
  return others.slice(0, 4).map((tool) => {
    const declared = propertiesOf(tool);
    const kept = call.arguments.filter(({ name }) => name !== null && declared[name] !== undefined);
    const required = new Set(minimalCall(tool).arguments.map(({ name }) => name));
    const needed = [...(donors.call(tool)?.arguments ?? []), ...minimalCall(tool).arguments].filter(({ name }, at, all) => required.has(name) && !kept.some((one) => one.name === name) && all.findIndex((one) => one.name === name) === at);
    return { ...call, name: tool.name, arguments: [...kept, ...needed] };
  });
}

/** An argument that another of the offered tools takes, and this one does not. */
function inventedArguments(call: Call, tools: readonly Tool[], random: Random): readonly Call[] {
  const own = propertiesOf(tools.find(({ name }) => name === call.name));
  const foreign = tools.flatMap((tool) => Object.keys(propertiesOf(tool)).filter((name) => own[name] === undefined));
  return shuffled([...new Set(foreign)], random).slice(0, 2).map((name) => ({ ...call, arguments: [...call.arguments, textArgument(name, 'default')] }));
}

/** Optional parameters that nobody asked to fill. */
function undeclaredFilled(call: Call, tools: readonly Tool[]): readonly Call[] {
  const tool = tools.find(({ name }) => name === call.name);
  if (tool === undefined) return [];
  const open = Object.keys(propertiesOf(tool)).filter((name) => !call.arguments.some((one) => one.name === name));
  return open.flatMap((name) => {
    const filled = minimalCall({ ...tool, parameters: { ...tool.parameters, required: [name] } }).arguments;
    return filled.map((argument) => ({ ...call, arguments: [...call.arguments, argument] }));
  });
}

/** A number or a truth value in quotes, as careless callers write them. */
function asText(call: Call, at: number): readonly Call[] {
  const value = call.arguments[at]?.value;
  if (value?.kind !== 'number' && value?.kind !== 'boolean') return [];
  return [withArgument(call, at, () => literalOf(value.kind === 'number' ? value.text : String(value.value)))];
}

function otherSpellings(call: Call, at: number): readonly Call[] {
  const value = call.arguments[at]?.value;
  if (value?.kind !== 'string') return [];
  const { value: text } = value;
  const dated = /^(\d{4})-(\d{2})-(\d{2})(.*)$/.exec(text);
  const others = [...(dated === null ? [] : [`${dated[3] ?? ''}/${dated[2] ?? ''}/${dated[1] ?? ''}`]), text.toUpperCase(), `${text}s`, text.replaceAll('_', ' ')];
  return others.filter((other) => other !== text).map((other) => withArgument(call, at, () => literalOf(other)));
}

/** Another value for one argument: one that the same parameter has elsewhere, a near miss, and last any other. */
function otherValues(call: Call, at: number, tools: readonly Tool[], donors: Donors): readonly Call[] {
  const argument = call.arguments[at];
  if (argument === undefined) return [];
  const elsewhere = donors.values(call.name, argument.name ?? '').filter((value) => literalText(value) !== literalText(argument.value));
  const literals = [...elsewhere.slice(0, 3), ...nearMisses(argument.value)];
  return [...literals.map((value) => withArgument(call, at, () => value)), otherwiseFilled(tools, call, at)];
}

function nearMisses(value: Literal): readonly Literal[] {
  if (value.kind === 'number' && value.integer) return [literalOf(value.value + 1), literalOf(value.value * 10)];
  if (value.kind === 'number') return [literalOf(value.value * 10)];
  if (value.kind !== 'string') return [];
  const digit = /\d(?=\D*$)/.exec(value.value);
  if (digit === null) return [];
  return [literalOf(`${value.value.slice(0, digit.index)}${String((Number(digit[0]) + 1) % 10)}${value.value.slice(digit.index + 1)}`)];
}

/** Right calls in a text that a strict reader cannot take: cut off, unclosed, in a fence, with talk around it. */
function brokenTexts({ text, toolCalls }: Answer, random: Random): readonly Answer[] {
  if (toolCalls === null) {
    const whole = text ?? '';
    return shuffled([`Here is the call:\n${whole}`, `\`\`\`\n${whole}\n\`\`\``, whole.slice(0, -1)], random).map((broken) => ({ text: broken, toolCalls: null }));
  }
  const cut = (edit: (given: string) => string): Answer => ({ text, toolCalls: toolCalls.map((call, at) => (at < toolCalls.length - 1 ? call : { ...call, arguments: edit(call.arguments ?? '') })) });
  return shuffled([(given: string) => given.slice(0, -1), (given: string) => given.replaceAll('"', "'"), (given: string) => given.replace(/\}$/, ',}')], random).map(cut);
}

function propertiesOf(tool: Tool | undefined): JsonObject {
  const properties = tool?.parameters['properties'];
  return isJsonObject(properties) ? properties : {};
}

