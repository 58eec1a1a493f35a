import type { DirectoryDoubt, DirectoryKind } from '../../../shared/domain/directory/entry';

export const kindWords: Readonly<Record<DirectoryKind, string>> = {
  line: 'Línea nacional',
  pnp: 'Policía Nacional',
  'local-security': 'Seguridad ciudadana',
  cem: 'Centro Emergencia Mujer y Familia',
  sau: 'Servicio de Atención Urgente',
  sar: 'Servicio de Atención Rural',
  cai: 'Centro de Atención Institucional',
  hospital: 'Hospital',
  'mental-health': 'Centro de salud mental comunitario',
  other: 'Otro servicio',
};

export const doubtWords: Readonly<Record<DirectoryDoubt, string>> = {
  'no-phone': 'sin teléfono en la fuente',
  'undialable-phone': 'número que no se puede marcar como está escrito',
  'rewritten-phone': 'número leído de otra forma de escribirlo',
  'shared-phone': 'el mismo número figura en otro servicio',
  'unknown-place': 'el distrito no figura en el registro de lugares',
  'place-disagrees': 'el nombre o la dirección hablan de otro distrito',
  'copied-address': 'la dirección es la de otro servicio',
  'incomplete-address': 'dirección incompleta',
  'no-address': 'la fuente indica que la dirección está por actualizar',
  'incomplete-hours': 'horario incompleto',
  'coordinates-elsewhere': 'ubicación en otra provincia',
  'shared-coordinates': 'ubicación igual a la de otra dirección',
  'no-coordinates': 'sin ubicación',
  'no-office': 'la fuente indica que no tiene local',
};

export const directoryTexts = {
  search: 'Buscar en el directorio de emergencia',
  placeholder: 'Nombre, distrito, provincia, departamento o tipo de servicio',
  help: 'Flechas para recorrer, Enter para ver más, Ctrl+C para copiar el número.',
  pinned: 'Números de la oficina',
  list: 'Resultados del directorio',
  results: (count: number) =>
    count === 1 ? '1 resultado' : `${String(count)} resultados, del más cercano al más lejano`,
  none: 'Nada con esas palabras. Pruebe con el distrito o con el tipo: comisaría, CEM, hospital.',
  hours: (hours: string) => `Horario: ${hours}`,
  noPhone: 'Sin número',
  notVerified: 'No verificado por esta oficina',
  verified: (day: string) => `Verificado por esta oficina el ${day}`,
  source: (name: string, date: string) => `Fuente: ${name}, ${date}`,
  toVerify: 'Por verificar',
  copy: (phone: string) => `Copiar ${phone}`,
  copied: (phone: string) => `${phone} copiado. Se borrará del portapapeles al bloquear.`,
  tampered:
    'El directorio de la oficina no coincide con su firma, y no se usa. Se muestra el que trae el programa; avise a coordinación.',
  shippedDamaged:
    'El directorio que trae el programa está dañado. Se muestran las líneas nacionales; reinstale Resguardo.',
} as const;
