const NUMBER = /^(.{0,40}?)(\d{1,9})(\D{0,5})$/su;

/**
 * The numbers that follow those of the neighbours: above the greatest, in their steps, their width and with what is written round them. Null
 * where they have no common form.
 * @param written in text order, as the Markdown has them; what is empty has no number
 */
export function numbersAfter(written: readonly string[]): ((place: number) => string) | null {
  const numbers = written.filter((text) => text !== '').map((text) => NUMBER.exec(text));
  const [first] = numbers;
  if (!first || numbers.some((number) => number?.[1] !== first[1] || number?.[3] !== first[3])) return null;
  const values = numbers.map((number) => Number(number![2]));
  const step = commonStep(values);
  // "A-017" and "A-342" are somebody's signs, not a count.
  if (step === null && /[\p{L}\p{N}]/u.test(first[1]!)) return null;
  const width = numbers.find((number) => number![2]!.startsWith('0'))?.[2]!.length ?? 0;
  const greatest = values.reduce((most, value) => Math.max(most, value), 0);
  return (place) => first[1]! + String(greatest + place * (step ?? 1)).padStart(width, '0') + first[3]!;
}

/** The step, up or down, from each number to the next, as a positive number; 1 for a single number. Null where steps differ. */
function commonStep(values: readonly number[]): number | null {
  if (values.length === 1) return 1;
  const step = values[1]! - values[0]!;
  // Two numbers show a step only where both are counted in it.
  if (values.length === 2 && values[0]! % step !== 0) return null;
  return step !== 0 && values.every((value, i) => i === 0 || value - values[i - 1]! === step) ? Math.abs(step) : null;
}
