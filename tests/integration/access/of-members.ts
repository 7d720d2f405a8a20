import { eq } from "drizzle-orm";
import { organisationDomains, people as peopleTable } from "#db/schema/index.ts";
import { acceptById, acceptBySecret } from "#app/domain/invitation/accept.server.ts";
import {
  invite,
  renewInvitation,
  withdrawInvitation,
} from "#app/domain/invitation/commands.server.ts";
import {
  changeRole,
  handOver,
  leaveOrganisation,
  removeMember,
} from "#app/domain/membership/commands.server.ts";
import { askForDomain, giveUpDomain } from "#app/domain/membership/domains.server.ts";
import { joinByDomain } from "#app/domain/membership/join.server.ts";
import { domainOf, invitationTo, SECRET } from "#tests/support/access/belongings.ts";
import { OWNERS, row } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";
import { NOW } from "#tests/support/cast.ts";
import { memberIdOf } from "#tests/support/organisation-people.ts";

const DOMAIN = "of-the-home.example";

/** The invited address alone opens an invitation; whoever else has the link is told that it is not for them. */
const withTheLink = (answer: 404 | 409): Who => ({
  owner: answer,
  editor: answer,
  viewer: answer,
  newcomer: "done",
  outsider: answer,
  student: answer,
  staff: answer,
  system: answer,
});

const NOBODY: Who = { ...withTheLink(404), newcomer: 404 };

/** The link leads into what is not shown, too. */
const INVITED: Who = { newcomer: "done", outsider: 404, student: 404 };

export const OF_MEMBERS = [
  row(changeRole, OWNERS).with(async ({ home, people }, db) => [
    home.id,
    await memberIdOf(db, home.id, people.viewer),
    { role: "editor" },
  ]),
  row(removeMember, OWNERS).with(async ({ home, people }, db) => [
    home.id,
    await memberIdOf(db, home.id, people.viewer),
  ]),
  row(handOver, OWNERS).with(async ({ home, people }, db) => [
    home.id,
    await memberIdOf(db, home.id, people.viewer),
  ]),
  // The last owner stays.
  row(leaveOrganisation, { ...OWNERS, owner: 409, editor: "done", viewer: "done" }).with(
    ({ home }) => [home.id],
  ),
  row(invite, OWNERS).with(({ home }) => [
    home.id,
    { email: "somebody@elsewhere.example", role: "viewer" },
  ]),
  row(renewInvitation, OWNERS).with(async ({ home, people }, db) => [
    home.id,
    await invitationTo(db, home, people.newcomer),
  ]),
  row(withdrawInvitation, OWNERS).with(async ({ home, people }, db) => [
    home.id,
    await invitationTo(db, home, people.newcomer),
  ]),
  row(acceptById, withTheLink(404), INVITED).with(async ({ home, people }, db) => [
    home.id,
    await invitationTo(db, home, people.newcomer),
  ]),
  row(acceptBySecret, withTheLink(409), { ...INVITED, outsider: 409, student: 409 }).with(
    async ({ home, people }, db) => {
      await invitationTo(db, home, people.newcomer);
      return [SECRET];
    },
  ),
  row(acceptBySecret, NOBODY, NOBODY).with(() => ["of-no-invitation"]),
  row(askForDomain, OWNERS).with(({ home }) => [home.id, { domain: DOMAIN }]),
  row(giveUpDomain, OWNERS).with(async ({ home }, db) => [
    home.id,
    await domainOf(db, home, DOMAIN),
  ]),
  // Members are in already.
  row(joinByDomain, {
    owner: 409,
    editor: 409,
    viewer: 409,
    newcomer: "done",
    outsider: 403,
    student: 403,
    staff: 403,
    system: 403,
  }).with(async ({ home, people }, db) => {
    const id = await domainOf(db, home, DOMAIN);
    await db
      .update(organisationDomains)
      .set({ confirmedAt: NOW })
      .where(eq(organisationDomains.id, id));
    await db
      .update(peopleTable)
      .set({ email: `newcomer@${DOMAIN}` })
      .where(eq(peopleTable.id, people.newcomer.personId));
    return [home.id];
  }),
];
