/** A command whose form goes back to its author with everything that was typed, since the database cannot do it now. */
export class Unsaved extends Error {
  override name = "Unsaved";
  readonly answer: Response;

  constructor(answer: Response, cause: unknown) {
    super("a form could not be saved", { cause });
    this.answer = answer;
  }
}
