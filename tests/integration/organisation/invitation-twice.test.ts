import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitations, members } from "#db/schema/index.ts";
import { NotFound } from "#app/domain/errors.ts";
import { acceptById, acceptBySecret } from "#app/domain/invitation/accept.server.ts";
import { invite } from "#app/domain/invitation/commands.server.ts";
import { cast, makePerson } from "#tests/support/cast.ts";
import { addressOf, mailsTo, recordOf } from "#tests/support/organisation-people.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";

const database = useProcessDatabase();

test("an invitation accepted before leads whoever accepted it to the organisation, and nobody else", async () => {
  const db = database();
  const c = await cast(db);
  const { id } = c.company;
  const newcomer = await makePerson(db, "member");
  const email = await addressOf(db, newcomer);
  await invite(c.recruiter, id, { email, role: "viewer" }, db);
  const path = (await mailsTo(db, email))[0]!.values.invitationPath!;
  const secret = path.replace("/invitations/", "");
  const [row] = await db.select().from(invitations).where(eq(invitations.organisationId, id));
  const reader = await readerOf(newcomer.personId);
  for (const _ of [1, 2])
    expect((await reader.send(path, {})).location).toBe(`/organisations/${id}?done=joined`);
  expect((await reader.open(path)).location).toBe(`/organisations/${id}`);
  expect(await acceptById(newcomer, id, row!.id, db)).toEqual({ organisationId: id });
  expect(await recordOf(db, id)).toEqual(["invitation_accepted", "invited"]);
  for (const other of [c.recruiter, c.outsider])
    await expect(acceptBySecret(other, secret, db)).rejects.toThrow(NotFound);
  expect((await (await readerOf(null)).open(path)).status).toBe(404);
  await db.delete(members).where(eq(members.personId, newcomer.personId));
  await expect(acceptBySecret(newcomer, secret, db)).rejects.toThrow(NotFound);
});
