import type { Condition, Mention, Phrasing, SpokenValue, WorldTool } from '../core/World.ts';

/** A call that a request asks for, before anything is carried out: a tool, its words, and what fills its parameters. */
export interface Intent {
  readonly tool: WorldTool;
  readonly kind: 'request' | 'question' | 'mention';
  readonly phrasing: Phrasing;
  readonly fillings: ReadonlyMap<string, Filling>;
}

export type Filling =
  | { readonly kind: 'value'; readonly type: string; readonly spoken: SpokenValue }
  /** What another call finds; that call comes first. */
  | { readonly kind: 'mention'; readonly type: string; readonly mention: Mention; readonly of: Intent };

/** What a request asks for as a whole. */
export type Wish =
  | { readonly kind: 'calls'; readonly intents: readonly Intent[] }
  | {
      readonly kind: 'conditional';
      readonly check: Intent;
      readonly condition: Condition;
      readonly limit: SpokenValue;
      readonly then: Intent;
      /** `null`: nothing is to be done. */
      readonly otherwise: Intent | null;
    };
