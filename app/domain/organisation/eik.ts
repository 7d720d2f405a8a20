const LENGTH = 9;
const LENGTH_OF_BRANCH = 13;

/** Weights of the digits before a check digit, and those that are tried when the first leave a remainder of ten. */
const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8],
  [3, 4, 5, 6, 7, 8, 9, 10],
] as const;
const WEIGHTS_OF_BRANCH = [
  [2, 7, 3, 5],
  [4, 9, 5, 7],
] as const;

type Weights = readonly [readonly number[], readonly number[]];

/**
 * Whether a text is an EIK (BULSTAT), the number of a Bulgarian body: nine digits of which the last is a check digit, or
 * thirteen for a branch, whose first nine are the EIK of the body and whose last is a second check digit, over the ninth
 * to the twelfth. The rule is that of the register: "Structure of the code",
 * http://bulstat.registryagency.bg/Fr-about2.html#Structure.
 *
 * @param text digits alone; see `tidyEik` for what people type
 */
export function isEik(text: string): boolean {
  if (!/^\d+$/.test(text) || /^0+$/.test(text)) return false;
  if (text.length !== LENGTH && text.length !== LENGTH_OF_BRANCH) return false;
  const digits = [...text].map(Number);
  const isOfBody = digits[8] === checkDigit(digits.slice(0, 8), WEIGHTS);
  if (text.length === LENGTH) return isOfBody;
  return isOfBody && digits[12] === checkDigit(digits.slice(8, 12), WEIGHTS_OF_BRANCH);
}

/** The number as the register writes it: without spaces, and without the letters that make a VAT number of it. */
export const tidyEik = (typed: string): string =>
  typed.replace(/[\s.-]/g, "").replace(/^BG(?=\d)/i, "");

/** The remainder by eleven of the weighted sum; ten is tried again with the second weights and is zero then. */
function checkDigit(digits: readonly number[], [first, second]: Weights): number {
  const remainder = (weights: readonly number[]) =>
    digits.reduce((sum, digit, index) => sum + digit * weights[index]!, 0) % 11;
  const tried = remainder(first);
  return tried < 10 ? tried : remainder(second) % 10;
}
