import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ArticleChip } from '../ArticleChip/ArticleChip';
import classes from './fields.module.css';
import { problemText } from './problemTexts';

/** What every field of a form says about itself. */
export interface FieldWords {
  readonly label: string;
  /** One line under the field. */
  readonly help?: string | undefined;
  /** The provision that asks for it, e.g. `§6.6`. */
  readonly article?: string | undefined;
  readonly optional?: boolean | undefined;
  /** Something odd that does not hold the form. */
  readonly warning?: string | null | undefined;
  /** Code of the problem; the sentence comes from `problemTexts`. */
  readonly error?: ReactNode;
}

export interface FieldLabelProps {
  readonly label: string;
  readonly optional?: boolean | undefined;
}

/** The optional field is marked, not the one that is needed: most of them are. */
export const FieldLabel = ({ label, optional }: FieldLabelProps) => (
  <>
    {label}
    {optional === true && <span className={classes['optional']}> (opcional)</span>}
  </>
);

export const errorSentence = (error: ReactNode): string | undefined =>
  typeof error === 'string' && error !== '' ? problemText(error) : undefined;

export interface FieldFrameProps extends Pick<FieldWords, 'article' | 'warning'> {
  readonly children: ReactNode;
}

/** An input with the chip of its article and its warning. */
export const FieldFrame = ({ article, warning, children }: FieldFrameProps) => (
  <div className={classes['field']}>
    {children}
    {article !== undefined && (
      <span className={classes['article']}>
        <ArticleChip article={article} />
      </span>
    )}
    {warning !== undefined && warning !== null && (
      <p className={classes['warning']} role="status">
        <IconAlertTriangle size={16} aria-hidden />
        <span>{warning}</span>
      </p>
    )}
  </div>
);
