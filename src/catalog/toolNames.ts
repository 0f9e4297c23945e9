/** How a written name stands for an offered tool. */
export interface ResolvedName {
  readonly tool: string;
  readonly how: 'exact' | 'provider-renaming' | 'function-prefix';
}

/** Finds offered tools by the names that models write. Build once per set of tools. */
export interface ToolNames {
  /** The first name, in most cases the only one, to be compared before the rest is looked through; `null`: there is none. */
  readonly first: string | null;
  readonly offered: ReadonlySet<string>;
  /** `null`: no offered tool, or more than one could be meant. */
  readonly resolve: (written: string) => ResolvedName | null;
}

/**
 * Providers accept only letters, digits, `_` and `-` in names, so harnesses rename `math.factorial` to
 * `math_factorial`. Where that map is invertible on the offered tools it is no forgiveness (design §4).
 */
export function toolNames(names: Iterable<string>): ToolNames {
  const offered = new Set(names);
  const renamed = new Map<string, string | null>();
  for (const name of offered) {
    const safe = providerSafe(name);
    renamed.set(safe, renamed.has(safe) ? null : name);
  }
  const lookUp = (written: string): ResolvedName | null => {
    if (offered.has(written)) return { tool: written, how: 'exact' };
    const original = renamed.get(written) ?? renamed.get(providerSafe(written));
    return original === undefined || original === null ? null : { tool: original, how: 'provider-renaming' };
  };
  const [first = null] = offered;
  return {
    first,
    offered,
    resolve: (written) => {
      const found = lookUp(written);
      if (found !== null || !written.startsWith('functions.')) return found;
      const bare = lookUp(written.slice('functions.'.length));
      return bare === null ? null : { tool: bare.tool, how: 'function-prefix' };
    },
  };
}

function providerSafe(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_');
}
