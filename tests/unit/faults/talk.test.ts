import { expect, test } from "vitest";
import { httpAnswer, httpTalk } from "#tests/faults/http-talk.ts";
import type { Cutter } from "#tests/faults/messages.ts";
import { postgresTalk } from "#tests/faults/postgres-talk.ts";

/** What a cutter makes of bytes that come in pieces of this size. */
const cutIn = (cut: Cutter, bytes: Buffer, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    cut(bytes.subarray(index * size, (index + 1) * size)),
  ).flat();

const wholeOf = (messages: { bytes: Buffer }[]) =>
  Buffer.concat(messages.map(({ bytes }) => bytes));

const body = '{"q":"бази данни"}';
const requests = Buffer.from(
  `POST /indexes/own_postings/documents HTTP/1.1\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}` +
    "GET /health HTTP/1.1\r\nhost: x\r\n\r\n",
);
const chunked = Buffer.from(
  "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
);

test.each([1, 7, 10_000])("requests and answers are cut whole from pieces of %i bytes", (size) => {
  const { asked, answered } = httpTalk("own_");
  const messages = cutIn(asked, requests, size);
  expect(messages.map(({ what }) => what)).toEqual([
    "POST /indexes/postings/documents",
    "GET /health",
  ]);
  expect(wholeOf(messages)).toEqual(requests);
  const answers = Buffer.concat([
    httpAnswer(503, "Service Unavailable", { code: "full" }),
    chunked,
  ]);
  const cut = cutIn(answered, answers, size);
  expect(cut.map(({ what }) => what)).toEqual(["GET /health", "GET /health"]);
  expect(wholeOf(cut)).toEqual(answers);
});

const message = (type: string, text: string) => {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length + 4);
  return Buffer.concat([Buffer.from(type), length, bytes]);
};

test.each([1, 5, 10_000])("statements are told by their text, from pieces of %i bytes", (size) => {
  const { asked, answered } = postgresTalk();
  const bytes = Buffer.concat([
    message("", "\0\u0003\0\0user\0x\0\0"),
    message("P", 's1\0select "id"\n  from "outbox"\0'),
    message("B", "\0s1\0"),
    message("Q", "COMMIT\0"),
    message("B", "\0s1\0"),
  ]);
  const messages = cutIn(asked, bytes, size);
  expect(messages.map(({ what }) => what)).toEqual([
    null,
    null,
    "select id from outbox",
    "commit",
    "select id from outbox",
  ]);
  expect(wholeOf(messages)).toEqual(bytes);
  const answers = Buffer.concat([
    message("D", "a row"),
    message("C", "SELECT 1\0"),
    message("Z", "I"),
    message("C", "COMMIT\0"),
    message("E", "no"),
  ]);
  expect(cutIn(answered, answers, size).map(({ what }) => what)).toEqual([
    "rows of select id from outbox",
    "select id from outbox",
    null,
    "commit",
    "select id from outbox",
  ]);
});
