-- A row of the record moves in a merger alone: when the transaction ends, the organisation that it came from is gone and its
-- address leads to where the row is now. So late, because a merger moves the rows before it takes the organisation away.
CREATE FUNCTION "refuse_move_without_merger"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	moved organisation_transitions;
BEGIN
	SELECT * INTO moved FROM organisation_transitions WHERE id = NEW.id;
	IF NOT EXISTS (SELECT FROM organisations WHERE id = OLD.organisation_id) AND EXISTS (
		SELECT FROM organisation_aliases
		WHERE former_id = moved.former_id AND organisation_id = moved.organisation_id
	) THEN
		RETURN NULL;
	END IF;
	RAISE EXCEPTION 'the record % moves in mergers alone', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "organisation_transitions_move_with_their_organisation" AFTER UPDATE ON "organisation_transitions" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "refuse_move_without_merger"();--> statement-breakpoint
-- What has been public is what people decided on: it stays as it was, but for its author, who may close the account. A number
-- below the present one was public, since a draft that nobody else has seen is written over under its own number.
CREATE FUNCTION "refuse_change_of_published_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	unsigned posting_versions := OLD;
BEGIN
	unsigned.created_by := NULL;
	IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM unsigned THEN
		RETURN NEW;
	END IF;
	IF EXISTS (
		SELECT FROM postings
		WHERE id = OLD.posting_id AND (state = 'published' OR version_number > OLD.number)
	) OR EXISTS (
		SELECT FROM posting_transitions
		WHERE posting_id = OLD.posting_id AND version_number = OLD.number
			-- What went to review from there is a version that was written for it.
			AND (to_state = 'published' OR from_state = 'published' AND to_state <> 'in_review')
	) THEN
		RAISE EXCEPTION 'version % of posting % has been public and stays', OLD.number, OLD.posting_id USING ERRCODE = 'restrict_violation';
	END IF;
	IF TG_OP = 'DELETE' THEN
		RETURN OLD;
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "published_versions_stay" BEFORE UPDATE OR DELETE ON "posting_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_published_version"();
