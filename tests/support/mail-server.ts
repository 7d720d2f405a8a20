import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

type Refusal = Error & { responseCode: number };

/** An answer by which a mail server refuses. */
export const refusal = (responseCode: number, message: string): Refusal =>
  Object.assign(new Error(message), { responseCode });

type Options = {
  /** Decides over a reader's address; throws to refuse. */
  judge?: (address: string) => void;
  /** Called when the whole mail has come, before the server says that it has it. */
  onMail?: (mail: ParsedMail) => Promise<void> | void;
};

const USER = "tandem";
const PASSWORD = "a password of tests";

/** A real mail server on a port of its own, for as long as the work takes, and what has come to it. */
export async function withMailServer<T>(
  work: (server: { url: string; received: ParsedMail[] }) => Promise<T>,
  { judge, onMail }: Options = {},
): Promise<T> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === USER && password === PASSWORD;
      done(isRight ? null : refusal(535, "Who are you?"), { user: USER });
    },
    onRcptTo: ({ address }, _session, done) => {
      try {
        judge?.(address);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream)
        .then(async (mail) => {
          received.push(mail);
          await onMail?.(mail);
        })
        .then(() => done(), done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()));
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
  try {
    return await work({ url, received });
  } finally {
    await new Promise<void>((closed) => server.close(() => closed()));
  }
}
