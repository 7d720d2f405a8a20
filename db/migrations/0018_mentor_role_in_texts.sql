-- A mentor's role is said in words, in each language of the posting: it stands where its other texts do.
UPDATE "posting_versions" SET "texts" = jsonb_set("texts", ARRAY["language", 'mentorRole'], to_jsonb("internship_versions"."mentor_role"))
FROM "internship_versions"
WHERE "internship_versions"."version_id" = "posting_versions"."id" AND "internship_versions"."mentor_role" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "internship_versions" DROP CONSTRAINT "a_mentor_role_is_short";--> statement-breakpoint
ALTER TABLE "internship_versions" DROP COLUMN "mentor_role";
