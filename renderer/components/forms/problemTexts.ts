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
  'left-before-joining': 'Es anterior al día en que se incorporó. Revise el día.',
  'left-before-closed-session':
    'Es anterior a una sesión ya cerrada del grupo, en la que tiene su marca. Elija ese día o uno posterior.',
  'joined-before-leaving': 'Ese día todavía pertenecía a este grupo. Elija uno posterior.',
  'timetable-empty': 'Agregue al menos un día de la semana con sus horas.',
  'timetable-overlap': 'Dos horarios del mismo día se cruzan. Cambie uno.',
  'starts-past': 'Ese día ya pasó. Elija hoy o un día posterior.',
  'day-taken': 'Ese día ya está en la lista.',
  'place-note-needed': 'Algo no se cumple: escriba qué falta y qué se hace mientras tanto.',
  'time-shape': 'No se entiende la hora. Escriba horas y minutos: 10:50.',
  'facts-needed': 'Escriba en qué hechos se apoya este criterio.',
  'criterion-needed': 'Una exclusión se apoya al menos en un criterio: márquelo y escriba los hechos.',
  'cai-reason-needed': 'Escriba por qué la historia criminal no lo aparta: el CAI trabaja con sentenciados.',
  'help-needed': 'Elija otra ayuda del directorio, o escriba por qué no se le pudo ofrecer.',
  'service-needed': 'Elija el servicio que lo recibe.',
  'second-needed': 'Elija quién confirma la exclusión: en esta oficina la deciden dos personas.',
  'second-person': 'Debe ser otra persona de psicología o de trabajo social.',
  'not-for-this-outcome': 'Esto no va con lo que se decide. Revise la decisión.',
  'no-outcome': 'Desde el estado en que está el caso no se decide esto. Vuelva al caso y revíselo.',
  'before-decision': 'Es anterior a la decisión. Revise el día.',
  'referral-reason-needed': 'Escriba por qué no se le deriva al CAI.',
  'sanction-not-replaced':
    'Las sesiones no reemplazan la sanción: diga a qué CAI se le deriva, o por qué no.',
  'sanction-held':
    'Tiene una sanción sin responder en otro caso, que está restringido. Consulte a coordinación antes de incorporarlo.',
  'before-sanction': 'Es anterior a la sanción. Revise el día.',
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
  'hand-over-same': 'Es la misma persona que entrega. Elija a otra.',
  'answer-first':
    'Espera la respuesta a una exclusión propuesta: respóndala en la decisión, y la tarea se cierra sola.',
  'explain-first': 'Anote en la decisión cuándo y cómo se le explicó; la tarea se cierra sola.',
  'team-who': 'El equipo lo cambia quien es responsable del caso, o coordinación.',
  'team-role': 'La profesión de esa cuenta no corresponde a esa función. Elija otra.',
  'in-team-already': 'Esa persona ya tiene esa función en el caso. Elija a otra.',
  'not-in-team': 'Esa persona ya no está en el equipo con esa función.',
  'responsible-stays': 'Un caso no queda sin responsable. Elija a quién pasa.',
  'protection-step': 'Antes de darla por hecha, anote a quién se avisó.',
  'task-unchanged': 'Nada cambió: elija a otra persona u otro día.',
  'note-needed': 'Escriba por qué no hace falta.',
  'number-without-kind':
    'Hay un número, pero se marcó que no tiene documento. Elija el tipo o borre el número.',
  'safe-way-needed':
    'Hay un teléfono o un lugar: escriba cómo comunicarse sin ponerla en riesgo, o lo que nunca debe hacerse.',
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
  'not-here-yet': 'Todavía no vino: esto se anota cuando esté aquí.',
  'not-a-referral': 'Así no llega una derivación. Elija qué institución lo deriva.',
  'after-received': 'El documento no puede ser posterior al día en que se recibió.',
  'nothing-to-withdraw': 'No hay un consentimiento vigente que retirar.',
  'consent-first': 'Antes de escribir sus datos, registre si dio su consentimiento.',
  'consent-text-version': 'El texto que se lee cambió. Vuelva a leerlo y registre la respuesta.',
  'joined-before-closed-session':
    'En esa fecha hay una sesión cerrada, que ya no cambia. Elija un día posterior a la última sesión cerrada.',
  'session-not-held-yet': 'La sesión todavía no se ha realizado. Podrá cerrarla desde ese día.',
  'everyone-marked': 'Falta registrar la asistencia de algunos varones.',
  'observation-held':
    'Nada nuevo se anota sobre esta persona (Ley 29733). Deje la marca y borre la observación.',
  'not-admitted-reason': 'Escriba por qué no fue admitido: la norma pide dejar constancia.',
  'two-facilitators': 'Se necesitan al menos dos personas capacitadas para facilitar.',
  'group-cap': 'Escriba por qué el grupo pasa de quince: la norma lo prefiere así, y la oficina decide.',
  'already-member': 'Esta persona ya pertenece al grupo.',
  'case-ended':
    'El trabajo con este caso terminó. Si vuelve, páselo antes a «Admitido» y decidan de nuevo (§6.7).',
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
  'export-shape': 'Este archivo no es una exportación de Resguardo. Elija otro.',
  'export-passphrase':
    'Esta frase no abre el archivo. Revise mayúsculas y espacios, o pídala a quien lo exportó.',
  'export-damaged': 'El archivo está dañado o incompleto, y no se muestra nada de él. Pida otra copia.',
  'export-version': 'El archivo viene de una versión más nueva de Resguardo. Actualice el programa.',
  'export-repeat': 'Las dos frases no son iguales. Escríbalas otra vez.',
  'too-many': 'Son más de los que se pueden guardar. Retire algunos.',
  shelter: 'Las casas de refugio no se registran: este directorio se lee sin abrir la oficina.',
  'code-different': 'No es el código de este caso. Escríbalo como figura.',
  'wait-range': 'Escriba un número entero de días, de 0 a 365.',
  'file-empty': 'El archivo está vacío. Revise que se haya copiado completo.',
  'file-too-large': 'El archivo pasa de 25 MB. Escanéelo con menos puntos por pulgada o divídalo en partes.',
  'file-unreadable':
    'No se pudo leer el archivo. Revise que siga en su lugar y que no lo tenga abierto otro programa.',
  'file-changed': 'El archivo cambió mientras se leía. Espere a que termine de copiarse y elíjalo de nuevo.',
  'file-program': 'Es un programa, aunque su nombre diga otra cosa. No se guardó: avise a quien se lo envió.',
  'file-web-page':
    'Es una página web o un dibujo con código, aunque su nombre diga otra cosa. Imprímala como PDF y elija ese.',
  'file-old-word':
    'Es un documento de una versión antigua de Word. Ábralo, guárdelo como .docx o como PDF y elija ese.',
  'file-word-macros':
    'El documento de Word lleva macros, que son programas. Guárdelo como .docx sin macros o como PDF.',
  'file-word-attached': 'El documento de Word lleva otro archivo dentro. Quítelo, o guárdelo como PDF.',
  'file-other-office':
    'Es una hoja de cálculo u otro documento que aquí no se muestra. Guárdelo como PDF y elija ese.',
  'file-archive': 'Es un archivo comprimido. Extraiga el documento que necesita y elija ese.',
  'file-bomb': 'El archivo ocuparía muchísimo más al abrirse: es una trampa o está dañado. No se guardó.',
  'file-truncated': 'Al archivo le falta el final. Cópielo o escanéelo de nuevo.',
  'file-damaged': 'El archivo está dañado por dentro. Cópielo o escanéelo de nuevo.',
  'file-hidden-data':
    'El archivo lleva otra cosa escondida. Imprímalo como PDF, o guarde la imagen de nuevo, y elija ese.',
  'file-heic':
    'Es una fotografía HEIC, que aquí no se muestra. En el teléfono elija «Más compatible», o guárdela como JPEG.',
  'file-tiff': 'Es un escaneo TIFF, que aquí no se muestra. Guárdelo como PDF o como JPEG.',
  'file-other-image': 'Esta clase de imagen no se guarda. Guárdela como JPEG o PNG.',
  'file-too-many-pixels':
    'La imagen tiene demasiados puntos para mostrarse. Redúzcala o escanéela con menos puntos por pulgada.',
  'file-locked': 'El archivo pide una contraseña. Guárdelo sin ella: en la oficina quedará cifrado.',
  'file-pdf-active':
    'El PDF lleva instrucciones que se ejecutan u otro archivo dentro. Imprímalo como PDF y elija ese.',
  'file-unknown': 'No es una imagen, un PDF ni un documento de Word. Guárdelo como PDF y elija ese.',
  'file-not-written':
    'No se pudo escribir en ese lugar. Elija otra carpeta; el documento sigue en la oficina.',
  'disk-full':
    'No hay espacio en el disco. Libere espacio y vuelva a intentar; nada de lo guardado se perdió.',
  locked: 'La oficina se cerró antes de terminar. Ábrala y vuelva a intentar.',
  damaged:
    'El documento no se puede abrir: el archivo de la oficina está dañado. Use la última copia de respaldo.',
  'reserved-document':
    'Un documento así lo guarda psicología o trabajo social: su cuenta no podría volver a abrirlo. Pídalo a quien corresponda.',
  'already-retracted': 'El documento ya fue retirado.',
  'passphrase-wrong': 'No es su frase de paso. Escríbala de nuevo; lo escrito sigue como está.',
};

/** What to tell about a field; a code that nobody wrote a sentence for still gets a plain one. */
export const problemText = (code: string): string => sentences[code] ?? 'Revise este dato.';
