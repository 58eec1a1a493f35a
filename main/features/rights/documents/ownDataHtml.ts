import type { OwnData } from '../ownData';
import type { OwnCase } from '../ownDataCases';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shown = (text: string): string =>
  escaped(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('/') : text);

type Pair = readonly [label: string, value: string];

const facts = (pairs: readonly Pair[]): string => {
  const known = pairs.filter(([, value]) => value !== '');
  return known.length === 0
    ? ''
    : `<dl>${known.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${shown(value)}</dd>`).join('')}</dl>`;
};

/** Rows under their heads; a column that is empty in every row is left out. */
const table = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  if (rows.length === 0) return '';
  const columns = heads.map((_, at) => at).filter((at) => rows.some((row) => (row[at] ?? '') !== ''));
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    columns.map((at) => `<${tag}>${shown(row[at] ?? '')}</${tag}>`).join('');
  return `<section><h3>${escaped(title)}</h3><table><thead><tr>${cells(heads, 'th')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></section>`;
};

/** Days alone need no table. */
const days = (title: string, found: readonly string[]): string =>
  found.length === 0
    ? ''
    : `<section><h3>${escaped(title)}</h3><p>${found.map(shown).join(' · ')}</p></section>`;

const style = `
  @page { size: A4; margin: 18mm 18mm 20mm; }
  body { font: 10.5pt/1.4 "Source Sans 3", "Noto Sans", "DejaVu Sans", sans-serif; color: #1a1a1a; margin: 0; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm; }
  h2 { font-size: 13pt; margin: 8mm 0 2mm; padding-bottom: 1mm; border-bottom: 1px solid #888; break-after: avoid; }
  h3 { font-size: 10.5pt; margin: 4mm 0 1mm; break-after: avoid; }
  p { margin: 0 0 1mm; }
  dl { display: grid; grid-template-columns: 52mm 1fr; gap: 1mm 4mm; margin: 0; }
  dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: left; font-weight: 600; color: #555; padding: 0 4mm 1mm 0; border-bottom: 1px solid #bbb; }
  td { padding: 1mm 4mm 1mm 0; border-bottom: 1px solid #ddd; vertical-align: top; overflow-wrap: anywhere; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  .office { color: #333; } .small { font-size: 9pt; color: #444; }
  .kept { break-inside: avoid; margin: 0 0 3mm; }`;

const caseHtml = (one: OwnCase): string => `<h2>Caso ${escaped(one.codigo)}</h2>
${facts([
  ['Ingreso', one.ingreso],
  ['Condición', one.condicion],
  ['Estado', one.estado],
  ['Motivo', one.motivo],
  ['Quién lo derivó', one.derivacion],
])}
${table(
  'Base con que se conservan sus datos',
  ['Día', 'Base', 'Documento'],
  one.bases.map(({ dia, base, documento }) => [dia, base, documento]),
)}
${table(
  'Cambios de estado',
  ['Día', 'De', 'A'],
  one.cambiosDeEstado.map(({ dia, de, a }) => [dia, de, a]),
)}
${days('Atención individual: días en que se le atendió', one.atencionesIndividuales)}
${table(
  'Planes de atención individual',
  ['Desde', 'Hasta', 'Motivo', 'Metas'],
  one.planesDeAtencion.map(({ desde, hasta, motivo, metas }) => [
    desde,
    hasta ?? '',
    motivo,
    metas.map(({ meta, estado }) => `${meta} (${estado.toLowerCase()})`).join('; '),
  ]),
)}
${table(
  'Grupos',
  ['Desde', 'Hasta', 'Grupo'],
  one.grupos.map(({ grupo, desde, hasta }) => [desde, hasta ?? '', grupo]),
)}
${table(
  'Asistencia a sesiones',
  ['Día', 'Asistencia'],
  one.asistencia.map(({ dia, marca }) => [dia, marca]),
)}
${one.pruebas
  .map(
    ({ dia, prueba, momento, respuestas, puntajes }) =>
      `<section><h3>Prueba: ${escaped(prueba)}, ${escaped(momento.toLowerCase())} (${shown(dia)})</h3></section>${table(
        'Sus respuestas',
        ['Pregunta', 'Respuesta'],
        respuestas.map(({ pregunta, respuesta }) => [pregunta, respuesta]),
      )}${table(
        'Puntajes',
        ['Escala', 'Puntaje'],
        puntajes.map(({ escala, puntaje }) => [escala, puntaje]),
      )}`,
  )
  .join('')}
${table(
  'Citas',
  ['Día', 'Hora', 'Cita', 'Para qué', 'Qué pasó'],
  one.citas.map(({ dia, hora, clase, paraQue, estado }) => [dia, hora, clase, paraQue, estado]),
)}
${table(
  'Constancias',
  ['Día', 'Número', 'Constancia'],
  one.constancias.map(({ dia, numero, clase }) => [dia, numero, clase]),
)}
${table(
  'Temas recuperados aparte',
  ['Día', 'Tema'],
  one.recuperaciones.map(({ dia, tema }) => [dia, tema]),
)}
${table(
  'Documentos guardados',
  ['Día', 'Documento'],
  one.documentos.map(({ dia, clase }) => [dia, clase]),
)}
${table(
  'Restricciones del tratamiento',
  ['Día', 'Acto', 'Motivo'],
  one.restricciones.map(({ dia, acto, motivo }) => [dia, acto, motivo]),
)}`;

/** The document as a page to be printed: text alone, nothing of it is fetched and nothing runs. */
export function ownDataHtml(data: OwnData): string {
  const { oficina, emitido, persona } = data;
  return `<!doctype html><html lang="es-PE"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Datos personales</title><style>${style}</style></head><body>
<h1>Datos personales que conserva la oficina</h1>
<p class="office">${[oficina.nombre, oficina.contacto]
    .filter((part) => part !== '')
    .map(escaped)
    .join(' · ')}</p>
<p class="small">Emitido el ${shown(emitido.dia)} por ${escaped(emitido.por)}, a pedido de la persona (derecho de acceso,
Ley 29733, art. 19; D.S. 016-2024-JUS). Identidad verificada: ${escaped(emitido.identidadVerificada)}.</p>
<h2>Persona</h2>
${facts([
  ['Nombres y apellidos', persona.nombres],
  ['Documento', persona.documento],
  ['Nacimiento', persona.nacimiento],
  ['Teléfono', persona.telefono],
])}
${table(
  'Otros registros unidos al suyo',
  ['Nombres y apellidos', 'Documento', 'Nacimiento'],
  data.registrosUnidos.map(({ nombres, documento, nacimiento }) => [nombres, documento, nacimiento]),
)}
${table(
  'Correcciones de sus datos',
  ['Día', 'Dato', 'Quedó', 'Motivo'],
  data.correcciones.map(({ dia, campo, quedo, motivo }) => [dia, campo, quedo, motivo]),
)}
${table(
  'Consentimientos',
  ['Día', 'Forma', 'Texto leído'],
  data.consentimientos.map(({ dia, forma, textoLeido }) => [dia, forma, textoLeido]),
)}
${data.ficha.length === 0 ? '' : '<h2>Ficha de registro</h2>'}
${data.ficha
  .map(
    ({ parte, dia, datos }) =>
      `<section class="kept"><h3>${escaped(parte)}, ${shown(dia)}</h3>${facts(
        datos.map(({ campo, valor }) => [campo, valor] as const),
      )}</section>`,
  )
  .join('')}
${data.casos.map(caseHtml).join('')}
<h2>Lo que no se entrega y por qué</h2>
${data.noSeEntrega
  .map(
    ({ que, porque, base }) =>
      `<p class="kept"><strong>${escaped(que)}</strong> ${escaped(porque)} <span class="small">(${escaped(base)})</span></p>`,
  )
  .join('')}
<p class="small">Si no está conforme puede pedir que se corrijan o cancelen sus datos, oponerse a su tratamiento, y reclamar
ante la Autoridad Nacional de Protección de Datos Personales (Ley 29733, art. 20, 22 y 24).</p>
</body></html>`;
}
