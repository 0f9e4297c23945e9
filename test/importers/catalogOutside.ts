import type { ToolOutside } from '../../src/core/Importer.ts';
import { toolOutside } from '../../src/cli/live/toolOutside.ts';
import type { CatalogOutside } from '../../src/cli/live/toolOutside.ts';

/** This machine with an environment that the test chooses. */
export function catalogOutside(environment: Readonly<Record<string, string | undefined>>): CatalogOutside {
  return toolOutside({}, environment);
}

/** This machine, with less patience for programs. */
export const quickly: CatalogOutside = hurried(catalogOutside({ PATH: process.env['PATH'] }));

function hurried<Outside extends ToolOutside>(outside: Outside): Outside {
  return {
    ...outside,
    spawnLines: (program) => {
      const spoken = outside.spawnLines(program);
      return { send: (line) => spoken.send(line), next: (wait) => spoken.next(Math.min(wait, 2000)), close: () => spoken.close() };
    },
  };
}
