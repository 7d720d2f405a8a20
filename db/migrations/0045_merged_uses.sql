CREATE TABLE "merged_uses" (
	"merger_id" integer NOT NULL,
	"version_id" uuid NOT NULL,
	"module_id" uuid,
	"role" text,
	"revision" bigint NOT NULL,
	"went" jsonb NOT NULL,
	"stayed" jsonb,
	CONSTRAINT "one_merged_use_per_merger_and_place" UNIQUE NULLS NOT DISTINCT("version_id","module_id","role","merger_id"),
	CONSTRAINT "a_merged_use_has_a_known_role" CHECK ("merged_uses"."role" in ('requires', 'wants', 'brings')),
	CONSTRAINT "a_merged_use_is_of_a_posting_or_a_module" CHECK (("merged_uses"."module_id" is null) <> ("merged_uses"."role" is null))
);
--> statement-breakpoint
CREATE TABLE "skill_mergers" (
	"id" serial PRIMARY KEY NOT NULL,
	"gone_id" text NOT NULL,
	"stays_id" text NOT NULL,
	"credits" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_skill_is_not_merged_into_itself" CHECK ("skill_mergers"."gone_id" <> "skill_mergers"."stays_id")
);
--> statement-breakpoint
ALTER TABLE "merged_uses" ADD CONSTRAINT "merged_uses_merger_id_skill_mergers_id_fk" FOREIGN KEY ("merger_id") REFERENCES "public"."skill_mergers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_uses" ADD CONSTRAINT "merged_uses_version_id_posting_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."posting_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_uses" ADD CONSTRAINT "merged_uses_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_mergers" ADD CONSTRAINT "skill_mergers_gone_id_skills_id_fk" FOREIGN KEY ("gone_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_mergers" ADD CONSTRAINT "skill_mergers_stays_id_skills_id_fk" FOREIGN KEY ("stays_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "merged_uses_module_id" ON "merged_uses" USING btree ("module_id");--> statement-breakpoint
CREATE INDEX "merged_uses_merger_id" ON "merged_uses" USING btree ("merger_id");--> statement-breakpoint
CREATE INDEX "skill_mergers_gone_id" ON "skill_mergers" USING btree ("gone_id");--> statement-breakpoint
CREATE INDEX "skill_mergers_stays_id" ON "skill_mergers" USING btree ("stays_id");--> statement-breakpoint
CREATE TRIGGER "skill_mergers_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "skill_mergers" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();--> statement-breakpoint
CREATE TRIGGER "merged_uses_are_only_added" BEFORE UPDATE OR TRUNCATE ON "merged_uses" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();--> statement-breakpoint
-- What stood in a version goes when the version goes, as a draft that is written over does, and never by itself.
CREATE FUNCTION "refuse_delete_beside_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_LEVEL = 'STATEMENT' THEN
		-- What goes with something else is deleted by the trigger of a reference.
		IF pg_trigger_depth() > 1 THEN
			RETURN NULL;
		END IF;
	ELSIF NOT EXISTS (SELECT FROM posting_versions WHERE id = OLD.version_id) THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'the record % is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "merged_uses_are_not_deleted" BEFORE DELETE ON "merged_uses" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_delete_beside_version"();--> statement-breakpoint
CREATE TRIGGER "merged_uses_go_with_their_version" BEFORE DELETE ON "merged_uses" FOR EACH ROW EXECUTE FUNCTION "refuse_delete_beside_version"();
