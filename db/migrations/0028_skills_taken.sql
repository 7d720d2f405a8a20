ALTER TABLE "import_rows" ADD COLUMN "found" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "skills_taken" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "an_import_takes_known_skills" CHECK ("imports"."skills_taken" in ('none', 'exact', 'suggested'));--> statement-breakpoint
UPDATE "imports" SET "skills_taken" = 'exact' WHERE "accept_exact";
