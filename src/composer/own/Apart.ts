import type { Item } from '../../core/Item.ts';
import type { WorldTool } from '../../core/World.ts';

/** What must not be offered together where nothing executes, so that only texts and schemas can prove an item. Names of tools. */
export interface Apart {
  /** Those that may do what another does. */
  readonly substitutes: (tool: string) => ReadonlySet<string>;
  /** Those that may find out a value that a request for another leaves out. */
  readonly sources: (tool: string, parameter: string) => ReadonlySet<string>;
  /** Those that may find out what a tool's result holds at a path. */
  readonly likeResults: (tool: string, path: string) => ReadonlySet<string>;
  /** Those that might be called for a question that needs no tool. */
  readonly answering: (text: string) => ReadonlySet<string>;
  /** Throws a Rejection where another offered tool could serve as well, or the grader takes a wrong call for right. */
  readonly prove: (item: Item, offered: readonly WorldTool[]) => void;
}
