import type { Argument, Call } from '../../core/Call.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Literal } from '../../core/Literal.ts';
import type { Tool } from '../../core/Tool.ts';
import { nowhere } from '../../grading/literalOf.ts';

/** A call with one argument's value changed. */
export function withArgument(call: Call, at: number, edit: (value: Literal) => Literal): Call {
  return { ...call, arguments: call.arguments.map((one, index) => (index === at ? { ...one, value: edit(one.value) } : one)) };
}

/** A call with an argument that no tool has. */
export function withInvented(call: Call): Call {
  return { ...call, arguments: [...call.arguments, textArgument('verbosity_hint', 'detailed')] };
}

/** A list where a single value belongs, and a single value where a list belongs: ill-typed under every schema. */
export function illTyped(value: Literal): Literal {
  return value.kind === 'list' ? textLiteral('all') : { kind: 'list', form: 'list', items: [value], span: nowhere };
}

/** One argument with another value that its schema admits: where there is an enum, another member of it. */
export function otherwiseFilled(tools: readonly Tool[], call: Call, at: number): Call {
  const properties = tools.find(({ name }) => name === call.name)?.parameters['properties'];
  const name = call.arguments[at]?.name ?? '';
  const schema = isJsonObject(properties) ? properties[name] : undefined;
  const members = isJsonObject(schema) && isJsonArray(schema['enum']) ? schema['enum'] : [];
  return withArgument(call, at, (value) => {
    const other = members.find((member) => typeof member === 'string' && (value.kind !== 'string' || member !== value.value));
    return typeof other === 'string' ? textLiteral(other) : otherValue(value);
  });
}

/** Another value of the same type that no normal form makes equal. */
function otherValue(value: Literal): Literal {
  switch (value.kind) {
    case 'number':
      return numberLiteral(value.value + 7, value.integer);
    case 'boolean':
      return { ...value, value: !value.value };
    case 'list':
      return { ...value, items: value.items.length === 0 ? [textLiteral('unknown')] : value.items.slice(1) };
    case 'object':
      return { ...value, entries: value.entries.map((entry, index) => (index === 0 ? { ...entry, value: otherValue(entry.value) } : entry)) };
    case 'string':
      return textLiteral(`not ${value.value}`);
    default:
      return textLiteral('unknown');
  }
}

export function textArgument(name: string, value: string): Argument {
  return { name, nameSpan: nowhere, value: textLiteral(value) };
}

function textLiteral(value: string): Literal {
  return { kind: 'string', value, span: nowhere };
}

function numberLiteral(value: number, integer: boolean): Literal {
  return { kind: 'number', value, integer, text: integer ? String(value) : value.toFixed(2), span: nowhere };
}
