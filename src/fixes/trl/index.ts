import type { Fix, TrainingPair } from '../../core/Fix.ts';
import { templateAnswer, templateMessages } from '../../training/chatMessages.ts';
import { fixRecord } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { functionTool } from '../../training/toolTexts.ts';
import { cardHead } from './cardHead.ts';
import { recipe } from './recipe.ts';

/**
 * TRL's conversational preference records, which Unsloth reads too: arguments are objects, and `tools` is one text of
 * JSON, because a table of Arrow fills up objects of different shape with nulls. The card's head says so of the messages.
 */
export const fix: Fix = {
  id: 'trl',
  version: '1',
  description: 'TRL’s DPOTrainer, and Unsloth',
  pair: (pair) => fixRecord(() => objectText([['prompt', promptText(pair)], ['chosen', listText([templateAnswer(pair.chosen)])], ['rejected', listText([templateAnswer(pair.rejected)])], ['tools', toolsText(pair)]])),
  example: (pair) => fixRecord(() => objectText([['prompt', promptText(pair)], ['completion', listText([templateAnswer(pair.chosen)])], ['tools', toolsText(pair)]])),
  cardHead,
  recipe,
};

function promptText({ conversation }: TrainingPair): string {
  return listText(templateMessages(conversation.messages));
}

function toolsText({ conversation }: TrainingPair): string {
  return JSON.stringify(listText(conversation.tools.map(functionTool)));
}
