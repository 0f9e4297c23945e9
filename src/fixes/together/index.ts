import type { Fix, TrainingPair } from '../../core/Fix.ts';
import { chatAnswer, chatMessages } from '../../training/chatMessages.ts';
import { fixRecord } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { functionTool } from '../../training/toolTexts.ts';
import { recipe } from './recipe.ts';

/** Together's preference records: OpenAI's with the tools inside `input`, one message on each side, and no other column. */
export const fix: Fix = {
  id: 'together',
  version: '1',
  description: 'Together’s preference fine-tuning',
  pair: (pair) =>
    fixRecord(() =>
      objectText([
        ['input', objectText([['messages', listText(chatMessages(pair.conversation.messages))], ...toolMember(pair)])],
        ['preferred_output', listText([chatAnswer(pair.chosen)])],
        ['non_preferred_output', listText([chatAnswer(pair.rejected)])],
      ]),
    ),
  example: (pair) => fixRecord(() => objectText([['messages', listText([...chatMessages(pair.conversation.messages), chatAnswer(pair.chosen)])], ...toolMember(pair)])),
  cardHead: () => '',
  recipe,
};

function toolMember({ conversation: { tools } }: TrainingPair): readonly (readonly [string, string])[] {
  return tools.length === 0 ? [] : [['tools', listText(tools.map(functionTool))]];
}
