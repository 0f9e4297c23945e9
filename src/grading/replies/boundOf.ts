import type { Quantity } from './Fact.ts';

const about = /(?:\b(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|close to|in the region of|somewhere around|ungefahr|etwa|rund|environ|unos|unas|aproximadamente)|[~≈])[^a-z0-9]{0,3}$/;
const over = /(?:\b(?:(?:just|a little|slightly|well) )?(?:over|above|more than|exceed(?:s|ing)|upwards of|uber|mehr als|plus de|mas de)|>)[^a-z0-9]{0,3}$/;
const under = /(?:\b(?:nearly|almost|(?:just|a little|slightly) (?:under|below|less than)|under|less than|fewer than|below|fast|knapp|unter|presque|casi|menos de)|<)[^a-z0-9]{0,3}$/;

/** How loosely a number at a place is meant, by the words before and after it. */
export function boundOf(text: string, start: number, end: number): Quantity['bound'] {
  const before = text.slice(Math.max(0, start - 28), start);
  if (about.test(before)) return 'about';
  if (over.test(before)) return 'over';
  if (under.test(before)) return 'under';
  return /^(?: or so\b|-ish\b|\+(?!\d)| plus\b)/.test(text.slice(end, end + 8)) ? 'about' : 'exact';
}
