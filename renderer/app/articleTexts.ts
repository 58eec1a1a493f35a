/** What each article asks, in our own plain words. The norm itself is Directiva General 018-2016-MIMP. */
const texts: Readonly<Record<string, string>> = {
  '§5.2.3':
    'Violencia contra la mujer o los integrantes del grupo familiar: física, psicológica, sexual y económica o patrimonial. Se tiene especial consideración con niñas, niños, adolescentes, personas adultas mayores y personas con discapacidad.',
  '§5.4.7': 'La violencia se mira en tres niveles que interactúan: macrosocial, exosocial y microsocial.',
  '§5.4.8':
    'Seis componentes de la experiencia de los varones en los que está arraigada la violencia: cognitivo, emocional, comunicación, historia de vida, cuerpo y sexualidad, y conductual.',
  '§6.2.1': 'Cada programa designa un equipo básico de trabajo de al menos dos profesionales.',
  '§6.2.3':
    'Horarios, ubicación y ambientes accesibles y adecuados para reflexionar: libres de ruidos, con espacio para moverse y trabajar en grupo.',
  '§6.2.5':
    'Toda persona usuaria recibe información general, y se le dice que la Dirección General Contra la Violencia de Género tiene más.',
  '§6.2.6':
    'Cada participante recibe un teléfono, un correo o una dirección de la oficina para sus consultas.',
  '§6.2.7':
    'Los números de la Policía o del serenazgo de la zona, del CEM, de la Línea 100 y del SAU deben estar a la mano.',
  '§6.2.8': 'Participar en sesiones no reemplaza una sanción judicial o administrativa.',
  '§6.3.1':
    'Conducen como mínimo dos profesionales de ciencias sociales o de salud, con capacitación vivencial, teórica y metodológica.',
  '§6.3.2': 'El equipo conoce y aplica los enfoques de los Lineamientos en todo lo que diseña y hace.',
  '§6.3.3':
    'El equipo mantiene congruencia entre los Lineamientos y su conducta de todos los días, en el trabajo y en lo personal.',
  '§6.3.4': 'El equipo fomenta habilidades que previenen el agotamiento profesional.',
  '§6.3.5':
    'Quienes facilitan tienen espacios en grupo para reflexionar sobre lo que su trabajo les mueve, de preferencia con un profesional de psicología.',
  '§6.4.1':
    'De preferencia, hasta quince varones de un mismo grupo étnico. Si son más, se anota el motivo; nadie queda fuera por eso.',
  '§6.4.2': 'Al inicio se registran los datos del participante en su ficha.',
  '§6.4.5': 'El trabajo se desarrolla en un ambiente seguro y confidencial.',
  '§6.4.3':
    'A quienes integran el grupo se les aplica una prueba de entrada, para identificar aspectos cognitivos y prácticas frente a la violencia.',
  '§6.4.6':
    'Los principios y enfoques de los lineamientos son esenciales para diseñar cualquier actividad con varones.',
  '§6.4.7':
    'Se priorizan técnicas psicoeducativas: aprender reflexionando a partir de conocerse, para cambiar actitudes, ideas y comportamientos.',
  '§6.4.8': 'Trece temas básicos que no pueden faltar en el trabajo con varones.',
  '§6.4.9':
    'Cada tema se organiza para aprender en tres ámbitos: saber conocer, saber actuar e interactuar, y saber resolver.',
  '§6.4.11':
    'La convivencia saludable, el respeto, el bienestar y los derechos de las personas van antes que mantener unidas a una pareja o a una familia.',
  '§6.4.10':
    'La sesión analiza la violencia, la responsabilidad y las señales de riesgo, y evita minimizarlas.',
  '§6.4.12':
    'De ser factible, se conversa con la pareja o familiares cercanos sobre el proceso, y él lo sabe antes.',
  '§6.6':
    'Es importante conocer y evaluar diez historias: violencia intrafamiliar, armas, sustancias, salud mental, amenazas, intentos homicidas, intentos de suicidio, nivel educativo y socioeconómico, historial criminal e historial médico.',
  '§6.7':
    'Si existe riesgo de violencia, se coordina con los servicios de la institución y de otros sectores para proteger a quien pueda estar en riesgo.',
  '§6.7.1':
    'Se excluye a quien ejerció violencia contra el equipo, otro participante o alguien del servicio, no participa de forma cooperativa, o tiene un problema psiquiátrico evidente o de consumo que le impide seguir las sesiones.',
  '§6.7.3':
    'Problemas psiquiátricos, adicciones, intentos homicidas o historia criminal. Se le explican los motivos y se procura información de dónde puede recibir apoyo.',
  '§6.7.2':
    'No se admite en la sesión a quien llega bajo efectos de alcohol o drogas, o con un arma. Se anota el motivo.',
  '§6.8': 'La atención individual complementa al grupo: la da quien facilita, psicología u otro servicio.',
  '§6.8.1': 'La atención individual complementa al grupo: la da quien facilita, psicología u otro servicio.',
  '§6.8.2': 'La atención individual sigue los mismos principios y enfoques que el trabajo en grupo.',
  '§6.8.3':
    'Se da a solicitud o a criterio de quienes facilitan, para lo personal que no pudo tratarse en el grupo.',
  '§6.8.4': 'Lo grupal y lo individual se retroalimentan a tiempo.',
  '§6.9.1': 'El equipo lleva un registro que permita conocer los avances de cada participante.',
  'Ley 29733': 'Los datos personales se registran con el consentimiento informado de la persona.',
};

/** Plain words for an article; the article itself when it has none yet. */
export const articleText = (article: string): string =>
  texts[article] ?? `Directiva General 018-2016-MIMP, ${article}.`;
