/** Texts of arguments that the cases of all protocols share. */
export const plain = '{"city":"Paris","days":2}';
/** A key twice, an integer beyond 2^53, white space and an escape of its own. */
export const delicate = '{ "id" : 12345678901234567890, "city":"Par\\u0069s", "id":12345678901234567891}';
/** What a model wrote and no parser takes. */
export const broken = '{"city": "Paris", "days": 3,, "tags": ["a" "b"]';
/** What was written when the tokens ran out. */
export const cutShort = '{"a": 1, "a":2, "b": tru';
