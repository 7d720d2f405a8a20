ALTER TABLE "import_rows" ADD COLUMN "decided" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "reached" integer DEFAULT 0 NOT NULL;