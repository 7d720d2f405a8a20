CREATE TABLE "internship_versions" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"min_eqf" smallint,
	"study_years" smallint[],
	"positions" smallint,
	"hours_per_week" smallint,
	"pay_kind" text,
	"pay_from" numeric(12, 2),
	"pay_to" numeric(12, 2),
	"pay_currency" char(3),
	"pay_period" text,
	CONSTRAINT "a_lowest_eqf_is_one_to_eight" CHECK ("internship_versions"."min_eqf" between 1 and 8),
	CONSTRAINT "positions_are_plausible" CHECK ("internship_versions"."positions" between 1 and 500),
	CONSTRAINT "hours_per_week_are_plausible" CHECK ("internship_versions"."hours_per_week" between 1 and 60),
	CONSTRAINT "a_pay_kind_is_known" CHECK ("internship_versions"."pay_kind" in ('paid', 'unpaid')),
	CONSTRAINT "a_pay_period_is_known" CHECK ("internship_versions"."pay_period" in ('hour', 'month', 'total')),
	CONSTRAINT "pay_is_plausible" CHECK ("internship_versions"."pay_from" between 0 and 1000000),
	CONSTRAINT "a_pay_range_is_in_order" CHECK ("internship_versions"."pay_to" >= "internship_versions"."pay_from"),
	CONSTRAINT "pay_is_an_amount_with_currency_and_period" CHECK ("internship_versions"."pay_kind" is distinct from 'paid' or ("internship_versions"."pay_from" is not null and "internship_versions"."pay_currency" is not null and "internship_versions"."pay_period" is not null)),
	CONSTRAINT "unpaid_has_no_amount" CHECK ("internship_versions"."pay_kind" is not distinct from 'paid' or "internship_versions"."pay_from" is null)
);
--> statement-breakpoint
CREATE TABLE "match_snapshot_kinds" (
	"snapshot_id" integer NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "one_count_per_snapshot_and_kind" PRIMARY KEY("snapshot_id","kind"),
	CONSTRAINT "a_snapshot_counts_a_demanding_kind" CHECK ("match_snapshot_kinds"."kind" in ('internship', 'project_proposal', 'co_development_offer'))
);
--> statement-breakpoint
CREATE TABLE "match_snapshot_skills" (
	"snapshot_id" integer NOT NULL,
	"kind" text NOT NULL,
	"skill_id" text NOT NULL,
	"df" integer NOT NULL,
	CONSTRAINT "one_count_per_snapshot_kind_and_skill" PRIMARY KEY("snapshot_id","kind","skill_id"),
	CONSTRAINT "a_snapshot_skill_is_of_a_demanding_kind" CHECK ("match_snapshot_skills"."kind" in ('internship', 'project_proposal', 'co_development_offer'))
);
--> statement-breakpoint
CREATE TABLE "match_snapshots" (
	"id" serial PRIMARY KEY NOT NULL,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"settlement_id" text,
	"label" text,
	CONSTRAINT "an_organisation_place_is_named" CHECK ("organisation_places"."settlement_id" is not null or "organisation_places"."label" is not null)
);
--> statement-breakpoint
CREATE TABLE "organisation_transitions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"person_id" uuid,
	"reason" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"name_bg" text,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"identifier" text,
	"country" char(2),
	"website" text,
	"contact_email" text,
	"listed_from" text,
	"external_id" text,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "an_organisation_has_a_known_kind" CHECK ("organisations"."kind" in ('university', 'company', 'cluster')),
	CONSTRAINT "an_organisation_has_a_known_state" CHECK ("organisations"."state" in ('new', 'verified', 'refused', 'suspended', 'unclaimed')),
	CONSTRAINT "an_organisation_name_is_short_enough" CHECK (char_length("organisations"."name") <= 200),
	CONSTRAINT "an_unclaimed_organisation_names_its_source" CHECK ("organisations"."state" <> 'unclaimed' or "organisations"."listed_from" is not null)
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"id" text PRIMARY KEY NOT NULL,
	"en" text NOT NULL,
	"bg" text NOT NULL,
	"country" char(2) NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "co_development_offer_versions" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"trl_from" smallint,
	"trl_to" smallint,
	"funding" text[],
	"ip" text[],
	"confidentiality" text[],
	"budget" numeric(14, 2),
	"budget_currency" char(3),
	CONSTRAINT "offer_readiness_starts_at_one_to_nine" CHECK ("co_development_offer_versions"."trl_from" between 1 and 9),
	CONSTRAINT "offer_readiness_ends_at_one_to_nine" CHECK ("co_development_offer_versions"."trl_to" between 1 and 9),
	CONSTRAINT "offer_readiness_is_in_order" CHECK ("co_development_offer_versions"."trl_to" >= "co_development_offer_versions"."trl_from"),
	CONSTRAINT "offer_funding_is_known" CHECK ("co_development_offer_versions"."funding" <@ array['company', 'university', 'grant', 'shared', 'unfunded', 'any']::text[]),
	CONSTRAINT "offer_ip_is_known" CHECK ("co_development_offer_versions"."ip" <@ array['company', 'university', 'joint', 'open_source', 'any']::text[]),
	CONSTRAINT "offer_confidentiality_is_known" CHECK ("co_development_offer_versions"."confidentiality" <@ array['open', 'review_before_publication', 'nda', 'any']::text[]),
	CONSTRAINT "a_budget_is_plausible" CHECK ("co_development_offer_versions"."budget" between 0 and 1000000000),
	CONSTRAINT "a_budget_has_a_currency" CHECK (("co_development_offer_versions"."budget" is null) = ("co_development_offer_versions"."budget_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "project_proposal_versions" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"trl_from" smallint,
	"trl_to" smallint,
	"funding" text[],
	"ip" text[],
	"confidentiality" text[],
	"is_open_to_students" boolean,
	CONSTRAINT "proposal_readiness_starts_at_one_to_nine" CHECK ("project_proposal_versions"."trl_from" between 1 and 9),
	CONSTRAINT "proposal_readiness_ends_at_one_to_nine" CHECK ("project_proposal_versions"."trl_to" between 1 and 9),
	CONSTRAINT "proposal_readiness_is_in_order" CHECK ("project_proposal_versions"."trl_to" >= "project_proposal_versions"."trl_from"),
	CONSTRAINT "proposal_funding_is_known" CHECK ("project_proposal_versions"."funding" <@ array['company', 'university', 'grant', 'shared', 'unfunded', 'any']::text[]),
	CONSTRAINT "proposal_ip_is_known" CHECK ("project_proposal_versions"."ip" <@ array['company', 'university', 'joint', 'open_source', 'any']::text[]),
	CONSTRAINT "proposal_confidentiality_is_known" CHECK ("project_proposal_versions"."confidentiality" <@ array['open', 'review_before_publication', 'nda', 'any']::text[])
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_member_has_a_known_role" CHECK ("members"."role" in ('owner', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"password_hash" text NOT NULL,
	"is_seeded" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "a_person_has_a_known_role" CHECK ("people"."role" in ('student', 'member', 'staff')),
	CONSTRAINT "a_person_reads_a_known_language" CHECK ("people"."language" in ('en', 'bg')),
	CONSTRAINT "an_email_is_short_enough" CHECK (char_length("people"."email") <= 254),
	CONSTRAINT "a_person_name_is_short_enough" CHECK (char_length("people"."name") <= 120)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_places" (
	"version_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"settlement_id" text,
	"label" text,
	"country" char(2),
	CONSTRAINT "one_posting_place_per_position" PRIMARY KEY("version_id","position"),
	CONSTRAINT "a_posting_place_is_named" CHECK ("posting_places"."settlement_id" is not null or "posting_places"."label" is not null)
);
--> statement-breakpoint
CREATE TABLE "posting_skills" (
	"version_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"role" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"importance" smallint DEFAULT 1 NOT NULL,
	"level" smallint,
	"source" text DEFAULT 'person' NOT NULL,
	"span" text,
	CONSTRAINT "one_skill_per_version_and_role" PRIMARY KEY("version_id","role","skill_id"),
	CONSTRAINT "a_posting_skill_has_a_known_role" CHECK ("posting_skills"."role" in ('requires', 'wants', 'brings')),
	CONSTRAINT "a_posting_skill_has_a_known_source" CHECK ("posting_skills"."source" in ('person', 'label', 'exact')),
	CONSTRAINT "an_importance_is_one_or_two" CHECK ("posting_skills"."importance" between 1 and 2),
	CONSTRAINT "a_skill_level_is_one_to_five" CHECK ("posting_skills"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "posting_transitions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"posting_id" uuid NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"version_number" integer NOT NULL,
	"person_id" uuid,
	"reason" text,
	"note" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"posting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"language" text NOT NULL,
	"texts" jsonb NOT NULL,
	"mode" text,
	"languages" text[],
	"starts_on" date,
	"ends_on" date,
	"duration_weeks" smallint,
	"deadline_on" date,
	"contact_name" text,
	"contact_email" text,
	"application_url" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_work_mode_is_known" CHECK ("posting_versions"."mode" in ('on_site', 'hybrid', 'remote')),
	CONSTRAINT "a_duration_is_plausible" CHECK ("posting_versions"."duration_weeks" between 1 and 520),
	CONSTRAINT "a_version_has_a_text_in_its_language" CHECK ("posting_versions"."texts" ? "posting_versions"."language"),
	CONSTRAINT "a_version_ends_after_its_start" CHECK ("posting_versions"."ends_on" >= "posting_versions"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version_number" integer DEFAULT 1 NOT NULL,
	"close_reason" text,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"source" text,
	"external_id" text,
	"source_url" text,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_posting_has_a_known_kind" CHECK ("postings"."kind" in ('programme', 'project_proposal', 'internship', 'co_development_offer')),
	CONSTRAINT "a_posting_has_a_known_state" CHECK ("postings"."state" in ('draft', 'in_review', 'published', 'closed', 'archived')),
	CONSTRAINT "a_close_reason_is_known" CHECK ("postings"."close_reason" in ('filled', 'expired', 'withdrawn', 'taken_down')),
	CONSTRAINT "a_closed_posting_has_a_reason" CHECK (("postings"."state" = 'closed') = ("postings"."close_reason" is not null) or "postings"."state" = 'archived'),
	CONSTRAINT "a_published_posting_expires" CHECK ("postings"."state" <> 'published' or ("postings"."expires_at" is not null and "postings"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "module_skills" (
	"module_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"level" smallint,
	"source" text DEFAULT 'person' NOT NULL,
	"span" text,
	CONSTRAINT "one_skill_per_module" PRIMARY KEY("module_id","skill_id"),
	CONSTRAINT "a_taught_level_is_one_to_five" CHECK ("module_skills"."level" between 1 and 5),
	CONSTRAINT "a_module_skill_has_a_known_source" CHECK ("module_skills"."source" in ('person', 'label', 'exact'))
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"code" text,
	"language" text NOT NULL,
	"texts" jsonb NOT NULL,
	"semester" smallint,
	"ects" numeric(4, 1),
	"is_compulsory" boolean NOT NULL,
	CONSTRAINT "a_module_lies_in_a_semester" CHECK ("modules"."semester" between 1 and 20),
	CONSTRAINT "module_credits_are_plausible" CHECK ("modules"."ects" between 0 and 60),
	CONSTRAINT "a_module_has_a_text_in_its_language" CHECK ("modules"."texts" ? "modules"."language")
);
--> statement-breakpoint
CREATE TABLE "programme_versions" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"eqf_level" smallint,
	"isced_field" text,
	"professional_field" text,
	"ects" numeric(5, 1),
	"semesters" smallint,
	"academic_year" smallint,
	"goes_out_after_semester" smallint,
	"window_from_month" smallint,
	"window_to_month" smallint,
	CONSTRAINT "an_eqf_level_is_one_to_eight" CHECK ("programme_versions"."eqf_level" between 1 and 8),
	CONSTRAINT "a_programme_has_a_plausible_length" CHECK ("programme_versions"."semesters" between 1 and 20),
	CONSTRAINT "programme_credits_are_plausible" CHECK ("programme_versions"."ects" between 0 and 600),
	CONSTRAINT "students_go_out_after_a_semester" CHECK ("programme_versions"."goes_out_after_semester" between 0 and 20),
	CONSTRAINT "a_window_starts_in_a_month" CHECK ("programme_versions"."window_from_month" between 1 and 12),
	CONSTRAINT "a_window_ends_in_a_month" CHECK ("programme_versions"."window_to_month" between 1 and 12),
	CONSTRAINT "a_window_has_both_ends" CHECK (("programme_versions"."window_from_month" is null) = ("programme_versions"."window_to_month" is null)),
	CONSTRAINT "an_isced_field_has_four_digits" CHECK ("programme_versions"."isced_field" ~ '^[0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" bigint NOT NULL,
	"operation" text DEFAULT 'upsert' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"task_uid" bigint,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"changed_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "one_outbox_row_per_entity" PRIMARY KEY("entity","entity_id"),
	CONSTRAINT "an_outbox_entity_is_known" CHECK ("outbox"."entity" in ('posting', 'organisation', 'skill')),
	CONSTRAINT "an_outbox_state_is_known" CHECK ("outbox"."state" in ('waiting', 'sent', 'parked')),
	CONSTRAINT "an_outbox_operation_is_known" CHECK ("outbox"."operation" in ('upsert', 'delete'))
);
--> statement-breakpoint
CREATE TABLE "posting_search_texts" (
	"posting_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"title" text NOT NULL,
	"title_stems" text NOT NULL,
	"stems" text NOT NULL,
	"latin" text NOT NULL,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', title_stems), 'A') || setweight(to_tsvector('simple', stems), 'B') || setweight(to_tsvector('simple', latin), 'C')) STORED NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skill_credits" (
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"credit" integer NOT NULL,
	"relation" text NOT NULL,
	"steps" smallint NOT NULL,
	CONSTRAINT "one_credit_per_pair_of_skills" PRIMARY KEY("from_id","to_id"),
	CONSTRAINT "a_credit_is_in_thousandths" CHECK ("skill_credits"."credit" between 1 and 1000),
	CONSTRAINT "a_credit_has_a_known_relation" CHECK ("skill_credits"."relation" in ('exact', 'narrower', 'broader', 'related'))
);
--> statement-breakpoint
CREATE TABLE "skill_relations" (
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "one_relation_per_pair_of_skills" PRIMARY KEY("from_id","to_id"),
	CONSTRAINT "a_skill_relation_has_a_known_kind" CHECK ("skill_relations"."kind" in ('broader', 'related')),
	CONSTRAINT "a_skill_is_not_related_to_itself" CHECK ("skill_relations"."from_id" <> "skill_relations"."to_id")
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"id" text PRIMARY KEY NOT NULL,
	"uri" text,
	"type" text NOT NULL,
	"en" text NOT NULL,
	"bg" text NOT NULL,
	"alt_en" text[] DEFAULT '{}' NOT NULL,
	"alt_bg" text[] DEFAULT '{}' NOT NULL,
	"tag_only" text[] DEFAULT '{}' NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "a_skill_has_a_known_type" CHECK ("skills"."type" in ('knowledge', 'skill', 'transversal', 'language'))
);
--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "internship_versions_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_snapshot_kinds" ADD CONSTRAINT "match_snapshot_kinds_snapshot_id_match_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."match_snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_snapshot_skills" ADD CONSTRAINT "match_snapshot_skills_snapshot_id_match_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."match_snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_snapshot_skills" ADD CONSTRAINT "match_snapshot_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_places" ADD CONSTRAINT "organisation_places_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_places" ADD CONSTRAINT "organisation_places_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_transitions" ADD CONSTRAINT "organisation_transitions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "co_development_offer_versions_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "project_proposal_versions_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_places" ADD CONSTRAINT "posting_places_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_places" ADD CONSTRAINT "posting_places_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_skills" ADD CONSTRAINT "posting_skills_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_skills" ADD CONSTRAINT "posting_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_transitions" ADD CONSTRAINT "posting_transitions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_skills" ADD CONSTRAINT "module_skills_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_skills" ADD CONSTRAINT "module_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "programme_versions_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_search_texts" ADD CONSTRAINT "posting_search_texts_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_credits" ADD CONSTRAINT "skill_credits_from_id_skills_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_credits" ADD CONSTRAINT "skill_credits_to_id_skills_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_relations" ADD CONSTRAINT "skill_relations_from_id_skills_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_relations" ADD CONSTRAINT "skill_relations_to_id_skills_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_snapshot_skills_skill_id" ON "match_snapshot_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_place_per_position" ON "organisation_places" USING btree ("organisation_id","position");--> statement-breakpoint
CREATE INDEX "organisation_places_settlement_id" ON "organisation_places" USING btree ("settlement_id");--> statement-breakpoint
CREATE INDEX "organisation_transitions_organisation_id" ON "organisation_transitions" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_per_identifier" ON "organisations" USING btree ("country","identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_per_listing" ON "organisations" USING btree ("listed_from","external_id");--> statement-breakpoint
CREATE INDEX "settlements_en" ON "settlements" USING btree ("en");--> statement-breakpoint
CREATE INDEX "settlements_bg" ON "settlements" USING btree ("bg");--> statement-breakpoint
CREATE INDEX "attempts_action_subject_at" ON "attempts" USING btree ("action","subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_membership_per_person_and_organisation" ON "members" USING btree ("organisation_id","person_id");--> statement-breakpoint
CREATE INDEX "members_person_id" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_per_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_person_id" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "posting_places_settlement_id" ON "posting_places" USING btree ("settlement_id");--> statement-breakpoint
CREATE INDEX "posting_skills_skill_id" ON "posting_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "posting_transitions_posting_id" ON "posting_transitions" USING btree ("posting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_per_number" ON "posting_versions" USING btree ("posting_id","number");--> statement-breakpoint
CREATE INDEX "posting_versions_created_by" ON "posting_versions" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "postings_organisation_id" ON "postings" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "postings_created_by" ON "postings" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "postings_state_expires_at" ON "postings" USING btree ("state","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_posting_per_external_id" ON "postings" USING btree ("source","external_id");--> statement-breakpoint
CREATE INDEX "module_skills_skill_id" ON "module_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_module_per_position" ON "modules" USING btree ("version_id","position");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "outbox_state_changed_at" ON "outbox" USING btree ("state","changed_at");--> statement-breakpoint
CREATE INDEX "posting_search_texts_document" ON "posting_search_texts" USING gin ("document");--> statement-breakpoint
CREATE INDEX "posting_search_texts_title" ON "posting_search_texts" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "skill_credits_to_id" ON "skill_credits" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "skill_relations_to_id" ON "skill_relations" USING btree ("to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_skill_per_uri" ON "skills" USING btree ("uri");--> statement-breakpoint
CREATE VIEW "public"."open_postings" AS (
  select p.id, p.organisation_id, o.kind as organisation_kind, o.state as organisation_state, p.kind,
    v.id as version_id, v.number as version_number, p.published_at, p.expires_at
  from postings p
  join organisations o on o.id = p.organisation_id
  join posting_versions v on v.posting_id = p.id and v.number = p.version_number
  where p.state = 'published' and o.state in ('verified', 'unclaimed')
);