import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../../../../db/connection/access';
import { fichaEntries, pickOptions } from '../../../../db/schema/tables';
import type { BasisKind } from '../../../../shared/domain/intake/bases';
import type { FichaStep } from '../../../../shared/domain/intake/ficha';
import type { PickList } from '../../../../shared/domain/lists/options';
import {
  attachmentKindWords,
  caseStateWords,
  consentKindWords,
  documentKindWords,
  legalBasisWords,
  markWords,
} from '../../../../shared/words/recordWords';
import type { OwnData, Words } from '../ownData';

const bases: Readonly<Record<BasisKind, string>> = {
  ...legalBasisWords,
  withdrawal: 'Retiró su consentimiento',
};

/** A code that a newer list brought is better shown than left out. */
const said = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code;

export const ownDataWords: Words = {
  state: (state) => said(caseStateWords, state),
  mark: (mark) => said(markWords, mark),
  document: (kind) => said(attachmentKindWords, kind),
  documentKind: (kind) => said(documentKindWords, kind),
  consent: (kind) => said(consentKindWords, kind),
  basis: (kind) => said(bases, kind),
};

const steps: Readonly<Record<FichaStep, string>> = {
  admission: 'Ingreso',
  personal: 'Datos personales',
  'education-work': 'Estudios y trabajo',
  contact: 'Domicilio y contacto',
  children: 'Hijas e hijos',
  information: 'Información entregada',
};

/** Fields of the form that are his; each with its words. What is not here is the form's own machinery. */
const fields: Readonly<Record<string, string>> = {
  reason: 'Motivo',
  institutionNumber: 'Ficha de la institución',
  entryWay: 'Cómo llegó',
  birthDate: 'Nacimiento',
  estimatedAge: 'Edad aproximada',
  ethnicity: 'Pertenencia étnica',
  motherTongue: 'Lengua materna',
  disability: 'Discapacidad',
  maritalState: 'Estado civil',
  education: 'Nivel educativo',
  occupation: 'Ocupación',
  income: 'Ingresos',
  address: 'Dirección',
  ubigeo: 'UBIGEO',
  reference: 'Referencia',
  safeContact: 'Cuándo y cómo se le puede llamar',
  count: 'Número de hijas e hijos',
  detail: 'Información que se le dio',
};

/** Fields that are chosen from a list; one code may stand in several lists. */
const listOf: Readonly<Record<string, PickList>> = {
  entryWay: 'entry-way',
  ethnicity: 'ethnicity',
  motherTongue: 'mother-tongue',
  disability: 'disability',
  maritalState: 'marital-state',
  education: 'education',
  income: 'income',
};

const unanswered: Readonly<Record<string, string>> = { 'not-asked': '', declined: 'Prefirió no responder' };

/**
 * What he told for the registration form, as it stands last in each of its steps. Of his children only how many: the
 * words about them name others and are sealed.
 */
export function fichaOf(db: Reader, personId: string): OwnData['ficha'] {
  const options = new Map(
    db
      .select()
      .from(pickOptions)
      .all()
      .map(({ list, code, label }) => [`${list}|${code}`, label] as const),
  );
  const last = new Map<string, typeof fichaEntries.$inferSelect>();
  const rows = db
    .select()
    .from(fichaEntries)
    .where(eq(fichaEntries.personId, personId))
    .orderBy(asc(fichaEntries.version))
    .all();
  for (const row of rows) last.set(`${row.step}|${row.step === 'admission' ? row.caseId : ''}`, row);
  return [...last.values()].map((row) => {
    const facts = JSON.parse(row.facts) as Record<string, unknown>;
    const known = Object.entries(fields).flatMap(([name, label]): (readonly [string, string | number])[] => {
      const value = facts[name];
      if (typeof value === 'number') return [[label, value]];
      if (typeof value !== 'string' || value === '') return [];
      const list = listOf[name];
      const words =
        list === undefined ? value : (unanswered[value] ?? options.get(`${list}|${value}`) ?? value);
      return words === '' ? [] : [[label, words]];
    });
    return { Parte: steps[row.step], Día: row.occurredOn, ...Object.fromEntries(known) };
  });
}
