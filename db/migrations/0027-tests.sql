-- Tests (§6.4.3 at the entry; later ones to know each participant's progress, §6.9.1).

-- An instrument is the office's, or came with the program. Only whether it is offered changes.
CREATE TABLE instruments (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  source TEXT NOT NULL CHECK (source IN ('shipped', 'office')),
  offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((source = 'shipped') = (created_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER instruments_begin BEFORE INSERT ON instruments
WHEN EXISTS (SELECT 1 FROM instruments WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an instrument does not change'); END;
CREATE TRIGGER instruments_no_update BEFORE UPDATE OF id, name, source, created_at, created_by ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument does not change'); END;
CREATE TRIGGER instruments_no_delete BEFORE DELETE ON instruments
BEGIN SELECT RAISE(ABORT, 'an instrument does not change'); END;

-- A published version, whole: items, options, scales, what may be missing, when and by whom it is answered.
CREATE TABLE instrument_versions (
  id TEXT PRIMARY KEY NOT NULL,
  instrument_id TEXT NOT NULL REFERENCES instruments (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  content TEXT NOT NULL CHECK (json_valid(content) AND length(content) <= 200000),
  published_at TEXT NOT NULL,
  published_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (instrument_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER instrument_versions_append BEFORE INSERT ON instrument_versions
WHEN EXISTS (SELECT 1 FROM instrument_versions WHERE id = NEW.id)
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM instrument_versions
    WHERE instrument_id = NEW.instrument_id)
BEGIN SELECT RAISE(ABORT, 'a published version does not change'); END;
CREATE TRIGGER instrument_versions_no_update BEFORE UPDATE ON instrument_versions
BEGIN SELECT RAISE(ABORT, 'a published version does not change'); END;
CREATE TRIGGER instrument_versions_no_delete BEFORE DELETE ON instrument_versions
BEGIN SELECT RAISE(ABORT, 'a published version does not change'); END;

-- What the man answered, or a professional about him; of tests of others, what a professional wrote down of them. What
-- his partner answered is never here.
CREATE TABLE test_applications (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  version_id TEXT REFERENCES instrument_versions (id) ON DELETE RESTRICT,
  respondent TEXT NOT NULL CHECK (respondent IN ('man', 'professional')),
  time_point TEXT NOT NULL CHECK (time_point IN ('before-intake', 'start', 'middle', 'end', 'six-months-after')),
  means TEXT NOT NULL CHECK (means IN ('screen', 'paper', 'outside')),
  applied_on TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((means = 'outside') = (version_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX test_applications_by_case ON test_applications (case_id, applied_on);

-- A wrong entry stays and is said to be wrong, with the reason; the right one is applied anew.
CREATE TABLE test_annulments (
  application_id TEXT PRIMARY KEY NOT NULL REFERENCES test_applications (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What his partner answered, or that it does not hold any more (`annuls`). All of it is sealed, also which test and when.
CREATE TABLE partner_tests (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  annuls TEXT REFERENCES partner_tests (id) ON DELETE RESTRICT,
  detail_sealed BLOB NOT NULL CHECK (length(detail_sealed) > 0),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_tests_by_case ON partner_tests (case_id);

CREATE TRIGGER test_applications_append BEFORE INSERT ON test_applications
WHEN EXISTS (SELECT 1 FROM test_applications WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;
-- Once at each point: a second one would leave it open which of them is meant.
CREATE TRIGGER test_applications_once BEFORE INSERT ON test_applications
WHEN NEW.version_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM test_applications a
  JOIN instrument_versions v ON v.id = a.version_id
  JOIN instrument_versions n ON n.id = NEW.version_id
  WHERE a.id <> NEW.id AND a.case_id = NEW.case_id AND a.respondent = NEW.respondent AND a.time_point = NEW.time_point
    AND v.instrument_id = n.instrument_id
    AND NOT EXISTS (SELECT 1 FROM test_annulments x WHERE x.application_id = a.id))
BEGIN SELECT RAISE(ABORT, 'a test is applied once at each point'); END;
CREATE TRIGGER tests_need_a_basis BEFORE INSERT ON test_applications
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER tests_wait_for_him BEFORE INSERT ON test_applications
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
CREATE TRIGGER restricted_no_tests BEFORE INSERT ON test_applications
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER test_applications_no_update BEFORE UPDATE ON test_applications
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;
CREATE TRIGGER test_applications_no_delete BEFORE DELETE ON test_applications
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;

CREATE TRIGGER test_annulments_append BEFORE INSERT ON test_annulments
WHEN EXISTS (SELECT 1 FROM test_annulments WHERE application_id = NEW.application_id)
  OR (SELECT case_id FROM test_applications WHERE id = NEW.application_id) IS NOT NEW.case_id
  OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a test is annulled once'); END;
CREATE TRIGGER test_annulments_no_update BEFORE UPDATE ON test_annulments
BEGIN SELECT RAISE(ABORT, 'a test is annulled once'); END;
CREATE TRIGGER test_annulments_no_delete BEFORE DELETE ON test_annulments
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a test is annulled once'); END;

CREATE TRIGGER partner_tests_append BEFORE INSERT ON partner_tests
WHEN EXISTS (SELECT 1 FROM partner_tests WHERE id = NEW.id OR annuls = NEW.annuls)
  OR (NEW.annuls IS NOT NULL AND NOT EXISTS (SELECT 1 FROM partner_tests p
    WHERE p.id = NEW.annuls AND p.case_id = NEW.case_id AND p.annuls IS NULL))
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;
CREATE TRIGGER partner_tests_need_a_basis BEFORE INSERT ON partner_tests
WHEN NEW.annuls IS NULL AND EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER partner_tests_wait_for_him BEFORE INSERT ON partner_tests
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
CREATE TRIGGER restricted_no_partner_tests BEFORE INSERT ON partner_tests
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER partner_tests_no_update BEFORE UPDATE ON partner_tests
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;
CREATE TRIGGER partner_tests_no_delete BEFORE DELETE ON partner_tests
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an applied test does not change'); END;

-- Our own questionnaire on the thirteen topics of §6.4.8: our own words, copied from nowhere, and not validated. The first
-- fourteen items ask for ideas, topic by topic (two for the eighth), the others for what was done in the last month.
-- Who never was in such a situation answers «Nunca»: so nothing that can be lacking of itself is turned round.
INSERT INTO instruments (id, name, source, offered, created_at, created_by) VALUES
  ('7d1f0a52-3c64-4f0e-8a39-5b0a6f2c9e11', 'Ideas y prácticas frente a la violencia', 'shipped', 1,
   '2026-11-29T00:00:00.000Z', NULL);
INSERT INTO instrument_versions (id, instrument_id, number, content, published_at, published_by) VALUES
  ('c2a94b07-91d5-4b6e-9f83-1e7d5a40b6f2', '7d1f0a52-3c64-4f0e-8a39-5b0a6f2c9e11', 1, '{
  "purpose": "Pregunta por ideas y por prácticas frente a la violencia, sobre los trece temas básicos. Un puntaje más alto es más acuerdo con ideas que la justifican, o más prácticas que dañan. No está validado: no diagnostica, no mide riesgo y no decide nada por sí solo.",
  "instructions": "No hay respuestas correctas ni incorrectas. Responda según lo que usted piensa y lo que de verdad ocurrió. Si una pregunta no le corresponde o prefiere no responderla, puede dejarla.",
  "options": [
    { "value": 0, "label": "Nada de acuerdo" },
    { "value": 1, "label": "Poco de acuerdo" },
    { "value": 2, "label": "Bastante de acuerdo" },
    { "value": 3, "label": "Muy de acuerdo" }
  ],
  "items": [
    { "text": "En una casa uno tiene que mandar y los demás obedecer.", "options": null, "reverse": false },
    { "text": "Un hombre que pide ayuda o muestra miedo pierde el respeto de los demás.", "options": null, "reverse": false },
    { "text": "La manera de ser hombre que uno aprendió de niño se puede cambiar de adulto.", "options": null, "reverse": true },
    { "text": "Sentir celos es una prueba de que se quiere de verdad.", "options": null, "reverse": false },
    { "text": "Una persona puede salir con sus amistades sin pedir permiso a su pareja.", "options": null, "reverse": true },
    { "text": "Cuando una discusión sube de tono, retirarse un rato es mejor que seguir.", "options": null, "reverse": true },
    { "text": "Lo que un hombre hace cuando ha bebido no es del todo su responsabilidad.", "options": null, "reverse": false },
    { "text": "Quien vive en pareja no debería negarse cuando la otra persona quiere tener relaciones.", "options": null, "reverse": false },
    { "text": "Un hombre que ama a otro hombre merece el mismo respeto que cualquiera.", "options": null, "reverse": true },
    { "text": "Cuidar cada día a los hijos y las hijas le toca al padre tanto como a la madre.", "options": null, "reverse": true },
    { "text": "Quien trae el dinero a la casa decide cómo se gasta.", "options": null, "reverse": false },
    { "text": "Una mujer puede estudiar o trabajar aunque su pareja no esté de acuerdo.", "options": null, "reverse": true },
    { "text": "Lo que pasa entre una pareja es asunto suyo; la policía y el juzgado no deberían meterse.", "options": null, "reverse": false },
    { "text": "Si un vecino maltrata a su pareja, me toca buscar ayuda.", "options": null, "reverse": true },
    { "text": "En el último mes revisé el teléfono o controlé las salidas de mi pareja o expareja.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false },
    { "text": "En el último mes grité, insulté o me burlé de alguien de mi familia.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false },
    { "text": "En el último mes empujé, golpeé, rompí cosas o amenacé con hacerlo.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false },
    { "text": "En el último mes seguí discutiendo aunque sentía que iba a perder el control.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false },
    { "text": "En el último mes interrumpí o hice callar a quien no pensaba como yo.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false },
    { "text": "En el último mes hice tareas de la casa sin que me lo pidieran.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": true },
    { "text": "En el último mes me reí de una burla o de un maltrato contra una mujer, o lo dejé pasar.", "options": [
      { "value": 0, "label": "Nunca" }, { "value": 1, "label": "Una vez" }, { "value": 2, "label": "Algunas veces" }, { "value": 3, "label": "Muchas veces" } ], "reverse": false }
  ],
  "scales": [
    { "name": "Ideas", "items": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], "bands": [] },
    { "name": "Prácticas del último mes", "items": [15, 16, 17, 18, 19, 20, 21], "bands": [] }
  ],
  "missing": { "kind": "share", "most": 20 },
  "timePoints": ["before-intake", "start", "middle", "end", "six-months-after"],
  "respondents": ["man"]
}', '2026-11-29T00:00:00.000Z', NULL);
