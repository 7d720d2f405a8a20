import { readChatLetters } from "#text/chat-letters.ts";

/**
 * Spellings of technical words whose signs belong to the word. Sources of regular expressions, in
 * the order in which they are tried; matched case-insensitively at the start of a word.
 */
export const TECH_WORD_PATTERNS: readonly string[] = [
  "(?:ci\\/cd|tcp\\/ip|udp\\/ip|pl\\/sql|i\\/o|a\\/b|s\\/4hana|os\\/2|r&d|q&a)(?![\\p{L}\\p{N}])",
  "(?:asp|vb|ado|ml)\\.net(?![\\p{L}\\p{N}])",
  "\\.net(?![\\p{L}\\p{N}])",
  "[\\p{L}\\p{N}]+\\.js(?![\\p{L}\\p{N}])",
  "co[-‐‑ ]develop\\p{L}*",
  "[\\p{L}\\p{N}]+\\+\\+",
  // *C ++*, *C+ +* and *C #*, on one line: *C + bonus* and *flat C #3* are none.
  "(?:[cс]|си)[ \\t\\u00a0]*\\+[ \\t\\u00a0]*\\+(?!\\p{L})",
  "[cсf][ \\t\\u00a0]+[#♯](?![\\p{L}\\p{N}])",
  "[a-zсСвВ]#(?![\\p{L}\\p{N}])",
  "[a-zсС]♯(?![\\p{L}\\p{N}])",
];

/**
 * The words under which a technical spelling is searched and compared, so that *Node.js* meets
 * *NodeJS*, *.NET* meets *dotnet* and *CI* finds *CI/CD*; *co-development* is one word, so that *developer* does not
 * find it; *4astni* is *chastni*. `C++` and `C#` keep their signs, which
 * their keys spell out.
 *
 * @param folded one folded token
 * @returns one or more words; a token without signs is returned as it is
 */
export function plainWords(folded: string): string[] {
  if (folded === ".net") return ["dotnet"];
  if (folded === "си++") return ["c++"];
  if (folded === "r&d" || folded === "q&a") return [folded.replace("&", "n")];
  if (/^co[- ]develop/.test(folded)) return [folded.replace(/[- ]/, "")];
  if (folded.endsWith(".net")) return [folded.slice(0, -4), "dotnet"];
  if (folded.endsWith(".js")) return [folded.slice(0, -3) + "js"];
  if (folded.includes("/")) return folded.split("/");
  const meant = readChatLetters(folded);
  if (meant !== null) return [meant];
  // Digits belong to the script before them: behind a Bulgarian word an engine would cut *1C* and *3D* before the letter.
  if (/^\d+[a-z]/.test(folded)) return [`n${folded}`];
  return [folded];
}

/** How a word that ends in signs is written when they stand at their letter: *C ++* is *C++*. */
export const withSigns = (word: string): string =>
  /[+#♯]$/.test(word) ? word.replace(/\s/g, "") : word;
