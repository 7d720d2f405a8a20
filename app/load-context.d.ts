import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** Allows the inline scripts of this one page. */
    nonce: string;
    /** Names this request in the log and on the page of an unexpected error. */
    requestId: string;
    /** Scheme and host under which readers reach us, without a slash at the end. */
    origin: string;
    /** The reader's network address, for rate limits only; never logged. */
    clientAddress: string;
    /** Where mails lie that are not sent, in development alone; null where a mail server is set up. */
    mailFolder: string | null;
    /** Where readers can write to when something does not work; null where nobody has said it. */
    contactEmail: string | null;
    /** Writes an unexpected error to the log, with the number of the request. */
    reportError: (error: unknown) => void;
  }
}
