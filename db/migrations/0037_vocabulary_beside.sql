CREATE TABLE "skill_keys" (
	"skill_id" text PRIMARY KEY NOT NULL,
	"print" text DEFAULT '' NOT NULL,
	"keys" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "skill_keys" ADD CONSTRAINT "skill_keys_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "skill_keys_keys" ON "skill_keys" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "skill_keys_print" ON "skill_keys" USING btree ("print","skill_id");--> statement-breakpoint
INSERT INTO "skill_keys" ("skill_id") SELECT "id" FROM "skills";--> statement-breakpoint
-- Web processes prepare the new vocabulary when it changes, and not when somebody asks for it.
CREATE FUNCTION "tell_of_vocabulary"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('vocabulary_changes', '');
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "note_new_skills"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO skill_keys (skill_id) SELECT id FROM changed ON CONFLICT DO NOTHING;
	RETURN NULL;
END $$;--> statement-breakpoint
-- Keys are made by the product, which knows its stems; here is noted that they are old.
CREATE FUNCTION "note_relabelled_skills"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE skill_keys k SET print = ''
	FROM changed c
	JOIN former f ON f.id = c.id
		AND (f.en, f.bg, f.alt_en, f.alt_bg, f.tag_only) IS DISTINCT FROM (c.en, c.bg, c.alt_en, c.alt_bg, c.tag_only)
	WHERE k.skill_id = c.id AND k.print <> '';
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "changes_of_skills_are_told" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "skills" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_vocabulary"();--> statement-breakpoint
CREATE TRIGGER "new_skills_are_noted" AFTER INSERT ON "skills" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_new_skills"();--> statement-breakpoint
CREATE TRIGGER "relabelled_skills_are_noted" AFTER UPDATE ON "skills" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_relabelled_skills"();
