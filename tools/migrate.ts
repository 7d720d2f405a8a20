import { env } from "#env";
import { migrateDatabase } from "#tools/migrations.ts";

const count = await migrateDatabase(env.DATABASE_URL);
process.stdout.write(count === 0 ? "Nothing to migrate\n" : `Migrations run: ${count}\n`);
