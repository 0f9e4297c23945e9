/** What a text parameter holds, by the words of its name; the first that fits. `machine`: a language or encoding, which nobody writes into a request. */
const kinds = [
  ['machine', /\b(?:sql|script|code block|html|markdown|css|jsonpath|json|xml|yaml|csv|regex|regexp|formula|cron|crontab|jql|cql|graphql|xpath|base64|b64|blob|binary|bytes|buffer|diff|patch|cursor|page token|next token|continuation|signature|certificate|jwt|embedding|geojson|wkt|polygon)\b/],
  ['email', /\b(?:e ?mails?|email address|mail to)\b/],
  ['phone', /\b(?:phone|telephone|mobile|fax|msisdn|phone number)\b/],
  ['uuid', /\b(?:uuid|guid)\b/],
  ['address-on-web', /\b(?:url|uri|link|website|webhook|endpoint|href|homepage)\b/],
  ['ip', /\b(?:ip|ipv4|ip address)\b/],
  ['host', /\b(?:host|hostname|domain|domain name|server name)\b/],
  ['time-zone', /\b(?:time ?zone|tz)\b/],
  ['date-time', /\b(?:date ?time|timestamp|instant|(?:start|end|created|updated|modified|expires|due|scheduled|published) at|(?:time|date) (?:min|max)|since|until)\b/],
  ['date', /\b(?:date|day|deadline|birthday|birth date|dob|check ?in|check ?out)\b/],
  ['time', /\b(?:time|start time|end time|hour)\b/],
  ['code', /\b(?:ids?|(?:access|api|cache|foreign|issue|object|primary|public|record) key|code|number|no|ref|reference|token|sku|isbn|barcode|serial|hash|sha|digest|slug|identifier|plate|vin|iban|account|order|invoice|ticket|tracking|booking|transaction|session|version)$/],
  ['city', /\b(?:city|town|location|place|destination|origin|departure|arrival|municipality)\b/],
  ['country', /\b(?:country|nation|nationality)\b/],
  ['street', /\b(?:address|street|street address)\b/],
  ['postcode', /\b(?:zip|zip code|postcode|postal code|postal)\b/],
  ['currency', /\b(?:currency|currencies)\b/],
  ['language', /\b(?:language|lang|locale)\b/],
  ['colour', /\b(?:colou?r)\b/],
  ['ticker', /\b(?:ticker|stock symbol|symbol)\b/],
  ['file', /\b(?:file ?name|file|attachment)\b/],
  ['path', /\b(?:path|directory|dir|folder)\b/],
  ['person', /\b(?:(?:first|last|full|given|family|customer|contact|person|patient|guest|employee|author|recipient|sender|owner|assignee|attendee) name|person|author|recipient|contact|attendees?|guests?|participants?|customer|patient|employee)\b/],
  ['handle', /\b(?:user ?name|user|login|handle|owner|assignee|reviewer|username)\b/],
  ['slug', /\b(?:repo|repository|organi[sz]ation|org|project|branch|team|workspace|channel|namespace|cluster|bucket|database|table|collection|queue|topic|label|tag|tags|labels|category|group|environment|service|model|app|application|package|environment|region|zone|job|task|name)\b/],
  ['search', /\b(?:query|q|search|keywords?|term|search term|phrase|prompt|question)\b/],
  ['title', /\b(?:title|subject|headline|heading|caption|event|summary|display name|product|item|album|song|artist|movie|film|book)\b/],
  ['message', /\b(?:message|body|content|text|comment|description|note|notes|reason|bio|details|instructions)\b/],
] as const;

/** Names of what is one of a set: nothing else makes sense there. */
const oneOfASet = /\b(?:units?|type|mode|format|method|style|kind|level|priority|status|state|order by|sort|sort by|sort order|direction|gender|sex|metric|measure|measurement|interval|frequency|period|algorithm|encoding|visibility|scope|role|permission|granularity|resolution|severity|action|operation|operator|strategy|season|size|quality|genre|cuisine|class|position|protocol|provider|engine)$/;

export type TextKind = (typeof kinds)[number][0] | 'one-of-a-set' | 'words';

export function textKind(label: string): TextKind {
  return kinds.find(([, pattern]) => pattern.test(label))?.[0] ?? (oneOfASet.test(label) ? 'one-of-a-set' : 'words');
}

/** Kinds of which nobody can guess a value, so that a request without one has to be asked back about. */
export const mustBeKnown: ReadonlySet<TextKind> = new Set<TextKind>(['email', 'phone', 'uuid', 'code', 'city', 'street', 'postcode', 'person', 'handle', 'ticker', 'address-on-web', 'file', 'path']);
