import type { Random } from '../core/Random.ts';

const pieces = [
  '{', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '```', '\\', '\\"', '\\u', '\\x4', ',', ';', ':', '=', '.', '-', '+', '0', '12', '1e', '5.0',
  '\n', ' ', '\t', '\r\n', '\u0000', '\ud800', '\u00a0', '“', '🎉', 'f', 'f(', 'a=', 'get_weather', 'math.factorial(', 'None', 'true', 'new ', '#', '//', '/*', '*/',
  '<tool_call>', '</tool_call>', '<function=f>', '<parameter=a>', '</parameter>', '<invoke name="f">', '[TOOL_CALLS]', '<|python_tag|>', '<think>', '</think>',
  '{"name": "f", "arguments": {', '"name": "f"', '"arguments": ', '{"tool_calls": [', 'Action: f\n', 'Could you tell me?', 'no_function',
];

/** Texts that are nobody's answer: random runs of pieces that mean something to some syntax, and a few long ones. */
export function* hostileTexts(random: Random, count: number): Generator<string> {
  for (let index = 0; index < count; index++) {
    let text = '';
    for (let length = random.below(30); length > 0; length--) text += pieces[random.below(pieces.length)] ?? '';
    yield text;
  }
  for (const piece of pieces) yield piece.repeat(500);
}
