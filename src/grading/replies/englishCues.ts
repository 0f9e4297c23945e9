import type { ReplyAct, ReplyCue } from './ReplyCue.ts';

/** Means to act that an assistant may lack; wanting one of them is no question to the user. */
const means =
  '(?:tools?|functions?|access|abilit(?:y|ies)|capabilit(?:y|ies)|apis?|features?|permissions?|authori[sz]ation|authority|integrations?|functionality|options?|mechanisms?|methods?|means|ways?|lookups?|look-ups?|director(?:y|ies)|plugins?|commands?|endpoints?|services?|skills?|connections?|real-time|live|internet|browsing|web|human|persons?)';
const adverbs = "(?:(?:also|still|just|first|simply|only|now|really|currently|unfortunately|actually|definitely|certainly|probably|do|then|even|am afraid i|'m afraid i|regret that i)[,]? ){0,3}";
const give =
  '(?:provide|specify|confirm|clarify|tell|share|supply|enter|give|indicate|choose|select|pick|state|send|describe|let me know|include|identify|name|list|rephrase|restate|elaborate|upload|attach|mention|verify|decide|add|paste|reply with|respond with|advise|drop|pass|type|double-check|check the|check your|point me|fill in|show me|spell|explain what|explain which)';
const which = '(?:which|what|who|whom|whose|where|when|whether|how|if)';
/** What the user has in mind, which only the user can tell; what is so in the world is another matter. */
const wish = "(?:you|you're|you'd|your|should|shall|to \\w+|mean[ts]?|intended|wanted|refers?|referring|it is about|it's about|this is|that is)";
const notAble =
  "(?:can ?not|can't|cant|could not|couldn't|(?:am|'m|are|'re|is|was) (?:\\w+ly )?(?:unable|not (?:\\w+ly )?able|not (?:\\w+ly )?(?:equipped|designed|authori[sz]ed|permitted|allowed|programmed|set up|configured|in a position|built|capable|made))|aren't able|isn't able|(?:wasn't|weren't|haven't been|hasn't been|have not been) able|won't be able|will not be able|wouldn't be able|would not be able|have no way|'ve no way)";
/** The assistant itself is not able to. */
const meNot = `(?:(?:\\b(?:i|we)(?:'m| am|'re| are|'d| would)? ?${adverbs}|^(?:(?:unfortunately|sorry|regrettably)[,:]? )?)${notAble})`;
const value = '(?:numbers?|ids?|names?|dates?|address(?:es)?|e-?mail|codes?|skus?|amounts?|details?|reasons?|quantit(?:y|ies)|sizes?|colou?rs?|times?|cit(?:y|ies)|destinations?|accounts?|values?|days?|information|info|input|clarification|confirmation|parameters?)';
const change =
  '(?:cancel(?:l?ed)|book(?:ed)|order(?:ed)|plac(?:ed)|sent|creat(?:ed)|updat(?:ed)|schedul(?:ed)|refund(?:ed)|chang(?:ed)|add(?:ed)|remov(?:ed)|delet(?:ed)|submitt(?:ed)|process(?:ed)|reserv(?:ed)|set up|set|fil(?:ed)|open(?:ed)|clos(?:ed)|transferr(?:ed)|paid|mov(?:ed)|renew(?:ed)|register(?:ed)|forward(?:ed)|issu(?:ed)|initiat(?:ed)|start(?:ed)|complet(?:ed)|execut(?:ed)|call(?:ed)|request(?:ed)|arrang(?:ed)|assign(?:ed)|archiv(?:ed)|sav(?:ed)|shipp(?:ed)|restock(?:ed)|enabl(?:ed)|disabl(?:ed)|activat(?:ed)|wrapp(?:ed)|gift-wrapp(?:ed)|renegotiat(?:ed)|email(?:ed)|notif(?:ied)|logg(?:ed)|messag(?:ed)|contact(?:ed)|rescheduled|confirmed|applied|posted|turned|switched|adjusted|modified|edited|fixed|played|queued|returned|made|muted|paused|unsubscribed|approved|rejected|generated|uploaded|deposited|withdrawn|charged)';
const looked = "(?:checked|looked (?:up|into|it up|that up|this up)|searched|found|retrieved|fetched|pulled up|reviewed your|verified|queried|located)";
const doing = '(?:check|look|search|fetch|retriev|process|cancel+|book|pull|find|work|get|plac|creat|updat|submitt|start|send|schedul|run|call|gather|open|query|proceed)(?:t|l|p)?ing';

/** Says that there is no or little way to. */
const denial = "(?:n't\\b|\\b(?:not|cannot|never|nothing|nobody|neither|unable|little|only|hard|hardly|difficult|impossible|no (?!problem|worries))\\b)";
const anyTool =
  '(?:(?:(?:having|needing) to )?(?:call|consult|look|search|check|quer|us|open|runn|invok)(?:y|e)?(?:ing)? (?:up |for |in )?)?(?:(?:anything|something|it|that|this)\\b|(?:(?:any|an?|the|my|one|of|these|those|external) ){0,4}(?:tools?|functions?|lookups?|look-ups?|tool calls?|function calls?|apis?)\\b)';

const table: readonly (readonly [ReplyAct, string])[] = [
  // It cannot go on for want of a value.
  ['blocked', `(?:${meNot}|\\b(?:not possible to|impossible to|(?:will|can) only|won't|will not|not going to))\\b.{0,120}\\b(?:without|until|unless|before)\\b(?!.{0,40}\\b${means}\\b)(?!.{0,20}\\b(?:a|the|any) (?:human|agent|manager|supervisor)\\b)`],
  ['blocked', `\\b(?:without|until|unless|before)\\b(?!.{0,40}\\b${means}\\b).{1,80}\\b(?:i|we) ${adverbs}(?:${notAble}|won't|will not|can only)\\b`],
  ['blocked', `^(?:not|nothing) .{0,60}\\b(?:without|until|unless)\\b(?!.{0,40}\\b${means}\\b)`],
  ['blocked', `\\b(?:can't|cannot|can not|won't) be \\w+(?: \\w+)? (?:without|until|unless)\\b.{0,40}\\b${value}\\b`],
  ['blocked', `${meNot}\\b.{0,80}\\byet\\b`],
  ['blocked', `${meNot}\\b.{0,140}\\b(?:because|since|as|when|if) (?:you (?:didn't|did not|haven't|have not|don't|do not)|your (?:message|request|question)|no [\\w -]{1,40} (?:was|were|is|has been|have been|given|provided)|(?:i|we) (?:don't|do not) (?:know|have (?:the|your|an?) )(?!.{0,30}\\b${means}\\b)|(?:it|the [\\w -]{1,40}|an? [\\w -]{1,40}) (?:is|was|are|were)(?:n't| not| still)? (?:missing|unclear|given|provided|specified|mentioned|stated|clear))`],
  ['blocked', `${meNot} (?:to )?(?:tell|determine|know|guess|assume|say|identify|figure out|work out|be (?:sure|certain)|see|decide|make out|infer|understand|confirm)(?: for (?:sure|certain))?,? (?:from .{1,40} )?${which}\\b(?=.{0,80}\\b${wish}\\b)`],
  ['blocked', `${meNot} (?:to )?(?:tell|determine|identify|figure out|work out|find|pick)\\b.{1,60}\\b(?:from|with|by) (?:what you|your|that alone|this alone|(?:just|only) (?:that|this))`],
  ['blocked', `${meNot} (?:to )?(?:guess|assume|infer|deduce)\\b`],
  ['blocked', `${meNot} (?:to )?(?:find|see|locate|identify|spot|extract) .{1,60}\\b(?:in|from) (?:your|the|this|our|what you) ?(?:message|request|question|conversation|chat|text|prompt|query|wrote|said|sent)?`],
  ['stuck', `${meNot} (?:to )?(?:look\\w*|search|find|check|identify|locate|pull|cancel|get|retrieve|do|process|access|proceed|trace|track|book|complete)\\b.{0,80}\\b(?:by (?:the |a |your )?(?:\\w+ )?(?:name|phone|e-?mail|description|date|title|address)|(?:with|from|by|using|based) (?:on )?(?:just|only|solely)|(?:just|only|solely) (?:with|from|by|based on)|from that alone|with(?:out)? (?:that|this) alone|(?:with|from) what you)\\b`],
  ['blocked', `\\b(?:not|isn't|aren't|don't have) (?:quite |really )?enough (?:information|info|details?|context|to go on|data)\\b`],
  ['blocked', `\\b(?:no|isn't an?|isn't any|not an?) .{1,60}\\bin (?:your|the|this) (?:message|request|question)\\b.{0,60}\\b(?:so|therefore|hence|which is why)\\b.{0,20}${notAble}\\b`],
  ['blocked', `\\b(?:missing|lack(?:s|ing)?)\\b.{0,60}\\b(?:so|therefore|which is why|thus|hence)\\b.{0,30}\\b${notAble}\\b`],
  ['blocked', `\\b(?:i|we) (?:don't|do not|didn't) (?:know|have|see|get|understand)\\b(?!.{0,30}\\b${means}\\b).{1,80}\\bso\\b.{0,20}\\b${notAble}\\b`],
  // It answers by itself.
  ['own', `(?<!\\bif )\\b(?:but|however|though|so|still|nevertheless|that said)\\b.{0,40}\\b(?:i(?:'m| am)? (?:(?:can|could)(?!'t|not| not)|will|happy|able)|i'll|let me|here(?:'s| is| are))\\b.{0,40}\\b(?:explain|answer|define|describe|general (?:explanation|answer|information|knowledge|overview|idea|definition|difference)|explanation)\\b(?!.{0,20}\\bhow (?:you|to)\\b)`],
  ['own', `\\b(?:from|based on|using|with|of) (?:my |the )?(?:own |general |training |common |basic )+(?:knowledge|memory|understanding|data)\\b`],
  ['own', `(?<!\\byou\\b.{0,80})\\b(?:from memory|off the top of my head|in my head)\\b|\\b(?:i|i've|i'll|we) (?:\\w+ ){0,4}by hand\\b`],
  ['own', `\\b(?:(?:no|without (?:a|any)) (?:tools?|functions?|lookups?|call|function calls?|tool calls?)|none of (?:the|these|my) (?:tools|functions)|(?:tool|function)s?(?: calls?)? (?:is|are) not) (?:\\w+ ){0,2}(?:need(?:ed)?|necessary|required)\\b`],
  ['own', `^(?=.*\\bwithout )(?:(?!${denial}).)*?\\b(?:answer|explain|calculat|comput|solv|translat|convert|settl|figur|work|tell|say|said|do|done|giv)\\w{0,3}\\b(?:(?!${denial}).)*?\\bwithout ${anyTool}`],
  ['own', `^without (?=\\w+ing\\b)${anyTool}(?![^:.]{0,80}${denial})`],
  ['own', `\\b(?:(?:i|we) (?:(?:don't|do not|won't|didn't|did not) (?:actually |really |even )?(?:need|have) to|needn't)|no need (?:for me )?to) (?:search|look|check|call|use|consult|query)\\b(?!.{0,60}\\b(?:else|yourself|you|just|simply|but|me)\\b)`],
  ['own', `\\b(?:don't|do not|doesn't|does not|didn't) (?:actually |really |even )?(?:need|require) (?:a |any |to (?:call|use) (?:a |any )?|the |one of the )?(?:tools?|functions?|lookup|special tool)\\b`],
  ['own', `\\b(?:can|could|will|'ll) (?:just |simply |still )?(?:answer|explain|calculate|compute|work)\\b.{0,20}\\b(?:directly|myself|manually)\\b`],
  // It is not able to.
  ['cannot', `\\b(?:i|we)(?:'m| am|'re| are)? ?${adverbs}(?:sorry,? (?:but )?(?:that )?(?:i )?)?${notAble}\\b(?! (?:speak for|taste|smell|touch|feel|eat|drink|sleep|dream|experience|complain|wait|stress|emphasi[sz]e|help but|imagine|blame|resist|argue|deny|thank)\\b)`],
  ['cannot', `^(?:no|sorry|unfortunately|regrettably|apologies|hmm?|well|nope|currently|at the moment|as it stands|(?:i'm|i am) sorry|(?:i'm|i am) afraid|but)?[,.:!–-]? ?(?:but )?(?:unable to|not able to|can ?not|can't|cant|could not|couldn't)\\b`],
  ['unequipped', `\\b(?:i|we)(?:'ve| have)? ${adverbs}(?:don't|dont|do not|didn't|haven't|have not|never) (?:\\w+ ){0,2}?(?:have|got|been given|been provided|see|find|possess|offer|support)\\b(?! (?:\\w+ )?(?:feelings?|opinions?|emotions?|preferences?|favou?rites?|moods?)\\b)(?: with)?(?: \\w+(?:-\\w+)*){0,5} ?\\b${means}\\b(?! to (?:your|any of your|the user's|personal)\\b)`],
  ['unequipped', `\\b(?:i|we)(?:'ve| have)? ${adverbs}(?:have|got|see|found|find|lack|miss) (?:no|none|neither)\\b(?: [\\w-]+){0,4} ${means}\\b`],
  ['unequipped', `\\b(?:i|we) ${adverbs}(?:don't|do not) (?:\\w+ )?(?:offer|support|provide|handle|cover|deal with|do)(?: (?:that|this|it|such|those|these|\\w+ing)\\b|[^\\p{L}]*$)`],
  ['unequipped', `\\b(?:i|we) (?:\\w+ly )?only (?:handle|deal|cover|support|do|work|answer|manage|know|help)\\b|\\b(?:i|we) can neither\\b|\\bimpossible for (?:me|us)\\b(?!.{0,60}\\b(?:without|until|unless)\\b)|\\b(?:i|we) ${adverbs}(?:don't|do not|wouldn't) know how to\\b`],
  ['unequipped', `\\b(?:i|we) ${adverbs}can only (?:help|assist|handle|manage|look|work|do|answer|deal|process|perform|support|access|offer|provide)\\b(?!.{0,80}\\b(?:if|once|when|after|until|unless|with (?:the|your|an?))\\b)`],
  ['unequipped', `\\bnone of (?:those|these|them|which|this)\\b.{0,40}\\b(?:can|could|let|lets|allow|allows|cover|covers|fits?|appl(?:y|ies)|do|does|helps?|supports?|relates?|match(?:es)?|is|are|would|will)\\b`],
  ['unequipped', `\\b(?:tools?|functions?|apis?|capabilities)\\b.{0,40}\\b(?:insufficient|inadequate|unsuitable|irrelevant|not enough|not sufficient|unrelated)\\b`],
  ['unequipped', `\\b(?:requires?|needs?) (?:a |an |some |access to )?(?:[\\w-]+ ){0,3}(?:tools?|functions?|apis?|integrations?)\\b|\\b(?:which|that|something) (?:i|we) (?:simply |just |currently )?(?:do not|don't) have\\b`],
  ['unequipped', `\\b(?:i|we)(?:'m| am|'ve| have| was|'re| are|)? ?(?:wasn't|was not|weren't|haven't been|have not been|not been|not|never been) (?:given|provided|equipped|granted|connected|linked|hooked|allowed|meant)\\b(?!.{0,20}\\b${value}\\b)`],
  ['unequipped', `\\b(?:outside|beyond)(?: of)? (?:my|our|me|us|what i|the (?:functions?|tools?|scope|range|set|capabilit\\w+))\\b`],
  ['unequipped', `\\b(?:i|we) ${adverbs}have no (?:control|influence|say) (?:over|on|in)\\b`],
  ['unequipped', `\\bthere(?:'s| is|'re| are)(?: currently| unfortunately| simply)? no (?:support|provision|possibility|facility|way|option|functionality|feature)s? (?:for|to)\\b(?! (?:avoid|know|tell))`],
  ['cannot', `^(?:[\\w ,']{0,40}?)?\\b(?:i|i'm|i've|we|my|as an?)\\b.{0,120}\\b(?:and|so|but|or)(?: i)? (?:\\w+ly )?(?:${notAble})\\b`],
  ['cannot', `^(?:no|nope)[,.]? (?:sorry|unfortunately|i'm afraid|that's not)|^(?:unfortunately|sorry|i'm afraid|regrettably)[,.]? (?:not|no)\\b(?=[^\\p{L}]*$)`],
  ['cannot', `^(?:sorry,? (?:but )?|unfortunately,? |i'm afraid )?(?:that|this|it(?=.{0,30}(?:possible|supported|available|feasible|doable)[^\\p{L}]*$))(?: one)?(?:'s| is|'d be| would be)? ?(?:isn't|not|n't|im) ?(?:\\w+ly )?(?:possible|supported|available|feasible|doable|something i)\\b(?! to\\b)`],
  ['unequipped', `(?:\\bnot|n't) (?:really |currently )?(?:something|anything|a thing) (?:that )?(?:my|our|the|these|any of (?:my|the|these)|none of)\\b.{0,30}\\b(?:tools?|functions?)\\b|\\b(?:i|we) ${adverbs}(?:have|'ve got|see|find) nothing (?:here )?(?:that|for|to)\\b|\\b(?:isn't|is not|not|aren't) (?:\\w+ )?(?:possible|doable|feasible) for me\\b(?!.{0,60}\\b(?:without|until|unless)\\b)`],
  ['unequipped', `\\b(?:not|isn't|aren't|n't) (?:really |currently )?(?:among|part of|one of|included in) (?:my|our|the (?:things|tools|functions|options|tasks)|them|those|these|what)\\b`],
  ['unequipped', `\\b(?:i|we) ${adverbs}lack (?:the|a|an|any)\\b(?: [\\w-]+){0,4} ${means}\\b`],
  ['lack', `\\b(?:i|we) ${adverbs}lack (?:the|a|an|any)\\b`],
  ['unequipped', `\\b(?:i|we) ${adverbs}(?:only have|have only|'ve only got) (?:\\w+ ){0,3}(?:access|tools?|functions?|the ability)\\b`],
  ['unequipped', `\\b(?:i'm|i am|we're|we are|my (?:tools|abilities|capabilities|functions|role|access) (?:is|are)|this (?:\\w+ )?(?:assistant|system|chat|bot|chatbot|interface|agent|service|channel) is) ${adverbs}(?:only able|limited|restricted|only (?:set up|designed|equipped|authori[sz]ed))\\b`],
  ['unequipped', `\\b(?:tools?|functions?)\\b.{0,40}\\bnone of (?:them|these|those|which)\\b|\\b(?:no|none of|neither|not one of|not any|isn't any|aren't any|isn't a|is not a|is no|are no|isn't an|without a|without any|nor)\\b.{0,60}\\b(?:tools?|functions?|apis?|capabilit\\w+|endpoints?|function calls?|integrations?)\\b(?!.{0,30}\\b(?:needed|necessary|required)\\b)`],
  ['unequipped', `\\b(?:available|provided|offered|given|my|our|these|those|current|listed|existing|the) (?:\\w+ )?(?:tools?|functions?|apis?|system|toolset|toolkit|capabilities|functionality|setup|interface|actions|options|integrations?)\\b(?: (?:that )?(?:i|we)(?:'ve| have| was| am)?(?: been)?(?: access to| given| got| provided)?)?(?: (?!i\\b|you\\b|we\\b)\\S+){0,10}? (?:do not|don't|does not|doesn't|cannot|can't|can not|can only|are not able|is not able|isn't able|aren't able|only|are limited|is limited|lacks?|is not designed|are not designed|isn't designed|aren't designed|isn't|aren't|are all|is not|are not|are unrelated|is unrelated|won't)\\b(?!.{0,30}\\b(?:need|require|recogni)\\w*)(?!.{0,40}\\b(?:missing|provided|specified)\\b)`],
  ['unequipped', `\\b(?:outside|beyond|out of|not within|exceeds|isn't within|(?:not|isn't|aren't) in|outside of|not part of|isn't part of)\\b.{0,30}\\b(?:scope|capabilit\\w+|abilit\\w+|remit|what i(?:'m| am| can)?|what (?:the|my|these) (?:\\w+ )?tools|my (?:\\w+ )?(?:tools|functions|role|skills)|my \\w+)\\b`],
  ['unequipped', `\\b(?:don't|do not) (?:think|believe) (?:that )?(?:i|we|this|that|it|there|any)\\b.{0,30}\\b(?:can|could|able|is|are|have|possible)\\b`],
  ['unequipped', `^(?:[^\\s?]+ ){1,8}(?:isn't|is not|aren't|are not|'s not)(?: \\w+ly| yet)? (?:supported|available|possible|offered|included|covered|an option|feasible|on offer|provided)[^\\p{L}]*$`],
  ['unequipped', `\\b(?:this|the|your) (?:virtual |\\w+ )?(?:assistant|system|chat|bot|chatbot|interface|agent)\\b.{0,20}\\b(?:can't|cannot|can not|does not|doesn't|isn't able|is not able|is unable|lacks)\\b`],
  ['unequipped', `\\b(?:doesn't|does not|don't|do not)(?: \\w+)? (?:appear|seem|look)\\b.{0,20}\\b(?:an?|any|there|like)\\b.{0,60}\\b(?:tools?|functions?|way|options?|possib\\w+|support\\w*)\\b`],
  ['unequipped', `\\b(?:not|isn't|aren't|nothing|n't) (?:currently |really |quite )?(?:something|anything|a thing|one|a task|a service|a feature|an option|an action|a request|things|services|tasks)? ?(?:that |which )?(?:i|we)(?:'m| am|'re| are)? ?(?:can|could|able|have|offer|support|do|equipped)\\b`],
  ['unequipped', `\\bsomething (?:that |which )?(?:i|we|my tools|the tools|these tools)(?:'m| am|'re| are)? ?(?:can't|cannot|can not|unable|not able|don't|do not)\\b`],
  ['unequipped', `\\b(?:isn't|aren't|is not|are not|'s not|'re not|not) (?:currently |yet |directly |really )?(?:possible|supported|available|feasible|doable|covered|offered|an option|implemented|provided|something)\\b.{0,50}\\b(?:here|with (?:the|my|these|what|current|any)|through (?:me|this|the|my)|by me|by (?:the|my|any|this|these)|at the moment|right now|at this time|for me|in (?:my|our) \\w+|in (?:this|the) (?:system|setup|environment|chat|tool\\w*)|via|among|currently|to me|from my|on my)\\b`],
  ['cannot', `^(?:unfortunately|sorry|regrettably|i'm afraid|i am afraid|apologies|i'm sorry|no)\\b.{0,80}\\b(?:isn't|aren't|is not|are not|'s not|not|no|doesn't|don't|does not) (?:\\w+ ){0,3}?(?:possible|supported|available|feasible|doable|covered|offered|option|support|exist|way|allowed)\\b`],
  ['cannot', `^(?:that|this|it|(?:your|the) (?=request|action|task|order))(?: ?request| ?action| ?task| one| ?order)? (?:can ?not|can't|could not|couldn't) be (?:done|handled|completed|fulfilled|performed|processed|carried out)\\b`],
  ['unequipped', `\\b(?:cannot|can't|can not|could not) be (?:\\w+ )?(?:done|handled|completed|fulfilled|performed|processed|carried out|\\w+ed)\\b.{0,60}\\b(?:with (?:the|my|these|any)|by (?:me|any|the|my)|through (?:me|the|this|these|your)|using (?:the|my|any)|here|via (?:the|these|my))\\b`],
  ['unequipped', `\\bas an? (?:ai|language model|text|virtual|automated|digital)\\b.{0,60}\\b(?:don't|do not|cannot|can't|unable|not able|no)\\b(?!.{0,12}\\b(?:experienc|feel|get|enjoy|sleep|eat|mind)\\w*)`],
  ['unequipped', `\\bi(?:'m| am) (?:just|only|merely) an? (?:ai|text|language|virtual|digital|chat|order|assistant|support)\\b`],
  ['cannot', `\\b(?:must|have to|will have to|'ll have to|need to) (?:respectfully |politely )?decline\\b|\\bi (?:won't|will not|am not going to|'d rather not|would rather not)\\b(?!.{0,60}\\b(?:until|unless|before|without)\\b)|\\bno can do\\b|\\bafraid not\\b`],
  ['unequipped', `\\bi(?:'d| would) (?:need|require|have to have) (?:an? |some |access|the )?(?:\\w+ ){0,4}?(?:tools?|functions?|apis?|access|permissions?|integrations?|capabilit\\w+|endpoint|plugin)\\b`],
  ['unequipped', `\\b(?:this|that|it|which|doing so|you|one)(?:'d| would|'ll| will)? (?:\\w+ )?(?:requires?|needs?)\\b (?:a |an |some |the |access|another )?(?:\\w+ ){0,4}?(?:tools?|functions?|apis?|access to|integrations?|human|capabilit\\w+)\\b`],
  ['cannot', `\\b(?:can't|cannot|unable to|not able to|not possible to) (?:help|assist|do|fulfil+|perform|handle)\\b.{0,20}\\b(?:that|this|it|your request|the request)\\b`],
  ['unequipped', `\\bnothing (?:for \\w+ing|that (?:can|could|lets|would)|suitable|to do (?:that|this|it)|i have|here|available|in my (?:tools|toolset)|among (?:my|the)|i've got|that i have)\\b|\\b(?:doesn't|don't|does not|do not) (?:match|fit|fall under|correspond to|relate to)\\b.{0,40}\\b(?:tools?|functions?|capabilit\\w+)\\b|\\b(?:there(?:'s| is)|i see|i know of) no way\\b`],
  ['unequipped', `^(?:not supported|not possible|not available|not supported by|unsupported|no such (?:tool|function)|impossible|out of scope|cannot|can't|no suitable|no matching|no applicable|no relevant|no appropriate|no available|request not)\\b`],
  // Something of the user's that it does not see.
  ['unseen', `\\b(?:i|we) ${adverbs}(?:don't|do not) (?:\\w+ )?(?:have|see)(?: access to| a record of| information (?:about|on))? (?:your|the user's|any of your|personal)\\b`],
  ['unseen', `\\b(?:i|we) ${adverbs}${notAble} (?:to )?(?:see|view|access|find|locate|know) (?:your|any of your)\\b`],
  // It cannot go on, which may be for want of a value.
  ['stuck', `\\b(?:i|we)(?:'m| am|'re| are)? ?${adverbs}${notAble} (?:to |seem to )?(?:\\w+ )?(?:proceed|continue|go ahead|move forward|go on|start|complete|process|do (?:that|this|it|so)|submit|finish|call|make (?:the|this|that) call|find|locate|identify|match|recogni[sz]e|look)\\b`],
  ['stuck', `^(?:unable to|cannot|can't|could not|couldn't) (?:proceed|continue|go ahead|move forward|complete|process|find|locate|identify|call)\\b`],
  // Polite closings.
  ['courtesy', `(?<!(?:,|:|\\bor) )\\b(?:anything|something|nothing|what|how) else\\b(?!.{0,60}\\b(?:specify|include|prefer)\\b)`],
  ['courtesy', `\\bhow (?:can|may|could|else can|might) (?:i|we) (?:help|assist|be of)\\b|\\bwhat (?:can|could) i do for you\\b|\\bwhat would you like (?:help|assistance) with\\b|\\bhow(?:'s| is| are) (?:it going|you)\\b`],
  ['courtesy', `^let me know (?:if|whether|how) (?:the|it|that|this)\\b(?!.{0,80}\\b(?:or|ok|okay|correct|right|fine|works)\\b)`],
  ['courtesy', `\\b(?:is there|was there|got) (?:anything|something|a part|any part)\\b.{0,60}\\b(?:you'd|you would|you) (?:like|want|need)\\b`],
  ['courtesy', `\\b(?:any|other|more|further|additional|follow-?up) questions?\\b|\\b(?:any|other|more|further|additional) (?:help|assistance|concerns?|requests?)\\b`],
  ['courtesy', `\\b(?:let me know|feel free|reach out|just ask|don't hesitate|do not hesitate|i'm here|happy to help)\\b.{0,60}\\bif\\b.{0,60}\\b(?:questions?|help|assistance|anything|something|more details|further|clarification|else|i can)\\b`],
  ['courtesy', `\\b(?:feel free|don't hesitate|do not hesitate|please reach out|i'm here|i am here)\\b(?!.{0,40}\\b(?:provide|share|send|specify)\\b)`],
  ['courtesy', `\\b(?:does|did|hope) (?:that|this|it)\\b.{0,20}\\b(?:help|make sense|answer|clear)|\\b(?:sounds?) good\\?$|\\bhave a (?:great|nice|good|lovely|wonderful)\\b|\\bmake sense\\?$`],
  // Offers.
  ['offer', `(?<!\\b(?:what|which|where|when|who|whom|how|whose)\\b[^,;:–]{0,40})\\b(?:would|do) you (?:like|want|prefer)(?: for)? (?:me|us|some|help|more|further|an? (?:alternative|example|overview|summary|list|draft|human)|to (?:know|hear|learn|try|explore|see|speak|be (?:transferred|connected)|continue with (?:another|something)))\\b`],
  ['offer', `\\b(?:shall|should|may|can|could) (?:i|we)\\b.{0,80}\\b(?:instead|for you|as well|too|another|alternatively|else)\\b|(?<!\\b(?:what|which|where|when|who|whom|how|whose)\\b.{0,40})\\b(?:shall|should) i\\b|(?<!\\b(?:what|which|where|when|who|whom|how|whose)\\b.{0,60}|\\b(?:the|an?|your) (?:[\\w-]+ ){1,4}(?:that )?(?:you|you'd|you would) )\\b(?:want|need|like) me to\\b|^(?:can|may|could) i (?!(?:please|just|also|have|get|ask|know|see|confirm|check|clarify)\\b)\\w+|\\bwould (?:that|this|it|either|any|one of)\\b.{0,40}\\b(?:help|work|be (?:ok|okay|useful|helpful|of interest|acceptable))|\\bis (?:that|this) (?:ok|okay|all right|alright|fine|acceptable)\\b|\\b(?:ok|okay|right|correct)\\?$|(?<!\\b(?:what|which|where|when|who|whom|how|whose)\\b.{0,40})\\b(?:are|were) you (?:asking|referring|looking|thinking|dealing|working)\\b|\\b(?:do you have|is there) (?:a|any) (?:specific|particular)\\b|\\bwould you be interested\\b|(?<!\\b(?:what|which)\\b.{0,40})\\bare you interested\\b`],
  ['offer', `\\bif (?:you(?:'d| would)?|that|it|this|there) ?(?:(?:still |also |only |just |really |ever )?(?:like|want|wish|prefer|need|have|are|'re|is|'s|mean|meant|plan)|you're)\\b(?!.{0,12}\\b(?:me to (?:proceed|go ahead|cancel|book)|can provide)\\b).{0,160}\\b(?:let me know|i can|i could|i'd|i would|i'll|just (?:say|ask|tell|send|give|share)|please|feel free|tell me|give me|send me|share|provide|happy to|we can)\\b`],
  ['offer', `\\b(?:let me know|tell me|just say(?: so)?|say the word) (?:if|whether|in case) (?:you(?:'d| would)? (?:\\w+ )?(?:like|want|need|prefer|wish)|(?:that|this|it|any|either|one) |there )`],
  ['offer', `\\b(?:i|we)(?:'d| can| could|'m| am| would)\\b.{0,40}\\b(?:instead|alternatively)\\b|^(?:alternatively|instead)\\b`],
  ['offer', `\\b(?:let me know|tell me)(?: how| what)? (?:you(?:'d| would)? (?:like|want|prefer) to (?:proceed|do|go|handle|continue)|(?:to|i should) (?:proceed|go))`],
];

const requests: readonly (readonly [ReplyAct, string])[] = [
  ['ask', `\\bplease (?:also |first |kindly |just |simply )?${give}\\b(?! (?:that|in mind)\\b)(?!.{0,60}\\b(?:on|in|at|via|to|with) (?:the|your|their|our) (?:\\w+ )?(?:website|site|portal|app|form|page|settings|support|seller|store|carrier|bank)\\b)`],
  ['ask', `^(?:ok|okay|sure|great|also|then|first|kindly|just|simply|and|now|alright|so|happy to help)?[,!:–-]* ?(?!give me (?:a|one|just) )${give}\\b.{0,20}\\b(?:me|us|your|which|what|whether|the|it|a|an)\\b`],
  ['ask', `(?<!\\b(?:if|once|when) you(?: can| could|'d)? |\\b(?:not|never|to)(?: \\w+ly| even| actually)? |n't(?: \\w+ly| even)? )\\b(?:let me know|tell me|inform me|remind me)(?: about| of)?,? (?:which|what|who|where|when|whether|how|the|your|exactly|a|an|one|these|those|more)\\b`],
  ['ask', `(?:\\.\\.\\.|[,:;] |^|\\bplease |\\band )(?:please )?let me know[.!]?$`],
  ['ask', `\\b(?:i|we)(?:'ll|'d| will| would| do| am| 'm)? ?${adverbs}(?:need|require|be needing|have to have|must have|must know)(?: is|:)? (?:to (?:know|ask|confirm|clarify|check with you|verify|have|get|see|be told|understand|collect)|you to|(?:from you )?(?:the|your|an?|some|more|additional|further|one|two|three|a few|at least|both|either|these|those|this|that|it|its|their|his|her|something|which|what|just|only|\\w+ (?:id|number|name|date|code)))\\b(?!(?: [\\w-]+){0,4} (?:tools?|functions?|access|apis?|permissions?|integrations?|capabilit\\w+)\\b)`],
  ['ask', `\\b(?:i|we)(?:'m| am|'re| are) (?:also |still )?(?:going to|gonna) need\\b|\\b(?:i|we)(?:'ll|'d| will| would)? (?:still |also |just )?(?:need|require):`],
  ['ask', `\\b(?:all|what|the only thing|one thing|the last thing|everything) (?:that )?(?:i|we) (?:still |just |really )?(?:need|want)\\b|^(?:just |still |i )?need(?:ed|s)? (?:the|your|an?|more|to know|one|which|some|\\w+ (?:id|number|name|date|code))\\b|^(?:needed|need|missing|required)(?: from you| info\\w*| details?)?:`],
  ['ask', `\\b(?:could|can|would|will) you (?:please |also |kindly |first |just |possibly |perhaps |quickly )*${give}\\b|\\b(?:would|do) you mind\\b|^mind \\w+ing\\b`],
  ['ask', `\\b(?:(?<!\\b(?:nor|neither|or) )can|could|may|might) (?:i|we) (?:please |just |also )?(?:have|get|ask|know|see|confirm|check|clarify)\\b(?!.{0,20}\\binstead\\b)`],
  ['ask', `\\b(?:i|we)(?:'d| would| want| need|'m)? ?(?:just |also |first )?(?:like to|want to|wanted to|going to need to|have to|must) (?:just |first |quickly |double-)?(?:confirm|clarify|know|ask|make sure|check (?:which|what|whether|with you|one)|verify)\\b|^(?:just |quick )?(?:to (?:confirm|clarify|be (?:sure|clear)|double-check|make sure)|one (?:quick )?(?:question|thing))\\b`],
  ['ask', `\\b(?:i|we) (?:\\w+ly )?(?:require|need) the following\\b|\\b(?:it'd|it would) be (?:\\w+ )?(?:great|good|helpful|useful|best|nice) (?:to know|to have|if)\\b`],
  ['ask', `\\b(?:waiting (?:for|on)|await(?:ing)?) your\\b|\\b(?:it )?would (?:help|be (?:helpful|useful|great|good))\\b.{0,20}\\b(?:if you|to know|to have)\\b|\\b(?:the|your|an?) [\\w -]{1,40}would (?:help|be (?:helpful|great|needed))\\b`],
  ['ask', `\\b(?:number|id|name|date|address|e-?mail|code|sku|amount|details?|reason|quantity|size|colou?r|time|city|destination|one|account|value|day|hour)s?,? please[.!?]*$`],
  ['ask', `^(?!.*\\b(?:thank|thanks|call|contact|see|ask)\\b)(?:(?:just|only|and|also) )?(?:an?|the|your|one|some|both|\\w+ (?:id|number|name|date|code))\\b(?:[^\\p{L}]*[\\w'-]+){0,10},? please[.!]*$`],
  ['ask', `\\blet me have (?:the|your|an?|both|all|it|them|that|these|those|one)\\b`],
  ['ask', `\\b(?:following|additional|more|further|some|these|missing) (?:pieces? of )?(?:information|details?|info|data|parameters?|inputs?)\\b.{0,30}(?::$|\\b(?:from you|to proceed|is needed|are needed|is required|are required|needed|required|before)\\b)`],
  ['ask', `^(?:i'm |i am |i'd be |i'll be )?(?:happy|glad|delighted) to (?:help|do|check|look|assist)\\b.{0,30}\\b(?:once|when|as soon as|if) (?:i|you)\\b(?!.{0,8}\\b(?:need|like|want)\\b)`],
  ['conditional', `\\b(?:once|when|after|as soon as|if|provided|the moment) (?:(?:you|somebody)(?:'ve| have| can| could|'d| would)?(?: please| just| kindly)? (?:${give}|give|provided|specified|confirmed|clarified|told|shared|supplied|given|sent|chosen|picked|let me|respond|reply|say|get back|got (?:it|the|that))|(?:i|we)(?:'ve| have)? (?:have|know|get|got|receive) (?!to\\b)|(?:that's|that is|it's) (?:clear|confirmed|clarified))`],
  ['conditional', `^(?:just |simply |please )?(?:send|give|tell|share|name) (?:both|all|it|them|those|these|that|the \\w+)\\b.{0,60}\\b(?:and|so|then) i(?:'ll| will| can)\\b`],
  ['conditional', `\\b(?:give|send|tell|drop|share) me\\b.{1,60}\\b(?:and|so|then) i(?:'ll| will| can)\\b`],
  ['lack', `\\b(?:details?|things?|points?|questions?|items?|values?) (?:are|is|remains?) (?:still )?(?:open|missing|unclear|needed)\\b`],
  ['ask', `\\bdepends on (?:which|what|who)\\b.{1,40}\\byou (?:mean|meant)\\b`],
  ['lack', `^(?:still )?(?:missing|needed|open|to be clarified):`],
  ['lack', `\\b(?:i'm|i am|we're|you're|is|are|still|seems? to be|be|it's) (?:\\w+ )?missing\\b|^missing\\b|\\bmissing (?:a |an |the |one |some )?(?:required|mandatory|necessary)\\b`],
  ['lack', `\\byou (?:didn't|did not|haven't|have not|don't|forgot to|never|did n't)(?: \\w+)? (?:mention|say|said|specif|provide|give|given|include|tell|told|state|indicate|share|name|supply|supplied)`],
  ['lack', `\\b(?:your|the|this) (?:message|request|question|query|prompt)\\b.{0,20}\\b(?:doesn't|does not|didn't|did not|lacks|is missing|leaves|without)\\b`],
  ['lack', `\\bno [\\w -]{1,40}\\b(?:was|were|is|has been|have been) (?:given|provided|specified|mentioned|supplied|included|stated)\\b|\\b(?:not|hasn't been|wasn't|isn't|weren't|haven't been) (?:been )?(?:provided|specified|given|mentioned|stated|clear|included|supplied)\\b|\\bno [\\w -]{1,30} (?:provided|given|specified|mentioned)\\b`],
  ['lack', `\\b(?:unclear|not clear|not (?:entirely |quite |really )?sure|unsure|uncertain|don't know|do not know|ambiguous)(?: about| as to)? (?:${which}|the|your)\\b`],
  ['lack', `\\b(?:i|we) ${adverbs}(?:don't|do not|didn't) (?:\\w+ )?(?:have|see|find|know|catch|get) (?:an?|the|your|any|enough|all|which|what|that|its)\\b(?!(?: \\w+){0,3} ${means}\\b)(?!.{0,20}\\b(?:information|data|records?) (?:about|on|regarding)\\b)`],
  ['lack', `\\b(?:tool|function|system|api|call|search|lookup|\\w+_\\w+|booking|cancellation|request|process) (?:also |always |still )?(?:requires?|needs|expects|asks for|takes)\\b(?!.{0,40}\\b(?:human|tools?)\\b)|\\b(?:is|are) (?:a )?(?:required|mandatory|needed)(?: parameter| field)?\\b.{0,30}(?:$|\\bto (?:proceed|continue|do|cancel|call|make|use))`],
  ['unequipped', `\\b(?:i|we) ${adverbs}(?:don't|do not) (?:\\w+ )?have (?:any |the |this |that |specific |up-to-date |current )*(?:information|data|details|records?|knowledge)\\b(?! (?:to|of your|i need|needed))`],
];

const doings: readonly (readonly [ReplyAct, string])[] = [
  ['acted', `\\b(?:i|we)(?:'ve| have)(?: just| now| already| also| successfully| gone ahead and| went ahead and)* (?:${change}|taken care of|handled|gone ahead)\\b`],
  ['looked', `\\b(?:i|we)(?:'ve| have)(?: just| now| already| also)* ${looked}\\b`],
  ['acted', `\\bi (?:just |already |successfully |went ahead and )*${change}\\b`],
  ['looked', `^(?:i (?:just )?(?:checked|looked (?:it|that|this|up|into)|searched)\\b|(?:according to|based on|per|looking at) (?:the|your|our|my) (?:system|records?|account|database|data|lookup|search|results?)\\b)`],
  ['acted', `^(?!.*\\b(?:means?|refers?|usually|typically|when|while|until|generally|often|once|after|if)\\b)(?:[\\w ]{1,15}[,!:–-]+ ?)?(?:your|the|an?|it|that|this|all|both|order|everything|reservation|booking|[a-z]+-?\\d+)\\b.{0,160}(?<!\\b(?:that|which|who|nothing) )\\b(?:has|have) (?:now |successfully |already |just )*been (?:\\w+ly )?${change}\\b`],
  ['acted', `^(?:your|the|order|it)\\b.{0,40}\\b(?:is|are|was|were) (?:now |successfully |all )+(?:${change}|set|on (?:its|the) way)\\b`],
  ['acted', `^(?:all |and |it's |that's )?(?:done|set(?! (?:the|your|an?|it|up|this|that|both|to)\\b)|sorted|completed)\\b[.!,:\\s]*|^successfully\\b|(?<!\\band (?:then )?you(?:'re| are| will be|'ll be) )\\ball (?:done|set)[.!]|\\bconsider it done\\b`],
  ['acted', `^${change}[^\\p{L}\\p{N}]*$|^(?:the|your)\\b.{0,40}\\b(?:has|have) (?:gone through|succeeded|been (?:successful|completed))\\b`],
  ['acted', `^${change}(?! by\\b)\\b.{0,60}[.!]$(?<!\\b(?:is|are|means)\\b.{0,60})`],
  ['acted', `^(?!.*\\b(?:is|are|be|was|were|being|gets?|usually|typically|means?)\\b)(?:[\\w ]{1,15}[,!:–-]+ ?)?(?:the |your )?(?:[\\w-]+ ){1,3}${change}\\b(?:[^\\p{L}\\p{N}]*$|:|,| (?:to|for|on|at|with|under) .{0,60}[.!]+$)`],
  ['acted', `\\byour\\b.{0,40}\\b(?:is|are) (?:now |all |officially )?(?:booked|cancel+ed|scheduled|confirmed|reserved|set up|ordered|placed|sent|registered|updated|paid|on its way)\\b`],
  // Not to what is quoted, which is the answer, and not in a case that may come.
  ['refer', `\\b(?:please|you(?:'ll| will| would| can| could| may| might| should)(?: \\w+)?(?: to| want to)?|you (?:need|have|want) to|i(?:'d)? (?:recommend|suggest|advise)(?: that you)?|best to|try)(?<!^(?:if|when|once) (?!you\\b).*) ?(?:need to |have to |want to |should )?(?:contact(?:ing)?|reach(?:ing)? out to|call(?:ing)?|visit(?:ing)?|speak(?:ing)? (?:to|with)|get in touch with|check(?:ing)? (?:with|the)|consult(?:ing)?|ask(?:ing)? (?:your|the|a)|use|go to|log in)\\b(?!.*\\bx x x\\b)`],
  ['promise', `\\b(?:i'll|i will|i(?:'m| am) (?:now )?(?:going to|about to)|i shall)\\b(?! (?:need|require|explain|break|walk|answer|give you|have to ask|try to explain|be (?:happy|glad|able)))`],
  ['promise', `(?:(?<!\\b(?:tools?|functions?|they|that|which|these|not|also|only) |n't )\\blet(?: me|'s)|^lets)\\b(?! (?:know|explain|break|clarify|walk|answer|summari|give you|define|share|start with|tell you|put it))|^lemme\\b`],
  ['promise', `^(?:ok|okay|sure|great|right|alright|certainly|of course|absolutely|got it|understood|will do|no problem)?[,!. –-]*(?:i'm |i am |we're |now |currently )*${doing}\\b`],
  ['promise', `^(?:ok|okay|right|sure|alright|all right|great|perfect|done|yes)[,!.:–-]+ ?\\w+ing (?:the|your|that|it|this|a|an|\\w+-?\\d+)\\b`],
  ['promise', `^(?:[\\w ]{1,15}[,!:–-]+ ?)?(?:now )?\\w+ing\\b.{0,80}(?:\\.\\.\\.|…)$`],
  ['promise', `\\b(?:one|just a|a|give me a) (?:moment|second|sec|minute|min)\\b|\\b(?:hold|hang) on\\b|\\bplease (?:wait|hold|stand by|bear with)\\b|\\bbear with me\\b|^(?:(?:sure|ok|okay|yes|certainly|of course)[,!:–-]+ ?)?(?:\\w+ing (?:\\S+ ){0,4}|will do )?right away\\b|^on it\\b|^will do\\b|\\bworking on (?:it|that|this)\\b|\\bstand by\\b`],
  ['willing', `\\b(?:i|we)(?:'d| can| could|'m| am| would|'ll)\\b.{0,30}\\b(?:help|assist|happy to|glad to|delighted|pleased|love to|do that|take care|look into|check (?:that|this)|handle)\\b|^(?:happy|glad|delighted) to\\b`],
  ['restate', `^(?:so |ok,? |okay,? |great,? |however,? |but |and |also,? |note that |based on |since )*(?:you(?:'ve|'d|'re| have| would| are| want| mentioned| said| asked)?|your (?:request|message|question)|i (?:have|see|understand|notice|noticed|can see|gather|know|found|think|believe|assume)|i've|to (?:do|proceed|cancel|book|place|find|get|help|complete|create|check|look|process|make|set|start)|the (?:tool|function|system|default|search|available|following|options)|there (?:are|is|'s|seem) (?:\\w+ )?(?:several|multiple|many|two|three|four|a few|more than|various|different|also)|several|multiple|for example|such as|options|here(?:'s| is| are) (?:what|the (?:information|details))|for instance|examples?|e\\.g|this (?:will|way|helps?|would|is needed|information)|(?:with|using) (?:that|this)|it (?:looks|seems|appears|sounds))\\b`],
  ['greeting', `^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks|thank you|sorry|apologies|i apologi[sz]e|i'm sorry|i am sorry|my apologies|welcome|you're welcome|i understand|no worries|regards|cheers|dear|bye|goodbye|take care|talk soon|best regards|best wishes|kind regards|yours)\\b[^.!?:]{0,80}[^\\p{L}\\p{N}]*$`],
  ['greeting', `^(?:that's|that is|this is|what|such) an? (?:\\w+ )?(?:great|good|excellent|interesting|fair|common) (?:question|one)\\b[^.!?:]{0,20}[^\\p{L}\\p{N}]*$`],
  ['greeting', `^(?:great question|good question|no problem|of course|sure(?: thing)?|certainly|absolutely|okay|ok|got it|understood|yep|alright|all right|great|perfect|noted|i see|unfortunately|excellent|awesome|wonderful|that's (?:great|fine|ok)|happy to help|glad to help|my pleasure|best)\\b(?:,? ?[\\w']+){0,3}[^\\p{L}\\p{N}]*$`],
];

/** Cues in English, by what they do. */
export const englishCues: readonly ReplyCue[] = [...table, ...requests, ...doings].map(([act, source]) => ({ act, pattern: new RegExp(source, 'u') }));
