import type { ModelProvider } from './ModelProvider.ts';
import type { RecordingFormat } from './RecordingFormat.ts';
import type { Retriever } from './Retriever.ts';
import type { Stressor } from './Stressor.ts';
import type { Suite } from './Suite.ts';
import type { Syntax } from './Syntax.ts';
import type { Tool } from './Tool.ts';

/** What `faultline.config.ts` may say; everything is optional and the command line wins. */
export interface Configuration {
  /** Asked where no `--model` is given. */
  readonly models?: readonly string[];
  /** Endpoints of your own by the name that stands before the colon in `--model`. */
  readonly endpoints?: Readonly<Record<string, ConfiguredEndpoint>>;
  /** Money per million tokens by model as named with `--model`. */
  readonly prices?: Readonly<Record<string, ConfiguredPrice>>;
  /** Rate below which a part counts as weak, as a fraction. */
  readonly target?: number;
  /** Most requests in flight to one endpoint. */
  readonly concurrency?: number;
  /** Folder in which runs are kept. */
  readonly runs?: string;
  /** Where retrievers by meaning get their embeddings. */
  readonly embeddings?: ConfiguredEmbeddings;
  /** What chooses tools from large catalogs, asked before the built-in ones. */
  readonly retrievers?: readonly (ConfiguredRetriever | Retriever)[];
  /** Extensions of your own, beside the built-in ones. */
  readonly providers?: readonly ModelProvider[];
  readonly syntaxes?: readonly Syntax[];
  readonly suites?: readonly Suite[];
  readonly formats?: readonly RecordingFormat[];
  readonly stressors?: readonly Stressor[];
}

export interface ConfiguredEndpoint {
  /** Id of the provider whose protocol it speaks, such as `openai-compatible`. */
  readonly provider: string;
  readonly baseUrl?: string;
  /** Environment variable that holds its key. */
  readonly keyVariable?: string;
  /** Sent with every request and kept nowhere; `$NAME` alone stands for an environment variable. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ConfiguredPrice {
  readonly input: number;
  readonly cachedInput?: number;
  readonly output: number;
}

/** An endpoint in the protocol of OpenAI, which answers at `<baseUrl>/embeddings`. */
export interface ConfiguredEmbeddings {
  readonly baseUrl: string;
  readonly model: string;
  /** Environment variable that holds its key. */
  readonly keyVariable?: string;
  /** As those of an endpoint. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A retriever of your own: `search` or `url`. */
export interface ConfiguredRetriever {
  /** What stands in levels and reports. */
  readonly id: string;
  /** Names of the tools that fit best, best first, at most `most`. */
  readonly search?: (query: string, most: number, tools: readonly Tool[]) => Promise<readonly string[]> | readonly string[];
  /**
   * Is sent `{catalog, tools}` once for each catalog, then `{catalog, query, most}` for each request, and answers the
   * latter with `{"names": […]}`.
   */
  readonly url?: string;
  /** Environment variable whose value is sent as a bearer token. */
  readonly keyVariable?: string;
  /** As those of an endpoint. */
  readonly headers?: Readonly<Record<string, string>>;
}
