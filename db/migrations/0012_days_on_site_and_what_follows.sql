ALTER TABLE "internship_versions" ADD COLUMN "on_site_days" smallint;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD COLUMN "may_lead_to_job" text;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD COLUMN "counts_as_practice" text;--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "days_on_site_leave_some_elsewhere" CHECK ("internship_versions"."on_site_days" between 1 and 4);--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "whether_a_job_may_follow_is_yes_or_no" CHECK ("internship_versions"."may_lead_to_job" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "internship_versions" ADD CONSTRAINT "whether_it_counts_as_practice_is_yes_or_no" CHECK ("internship_versions"."counts_as_practice" in ('yes', 'no'));