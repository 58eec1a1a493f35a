import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../../db/connection/access';
import { basesOfCase } from '../../../db/repositories/ficha';
import { caseStateChanges } from '../../../db/schema/caseStates';
import { processingRestrictions } from '../../../db/schema/rights';
import {
  attachments,
  attendance,
  cases,
  consents,
  individualNotes,
  people,
  sessions,
} from '../../../db/schema/tables';
import { membershipsOfCase } from '../../../db/repositories/groups';
import { displayName } from '../../../shared/domain/people/name';
import { withholdings, type Withholding } from './ownDataSources';

/** What is handed to a person who asks for his own data. Names of fields are Spanish: he is who reads them. */
export interface OwnData {
  readonly oficina: { readonly nombre: string; readonly contacto: string };
  readonly emitido: { readonly dia: string; readonly por: string; readonly identidadVerificada: string };
  readonly persona: Readonly<Record<string, string>>;
  readonly consentimientos: readonly Readonly<Record<string, string>>[];
  readonly ficha: readonly Readonly<Record<string, unknown>>[];
  readonly casos: readonly OwnCase[];
  readonly noSeEntrega: readonly { readonly que: string; readonly porque: string; readonly base: string }[];
}

interface OwnCase {
  readonly codigo: string;
  readonly ingreso: string;
  readonly estado: string;
  readonly motivo: string;
  readonly bases: readonly { readonly dia: string; readonly base: string; readonly documento: string }[];
  readonly cambiosDeEstado: readonly { readonly dia: string; readonly de: string; readonly a: string }[];
  readonly atencionesIndividuales: readonly string[];
  readonly grupos: readonly {
    readonly grupo: string;
    readonly desde: string;
    readonly hasta: string | null;
  }[];
  readonly asistencia: readonly { readonly dia: string; readonly marca: string }[];
  readonly documentos: readonly { readonly dia: string; readonly clase: string }[];
  readonly restricciones: readonly { readonly dia: string; readonly acto: string; readonly motivo: string }[];
}

/** What is not in the document, why, and on what ground (practice.md; the directive). */
export const withheldWords: Readonly<Record<Withholding, { que: string; porque: string; base: string }>> = {
  'third-parties': {
    que: 'La evaluación y todo lo que nombra a otras personas: víctimas, parejas, familiares y quien informó.',
    porque: 'Son datos de terceras personas, que no se entregan sin que ellas lo pidan.',
    base: 'Ley 29733; D.S. 009-2023-MIMP, reserva de la identidad de las víctimas; §6.4.12.',
  },
  'professional-secrecy': {
    que: 'El texto de las notas de atención individual y la apreciación de psicología. Consta cuándo se le atendió.',
    porque: 'Están bajo secreto profesional.',
    base: '§6.8; secreto profesional de psicología.',
  },
  protection: {
    que: 'Los avisos de riesgo y los pasos dados para proteger a otras personas.',
    porque: 'Entregarlos pondría en riesgo a quien se protege.',
    base: '§6.7; D.S. 009-2023-MIMP.',
  },
  team: {
    que: 'Las anotaciones internas del equipo: tareas, decisiones en preparación, observaciones de las sesiones y el registro de accesos.',
    porque: 'Son herramientas de trabajo del equipo y nombran a otras personas.',
    base: 'Ley 29733.',
  },
  'handed-over-apart': {
    que: 'Las copias de los documentos del expediente.',
    porque: 'Se piden una por una, porque pueden nombrar a otras personas. La lista está en este documento.',
    base: 'Ley 29733; D.S. 016-2024-JUS.',
  },
};

function caseData(db: Reader, record: typeof cases.$inferSelect, words: Words): OwnCase {
  const { id } = record;
  return {
    codigo: record.code,
    ingreso: record.openedOn,
    estado: words.state(record.state),
    motivo: record.reason,
    bases: basesOfCase(db, id).map(({ basis }) => ({
      dia: basis.toldOn,
      base: words.basis(basis.kind),
      documento: [basis.authority, basis.document].filter((part) => part !== '').join(', '),
    })),
    cambiosDeEstado: db
      .select()
      .from(caseStateChanges)
      .where(eq(caseStateChanges.caseId, id))
      .orderBy(asc(caseStateChanges.number))
      .all()
      .map((change) => ({
        dia: change.occurredOn,
        de: words.state(change.fromState),
        a: words.state(change.toState),
      })),
    atencionesIndividuales: db
      .select({ day: individualNotes.occurredOn })
      .from(individualNotes)
      .where(and(eq(individualNotes.caseId, id), isNotNull(individualNotes.signedAt)))
      .orderBy(asc(individualNotes.occurredOn))
      .all()
      .map(({ day }) => day),
    grupos: membershipsOfCase(db, id).map(({ groupName, joinedOn, leftOn }) => ({
      grupo: groupName,
      desde: joinedOn,
      hasta: leftOn,
    })),
    asistencia: db
      .select({ day: sessions.heldOn, mark: attendance.mark })
      .from(attendance)
      .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
      .where(and(eq(attendance.caseId, id), isNotNull(sessions.closedAt)))
      .orderBy(asc(sessions.heldOn), asc(sessions.number))
      .all()
      .map(({ day, mark }) => ({ dia: day, marca: words.mark(mark) })),
    documentos: db
      .select({ day: attachments.datedOn, kind: attachments.kind })
      .from(attachments)
      // A reserved one is not named: its kind alone may tell of somebody else.
      .where(
        and(
          eq(attachments.caseId, id),
          eq(attachments.compartment, 'registry'),
          isNotNull(attachments.keptAt),
        ),
      )
      .orderBy(asc(attachments.datedOn), asc(attachments.num))
      .all()
      .map(({ day, kind }) => ({ dia: day ?? '', clase: kind === null ? '' : words.document(kind) })),
    restricciones: db
      .select()
      .from(processingRestrictions)
      .where(eq(processingRestrictions.caseId, id))
      .orderBy(asc(processingRestrictions.number))
      .all()
      .map(({ askedOn, act, reason }) => ({
        dia: askedOn,
        acto: act === 'restrict' ? 'Se restringió el tratamiento' : 'Terminó la restricción',
        motivo: reason,
      })),
  };
}

/** How codes are spelled in the document. */
export interface Words {
  readonly state: (state: string) => string;
  readonly mark: (mark: string) => string;
  readonly document: (kind: string) => string;
  readonly documentKind: (kind: string) => string;
  readonly consent: (kind: string) => string;
  readonly basis: (kind: string) => string;
}

interface Asked {
  readonly personId: string;
  readonly office: OwnData['oficina'];
  readonly issued: OwnData['emitido'];
  readonly ficha: OwnData['ficha'];
}

/** Everything of a person that is his, from all of his cases, and what is not handed over and why. */
export function ownDataOf(db: Reader, asked: Asked, words: Words): OwnData | null {
  const person = db.select().from(people).where(eq(people.id, asked.personId)).get();
  if (person === undefined) return null;
  return {
    oficina: asked.office,
    emitido: asked.issued,
    persona: {
      nombres: displayName(person),
      documento: `${words.documentKind(person.documentKind)} ${person.documentNumber}`.trim(),
      nacimiento: person.birthDate ?? '',
      telefono: person.phone,
      contactoSeguro: person.safeContact,
    },
    consentimientos: db
      .select()
      .from(consents)
      .where(eq(consents.personId, person.id))
      .orderBy(asc(consents.givenOn))
      .all()
      .map((consent) => ({
        dia: consent.givenOn,
        forma: words.consent(consent.kind),
        textoLeido: consent.textVersion,
      })),
    ficha: asked.ficha,
    casos: db
      .select()
      .from(cases)
      .where(eq(cases.personId, person.id))
      .orderBy(asc(cases.openedOn), asc(cases.code))
      .all()
      .map((record) => caseData(db, record, words)),
    noSeEntrega: withholdings.map((why) => withheldWords[why]),
  };
}
