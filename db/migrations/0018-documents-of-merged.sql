-- Whoever was absorbed keeps the document that was written for him, and stands for nobody: the record that does may have
-- the same number. Two that stand never have it; so a merge is not undone while both would.
DROP INDEX people_one_per_document;
CREATE UNIQUE INDEX people_one_per_document ON people (document_kind, document_number)
  WHERE document_kind IN ('dni', 'foreign-card', 'ptp', 'passport') AND merged_into IS NULL;
CREATE INDEX people_merged_by_document ON people (document_kind, document_number) WHERE merged_into IS NOT NULL;
-- A new record is of somebody new: the document of one that was absorbed belongs to who stands for it.
CREATE TRIGGER people_begin_with_a_free_document BEFORE INSERT ON people
WHEN NEW.document_kind IN ('dni', 'foreign-card', 'ptp', 'passport') AND EXISTS (SELECT 1 FROM people
  WHERE document_kind = NEW.document_kind AND document_number = NEW.document_number AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the document is of a record that was merged'); END;
