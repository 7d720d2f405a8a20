CREATE TABLE "credit_versions" (
	"id" serial PRIMARY KEY NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_skill_credits" (
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"credit" integer NOT NULL,
	"relation" text NOT NULL,
	"steps" smallint NOT NULL,
	"since" integer NOT NULL,
	"until" integer NOT NULL,
	CONSTRAINT "one_former_credit_per_pair_and_end" PRIMARY KEY("from_id","to_id","until"),
	CONSTRAINT "a_credit_ends_after_it_began" CHECK ("former_skill_credits"."until" > "former_skill_credits"."since")
);
--> statement-breakpoint
ALTER TABLE "skill_credits" ADD COLUMN "since" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "former_skill_credits" ADD CONSTRAINT "former_skill_credits_from_id_skills_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_skill_credits" ADD CONSTRAINT "former_skill_credits_to_id_skills_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_skill_credits_to_id" ON "former_skill_credits" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "former_skill_credits_until" ON "former_skill_credits" USING btree ("until");--> statement-breakpoint
-- What is there is the first version, from which on matches can be worked out again.
INSERT INTO "credit_versions" ("changed_at") SELECT now() WHERE EXISTS (SELECT FROM "skill_credits");--> statement-breakpoint
CREATE TRIGGER "credit_versions_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "credit_versions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();--> statement-breakpoint
CREATE TRIGGER "former_skill_credits_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "former_skill_credits" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
