import { nameWords } from '../../catalog/nameWords.ts';

/** Names of what only the user knows: whom, where and which one is meant. */
const known = /\b(?:e ?mail(?: address)?|phone|phone number|mobile|ids?|uuid|guid|number|no|reference|sku|iban|isbn|vin|plate|city|location|address|street|destination|origin|place|country|zip|postcode|postal code|url|uri|link|user ?name|handle|recipient|customer|patient|guest|employee|(?:first|last|full|customer|contact|person|patient|guest|employee|author|recipient|company|product|hotel|restaurant) name|ticker|symbol|file|file ?name|file path|path)$/;

/** Descriptions of what may well be left to the tool or the model. */
const given = /\b(?:default|optional|omit(?:ted)?|leave (?:it )?(?:empty|blank)|not (?:given|provided|specified|set)|current (?:user|location|session|account|project|directory)|automatic\w*|generated?|inferred|any (?:unique )?(?:string|value|text)|random|unique (?:id|identifier|key) for (?:this|the) (?:request|call))\b/i;

/** Whether nobody can guess a value, so that a request without it has to be asked back about. Dates, texts and choices can be. */
export function isUnguessable(name: string, description: string): boolean {
  const words = nameWords(name).join(' ');
  return known.test(words) && !/^(?:page|line|row|max|min|start|end)\b.*\b(?:number|no)$/.test(words) && !given.test(description);
}
