CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"spelled" text NOT NULL,
	"latin" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posting_search_texts" ADD COLUMN "written_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
CREATE INDEX "search_words_latin" ON "search_words" USING btree ("latin");--> statement-breakpoint
CREATE INDEX "search_words_spelled" ON "search_words" USING gin ("spelled" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "posting_search_texts_written_at" ON "posting_search_texts" USING btree ("written_at");