CREATE TABLE "match_coverage" (
	"snapshot_id" integer NOT NULL,
	"kind" text NOT NULL,
	"open" integer NOT NULL,
	"standing" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_coverage_per_snapshot_and_kind" PRIMARY KEY("snapshot_id","kind"),
	CONSTRAINT "coverage_is_of_a_known_kind" CHECK ("match_coverage"."kind" in ('programme', 'project_proposal', 'internship', 'co_development_offer'))
);
--> statement-breakpoint
CREATE TABLE "match_first_tens" (
	"list_id" uuid NOT NULL,
	"place" smallint NOT NULL,
	"other_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "one_posting_per_place_of_a_list" PRIMARY KEY("list_id","place"),
	CONSTRAINT "a_place_is_among_the_first" CHECK ("match_first_tens"."place" between 1 and 10)
);
--> statement-breakpoint
CREATE TABLE "match_lists" (
	"posting_id" uuid PRIMARY KEY NOT NULL,
	"snapshot_id" integer NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "match_coverage" ADD CONSTRAINT "match_coverage_snapshot_id_match_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."match_snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_first_tens" ADD CONSTRAINT "match_first_tens_list_id_match_lists_posting_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."match_lists"("posting_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_first_tens" ADD CONSTRAINT "match_first_tens_other_id_postings_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_lists" ADD CONSTRAINT "match_lists_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_lists" ADD CONSTRAINT "match_lists_snapshot_id_match_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."match_snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_first_tens_other_id" ON "match_first_tens" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "match_lists_snapshot_id" ON "match_lists" USING btree ("snapshot_id");