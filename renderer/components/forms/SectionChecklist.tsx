import { Text, UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { focusField } from './ErrorSummary';
import classes from './SectionChecklist.module.css';

export interface FormSection {
  readonly title: string;
  /** Path of the field that the section begins with. */
  readonly firstField: string;
  /** Names of what is still missing, in the order of the form. */
  readonly missing: readonly string[];
  /** Nothing in it is needed. */
  readonly optional?: boolean;
}

export interface SectionChecklistProps {
  readonly sections: readonly FormSection[];
  readonly form: RefObject<HTMLElement | null>;
}

const wordOf = ({ missing, optional }: FormSection): string => {
  if (missing.length > 0) return `Falta: ${missing.join(', ')}`;
  return optional === true ? 'Opcional' : 'Completo';
};

/** The sections of a form at its left, each with what it still lacks. */
export const SectionChecklist = ({ sections, form }: SectionChecklistProps) => (
  <nav aria-label="Secciones del formulario" className={classes['checklist']}>
    <ol className={classes['list']}>
      {sections.map((section) => {
        const done = section.missing.length === 0;
        return (
          <li key={section.title}>
            <UnstyledButton
              className={classes['section']}
              onClick={() => focusField(form.current, section.firstField)}
            >
              {done && section.optional !== true ? (
                <IconCircleCheck size={20} aria-hidden />
              ) : (
                <IconCircle size={20} aria-hidden />
              )}
              <span>
                <Text component="span" display="block" fw={500} size="sm">
                  {section.title}
                </Text>
                <Text component="span" display="block" size="xs" c="dimmed">
                  {wordOf(section)}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  </nav>
);
