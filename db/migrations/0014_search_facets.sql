ALTER TABLE "posting_search_texts" ADD COLUMN "skill_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "posting_search_texts" ADD COLUMN "pay_per_month" integer;