/** A loss smaller than this is none that matters (design §6): flat where the 90 % interval of the largest lies within it. */
export const flatWithin = 0.05;
