import type { Database } from "#db/client.server.ts";
import { noteAnswer, noteTrouble } from "#search/engine-trouble.server.ts";
import { nothingWaited } from "#search/patience.ts";
import type { Waited } from "#search/patience.ts";
import type { SearchServer } from "#search/client.server.ts";
import { askDatabase, countInDatabase, listInDatabase } from "#search/fallback.server.ts";
import { askMeilisearch, countWithMeilisearch, listWithMeilisearch } from "#search/query.server.ts";
import { isWordless } from "#search/query-words.ts";
import { emptyAnswer } from "#search/question.ts";
import type { Answer, Question, ShortAnswer, ShortQuestion } from "#search/question.ts";

export type Engines = { db: Database; server: SearchServer | null };

/**
 * Answers a question by Meilisearch, or by PostgreSQL when the search server is absent, away, slower than a second, or
 * still being filled. `engine` of the answer tells which. Typed text without a word finds nothing, in both.
 */
export function findPostings({ db, server }: Engines, question: Question): Promise<Answer> {
  return eitherEngine(
    server,
    async (one) =>
      isWordless(question.text)
        ? emptyAnswer("meilisearch")
        : askMeilisearch({ db, ...one }, question),
    async () => (isWordless(question.text) ? emptyAnswer("postgresql") : askDatabase(db, question)),
  );
}

/** How many hits each question has, by whichever engine answers. */
export async function countPostings(
  { db, server }: Engines,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const answerable = questions.filter(({ text }) => !isWordless(text));
  if (answerable.length === 0) return questions.map(() => 0);
  const counts = await eitherEngine(
    server,
    (one) => countWithMeilisearch({ db, ...one }, answerable),
    () => countInDatabase(db, answerable),
  );
  return questions.map((question) => counts[answerable.indexOf(question)] ?? 0);
}

const NOTHING: ShortAnswer = { ids: [], total: 0 };

/**
 * The newest hits of each question and how many there are, by whichever engine answers, in one request to Meilisearch. Whoever
 * is told of news is not told how words were read, so that they are taken as they stand: none is read as another.
 */
export async function listPostings(
  { db, server }: Engines,
  questions: readonly ShortQuestion[],
): Promise<ShortAnswer[]> {
  const answerable = questions.filter(({ text }) => !isWordless(text));
  if (answerable.length === 0) return questions.map(() => NOTHING);
  const answers = await eitherEngine(
    server,
    (one) => listWithMeilisearch({ db, ...one }, answerable),
    () => listInDatabase(db, answerable),
  );
  return questions.map((question) => answers[answerable.indexOf(question)] ?? NOTHING);
}

/** Whatever one engine answers in time, or else what the other does; why is written down. */
export async function eitherEngine<T>(
  server: SearchServer | null,
  ask: (one: { server: SearchServer; waited: Waited }) => Promise<T>,
  fallBack: () => Promise<T>,
): Promise<T> {
  if (!server) return fallBack();
  try {
    const answer = await ask({ server, waited: nothingWaited() });
    noteAnswer(server);
    return answer;
  } catch (error) {
    noteTrouble(server, error);
    return fallBack();
  }
}
