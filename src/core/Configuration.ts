import type { ModelProvider } from './ModelProvider.ts';
import type { RecordingFormat } from './RecordingFormat.ts';
import type { Suite } from './Suite.ts';
import type { Syntax } from './Syntax.ts';

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
  /** Extensions of your own, beside the built-in ones. */
  readonly providers?: readonly ModelProvider[];
  readonly syntaxes?: readonly Syntax[];
  readonly suites?: readonly Suite[];
  readonly formats?: readonly RecordingFormat[];
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
