CREATE TABLE "search_identity" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "a_database_has_one_search_identity" CHECK ("search_identity"."is_only")
);
