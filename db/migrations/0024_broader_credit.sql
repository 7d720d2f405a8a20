-- A broader skill is worth less than a related one since version 2 of the rules (0032), so where both hold the related one counts.
UPDATE "skill_credits" SET ("credit", "relation") = (
	SELECT CASE WHEN count(*) > 0 THEN 300 ELSE 200 END, CASE WHEN count(*) > 0 THEN 'related' ELSE 'broader' END
	FROM "skill_relations"
	WHERE "kind" = 'related' AND "skill_relations"."from_id" IN ("skill_credits"."from_id", "skill_credits"."to_id")
		AND "skill_relations"."to_id" IN ("skill_credits"."from_id", "skill_credits"."to_id")
)
WHERE "relation" = 'broader';
