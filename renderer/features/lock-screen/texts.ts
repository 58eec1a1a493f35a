import type { LockReason } from '../../../shared/contract/app.contract';

const reasons: Readonly<Record<LockReason, string>> = {
  start: 'Para abrir la oficina, escriba su usuario y su frase de paso.',
  user: 'Sesión cerrada. Sus borradores están a salvo.',
  idle: 'Sesión cerrada por inactividad. Su borrador está a salvo.',
  'system-lock': 'Sesión cerrada al bloquearse el equipo. Su borrador está a salvo.',
  suspend: 'Sesión cerrada al suspenderse el equipo. Su borrador está a salvo.',
  'renderer-crash': 'La ventana falló y se cerró la sesión. Su borrador está a salvo.',
};

export const lockTexts = {
  entry: 'Abrir la oficina',
  reasons,
  login: 'Usuario',
  passphrase: 'Frase de paso',
  show: 'Mostrar u ocultar lo escrito',
  open: 'Abrir',
  wait: (seconds: number) =>
    `Hubo varios intentos fallidos. Podrá intentar de nuevo en ${String(seconds)} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
  recover: 'Recuperar el acceso con dos piezas',
  recoverTitle: 'Recuperar el acceso',
  recoverHelp:
    'Escriba su usuario, dos de las tres piezas de recuperación y una frase de paso nueva. Los registros no cambian.',
  piece: (order: number) => (order === 1 ? 'Primera pieza' : 'Segunda pieza'),
  newPassphrase: 'Frase de paso nueva',
  recoverOpen: 'Cambiar y abrir',
  back: 'Volver',
} as const;
