CREATE TABLE "organisation_keys" (
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "one_row_per_organisation_and_key" PRIMARY KEY("organisation_id","kind","key"),
	CONSTRAINT "an_organisation_key_has_a_known_kind" CHECK ("organisation_keys"."kind" in ('name', 'host'))
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "keyed_revision" bigint;--> statement-breakpoint
ALTER TABLE "organisation_keys" ADD CONSTRAINT "organisation_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_keys_kind_key" ON "organisation_keys" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "organisation_keys_name" ON "organisation_keys" USING gin ("key" gin_trgm_ops) WHERE "organisation_keys"."kind" = 'name';--> statement-breakpoint
ALTER TABLE "organisation_contacts" ADD CONSTRAINT "a_contact_is_named_shortly" CHECK (char_length("organisation_contacts"."name") <= 120);--> statement-breakpoint
ALTER TABLE "organisation_contacts" ADD CONSTRAINT "a_contact_phone_is_short_enough" CHECK (char_length("organisation_contacts"."phone") <= 40);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "an_identifier_is_short_enough" CHECK (char_length("organisations"."identifier") <= 40);