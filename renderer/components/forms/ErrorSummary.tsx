import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, type RefObject } from 'react';
import type { FieldProblems } from '../../../shared/errors';
import classes from './ErrorSummary.module.css';
import { problemText } from './problemTexts';

/** Puts the focus into the field of that path, or into the first control inside it. */
export const focusField = (form: HTMLElement | null, path: string): boolean => {
  const found = form?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const control = found?.matches('input, textarea, button, [tabindex]')
    ? found
    : (found?.querySelector<HTMLElement>('input:checked') ??
      found?.querySelector<HTMLElement>('input, textarea, button'));
  if (control === undefined || control === null) return false;
  control.focus();
  control.scrollIntoView({ block: 'center' });
  return true;
};

export interface ErrorSummaryProps {
  readonly problems: FieldProblems;
  /** What each field is called, by path, in the order of the form. */
  readonly labels: Readonly<Record<string, string>>;
  /** What went wrong as a whole, in a sentence. */
  readonly failure?: string | null;
  /** Counts the attempts to send: each one brings the focus here. */
  readonly attempt: number;
  readonly form: RefObject<HTMLElement | null>;
  /** How to reach a field that is not drawn all the while; the focus goes straight to it when left out. */
  readonly onGo?: (path: string) => void;
}

/** On top of the form: everything that holds it, each with a way to its field. Says nothing when nothing does. */
export const ErrorSummary = (props: ErrorSummaryProps) => {
  const { problems, labels, failure = null, attempt, form } = props;
  const { onGo = (path: string) => focusField(form.current, path) } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const order = Object.keys(labels);
  const entries = Object.entries(problems).sort(
    ([left], [right]) => order.indexOf(left) - order.indexOf(right),
  );
  if (entries.length === 0 && failure === null) return null;
  return (
    <Paper ref={box} tabIndex={-1} role="alert" withBorder p="md" mb="md" className={classes['summary']}>
      <Title order={2} size="h4">
        {entries.length > 0 ? 'Falta revisar' : 'No se pudo completar'}
      </Title>
      {failure !== null && <Text mt={4}>{failure}</Text>}
      {entries.length > 0 && (
        <ul className={classes['list']}>
          {entries.map(([path, code]) => (
            <li key={path}>
              <Anchor
                component="button"
                type="button"
                onClick={() => {
                  onGo(path);
                }}
              >
                {labels[path] ?? 'Formulario'}
              </Anchor>
              {': '}
              {problemText(code)}
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
};
