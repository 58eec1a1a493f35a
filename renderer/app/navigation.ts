import {
  IconAddressBook,
  IconHome,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '../../shared/permissions';

export interface RailPlace {
  readonly to: '/' | '/personas' | '/grupos' | '/directorio' | '/administracion/cuentas' | '/administracion/mi-cuenta';
  readonly label: string;
  readonly icon: Icon;
  /** Shown to those who may; to everybody when left out. */
  readonly permission?: Permission;
}

const places: readonly RailPlace[] = [
  { to: '/', label: 'Hoy', icon: IconHome },
  { to: '/personas', label: 'Personas', icon: IconUsers, permission: 'cases.read' },
  { to: '/grupos', label: 'Grupos', icon: IconUsersGroup, permission: 'groups.read' },
  { to: '/directorio', label: 'Directorio', icon: IconAddressBook },
  { to: '/administracion/cuentas', label: 'Administración', icon: IconSettings, permission: 'users.manage' },
];

/** The places of the rail for a role, in the order of Alt+1…9. */
export const railFor = (permissions: readonly Permission[]): readonly RailPlace[] =>
  places.filter((place) => place.permission === undefined || permissions.includes(place.permission));
