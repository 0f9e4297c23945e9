/**
 * What a rule of an official checker does, or one of our rules that compares by meaning, as one sentence;
 * `null`: nothing is known of it. Ids joined by ` + ` are told one after the other.
 */
export function ruleSentences(ids: string): string | null {
  const sentences = ids.split(' + ').map((id) => officialRules.get(id) ?? ownRules.get(id) ?? null);
  return sentences.includes(null) ? null : sentences.join(' ');
}

const officialRules: ReadonlyMap<string, string> = new Map([
  ['punctuation-stripping', 'The official checker removes blanks and the signs ,./-_*^ from strings before it compares them.'],
  ['case-folding', 'The official checker compares strings in lower case.'],
  ['quote-folding', 'The official checker takes single and double quotes for the same sign.'],
  ['optional-not-listed', 'The official checker counts an optional argument as wrong when the key does not list it, even if the tool offers it and its value is valid.'],
  ['optional-must-be-given', 'The official checker demands an optional argument that the key lists without saying that it may be left out.'],
  ['null-is-a-value', 'The official checker compares an explicit null like any other value.'],
  ['integer-in-float-list', 'The official checker takes an integer for a float as an argument, but not inside a list ([1, 3] for [1.0, 3.0]).'],
  ['integer-is-no-float', 'The official checker of April 2024 takes no integer for a float (200 for 200.0).'],
  ['float-is-no-integer', 'The official checker takes no float for an integer, even a whole one (4.0 for 4).'],
  ['foreign-literal', 'The official checker demands Java and JavaScript values as text in one certain form of a literal; the same value as JSON or in another form of the language is wrong.'],
  ['dict-values-listed', 'The official checker reads a bare value inside a dict of the key as a list of its characters, which a whole value does not meet.'],
  ['type-of-the-key', 'The official checker lets any value pass the check of types that has the type of the key’s first value, even where the tool declares another.'],
  ['any-element-is-string', 'The official checker demands strings inside a list of anything, so that a list of mixed values cannot pass.'],
  ['nested-strings-exact', 'The official checker compares strings inside nested lists and dicts by the character.'],
  ['greedy-order', 'The official checker matches each expected call to the first call that fits, which can leave a later one without.'],
  ['substring-lookup', 'The official checker takes for the tool of an expected call the first one whose name is part of the key’s.'],
  ['undecodable-is-refusal', 'The official checker counts an answer that it cannot decode as a correct refusal; we do not where the answer attempts a call.'],
]);

const ownRules: ReadonlyMap<string, string> = new Map([
  ['string-joined', 'We take a phrase and the same phrase without blanks for the same.'],
  ['date-equality', 'We compare dates by the day they mean, the official checker by their letters.'],
  ['time-equality', 'We compare times of day by what they mean, the official checker by their letters.'],
  ['instant-equality', 'We compare instants across time zones, the official checker by their letters.'],
  ['number-tolerance', 'We take numbers for the same that differ by rounding in the last digits.'],
  ['number-as-double', 'We take a number for the key’s that is the same double.'],
  ['list-as-set', 'We compare lists without order where the schema says that order does not matter.'],
  ['null-is-absent', 'We take null for an absent argument where the interface demands it.'],
]);
