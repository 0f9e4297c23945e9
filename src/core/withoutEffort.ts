const effort = /-reasoning(?::[a-z0-9_-]+)?/;

/** A level of a history without the effort of reasoning that it names (`100-reasoning:low@9` is `100@9`): what the step with the effort is held against. */
export function withoutEffort(level: string): string {
  return level.replace(effort, '');
}
