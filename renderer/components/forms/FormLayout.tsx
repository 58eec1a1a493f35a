import type { ReactNode } from 'react';
import classes from './FormLayout.module.css';

export interface FormLayoutProps {
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The checklist at the left, one column of fields beside it. */
export const FormLayout = ({ aside, children }: FormLayoutProps) => (
  <div className={classes['layout']}>
    <div>{aside}</div>
    <div className={classes['column']}>{children}</div>
  </div>
);

export interface FormSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A section with its heading. */
export const FormSection = ({ title, children }: FormSectionProps) => (
  <section className={classes['section']}>
    <h2 className={classes['heading']}>{title}</h2>
    {children}
  </section>
);
