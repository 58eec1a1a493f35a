import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../../../db/connection/access';
import { appointmentsOfCase } from '../../../db/repositories/appointments';
import { goalsOf, plansOfCase } from '../../../db/repositories/attentionPlans';
import { certificatesOfCase } from '../../../db/repositories/certificates';
import { makeUpsOfCase } from '../../../db/repositories/coverage';
import { membershipsOfCase } from '../../../db/repositories/groups';
import { basesOfCase } from '../../../db/repositories/ficha';
import { referralOf } from '../../../db/repositories/referrals';
import { caseStateChanges } from '../../../db/schema/caseStates';
import { processingRestrictions } from '../../../db/schema/rights';
import { attachments, attendance, individualNotes, sessions, type cases } from '../../../db/schema/tables';
import { isReserved } from '../../../shared/domain/agenda/appointments';
import { certificateNumber } from '../../../shared/domain/certificates/certificates';
import { certificateWords } from '../../../shared/words/certificateWords';
import { topicName } from '../../../shared/domain/sessions/topics';
import { ownDataWords as words } from './documents/ownDataWords';
import { ownTests, type OwnTest } from './ownDataTests';
import type { TeamTexts } from './teamTexts';

/** One of his cases. */
export interface OwnCase {
  readonly codigo: string;
  readonly ingreso: string;
  readonly condicion: string;
  readonly estado: string;
  readonly motivo: string;
  /** Who sent him and with which paper; empty where nobody did. */
  readonly derivacion: string;
  readonly bases: readonly { readonly dia: string; readonly base: string; readonly documento: string }[];
  readonly cambiosDeEstado: readonly { readonly dia: string; readonly de: string; readonly a: string }[];
  readonly atencionesIndividuales: readonly string[];
  /** What was planned with him: who attends him, for what and towards what. */
  readonly planesDeAtencion: readonly {
    readonly desde: string;
    readonly hasta: string | null;
    readonly motivo: string;
    readonly metas: readonly { readonly meta: string; readonly estado: string }[];
  }[];
  readonly grupos: readonly {
    readonly grupo: string;
    readonly desde: string;
    readonly hasta: string | null;
  }[];
  readonly asistencia: readonly { readonly dia: string; readonly marca: string }[];
  readonly pruebas: readonly OwnTest[];
  readonly citas: readonly {
    readonly dia: string;
    readonly hora: string;
    readonly clase: string;
    readonly paraQue: string;
    readonly estado: string;
  }[];
  readonly constancias: readonly { readonly dia: string; readonly numero: string; readonly clase: string }[];
  readonly recuperaciones: readonly { readonly dia: string; readonly tema: string }[];
  readonly documentos: readonly { readonly dia: string; readonly clase: string }[];
  readonly restricciones: readonly { readonly dia: string; readonly acto: string; readonly motivo: string }[];
}

/** Each goal of a plan as it stands. */
const latestGoals = (db: Reader, planId: string) => [
  ...new Map(
    goalsOf(db, [planId])
      .toReversed()
      .map(({ goal }) => [goal.goal, goal]),
  ).values(),
];

/** What is his of one case, without what others are named in. */
export function ownCase(db: Reader, record: typeof cases.$inferSelect, texts: TeamTexts): OwnCase {
  const { id } = record;
  const sent = referralOf(db, id);
  return {
    codigo: record.code,
    ingreso: record.openedOn,
    condicion: words.condition(record.condition),
    estado: words.state(record.state),
    motivo: texts.say(`Caso ${record.code}: motivo`, record.openedOn, record.reason),
    derivacion:
      sent === null
        ? ''
        : texts.say(
            `Caso ${record.code}: quién lo derivó`,
            sent.receivedOn,
            [sent.institution, sent.document].join(', '),
          ),
    bases: basesOfCase(db, id).map(({ basis }) => ({
      dia: basis.toldOn,
      base: words.basis(basis.kind),
      documento: texts.say(
        `Caso ${record.code}: documento de la base legal`,
        basis.toldOn,
        [basis.authority, basis.document].filter((part) => part !== '').join(', '),
      ),
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
    planesDeAtencion: plansOfCase(db, id).map(({ plan, end }) => ({
      desde: plan.begunOn,
      hasta: end?.endedOn ?? null,
      motivo: texts.say(
        `Caso ${record.code}: motivo y lugar de la atención individual`,
        plan.begunOn,
        [plan.reason, plan.giverName, plan.serviceName, plan.approachesReason, end?.note ?? '']
          .filter((part) => part !== '')
          .join(' · '),
      ),
      metas: latestGoals(db, plan.id).map(({ text, state }) => ({
        meta: texts.say(`Caso ${record.code}: meta de la atención individual`, plan.begunOn, text),
        estado: words.goal(state),
      })),
    })),
    grupos: membershipsOfCase(db, id).map(({ groupName, joinedOn, leftOn }) => ({
      grupo: texts.say(`Caso ${record.code}: nombre del grupo`, joinedOn, groupName),
      desde: joinedOn,
      hasta: leftOn,
    })),
    asistencia: db
      .select({ day: sessions.heldOn, mark: attendance.mark, ground: attendance.ground })
      .from(attendance)
      .innerJoin(sessions, eq(sessions.id, attendance.sessionId))
      .where(and(eq(attendance.caseId, id), isNotNull(sessions.closedAt)))
      .orderBy(asc(sessions.heldOn), asc(sessions.number))
      .all()
      .map(({ day, mark, ground }) => ({
        dia: day,
        marca: [words.mark(mark), ...(ground === '' ? [] : [words.ground(ground)])].join(': '),
      })),
    pruebas: ownTests(db, record, texts),
    // That somebody of his was heard never reaches him (§6.4.12).
    citas: appointmentsOfCase(db, id)
      .filter(({ appointment }) => !isReserved(appointment.kind))
      .map(({ appointment }) => ({
        dia: appointment.day,
        hora: appointment.startsAt,
        clase: words.appointment(appointment.kind),
        paraQue: texts.say(`Caso ${record.code}: para qué es la cita`, appointment.day, appointment.about),
        estado: words.appointmentState(appointment.state),
      }))
      .reverse(),
    constancias: certificatesOfCase(db, id).map(({ certificate }) => ({
      dia: certificate.issuedOn,
      numero: certificateNumber(certificate.year, certificate.number),
      clase: certificateWords.titles[certificate.kind],
    })),
    recuperaciones: makeUpsOfCase(db, id)
      .filter(({ retraction }) => retraction === null)
      .map(({ makeUp }) => ({ dia: makeUp.madeOn, tema: topicName(makeUp.topic) })),
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
        motivo: texts.say(`Caso ${record.code}: motivo de la restricción`, askedOn, reason),
      })),
  };
}
