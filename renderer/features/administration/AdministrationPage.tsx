import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Permission } from '../../../shared/permissions';
import { useSession } from '../../app/session';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import classes from './Administration.module.css';
import { disposalsTexts } from './disposalsTexts';
import { listsTexts } from './listsTexts';
import { localDaysTexts } from './localDaysTexts';
import { administrationTexts } from './texts';

const words = administrationTexts.tabs;
const sections = [
  { to: '/administracion/cuentas', label: words.accounts, permission: 'users.manage' },
  { to: '/administracion/oficina', label: words.office, permission: 'settings.manage' },
  { to: '/administracion/listas', label: listsTexts.title, permission: 'lists.manage' },
  { to: '/cuestionarios', label: words.instruments, permission: 'tests.manage' },
  { to: '/administracion/dias', label: localDaysTexts.title, permission: 'settings.manage' },
  { to: '/administracion/eliminaciones', label: disposalsTexts.title, permission: 'disposal.propose' },
  { to: '/administracion/auditoria', label: words.audit, permission: 'audit.read' },
  { to: '/administracion/mi-cuenta', label: words.mine, permission: 'account.own' },
] as const satisfies readonly { to: string; label: string; permission: Permission }[];

export interface AdministrationPageProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the administration's pages: title, one action, and the sections that the role has. */
export function AdministrationPage({ title, subtitle, action, children }: AdministrationPageProps) {
  const { permissions } = useSession();
  const mine = sections.filter((section) => permissions.includes(section.permission));
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} action={action} />
      {mine.length > 1 && (
        <nav aria-label={administrationTexts.sections} className={classes['sections']}>
          {mine.map((section) => (
            <Link
              key={section.to}
              to={section.to}
              className={classes['section']}
              activeProps={{ 'data-active': true, 'aria-current': 'page' }}
            >
              {section.label}
            </Link>
          ))}
        </nav>
      )}
      {children}
    </>
  );
}
