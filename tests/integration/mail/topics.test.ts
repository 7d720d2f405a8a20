import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mailOptOuts } from "#db/schema/index.ts";
import { unsubscribeToken } from "#app/auth/unsubscribe-token.server.ts";
import {
  chooseMailTopics,
  endMailTopic,
  listWantedTopics,
} from "#app/domain/person/mail-topics.server.ts";
import { makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";

const database = useProcessDatabase();

test("people choose their topics, again and again", () =>
  inRolledBackTransaction(async (db) => {
    const actor = await makePerson(db, "student");
    const choices = [["posting"], ["reminder", "organisation"], [], ["posting"]] as const;
    expect(await listWantedTopics(actor, db)).toEqual(["organisation", "posting", "reminder"]);
    for (const topics of choices) {
      await chooseMailTopics(actor, { topics: [...topics] }, db);
      expect((await listWantedTopics(actor, db)).toSorted()).toEqual(topics.toSorted());
    }
  }));

test("a topic is ended for one person, however often, and for nobody who has gone", () =>
  inRolledBackTransaction(async (db) => {
    const actor = await makePerson(db, "student");
    const other = await makePerson(db, "student");
    const end = { personId: actor.personId, topic: "posting" } as const;
    await endMailTopic({ now: NOW }, end, db);
    await endMailTopic({ now: NOW }, end, db);
    expect(await listWantedTopics(actor, db)).toEqual(["organisation", "reminder"]);
    expect(await listWantedTopics(other, db)).toHaveLength(3);
    await endMailTopic({ now: NOW }, { ...end, personId: crypto.randomUUID() }, db);
  }));

describe("the address in a mail", () => {
  const endedBy = (personId: string) =>
    database()
      .select({ topic: mailOptOuts.topic })
      .from(mailOptOuts)
      .where(eq(mailOptOuts.personId, personId));

  async function addressFor(topic: "posting" | "reminder" = "posting") {
    const { personId } = await makePerson(database(), "member");
    return { personId, address: `/unsubscribe/${unsubscribeToken({ personId, topic })}` };
  }

  test("shows a page and ends nothing when it is opened; its button does, without an account", async () => {
    const { personId, address } = await addressFor();
    const visitor = await readerOf(null, "bg");
    const page = await visitor.open(address);
    expect(page.status).toBe(200);
    expect(page.html).toContain("Да спрем ли тези имейли до ");
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(await endedBy(personId)).toEqual([]);
    const done = await visitor.send(address, {});
    expect(done.status).toBe(200);
    expect(done.html).toContain(" за това:");
    expect(await endedBy(personId)).toEqual([{ topic: "posting" }]);
  });

  test("takes the one POST of mail providers, from elsewhere and without any cookie", async () => {
    const { personId, address } = await addressFor("reminder");
    for (const origin of ["https://mail.elsewhere.example", "null"]) {
      const provider = await readerOf(null, "en", {
        "Sec-Fetch-Site": "cross-site",
        Origin: origin,
      });
      const answer = await provider.send(address, { "List-Unsubscribe": "One-Click" });
      expect(answer.status).toBe(200);
    }
    expect(await endedBy(personId)).toEqual([{ topic: "reminder" }]);
  });

  test("does nothing else: a changed one is nowhere, and no other form may come from elsewhere", async () => {
    const { personId, address } = await addressFor();
    const elsewhere = await readerOf(personId, "en", { "Sec-Fetch-Site": "cross-site" });
    const changed = address.replace(".posting.", ".reminder.");
    expect((await elsewhere.open(changed)).status).toBe(404);
    expect((await elsewhere.send(changed, {})).status).toBe(404);
    expect((await elsewhere.send(`${address}/more`, {})).status).toBe(403);
    expect((await elsewhere.send("/account/mail-topics", { topics: "posting" })).status).toBe(403);
    expect(await endedBy(personId)).toEqual([]);
  });
});
