ALTER TABLE "search_words" ADD COLUMN "is_named" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "posting_search_texts_skill_ids" ON "posting_search_texts" USING gin ("skill_ids");--> statement-breakpoint
CREATE INDEX "search_words_beginning" ON "search_words" USING btree (left("spelled", 1),length("spelled"));