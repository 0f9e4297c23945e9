import type { Fix, TrainingPair } from '../../core/Fix.ts';
import { chatAnswer, chatMessages } from '../../training/chatMessages.ts';
import { fixRecord } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { functionTool } from '../../training/toolTexts.ts';
import { recipe } from './recipe.ts';

/** OpenAI's preference records: arguments are strings, so that a broken call stands as it came; whether a broken one is accepted is not known. */
export const fix: Fix = {
  id: 'openai',
  version: '1',
  description: 'OpenAI’s and Azure’s preference fine-tuning',
  pair: (pair) =>
    fixRecord(() =>
      objectText([
        ['input', objectText([['messages', listText(chatMessages(pair.conversation.messages))], ...toolMembers(pair)])],
        ['preferred_output', listText([chatAnswer(pair.chosen)])],
        ['non_preferred_output', listText([chatAnswer(pair.rejected)])],
      ]),
    ),
  example: (pair) => fixRecord(() => objectText([['messages', listText([...chatMessages(pair.conversation.messages), chatAnswer(pair.chosen)])], ...toolMembers(pair)])),
  cardHead: () => '',
  recipe,
};

function toolMembers({ conversation: { tools }, parallelToolCalls }: TrainingPair): readonly (readonly [string, string])[] {
  return tools.length === 0 ? [] : [['tools', listText(tools.map(functionTool))], ['parallel_tool_calls', String(parallelToolCalls)]];
}
