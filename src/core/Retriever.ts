import type { Tool } from './Tool.ts';
import type { Transport } from './ModelProvider.ts';

/** What chooses tools for a request from a catalog that is too large to be offered: `retrievers/<id>/index.ts` exports `retriever`. */
export interface Retriever {
  readonly id: string;
  readonly version: string;
  /** One line for people. */
  readonly description: string;
  /** Whether it asks the endpoint for embeddings, so that it needs one to be configured. */
  readonly needsEmbeddings: boolean;
  /** Takes a catalog in, once for all queries. Rejects only with a WorldError. */
  readonly open: (tools: readonly Tool[], outside: RetrieverOutside) => Promise<ToolIndex>;
}

/** A catalog that was taken in. */
export interface ToolIndex {
  /**
   * Names of the tools that fit a request best, best first, at most so many. The same query gives the same names.
   * Rejects only with a WorldError.
   */
  readonly search: (query: string, most: number) => Promise<readonly string[]>;
}

/** All from outside that a retriever may use. */
export interface RetrieverOutside {
  /** `null`: none is configured. */
  readonly embeddings: EmbeddingsEndpoint | null;
  /** The same catalog taken in by another retriever, by its id. */
  readonly other: (id: string) => Promise<ToolIndex>;
}

/** An endpoint in the protocol of OpenAI (`POST <baseUrl>/embeddings`), with the one way to it. */
export interface EmbeddingsEndpoint {
  readonly baseUrl: string;
  readonly model: string;
  readonly transport: Transport;
}

/** Retrieval as a stressor asks for it: nothing that goes wrong there rejects, so that it is counted and shown. */
export interface Retrieval {
  /** Ids and versions of the retrievers that can be asked, the usual one first. */
  readonly retrievers: readonly { readonly id: string; readonly version: string }[];
  /** The very array of tools tells catalogs apart: each is taken in once. */
  readonly find: (retriever: string, tools: readonly Tool[], query: string, most: number) => Promise<Retrieved>;
}

export type Retrieved =
  | {
      readonly state: 'found';
      /** Of tools that the catalog holds, once each, best first. */
      readonly names: readonly string[];
      /** Names given that the catalog does not hold, or that were given before. */
      readonly strangers: number;
    }
  /** It was slow, down, or gave something else than names. Never the fault of a model. */
  | { readonly state: 'failed'; readonly reason: string };
