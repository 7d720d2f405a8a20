-- Version 8 of the rules (decision 0066): the rank is measured by what is usually asked. The newest count of demand
-- under one more number has the first ten of every list noted anew.
INSERT INTO "match_snapshots" ("taken_at")
SELECT "taken_at" FROM "match_snapshots" ORDER BY "id" DESC LIMIT 1;--> statement-breakpoint
INSERT INTO "match_snapshot_kinds" ("snapshot_id", "kind", "n")
SELECT (SELECT max("id") FROM "match_snapshots"), "kind", "n" FROM "match_snapshot_kinds"
WHERE "snapshot_id" = (SELECT "id" FROM "match_snapshots" ORDER BY "id" DESC OFFSET 1 LIMIT 1);--> statement-breakpoint
INSERT INTO "match_snapshot_skills" ("snapshot_id", "kind", "skill_id", "df")
SELECT (SELECT max("id") FROM "match_snapshots"), "kind", "skill_id", "df" FROM "match_snapshot_skills"
WHERE "snapshot_id" = (SELECT "id" FROM "match_snapshots" ORDER BY "id" DESC OFFSET 1 LIMIT 1);
