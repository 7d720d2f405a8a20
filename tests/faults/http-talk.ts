import { cutter, type Talk } from "./messages.ts";

const END_OF_HEAD = "\r\n\r\n";
const END_OF_CHUNKS = "0\r\n\r\n";

/** Requests and answers of HTTP/1.1, one after the other; `prefix` is left out of the names of indexes. */
export function httpTalk(prefix: string): Talk {
  let asked: string | null = null;
  return {
    asked: cutter(lengthOf, (bytes) => {
      const [method, path] = bytes.toString("latin1", 0, bytes.indexOf("\r\n")).split(" ");
      asked = `${method} ${path!.replaceAll(prefix, "")}`;
      return asked;
    }),
    answered: cutter(lengthOf, () => asked),
  };
}

function lengthOf(bytes: Buffer): number {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end === -1) return 0;
  const body = end + END_OF_HEAD.length;
  const head = bytes.toString("latin1", 0, end).toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(head);
  if (length) return body + Number(length[1]);
  if (!/\r\ntransfer-encoding: *chunked/.test(head)) return body;
  const last = bytes.indexOf(END_OF_CHUNKS, body);
  return last === -1 ? 0 : last + END_OF_CHUNKS.length;
}

/** A whole answer that no server has given. */
export function httpAnswer(status: number, words: string, body: object): Buffer {
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${words}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(text)}`,
    "connection: close",
  ];
  return Buffer.from(head.join("\r\n") + END_OF_HEAD + text);
}
