import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { printedSheets } from '../../../shared/contract/printing.contract';
import { trpc } from '../../api/client';
import { useOnce } from '../forms/useOnce';
import { showFailure } from '../notices/showFailure';
import { PageHeader } from '../PageHeader/PageHeader';
import { usePageCommand } from '../usePageCommand';
import classes from './PrintSheet.module.css';

export interface PrintSheetProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** What follows the printing: that it was given is written elsewhere. */
  readonly after?: ReactNode;
  readonly sheet: (typeof printedSheets)[number];
  readonly caseId: string | null;
  readonly children: ReactNode;
}

/**
 * A sheet as it will be on paper, with its one act. That it was printed is in the log before the printer is asked; the
 * page goes straight to the printer, and no file of it is written.
 */
export function PrintSheet({ title, subtitle, after, sheet, caseId, children }: PrintSheetProps) {
  const record = useMutation(trpc.printing.record.mutationOptions());
  const print = useOnce(async () => {
    try {
      await record.mutateAsync({ sheet, caseId });
      window.print();
    } catch (error) {
      showFailure(error);
    }
  });
  usePageCommand('mod+P', 'Imprimir', () => void print());
  return (
    <>
      <div className={classes['screenOnly']}>
        <PageHeader
          title={title}
          subtitle={subtitle}
          aside={after}
          action={
            <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => void print()}>
              Imprimir
            </Button>
          }
        />
      </div>
      <article className={classes['sheet']} aria-label={title}>
        {children}
      </article>
    </>
  );
}
