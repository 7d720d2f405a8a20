export const title = "nothing of one machine, nothing unfinished";

const patterns = [
  [/(?<![\w.-])\/(?:work|root|home\/\w+|Users\/\w+)\/\w/, "a path of one machine"],
  [/\bC:\\Users\\/, "a path of one machine"],
  [/^(?:<{7}|>{7}) /m, "a merge conflict"],
  [/\b(?:TODO|FIXME|XXX|HACK)\b/, "a note of unfinished work"],
  [/\b(?:test|it|describe)\.only\(/, "a test that silences the others"],
  [/\b(?:debugger;|@ts-ignore|@ts-nocheck)/, "a trace of debugging or of silenced types"],
];

const isText = (path) =>
  !/\.(png|jpg|webp|avif|ico|woff2?|br|gz|zip)$|^package-lock\.json$/.test(path);

/** What a text holds that no part of the product should. */
export function judgeWords(path, text) {
  return patterns.flatMap(([pattern, what]) => {
    const found = pattern.exec(text);
    if (!found) return [];
    const line = text.slice(0, found.index).split("\n").length;
    return [`${path}:${line} holds ${what}: ${found[0]}`];
  });
}

export const check = ({ files, read }) =>
  files
    .filter(
      (path) =>
        isText(path) &&
        path !== "tools/check/words.mjs" &&
        path !== "tests/unit/tools/words.test.ts",
    )
    .flatMap((path) => judgeWords(path, read(path)));
