import type { ReplySentence } from './replySentences.ts';

const negation = /\b(?:not|no(?! (?:longer|need|problem|worries|rush|doubt))|none|nothing|neither|nor|never|without|lacks?|lacking|beyond|outside|impossible|unable|unavailable|unsupported|exceeds?)\b|n't\b/;

/** What an assistant acts with, and the words for having it. */
const means =
  /\b(?:tools?|toolset|toolbox|toolkit|functions?|functionality|access|abilit(?:y|ies)|able|capab\w+|permission|permitted|rights|actions?|operations?|commands?|options?|features?|services?|lookups?|searche?s?|director(?:y|ies)|available|availability|channel|disposal|set up|equipped|built|designed|made for|support(?:s|ed|ing)?|offer(?:s|ed)?|cover(?:s|ed)?|handle[sd]?|process(?:es)?|possible|feasible|exposed|allow(?:s|ed)?|permits?|lets?|reach|remit|scope|range|repertoire|wheelhouse|menu|part of (?:it|that|them)|skills?|powers?|hooked up|connected|wired|in a position|(?:no|other|any) (?:ways?|means)|(?:something|anything|one|ones) (?:that )?(?:i|we)|can do|could do|(?:help|assist)(?: you)? with|manage|happen|do (?:that|this|it)|work|end|side|(?:by|through|with|via) (?:me|us))\b/;

const itself = /\b(?:i|i'm|i've|i'd|me|my|we|we're|us|our|tools?|functions?|(?:this|the|our) (?:\w+ )?(?:assistant|chat|channel|service|system)|here)\b/;

/** Not knowing what is meant is no inability, and what somebody feels or thinks is none. */
const wanting = /\b(?:i need|we need|needed from|need to know|needs? (?:an?|the|your) \w+ (?:id|number|code|date)|require[sd]?|missing|specif\w+|mention\w*|which (?:one|of)|know which|you mean|you'd like|yet|until|unless|without (?:the|your|knowing)|feelings?|opinions?|favou?rites?|preferences?|tired|bored|boredom|matter|mind|sure|understand|understood|follow|clear|you (?:don't|do not|won't) (?:need|have) (?:to|me|any)|if you (?:don't|do not))\b/;

/** What the assistant never does, as a rule: an action, nothing of its mind. */
const habit =
  /\b(?:i|we|this assistant|(?:my|the|our|these) (?:\w+ )?(?:tools?|functions?|assistant|system|service|chat)s?)(?: \w+ly| just| simply| also| currently)? (?:don't|do not|doesn't|does not|never) (?:get to |really |actually |currently |directly )?(?!(?:know|see|think|want|need|mind|have|understand|recall|remember|get|believe|like|feel|recommend|suggest|expect|care|hold|find|agree|mean|recogni[sz]e|worry|even|want|advise|drink|eat|sleep|dream|enjoy|tire|take sides)\b)\w+/;

/** Where its means end. */
const restriction =
  /\b(?:i|we|this assistant|(?:my|the|our|these) (?:\w+ )?(?:tools?|functions?|access|assistant|system|channel|service|role|rights)s?)\b[^.]{0,60}?\b(?:only(?! need)|read-only|stops? (?:at|there|here)|ends?(?: here| there| at| with)?(?=[^\w ]|$| here| there| at| with)|is for)\b|\ball (?:that )?(?:i|we) (?:get|have|see|can)\b|\b(?:above|past|over) (?:my|what i(?:'m| am| can)?)\b|\b(?:out of my hands|reserved for|hand (?:this|that|it)(?: one)? (?:over|off|on)|have to pass(?: on)?|not on the menu|(?:needs?|takes?|requires?) (?:\w+ ){0,3}(?:rights|access|permissions?|privileges))\b/;

/** Who or what does it instead. */
const elsewhere = /\b(?:can|may|must|has to|have to|is|are|be) (?:only )?(?:be )?(?:\w+ed|made|done|given|set|kept) (?:only )?(?:by|at|in|on|through|via|elsewhere|directly)\b/;

const regret = /\b(?:unfortunately|sadly|regrettably|regret|afraid|sorry|apolog\w+|alas|i wish i could|disappoint (?:you|her|him|them)|love to, but|happy to, but|glad to, but)\b/;

/**
 * A statement, in whatever words, that the assistant’s means do not reach so far: they stand under a negation, it never
 * does such a thing, they end before it, or it regrets that something is not so. For sentences that do nothing more
 * particular. `isSorry`: a sentence before regretted something.
 */
export function isInability({ text, isQuestion, isQuoted }: ReplySentence, isSorry: boolean): boolean {
  if (isQuestion || isQuoted || wanting.test(text)) return false;
  const isOwn = itself.test(text);
  if (negation.test(text) && isOwn && means.test(text)) return true;
  if (habit.test(text) || (isOwn && restriction.test(text))) return true;
  return (isSorry || regret.test(text)) && (negation.test(text) || restriction.test(text) || elsewhere.test(text));
}

export function isRegret({ text }: ReplySentence): boolean {
  return regret.test(text);
}
