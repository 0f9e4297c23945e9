import type { PythonValue } from './PythonValue.ts';
import { readPlainPython } from './readPlainPython.ts';
import { parsePython } from './parsePython.ts';
import { resolveCall, resolvePython, type Walker } from './resolvePython.ts';
import { stripCharacters, stripSpace } from './pythonText.ts';

/** The official `ast_parse` of Python text: a display of calls, in v4 also one call. `undefined`: it raises. */
export function decodePythonCalls(text: string, walker: Walker): readonly PythonValue[] | undefined {
  if (last.text !== text || last.walker !== walker) last = { text, walker, calls: readPlainPython(text) ?? decodePythonTree(text, walker) };
  return last.calls;
}

/** Most decoders hand on the same text, one after another. */
let last: { readonly text: string; readonly walker: Walker | null; readonly calls: readonly PythonValue[] | undefined } = { text: '', walker: null, calls: undefined };

/** The same by way of the whole tree. */
export function decodePythonTree(text: string, walker: Walker): readonly PythonValue[] | undefined {
  const tree = parsePython(walker === 'v4' ? stripCharacters(stripSpace(text), "'") : text);
  if (tree === undefined) return undefined;
  if (tree.is === 'call' && walker === 'v4') {
    const only = resolveCall(tree, walker);
    return only === undefined ? undefined : [only];
  }
  if (tree.is !== 'list' && tree.is !== 'tuple' && tree.is !== 'set') return undefined;
  const calls: PythonValue[] = [];
  for (const item of tree.items) {
    if (item.is !== 'call') return undefined;
    const call = walker === 'v4' ? resolveCall(item, walker) : resolvePython(item, walker);
    if (call === undefined) return undefined;
    calls.push(call);
  }
  return calls;
}
