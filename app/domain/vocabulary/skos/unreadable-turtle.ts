/** A text is no SKOS in Turtle of this vocabulary; the message says where. */
export class UnreadableTurtle extends Error {
  override name = "UnreadableTurtle";
}

/** A file that is refused has been read as a whole before anything of it is written. */
export const UNCHANGED = "Nothing has been changed.";
