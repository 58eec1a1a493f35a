/** The sentence for each code of a field problem: those of the schemas and those of the rules. */
const sentences: Readonly<Record<string, string>> = {
  required: 'Complete este dato.',
  invalid: 'Revise este dato: no tiene la forma esperada.',
  'too-long': 'El texto es más largo de lo que se puede guardar. Acórtelo.',
  'one-line': 'Escriba en una sola línea.',
  'invisible-characters':
    'El texto contiene caracteres que no se ven. Escríbalo de nuevo en lugar de pegarlo.',
  'date-shape': 'No se entiende la fecha. Escriba día, mes y año: 24/11/2026.',
  'date-future': 'La fecha es posterior a hoy. Revise el día, el mes y el año.',
  'date-too-old': 'La fecha es demasiado antigua. Revise el año.',
  'period-order': 'Es anterior a «Desde». Cambie uno de los dos días.',
  'time-shape': 'No se entiende la hora. Escriba horas y minutos: 10:50.',
  'before-opening': 'Es anterior a la apertura del caso. Revise el día, el mes y el año.',
  'summoned-before-sent': 'La cita es anterior al día en que se le citó. Revise ambas fechas.',
  'receipt-needed': 'Escriba el número del cargo: sin él no consta que fue citado.',
  'no-path': 'El caso ya no está donde estaba, o de ahí no se pasa a este estado. Elija otro.',
  'path-of-others': 'Ese cambio le corresponde a otro rol de la oficina.',
  'due-past': 'Ese día ya pasó. Elija hoy o un día posterior.',
  'due-too-far': 'Es un día de aquí a más de dos años. Elija uno más cercano.',
  'source-needed': 'Diga quién lo dijo.',
  'not-asked-has-detail':
    'Hay algo escrito, pero se marcó que no se preguntó. Cambie la respuesta o borre el texto.',
  'economic-form': 'Marque al menos una de las cuatro formas, o cambie la respuesta de arriba.',
  'economic-kind': 'Se marcó una de sus formas: la violencia económica o patrimonial también es un sí.',
  'lowering-needs-reasons':
    'Baja un nivel severo: escriba con más detalle por qué, pues alguien puede quedar sin protección.',
  'notice-plan': 'Diga quién se encarga de proteger y hasta cuándo.',
  'title-not-needed': 'Esta clase de tarea no lleva título. Bórrelo o elija otra clase.',
  'only-in-note':
    'De una persona en riesgo no se anota nada a la vista. Escríbalo en la nota, que va cifrada.',
  'protection-owner':
    'Elija a alguien de psicología o de trabajo social: los pasos nombran a otras personas.',
  'owner-inactive': 'Esa cuenta está cerrada. Elija a otra persona.',
  'protection-step': 'Antes de darla por hecha, anote a quién se avisó.',
  'task-unchanged': 'Nada cambió: elija a otra persona u otro día.',
  'note-needed': 'Escriba por qué no hace falta.',
  'number-without-kind':
    'Hay un número, pero se marcó que no tiene documento. Elija el tipo o borre el número.',
  'same-record': 'Son el mismo registro. Elija otro.',
  'document-taken': 'Ya hay una persona registrada con este documento. Ábrale un caso a esa persona.',
  'duplicates-not-seen': 'Diga de cada registro parecido si es la misma persona.',
  'age-range': 'Escriba los años en números, de 0 a 120.',
  'age-not-needed': 'Ya está la fecha de nacimiento: la edad se calcula. Borre la edad aproximada.',
  'child-count': 'Escriba cuántos en números, de 0 a 40.',
  'corrected-elsewhere':
    'La fecha de nacimiento ya está registrada y no se cambia aquí. Corríjala desde la ficha; el valor anterior se conserva.',
  'option-unknown': 'Esa respuesta no está en la lista de ese año. Elija una de las que se ofrecen.',
  'option-exists': 'La lista ya tiene una opción que se lee igual. Escriba otra o use la que está.',
  'list-year': 'Los cambios de una lista rigen desde este año o desde el próximo. Elija uno de los dos.',
  'not-of-this-basis': 'Este dato no corresponde a la base legal elegida. Bórrelo o elija otra base.',
  'no-basis':
    'Retiró su consentimiento y no hay otra base: no se anota nada nuevo. Registre antes una base legal en la ficha.',
  'nothing-to-withdraw': 'No hay un consentimiento vigente que retirar.',
  'consent-first': 'Antes de escribir sus datos, registre si dio su consentimiento.',
  'consent-text-version': 'El texto que se lee cambió. Vuelva a leerlo y registre la respuesta.',
  'joined-before-closed-session':
    'En esa fecha hay una sesión cerrada, que ya no cambia. Elija un día posterior a la última sesión cerrada.',
  'session-not-held-yet': 'La sesión todavía no se ha realizado. Podrá cerrarla desde ese día.',
  'everyone-marked': 'Falta registrar la asistencia de algunos varones.',
  'not-admitted-reason': 'Escriba por qué no fue admitido: la norma pide dejar constancia.',
  'two-facilitators': 'Se necesitan al menos dos personas capacitadas para facilitar.',
  'group-cap': 'Escriba por qué el grupo pasa de quince: la norma lo prefiere así, y la oficina decide.',
  'already-member': 'Esta persona ya pertenece al grupo.',
  'login-shape':
    'Use de 3 a 40 letras minúsculas sin tilde, números, punto o guion; la primera, letra o número.',
  'login-taken': 'Ese usuario ya lo tiene otra cuenta. Elija uno distinto.',
  'email-shape': 'No parece un correo. Revise que tenga la forma nombre@servicio.pe.',
  'ubigeo-shape': 'Elija el distrito de la lista.',
  'idle-range': 'Escriba un número entero de minutos, de 1 a 30.',
  'passphrase-short': 'Es corta. Escriba doce letras o más: varias palabras sin relación entre sí.',
  'passphrase-weak': 'Es fácil de adivinar. Agregue otra palabra que no tenga relación con las demás.',
  'passphrase-different': 'No coincide con la frase nueva. Escríbala otra vez.',
  'wrong-passphrase': 'La frase de paso no es correcta. Escríbala de nuevo; nada cambió.',
  wait: 'Hubo varios intentos fallidos. Espere un momento antes de volver a intentar.',
  'granter-lacks-key': 'Esa persona no tiene las llaves que este rol necesita. Pídalas a quien sí las tenga.',
  'too-many': 'Son más de los que se pueden guardar. Retire algunos.',
  shelter: 'Las casas de refugio no se registran: este directorio se lee sin abrir la oficina.',
  'passphrase-wrong': 'No es su frase de paso. Escríbala de nuevo; lo escrito sigue como está.',
};

/** What to tell about a field; a code that nobody wrote a sentence for still gets a plain one. */
export const problemText = (code: string): string => sentences[code] ?? 'Revise este dato.';
