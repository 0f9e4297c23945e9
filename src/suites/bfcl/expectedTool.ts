import type { Tool } from '../../core/Tool.ts';

/**
 * The offered tool that a name in an answer key means. Answers to parallel questions of v1 number
 * repeated names (`spotify.play_1`, `spotify.play 2`), and the official checker looks for a tool whose
 * name is a substring of the key. Tried in turn: the name itself; the name without its number; the longest
 * tool name inside it; the only tool, where one call is expected and one tool offered (the official
 * checker never looks at the name there). `null`: the key names a tool that was not offered.
 */
export function expectedTool(written: string, tools: readonly Tool[], callsExpected: number): Tool | null {
  const bare = written.replace(/[ _]\d+$/, '');
  const named = tools.find(({ name }) => name === written) ?? tools.find(({ name }) => name === bare);
  if (named !== undefined) return named;
  let longest: Tool | null = null;
  for (const tool of tools) {
    if (written.includes(tool.name) && tool.name.length > (longest?.name.length ?? 0)) longest = tool;
  }
  if (longest !== null) return longest;
  return callsExpected === 1 && tools.length === 1 ? (tools[0] ?? null) : null;
}
