/**
 * What somebody in Peru tries early and the estimator's dictionaries (Spain's and the common ones) lack: most common
 * first, as the estimator ranks by position. Without accents, small letters.
 */
export const peruvianWords: string[] = [
  ...['peru', 'lima', 'quispe', 'mamani', 'huaman', 'condori', 'rojas', 'chavez', 'mendoza', 'espinoza'],
  ...['huamani', 'ccahuana', 'apaza', 'choque', 'yupanqui', 'ticona', 'cusi', 'ramos', 'salazar', 'castillo'],
  ...['cem', 'cai', 'mimp', 'aurora', 'pncvfs', 'warminan', 'centro', 'emergencia', 'mujer', 'familia'],
  ...['resguardo', 'clave', 'contrasena', 'password', 'secreto', 'oficina', 'psicologia', 'coordinacion'],
  ...[
    'arequipa',
    'cusco',
    'cuzco',
    'trujillo',
    'chiclayo',
    'piura',
    'huancayo',
    'iquitos',
    'puno',
    'juliaca',
  ],
  ...[
    'tacna',
    'ayacucho',
    'cajamarca',
    'huanuco',
    'pucallpa',
    'tarapoto',
    'chimbote',
    'ica',
    'callao',
    'huaraz',
  ],
  ...['amazonas', 'ancash', 'apurimac', 'huancavelica', 'junin', 'lambayeque', 'libertad', 'loreto', 'pasco'],
  ...['madrededios', 'moquegua', 'sanmartin', 'tumbes', 'ucayali', 'abancay', 'moyobamba', 'chachapoyas'],
  ...[
    'machupicchu',
    'titicaca',
    'misti',
    'inti',
    'pachamama',
    'pachacutec',
    'cevicheria',
    'ceviche',
    'pisco',
  ],
  ...['alianza', 'universitario', 'cristal', 'alianzalima', 'arribaperu', 'vivaperu', 'senordelosmilagros'],
];
