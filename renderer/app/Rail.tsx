import { Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { RailPlace } from './navigation';
import classes from './Rail.module.css';

export interface RailProps {
  readonly places: readonly RailPlace[];
  readonly collapsed: boolean;
  readonly onCollapse: () => void;
}

/** Where one may go, as words with icons; as icons alone when there is little room. */
export function Rail({ places, collapsed, onCollapse }: RailProps) {
  const Fold = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const { pathname } = useLocation();
  return (
    <nav className={classes['rail']} aria-label="Secciones">
      {places.map((place, index) => (
        <Tooltip key={place.to} label={place.label} position="right" disabled={!collapsed}>
          <Link
            to={place.to}
            className={classes['place']}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: true }}
            data-active={place.within.includes(pathname.split('/')[1] ?? '') || undefined}
            aria-label={collapsed ? place.label : undefined}
            aria-keyshortcuts={`Alt+${String(index + 1)}`}
          >
            <place.icon size={20} aria-hidden />
            {!collapsed && <span>{place.label}</span>}
          </Link>
        </Tooltip>
      ))}
      <button type="button" className={classes['fold']} onClick={onCollapse} aria-expanded={!collapsed}>
        <Fold size={20} aria-hidden />
        <span className={collapsed ? classes['hidden'] : undefined}>
          {collapsed ? 'Ampliar el menú' : 'Reducir el menú'}
        </span>
      </button>
    </nav>
  );
}
