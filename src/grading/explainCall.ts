import type { Call } from '../core/Call.ts';
import type { Literal } from '../core/Literal.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import type { CallPlan } from './CallPlan.ts';
import { checkLiteral } from './checkLiteral.ts';
import type { OpenValues } from './checkLiteral.ts';
import { explainValue } from './explainValue.ts';
import { literalText } from './literalText.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import { declaredEntry, entryType } from './schemaParts.ts';
import { shortText } from './shortText.ts';
import { isNullForAbsent } from './Slot.ts';
import { nameArguments } from './ToolSet.ts';
import type { NamedArgument, ToolSet } from './ToolSet.ts';
import type { TypeNode } from './TypeNode.ts';

/** What an argument is wrong in, whichever call it belongs to. */
export type Fault = Omit<Reason, 'call' | 'expected' | 'layer'>;

/** Everything wrong with the arguments of a call of the right tool: in the order written, then what is missing. */
export function explainArguments(call: Call, plan: CallPlan, tools: ToolSet): readonly Fault[] {
  const given = nameArguments(call, tools.positions.get(plan.tool) ?? []);
  return [...given.flatMap((argument) => explainArgument(argument, plan)), ...missing(given, plan)];
}

function explainArgument(given: NamedArgument, plan: CallPlan): readonly Fault[] {
  const { name, argument } = given;
  const schemaFaults = explainSchema(given, plan.node, plan.scope);
  if (name === null || schemaFaults.length > 0) return schemaFaults;
  const entry = plan.entries.get(name);
  if (entry === undefined && plan.scope?.leadsNowhere(argument.value) === true) return [leadsNowhere(name, argument.value, plan.scope)];
  if (entry === undefined || entry.expectation.match(argument.value, 0) !== 0) return [];
  if (entry.mayBeAbsent && isNullForAbsent(plan.node, entryType(plan.node, name), argument.value)) return [];
  return explainValue(entry.expectation, argument.value, name).map(({ path, ...difference }) => ({ ...difference, argument: path }));
}

function leadsNowhere(name: string, value: Literal, scope: ReferenceScope): Fault {
  return { code: 'broken-reference', argument: name, rule: 'same-reference', wanted: 'the result of a call before', found: scope.describe(value) };
}

/** What the tool's schema does not admit in one argument. */
function explainSchema({ name, argument, position }: NamedArgument, node: TypeNode, open: OpenValues | null): readonly Fault[] {
  if (name === null || (node.closed && declaredEntry(node, name) === null)) {
    return [
      {
        code: 'unknown-parameter',
        argument: name ?? `[${String(position)}]`,
        rule: 'declared-parameters',
        wanted: shortText([...node.properties.keys()].join(', ')),
        found: shortText(name ?? literalText(argument.value)),
      },
    ];
  }
  const violation = checkLiteral(entryType(node, name), argument.value, 0, open);
  if (violation === null) return [];
  const { path, ...fault } = violation;
  return [{ ...fault, argument: `${name}${path}` }];
}

function missing(given: readonly NamedArgument[], plan: CallPlan): readonly Fault[] {
  const isGiven = namesTest(given);
  const required = plan.node.required.filter((name) => !isGiven(name));
  const faults = required.map((name) => absent('missing-parameter', name, 'required-parameters', plan));
  for (const [name, { mayBeAbsent }] of plan.entries) {
    if (!mayBeAbsent && !isGiven(name) && !required.includes(name)) faults.push(absent('missing-argument', name, 'expected-arguments', plan));
  }
  return faults;
}

/** Up to this many arguments are gone through one by one, which is faster than a set of them. */
const few = 8;

function namesTest(given: readonly NamedArgument[]): (name: string) => boolean {
  if (given.length <= few) return (name) => given.some((one) => one.name === name);
  const names = new Set(given.map(({ name }) => name));
  return (name) => names.has(name);
}

function absent(code: ReasonCode, name: string, rule: string, plan: CallPlan): Fault {
  const expectation = plan.entries.get(name)?.expectation;
  const wanted = expectation === undefined || expectation.alternatives === 0 ? 'a value' : expectation.wanted();
  return { code, argument: name, rule, wanted: shortText(wanted), found: 'absent' };
}

/** Everything that a call's own tool does not admit in its arguments, no key being known. */
export function explainSchemaFaults(call: Call, tool: string, tools: ToolSet): readonly Fault[] {
  const node = tools.parameters.get(tool);
  if (node === undefined) return [];
  const given = nameArguments(call, tools.positions.get(tool) ?? []);
  const names = new Set(given.map(({ name }) => name));
  const absentOnes: Fault[] = node.required
    .filter((name) => !names.has(name))
    .map((name) => ({ code: 'missing-parameter', argument: name, rule: 'required-parameters', wanted: 'a value', found: 'absent' }));
  return [...given.flatMap((argument) => explainSchema(argument, node, null)), ...absentOnes];
}

/** A fault as a reason of one call. */
export function reasonOf(fault: Fault, call: number | null, expected: number | null): Reason {
  return { ...fault, layer: reasonLayers[fault.code], call, expected };
}
