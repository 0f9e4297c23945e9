const block = /<(think|thinking|reasoning|thought)>[\s\S]*?(?:<\/\1>|$)/g;
/** A chat template that opens the block itself leaves only its end in the answer. */
const unopened = /^(?:(?!<(?:think|thinking|reasoning|thought)>)[\s\S])*?<\/(?:think|thinking|reasoning|thought)>/;

/**
 * The text with what a model thought aloud (`<think>…</think>`) blanked out, so that a call it only considered is
 * not taken for one it made. As long as before: spans stay valid. The same string where there was none.
 */
export function hideReasoning(text: string): string {
  if (!/<\/?(?:think|thinking|reasoning|thought)>/.test(text)) return text;
  return text.replace(unopened, blanks).replace(block, blanks);
}

function blanks(hidden: string): string {
  return ' '.repeat(hidden.length);
}
