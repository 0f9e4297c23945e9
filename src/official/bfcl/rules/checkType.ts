import { isList, typeName, type PythonList, type PythonValue, type TypeName } from '../python/PythonValue.ts';
import { crash, type CheckContext, type Fault } from './CheckContext.ts';

export interface TypeCheck {
  readonly fault: Fault;
  /** Whether the value is taken for the name of a variable, and so compared as it is. */
  readonly variable: boolean;
}

const passes: TypeCheck = { fault: null, variable: false };
const passesAsVariable: TypeCheck = { fault: null, variable: true };

/** The official check of a value's type: exact, one level deep, with the key's own type as a way out. */
export function checkType(
  value: PythonValue,
  accepted: PythonValue,
  expected: TypeName,
  nested: TypeName | null,
  context: CheckContext,
): TypeCheck {
  if (!isList(accepted)) return { fault: crash('TypeError'), variable: false };
  const keyType = typeOfKey(accepted);
  const type = typeName(value);
  if (type === expected) {
    const variable = keyType !== null && keyType !== expected;
    if (nested === null || someElementsFit(value, accepted, nested, context)) return variable ? passesAsVariable : passes;
    return { fault: type === keyType ? 'type_error:nested' : 'type_error:simple', variable: false };
  }
  if (keyType !== null && type === keyType && !context.without.has('type-of-the-key')) return passesAsVariable;
  if (type === 'int' && expected === 'float' && nested === null && context.without.has('integer-in-float-list')) return passes;
  return { fault: 'type_error:simple', variable: false };
}

/** The type of the first accepted value that is none for leaving out. */
export function typeOfKey(accepted: PythonList): TypeName | null {
  for (const answer of accepted) if (answer !== '') return typeName(answer);
  return null;
}

/** Whether the elements fit one accepted list; an accepted value that is no list asks nothing of them. */
function someElementsFit(value: PythonValue, accepted: PythonList, nested: TypeName, context: CheckContext): boolean {
  if (!isList(value)) return true;
  for (const answer of accepted) {
    if (!isList(answer)) return true;
    if (value.every((item) => checkType(item, answer, nested, null, context).fault === null)) return true;
  }
  return false;
}
