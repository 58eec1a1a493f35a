import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconPhone, IconSearch, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FirstNotice } from '../components/notices-risk/NoticeChips';
import { usePageCommands } from '../components/pageCommands';
import { useNames } from '../components/people/names';
import { peopleTexts } from '../components/people/texts';
import { usePeopleSearch } from '../components/people/usePeopleSearch';
import { foldForSearch } from '../../shared/domain/text/fold';
import type { RailPlace } from './navigation';
import classes from './Palette.module.css';
import { useMay } from './session';

export interface PaletteProps {
  readonly places: readonly RailPlace[];
  readonly onEmergency: () => void;
}

const anywhere: string[] = [];
const name = 'Buscar personas y órdenes';

/** Ctrl+K: people by name, document or code, and whatever can be done from here. */
export function Palette({ places, onEmergency }: PaletteProps) {
  const navigate = useNavigate();
  const commands = usePageCommands();
  const mayRead = useMay('cases.read');
  const [query, setQuery] = useState('');
  const { hidden } = useNames();
  const people = usePeopleSearch(query, { limit: 8, names: !hidden, enabled: mayRead });

  const orders: SpotlightActionData[] = [
    {
      id: 'emergency',
      label: 'Números de emergencia',
      leftSection: <IconPhone size={20} aria-hidden />,
      onClick: onEmergency,
    },
    ...commands.map((command) => ({ id: command.label, label: command.label, onClick: command.run })),
    ...places.map((place) => ({
      id: place.to,
      label: `Ir a ${place.label}`,
      leftSection: <place.icon size={20} aria-hidden />,
      onClick: () => void navigate({ to: place.to }),
    })),
  ];
  const folded = foldForSearch(query);
  const actions = [
    ...people.rows.flatMap(({ caseId, caseCode, fullName, noticeKinds }) =>
      caseId === null
        ? []
        : {
            id: caseId,
            label: fullName ?? caseCode ?? '',
            description: fullName === null ? peopleTexts.matches(query.trim()) : (caseCode ?? ''),
            leftSection: <IconUser size={20} aria-hidden />,
            rightSection: <FirstNotice kinds={noticeKinds} />,
            onClick: () => void navigate({ to: '/casos/$caseId', params: { caseId } }),
          },
    ),
    ...orders.filter((order) => foldForSearch(order.label ?? '').includes(folded)),
  ];

  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={setQuery}
      // What matches is decided above; the palette must not sieve again by its own rule.
      filter={(_, given) => given}
      shortcut="mod+K"
      tagsToIgnore={anywhere}
      nothingFound="Nada con ese nombre. Pruebe con el apellido, el documento o el código."
      title={name}
      classNames={{ header: classes['header'] ?? '' }}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: 'Apellido, documento, código u orden',
        'aria-label': name,
      }}
    />
  );
}
