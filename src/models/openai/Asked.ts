import type { JsonObject } from '../../core/Json.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { requestNotes } from '../../wire/requestNotes.ts';
import { toolsPiece } from '../../wire/toolsPiece.ts';
import { ownNames } from '../../wire/wireNames.ts';

/** What `decode` needs of a stored request. */
export interface Asked {
  readonly url: string;
  readonly offersTools: boolean;
  /** The name a tool was offered by, from its name on the wire. */
  readonly offeredName: (wire: string) => string;
  /** Members of the body that say how to answer. */
  readonly settings: JsonObject;
  readonly model: string;
  /** Settings that the endpoint has no field for. */
  readonly notSent: readonly string[];
}

const head = /^\{[ \t]*"model":("(?:[^"\\]|\\.)*")/;

export function readAsked(request: WireRequest): Asked {
  const { url, body } = request;
  const tools = toolsPiece(request);
  const names = ownNames(tools);
  const first = head.exec(body[0] ?? '');
  const model = parseJson(first?.[1] ?? '""');
  const settings = readSettings(body.at(-1) ?? '');
  return {
    url,
    offersTools: tools !== null,
    offeredName: (wire) => names.get(wire) ?? wire,
    settings,
    model: typeof model === 'string' ? model : '',
    notSent: requestNotes(request),
  };
}

/** The requests of a run end alike, so the last ending that was read is remembered. */
let lastEnding = '';
let lastSettings: JsonObject = {};

function readSettings(ending: string): JsonObject {
  if (ending !== lastEnding) {
    const settings = parseJson(`{${ending.slice(1)}`);
    lastEnding = ending;
    lastSettings = isJsonObject(settings) ? settings : {};
  }
  return lastSettings;
}
