-- The registration form (§6.4.2) in steps, the lists that it chooses from, and on what basis data are kept.

-- An option is never deleted and never reworded: it is retired, and what was answered with it keeps its words.
CREATE TABLE pick_options (
  list TEXT NOT NULL CHECK (list IN ('ethnicity', 'entry-way', 'mother-tongue', 'disability', 'marital-state',
    'education', 'income')),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 40 AND code NOT IN ('not-asked', 'declined')),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
  position INTEGER NOT NULL,
  -- From the official form, proposed by the program, or the office's own.
  origin TEXT NOT NULL CHECK (origin IN ('official', 'proposed', 'office')),
  from_year INTEGER NOT NULL CHECK (from_year BETWEEN 1900 AND 2200),
  -- The first year in which it is no longer offered.
  retired_from INTEGER CHECK (retired_from BETWEEN 1900 AND 2201),
  PRIMARY KEY (list, code)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER options_keep_their_words BEFORE UPDATE OF list, code, label, position, origin, from_year ON pick_options
BEGIN SELECT RAISE(ABORT, 'an option keeps its words'); END;
CREATE TRIGGER options_no_delete BEFORE DELETE ON pick_options
BEGIN SELECT RAISE(ABORT, 'an option is retired, never removed'); END;
CREATE TRIGGER options_no_replace BEFORE INSERT ON pick_options
WHEN EXISTS (SELECT 1 FROM pick_options WHERE list = NEW.list AND code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'an option keeps its words'); END;

INSERT INTO pick_options (list, code, label, position, origin, from_year) VALUES
  ('ethnicity', 'quechua', 'Quechua', 10, 'official', 1900),
  ('ethnicity', 'aimara', 'Aimara', 20, 'official', 1900),
  ('ethnicity', 'amazonian', 'Nativo o indígena de la Amazonía', 30, 'official', 1900),
  ('ethnicity', 'afro-peruvian', 'Pueblo afroperuano', 40, 'official', 1900),
  ('ethnicity', 'other-indigenous', 'Otro pueblo indígena u originario', 50, 'official', 1900),
  ('ethnicity', 'white', 'Blanco', 60, 'official', 1900),
  ('ethnicity', 'mestizo', 'Mestizo', 70, 'official', 1900),
  ('ethnicity', 'other', 'Otro', 80, 'official', 1900),
  ('entry-way', 'own-accord', 'Acude directamente', 10, 'official', 1900),
  ('entry-way', 'other-matter', 'Acudió por otro motivo', 20, 'official', 1900),
  ('entry-way', 'found-by-staff', 'Detectado por personal del servicio', 30, 'official', 1900),
  ('entry-way', 'found-by-outreach', 'Detectado por promoción', 40, 'official', 1900),
  ('entry-way', 'notification-form', 'Ficha de notificación', 50, 'official', 1900),
  ('entry-way', 'line-100', 'Línea 100', 60, 'official', 1900),
  ('entry-way', 'chat-100', 'Chat 100', 70, 'official', 1900),
  ('entry-way', 'school-authority', 'UGEL o DRE', 80, 'official', 1900),
  ('entry-way', 'health-establishment', 'Establecimiento de salud', 90, 'official', 1900),
  ('entry-way', 'police', 'Policía Nacional (PNP)', 100, 'official', 1900),
  ('entry-way', 'prosecutor', 'Ministerio Público', 110, 'official', 1900),
  ('entry-way', 'court', 'Poder Judicial', 120, 'official', 1900),
  ('entry-way', 'sau', 'SAU', 130, 'official', 1900),
  ('entry-way', 'cai', 'CAI', 140, 'official', 1900),
  ('entry-way', 'sar', 'SAR', 150, 'official', 1900),
  ('entry-way', 'other-cem', 'Otro CEM', 160, 'official', 1900),
  ('mother-tongue', 'spanish', 'Castellano', 10, 'proposed', 1900),
  ('mother-tongue', 'quechua', 'Quechua', 20, 'proposed', 1900),
  ('mother-tongue', 'aimara', 'Aimara', 30, 'proposed', 1900),
  ('mother-tongue', 'amazonian', 'Una lengua originaria de la Amazonía', 40, 'proposed', 1900),
  ('mother-tongue', 'sign', 'Lengua de señas peruana', 50, 'proposed', 1900),
  ('mother-tongue', 'foreign', 'Una lengua extranjera', 60, 'proposed', 1900),
  ('mother-tongue', 'other', 'Otra', 70, 'proposed', 1900),
  ('disability', 'none', 'Ninguna', 10, 'proposed', 1900),
  ('disability', 'movement', 'Para moverse o caminar', 20, 'proposed', 1900),
  ('disability', 'sight', 'Para ver', 30, 'proposed', 1900),
  ('disability', 'hearing', 'Para oír', 40, 'proposed', 1900),
  ('disability', 'speech', 'Para hablar o comunicarse', 50, 'proposed', 1900),
  ('disability', 'intellectual', 'Intelectual', 60, 'proposed', 1900),
  ('disability', 'psychosocial', 'Psicosocial', 70, 'proposed', 1900),
  ('disability', 'several', 'Más de una', 80, 'proposed', 1900),
  ('marital-state', 'single', 'Soltero', 10, 'proposed', 1900),
  ('marital-state', 'cohabiting', 'Conviviente', 20, 'proposed', 1900),
  ('marital-state', 'married', 'Casado', 30, 'proposed', 1900),
  ('marital-state', 'separated', 'Separado', 40, 'proposed', 1900),
  ('marital-state', 'divorced', 'Divorciado', 50, 'proposed', 1900),
  ('marital-state', 'widowed', 'Viudo', 60, 'proposed', 1900),
  ('education', 'none', 'Sin estudios', 10, 'proposed', 1900),
  ('education', 'initial', 'Inicial', 20, 'proposed', 1900),
  ('education', 'primary-incomplete', 'Primaria incompleta', 30, 'proposed', 1900),
  ('education', 'primary', 'Primaria completa', 40, 'proposed', 1900),
  ('education', 'secondary-incomplete', 'Secundaria incompleta', 50, 'proposed', 1900),
  ('education', 'secondary', 'Secundaria completa', 60, 'proposed', 1900),
  ('education', 'technical-incomplete', 'Superior técnica incompleta', 70, 'proposed', 1900),
  ('education', 'technical', 'Superior técnica completa', 80, 'proposed', 1900),
  ('education', 'university-incomplete', 'Superior universitaria incompleta', 90, 'proposed', 1900),
  ('education', 'university', 'Superior universitaria completa', 100, 'proposed', 1900),
  ('education', 'postgraduate', 'Posgrado', 110, 'proposed', 1900),
  ('education', 'special', 'Básica especial', 120, 'proposed', 1900),
  ('income', 'none', 'Sin ingresos propios', 10, 'proposed', 1900),
  ('income', 'below-minimum', 'Menos de una remuneración mínima', 20, 'proposed', 1900),
  ('income', 'one-to-two', 'De una a dos remuneraciones mínimas', 30, 'proposed', 1900),
  ('income', 'two-to-four', 'De dos a cuatro remuneraciones mínimas', 40, 'proposed', 1900),
  ('income', 'above-four', 'Más de cuatro remuneraciones mínimas', 50, 'proposed', 1900);

-- A step of the form, written again and never over. Who he is and how he lives go with the person, how he came and
-- what he was told with the case. Only the words about his children are sealed: they name third parties.
CREATE TABLE ficha_entries (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  step TEXT NOT NULL CHECK (step IN ('admission', 'personal', 'education-work', 'contact', 'children', 'information')),
  version INTEGER NOT NULL CHECK (version > 0),
  -- The day on which he said it: of the interview, or of the paper.
  occurred_on TEXT NOT NULL,
  from_paper INTEGER NOT NULL CHECK (from_paper IN (0, 1)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  detail_sealed BLOB CHECK (length(detail_sealed) > 0),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((step = 'children') = (detail_sealed IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ficha_of_person ON ficha_entries (person_id, step, version)
  WHERE step NOT IN ('admission', 'information');
CREATE UNIQUE INDEX ficha_of_case ON ficha_entries (case_id, step, version)
  WHERE step IN ('admission', 'information');
CREATE INDEX ficha_by_case ON ficha_entries (case_id);
-- What is the person's own outlives the case in which it was written: when that is erased and another of his stays,
-- it goes over to the other, and nothing else of it changes.
CREATE TRIGGER ficha_no_update BEFORE UPDATE ON ficha_entries
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
  OR OLD.step IN ('admission', 'information')
  OR (SELECT person_id FROM cases WHERE id = NEW.case_id) IS NOT OLD.person_id
  OR NEW.id <> OLD.id OR NEW.person_id <> OLD.person_id OR NEW.step <> OLD.step OR NEW.version <> OLD.version
  OR NEW.occurred_on <> OLD.occurred_on OR NEW.from_paper <> OLD.from_paper OR NEW.facts <> OLD.facts
  OR NEW.detail_sealed IS NOT OLD.detail_sealed OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.author_id <> OLD.author_id
BEGIN SELECT RAISE(ABORT, 'a step of the form is written again, never over'); END;
CREATE TRIGGER ficha_no_delete BEFORE DELETE ON ficha_entries
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id OR d.person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'a step of the form is written again, never over'); END;
CREATE TRIGGER ficha_append BEFORE INSERT ON ficha_entries
WHEN EXISTS (SELECT 1 FROM ficha_entries WHERE id = NEW.id)
  OR (SELECT person_id FROM cases WHERE id = NEW.case_id) IS NOT NEW.person_id
  OR NEW.version IS NOT 1 + (SELECT coalesce(max(version), 0) FROM ficha_entries WHERE step = NEW.step
    AND CASE WHEN NEW.step IN ('admission', 'information') THEN case_id = NEW.case_id
      ELSE person_id = NEW.person_id END)
BEGIN SELECT RAISE(ABORT, 'a step of the form is written again, never over'); END;

-- What was written before there were steps: how each man came, and how he is reached.
INSERT INTO ficha_entries (id, person_id, case_id, step, version, occurred_on, from_paper, facts, recorded_at, author_id)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2) || '-a'
    || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6))),
  person_id, id, 'admission', 1, opened_on, 0,
  json_object('condition', condition, 'entryWay', entry_way, 'institutionNumber', institution_number, 'reason', reason),
  created_at, created_by
FROM cases;
INSERT INTO ficha_entries (id, person_id, case_id, step, version, occurred_on, from_paper, facts, recorded_at, author_id)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2) || '-a'
    || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6))),
  p.id, c.id, 'contact', 1, c.opened_on, 0,
  json_object('address', '', 'ubigeo', '', 'reference', '', 'phones', CASE p.phone WHEN '' THEN json_array()
    ELSE json_array(json_object('number', p.phone, 'kind', 'other', 'messages', 'not-asked')) END,
    'safeContact', p.safe_contact),
  p.created_at, p.created_by
FROM people p JOIN cases c ON c.id = (SELECT id FROM cases WHERE person_id = p.id ORDER BY created_at, id LIMIT 1)
WHERE p.phone <> '' OR p.safe_contact <> '';

-- On what basis data are kept (Ley 29733): consents, mandates, laws, and consents taken back, numbered. What stands
-- today follows from all of them (shared/domain/intake/bases.ts).
CREATE TABLE case_bases (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('consent', 'mandate', 'law', 'withdrawal')),
  consent_id TEXT REFERENCES consents (id) ON DELETE RESTRICT,
  -- Of a mandate: who ordered it and by which paper. Of a law: which.
  authority TEXT NOT NULL CHECK (length(authority) <= 160),
  document TEXT NOT NULL CHECK (length(document) <= 160),
  document_on TEXT,
  -- Said aloud or on paper.
  means TEXT NOT NULL CHECK (means IN ('verbal', 'written')),
  told_on TEXT NOT NULL,
  told_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (length(how) BETWEEN 1 AND 200),
  text_version TEXT NOT NULL,
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (case_id, number),
  CHECK ((kind = 'consent') = (consent_id IS NOT NULL)),
  CHECK ((kind = 'mandate') = (authority <> '')),
  CHECK ((kind = 'mandate') = (document_on IS NOT NULL)),
  CHECK ((kind IN ('mandate', 'law')) = (document <> ''))
) STRICT, WITHOUT ROWID;
INSERT INTO case_bases (case_id, number, kind, consent_id, authority, document, document_on, means, told_on, told_by,
  how, text_version, note, recorded_at, recorded_by)
SELECT c.id, 1, 'consent', s.id, '', '', NULL, s.kind, s.given_on, s.informed_by, s.how, s.text_version, '',
  s.recorded_at, s.recorded_by
FROM cases c JOIN consents s ON s.id = c.consent_id;
CREATE TRIGGER bases_no_update BEFORE UPDATE ON case_bases
BEGIN SELECT RAISE(ABORT, 'a basis is not rewritten'); END;
CREATE TRIGGER bases_no_delete BEFORE DELETE ON case_bases
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a basis is not rewritten'); END;
CREATE TRIGGER bases_append BEFORE INSERT ON case_bases
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM case_bases WHERE case_id = NEW.case_id)
  -- Only a consent that stands is taken back.
  OR (NEW.kind = 'withdrawal' AND (SELECT kind FROM case_bases WHERE case_id = NEW.case_id
    AND kind IN ('consent', 'withdrawal') ORDER BY number DESC LIMIT 1) IS NOT 'consent')
BEGIN SELECT RAISE(ABORT, 'a basis is not rewritten'); END;

-- With his consent taken back and nothing else to stand on, nothing new is written about him. A mandate stands beside
-- it; a law has to be named again after it.
CREATE TRIGGER ficha_needs_a_basis BEFORE INSERT ON ficha_entries
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER entries_need_a_basis BEFORE INSERT ON case_entries
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER notes_need_a_basis BEFORE INSERT ON individual_notes
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER members_need_a_basis BEFORE INSERT ON group_members
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
