/** What a sentence of a reply does, the earlier first where several cues are found in one sentence. */
export const replyActs = [
  /** Says that it cannot go on for want of a value. */
  'blocked',
  /** Says that it answers by itself. */
  'own',
  /** Says that it lacks the tool, the access or the ability. */
  'unequipped',
  /** Does not see something of the user's, which the user could give. */
  'unseen',
  /** Says that it cannot go on, which may be for want of a value. */
  'stuck',
  /** Says that it is not able to, in other words. */
  'cannot',
  /** A polite closing, whatever it is worded as. */
  'courtesy',
  /** Offers to do something. */
  'offer',
  /** Asks for a value or a choice. */
  'ask',
  /** Says what would happen once the user gave a value. */
  'conditional',
  /** Names a value that is missing. */
  'lack',
  /** Claims to have done it. */
  'acted',
  /** Claims to have looked it up. */
  'looked',
  /** Sends the user elsewhere. */
  'refer',
  /** Says that it is about to act. */
  'promise',
  /** Says that it can help. */
  'willing',
  /** Greets, thanks, apologises, acknowledges. */
  'greeting',
  /** Tells the request back, or what a tool takes. */
  'restate',
] as const;

export type ReplyAct = (typeof replyActs)[number];

export interface ReplyCue {
  readonly act: ReplyAct;
  /** Over a folded sentence (see `foldText`). */
  readonly pattern: RegExp;
}
