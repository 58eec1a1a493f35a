import type { Approach } from '../approaches';
import type { PlannedSession, PreventionElement } from './programme';

/**
 * A programme to begin from, written for Resguardo on the thirteen topics of §6.4.8. It is nobody's official programme: the
 * norm names no number of sessions, and each office copies it and makes it its own.
 */
export const shippedProgrammeName = 'Programa de partida de Resguardo';

const session = (
  key: string,
  title: string,
  topics: readonly number[],
  [cognitive, attitudes, skills]: readonly [string, string, string],
  technique: string,
  materials: string,
  [elements, approaches]: readonly [readonly PreventionElement[], readonly Approach[]],
  coexistence: string,
): PlannedSession => ({
  key: `shipped-${key}`,
  title,
  topics,
  objectives: { cognitive, attitudes, skills },
  technique,
  elements,
  approaches,
  materials,
  coexistence,
});

export const shippedProgramme: readonly PlannedSession[] = [
  session(
    'power',
    'Qué hacemos con el poder',
    [1],
    [
      'Distingue el poder que cuida del poder que somete, y nombra las formas de violencia.',
      'Habla en primera persona de lo que hizo, sin excusas ni culpar a otra persona.',
      'Elige una situación de su semana y dice qué habría hecho sin imponerse.',
    ],
    'Acuerdos del grupo. En parejas cuentan una vez en que tuvieron poder sobre alguien; en plenario se separan los hechos de las justificaciones.',
    'Papelógrafo, plumones, hoja con los acuerdos del grupo.',
    [
      ['a', 'c'],
      ['gender', 'human-rights', 'multicomponent'],
    ],
    'Se aclara desde el inicio que el grupo no busca que nadie vuelva con su pareja: busca que nadie sea dañado.',
  ),
  session(
    'identity',
    'Cómo aprendí a ser hombre',
    [2],
    [
      'Reconoce que ser varón se aprende, y que no hay una sola manera de serlo.',
      'Mira con distancia los mandatos que recibió y lo que le costaron a otras personas.',
      'Identifica un mandato que ya no quiere cumplir y cómo dejarlo.',
    ],
    'Caja de los mandatos: se escriben en tarjetas frases oídas desde la infancia y el grupo las ordena según a quién dañan.',
    'Tarjetas, una caja, cinta adhesiva.',
    [
      ['a', 'c'],
      ['gender', 'generational', 'interculturality'],
    ],
    'Los mandatos sobre «el jefe del hogar» se leen desde los derechos de cada persona de la casa.',
  ),
  session(
    'life',
    'La línea de mi vida',
    [3],
    [
      'Relaciona momentos de su vida con lo que aprendió sobre la violencia.',
      'Distingue explicar de justificar: lo vivido se comprende, y la responsabilidad queda.',
      'Reconoce en su historia un momento en que pudo parar, y cómo lo hizo.',
    ],
    'Línea de vida dibujada a solas y comentada en grupos de tres; quien facilita cuida los tiempos y que nadie sea obligado a contar.',
    'Hojas grandes, lápices de colores.',
    [['a'], ['generational', 'ecological', 'multicomponent']],
    'Haber sufrido violencia de niño no da derecho sobre nadie: el bienestar de quienes viven con él va primero.',
  ),
  session(
    'emotions',
    'Lo que siento y lo que hago con eso',
    [4],
    [
      'Nombra emociones más allá del enojo y sabe qué las despierta.',
      'Acepta que sentir celos o miedo no autoriza a controlar.',
      'Reconoce en el cuerpo las primeras señales de tensión y practica el retiro.',
    ],
    'Mapa del cuerpo: marcan dónde sienten la tensión. Se ensaya el retiro paso a paso: avisar, salir, calmarse, volver a hablar cuando ambas personas quieran.',
    'Silueta impresa, plumones, hoja «Mi plan de retiro».',
    [
      ['a', 'b'],
      ['gender', 'multicomponent'],
    ],
    'El retiro protege a la otra persona; no es un castigo ni una forma de obligarla a esperar.',
  ),
  session(
    'couple',
    'La pareja entre iguales',
    [5],
    [
      'Distingue amor de control y conoce las señales de una relación violenta.',
      'Respeta que la otra persona decida, también cuando decide terminar.',
      'Ensaya cómo escuchar un «no» sin insistir, vigilar ni amenazar.',
    ],
    'Dramatización breve con guion: pedido, negativa y respuesta respetuosa. Se detiene la escena donde aparece el control y el grupo propone otra salida.',
    'Guiones impresos, reloj.',
    [
      ['a', 'b', 'c'],
      ['gender', 'human-rights'],
    ],
    'Terminar una relación es un derecho. No se aconseja reconciliar ni se envían mensajes por medio del grupo.',
  ),
  session(
    'conflict',
    'Resolver sin imponer',
    [6],
    [
      'Conoce los pasos de una negociación y qué no se negocia: la seguridad y los derechos.',
      'Reconoce su parte en un conflicto antes de señalar la ajena.',
      'Practica pedir, ofrecer y llegar a un acuerdo con una situación suya.',
    ],
    'Ejercicio en tríos con papeles que rotan: quien pide, quien responde, quien observa con una lista de señales.',
    'Lista de señales para quien observa, tres situaciones escritas.',
    [
      ['a', 'b'],
      ['human-rights', 'interculturality'],
    ],
    'Donde hubo violencia no se concilia: el ejercicio es sobre el trabajo, el barrio y la crianza, no sobre los hechos.',
  ),
  session(
    'health',
    'Cuidarme sin descuidar a nadie',
    [7],
    [
      'Conoce qué daña la salud de los varones y qué servicios tiene cerca.',
      'Deja de ver el cuidado como asunto de mujeres.',
      'Se propone un cambio concreto de salud, también sobre el alcohol, y a quién pedir ayuda.',
    ],
    'Semáforo del cuidado: cada uno ubica sus hábitos en rojo, ámbar o verde y acuerda un paso con un compañero.',
    'Hojas con el semáforo, direcciones de servicios de salud de la zona.',
    [
      ['a', 'b'],
      ['integrality', 'generational', 'gender'],
    ],
    'El consumo de alcohol no explica ni disculpa la violencia.',
  ),
  session(
    'sexuality',
    'Deseo, acuerdo y respeto',
    [8],
    [
      'Entiende que el consentimiento se da libremente, cada vez, y se puede retirar.',
      'Cuestiona las burlas y el miedo a lo que no calza con la idea de «hombre de verdad».',
      'Ensaya cómo preguntar, cómo escuchar y cómo detenerse.',
    ],
    'Frases en la pared: cada uno se ubica en «de acuerdo» o «en desacuerdo», escucha las razones y puede cambiar de lugar.',
    'Frases impresas, cinta adhesiva.',
    [
      ['a', 'c'],
      ['gender', 'human-rights', 'intersectionality'],
    ],
    'La pareja o el matrimonio no dan derecho sobre el cuerpo de nadie.',
  ),
  session(
    'fatherhood',
    'Ser padre presente y no temido',
    [9],
    [
      'Conoce lo que la violencia deja en niñas y niños, también cuando solo la presencian.',
      'Se hace cargo de la crianza como tarea propia y no como ayuda.',
      'Acuerda consigo mismo una forma de poner límites sin golpes, gritos ni amenazas.',
    ],
    'Carta que no se envía: escribe a su hija o hijo qué padre quiere ser. Lee quien desea; se recogen los límites sin violencia.',
    'Papel, sobres, lista de formas de poner límites.',
    [
      ['a', 'b'],
      ['generational', 'human-rights', 'gender'],
    ],
    'Las visitas y la crianza respetan lo que dispuso la autoridad; no son una vía para acercarse a la madre.',
  ),
  session(
    'work',
    'El trabajo que se paga y el que no',
    [10],
    [
      'Cuenta las horas de trabajo de su casa y quién las hace.',
      'Valora el trabajo no remunerado y rechaza usar el dinero para controlar.',
      'Redacta un reparto de tareas que empieza por las suyas.',
    ],
    'El reloj de las 24 horas: dibuja su día y el de otra persona adulta de su casa; el grupo compara y suma.',
    'Relojes impresos, lápices.',
    [
      ['a', 'c'],
      ['gender', 'ecological'],
    ],
    'Aportar dinero no da autoridad sobre nadie.',
  ),
  session(
    'rights',
    'Derechos iguales, tareas compartidas',
    [11],
    [
      'Explica qué es la desigualdad de género con ejemplos de su entorno.',
      'Reconoce los derechos de las mujeres como límite de sus propios actos.',
      'Lleva a la práctica una corresponsabilidad y cuenta cómo le fue.',
    ],
    'Estudio de casos por grupos: se busca qué derecho se vulneró, quién pudo actuar y qué haría cada uno.',
    'Casos escritos, lista de derechos en palabras sencillas.',
    [
      ['a', 'c', 'd'],
      ['gender', 'human-rights', 'intersectionality', 'interculturality'],
    ],
    'El derecho de cada persona a una vida sin violencia está por encima de mantener unida a la familia.',
  ),
  session(
    'law',
    'Lo que la ley dice y lo que me toca',
    [12],
    [
      'Conoce las formas de violencia que la ley reconoce y qué es una medida de protección.',
      'Acepta que cumplir la ley no depende de estar de acuerdo con la otra persona.',
      'Repasa qué hacer y qué no hacer ante una medida, y a quién consultar.',
    ],
    'Preguntas y respuestas con tarjetas de verdadero o falso; quien facilita corrige con la norma a la vista y no da consejo legal sobre un caso.',
    'Tarjetas, texto de la ley, números de orientación de la zona.',
    [
      ['a', 'b', 'c'],
      ['human-rights', 'integrality'],
    ],
    'Asistir al grupo no reemplaza ninguna sanción ni medida (§6.2.8).',
  ),
  session(
    'activism',
    'Lo que puedo hacer en mi barrio',
    [13],
    [
      'Conoce formas de prevenir la violencia en su comunidad y a quién avisar si hay riesgo.',
      'Se anima a decir algo cuando otro varón se burla, controla o amenaza.',
      'Planea con el grupo una acción pequeña, con fecha y responsables.',
    ],
    'Lluvia de ideas y votación; en grupos se arma la acción elegida y se ensaya cómo invitar a otros varones.',
    'Papelógrafo, calendario, directorio de servicios de la zona.',
    [
      ['d', 'c'],
      ['ecological', 'gender', 'interculturality'],
    ],
    'En público nadie cuenta la historia de otra persona.',
  ),
  session(
    'closing',
    'Lo que aprendí y cómo sigo',
    [1, 6],
    [
      'Resume qué entiende hoy por violencia y por responsabilidad.',
      'Reconoce lo que le falta y lo dice sin adornos.',
      'Revisa su plan de retiro y anota a quién acudir cuando sienta que puede dañar.',
    ],
    'Ronda de cierre con la hoja de inicio a la vista: qué cambió, qué sigue igual, qué hará la próxima semana.',
    'Hoja «Mi plan de retiro», tarjeta de la oficina.',
    [
      ['a', 'b', 'd'],
      ['integrality', 'multicomponent'],
    ],
    'Terminar las sesiones no certifica a nadie ni obliga a nadie a recibirlo de nuevo.',
  ),
];
