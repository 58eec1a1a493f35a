import { TRPCClientError } from '@trpc/client';
import { RefusedCall } from '../api/bridgeLink';
import type { ErrorCode } from '../../shared/errors';
import type { Refusal } from '../../shared/result';

/** The envelope behind an error of a call, or null when it is no refusal of the core. */
export const appErrorOf = (error: unknown): Refusal | null => {
  const cause = error instanceof TRPCClientError ? error.cause : error;
  return cause instanceof RefusedCall ? cause.refusal : null;
};

/** What happened, what to do, what is safe. */
const sentences: Readonly<Record<ErrorCode, string>> = {
  locked: 'La sesión se cerró. Abra de nuevo la oficina; su borrador está a salvo.',
  turned:
    'La pantalla está con quien responde una prueba. Devuélvala con su frase de paso, o bloquee con Ctrl+L y vuelva a entrar.',
  forbidden: 'Su cuenta no permite hacer esto. Pídalo a quien coordina la oficina.',
  invalid: 'Hay datos por corregir. Revise los campos señalados; nada de lo escrito se perdió.',
  'too-large': 'El texto es demasiado largo. Divídalo en dos registros; lo escrito sigue en pantalla.',
  'not-found': 'El registro ya no existe o cambió de lugar. Vuelva a la lista y búsquelo de nuevo.',
  conflict: 'Ya existe un registro igual, o cambió mientras usted escribía. Revise y vuelva a intentar.',
  rule: 'Una disposición de la norma o de la oficina no permite continuar así.',
  'wrong-passphrase': 'El usuario y la frase de paso no coinciden. Revise ambos y vuelva a escribirlos.',
  wait: 'Hubo varios intentos fallidos. Espere unos segundos antes de volver a intentar.',
  'wrong-recovery-pieces':
    'Las piezas no abren esta oficina. Revise que sean dos distintas y estén completas.',
  'disk-full':
    'No hay espacio en el disco. Libere espacio y vuelva a intentar; lo ya registrado sigue intacto.',
  damaged:
    'El archivo de la oficina está dañado. No siga escribiendo en él: use la última copia de respaldo. Nada se ha cambiado.',
  'plain-database':
    'En el lugar del archivo de la oficina hay uno sin cifrar. Resguardo no lo abre: retírelo y restaure la copia correcta.',
  'newer-database':
    'El archivo de la oficina es de una versión más nueva de Resguardo. Instale esa versión; el archivo está intacto.',
  'cipher-mismatch':
    'El cifrado de este programa no es el esperado. No se abrió nada: reinstale Resguardo desde su origen oficial.',
  'wrong-phase': 'Esto no es posible en este momento. Vuelva a la pantalla de inicio.',
  internal:
    'Ocurrió una falla que no debía ocurrir. Lo escrito está a salvo como borrador; cierre la sesión y vuelva a abrir.',
};

/** Sentences that say more than their code, by the reason that the refusal carries. */
const reasons: Readonly<Record<string, string>> = {
  'already-member': 'La persona ya integra este grupo.',
  'document-taken':
    'Ya hay una persona registrada con ese documento. Abra su registro en lugar de crear otro.',
  'document-of-both':
    'Este registro tiene ahora el documento de otro que se separa de él. Corrija primero el de este, y vuelva a separarlos.',
  'duplicates-not-seen': 'Hay personas con datos parecidos. Revise si es una de ellas antes de registrar.',
  'own-account': 'No puede cerrar su propia cuenta. Otra persona de coordinación debe hacerlo.',
  'login-taken': 'Ese usuario ya existe. Elija otro nombre corto.',
  'user-has-slot': 'Esa persona ya tiene una llave de esta oficina. Vuelva a la lista de cuentas y revise.',
  'last-slot': 'La oficina no puede quedar sin cuentas.',
  mistyped: 'Una de las piezas tiene un error de escritura. Compárela letra por letra con el papel.',
  'same-piece': 'Escribió dos veces la misma pieza. Se necesitan dos distintas.',
  'different-sets': 'Las dos piezas no son del mismo juego. Use dos piezas impresas el mismo día.',
  'another-office': 'Las piezas son de otra oficina.',
  'newer-version':
    'Otra persona guardó una versión más nueva mientras usted escribía. Lo suyo sigue en pantalla.',
  'calendar-changed':
    'Cambiaron el programa, las sesiones o los días sin sesiones mientras tanto. Revise cómo quedaría ahora y hágalo de nuevo.',
  'day-taken': 'Ese día ya está en la lista.',
  'has-programme': 'El grupo ya tiene su programa. Ábralo y cámbielo.',
  'nothing-changed': 'Nada cambió; no se guardó de nuevo.',
  'already-annulled': 'La prueba ya fue anulada.',
};

/** Sentences for a broken rule, by its name. */
const rules: Readonly<Record<string, string>> = {
  'already-applied':
    'Este cuestionario ya se aplicó en ese momento. Si se ingresó mal, anule esa prueba antes de ingresarla de nuevo.',
  'nothing-answered': 'No hay ninguna respuesta que guardar.',
  'answers-shape': 'Las respuestas no son de esta versión del cuestionario. Vuelva a elegirlo.',
  'not-for-respondent': 'Este cuestionario no es para que lo responda esa persona.',
  'not-for-point': 'Este cuestionario no se aplica en ese momento.',
  'shipped-instrument': 'El cuestionario que viene con el programa no se cambia. Haga una copia y cámbiela.',
  'two-facilitators':
    'La conducción requiere al menos dos profesionales con capacitación vivencial, teórica y metodológica (§6.3.1).',
  'case-ended':
    'El trabajo con este caso terminó. Si vuelve, páselo antes a «Admitido» y decidan de nuevo (§6.7).',
  'case-archived': 'El caso está archivado: no se cita a nadie desde ahí. Si vuelve, cambie antes su estado.',
  'care-participants':
    'Lo que se escribe en un espacio de cuidado lo leen solo quienes participaron (§6.3.5).',
  'own-or-coordination': 'Lo de cada integrante lo anota esa persona, o coordinación.',
  'base-team-by-coordination': 'El equipo básico lo designa coordinación (§6.2.1).',
  'course-withdrawn': 'La capacitación ya fue retirada.',
  'course-verified': 'La capacitación ya fue verificada.',
  'certificate-needed':
    'No se anotó su constancia. Retire esta capacitación y anótela otra vez con el número o la fecha de la constancia.',
  'own-course': 'La constancia propia la verifica otra persona de coordinación.',
  'pledges-herself': 'Quien tiene cuenta acepta su compromiso desde su propia sesión.',
  'protection-open':
    'Hay una tarea de protección abierta o un aviso en pie. Antes de eliminar el caso, ciérrelos con lo que se hizo o con la razón (§6.7).',
  'group-cap': 'El grupo pasa de quince varones: escriba el motivo (§6.4.1, de preferencia hasta quince).',
  'everyone-marked': 'Falta marcar la asistencia de una o más personas.',
  'not-on-roster': 'Hay asistencia de alguien que no integraba el grupo ese día.',
  'marked-twice': 'Hay una persona marcada dos veces.',
  'not-admitted-reason': 'Escriba el motivo de cada persona no admitida (§6.7.2).',
  'session-not-held-yet': 'La sesión es de un día que aún no llega; se cierra ese día o después.',
  'mark-details':
    'Los minutos tarde son de quien llegó tarde; el motivo y lo que se hizo, de quien no fue admitido.',
  'observation-held': 'Nada nuevo se anota sobre una persona de la lista (Ley 29733): deje solo su marca.',
  'directory-unsaid': 'Diga si el directorio de emergencia estuvo a mano (§6.2.7).',
  'directory-why': 'Escriba por qué el directorio de emergencia no estuvo a mano (§6.2.7).',
  'session-without-subject': 'Diga qué tema se trató (§6.4.8).',
  'signer-not-facilitator': 'Lo firma quien facilitó la sesión (§6.3.1).',
  'signed-already': 'Esa persona ya lo firmó. Firma la otra.',
  'nothing-to-sign': 'Este registro no tiene firmas: se está escribiendo.',
  'session-open': 'Todavía no está cerrada: corríjala en el registro.',
  'exception-by-coordination': 'Autoriza una cuenta de coordinación (§6.3.1).',
  'exception-already': 'Ya está autorizada para esta sesión.',
  'guest-is-member': 'Es de este grupo: ya está en la lista.',
  'session-cancelled': 'La sesión está suspendida: no se registra, no se mueve ni se suspende de nuevo.',
  'left-before-joining': 'Es anterior al día en que se incorporó al grupo.',
  'left-before-closed-session':
    'Hay una sesión cerrada posterior en la que tiene su marca: su último día es ese o después.',
  'joined-before-leaving': 'Ese día todavía pertenecía a este grupo.',
  'certificate-lacks': 'Todavía no se cumple lo que pide esa constancia.',
  'certificate-revoked': 'Esa constancia ya está anulada.',
  'make-up-retracted': 'Esa recuperación ya está anulada.',
  'programme-first': 'El grupo todavía no tiene programa. Elíjalo antes de hacer el calendario (§6.4.8).',
  'session-begun':
    'El registro de esa sesión ya comenzó, o alguien lo está llenando: no se mueve ni se suspende.',
  'already-closed': 'Ya está cerrada y no cambia.',
  'protection-needed': 'Se dijo algo por lo que alguien puede estar en riesgo: diga quién se encarga (§6.7).',
  'protection-without-risk': 'No se dijo ningún riesgo: no hay de qué proteger.',
  'notice-plan':
    'Los avisos del caso cambiaron. Revise quién se encarga de cada uno y guarde de nuevo (§6.7).',
  'already-lifted': 'El aviso ya fue levantado.',
  'not-lifted': 'El aviso sigue en pie.',
  'already-standing': 'Ya hay un aviso de esta clase en pie.',
  'protection-owner':
    'De proteger se encarga psicología o trabajo social: los pasos nombran a otras personas (§6.7).',
  'owner-inactive': 'Esa cuenta está cerrada. Elija a otra persona.',
  'hand-over-same': 'Los casos no se entregan a quien los tiene. Elija a otra persona.',
  'accesses-who': 'Quién abrió un caso lo ve quien es responsable de él, y coordinación.',
  'team-who': 'El equipo de un caso lo cambia quien es responsable de él, o coordinación.',
  'team-role': 'La profesión de esa cuenta no corresponde a esa función en el caso.',
  'in-team-already': 'Esa persona ya tiene esa función en el caso.',
  'not-in-team': 'Esa persona no está en el equipo con esa función.',
  'responsible-stays': 'Un caso no queda sin responsable: elija a quién pasa.',
  'protection-step': 'Antes de dar la tarea por hecha, anote al menos un aviso (§6.7).',
  'safe-way-needed':
    'Escriba cómo comunicarse sin poner en riesgo a la persona, o lo que nunca debe hacerse (§6.7).',
  'not-protection': 'Solo una tarea de protección lleva avisos hechos.',
  'note-needed': 'Escriba por qué no hace falta.',
  'economic-form': 'La violencia económica tiene al menos una de sus cuatro formas (§5.2.3 d).',
  'economic-kind': 'Se marcó una forma de violencia económica, pero no la clase (§5.2.3 d).',
  'lowering-needs-reasons': 'Para bajar un nivel severo, escriba las razones con más detalle (§6.7).',
  'already-signed': 'La nota ya está firmada y no cambia. Añada una aclaración.',
  'not-author': 'Solo quien escribió la nota puede firmarla o descartarla.',
  'not-signed': 'La nota aún no está firmada: corríjala en lugar de añadir una aclaración.',
  'reserved-document':
    'Lo que nombra a otras personas, y las pruebas psicológicas, lo guarda quien tiene su llave (§6.4.12).',
  'already-retracted': 'El documento ya fue retirado.',
  restricted:
    'El tratamiento de este caso está restringido a pedido de la persona: se lee y no se escribe. Continúa lo que protege a otras personas.',
  'attention-readers':
    'Lo leen psicología, el equipo de su caso, quien lo atiende y quien facilita el grupo en que está ahora (§6.8.4).',
  'restricted-reading':
    'El tratamiento de este caso está restringido: lo abren solo coordinación y quien responde por él.',
  'restricted-elsewhere':
    'El tratamiento de otro caso suyo está restringido, y lo que se entrega es de todos: esto lo hace coordinación, o quien responde por ambos casos.',
  'already-restricted': 'El caso ya está restringido.',
  'not-restricted': 'El caso no está restringido.',
  'coordination-or-responsible': 'Esto lo hace coordinación o quien responde por el caso.',
  'not-archived': 'Solo se elimina un caso archivado. Archívelo primero desde su estado.',
  'already-proposed': 'La eliminación de este caso ya está propuesta.',
  'same-person': 'Usted propuso la eliminación: debe confirmarla otra persona, en su propia sesión.',
  'still-waiting':
    'Aún no pasa el plazo de espera de la oficina. Mientras tanto la propuesta se puede retirar.',
  'no-basis':
    'Retiró su consentimiento y no hay otra base legal: no se anota nada nuevo sobre él. Registre antes una base en la ficha (Ley 29733).',
  'not-here-yet':
    'Llegó por derivación y todavía no vino: hasta entonces solo se anota quién es, cómo contactarlo y lo que un juzgado le impuso. Cuando venga, cambie su estado a «Admitido» (§6.4.2).',
  'nothing-to-withdraw': 'No hay un consentimiento vigente que retirar.',
  'consent-first': 'Primero se registra el consentimiento; después, los datos.',
  'consent-text-version': 'El texto del consentimiento cambió. Léalo de nuevo a la persona.',
  'date-future': 'La fecha aún no llega. Corríjala.',
  'decision-open':
    'Hay una exclusión propuesta que espera a la segunda persona. Hasta que la responda, no se decide otra cosa.',
  'no-outcome': 'El caso cambió de estado y ya no se decide eso desde ahí. Vuelva al caso y revíselo.',
  'already-answered': 'Esta propuesta ya fue respondida.',
  'second-person':
    'La exclusión la confirma otra persona de psicología o de trabajo social, desde su sesión; quien la propuso solo puede retirarla.',
  'state-moved-on':
    'El caso cambió de estado mientras la exclusión esperaba. No se puede confirmar así: no la confirme y decidan de nuevo.',
  'not-in-force': 'Todavía no está en vigor: se explica lo que ya se decidió.',
  'already-explained': 'Ya consta que se le explicó.',
  'answer-first':
    'Espera la respuesta a una exclusión propuesta: respóndala en la decisión, y la tarea se cierra sola.',
  'explain-first': 'Anote en la decisión cuándo y cómo se le explicó; la tarea se cierra sola.',
  'sanction-not-replaced':
    'Tiene una sanción vigente, y las sesiones no la reemplazan: diga a qué CAI se le deriva, o por qué no (§6.2.8).',
  'sanction-held':
    'Tiene una sanción sin responder en otro caso suyo, cuyo tratamiento está restringido: desde aquí no se escribe en él. Consulte a coordinación; mientras tanto no se incorpora (§6.2.8).',
  'no-sanction': 'Ya no hay una sanción que responder. Revise el caso y vuelva a intentar.',
  'already-ended': 'Ya consta que terminó.',
  'no-path': 'De donde está el caso no se pasa a ese estado. Vuelva a la página y elija otro.',
  'path-of-others': 'Ese cambio de estado le corresponde a otro rol de la oficina.',
  'no-correction':
    'El último cambio ya no puede deshacerse: vino de una decisión, ya se deshizo o le toca a otro rol.',
  'joined-before-closed-session': 'Ese día ya tiene una sesión cerrada. Elija un día posterior.',
};

const told = (table: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' ? table[key] : undefined;

const observationHeld = (codes: string): string =>
  `Nada nuevo se anota sobre ${codes}: su caso está restringido o retiró su consentimiento (Ley 29733). Deje la marca y borre la observación.`;

/** A sentence in Spanish for whatever a call was refused with. Never the text of a library. */
export const errorText = (error: unknown): string => {
  const refusal = appErrorOf(error);
  if (refusal === null) return sentences.internal;
  const { code, detail } = refusal;
  const seconds = detail?.['seconds'];
  if (code === 'wait' && typeof seconds === 'number') {
    const wait = seconds === 1 ? '1 segundo' : `${String(seconds)} segundos`;
    return `Hubo varios intentos fallidos. Espere ${wait} antes de volver a intentar.`;
  }
  if (detail?.['rule'] === 'observation-held') return observationHeld(String(detail['codes']));
  return told(rules, detail?.['rule']) ?? told(reasons, detail?.['reason']) ?? sentences[code];
};

/** The sentence for a state in which the office cannot be opened at all. */
export const blockedText = (code: ErrorCode): string => sentences[code];
