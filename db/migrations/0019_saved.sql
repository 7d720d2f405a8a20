CREATE TABLE "saved_postings" (
	"person_id" uuid NOT NULL,
	"posting_id" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_saving_per_person_and_posting" PRIMARY KEY("person_id","posting_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"query" text NOT NULL,
	"fingerprint" text NOT NULL,
	"name" text,
	"saved_at" timestamp with time zone NOT NULL,
	"seen_until" timestamp with time zone NOT NULL,
	CONSTRAINT "a_saved_search_is_short_enough" CHECK (char_length("saved_searches"."query") <= 8000),
	CONSTRAINT "a_saved_search_is_named_shortly" CHECK (char_length("saved_searches"."name") <= 120)
);
--> statement-breakpoint
CREATE TABLE "saved_visits" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"previous_at" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL,
	"seen_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "saved_postings" ADD CONSTRAINT "saved_postings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_postings" ADD CONSTRAINT "saved_postings_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_visits" ADD CONSTRAINT "saved_visits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_postings_posting_id" ON "saved_postings" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_saved_search_per_person" ON "saved_searches" USING btree ("person_id","fingerprint");