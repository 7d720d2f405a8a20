import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Cutter, Message, Talk } from "./messages.ts";

export type Side = "asked" | "answered";

/** What becomes of a message. Whatever ends a connection resets both ends of it. */
export type Fate =
  | "pass"
  /** Not a byte of it arrives. */
  | "drop"
  /** Half of it arrives. */
  | "half"
  /** It arrives, as if it had been on its way all the time, so much later than its sender was cut off. */
  | { straysMs: number }
  /** It and all that follows arrive later. */
  | { lateMs: number }
  /** Nothing is heard for so long, then the connection ends. */
  | { silentMs: number }
  /** It is answered in place of the server. */
  | { answer: Buffer };

export type Judge = (side: Side, what: string | null) => Fate;

export type Proxy = {
  port: number;
  /** Resets all connections. */
  cut: () => void;
  /** Resets all connections and takes no new ones: its user is dead. */
  close: () => void;
};

/** Stands in front of a server of this machine, and does with each message what the judge says. */
export async function openProxy(
  target: () => number,
  talk: () => Talk,
  judge: Judge,
): Promise<Proxy> {
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    // What a reset has to tell is known to whoever ordered it.
    socket.on("error", () => {}).once("close", () => open.delete(socket));
    return socket.setNoDelay(true);
  };
  const server = createServer((client) => {
    const behind = connect(target(), "127.0.0.1");
    const letGo = () => void open.delete(behind);
    link(keep(client), keep(behind), letGo, talk(), judge);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => open.forEach((socket) => socket.resetAndDestroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: () => {
      server.close();
      cut();
    },
  };
}

function link(
  client: Socket,
  behind: Socket,
  letGo: () => void,
  { asked, answered }: Talk,
  judge: Judge,
): void {
  const reset = () => {
    client.resetAndDestroy();
    behind.resetAndDestroy();
  };
  const ends = { client, behind, reset, letGo };
  const meets = (side: Side) => (message: Message) =>
    ({ ...ends, message, fate: judge(side, message.what) }) as const;
  void pump(client, behind, asked, meets("asked"));
  void pump(behind, client, answered, meets("answered"));
}

type Passage = {
  client: Socket;
  behind: Socket;
  reset: () => void;
  /** Lets the server's end live on when the client is dead. */
  letGo: () => void;
  message: Message;
  fate: Fate;
};

/** Hands messages over one after another until either end is gone, and then takes the other along. */
async function pump(from: Socket, to: Socket, cut: Cutter, judged: (message: Message) => Passage) {
  try {
    for await (const piece of from)
      for (const message of cut(piece as Buffer)) {
        const passage = judged(message);
        if (!(await carry(passage, to))) return;
      }
    to.end();
  } catch {
    to.resetAndDestroy();
  }
}

/** Lets a message meet its fate. Answers whether the connection goes on. */
async function carry(passage: Passage, to: Socket): Promise<boolean> {
  const { client, behind, reset, message, fate } = passage;
  const { bytes } = message;
  if (fate === "pass") to.write(bytes);
  else if (fate === "drop") reset();
  else if (fate === "half") to.write(bytes.subarray(0, bytes.length >> 1), reset);
  else if ("lateMs" in fate) {
    await sleep(fate.lateMs);
    to.write(bytes);
  } else if ("silentMs" in fate) {
    await sleep(fate.silentMs);
    reset();
  } else if ("answer" in fate) {
    client.end(fate.answer);
    behind.destroy();
  } else await stray(passage, fate.straysMs);
  return fate === "pass" || (typeof fate === "object" && "lateMs" in fate);
}

/** The end of its sender does not take the message along that is still on its way. */
async function stray({ client, behind, letGo, message }: Passage, ms: number): Promise<void> {
  letGo();
  client.resetAndDestroy();
  await sleep(ms);
  if (behind.destroyed) return;
  const answered = new Promise((resolve) => behind.once("data", resolve).once("close", resolve));
  behind.write(message.bytes);
  await answered;
  behind.resetAndDestroy();
}
