import type { ReplyAct, ReplyCue } from './ReplyCue.ts';

type Rows = readonly (readonly [ReplyAct, string])[];

const german: Rows = [
  ['blocked', `\\b(?:kann|konnen|konnte)\\b.{0,100}\\b(?:nicht|erst|nur)\\b.{0,60}\\b(?:ohne|bis|bevor|solange|wenn|sobald)\\b(?!.{0,40}\\b(?:werkzeug|tool|zugriff|funktion|zugang))`],
  ['blocked', `\\bohne (?:die|den|das|eine|ihre|deine)\\b(?!.{0,30}\\b(?:werkzeug|tool|zugriff|funktion|zugang)).{1,60}\\bkann ich\\b.{0,60}\\bnicht\\b`],
  ['cannot', `\\b(?:ich|wir)\\b.{0,40}\\b(?:kann|konnen)\\b.{0,100}\\b(?:nicht|kein(?:e|en|er)?)\\b|\\b(?:kann|konnen) (?:ich|wir)\\b.{0,100}\\b(?:nicht|kein(?:e|en|er)?)\\b`],
  ['cannot', `\\b(?:ich|wir|habe|haben)\\b.{0,30}\\b(?:habe|haben|besitze|verfuge|ich|wir)\\b.{0,40}\\bkein(?:e|en|er|erlei)?\\b.{0,40}\\b(?:zugriff|zugang|werkzeug|tool|funktion|moglichkeit|berechtigung|fahigkeit)|\\bkeines? (?:der|meiner)\\b.{0,40}\\b(?:werkzeuge|tools|funktionen)|\\bes gibt kein(?:e|en)?\\b.{0,40}\\b(?:werkzeug|tool|funktion|moglichkeit)|\\bnicht (?:in der lage|moglich)\\b|\\b(?:werkzeuge|tools|funktionen)\\b.{0,60}\\b(?:nicht|nur|kein\\w*)\\b|\\bnicht unterstutzt\\b`],
  ['courtesy', `\\b(?:sonst noch|noch etwas|weitere fragen|weiterhelfen|womit kann ich|wie kann ich)\\b`],
  ['offer', `\\b(?:soll ich|mochten sie,? das|mochtest du,? das|mochten sie stattdessen|wenn sie (?:mochten|wollen)|falls (?:sie|du))\\b`],
  ['ask', `\\b(?:bitte|konnten sie|konntest du|konnen sie|kannst du|wurden sie|nennen sie|geben sie|teilen sie|sag mir|gib mir|schick mir)\\b.{0,80}\\b(?:nennen|geben|angeben|mitteilen|mit|sagen|schicken|senden|bestatigen|an|teilen|verraten|prazisieren)\\b`],
  ['ask', `\\b(?:ich|wir) (?:\\w+ ){0,2}(?:brauche|benotige|brauchen|benotigen)\\b(?!.{0,30}\\b(?:werkzeug|tool|zugriff|funktion|zugang))|\\b(?:brauche|benotige) ich\\b|\\b(?:welche[nrsm]?|wie lautet|was ist ihre|was ist deine|um welche\\w*|fur welche\\w*|wann|wo|wer|wie viele)\\b.{0,80}\\?`],
  ['conditional', `\\b(?:sobald|wenn) (?:sie|du|ich)\\b.{0,60}\\b(?:nennen|nennst|geben|gibst|mitteilen|habe|kenne|angeben)\\b`],
  ['lack', `\\b(?:es fehlt|fehlt (?:mir|noch)|fehlen (?:mir|noch)|nicht angegeben|nicht genannt)\\b`],
  ['acted', `\\b(?:ich habe|habe ich|wurde|wurden|ist nun|ist jetzt)\\b.{0,80}\\b(?:storniert|gebucht|bestellt|gesendet|geschickt|erstellt|angelegt|geandert|aktualisiert|geloscht|hinzugefugt|erledigt|reserviert)\\b|^erledigt\\b`],
  ['promise', `\\bich (?:werde|schaue|prufe|sehe|kummere|suche|rufe)\\b(?!.{0,20}\\berklar)|\\beinen moment\\b`],
  ['willing', `\\b(?:gerne|gern) (?:helfe|kann) ich\\b|\\bich (?:helfe|kann) (?:ihnen|dir) (?:gerne?|dabei)\\b`],
  ['greeting', `^(?:hallo|guten tag|danke|vielen dank|entschuldigung|tut mir leid|es tut mir leid|gerne?|naturlich|klar|alles klar)\\b[^.!?]{0,60}[.!?, ]*$`],
];

const french: Rows = [
  ['blocked', `\\b(?:ne (?:peux|pouvons|puis)|n'arrive)\\b.{0,80}\\b(?:sans|avant|tant que)\\b(?!.{0,40}\\b(?:outil|acces|fonction))|\\bsans\\b(?!.{0,40}\\b(?:outil|acces|fonction)).{1,60}\\bje ne (?:peux|puis)\\b`],
  ['cannot', `\\b(?:je|nous) ne (?:peux|pouvons|puis|suis|sommes)\\b.{0,40}\\b(?:pas|malheureusement|aucun\\w*|en mesure)\\b|\\bje n'ai (?:pas|aucun\\w*)\\b.{0,50}\\b(?:acces|outil|fonction|moyen|possibilite|capacite)|\\baucun(?:e)? (?:des |de mes )?(?:outils?|fonctions?)\\b|\\b(?:outils|fonctions)\\b.{0,60}\\bne (?:permet|couvr|peuv)\\w*|\\b(?:n'est|ce n'est) (?:malheureusement )?pas possible\\b|\\bje suis (?:dans l'incapacite|incapable)\\b|\\bil n'(?:y a|existe) (?:pas|aucun\\w*)\\b.{0,40}\\b(?:outil|fonction)`],
  ['courtesy', `\\b(?:autre chose|d'autres questions|comment puis-je vous aider|n'hesitez pas)\\b`],
  ['offer', `\\b(?:souhaitez-vous que|voulez-vous que|si vous (?:le )?(?:souhaitez|voulez)|puis-je vous proposer)\\b`],
  ['ask', `\\b(?:pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|veuillez|merci de|donnez-moi|indiquez|precisez|dites-moi)\\b.{0,80}\\b(?:me |m'|indiquer|donner|preciser|fournir|confirmer|communiquer|dire|moi|quel\\w*|le|la|votre)\\b|\\bj'(?:ai|aurai|aurais) (?:\\w+ )?besoin\\b(?!.{0,20}\\b(?:outil|acces|fonction))|\\bil me (?:faut|faudrait|manque)\\b|\\b(?:quel(?:le)?s?|laquelle|lequel|combien|quand)\\b.{0,80}\\?`],
  ['lack', `\\bvous n'avez pas (?:precise|indique|donne|mentionne|fourni)|\\b(?:manque|manquant\\w*)\\b`],
  ['acted', `\\bj'ai (?:bien )?(?:annule|reserve|commande|envoye|cree|modifie|ajoute|supprime|effectue)\\b|\\ba ete (?:bien )?(?:annule|reserve|envoye|cree|modifie|ajoute|supprime)\\w*|^c'est fait\\b`],
  ['promise', `\\bje vais (?!(?:vous |t')?expliquer)|\\bun (?:instant|moment)\\b|\\blaissez-moi\\b`],
  ['willing', `\\bje (?:peux|serais ravi\\w* de|suis la pour) (?:vous |t')?aider\\b`],
  ['greeting', `^(?:bonjour|merci|desole\\w*|je suis desole\\w*|bien sur|d'accord|certainement|avec plaisir)\\b[^.!?]{0,60}[.!?, ]*$`],
];

const spanish: Rows = [
  ['blocked', `\\bno (?:puedo|podemos|podre|es posible)\\b.{0,80}\\b(?:sin|hasta|antes de)\\b(?!.{0,40}\\b(?:herramienta|acceso|funcion))|\\bsin\\b(?!.{0,40}\\b(?:herramienta|acceso|funcion)).{1,60}\\bno (?:puedo|podre)\\b`],
  ['cannot', `\\bno (?:puedo|podemos|me es posible|es posible|soy capaz|estoy capacitad\\w)\\b|\\bno (?:tengo|dispongo|cuento)\\b.{0,40}\\b(?:acceso|herramientas?|funcion(?:es)?|forma|manera|capacidad|permiso)|\\bningun[ao]? (?:de (?:las|mis) )?(?:herramientas?|funcion(?:es)?)\\b|\\b(?:herramientas|funciones)\\b.{0,60}\\bno (?:\\w+n|permite\\w*)\\b|\\bno (?:hay|existe) (?:ningun[ao]? )?(?:herramienta|funcion)`],
  ['courtesy', `\\b(?:algo mas|alguna otra|otra cosa|en que puedo ayudar\\w*|como puedo ayudar\\w*|no dudes|no dude)\\b`],
  ['offer', `\\b(?:quieres que|quiere que|te gustaria que|le gustaria que|si (?:lo )?(?:deseas|desea|quieres|quiere|prefieres))\\b`],
  ['ask', `\\b(?:(?:puedes|puede|podrias|podria)(?=.{0,100}\\?)|por favor|indicame|indiqueme|dime|digame|proporcione|proporciona|facilitame|necesito que)\\b.{0,80}\\b(?:indicar\\w*|dar\\w*|decir\\w*|proporcion\\w*|confirm\\w*|especifi\\w*|facilitar\\w*|compart\\w*|envi\\w*|indi\\w+|el|la|tu|su|cual)\\b|\\bnecesito (?!(?:\\w+ ){0,3}(?:herramienta|acceso|funcion))|\\b(?:cual|cuales|que numero|que fecha|cuando|cuant[ao]s?|de que)\\b.{0,80}\\?`],
  ['lack', `\\bno (?:has|ha) (?:indicado|mencionado|especificado|proporcionado|dado)\\b|\\bfalta(?:n)?\\b`],
  ['acted', `\\bhe (?:cancelado|reservado|pedido|enviado|creado|modificado|anadido|eliminado|actualizado)\\b|\\bha sido (?:cancelad|reservad|enviad|cread|modificad|anadid|eliminad)\\w+|^(?:listo|hecho)\\b`],
  ['promise', `\\bvoy a (?!explicar)|\\bun (?:momento|segundo)\\b|\\bdejame\\b|\\bpermiteme\\b`],
  ['willing', `\\b(?:puedo|con gusto|encantad[oa] de) (?:te |le )?ayudar\\w*`],
  ['greeting', `^(?:hola|gracias|lo siento|disculp[ae]|perdona|claro|por supuesto|de acuerdo|buenos dias)\\b[^.!?]{0,60}[.!?, ]*$`],
];

function cuesOf(rows: Rows): readonly ReplyCue[] {
  return rows.map(([act, source]) => ({ act, pattern: new RegExp(source, 'u') }));
}

/** The commonest forms in German, French and Spanish, folded: no accents, “ß” one “s”. */
export const foreignCues: { readonly german: readonly ReplyCue[]; readonly french: readonly ReplyCue[]; readonly spanish: readonly ReplyCue[] } = {
  german: cuesOf(german),
  french: cuesOf(french),
  spanish: cuesOf(spanish),
};
