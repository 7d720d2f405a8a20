ALTER TABLE "imports" DROP CONSTRAINT "an_import_has_a_known_state";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "trouble" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "is_complete" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "is_all_or_nothing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "is_to_publish" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "acting_person_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_acting_person_id_people_id_fk" FOREIGN KEY ("acting_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_import_id_external_id" ON "import_rows" USING btree ("import_id","external_id");--> statement-breakpoint
CREATE INDEX "imports_acting_person_id" ON "imports" USING btree ("acting_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_posting_per_own_external_id" ON "postings" USING btree ("organisation_id","external_id") WHERE "postings"."source" is null;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "an_import_row_has_a_known_outcome" CHECK ("import_rows"."outcome" in ('new', 'changed', 'reopened', 'unchanged', 'leftAlone'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "an_import_names_its_source_shortly" CHECK (char_length("imports"."source") <= 120);--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "an_import_has_a_known_state" CHECK ("imports"."state" in ('uploaded', 'checking', 'checked', 'writing', 'publishing', 'done', 'failed', 'abandoned'));