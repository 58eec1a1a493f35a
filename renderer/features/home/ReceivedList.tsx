import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReceivedCase } from '../../../shared/contract/handOvers.contract';
import { formatDay } from '../../components/format';
import { PersonName } from '../../components/people/names';
import { teamRoleWords } from '../../components/words/teamWords';
import classes from './HomePage.module.css';
import { homeTexts } from './texts';

const words = homeTexts.received;

/** Cases that others put in this person's hands; each leaves the list once she has opened it. Nothing without any. */
export const ReceivedList = ({ rows }: { readonly rows: readonly ReceivedCase[] }) =>
  rows.length === 0 ? null : (
    <section aria-labelledby="received-title">
      <Title order={2} size="h4" mb={4} id="received-title">
        {words.title(rows.length)}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.hint}
      </Text>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={`${row.caseId}-${row.role}`}>
            <Link to="/casos/$caseId" params={{ caseId: row.caseId }} className={classes['row']}>
              <span className={classes['when']}>{row.code}</span>
              <span className={classes['person']}>
                <PersonName caseId={row.caseId} fullName={row.fullName} />
              </span>
              <span className={classes['what']}>
                {words.row(teamRoleWords[row.role], row.byName, formatDay(row.at), row.reason)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
