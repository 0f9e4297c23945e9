import type { Fix } from '../../core/Fix.ts';
import { fixRecord } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { templateAnswer, templateMessages } from '../../training/chatMessages.ts';
import { functionTool } from '../../training/toolTexts.ts';
import { chatMlAnswer, chatMlPrompt } from './chatMl.ts';
import { recipe } from './recipe.ts';

/**
 * Axolotl's `user_defined.default`: text rendered beforehand, because its `chat_template` strategy keeps role and content
 * and drops calls and tools. The text is that of Qwen2.5; `messages` hold the same for `render.py` and other templates.
 */
export const fix: Fix = {
  id: 'axolotl',
  version: '1',
  description: 'Axolotl’s rl: dpo, rendered beforehand in ChatML',
  pair: (pair) =>
    fixRecord(() =>
      objectText([
        ['prompt', JSON.stringify(chatMlPrompt(pair.conversation))],
        ['chosen', JSON.stringify(chatMlAnswer(pair.chosen))],
        ['rejected', JSON.stringify(chatMlAnswer(pair.rejected))],
        ['source', JSON.stringify(objectText([['messages', listText(templateMessages(pair.conversation.messages))], ['chosen', templateAnswer(pair.chosen)], ['rejected', templateAnswer(pair.rejected)], ['tools', listText(pair.conversation.tools.map(functionTool))]]))],
      ]),
    ),
  example: (pair) => fixRecord(() => objectText([['segments', listText([objectText([['label', 'false'], ['text', JSON.stringify(chatMlPrompt(pair.conversation))]]), objectText([['label', 'true'], ['text', JSON.stringify(chatMlAnswer(pair.chosen))]])])]])),
  cardHead: () => '',
  recipe,
};
