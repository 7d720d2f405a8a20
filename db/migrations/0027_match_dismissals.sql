CREATE TABLE "match_dismissals" (
	"posting_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"dismissed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_dismissal_per_posting_and_other" PRIMARY KEY("posting_id","other_id"),
	CONSTRAINT "a_match_is_dismissed_for_a_known_reason" CHECK ("match_dismissals"."reason" in ('skills', 'level', 'time', 'place', 'language', 'terms', 'in_touch', 'other'))
);
--> statement-breakpoint
ALTER TABLE "match_dismissals" ADD CONSTRAINT "match_dismissals_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_dismissals" ADD CONSTRAINT "match_dismissals_other_id_postings_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_dismissals_other_id" ON "match_dismissals" USING btree ("other_id");