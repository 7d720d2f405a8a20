/** What speaks for a skill in a text, and what against it. */
export interface Signals {
  /** Sum of the weights of the words of a preferred label that the text has, in tens. */
  said: number;
  /** The largest share of a label that the text has, like words counted by their likeness; 0…1. */
  covered: number;
  /** How like a preferred label and a stretch of the text are: 0…1. */
  like: number;
  /** Words of the preferred label, in fives: of two labels that fit, the shorter asks less. */
  length: number;
  /** ln(number of labels): many labels find something anywhere. */
  labels: number;
}

/**
 * The weight of every signal. Fitted as a choice among all skills (softmax) on the validation sentences of the ESCO
 * skill extraction benchmark and rounded; `npm run bench:extraction -- --folds` fits them anew to see how steady they are.
 */
export const SUGGESTION_WEIGHTS: Readonly<Signals> = {
  said: 2.2,
  covered: 4.4,
  like: 2.6,
  length: -2.2,
  labels: -0.3,
};
