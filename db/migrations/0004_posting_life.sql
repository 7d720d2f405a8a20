CREATE TABLE "overwritten_drafts" (
	"posting_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"overwritten_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_overwritten_draft_per_revision" PRIMARY KEY("posting_id","revision")
);
--> statement-breakpoint
CREATE TABLE "workspace_visits" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"previous_at" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "posting_transitions_posting_id";--> statement-breakpoint
ALTER TABLE "posting_transitions" ADD COLUMN "revision" bigint;--> statement-breakpoint
UPDATE "posting_transitions" SET "revision" = "numbered"."revision" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "posting_id" ORDER BY "at", ctid) AS "revision" FROM "posting_transitions"
) AS "numbered" WHERE "numbered"."id" = "posting_transitions"."id";--> statement-breakpoint
ALTER TABLE "posting_transitions" ALTER COLUMN "revision" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD COLUMN "revision" bigint;--> statement-breakpoint
UPDATE "posting_versions" SET "revision" = CASE WHEN "posting_versions"."number" = "postings"."version_number" THEN "postings"."revision" ELSE "posting_versions"."number" END
	FROM "postings" WHERE "postings"."id" = "posting_versions"."posting_id";--> statement-breakpoint
ALTER TABLE "posting_versions" ALTER COLUMN "revision" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "overwritten_drafts" ADD CONSTRAINT "overwritten_drafts_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overwritten_drafts" ADD CONSTRAINT "overwritten_drafts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_visits" ADD CONSTRAINT "workspace_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "overwritten_drafts_created_by" ON "overwritten_drafts" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "overwritten_drafts_overwritten_at" ON "overwritten_drafts" USING btree ("overwritten_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_transition_per_revision" ON "posting_transitions" USING btree ("posting_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_curriculum_after_another" ON "postings" USING btree ("previous_id") WHERE "postings"."state" <> 'archived';--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "a_curriculum_continues_another" CHECK ("postings"."previous_id" <> "postings"."id");