import type { ToolLimit } from './Probe.ts';
import type { ProbeAsker } from './ProbeAsker.ts';
import { manyTools } from './probeQuestions.ts';

/** The most tools that are tried. */
const most = 2048;
/** A limit that several providers have: tried first, so that they take three requests and not eleven. */
const customary = 128;

/** How many tools an endpoint takes: by its word where that is known, else by halving. One tool is taken as offered before. */
export async function probeToolLimit(asker: ProbeAsker, documented: number | null): Promise<ToolLimit> {
  if (documented !== null) return { state: 'exactly', tools: documented, detail: 'as documented' };
  let taken = 1;
  let refused = Infinity;
  const next = (): number => {
    if (refused === Infinity) return most;
    if (refused > customary && taken < customary) return customary;
    if (taken === customary) return customary + 1;
    return Math.floor((taken + refused) / 2);
  };
  while (refused - taken > 1) {
    const tried = next();
    const reply = await asker.ask('tools', manyTools(tried), { toolChoice: 'auto' });
    if (reply.kind === 'answered') taken = tried;
    else if (reply.result.state === 'refused') refused = tried;
    else return { state: 'unknown', tools: taken > 1 ? taken : null, detail: `${tried} tools: ${reply.result.detail}` };
    if (taken === most) return { state: 'at-least', tools: most, detail: `${most} were taken, more were not tried` };
  }
  return { state: 'exactly', tools: taken, detail: `${taken} were taken, ${refused} refused` };
}
