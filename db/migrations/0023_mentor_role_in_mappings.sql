-- A mentor's role stands among the texts of a posting (0018): imports that were mapped before say it by its former name.
UPDATE "imports" SET "mapping" = jsonb_set("mapping", '{columns}', (
	SELECT jsonb_agg(
		CASE WHEN "choice" ->> 'to' = 'mentorRole' THEN jsonb_set("choice", '{to}', '"texts.original.mentorRole"') ELSE "choice" END
		ORDER BY "position"
	)
	FROM jsonb_array_elements("mapping" -> 'columns') WITH ORDINALITY AS "choices" ("choice", "position")
))
WHERE "mapping" -> 'columns' @> '[{"to": "mentorRole"}]';--> statement-breakpoint
UPDATE "imports" SET "mapping" = jsonb_set(
	"mapping" #- '{constants,mentorRole}', '{constants,texts.original.mentorRole}', "mapping" #> '{constants,mentorRole}'
)
WHERE "mapping" -> 'constants' ? 'mentorRole';
