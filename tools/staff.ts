import { randomBytes } from "node:crypto";
import { z } from "zod";
import { closeDatabase } from "#db/client.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { makeStaff } from "#app/domain/person/commands.server.ts";

const USAGE = "Usage: npm run staff -- <e-mail address>";

async function main(typed: string | undefined): Promise<number> {
  const address = z.email().safeParse(typed);
  if (!address.success) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const password = randomBytes(15).toString("base64url");
  const { made } = await makeStaff(systemActor(new Date()), {
    email: address.data,
    passwordHash: await hashPassword(password),
  });
  process.stdout.write(
    made
      ? `Cluster staff account made. Sign in as ${address.data} with the password ${password}\nIt is shown only this once. The first sign-in sets up a second factor: have an authenticator app at hand.\n`
      : `${address.data} is cluster staff already. Nothing was changed.\n`,
  );
  return 0;
}

main(process.argv[2])
  .catch((error: unknown) => {
    const isKnown = error instanceof Refused;
    process.stderr.write(
      isKnown
        ? "This address belongs to somebody who is not cluster staff. Choose another one.\n"
        : `${String(error)}\n`,
    );
    return 1;
  })
  .then(async (code) => {
    await closeDatabase();
    process.exitCode = code;
  });
