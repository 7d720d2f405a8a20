import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { findPostings } from "#search/find.server.ts";
import type { Question } from "#search/question.ts";
import { NOW } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";

const question = (text: string, rest: Partial<Question> = {}): Question => ({
  text,
  filters: {},
  sort: "best",
  page: 1,
  pageSize: 20,
  now: NOW,
  ...rest,
});

const bulgarian = (title: string, description = "Описание.") => ({
  language: "bg",
  texts: { bg: { title, description } },
});

test("words find each other across scripts, inflections and languages, in both engines alike", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const practice = await publish("internship", {
      ...bulgarian("Лятна практика по роботика"),
      requires: [{ skill: "teamwork" }],
    });
    const internships = await publish("internship", bulgarian("Стажове за програмисти"));
    const learning = await publish("programme", bulgarian("Машинно обучение и анализ"));
    const cpp = await publish("internship", {
      title: "C++ developer for cameras",
      requires: [{ skill: "teamwork" }],
    });
    const csharp = await publish("internship", {
      title: "C# developer for tills",
      requires: [{ skill: "teamwork" }],
    });
    const tagged = await publish("project_proposal", { title: "Faster storage for hospitals" });
    await settled();
    const expected: [string, string[]][] = [
      ["praktika", [practice]],
      ["практиката", [practice]],
      ["стаж програмист", [internships]],
      ["stazh programisti", [internships]],
      ["mashinno obuchenie анализ", [learning]],
      ["C++", [cpp]],
      ["c#", [csharp]],
      ["бази данни hospital", [tagged]],
      ["developers", [cpp, csharp]],
    ];
    for (const [text, ids] of expected)
      for (const engine of ["meilisearch", "postgresql"] as const) {
        const engines = { db, server: engine === "meilisearch" ? server : null };
        const answer = await findPostings(engines, question(text));
        expect({ text, engine: answer.engine, ids: answer.ids.toSorted() }).toEqual({
          text,
          engine,
          ids: ids.toSorted(),
        });
      }
  }));

test("a closed posting leaves the index", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const id = await publish("internship", { title: "Gardener of servers" });
    await settled();
    expect((await findPostings({ db, server }, question("gardener"))).ids).toEqual([id]);
    await closePosting(systemActor(NOW), id, { reason: "filled" }, db);
    await settled();
    const answer = await findPostings({ db, server }, question("gardener"));
    expect(answer).toMatchObject({ engine: "meilisearch", ids: [], total: 0 });
  }));
