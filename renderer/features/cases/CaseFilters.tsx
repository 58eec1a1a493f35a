import { Button, Checkbox, Collapse, Group, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import {
  caseSorts,
  noFilter,
  type CaseFilter,
  type CaseSort,
  type ListPreferences,
} from '../../../shared/contract/case-list.contract';
import { conditions } from '../../../shared/contract/intake.contract';
import { caseStates } from '../../../shared/domain/cases/states';
import { noticeKinds } from '../../../shared/domain/evaluation/notices';
import { useMay } from '../../app/session';
import { DateField } from '../../components/forms/DateField';
import { dayText, parseDay } from '../../components/forms/dayText';
import { caseStateWords, conditionWords } from '../../../shared/words/recordWords';
import { noticeWords } from '../../components/words/evaluationWords';
import classes from './CaseRows.module.css';
import { listTexts } from './listTexts';
import { SavedFilters } from './SavedFilters';

const words = listTexts.filter;

interface Option {
  readonly value: string;
  readonly label: string;
}
const every = '';
const withAny = (options: readonly Option[]): Option[] => [{ value: every, label: words.any }, ...options];
const optionsOf = <Value extends string>(
  values: readonly Value[],
  named: Readonly<Record<Value, string>>,
): Option[] => values.map((value) => ({ value, label: named[value] }));

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}
const Choice = ({ label, options, value, onChange }: ChoiceProps) => (
  <Select
    label={label}
    data={withAny(options)}
    value={value ?? every}
    onChange={(chosen) => {
      onChange(chosen === every ? null : chosen);
    }}
    allowDeselect={false}
    searchable
    comboboxProps={{ withinPortal: true }}
  />
);

/** A day that is taken once it is one; while it is being typed the list stays as it is. */
function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  const [typed, setTyped] = useState(value === null ? '' : dayText(value));
  const day = parseDay(typed);
  return (
    <DateField
      label={label}
      // The long words of the field have no room among the others.
      help="24/11/2026, «hoy», «ayer»"
      value={typed}
      error={typed.trim() !== '' && day === null ? 'date-shape' : undefined}
      onChange={(next) => {
        setTyped(next);
        if (next.trim() === '') onChange(null);
        else if (parseDay(next) !== null) onChange(parseDay(next));
      }}
    />
  );
}

export interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly preferences: ListPreferences;
  readonly onChoose: (next: { filter?: CaseFilter; sort?: CaseSort }) => void;
}

/** What narrows the list, and its order; kept under a name by whoever uses it. */
export function CaseFilters({ filter, sort, preferences, onChoose }: CaseFiltersProps) {
  const seesGroups = useMay('groups.read');
  const [opened, setOpened] = useState(false);
  // The days keep what is being typed; a filter that was taken up or cleared begins them anew.
  const [taken, setTaken] = useState(0);
  const set = (change: Partial<CaseFilter>) => {
    onChoose({ filter: { ...filter, ...change } });
  };
  const active = Object.values(filter).filter((value) => value !== null && value !== false).length;
  return (
    <>
      <Group gap="sm" mb="xs" align="flex-end">
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={opened}
          onClick={() => {
            setOpened(!opened);
          }}
        >
          {words.button(active)}
        </Button>
        {active > 0 && (
          <Button
            variant="subtle"
            onClick={() => {
              onChoose({ filter: noFilter });
              setTaken(taken + 1);
            }}
          >
            {words.clear}
          </Button>
        )}
        <Select
          aria-label={words.sort}
          data={caseSorts.map((value) => ({ value, label: listTexts.sortBy[value] }))}
          value={sort}
          onChange={(value) => {
            onChoose({ sort: value ?? 'name' });
          }}
          allowDeselect={false}
          w={270}
        />
        <SavedFilters
          current={{ filter, sort }}
          saved={preferences.filters}
          mayKeep={active > 0}
          onTake={(next) => {
            onChoose(next);
            setTaken(taken + 1);
          }}
        />
      </Group>
      <Collapse expanded={opened} transitionDuration={0} mb="sm">
        <div className={classes['filters']} role="group" aria-label={words.button(0)} key={taken}>
          <Choice
            label={words.state}
            options={[{ value: 'open', label: words.open }, ...optionsOf(caseStates, caseStateWords)]}
            value={filter.state}
            onChange={(value) => {
              set({ state: value as CaseFilter['state'] });
            }}
          />
          <Choice
            label={words.responsible}
            options={preferences.responsibles.map(({ id, fullName }) => ({ value: id, label: fullName }))}
            value={filter.responsibleId}
            onChange={(value) => {
              set({ responsibleId: value as CaseFilter['responsibleId'] });
            }}
          />
          <Choice
            label={words.notice}
            options={[
              { value: 'any', label: words.someNotice },
              { value: 'none', label: words.noNotice },
              ...optionsOf(noticeKinds, noticeWords),
            ]}
            value={filter.notice}
            onChange={(value) => {
              set({ notice: value as CaseFilter['notice'] });
            }}
          />
          <Choice
            label={words.condition}
            options={optionsOf(conditions, conditionWords)}
            value={filter.condition}
            onChange={(value) => {
              set({ condition: value as CaseFilter['condition'] });
            }}
          />
          <Choice
            label={words.entryWay}
            options={preferences.entryWays.map(({ code, label }) => ({ value: code, label }))}
            value={filter.entryWay}
            onChange={(value) => {
              set({ entryWay: value });
            }}
          />
          {seesGroups && (
            <Choice
              label={words.group}
              options={[
                { value: 'any', label: words.someGroup },
                { value: 'none', label: words.noGroup },
                ...preferences.groups.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={filter.group}
              onChange={(value) => {
                set({ group: value as CaseFilter['group'] });
              }}
            />
          )}
          <Day
            label={words.openedFrom}
            value={filter.openedFrom}
            onChange={(openedFrom) => {
              set({ openedFrom });
            }}
          />
          <Day
            label={words.openedTo}
            value={filter.openedTo}
            onChange={(openedTo) => {
              set({ openedTo });
            }}
          />
          <Checkbox
            label={words.overdue}
            checked={filter.overdue}
            onChange={(event) => {
              set({ overdue: event.currentTarget.checked });
            }}
          />
        </div>
      </Collapse>
    </>
  );
}
