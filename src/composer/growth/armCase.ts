import { compactTool } from '../../catalog/forms/compactTool.ts';
import { signatureTool } from '../../catalog/forms/signatureTool.ts';
import { verboseTool } from '../../catalog/forms/verboseTool.ts';
import type { ArmOrigin, Case } from '../../core/Case.ts';
import { freeInterface } from '../../core/freeInterface.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Random } from '../../core/Random.ts';
import type { Tool } from '../../core/Tool.ts';
import { retrievedKey } from './retrievedKey.ts';

/**
 * A case with other tools, in another form, asked for in another way. Where a right tool was not retrieved the key says
 * only whether to call at all: then no answer can be right, and what the model does about it is seen apart.
 */
export function armCase(one: Case, tools: readonly Tool[], arm: ArmOrigin, shared: Random): Case {
  const ordered = placed(tools, shared).map((tool) => inForm(tool, arm.schema));
  return { ...one, prompt: { ...one.prompt, tools: ordered, interface: interfaces[arm.format] ?? one.prompt.interface }, key: retrievedKey(one.key, arm.retrieved), origin: { ...one.origin, arm } };
}

const forms: Readonly<Record<ArmOrigin['schema'], (tool: Tool) => Tool>> = { compact: compactTool, full: (tool) => tool, verbose: verboseTool, signature: signatureTool };

const written = new WeakMap<Tool, Map<ArmOrigin['schema'], Tool>>();

/** Tools stand in very many offers: each is written in a form once. */
function inForm(tool: Tool, form: ArmOrigin['schema']): Tool {
  const known = written.get(tool) ?? new Map<ArmOrigin['schema'], Tool>();
  written.set(tool, known);
  const made = known.get(form) ?? forms[form](tool);
  known.set(form, made);
  return made;
}

const interfaces: Readonly<Record<ArmOrigin['format'], Interface | null>> = {
  asked: null,
  free: freeInterface,
  json: { kind: 'prompted', syntax: 'json', tolerated: [], basis: 'asked' },
  native: { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' },
  'native-strict': { kind: 'native-strict', syntax: 'native-strict', tolerated: [], basis: 'asked' },
};

/** In an order of the names alone, so that right tools stand anywhere and every offer of one item is in the same order. */
function placed(tools: readonly Tool[], shared: Random): readonly Tool[] {
  return tools
    .map((tool) => ({ tool, place: shared.fork(`place of ${tool.name}`).next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ tool }) => tool);
}
