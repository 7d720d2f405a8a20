ALTER TABLE "posting_search_texts" RENAME COLUMN "title_stems" TO "title_keys";--> statement-breakpoint
ALTER TABLE "posting_search_texts" RENAME COLUMN "stems" TO "name_keys";--> statement-breakpoint
ALTER TABLE "posting_search_texts" RENAME COLUMN "latin" TO "text_keys";
