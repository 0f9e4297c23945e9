import type { PythonValue } from './PythonValue.ts';
import { parsePython } from './parsePython.ts';
import { resolveCall, type Walker } from './resolvePython.ts';
import { stripCharacters, stripSpace } from './pythonText.ts';

/** The official `ast_parse` of Python text: a display of calls, in v4 also one call. `undefined`: it raises. */
export function decodePythonCalls(text: string, walker: Walker): readonly PythonValue[] | undefined {
  const tree = parsePython(walker === 'v4' ? stripCharacters(stripSpace(text), "'") : text);
  if (tree === undefined) return undefined;
  if (tree.is === 'call' && walker === 'v4') {
    const only = resolveCall(tree, walker);
    return only === undefined ? undefined : [only];
  }
  if (tree.is !== 'list' && tree.is !== 'tuple' && tree.is !== 'set') return undefined;
  const calls: PythonValue[] = [];
  for (const item of tree.items) {
    const call = item.is === 'call' ? resolveCall(item, walker) : undefined;
    if (call === undefined) return undefined;
    calls.push(call);
  }
  return calls;
}
