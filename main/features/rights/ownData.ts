import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../db/connection/access';
import { recordsAbsorbedBy } from '../../../db/repositories/personHistory';
import { cases, consents, people, personCorrections } from '../../../db/schema/tables';
import { displayName } from '../../../shared/domain/people/name';
import { localDay } from '../../core/procedure';
import { ownDataWords as words } from './documents/ownDataWords';
import {
  withheldTestsWords,
  withheldTextsWords,
  withheldWords,
  type Withheld,
} from './documents/withheldWords';
import { ownCase, type OwnCase } from './ownDataCases';
import { fichaOf, type FichaPartData } from './ownDataFicha';
import { withholdings } from './ownDataSources';
import type { TeamTexts } from './teamTexts';

/** What is handed to a person who asks for his own data. Names of fields are Spanish: he is who reads them. */
export interface OwnData {
  readonly oficina: { readonly nombre: string; readonly contacto: string };
  readonly emitido: { readonly dia: string; readonly por: string; readonly identidadVerificada: string };
  readonly persona: OwnRecord & { readonly telefono: string };
  /** Records that turned out to be of the same person and were joined to his. */
  readonly registrosUnidos: readonly OwnRecord[];
  readonly correcciones: readonly {
    readonly dia: string;
    readonly campo: string;
    /** Empty where it was corrected again later. */
    readonly quedo: string;
    readonly motivo: string;
  }[];
  readonly consentimientos: readonly {
    readonly dia: string;
    readonly forma: string;
    readonly textoLeido: string;
  }[];
  readonly ficha: readonly FichaPartData[];
  readonly casos: readonly OwnCase[];
  readonly noSeEntrega: readonly Withheld[];
}

interface OwnRecord {
  readonly nombres: string;
  readonly documento: string;
  readonly nacimiento: string;
}

const ownRecord = (person: typeof people.$inferSelect): OwnRecord => ({
  nombres: displayName(person),
  documento: `${words.documentKind(person.documentKind)} ${person.documentNumber}`.trim(),
  nacimiento: person.birthDate ?? '',
});

interface Asked {
  readonly personId: string;
  readonly office: OwnData['oficina'];
  readonly issued: OwnData['emitido'];
  readonly texts: TeamTexts;
  /** Whether whoever makes the document may read what the tests gave: otherwise they are left out of it and that is said. */
  readonly readsTests: boolean;
  readonly placeName: (ubigeo: string) => string;
}

/**
 * What was corrected in his records, and how it stands since the last time. What stood before that, the value of an
 * earlier correction too, was written into his record by mistake and may be another's.
 */
function correctionsOf(db: Reader, everyId: readonly string[], texts: TeamTexts): OwnData['correcciones'] {
  const rows = db
    .select()
    .from(personCorrections)
    .where(inArray(personCorrections.personId, [...everyId]))
    .orderBy(asc(personCorrections.at), asc(personCorrections.number))
    .all();
  const last = new Map(rows.map((row) => [`${row.personId}|${row.field}`, row]));
  return rows.map((row) => {
    const { at, personId, field, newValue, reason } = row;
    const dia = localDay(new Date(at));
    const value = field === 'document-kind' ? words.documentKind(newValue ?? '') : (newValue ?? '');
    return {
      dia,
      campo: words.field(field),
      quedo: last.get(`${personId}|${field}`) === row ? value : '',
      motivo: texts.say('Corrección de datos: motivo', dia, reason),
    };
  });
}

/**
 * Everything of a person that is his, from all of his records and cases, and what is not handed over and why; null when
 * there is no such person.
 */
export function ownDataOf(
  db: Reader,
  { personId, office, issued, texts, readsTests, placeName }: Asked,
): OwnData | null {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (person === undefined) return null;
  const absorbed = recordsAbsorbedBy(db, personId);
  const everyId = [personId, ...absorbed.map(({ id }) => id)];
  const ofHis = db
    .select()
    .from(cases)
    .where(inArray(cases.personId, everyId))
    .orderBy(asc(cases.openedOn), asc(cases.code))
    .all();
  const data = {
    oficina: office,
    emitido: issued,
    persona: { ...ownRecord(person), telefono: person.phone },
    registrosUnidos: absorbed.map(ownRecord),
    correcciones: correctionsOf(db, everyId, texts),
    consentimientos: db
      .select()
      .from(consents)
      .where(inArray(consents.personId, everyId))
      .orderBy(asc(consents.givenOn))
      .all()
      .map((consent) => ({
        dia: consent.givenOn,
        forma: words.consent(consent.kind),
        textoLeido: consent.textVersion,
      })),
    ficha: fichaOf(db, { personIds: everyId, caseIds: ofHis.map(({ id }) => id) }, { texts, placeName }),
    casos: ofHis.map((record) => ownCase(db, record, texts, readsTests)),
  };
  const left = texts.withheld();
  return {
    ...data,
    noSeEntrega: [
      ...(readsTests ? [] : [withheldTestsWords]),
      ...(left === 0 ? [] : [withheldTextsWords(left)]),
      ...withholdings.map((why) => withheldWords[why]),
    ],
  };
}
