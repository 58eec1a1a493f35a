import type { TimelineKind, TimelineRow } from '../../../../shared/contract/timeline.contract';
import type { BasisKind } from '../../../../shared/domain/intake/bases';
import { assignmentSentence } from '../../../components/words/teamWords';
import { changeReasonWords } from '../../../components/words/caseWords';
import {
  decisionOutcomeWords,
  sanctionKindWords,
  standingWords,
} from '../../../components/words/decisionWords';
import { appointmentActSentence } from '../../../components/words/agendaWords';
import { noticeWords, sectionWords, taskName } from '../../../components/words/evaluationWords';
import { notValidated, timePointWords } from '../../../../shared/words/testWords';
import { giverWords } from '../../../components/words/attentionWords';
import { topicName } from '../../../../shared/domain/sessions/topics';
import {
  attachmentKindWords,
  caseStateWords,
  groundWords,
  incidentWords,
  markWords,
} from '../../../../shared/words/recordWords';
import { displaySubject } from '../../../components/words/topicWords';

/** What a history is narrowed to, in the words of the office. Every kind belongs to one of them. */
export const timelineGroups = {
  notes: { label: 'Atención individual', kinds: ['note', 'attention-plan'] },
  sessions: {
    label: 'Grupo',
    kinds: ['session', 'incident', 'make-up', 'certificate', 'joined-group', 'left-group'],
  },
  evaluation: { label: 'Evaluación, pruebas y avisos', kinds: ['entry', 'test', 'notice'] },
  tasks: { label: 'Tareas y citas', kinds: ['task', 'appointment'] },
  documents: { label: 'Documentos', kinds: ['attachment'] },
  record: {
    label: 'Ingreso, estado y equipo',
    kinds: ['registered', 'state', 'decision', 'assignment'],
  },
  rights: { label: 'Base, mandatos y derechos', kinds: ['consent', 'basis', 'sanction', 'restriction'] },
} as const satisfies Readonly<Record<string, { label: string; kinds: readonly TimelineKind[] }>>;
export type TimelineGroup = keyof typeof timelineGroups;

export const timelineTexts = {
  filter: 'Mostrar',
  all: 'Todo',
  by: (name: string) => `por ${name}`,
  task: (text: string) => `Tarea: ${text}`,
  who: 'Quién',
  anybody: 'Cualquier persona',
  from: 'Desde',
  to: 'Hasta',
  dayHelp: 'Día, mes y año',
  clear: 'Quitar filtros',
  count: (total: number) =>
    total === 1 ? '1 anotación' : `${total.toLocaleString('es-PE', { useGrouping: true })} anotaciones`,
  label: 'Historial del caso',
  keys: 'Flechas para moverse, Entrar para abrir.',
  empty: 'Nada de esto en el historial.',
  emptyHow: 'Quite algún filtro para ver más.',
} as const;

const basisSentences: Readonly<Record<BasisKind, string>> = {
  consent: 'Dio su consentimiento',
  mandate: 'Se registró un mandato judicial como base',
  law: 'Se registró una obligación legal como base',
  withdrawal: 'Retiró su consentimiento',
};

/** One line of the history, in words. */
export const timelineSentence = (row: TimelineRow): string => {
  switch (row.kind) {
    case 'registered':
      return row.referredBy === null ? 'Se abrió el caso' : `Se abrió el caso: lo derivó ${row.referredBy}`;
    case 'consent':
      return 'Dio su consentimiento';
    case 'note': {
      const amended =
        row.amendments === 0
          ? ''
          : row.amendments === 1
            ? ', con una aclaración'
            : `, con ${String(row.amendments)} aclaraciones`;
      return row.signed
        ? `Nota de atención individual firmada${amended}`
        : 'Nota de atención individual sin firmar';
    }
    case 'attention-plan':
      return row.ended
        ? `Terminó un plan de atención individual (${giverWords[row.giver].toLowerCase()})`
        : `Comenzó un plan de atención individual (${giverWords[row.giver].toLowerCase()})`;
    case 'session':
      return [
        `Sesión «${displaySubject(row)}», ${row.groupName}: ${markWords[row.mark].toLowerCase()}`,
        ...(row.ground === '' ? [] : [groundWords[row.ground].toLowerCase()]),
      ].join(', ');
    case 'incident':
      return `Incidente en una sesión de ${row.groupName}: ${incidentWords[row.incidentKind].toLowerCase()}`;
    case 'certificate':
      return `Se expidió: ${row.certificate}${row.revoked ? ' (anulada)' : ''}`;
    case 'make-up':
      return `Recuperó el tema «${topicName(row.topic)}», ${row.groupName}${row.retracted ? ' (anulada)' : ''}`;
    case 'joined-group':
      return `Se incorporó al grupo ${row.groupName}`;
    case 'left-group':
      return row.toGroupName === null
        ? `Dejó el grupo ${row.groupName}`
        : `Pasó del grupo ${row.groupName} al grupo ${row.toGroupName}`;
    case 'basis':
      return basisSentences[row.basis];
    case 'sanction':
      return row.ended
        ? `Terminó: ${sanctionKindWords[row.sanctionKind].toLowerCase()}`
        : `Se registró: ${sanctionKindWords[row.sanctionKind].toLowerCase()}`;
    case 'restriction':
      return row.act === 'restrict'
        ? 'Se restringió el tratamiento de sus datos'
        : 'Se levantó la restricción';
    case 'assignment':
      return assignmentSentence(row.act, row.memberName, row.role);
    case 'entry':
      return `${sectionWords[row.section]}: versión ${String(row.version)}${row.complete ? '' : ', incompleta'}`;
    case 'test':
      return `${row.annulled ? 'Prueba anulada' : 'Prueba'}: ${row.name}, ${timePointWords[row.timePoint].toLowerCase()}${row.own ? ` (${notValidated.toLowerCase()})` : ''}`;
    case 'notice':
      return row.lifted
        ? `Se levantó el aviso «${noticeWords[row.noticeKind]}»`
        : `Se abrió el aviso «${noticeWords[row.noticeKind]}»`;
    case 'attachment': {
      const kind =
        row.documentKind === null ? 'reservado' : attachmentKindWords[row.documentKind].toLowerCase();
      return row.retracted ? `Documento retirado: ${kind}` : `Documento: ${kind}`;
    }
    case 'decision':
      return `Decisión ${String(row.number)}: ${decisionOutcomeWords[row.outcome].toLowerCase()} (${standingWords[row.standing].toLowerCase()})`;
    case 'state':
      return `De «${caseStateWords[row.from]}» a «${caseStateWords[row.to]}»: ${changeReasonWords[row.reason].toLowerCase()}`;
    case 'appointment':
      return appointmentActSentence(row);
    case 'task':
      return `${row.closed ? 'Tarea cerrada' : 'Tarea abierta'}: ${taskName({ ...row, kind: row.taskKind })}`;
  }
};
