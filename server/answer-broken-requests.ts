import { STATUS_CODES, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { plainPage } from "./plain-page.ts";

/**
 * So much of a request may stand before its body, address and cookies included, in bytes: 5,000 Cyrillic letters in a query
 * are 30,000, and are answered as as many Latin ones.
 */
export const LONGEST_HEAD = 64 * 1024;

const TOO_LONG = plainPage({
  en: "The address or the cookies of this request are longer than we can read. Nothing was changed. Shorten the search, or delete the cookies of this site.",
  bg: "Адресът или бисквитките на тази заявка са по-дълги, отколкото можем да прочетем. Нищо не е променено. Съкратете търсенето или изтрийте бисквитките на този сайт.",
});

const UNREADABLE = plainPage({
  en: "We could not read this request. Nothing was changed. Please go back in your browser and try again.",
  bg: "Не успяхме да прочетем тази заявка. Нищо не е променено. Моля, върнете се назад в браузъра и опитайте пак.",
});

/** Says what is wrong with a request that never becomes one: Node by itself would answer with a status and an empty page. */
export function answerBrokenRequests(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) socket.destroy(error);
    else void answer(socket, error.code);
  });
}

async function answer(socket: Duplex, code: string | undefined) {
  const [status, page] = code === "HPE_HEADER_OVERFLOW" ? [431, TOO_LONG] : [400, UNREADABLE];
  const body = String(await page);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: text/html; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "Content-Security-Policy: default-src 'none'",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
