import type { Kit } from '../engine/Kit.ts';
import { officialCheckers } from '../official/list.generated.ts';
import { recordings } from '../recordings/list.generated.ts';
import { suites } from '../suites/list.generated.ts';
import { syntaxes } from '../syntaxes/list.generated.ts';

/** Every built-in extension that a run over a recording may use. */
export const kit: Kit = { formats: recordings, suites, checkers: officialCheckers, syntaxes };
