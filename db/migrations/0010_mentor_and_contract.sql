ALTER TABLE "internship_versions" ADD COLUMN "mentor_role" text;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD COLUMN "mentor_hours" smallint;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD COLUMN "contract" text;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "a_mentor_role_is_short" CHECK (char_length("internship_versions"."mentor_role") <= 120);--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "mentor_hours_are_plausible" CHECK ("internship_versions"."mentor_hours" between 1 and 40);--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "a_form_of_contract_is_known" CHECK ("internship_versions"."contract" in ('employment', 'civil', 'university', 'scholarship'));