import { env } from "#env";
import { grantToApplication } from "#tools/application-role.ts";
import { migrateDatabase } from "#tools/migrations.ts";

const count = await migrateDatabase(env.DATABASE_URL);
if (env.APP_DATABASE_URL) await grantToApplication(env.DATABASE_URL, env.APP_DATABASE_URL);
process.stdout.write(count === 0 ? "Nothing to migrate\n" : `Migrations run: ${count}\n`);
