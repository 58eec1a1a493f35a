import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { VersionHead } from '../../../../shared/contract/evaluation.contract';
import { formatDay } from '../../../components/format';
import classes from './Evaluation.module.css';
import { evaluationTabTexts as words } from './texts';

export interface ShownVersions<Head> {
  /** The version to show; undefined when there is none at all. */
  readonly shown: Head | undefined;
  /** The version beside it, if one was asked for. */
  readonly compared: Head | undefined;
  /** The choices, drawn when there is more than one version. */
  readonly picker: ReactNode;
}

const optionsOf = (versions: readonly VersionHead[]) =>
  versions.toReversed().map(({ entryId, version, occurredOn }) => ({
    value: entryId,
    label: words.versionOption(version, formatDay(occurredOn)),
  }));

/**
 * Which two versions of a section stand side by side: the last one and the one before it, until somebody asks for
 * others. So what changed is seen without asking.
 * @param comparable whether the section is of answers, which can stand side by side; words are read one after the other
 */
export function useVersions<Head extends VersionHead>(
  versions: readonly Head[],
  comparable: boolean,
): ShownVersions<Head> {
  const [shownId, setShownId] = useState<string | null>(null);
  const [comparedId, setComparedId] = useState<string | null>(null);
  const shown = versions.find(({ entryId }) => entryId === shownId) ?? versions.at(-1);
  const others = versions.filter((version) => version !== shown);
  const before = others.filter(({ version }) => version < (shown?.version ?? 0)).at(-1);
  const compared = comparedId === null ? before : others.find(({ entryId }) => entryId === comparedId);
  const picker =
    shown === undefined || others.length === 0 ? null : (
      <div className={classes['versions']}>
        <Select
          label={words.shown}
          size="xs"
          data={optionsOf(versions)}
          value={shown.entryId}
          allowDeselect={false}
          onChange={(entryId) => {
            setShownId(entryId);
            setComparedId(null);
          }}
        />
        {comparable && (
          <Select
            label={words.compared}
            size="xs"
            data={[{ value: 'none', label: words.notCompared }, ...optionsOf(others)]}
            value={compared?.entryId ?? 'none'}
            allowDeselect={false}
            onChange={setComparedId}
          />
        )}
      </div>
    );
  return { shown, compared, picker };
}

/** What the column of the compared version is called. */
export const comparedLabel = (version: VersionHead): string =>
  words.versionOption(version.version, formatDay(version.occurredOn));
