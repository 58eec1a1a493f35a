import { Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Strength } from '../../../shared/domain/passphrase/strength';
import { strengthWords, warningWords } from './texts';

export interface StrengthMeterProps {
  readonly passphrase: string;
  /** Words that must not carry it: user, names, office. */
  readonly context: readonly string[];
}

/** Says how hard the passphrase is to guess and what weakens it. No rules of composition. */
export function StrengthMeter({ passphrase, context }: StrengthMeterProps) {
  const [strength, setStrength] = useState<Strength | null>(null);
  const words = context.join(' ');
  useEffect(() => {
    let stale = false;
    // The dictionaries weigh megabytes: they come when the first letter is typed.
    if (passphrase !== '') {
      void import('../../../shared/domain/passphrase/strength').then(({ estimateStrength }) => {
        if (!stale) setStrength(estimateStrength(passphrase, words.split(' ')));
      });
    }
    return () => {
      stale = true;
    };
  }, [passphrase, words]);

  if (passphrase === '' || strength === null) {
    return (
      <Text size="sm" c="dimmed">
        {strengthWords.advice}
      </Text>
    );
  }
  const enough = strength.score >= 3 && Array.from(passphrase).length >= 12;
  const level = strengthWords.levels[strength.score];
  return (
    <Stack gap={4}>
      <Progress
        value={(strength.score + 1) * 20}
        color={enough ? 'petrol' : 'amber'}
        aria-label={strengthWords.label}
        transitionDuration={0}
      />
      <Text size="sm" role="status">
        {strengthWords.label}: {level}.{' '}
        {strength.warningCode === null ? '' : `${warningWords[strength.warningCode]} `}
        {enough ? '' : strengthWords.more}
      </Text>
    </Stack>
  );
}
