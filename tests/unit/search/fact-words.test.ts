import { expect, test } from "vitest";
import { factWords } from "#search/fact-words.ts";
import { queryWords } from "#search/query-words.ts";
import { keysOf } from "#search/words.ts";

const STATED = {
  bachelor: factWords("on_site", { eqfLevel: 6 }),
  master: factWords(null, { eqfLevel: 7 }),
  doctor: factWords(null, { eqfLevel: 8 }),
  remotePaid: factWords("remote", { minEqf: 6, payKind: "paid" }),
  hybridUnpaid: factWords("hybrid", { payKind: "unpaid" }),
  nothing: factWords(null, {}),
};

const metBy = (query: string) =>
  Object.entries(STATED).flatMap(([name, texts]) => {
    const keys = texts.flatMap(keysOf);
    const isMet = queryWords(query).every((word) =>
      keys.some(({ stem, latin }) => stem === word.stem || latin === word.latin),
    );
    return isMet ? [name] : [];
  });

test.each([
  ["бакалавър", ["bachelor", "remotePaid"]],
  ["бакалавърска", ["bachelor", "remotePaid"]],
  ["bakalavar", ["bachelor", "remotePaid"]],
  ["bachelor", ["bachelor", "remotePaid"]],
  ["магистратура", ["master"]],
  ["магистри", ["master"]],
  ["master", ["master"]],
  ["PhD", ["doctor"]],
  ["докторанти", ["doctor"]],
  ["отдалечена работа", ["remotePaid"]],
  ["работа от разстояние", ["remotePaid"]],
  ["дистанционно", ["remotePaid"]],
  ["remote", ["remotePaid"]],
  ["хибридно", ["hybridUnpaid"]],
  ["hybrid", ["hybridUnpaid"]],
  ["присъствено", ["bachelor"]],
  ["paid", ["remotePaid"]],
  ["платени", ["remotePaid"]],
  ["unpaid", ["hybridUnpaid"]],
  ["неплатен", ["hybridUnpaid"]],
  ["program", []],
])("%s asks for what is stated by choice: %j", (query, names) => {
  expect(metBy(query)).toEqual(names);
});
