CREATE TABLE "vocabulary_loads" (
	"print" text PRIMARY KEY NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Whatever is written, by whomever: the next load has to compare everything again.
CREATE FUNCTION "forget_vocabulary_load"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM vocabulary_loads;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "written_skills_are_loaded_anew" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "skills" FOR EACH STATEMENT EXECUTE FUNCTION "forget_vocabulary_load"();--> statement-breakpoint
CREATE TRIGGER "written_texts_are_loaded_anew" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "skill_texts" FOR EACH STATEMENT EXECUTE FUNCTION "forget_vocabulary_load"();--> statement-breakpoint
CREATE TRIGGER "written_links_are_loaded_anew" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "skill_relations" FOR EACH STATEMENT EXECUTE FUNCTION "forget_vocabulary_load"();--> statement-breakpoint
CREATE TRIGGER "written_credits_are_loaded_anew" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "skill_credits" FOR EACH STATEMENT EXECUTE FUNCTION "forget_vocabulary_load"();
