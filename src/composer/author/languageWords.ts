/** What a language is told by, in lower case. */
export interface LanguageWords {
  readonly id: string;
  /** ISO 639-1. */
  readonly code: string;
  readonly english: string;
  /** Everyday words, of which some stand in every request of a few words. */
  readonly everyday: ReadonlySet<string>;
  /** What somebody says who asks for something; one of it, or a question mark, has to stand there. */
  readonly asking: RegExp;
  /** How an assistant begins, or tells what it has done. */
  readonly answering: RegExp;
  /** From two to twelve. */
  readonly numbers: readonly string[];
  /** By the English words of `dayWords`; some are written in several ways. */
  readonly days: readonly (readonly string[])[];
}

/** Words of time that a request either has or has not; months and days of the week as well. */
export const dayWords: readonly string[] = words('today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december morning afternoon evening week month year');

export const numberWords: readonly string[] = words('two three four five six seven eight nine ten eleven twelve');

export const englishWords: ReadonlySet<string> = new Set(words("the a an of to in is are it you i and or for that this with your my on be can not no by at from we if so what which have has do does but me please could would like get show tell find there when how they want need it's i'd i'll"));

/** Languages that can be told from English and from one another without asking anybody. */
export const languageWords: readonly LanguageWords[] = [
  {
    id: 'german',
    code: 'de',
    english: 'German',
    everyday: new Set(words('der die das und ist nicht ich sie ein eine einen einem einer zu mit für auf von den dem des es wir kann kein keine haben hast habe bitte welche welchen welcher ihre ihr oder wird sind im noch nur um mir mich du dir dich könntest kannst können könnten würdest möchte hätte gerne gern brauche wie was wann wo wer aus bei nach bis zum zur am ab als auch dass dann danach außerdem alle meine meinen meiner mein so vom über unter wenn falls hallo danke')),
    asking: /\b(?:bitte|kannst du|könntest du|würdest du|können sie|könnten sie|würden sie|ich (?:möchte|brauche|hätte|will|suche)|sag mir|zeig mir|gib mir)\b/u,
    answering: /^(?:hier (?:ist|sind)|natürlich|selbstverständlich|gerne[,!.]|klar[,!.]|sicher[,!.]|als (?:ki|assistent)|es tut mir leid|leider|übersetzung|ich (?:habe|kann|werde)\b(?!.{0,40}\bbitte\b))|\bich habe\b.{0,60}\b(?:gefunden|gebucht|bestellt|gesendet|geschickt|erstellt|storniert|erledigt)\b|\b(?:weitere fragen|sonst noch etwas|weiterhelfen)\b/u,
    numbers: words('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    days: days('heute morgen gestern montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember vormittag nachmittag abend woche monat jahr'),
  },
  {
    id: 'spanish',
    code: 'es',
    english: 'Spanish',
    everyday: new Set(words('el la los las una un unos y es no de del en que por para con su tu mi mis tus sus lo se al como puedo puedes podrías podría yo cuál he ha favor me te le quiero quisiera necesito qué cuánto cuántos cuándo dónde muéstrame dime dame busca o si más también todos todas esta este desde hasta luego después hola gracias')),
    asking: /(?:por favor|\b(?:puedes|podrías|podría|puede|quiero|quisiera|necesito|me gustaría|dime|dame|muéstrame)\b)/u,
    answering: /^(?:aquí (?:está|están|tienes)|claro|por supuesto|desde luego|como (?:ia|asistente)|lo siento|lamentablemente|traducción|he\b|listo|hecho)|\bhe (?:encontrado|reservado|pedido|enviado|creado|cancelado)\b|(?:algo más|otra pregunta|en qué puedo ayudar)/u,
    numbers: words('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
    days: days('hoy mañana ayer lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre mañana tarde noche semana mes año'),
  },
  {
    id: 'french',
    code: 'fr',
    english: 'French',
    everyday: new Set(words("le la les des un une et est je vous tu te pas ne de du pour que qui dans sur il nous avec votre mon ma mes ton ta tes au aux ce cette quel quelle quels quelles j'ai n'est c'est s'il l d n qu plaît peux peux-tu pourrais pourriez voudrais aimerais besoin moi me toi ou si par en à depuis jusqu puis ensuite aussi tous toutes comment combien quand bonjour merci")),
    asking: /(?:s'il (?:te|vous) pla[iî]t|\b(?:peux|pourrais|pourriez|pouvez|veuillez|merci de|je (?:veux|voudrais)|j'aimerais|j'ai besoin|dis-moi|donne-moi|montre-moi)\b)/u,
    answering: /^(?:voici|voilà|bien sûr|certainement|d'accord|en tant qu|désolée?|je suis désolé|malheureusement|traduction|j'ai (?!besoin)|c'est fait)|\bj'ai (?:trouvé|réservé|commandé|envoyé|créé|annulé)|(?:autre chose|d'autres questions|vous aider)/u,
    numbers: words('deux trois quatre cinq six sept huit neuf dix onze douze'),
    days: days("aujourd'hui demain hier lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre matin/matinée après-midi soir/soirée semaine mois an/année"),
  },
  {
    id: 'italian',
    code: 'it',
    english: 'Italian',
    everyday: new Set(words("il lo la i gli le un una uno e è di del della dei delle che per con non si mi ti ci da dal in nel nella al alla ai su sul sulla puoi potresti potrebbe vorrei voglio bisogno favore piacere cosa quale quali quanto quanti come dove quando o se anche tutti tutte mio mia miei tuo questo questa sono ho hai poi dopo infine ciao grazie dimmi dammi l d c'è")),
    asking: /(?:per (?:favore|piacere|cortesia)|\b(?:puoi|potresti|potrebbe|vorrei|voglio|ho bisogno|mi serve|dimmi|dammi|mostrami)\b)/u,
    answering: /^(?:ecco|certo|certamente|va bene|come (?:ia|assistente)|mi dispiace|purtroppo|traduzione|fatto|ho (?!bisogno))|\bho (?:trovato|prenotato|ordinato|inviato|creato|annullato)\b|(?:altro che|altre domande|posso aiutar)/u,
    numbers: words('due tre quattro cinque sei sette otto nove dieci undici dodici'),
    days: days('oggi domani ieri lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre mattina/mattino pomeriggio sera settimana mese anno'),
  },
  {
    id: 'portuguese',
    code: 'pt',
    english: 'Portuguese',
    everyday: new Set(words('o a os as um uma e é de do da dos das que para por com não se me te lhe em no na nos nas ao à seu sua meu minha meus minhas você pode poderia podes gostaria quero preciso favor qual quais quanto quantos como onde quando ou também todos todas este esta isso tem são depois então desde até olá obrigado obrigada mostre diga')),
    asking: /(?:por favor|\b(?:pode|podes|poderia|poderias|gostaria|queria|quero|preciso|diga-me|dê-me|mostre)(?![\p{L}]))/u,
    answering: /^(?:aqui (?:está|estão)|claro|com certeza|certamente|como (?:ia|assistente)|desculpe|lamento|sinto muito|infelizmente|tradução|pronto|feito)|\b(?:encontrei|reservei|encomendei|enviei|criei|cancelei)\b|(?:mais alguma coisa|outra pergunta|posso ajudar)/u,
    numbers: words('dois/duas três quatro cinco seis sete oito nove dez onze doze'),
    days: days('hoje amanhã ontem segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro manhã tarde noite semana mês ano'),
  },
  {
    id: 'dutch',
    code: 'nl',
    english: 'Dutch',
    everyday: new Set(words('de het een en is niet ik je jij u van op te met voor in dat die dit er wij we kan kun kunt zou zouden wil graag alsjeblieft alstublieft mij me mijn jouw uw aan bij naar uit tot om als of ook alle wat welke hoe waar wanneer wie nodig heb hebt heeft geen nog dan daarna vervolgens geef toon laat zien hallo bedankt dank')),
    asking: /\b(?:alsjeblieft|alstublieft|graag|kun je|kan je|kunt u|zou je|zou u|ik (?:wil|zou|heb)|geef me|laat me|toon me)\b/u,
    answering: /^(?:hier (?:is|zijn)|natuurlijk|zeker[,!.]|uiteraard|als (?:ai|assistent)|het spijt me|sorry|helaas|vertaling|klaar|gedaan|ik heb\b(?!.{0,30}\bnodig\b))|\bik heb\b.{0,60}\b(?:gevonden|geboekt|besteld|verstuurd|gestuurd|aangemaakt|geannuleerd)\b|(?:nog iets anders|andere vragen|verder helpen)/u,
    numbers: words('twee drie vier vijf zes zeven acht negen tien elf twaalf'),
    days: days('vandaag morgen gisteren maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november december ochtend/voormiddag middag/namiddag avond week maand jaar'),
  },
];

function words(text: string): readonly string[] {
  return text.split(' ');
}

function days(text: string): readonly (readonly string[])[] {
  return words(text).map((each) => each.split('/'));
}

/** The language that a user means by its name or its code; `null`: none that can be told. */
export function languageNamed(text: string): LanguageWords | null {
  const asked = text.trim().toLowerCase();
  return languageWords.find(({ id, code }) => id === asked || code === asked) ?? null;
}
