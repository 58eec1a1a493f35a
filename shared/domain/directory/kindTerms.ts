import { searchWords } from '../text/fold';
import { directoryKinds, type DirectoryKind } from './entry';

/** What people type for each kind, folded or not. Several names, because names of programmes change. */
const terms: Readonly<Record<DirectoryKind, string>> = {
  line: 'línea nacional emergencia urgencia ayuda teléfono gratuita',
  pnp: 'comisaría policía pnp nacional',
  'local-security': 'seguridad ciudadana serenazgo sereno municipalidad vigilancia',
  cem: 'cem centro emergencia mujer y familia',
  sau: 'sau servicio de atención urgente',
  sar: 'sar servicio de atención rural',
  cai: 'cai centro de atención institucional frente a la violencia familiar',
  hospital: 'hospital salud emergencia médica establecimiento',
  'mental-health': 'centro de salud mental comunitario csmc psicología psiquiatría',
  other: 'otro',
};

const folded = new Map(directoryKinds.map((kind) => [kind, searchWords(terms[kind])]));

/** The words by which a kind is found, folded. */
export const kindWords = (kind: DirectoryKind): readonly string[] => folded.get(kind) ?? [];

/** The word that alone means the kind and nothing else: an exact hit puts the kind first. */
export const kindNames: Readonly<Record<DirectoryKind, readonly string[]>> = {
  line: ['linea'],
  pnp: ['pnp', 'comisaria', 'policia'],
  'local-security': ['serenazgo', 'seguridad'],
  cem: ['cem'],
  sau: ['sau'],
  sar: ['sar'],
  cai: ['cai'],
  hospital: ['hospital'],
  'mental-health': ['csmc', 'mental'],
  other: [],
};
