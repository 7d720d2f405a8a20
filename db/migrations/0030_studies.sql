CREATE TABLE "student_skills" (
	"person_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"level" smallint,
	CONSTRAINT "one_skill_per_student" PRIMARY KEY("person_id","skill_id"),
	CONSTRAINT "a_students_skill_level_is_one_to_five" CHECK ("student_skills"."level" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid,
	"semester" smallint,
	"settlement_id" text,
	"languages" text[],
	"available_from" date,
	"stated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "a_student_is_in_a_semester" CHECK ("studies"."semester" between 1 and 20),
	CONSTRAINT "a_student_states_few_languages" CHECK (cardinality("studies"."languages") <= 10)
);
--> statement-breakpoint
ALTER TABLE "student_skills" ADD CONSTRAINT "student_skills_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "student_skills" ADD CONSTRAINT "student_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_programme_id_postings_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."postings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "student_skills_skill_id" ON "student_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "studies_programme_id" ON "studies" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "studies_settlement_id" ON "studies" USING btree ("settlement_id");