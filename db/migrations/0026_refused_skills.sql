CREATE TABLE "refused_skills" (
	"posting_id" uuid NOT NULL,
	"module" text NOT NULL,
	"skill_id" text NOT NULL,
	CONSTRAINT "one_refusal_per_skill_and_module" PRIMARY KEY("posting_id","module","skill_id"),
	CONSTRAINT "a_refusal_names_a_module_by_its_title" CHECK (char_length("refused_skills"."module") <= 200)
);
--> statement-breakpoint
ALTER TABLE "posting_skills" DROP CONSTRAINT "a_posting_skill_has_a_known_source";--> statement-breakpoint
ALTER TABLE "module_skills" DROP CONSTRAINT "a_module_skill_has_a_known_source";--> statement-breakpoint
ALTER TABLE "refused_skills" ADD CONSTRAINT "refused_skills_posting_id_postings_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."postings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_skills" ADD CONSTRAINT "refused_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refused_skills_skill_id" ON "refused_skills" USING btree ("skill_id");--> statement-breakpoint
ALTER TABLE "posting_skills" ADD CONSTRAINT "a_posting_skill_has_a_known_source" CHECK ("posting_skills"."source" in ('person', 'label', 'exact', 'suggested'));--> statement-breakpoint
ALTER TABLE "module_skills" ADD CONSTRAINT "a_module_skill_has_a_known_source" CHECK ("module_skills"."source" in ('person', 'label', 'exact', 'suggested'));