import type { Kit } from '../engine/Kit.ts';
import { checkers } from '../official/list.generated.ts';
import { formats } from '../recordings/list.generated.ts';
import { suites } from '../suites/list.generated.ts';
import { syntaxes } from '../syntaxes/list.generated.ts';

/** Every built-in extension that a run over a recording may use. */
export const kit: Kit = { formats, suites, checkers, syntaxes };
