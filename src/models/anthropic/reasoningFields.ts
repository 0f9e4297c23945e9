/**
 * How much to think, in the words of the endpoint: `none`, `adaptive`, a budget in tokens, or an effort (`low` to
 * `max`) which goes with adaptive thinking.
 */
export function reasoningFields(reasoning: string | null): object {
  if (reasoning === null) return {};
  if (reasoning === 'none') return { thinking: { type: 'disabled' } };
  if (reasoning === 'adaptive') return { thinking: { type: 'adaptive' } };
  if (/^\d+$/.test(reasoning)) return { thinking: { type: 'enabled', budget_tokens: Number(reasoning) } };
  return { thinking: { type: 'adaptive' }, output_config: { effort: reasoning } };
}
