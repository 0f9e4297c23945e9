import { isJsonObject } from '../core/Json.ts';
import type { Intent } from './Intent.ts';
import type { Offer } from './offerTools.ts';

/**
 * Whether a value that a request leaves out could be had without asking: by a default, from the result of an offered
 * tool, or because a value of its type is said for another parameter.
 */
export function missingCanBeFound({ tool, fillings }: Intent, parameter: string, type: string, { own }: Offer): boolean {
  const properties = tool.tool.parameters['properties'];
  const schema = isJsonObject(properties) ? properties[parameter] : undefined;
  if (isJsonObject(schema) && schema['default'] !== undefined) return true;
  if ([...fillings.values()].some((filling) => filling.type === type)) return true;
  return own.some(({ mentions }) => mentions.some((mention) => mention.type === type));
}
