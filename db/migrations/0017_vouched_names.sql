ALTER TABLE "organisations" ADD COLUMN "vouched_names" jsonb;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "renamed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "organisations_renamed_at" ON "organisations" USING btree ("renamed_at") WHERE "organisations"."renamed_at" is not null;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "a_renamed_organisation_keeps_its_vouched_names" CHECK (("organisations"."renamed_at" is null) = ("organisations"."vouched_names" is null));