import { formatDay } from '../../../components/format';

/** Words of the rights of a person over his data and of how long they are kept. */
export const rightsTexts = {
  whose: 'Estos actos son de coordinación o de quien responde por el caso.',
  access: {
    title: 'Acceso a sus propios datos',
    body: 'Un documento con los datos de la persona en todos sus casos. No contiene datos de víctimas, parejas, familiares ni de quien informó, ni la evaluación, los avisos o las anotaciones del equipo; el documento dice qué se retiene y por qué (Ley 29733).',
    open: 'Entregar sus datos…',
    dialog: 'Entregar sus datos a la persona',
    of: (code: string, name: string) => `${code} · ${name}`,
    checked: 'Cómo se verificó su identidad',
    checkedHelp: 'Por ejemplo: mostró su DNI. Figura en el documento.',
    texts: 'Textos escritos por el equipo',
    textsHelp:
      'Lea cada uno y marque solo los que no nombran ni dejan reconocer a otra persona. Los que no marque no se entregan; el documento señala su lugar y dice por qué (Ley 29733, art. 27; §6.4.12).',
    noTexts: 'No hay textos que revisar.',
    textOf: (where: string, day: string) => `${where} (${day})`,
    format: 'Formato',
    pdf: 'PDF, para leer o imprimir',
    json: 'JSON, para otro programa',
    warning: 'El archivo quedará sin cifrar donde usted elija. Queda anotado en la auditoría.',
    act: 'Elegir dónde y guardar',
    back: 'Volver al caso',
    done: 'El documento quedó guardado donde usted eligió.',
    cancelled: 'No se guardó ningún documento.',
    waiting: 'Elija dónde en la ventana que se abrió.',
    writing: 'Se prepara el documento:',
  },
  restriction: {
    title: 'Restricción del tratamiento',
    none: 'El caso no está restringido.',
    standing: 'El caso está restringido. Lo abren solo coordinación y quien responde por él.',
    restrict: 'Restringir…',
    lift: 'Levantar la restricción…',
    restrictTitle: 'Restringir el tratamiento',
    liftTitle: 'Levantar la restricción',
    restrictBody:
      'Nadie escribirá en el caso hasta que se levante. Los pasos que protegen a otras personas continúan.',
    liftBody: 'El caso volverá a trabajarse como antes.',
    askedOn: 'Cuándo lo pidió',
    reason: 'Motivo',
    reasonHelp: 'Lo lee quien puede abrir el caso: no nombre a otras personas.',
    restricted: 'El caso quedó restringido.',
    lifted: 'La restricción se levantó.',
    row: (act: 'restrict' | 'lift', day: string, by: string) =>
      `${act === 'restrict' ? 'Se restringió' : 'Se levantó'}: pedido del ${formatDay(day)}, por ${by}.`,
  },
  mentions: {
    fate: {
      stays: 'Aquí también podría nombrársele, y la eliminación no lo alcanza:',
      goes: 'Esto se elimina con el caso. Si alguien aún lo necesita, hable antes con esa persona:',
      unreadable: 'Estos borradores están dañados y no se pudieron leer; quedan como están:',
    },
    place: {
      session: (label: string) => `Registro de sesión: ${label}`,
      group: (label: string) => `Datos del grupo: ${label}`,
      case: (label: string) => `Textos del caso ${label}`,
      task: (label: string) => `Tarea del caso ${label}`,
      appointment: (label: string) =>
        label === '' ? 'Cita de la oficina' : `Cita del caso ${label}`,
      'hand-over': (label: string) => `Entrega de los casos de ${label}`,
      filter: (label: string) => `Filtro guardado ${label}`,
      draft: (label: string) => `Borrador de ${label}`,
    },
    none: 'No se encontró su nombre en otros textos. Los cifrados para otros roles no se buscan.',
    help: 'Lo cerrado o firmado no cambia (§6.4.2). Lo que todavía se puede cambiar, cámbielo antes. Los textos cifrados para otros roles no se buscan.',
  },
  disposal: {
    title: 'Conservación y eliminación',
    notArchived: 'Solo se elimina un caso archivado. Se archiva desde su estado, cuando el trabajo terminó.',
    archived:
      'El caso está archivado. Para eliminarlo, una persona de coordinación lo propone y otra lo confirma en su propia sesión.',
    propose: 'Proponer su eliminación…',
    proposeTitle: 'Proponer la eliminación del caso',
    proposeBody: (days: number) =>
      `Otra persona podrá confirmarla después de ${days === 1 ? '1 día' : `${String(days)} días`} (plazo de la oficina; no es un valor oficial). Hasta entonces se puede retirar.`,
    reason: 'Motivo',
    note: 'Detalle',
    noteHelp: 'Se elimina con el caso. En la auditoría queda solo el motivo.',
    proposeAct: 'Proponer',
    proposed: 'La eliminación quedó propuesta.',
    pending: (by: string, ready: string, ripe: boolean) =>
      `La propuso ${by}. ${ripe ? 'Ya puede confirmarla otra persona.' : `Otra persona puede confirmarla desde el ${formatDay(ready)}.`}`,
    withdraw: 'Retirar la propuesta',
    withdrawn: 'La propuesta se retiró.',
    confirm: 'Confirmar y eliminar…',
    confirmTitle: 'Eliminar el caso para siempre',
    confirmBody: (last: boolean) =>
      `Se borra todo lo del caso: ficha, evaluación, notas, documentos, avisos, tareas y borradores${last ? ', y también los datos de la persona, porque no tiene otro caso' : ''}. Queda solo que se eliminó, cuándo y quiénes. No se puede deshacer.`,
    code: (code: string) => `Para continuar, escriba el código del caso: ${code}`,
    passphrase: 'Su frase de paso',
    confirmAct: 'Eliminar para siempre',
    erasing: 'El caso se eliminó. Se reescribe el archivo para que no quede rastro. Paso',
    steps: [
      'Se rehacen los índices de búsqueda.',
      'Se escribe el archivo de nuevo: con muchos documentos tarda, y mientras tanto la ventana espera.',
      'Se vacía el registro de escritura.',
    ],
    rewriting: 'El caso se eliminó. Ahora se reescribe el archivo, para que no quede nada de él.',
    erased: 'El caso se eliminó y el archivo se reescribió.',
    notRewritten:
      'El caso se eliminó. El archivo no se pudo reescribir ahora; se hará al abrir la oficina la próxima vez.',
    ownProposal: 'Usted la propuso: debe confirmarla otra persona.',
  },
} as const;
