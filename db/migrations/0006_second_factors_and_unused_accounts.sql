ALTER TABLE "second_factors" ALTER COLUMN "confirmed_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "second_factors" ALTER COLUMN "last_step" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "closure_warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "second_factors" DROP COLUMN "created_at";