import { askedFormats, offers, schemaForms } from '../../core/Case.ts';
import type { ArmOrigin } from '../../core/Case.ts';

/** One arm as a level names it: `<tools>/<schema>/<format>`, such as `oracle@16/compact/json`. */
export interface ArmLevel extends Pick<ArmOrigin, 'tools' | 'schema' | 'format'> {
  /** Tools that are left, or that the whole catalog has; `null`: the usual number. */
  readonly size: number | null;
  /** As it is always written. */
  readonly text: string;
}

/** The four offers as the model is asked otherwise; every schema and every format by itself; and the 2×2×2 of both ends of each factor. */
export const armLevels: readonly string[] = [
  ...['gold', 'oracle@16', 'retrieved@16', 'all'].map((tools) => `${tools}/full/asked`),
  ...['compact', 'verbose', 'signature'].map((schema) => `oracle@16/${schema}/asked`),
  ...['free', 'json', 'native-strict'].map((format) => `oracle@16/full/${format}`),
  ...['gold', 'all'].flatMap((tools) => ['compact', 'verbose'].flatMap((schema) => ['free', 'json'].map((format) => `${tools}/${schema}/${format}`))),
];

export function readArmLevel(text: string): ArmLevel | null {
  const [offer = '', schemaText = 'full', formatText = 'asked', ...rest] = text.split('/');
  const [, name = '', number] = /^([a-z]+)(?:@([1-9]\d{0,5}))?$/.exec(offer) ?? [];
  const tools = offers.find((one) => one === name);
  const schema = schemaForms.find((one) => one === schemaText);
  const format = askedFormats.find((one) => one === formatText);
  if (tools === undefined || schema === undefined || format === undefined || rest.length > 0) return null;
  const isCut = tools === 'oracle' || tools === 'retrieved';
  if (tools === 'gold' && number !== undefined) return null;
  const size = number === undefined ? (isCut ? 16 : null) : Number(number);
  return { tools, schema, format, size, text: `${tools}${size === null ? '' : `@${String(size)}`}/${schema}/${format}` };
}
