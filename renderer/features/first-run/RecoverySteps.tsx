import { Button, Stack, Text, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPrinter } from '@tabler/icons-react';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { TextField } from '../../components/forms/TextField';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import classes from './FirstRun.module.css';
import type { FirstRunValues } from './firstRunValues';
import { firstRunTexts } from './texts';

export interface PiecesStepProps {
  readonly pieces: readonly string[] | null;
  readonly error: unknown;
  readonly office: string;
  readonly onRetry: () => void;
}

/** The three pieces in letters that can be copied by hand; on paper each stands on a sheet of its own. */
export function PiecesStep({ pieces, error, office, onRetry }: PiecesStepProps) {
  const words = firstRunTexts.pieces;
  if (error !== null) return <ErrorState error={error} onRetry={onRetry} />;
  if (pieces === null) return <LoadingState />;
  return (
    <Stack gap="md">
      <div className={classes['screenOnly']}>
        <Text>{words.intro}</Text>
        <Text mt="xs">{words.keep}</Text>
        <Button
          mt="md"
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </div>
      {pieces.map((piece, index) => (
        <section key={piece} className={classes['piece']}>
          <Title order={3} size="sm">
            {words.piece(index + 1)}
          </Title>
          <p className={classes['code']} data-testid={`piece-${String(index + 1)}`}>
            {piece}
          </p>
          <Text size="sm" c="dimmed">
            {words.paper(office)}
          </Text>
        </section>
      ))}
    </Stack>
  );
}

export interface DrillStepProps {
  readonly form: UseFormReturnType<FirstRunValues>;
  readonly pair: readonly [number, number];
}

/** Two of the three, read from the paper: nobody goes on with pieces that were not kept. */
export function DrillStep({ form, pair }: DrillStepProps) {
  const words = firstRunTexts.drill;
  return (
    <>
      <Text>{words.intro}</Text>
      {pair.map((number, index) => (
        <TextField
          key={number}
          label={words.piece(number)}
          help={words.help}
          spellCheck={false}
          {...form.getInputProps(`drill.${String(index)}`)}
          data-path={`drill.${String(index)}`}
        />
      ))}
    </>
  );
}
