-- Version 5 of the rules (decision 0058): a broader skill earns 400, so where it is related as well it counts as broader.
UPDATE "skill_credits" SET "credit" = 400 WHERE "relation" = 'broader';--> statement-breakpoint
UPDATE "skill_credits" SET "credit" = 400, "relation" = 'broader', "steps" = 1
FROM "skill_relations"
WHERE "skill_credits"."relation" = 'related'
	AND "skill_relations"."kind" = 'broader' AND "skill_relations"."is_credited"
	AND "skill_relations"."from_id" = "skill_credits"."to_id" AND "skill_relations"."to_id" = "skill_credits"."from_id";--> statement-breakpoint
-- The first ten of every list were noted with ranks of the rules before. The newest count under one more number has them all noted anew.
INSERT INTO "match_snapshots" ("taken_at")
SELECT "taken_at" FROM "match_snapshots" ORDER BY "id" DESC LIMIT 1;--> statement-breakpoint
INSERT INTO "match_snapshot_kinds" ("snapshot_id", "kind", "n")
SELECT (SELECT max("id") FROM "match_snapshots"), "kind", "n" FROM "match_snapshot_kinds"
WHERE "snapshot_id" = (SELECT "id" FROM "match_snapshots" ORDER BY "id" DESC OFFSET 1 LIMIT 1);--> statement-breakpoint
INSERT INTO "match_snapshot_skills" ("snapshot_id", "kind", "skill_id", "df")
SELECT (SELECT max("id") FROM "match_snapshots"), "kind", "skill_id", "df" FROM "match_snapshot_skills"
WHERE "snapshot_id" = (SELECT "id" FROM "match_snapshots" ORDER BY "id" DESC OFFSET 1 LIMIT 1);
