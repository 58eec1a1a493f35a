import {
  IconAddressBook,
  IconCalendar,
  IconHome,
  IconSettings,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '../../shared/permissions';

export interface RailPlace {
  readonly to:
    | '/'
    | '/personas'
    | '/agenda'
    | '/grupos'
    | '/directorio'
    | '/equipo'
    | '/administracion/cuentas'
    | '/administracion/mi-cuenta';
  /** First words of the addresses that belong to it: each of their pages marks it in the rail. */
  readonly within: readonly string[];
  readonly label: string;
  readonly icon: Icon;
  /** Shown to those who may; to everybody when left out. */
  readonly permission?: Permission;
}

const places: readonly RailPlace[] = [
  { to: '/', within: [''], label: 'Hoy', icon: IconHome },
  {
    to: '/personas',
    within: ['personas', 'casos', 'notas', 'tareas', 'cuestionarios'],
    label: 'Personas',
    icon: IconUsers,
    permission: 'cases.read',
  },
  {
    to: '/agenda',
    within: ['agenda'],
    label: 'Agenda',
    icon: IconCalendar,
    permission: 'cases.read',
  },
  {
    to: '/grupos',
    within: ['grupos', 'sesiones', 'programas'],
    label: 'Grupos',
    icon: IconUsersGroup,
    permission: 'groups.read',
  },
  { to: '/directorio', within: ['directorio'], label: 'Directorio', icon: IconAddressBook },
  {
    to: '/equipo',
    within: ['equipo'],
    label: 'Equipo',
    icon: IconUserHeart,
    permission: 'team.read',
  },
  {
    to: '/administracion/cuentas',
    within: ['administracion'],
    label: 'Administración',
    icon: IconSettings,
    permission: 'users.manage',
  },
];

/** The places of the rail for a role, in the order of Alt+1…9. */
export const railFor = (permissions: readonly Permission[]): readonly RailPlace[] =>
  places.filter((place) => place.permission === undefined || permissions.includes(place.permission));
