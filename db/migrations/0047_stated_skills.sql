ALTER TABLE "student_skills" ADD COLUMN "stated_as" text;--> statement-breakpoint
ALTER TABLE "student_skills" ADD CONSTRAINT "student_skills_stated_as_skills_id_fk" FOREIGN KEY ("stated_as") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "student_skills_stated_as" ON "student_skills" USING btree ("stated_as");--> statement-breakpoint
ALTER TABLE "student_skills" ADD CONSTRAINT "a_skill_is_not_stated_as_itself" CHECK ("student_skills"."stated_as" <> "student_skills"."skill_id");