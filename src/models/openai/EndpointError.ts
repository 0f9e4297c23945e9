import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';

/** What an error body says, in whichever of the shapes in use it says it. */
export interface EndpointError {
  readonly message: string;
  /** Codes and types, the most telling first, in lower case. */
  readonly codes: readonly string[];
  /** The request's field that is blamed. */
  readonly parameter: string | null;
  /** A status that stands inside the body. */
  readonly status: number | null;
  /** What the model wrote; empty where only that it failed is said. */
  readonly failedGeneration: string | null;
  /** Whether a moderation in between says what it flagged. */
  readonly flagged: boolean;
}

/** Reads `{error: {…}}`, `{error: "…"}`, `{object: "error", …}`, `{detail: …}` and bare `{message, code}`. */
export function readEndpointError(body: JsonObject): EndpointError {
  const inner = body['error'] ?? (isJsonObject(body['response']) ? body['response']['error'] : undefined) ?? body['detail'] ?? body['message'] ?? body;
  const error: JsonObject = isJsonObject(inner) ? inner : isJsonArray(inner) ? firstOf(inner) : { message: inner };
  const nested = isJsonObject(error['innererror']) ? error['innererror'] : isJsonObject(error['inner_error']) ? error['inner_error'] : {};
  const metadata = isJsonObject(error['metadata']) ? error['metadata'] : {};
  const codes = [nested['code'], error['code'], error['type'], body['code'], body['type']].flatMap((code) => (typeof code === 'string' ? [code.toLowerCase()] : []));
  const status = [error['code'], error['status'], error['status_code'], body['status']].find((code) => typeof code === 'number');
  const generation = error['failed_generation'];
  return {
    message: textOf(error['message'] ?? error['msg'] ?? error['detail'] ?? body['message']),
    codes,
    parameter: parameterOf(error),
    status: typeof status === 'number' && status >= 400 && status < 600 ? status : null,
    failedGeneration: typeof generation === 'string' ? generation : null,
    flagged: metadata['flagged_input'] !== undefined || metadata['reasons'] !== undefined,
  };
}

function firstOf(list: readonly Json[]): JsonObject {
  const first = list[0];
  return isJsonObject(first) ? first : { message: first ?? null };
}

/** `param`, or the place that FastAPI names (`["body", "seed"]`). */
function parameterOf({ param, loc }: JsonObject): string | null {
  if (typeof param === 'string' && param !== '') return param;
  const last = isJsonArray(loc) ? loc.at(-1) : null;
  return typeof last === 'string' ? last : null;
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
