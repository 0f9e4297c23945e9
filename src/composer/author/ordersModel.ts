/** Each is about how to answer and not about what is asked for, in all languages that an author writes. */
const orders: readonly RegExp[] = [
  worded("(?:tool(?:s|kit|box)?|functions?|apis?|plug-?ins?|werkzeug\\p{L}*|hilfsmittel\\p{L}*|funktion(?:en)?|herramientas?|(?<!en )funci(?:ón|ones)|outils?|(?<!en )fonctions?|strument[oi]|(?<!in )funzion[ei]|ferramentas?|(?<!em )funç(?:ão|ões)|gereedschap\\p{L}*|hulpmiddel\\p{L}*|functies?)"),
  worded('(?:guess\\p{L}*|from memory|off the top of|what you (?:already )?know|ma(?:k|d)\\p{L}* (?:it|one|something|them) up|(?:ab|ein)?schätz\\p{L}*|vermut\\p{L}*|errat\\p{L}*|rate (?:einfach|mal|bitte)|aus dem (?:kopf|gedächtnis)|adivin\\p{L}*|conjetur\\p{L}*|de memoria|devin\\p{L}*|de mémoire|indovin\\p{L}*|a memoria|adivinh\\p{L}*|palpite\\p{L}*|chut[ae]r?|de (?:cabeça|memória)|gok\\p{L}*|raad maar|uit (?:je|uw) hoofd)'),
  worded('(?:plain text|text only|only (?:in |with |as )?text|reine[mnr]? text|nur (?:in |als |mit )?text|klartext|texto (?:plano|simples|puro|sin formato)|(?:solo|sólo|só|apenas) (?:con |com |em )?texto|texte (?:brut|simple|seul)|testo (?:semplice|normale)|solo testo|(?:platte|gewone|alleen) tekst)'),
  worded('(?:look\\p{L}* (?:it|this|that|them|these|those|things?|anything|something) up|looking up|nach(?:zu|ge)?schl[aä]g\\p{L}*|buscarlo|consultarlo|(?:le|la|les) (?:chercher|consulter)|cercarlo|procurá-lo|op te zoeken)'),
];

function worded(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu');
}

/** Whether a text tells how to answer (with or without tools, by a guess, in plain text) where its request does not. */
export function ordersModel(request: string, text: string): boolean {
  return orders.some((order) => order.test(text) && !order.test(request));
}
