import type { OwnData } from '../ownData';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const day = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse().join('/') : text;

const labels: Readonly<Record<string, string>> = {
  nombres: 'Nombres y apellidos',
  documento: 'Documento',
  nacimiento: 'Nacimiento',
  telefono: 'Teléfono',
  contactoSeguro: 'Cuándo y cómo se le puede llamar',
  dia: 'Día',
  forma: 'Forma',
  textoLeido: 'Texto leído',
};

const facts = (pairs: readonly (readonly [string, string])[]): string =>
  `<dl>${pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(day(value))}</dd>`)
    .join('')}</dl>`;

const list = (title: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h3>${escaped(title)}</h3><ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? day(String(value))
    : value === null
      ? ''
      : JSON.stringify(value);

const style = `
  @page { size: A4; margin: 20mm 18mm; }
  body { font: 11pt/1.45 "Source Sans 3", "Noto Sans", sans-serif; color: #1a1a1a; }
  h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: 1px solid #999; }
  h3 { font-size: 11pt; margin: 4mm 0 1mm; } dl { display: grid; grid-template-columns: 52mm 1fr; gap: 1mm 4mm; margin: 0; }
  dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; } ul { margin: 0; padding-left: 5mm; }
  section { break-inside: avoid; } .small { font-size: 9.5pt; color: #444; }`;

/** The document as a page to be printed: text alone, nothing of it is fetched and nothing runs. */
export function ownDataHtml(data: OwnData): string {
  const cases = data.casos
    .map(
      (one) => `<h2>Caso ${escaped(one.codigo)}</h2>
      ${facts([
        ['Ingreso', one.ingreso],
        ['Estado', one.estado],
        ['Motivo', one.motivo],
      ])}
      ${list(
        'Base con que se conservan sus datos',
        one.bases.map((basis) =>
          [`${day(basis.dia)}: ${basis.base}`, basis.documento].filter((part) => part !== '').join('. '),
        ),
      )}
      ${list(
        'Cambios de estado',
        one.cambiosDeEstado.map((change) => `${day(change.dia)}: de «${change.de}» a «${change.a}»`),
      )}
      ${list('Atención individual: días en que se le atendió', one.atencionesIndividuales.map(day))}
      ${list(
        'Grupos',
        one.grupos.map(
          (group) =>
            `${group.grupo}, desde el ${day(group.desde)}${group.hasta === null ? '' : ` hasta el ${day(group.hasta)}`}`,
        ),
      )}
      ${list(
        'Asistencia a sesiones',
        one.asistencia.map((mark) => `${day(mark.dia)}: ${mark.marca}`),
      )}
      ${list(
        'Documentos guardados',
        one.documentos.map((file) => `${day(file.dia)}: ${file.clase}`),
      )}
      ${list(
        'Restricciones del tratamiento',
        one.restricciones.map((act) => `${day(act.dia)}: ${act.acto}. ${act.motivo}`),
      )}`,
    )
    .join('');
  return `<!doctype html><html lang="es-PE"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Datos personales</title><style>${style}</style></head><body>
<h1>Datos personales que conserva la oficina</h1>
<p>${escaped(data.oficina.nombre)}. ${escaped(data.oficina.contacto)}</p>
<p class="small">Emitido el ${day(data.emitido.dia)} por ${escaped(data.emitido.por)}, a pedido de la persona
(derecho de acceso, Ley 29733; D.S. 016-2024-JUS). Identidad verificada: ${escaped(data.emitido.identidadVerificada)}.</p>
<h2>Persona</h2>${facts(Object.entries(data.persona).map(([name, value]) => [labels[name] ?? name, value] as const))}
${list(
  'Consentimientos',
  data.consentimientos.map((consent) =>
    Object.entries(consent)
      .map(([name, value]) => `${labels[name] ?? name}: ${day(value)}`)
      .join('; '),
  ),
)}
${list(
  'Ficha de registro',
  data.ficha.map((step) =>
    Object.entries(step)
      .filter(([, value]) => value !== '' && value !== null)
      .map(([name, value]) => `${name}: ${shown(value)}`)
      .join('; '),
  ),
)}
${cases}
<section><h2>Lo que no se entrega y por qué</h2>
<ul>${data.noSeEntrega
    .map(
      ({ que, porque, base }) =>
        `<li>${escaped(que)} ${escaped(porque)} <span class="small">(${escaped(base)})</span></li>`,
    )
    .join('')}</ul></section>
</body></html>`;
}
