CREATE TABLE "account_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_token_has_a_known_purpose" CHECK ("account_tokens"."purpose" in ('reset_password', 'change_address'))
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_sign_up_has_a_known_role" CHECK ("sign_ups"."role" in ('student', 'member', 'staff')),
	CONSTRAINT "a_sign_up_has_a_known_language" CHECK ("sign_ups"."language" in ('en', 'bg')),
	CONSTRAINT "an_email_of_a_sign_up_is_short_enough" CHECK (char_length("sign_ups"."email") <= 254),
	CONSTRAINT "a_name_of_a_sign_up_is_short_enough" CHECK (char_length("sign_ups"."name") <= 120)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"organisation_id" uuid,
	"person_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_file_has_a_known_purpose" CHECK ("files"."purpose" in ('logo', 'evidence', 'import', 'refused_rows', 'export')),
	CONSTRAINT "a_file_name_is_short_enough" CHECK (char_length("files"."name") <= 200)
);
--> statement-breakpoint
CREATE TABLE "organisation_logos" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"source" jsonb NOT NULL,
	"mended" jsonb,
	"state" text DEFAULT 'unread' NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"title" text,
	"posting_id" uuid,
	CONSTRAINT "one_import_row_per_number" PRIMARY KEY("import_id","number"),
	CONSTRAINT "an_import_row_has_a_known_state" CHECK ("import_rows"."state" in ('unread', 'good', 'warned', 'refused', 'written'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'uploaded' NOT NULL,
	"organisation_id" uuid,
	"person_id" uuid,
	"file_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"source" text,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb,
	"accept_exact" boolean DEFAULT false NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "an_import_has_a_known_kind" CHECK ("imports"."kind" in ('programme', 'project_proposal', 'internship', 'co_development_offer')),
	CONSTRAINT "an_import_has_a_known_state" CHECK ("imports"."state" in ('uploaded', 'checking', 'checked', 'writing', 'done', 'failed', 'abandoned'))
);
--> statement-breakpoint
CREATE TABLE "form_autosaves" (
	"person_id" uuid NOT NULL,
	"form" text NOT NULL,
	"entries" jsonb NOT NULL,
	"revision" bigint,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_autosave_per_person_and_form" PRIMARY KEY("person_id","form")
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"job" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"result" integer,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"rule" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"removed" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_opt_outs" (
	"person_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_opt_out_per_person_and_topic" PRIMARY KEY("person_id","topic"),
	CONSTRAINT "an_opt_out_has_a_known_topic" CHECK ("mail_opt_outs"."topic" in ('account', 'organisation', 'posting', 'reminder'))
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"message_id" text NOT NULL,
	"person_id" uuid,
	"to_address" text NOT NULL,
	"language" text NOT NULL,
	"topic" text NOT NULL,
	"message" text NOT NULL,
	"values" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"error" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "a_mail_has_a_known_language" CHECK ("mails"."language" in ('en', 'bg')),
	CONSTRAINT "a_mail_has_a_known_topic" CHECK ("mails"."topic" in ('account', 'organisation', 'posting', 'reminder')),
	CONSTRAINT "a_mail_has_a_known_state" CHECK ("mails"."state" in ('waiting', 'sent', 'parked')),
	CONSTRAINT "a_mail_address_is_short_enough" CHECK (char_length("mails"."to_address") <= 254)
);
--> statement-breakpoint
CREATE TABLE "organisation_claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"words" text NOT NULL,
	"file_id" uuid,
	"claimed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "a_claim_has_a_known_state" CHECK ("organisation_claims"."state" in ('open', 'accepted', 'refused', 'withdrawn')),
	CONSTRAINT "a_claim_is_open_until_decided" CHECK (("organisation_claims"."state" = 'open') = ("organisation_claims"."decided_at" is null)),
	CONSTRAINT "words_of_a_claim_are_short_enough" CHECK (char_length("organisation_claims"."words") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "organisation_evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"file_id" uuid,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "evidence_has_a_known_kind" CHECK ("organisation_evidence"."kind" in ('register_number', 'domain', 'document', 'statement')),
	CONSTRAINT "evidence_says_something" CHECK ("organisation_evidence"."words" is not null or "organisation_evidence"."file_id" is not null),
	CONSTRAINT "words_of_evidence_are_short_enough" CHECK (char_length("organisation_evidence"."words") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"secret_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "an_invitation_has_a_known_role" CHECK ("invitations"."role" in ('owner', 'editor', 'viewer')),
	CONSTRAINT "an_invited_address_is_short_enough" CHECK (char_length("invitations"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "organisation_aliases" (
	"former_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"former_name" text NOT NULL,
	"merged_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"topic" text NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"phone" text,
	CONSTRAINT "a_contact_has_a_known_topic" CHECK ("organisation_contacts"."topic" in ('general', 'internships', 'projects', 'curricula', 'partnerships')),
	CONSTRAINT "a_contact_address_is_short_enough" CHECK (char_length("organisation_contacts"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "organisation_departments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"names" jsonb NOT NULL,
	"website" text
);
--> statement-breakpoint
CREATE TABLE "organisation_domains" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "a_domain_is_short_enough" CHECK (char_length("organisation_domains"."domain") <= 253)
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"posting_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"words" text,
	"state" text DEFAULT 'open' NOT NULL,
	"person_id" uuid,
	"reporter_email" text,
	"language" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "a_report_has_a_known_reason" CHECK ("reports"."reason" in ('misleading', 'fraud', 'discriminating', 'unpaid_work', 'closed_already', 'personal_data', 'other')),
	CONSTRAINT "a_report_has_a_known_state" CHECK ("reports"."state" in ('open', 'upheld', 'dismissed')),
	CONSTRAINT "a_report_has_a_known_language" CHECK ("reports"."language" in ('en', 'bg')),
	CONSTRAINT "a_report_is_open_until_decided" CHECK (("reports"."state" = 'open') = ("reports"."decided_at" is null)),
	CONSTRAINT "words_of_a_report_are_short_enough" CHECK (char_length("reports"."words") <= 1000),
	CONSTRAINT "an_outcome_is_short_enough" CHECK (char_length("reports"."outcome") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "an_outbox_operation_is_known";--> statement-breakpoint
ALTER TABLE "posting_versions" DROP CONSTRAINT "posting_versions_created_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "postings" DROP CONSTRAINT "postings_created_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "languages" text[];--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "verification_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "verification_note" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "last_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "previous_id" uuid;--> statement-breakpoint
ALTER TABLE "postings" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_logos" ADD CONSTRAINT "organisation_logos_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_logos" ADD CONSTRAINT "organisation_logos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_autosaves" ADD CONSTRAINT "form_autosaves_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_opt_outs" ADD CONSTRAINT "mail_opt_outs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_claims" ADD CONSTRAINT "organisation_claims_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_claims" ADD CONSTRAINT "organisation_claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_claims" ADD CONSTRAINT "organisation_claims_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_claims" ADD CONSTRAINT "organisation_claims_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_evidence" ADD CONSTRAINT "organisation_evidence_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_evidence" ADD CONSTRAINT "organisation_evidence_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_evidence" ADD CONSTRAINT "organisation_evidence_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_aliases" ADD CONSTRAINT "organisation_aliases_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contacts" ADD CONSTRAINT "organisation_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_departments" ADD CONSTRAINT "organisation_departments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domains" ADD CONSTRAINT "organisation_domains_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domains" ADD CONSTRAINT "organisation_domains_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domains" ADD CONSTRAINT "organisation_domains_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_tokens_person_id" ON "account_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "account_tokens_expires_at" ON "account_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "recovery_codes_person_id" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_ups_expires_at" ON "sign_ups" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "files_organisation_id" ON "files" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "files_person_id" ON "files" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_logos_file_id" ON "organisation_logos" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "import_rows_import_id_state" ON "import_rows" USING btree ("import_id","state");--> statement-breakpoint
CREATE INDEX "import_rows_posting_id" ON "import_rows" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "imports_organisation_id" ON "imports" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "imports_person_id" ON "imports" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "imports_file_id" ON "imports" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "imports_state" ON "imports" USING btree ("state");--> statement-breakpoint
CREATE INDEX "form_autosaves_saved_at" ON "form_autosaves" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "job_runs_job_started_at" ON "job_runs" USING btree ("job","started_at");--> statement-breakpoint
CREATE INDEX "retention_runs_rule_at" ON "retention_runs" USING btree ("rule","at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_mail_per_message_id" ON "mails" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mails_person_id" ON "mails" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mails_state_next_attempt_at" ON "mails" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_claim_per_person_and_organisation" ON "organisation_claims" USING btree ("organisation_id","person_id") WHERE "organisation_claims"."state" = 'open';--> statement-breakpoint
CREATE INDEX "organisation_claims_person_id" ON "organisation_claims" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_claims_file_id" ON "organisation_claims" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "organisation_claims_decided_by" ON "organisation_claims" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "organisation_evidence_organisation_id" ON "organisation_evidence" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_evidence_file_id" ON "organisation_evidence" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "organisation_evidence_added_by" ON "organisation_evidence" USING btree ("added_by");--> statement-breakpoint
CREATE UNIQUE INDEX "one_invitation_per_secret" ON "invitations" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_invitation_per_address" ON "invitations" USING btree ("organisation_id",lower("email")) WHERE "invitations"."accepted_at" is null and "invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "organisation_aliases_organisation_id" ON "organisation_aliases" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_contact_per_position" ON "organisation_contacts" USING btree ("organisation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "one_department_per_position" ON "organisation_departments" USING btree ("organisation_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "one_row_per_organisation_and_domain" ON "organisation_domains" USING btree ("organisation_id","domain");--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_per_confirmed_domain" ON "organisation_domains" USING btree ("domain") WHERE "organisation_domains"."confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "organisation_domains_asked_by" ON "organisation_domains" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "organisation_domains_confirmed_by" ON "organisation_domains" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "reports_posting_id" ON "reports" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "reports_person_id" ON "reports" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reports_decided_by" ON "reports" USING btree ("decided_by");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_report_per_person_and_posting" ON "reports" USING btree ("posting_id","person_id") WHERE "reports"."state" = 'open';--> statement-breakpoint
ALTER TABLE "posting_versions" ADD CONSTRAINT "posting_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_previous_id_postings_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."postings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postings" ADD CONSTRAINT "postings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "postings_previous_id" ON "postings" USING btree ("previous_id");--> statement-breakpoint
CREATE INDEX "events_person_id" ON "events" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "events_role_at" ON "events" USING btree ("role","at");--> statement-breakpoint
ALTER TABLE "outbox" DROP COLUMN "operation";--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "a_device_is_named_shortly" CHECK (char_length("sessions"."device") <= 80);--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "an_event_has_a_known_role" CHECK ("events"."role" in ('system', 'staff', 'member', 'student'));--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the record of events is only ever added to' USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "events_are_only_added" BEFORE UPDATE OR DELETE OR TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
