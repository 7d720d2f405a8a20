import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerBrokenRequests, LONGEST_HEAD } from "#server/answer-broken-requests.ts";
import { listen } from "#server/listen.ts";

const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (_request, response) =>
  response.end("fine"),
);
answerBrokenRequests(server);
beforeAll(() => listen(server, { port: 0, host: "127.0.0.1" }));
afterAll(() => new Promise((done) => server.close(done)));

/** All that the server says to these bytes. */
const answerTo = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () =>
      socket.write(bytes),
    );
    let said = "";
    socket.setEncoding("utf8").on("data", (part: string) => (said += part));
    socket.on("error", reject).on("end", () => resolve(said));
  });

test("an address that is too long is answered with a page in both languages", async () => {
  const said = await answerTo(
    `GET /search?q=${"%D1%8F".repeat(11_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  );
  expect(said).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
  expect(said).toContain("longer than we can read");
  expect(said).toContain("по-дълги, отколкото можем да прочетем");
});

test("five thousand Cyrillic letters are read as five thousand Latin ones are", async () => {
  for (const letter of ["%D1%8F", "z"]) {
    const head = `GET /search?q=${letter.repeat(5000)} HTTP/1.1\r\nHost: x\r\nConnection: close`;
    expect(await answerTo(`${head}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK[^]*fine/);
  }
});

test("what is no request is answered with a page, and the next one works", async () => {
  expect(await answerTo("HELLO\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*прочетем/);
  const fine = await answerTo("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(fine).toMatch(/^HTTP\/1\.1 200 OK[^]*fine/);
});
