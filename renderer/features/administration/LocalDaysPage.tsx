import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addLocalDayInput } from '../../../shared/contract/groupCalendar.contract';
import { nationalHolidays } from '../../../shared/domain/calendar/holidays';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { TextField } from '../../components/forms/TextField';
import { useOnce } from '../../components/forms/useOnce';
import { formatLongDay } from '../../components/format';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { offerUndo } from '../../components/notices/offerUndo';
import { showFailure } from '../../components/notices/showFailure';
import { AdministrationPage } from './AdministrationPage';
import classes from './Administration.module.css';
import { localDaysTexts as words } from './localDaysTexts';

function AddDay() {
  const root = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const form = useForm({ mode: 'controlled', initialValues: { day: '', name: '' } });
  const add = useMutation(trpc.groupCalendar.addLocalDay.mutationOptions());
  const send = useOnce(async () => {
    const day = parseDay(form.values.day);
    const input = { day: day ?? form.values.day, name: form.values.name };
    const problems = {
      ...findProblems(addLocalDayInput, input),
      ...(form.values.day.trim() === '' ? { day: 'required' } : {}),
    };
    form.setErrors({ ...problems });
    add.reset();
    setAttempt((count) => count + 1);
    if (hasProblems(problems)) return;
    try {
      await add.mutateAsync(input);
      form.reset();
      notifications.show({ message: words.added });
    } catch (error) {
      form.setErrors({ ...appErrorOf(error)?.fields });
      setAttempt((count) => count + 1);
    }
  });
  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary
        problems={form.errors as Record<string, string>}
        labels={{ day: words.day, name: words.name }}
        failure={add.isError ? errorText(add.error) : null}
        attempt={attempt}
        form={root}
      />
      <Stack gap="md">
        <DateField label={words.day} {...form.getInputProps('day')} />
        <TextField label={words.name} help={words.nameHelp} {...form.getInputProps('name')} />
        <Group>
          <Button type="submit" loading={add.isPending}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Days without sessions: those of the office, which are edited here, and the national holidays, which are known. */
export function LocalDaysPage() {
  const days = useQuery(trpc.groupCalendar.localDays.queryOptions({}));
  const add = useMutation(trpc.groupCalendar.addLocalDay.mutationOptions());
  const remove = useMutation(trpc.groupCalendar.removeLocalDay.mutationOptions());
  const year = Number(todayHere().slice(0, 4));
  const drop = (day: string, name: string) => {
    remove.mutateAsync({ day }).then(() => {
      offerUndo(words.removed(name), () => {
        add.mutateAsync({ day, name }).catch(showFailure);
      });
    }, showFailure);
  };
  return (
    <AdministrationPage title={words.title}>
      <Stack gap="lg">
        <Text maw={760}>{words.intro}</Text>
        <AddDay />
        {days.isPending && <LoadingState />}
        {days.isError && <ErrorState error={days.error} onRetry={() => void days.refetch()} />}
        {days.isSuccess && days.data.rows.length === 0 && <Text c="dimmed">{words.empty}</Text>}
        {days.isSuccess && days.data.rows.length > 0 && (
          <Table withTableBorder aria-label={words.label} maw={760}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.day}</Table.Th>
                <Table.Th>{words.name}</Table.Th>
                <Table.Th aria-label={words.act} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {days.data.rows.map(({ day, name }) => (
                <Table.Tr key={day}>
                  <Table.Td>{formatLongDay(day)}</Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.removeOf(name)}
                      onClick={() => {
                        drop(day, name);
                      }}
                    >
                      {words.remove}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {[year, year + 1].map((one) => (
          <section key={one}>
            <Title order={2} size="h4" mb="xs">
              {words.national(one)}
            </Title>
            <ul className={classes['holidays']}>
              {nationalHolidays(one).map(({ day, name }) => (
                <li key={day}>{`${formatLongDay(day)}: ${name}`}</li>
              ))}
            </ul>
          </section>
        ))}
      </Stack>
    </AdministrationPage>
  );
}
