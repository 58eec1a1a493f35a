import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DuplicateMatch } from '../../../shared/contract/intake.contract';
import { trpc } from '../../api/client';
import { parseDay } from '../../components/forms/dayText';
import type { IntakeValues } from './intakeValues';

const none: readonly DuplicateMatch[] = [];

/** True while somebody who looks like him has not been told apart: by his document he cannot be. */
export const unseenDuplicates = (found: readonly DuplicateMatch[], seen: readonly string[]): boolean =>
  found.some((match) => match.matchedBy === 'document' || !seen.includes(match.personId));

/** Who in the register looks like the person that is being typed. Asked once there is something to go by. */
export function useDuplicates(person: IntakeValues['person']): readonly DuplicateMatch[] {
  const { documentKind, documentNumber, givenNames, paternalSurname, maternalSurname, birthDate } = person;
  const [asked] = useDebouncedValue(
    {
      documentKind,
      documentNumber: documentNumber.slice(0, 20),
      givenNames: givenNames.slice(0, 80),
      paternalSurname: paternalSurname.slice(0, 60),
      maternalSurname: maternalSurname.slice(0, 60),
      birthDate: parseDay(birthDate),
    },
    200,
  );
  const enough =
    asked.documentNumber.trim().length >= 6 ||
    (asked.paternalSurname.trim().length >= 2 && asked.givenNames.trim().length >= 2);
  const found = useQuery({
    ...trpc.intake.checkDuplicates.queryOptions(asked),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
  return enough ? (found.data?.rows ?? none) : none;
}
