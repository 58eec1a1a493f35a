import { Text } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { FichaView } from '../../../../shared/contract/ficha.contract';
import { fichaParts, partPermission, type FichaPart } from '../../../../shared/domain/intake/ficha';
import { useSession } from '../../../app/session';
import { fichaPartWords, missingFieldText, reservedWords } from '../../../../shared/words/fichaWords';
import classes from './Ficha.module.css';
import { fichaTexts } from './texts';

const words = fichaTexts.steps;

/** Where each part is written; the two appreciations are the evaluation's own forms. */
const addressOf = (caseId: string, part: FichaPart): string => {
  if (part === 'psychology') return `/casos/${caseId}/evaluacion/psicologia`;
  if (part === 'social-work') return `/casos/${caseId}/evaluacion/trabajo-social`;
  return `/casos/${caseId}/ficha/${part}`;
};

export interface FichaNavProps {
  readonly ficha: FichaView;
  readonly here: FichaPart;
}

/** The parts of the form at its left: what each still lacks, and who may fill it in. */
export function FichaNav({ ficha, here }: FichaNavProps) {
  const { permissions } = useSession();
  return (
    <nav aria-label={words.label}>
      <ol className={classes['parts']}>
        {fichaParts.map((part) => {
          const missing = ficha.missing[part];
          const mine = permissions.includes(partPermission[part]);
          const reserved = mine ? undefined : reservedWords[part];
          const state =
            missing.length === 0 ? words.done : words.missing(missing.map(missingFieldText).join(', '));
          const content = (
            <>
              {missing.length === 0 ? (
                <IconCircleCheck size={20} aria-hidden />
              ) : (
                <IconCircle size={20} aria-hidden />
              )}
              <span>
                <Text component="span" display="block" fw={500} size="sm">
                  {fichaPartWords[part]}
                </Text>
                <Text component="span" display="block" size="xs" c="dimmed">
                  {reserved === undefined || missing.length === 0 ? state : `${reserved}.`}
                </Text>
              </span>
            </>
          );
          return (
            <li key={part}>
              {mine ? (
                <Link
                  to={addressOf(ficha.caseId, part)}
                  className={classes['part']}
                  aria-current={part === here ? 'step' : undefined}
                >
                  {content}
                </Link>
              ) : (
                <span className={classes['part']}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
