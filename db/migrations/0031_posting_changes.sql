CREATE TABLE "posting_changes" (
	"posting_id" uuid PRIMARY KEY NOT NULL,
	"changed_in" "xid8" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "posting_changes_changed_in" ON "posting_changes" USING btree ("changed_in");--> statement-breakpoint
-- Only what is or was published is noted: nobody matches drafts. Whoever writes here holds the lock of the posting, so two
-- that note the same postings have waited for each other before.
CREATE FUNCTION "note_changed_postings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_changes (posting_id, changed_in)
	SELECT id, pg_current_xact_id() FROM changed WHERE state = 'published'
	ON CONFLICT (posting_id) DO UPDATE SET changed_in = excluded.changed_in;
	IF FOUND THEN
		PERFORM pg_notify('posting_changes', '');
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "note_updated_postings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_changes (posting_id, changed_in)
	SELECT id, pg_current_xact_id() FROM changed WHERE state = 'published'
	UNION
	SELECT id, pg_current_xact_id() FROM former WHERE state = 'published'
	ON CONFLICT (posting_id) DO UPDATE SET changed_in = excluded.changed_in;
	IF FOUND THEN
		PERFORM pg_notify('posting_changes', '');
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
-- A settlement has moved: the places of postings are where it is now.
CREATE FUNCTION "note_postings_of_moved_settlements"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO posting_changes (posting_id, changed_in)
	SELECT DISTINCT v.posting_id, pg_current_xact_id()
	FROM changed c
	JOIN former f ON f.id = c.id AND (f.latitude, f.longitude) IS DISTINCT FROM (c.latitude, c.longitude)
	JOIN posting_places p ON p.settlement_id = c.id
	JOIN posting_versions v ON v.id = p.version_id
	ON CONFLICT (posting_id) DO UPDATE SET changed_in = excluded.changed_in;
	IF FOUND THEN
		PERFORM pg_notify('posting_changes', '');
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "inserted_postings_are_noted" AFTER INSERT ON "postings" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_postings"();--> statement-breakpoint
CREATE TRIGGER "deleted_postings_are_noted" AFTER DELETE ON "postings" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_changed_postings"();--> statement-breakpoint
CREATE TRIGGER "updated_postings_are_noted" AFTER UPDATE ON "postings" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_updated_postings"();--> statement-breakpoint
CREATE TRIGGER "postings_of_moved_settlements_are_noted" AFTER UPDATE ON "settlements" REFERENCING OLD TABLE AS former NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "note_postings_of_moved_settlements"();
