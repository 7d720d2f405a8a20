-- A generated column may only be made by what never changes its mind; array_to_string does not promise that for every type.
CREATE FUNCTION "skill_names"("en" text, "bg" text, "alt_en" text[], "alt_bg" text[], "tag_only" text[]) RETURNS text
	LANGUAGE sql IMMUTABLE PARALLEL SAFE
	AS $$ SELECT lower(array_to_string(array[en, bg] || alt_en || alt_bg || tag_only, E'\n')) $$;--> statement-breakpoint
CREATE TABLE "occupation_skills" (
	"occupation_id" text NOT NULL,
	"skill_id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "one_relation_per_occupation_and_skill" PRIMARY KEY("occupation_id","skill_id"),
	CONSTRAINT "an_occupation_needs_a_skill_or_may" CHECK ("occupation_skills"."kind" in ('essential', 'optional'))
);
--> statement-breakpoint
CREATE TABLE "occupations" (
	"id" text PRIMARY KEY NOT NULL,
	"uri" text NOT NULL,
	"code" text,
	"isco_group" text,
	"texts" jsonb NOT NULL,
	"esco_version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skill_group_links" (
	"group_id" text NOT NULL,
	"broader_id" text NOT NULL,
	CONSTRAINT "one_link_per_pair_of_groups" PRIMARY KEY("group_id","broader_id")
);
--> statement-breakpoint
CREATE TABLE "skill_group_members" (
	"skill_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "one_membership_per_skill_and_group" PRIMARY KEY("skill_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "skill_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"uri" text NOT NULL,
	"code" text,
	"texts" jsonb NOT NULL,
	"esco_version" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vocabulary_releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" text NOT NULL,
	"languages" text[] NOT NULL,
	"skills" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skill_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"en" text,
	"bg" text,
	"words" text NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	"skill_id" text,
	CONSTRAINT "a_proposal_has_a_known_state" CHECK ("skill_proposals"."state" in ('open', 'accepted', 'refused')),
	CONSTRAINT "a_proposed_skill_is_named" CHECK ("skill_proposals"."en" is not null or "skill_proposals"."bg" is not null),
	CONSTRAINT "an_accepted_proposal_is_a_skill" CHECK ("skill_proposals"."state" <> 'accepted' or "skill_proposals"."skill_id" is not null),
	CONSTRAINT "a_refused_proposal_says_why" CHECK ("skill_proposals"."state" <> 'refused' or "skill_proposals"."reason" is not null),
	CONSTRAINT "a_proposed_label_is_short_enough" CHECK (char_length("skill_proposals"."en") <= 120),
	CONSTRAINT "a_proposed_bulgarian_label_is_short_enough" CHECK (char_length("skill_proposals"."bg") <= 120),
	CONSTRAINT "words_for_a_skill_are_short_enough" CHECK (char_length("skill_proposals"."words") <= 1000),
	CONSTRAINT "a_reason_about_a_skill_is_short_enough" CHECK (char_length("skill_proposals"."reason") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "skill_texts" (
	"skill_id" text NOT NULL,
	"lang" text NOT NULL,
	"source" text NOT NULL,
	"label" text,
	"alternatives" text[] DEFAULT '{}' NOT NULL,
	"hidden" text[] DEFAULT '{}' NOT NULL,
	"description" text,
	"definition" text,
	"scope_note" text,
	CONSTRAINT "one_text_per_skill_language_and_source" PRIMARY KEY("skill_id","lang","source"),
	CONSTRAINT "a_skill_text_has_a_known_source" CHECK ("skill_texts"."source" in ('project', 'staff', 'esco'))
);
--> statement-breakpoint
ALTER TABLE "skills" ALTER COLUMN "bg" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "skill_relations" ADD COLUMN "source" text DEFAULT 'project' NOT NULL;--> statement-breakpoint
ALTER TABLE "skill_relations" ADD COLUMN "is_credited" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "source" text DEFAULT 'project' NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "esco_version" text;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "reuse_level" text;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "exact_matches" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "close_matches" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "state" text DEFAULT 'accepted' NOT NULL;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "state_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "state_by" uuid;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "state_reason" text;--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "names" text GENERATED ALWAYS AS (skill_names(en, bg, alt_en, alt_bg, tag_only)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "occupation_skills" ADD CONSTRAINT "occupation_skills_occupation_id_occupations_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupation_skills" ADD CONSTRAINT "occupation_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_group_links" ADD CONSTRAINT "skill_group_links_group_id_skill_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."skill_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_group_links" ADD CONSTRAINT "skill_group_links_broader_id_skill_groups_id_fk" FOREIGN KEY ("broader_id") REFERENCES "public"."skill_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_group_members" ADD CONSTRAINT "skill_group_members_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_group_members" ADD CONSTRAINT "skill_group_members_group_id_skill_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."skill_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_proposals" ADD CONSTRAINT "skill_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_proposals" ADD CONSTRAINT "skill_proposals_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_proposals" ADD CONSTRAINT "skill_proposals_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_texts" ADD CONSTRAINT "skill_texts_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occupation_skills_skill_id" ON "occupation_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_occupation_per_uri" ON "occupations" USING btree ("uri");--> statement-breakpoint
CREATE INDEX "occupations_isco_group" ON "occupations" USING btree ("isco_group");--> statement-breakpoint
CREATE INDEX "skill_group_links_broader_id" ON "skill_group_links" USING btree ("broader_id");--> statement-breakpoint
CREATE INDEX "skill_group_members_group_id" ON "skill_group_members" USING btree ("group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_skill_group_per_uri" ON "skill_groups" USING btree ("uri");--> statement-breakpoint
CREATE INDEX "skill_proposals_state_proposed_at" ON "skill_proposals" USING btree ("state","proposed_at");--> statement-breakpoint
CREATE INDEX "skill_proposals_proposed_by" ON "skill_proposals" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "skill_proposals_decided_by" ON "skill_proposals" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "skill_proposals_skill_id" ON "skill_proposals" USING btree ("skill_id");--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_replaced_by_skills_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "skills_replaced_by" ON "skills" USING btree ("replaced_by");--> statement-breakpoint
CREATE INDEX "skills_names" ON "skills" USING gin ("names" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "skill_relations" ADD CONSTRAINT "a_skill_relation_has_a_known_source" CHECK ("skill_relations"."source" in ('project', 'staff', 'esco'));--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "a_skill_has_a_known_source" CHECK ("skills"."source" in ('project', 'staff', 'esco'));--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "a_skill_has_a_known_state" CHECK ("skills"."state" in ('accepted', 'deprecated', 'merged'));--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "a_reuse_level_is_known" CHECK ("skills"."reuse_level" in ('transversal', 'cross-sector', 'sector-specific', 'occupation-specific'));--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "a_merged_skill_leads_to_another" CHECK ("skills"."state" <> 'merged' or "skills"."replaced_by" is not null);--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "an_accepted_skill_is_not_replaced" CHECK ("skills"."state" <> 'accepted' or "skills"."replaced_by" is null);--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "a_skill_does_not_replace_itself" CHECK ("skills"."replaced_by" <> "skills"."id");--> statement-breakpoint
-- What the vocabulary has said so far is the project's own word.
INSERT INTO "skill_texts" ("skill_id", "lang", "source", "label", "alternatives")
SELECT "id", 'en', 'project', "en", "alt_en" FROM "skills"
UNION ALL
SELECT "id", 'bg', 'project', "bg", "alt_bg" FROM "skills";
