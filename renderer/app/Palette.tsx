import { Spotlight, spotlight, type SpotlightActionProps } from '@mantine/spotlight';
import { IconPhone, IconSearch, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { FirstNotice } from '../components/notices-risk/NoticeChips';
import { usePageCommands } from '../components/pageCommands';
import { useNames } from '../components/people/names';
import { peopleTexts } from '../components/people/texts';
import { usePeopleSearch } from '../components/people/usePeopleSearch';
import { foldForSearch } from '../../shared/domain/text/fold';
import { errorText } from './errorTexts';
import type { RailPlace } from './navigation';
import classes from './Palette.module.css';
import { useMay } from './session';

export interface PaletteProps {
  readonly places: readonly RailPlace[];
  readonly onEmergency: () => void;
}

type Action = SpotlightActionProps & { readonly id: string; readonly onClick: () => void };

const anywhere: string[] = [];
const nobody = -1;
const name = 'Buscar personas y órdenes';

/** Ctrl+K: people by name, document or code, and whatever can be done from here. */
export function Palette({ places, onEmergency }: PaletteProps) {
  const navigate = useNavigate();
  const commands = usePageCommands();
  const mayRead = useMay('cases.read');
  const [query, setQuery] = useState('');
  const { hidden } = useNames();
  const people = usePeopleSearch(query, { limit: 8, names: !hidden, enabled: mayRead });

  const orders: Action[] = [
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
  const actions: Action[] = [
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

  // Enter right behind a letter means whom that letter finds, not whom the letters before it found.
  const waiting = mayRead && query.trim() !== '' && !people.answered && people.error === null;
  const [active, setActive] = useState(nobody);
  const [opening, setOpening] = useState(false);
  const chosen = actions[active];
  const startAnew = (typed: string) => {
    setQuery(typed);
    setActive(typed === '' ? nobody : 0);
    setOpening(false);
  };
  useEffect(() => {
    if (!opening || waiting) return;
    setOpening(false);
    if (people.error !== null || chosen === undefined) return;
    spotlight.close();
    chosen.onClick();
  }, [opening, waiting, people.error, chosen]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  // The palette's own selection goes to the first with every change of the box, an emptied one too, and stays on an
  // element whoever stands in it. So the mark is another attribute, and without `data-action` there is nothing to select.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) {
      setOpening(true);
      return;
    }
    const from = active === nobody && step === -1 ? 0 : active;
    setActive((from + step + actions.length) % Math.max(1, actions.length));
  };

  const told = people.error !== null ? errorText(people.error) : people.more ? peopleTexts.more : null;

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={startAnew}
      onSpotlightClose={() => {
        startAnew('');
      }}
      shortcut="mod+K"
      tagsToIgnore={anywhere}
      title={name}
      classNames={{ header: classes['header'] ?? '', action: classes['action'] ?? '' }}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100, transition: 'fade' }}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search
        leftSection={<IconSearch size={20} aria-hidden />}
        placeholder="Apellido, documento, código u orden"
        aria-label={name}
        onKeyDownCapture={onKeyDownCapture}
      />
      {actions.length > 0 ? (
        <Spotlight.ActionsList ref={list}>
          {actions.map(({ id, ...action }, place) => (
            <Spotlight.Action
              key={id}
              {...action}
              data-action={null}
              data-marked={place === active || undefined}
            />
          ))}
        </Spotlight.ActionsList>
      ) : (
        !waiting &&
        people.error === null && (
          <Spotlight.Empty>
            Nada con ese nombre. Pruebe con el apellido, el documento o el código.
          </Spotlight.Empty>
        )
      )}
      <div role="status">{told !== null && <Spotlight.Footer>{told}</Spotlight.Footer>}</div>
    </Spotlight.Root>
  );
}
