import type { Connection } from "#db/client.server.ts";

/** Whatever was missed, be it a notification or the connection for them, is made up for after so long. */
const ROUND_MS = 30_000;

type Listening = { channel: string; catchUp: () => void; warn: (error: unknown) => void };

/**
 * Calls when PostgreSQL notifies of something, when it listens for the first time, and twice a minute whatever was heard.
 *
 * @returns how to end it
 */
export function keepListening(
  { sql }: Pick<Connection, "sql">,
  { channel, catchUp, warn }: Listening,
): () => void {
  /** Catches up once it listens, or when it cannot. */
  const listen = () =>
    sql.listen(channel, catchUp, catchUp).catch((error: unknown) => {
      warn(error);
      catchUp();
    });
  let listening = listen();
  // A driver that has lost its connection may listen no more, and does not say so.
  const timer = setInterval(() => {
    listening = listening
      .then((listener) => listener?.unlisten())
      .catch(() => {})
      .then(listen);
  }, ROUND_MS);
  timer.unref();
  return () => clearInterval(timer);
}
