ALTER TABLE "programme_versions" ADD COLUMN "degree" text;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD COLUMN "study_forms" text[];--> statement-breakpoint
ALTER TABLE "programme_versions" ADD COLUMN "qualification" text;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD COLUMN "accredited_by" text;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD COLUMN "accredited_until" date;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD COLUMN "students_per_year" smallint;--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "a_degree_is_known" CHECK ("programme_versions"."degree" in ('short_cycle', 'professional_bachelor', 'bachelor', 'master', 'doctor'));--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "a_degree_has_its_level" CHECK ("programme_versions"."degree" is null or "programme_versions"."eqf_level" is not distinct from case "programme_versions"."degree" when 'short_cycle' then 5 when 'professional_bachelor' then 6 when 'bachelor' then 6 when 'master' then 7 when 'doctor' then 8 end);--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "forms_of_study_are_known" CHECK ("programme_versions"."study_forms" <@ array['full_time', 'part_time', 'distance', 'evening', 'dual']::text[]);--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "a_qualification_is_named_shortly" CHECK (char_length("programme_versions"."qualification") <= 200);--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "an_accreditor_is_named_shortly" CHECK (char_length("programme_versions"."accredited_by") <= 200);--> statement-breakpoint
ALTER TABLE "programme_versions" ADD CONSTRAINT "students_a_year_are_plausible" CHECK ("programme_versions"."students_per_year" between 1 and 5000);