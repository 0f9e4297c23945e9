import { isAbsolute, join } from 'node:path';
import { normaliseTools } from '../../catalog/normaliseTools.ts';
import { readToolList } from '../../catalog/readToolList.ts';
import type { CatalogProblem } from '../../core/Catalog.ts';
import type { Json } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Tool } from '../../core/Tool.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { readWhole } from '../../files/readWhole.ts';

export interface OfferedTools {
  readonly tools: readonly Tool[];
  /** What of tools that stand in the line itself could not be used. */
  readonly faults: readonly string[];
}

const mostBytes = 64 * 1024 * 1024;
/** Where the tools lie if a case does not say. */
const usualFile = 'tools.json';

/** The tools that cases offer; each file of them is read once. */
export class ToolFiles {
  readonly problems: Problem[] = [];
  readonly #folder: string;
  readonly #read = new Map<string, Promise<OfferedTools | string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The tools of one case, which stand in its line or in a file that it names; a text says what is wrong. */
  async offered(given: Json | undefined): Promise<OfferedTools | string> {
    if (given === undefined || typeof given === 'string') return this.#file(given ?? usualFile, given === undefined);
    const read = toolsIn(given);
    return read === null ? 'the tools are neither a list of tools nor the name of a file' : { tools: read.tools, faults: read.problems.map(faultText) };
  }

  #file(name: string, isUsual: boolean): Promise<OfferedTools | string> {
    const known = this.#read.get(name) ?? this.#readFile(name, isUsual);
    this.#read.set(name, known);
    return known;
  }

  async #readFile(name: string, isUsual: boolean): Promise<OfferedTools | string> {
    if (isAbsolute(name)) return 'the file of tools is named by its whole path, not from beside the cases';
    const read = await readWhole(join(this.#folder, name), mostBytes);
    if (read.state === 'fault') return isUsual ? `it names no tools, and ${usualFile} beside it is ${read.detail}` : `its file of tools ${name} cannot be read: ${read.detail}`;
    const parsed = parseDocument(read.text);
    const found = parsed.state === 'fault' ? null : toolsIn(parsed.value);
    if (found === null) return `its file of tools ${name} holds no list of tools${parsed.state === 'fault' ? `: ${parsed.detail}` : ''}`;
    // Once for the file, however many cases offer its tools.
    this.problems.push(...found.problems.map((problem): Problem => ({ code: 'malformed-record', file: name, line: null, detail: faultText(problem), model: null })));
    return { tools: found.tools, faults: [] };
  }
}

function toolsIn(document: Json): { readonly tools: readonly Tool[]; readonly problems: readonly CatalogProblem[] } | null {
  const list = readToolList(document);
  if (list === null) return null;
  const { tools, problems } = normaliseTools(list.tools);
  return { tools: tools.map(({ tool }) => tool), problems: [...list.problems, ...problems] };
}

function faultText({ place, detail }: CatalogProblem): string {
  return `${place}: ${detail}`;
}
