/** What was given is no release of ESCO, or none that can be taken; the message says what to do. */
export class UnreadableRelease extends Error {
  override name = "UnreadableRelease";
}
