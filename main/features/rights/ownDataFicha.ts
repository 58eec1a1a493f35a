import { and, asc, inArray, notInArray, or } from 'drizzle-orm';
import type { Reader } from '../../../db/connection/access';
import { fichaEntries, pickOptions } from '../../../db/schema/tables';
import { contactContent } from '../../../shared/contract/ficha.contract';
import { caseSteps, fichaSteps, isOfCase } from '../../../shared/domain/intake/ficha';
import type { PickList } from '../../../shared/domain/lists/options';
import {
  fichaPartWords,
  informationMeansWords,
  messageWords,
  phoneKindWords,
} from '../../../shared/words/fichaWords';
import type { TeamTexts } from './teamTexts';

/** A part of the form as he told it last: what each field is called and what it says. */
export interface FichaPartData {
  readonly parte: string;
  readonly dia: string;
  readonly datos: readonly { readonly campo: string; readonly valor: string }[];
}

/** Fields of the form that are his; each with its words. What is not here stands elsewhere or is machinery. */
const fields: Readonly<Record<string, string>> = {
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
  ubigeo: 'Distrito',
  reference: 'Referencia',
  phones: 'Teléfonos',
  safeContact: 'Cuándo y cómo se le puede llamar',
  count: 'Número de hijas e hijos',
  means: 'Cómo se le informó',
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

/** Free words by which somebody else may be known: with whom he lives or works, who takes his calls, what he was told. */
const freeWords = new Set(['occupation', 'address', 'reference', 'safeContact', 'detail']);

const unanswered: Readonly<Record<string, string>> = { 'not-asked': '', declined: 'Prefirió no responder' };

/** Every telephone, with what he said of messages: a voice at his home may be somebody else's. */
const phonesText = (value: unknown): string => {
  const phones = contactContent.shape.phones.safeParse(value);
  return (phones.data ?? [])
    .map(({ number, kind, messages }) =>
      [
        `${number} (${phoneKindWords[kind].toLowerCase()}`,
        messages === 'not-asked' ? ')' : `; ${messageWords[messages].toLowerCase()})`,
      ].join(''),
    )
    .join(', ');
};

interface Saying {
  readonly texts: TeamTexts;
  readonly placeName: (ubigeo: string) => string;
}

/**
 * What he told for the registration form, as it stands last in each of its parts and in each of his records and cases.
 * A step of a case is his whose case it is: it may have been written while a merge held the case by another man. Of his
 * children only how many: the words about them name others and are sealed.
 */
export function fichaOf(
  db: Reader,
  { personIds, caseIds }: { readonly personIds: readonly string[]; readonly caseIds: readonly string[] },
  { texts, placeName }: Saying,
): FichaPartData[] {
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
    .where(
      or(
        and(inArray(fichaEntries.step, [...caseSteps]), inArray(fichaEntries.caseId, [...caseIds])),
        and(notInArray(fichaEntries.step, [...caseSteps]), inArray(fichaEntries.personId, [...personIds])),
      ),
    )
    .orderBy(asc(fichaEntries.version))
    .all();
  for (const row of rows) last.set(`${row.step}|${isOfCase(row.step) ? row.caseId : row.personId}`, row);
  const spelled = (row: typeof fichaEntries.$inferSelect, name: string, value: unknown): string => {
    if (name === 'phones') return phonesText(value);
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return '';
    const list = listOf[name];
    if (list !== undefined) return unanswered[value] ?? options.get(`${list}|${value}`) ?? value;
    if (name === 'ubigeo') return placeName(value);
    if (name === 'means') return said(informationMeansWords, value);
    const where = `${fichaPartWords[row.step]}: ${fields[name] ?? name}`;
    return freeWords.has(name) ? texts.say(where, row.occurredOn, value) : value;
  };
  const order = (row: typeof fichaEntries.$inferSelect) => fichaSteps.indexOf(row.step);
  const inOrder = [...last.values()].sort((left, right) => order(left) - order(right));
  return inOrder.map((row) => {
    const facts = JSON.parse(row.facts) as Record<string, unknown>;
    return {
      parte: fichaPartWords[row.step],
      dia: row.occurredOn,
      datos: Object.entries(fields)
        .map(([name, campo]) => ({ campo, valor: spelled(row, name, facts[name]) }))
        .filter(({ valor }) => valor !== ''),
    };
  });
}

const said = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code;
