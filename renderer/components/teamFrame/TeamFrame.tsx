import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader } from '../PageHeader/PageHeader';
import classes from './TeamFrame.module.css';

const words = { sections: 'Secciones del equipo', team: 'Integrantes', care: 'Cuidado del equipo' };

export interface TeamFrameProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly aside?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the two pages of the team: who belongs to it, and how it takes care of itself. */
export const TeamFrame = ({ title, subtitle, aside, action, children }: TeamFrameProps) => (
  <>
    <PageHeader title={title} subtitle={subtitle} aside={aside} action={action} />
    <nav aria-label={words.sections} className={classes['sections']}>
      {(
        [
          ['/equipo', words.team],
          ['/equipo/cuidado', words.care],
        ] as const
      ).map(([to, label]) => (
        <Link
          key={to}
          to={to}
          className={classes['section']}
          activeOptions={{ exact: to === '/equipo' }}
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        >
          {label}
        </Link>
      ))}
    </nav>
    {children}
  </>
);
