ALTER TABLE "posting_transitions" DROP CONSTRAINT "posting_transitions_posting_id_postings_id_fk";
--> statement-breakpoint
ALTER TABLE "posting_transitions" ADD CONSTRAINT "posting_transitions_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the record % is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE FUNCTION "refuse_change_but_merger"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	moved organisation_transitions := OLD;
BEGIN
	-- A merger takes a duplicate's rows along and says in each where it comes from; all else in them stays.
	moved.organisation_id := NEW.organisation_id;
	moved.former_id := coalesce(OLD.former_id, OLD.organisation_id);
	IF NEW.organisation_id <> OLD.organisation_id AND NEW IS NOT DISTINCT FROM moved THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'the record % is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "posting_transitions_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "posting_transitions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();--> statement-breakpoint
CREATE TRIGGER "organisation_transitions_are_only_added" BEFORE DELETE OR TRUNCATE ON "organisation_transitions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();--> statement-breakpoint
CREATE TRIGGER "organisation_transitions_change_in_mergers_alone" BEFORE UPDATE ON "organisation_transitions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_but_merger"();
