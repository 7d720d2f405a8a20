CREATE TABLE "match_list_visits" (
	"person_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"previous_at" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL,
	"seen_before" jsonb,
	"seen" jsonb NOT NULL,
	CONSTRAINT "one_visit_of_matches_per_person_and_posting" PRIMARY KEY("person_id","posting_id")
);
--> statement-breakpoint
ALTER TABLE "match_list_visits" ADD CONSTRAINT "match_list_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_list_visits" ADD CONSTRAINT "match_list_visits_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_list_visits_posting_id" ON "match_list_visits" USING btree ("posting_id");