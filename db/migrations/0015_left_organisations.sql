ALTER TABLE "organisations" DROP CONSTRAINT "an_unclaimed_organisation_names_its_source";--> statement-breakpoint
DROP INDEX "one_organisation_per_identifier";--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_per_identifier" ON "organisations" USING btree ("country","identifier") WHERE state <> 'refused';