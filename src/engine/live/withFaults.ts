import type { Session, ToolFault, ToolResult } from '../../core/Environment.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';

/**
 * A session of which some calls go wrong, for every world alike. What fails, times out or comes back as garbage was not
 * carried out. A function of the calls made, so that a trial can be gone through again from what is stored.
 */
export function withFaults(session: Session, faults: readonly ToolFault[]): Session {
  if (faults.length === 0) return session;
  const met = faults.map(() => 0);
  return {
    ...session,
    call: (name, argumentText) => {
      const at = faults.findIndex(({ tool, times }, index) => tool === name && (times === null || (met[index] ?? 0) < times));
      const fault = faults[at];
      if (fault === undefined) return session.call(name, argumentText);
      if (fault.kind !== 'instruction') {
        met[at] = (met[at] ?? 0) + 1;
        return { content: fault.content, failed: true };
      }
      const result = session.call(name, argumentText);
      if (result.failed) return result;
      met[at] = (met[at] ?? 0) + 1;
      return withNote(result, fault.content);
    },
  };
}

/** The result with a text in it that comes from outside. */
function withNote({ content, failed }: ToolResult, note: string): ToolResult {
  const value = parsed(content);
  return { content: value !== null && isJsonObject(value) ? JSON.stringify({ ...value, note }) : `${content}\n${note}`, failed };
}

function parsed(content: string): Json | null {
  try {
    return JSON.parse(content) as Json;
  } catch {
    return null;
  }
}
