/** A parameter's name as people say it: `rentalManagement` and `rental_management` are “rental management”. */
export function inWords(name: string): string {
  return name
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_.\s]+/g, ' ')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
