ALTER TABLE "co_development_offer_versions" ADD COLUMN "expected_results" text[];--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD COLUMN "made_available" text[];--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD COLUMN "team_from" smallint;--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD COLUMN "team_to" smallint;--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD COLUMN "expected_results" text[];--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD COLUMN "made_available" text[];--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD COLUMN "team_from" smallint;--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD COLUMN "team_to" smallint;--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD COLUMN "theses" text[];--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "offer_results_are_known" CHECK ("co_development_offer_versions"."expected_results" <@ array['prototype', 'software', 'study', 'publication', 'data_set', 'patent_application', 'thesis', 'training']::text[]);--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "offer_makes_known_things_available" CHECK ("co_development_offer_versions"."made_available" <@ array['equipment', 'data', 'software_licences', 'workplace', 'mentoring', 'test_environment']::text[]);--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "offer_team_has_at_least_one_person" CHECK ("co_development_offer_versions"."team_from" between 1 and 500);--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "offer_team_is_not_a_crowd" CHECK ("co_development_offer_versions"."team_to" between 1 and 500);--> statement-breakpoint
ALTER TABLE "co_development_offer_versions" ADD CONSTRAINT "offer_team_is_in_order" CHECK ("co_development_offer_versions"."team_to" >= "co_development_offer_versions"."team_from");--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_results_are_known" CHECK ("project_proposal_versions"."expected_results" <@ array['prototype', 'software', 'study', 'publication', 'data_set', 'patent_application', 'thesis', 'training']::text[]);--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_makes_known_things_available" CHECK ("project_proposal_versions"."made_available" <@ array['equipment', 'data', 'software_licences', 'workplace', 'mentoring', 'test_environment']::text[]);--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_team_has_at_least_one_person" CHECK ("project_proposal_versions"."team_from" between 1 and 500);--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_team_is_not_a_crowd" CHECK ("project_proposal_versions"."team_to" between 1 and 500);--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_team_is_in_order" CHECK ("project_proposal_versions"."team_to" >= "project_proposal_versions"."team_from");--> statement-breakpoint
ALTER TABLE "project_proposal_versions" ADD CONSTRAINT "proposal_theses_are_known" CHECK ("project_proposal_versions"."theses" <@ array['bachelor', 'master', 'doctoral']::text[]);