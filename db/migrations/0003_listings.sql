CREATE TABLE "organisation_listings" (
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "a_listing_names_one_organisation" PRIMARY KEY("source","external_id")
);
--> statement-breakpoint
DROP INDEX "one_organisation_per_listing";--> statement-breakpoint
ALTER TABLE "organisation_transitions" ADD COLUMN "former_id" uuid;--> statement-breakpoint
ALTER TABLE "organisation_listings" ADD CONSTRAINT "organisation_listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisation_listings_organisation_id" ON "organisation_listings" USING btree ("organisation_id");--> statement-breakpoint
INSERT INTO "organisation_listings" ("source", "external_id", "organisation_id") SELECT "listed_from", "external_id", "id" FROM "organisations" WHERE "listed_from" IS NOT NULL AND "external_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "external_id";