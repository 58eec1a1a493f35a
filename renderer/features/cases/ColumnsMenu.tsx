import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { caseColumns, type CaseColumn } from '../../../shared/contract/case-list.contract';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { showFailure } from '../../components/notices/showFailure';
import { listTexts } from './listTexts';

const words = listTexts.columns;

/** Which columns stand beside the code: kept for this person, with the office's data. */
export function ColumnsMenu({ columns }: { readonly columns: readonly CaseColumn[] }) {
  const seesGroups = useMay('groups.read');
  const offered = caseColumns.filter((column) => column !== 'group' || seesGroups);
  const save = useMutation({ ...trpc.caseList.saveColumns.mutationOptions(), onError: showFailure });
  const choose = (column: CaseColumn, chosen: boolean) => {
    save.mutate({ columns: caseColumns.filter((one) => (one === column ? chosen : columns.includes(one))) });
  };
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={18} aria-hidden />}>
          {words.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.button}>
        <Stack gap="xs">
          {offered.map((column) => (
            <Checkbox
              key={column}
              label={listTexts.column[column]}
              checked={columns.includes(column)}
              // The last one stays: a list of bare codes helps nobody.
              disabled={columns.length === 1 && columns[0] === column}
              onChange={(event) => {
                choose(column, event.currentTarget.checked);
              }}
            />
          ))}
          <Text size="sm" c="dimmed" maw={200}>
            {words.help}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
