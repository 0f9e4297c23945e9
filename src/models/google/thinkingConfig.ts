/** How much to think, in the words of the endpoint: `none`, `dynamic`, a budget in tokens, or a level (`low`, `high`). */
export function thinkingConfig(reasoning: string): object {
  if (reasoning === 'none') return { thinkingBudget: 0 };
  if (reasoning === 'dynamic') return { thinkingBudget: -1, includeThoughts: true };
  if (/^\d+$/.test(reasoning)) return { thinkingBudget: Number(reasoning), includeThoughts: true };
  return { thinkingLevel: reasoning.toUpperCase(), includeThoughts: true };
}
