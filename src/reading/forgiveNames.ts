import type { ToolNames } from '../catalog/toolNames.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Interface } from '../core/Interface.ts';
import type { Leniency } from '../core/Leniency.ts';

/**
 * Adds what has to be forgiven in the names of calls: a `functions.` prefix, and under a prompted interface a
 * provider's renaming (under a native one it is forced). The same list where there is nothing to add.
 */
export function forgiveNames(found: CallsFound, forgiven: readonly Leniency[], asked: Interface, names: ToolNames): readonly Leniency[] {
  if (found.state !== 'calls') return forgiven;
  let added: Leniency[] | null = null;
  for (let call = 0; call < found.calls.length; call++) {
    const written = found.calls[call];
    if (written === undefined || written.name === names.first || names.offered.has(written.name)) continue;
    const how = names.resolve(written.name)?.how;
    if (how === 'function-prefix') (added ??= []).push({ code: 'function-prefix', call, span: written.nameSpan });
    else if (how === 'provider-renaming' && asked.kind === 'prompted') (added ??= []).push({ code: 'changed-dots', call, span: written.nameSpan });
  }
  return added === null ? forgiven : [...forgiven, ...added];
}
