import { IconArrowsExchange } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMayHere } from '../../components/caseHold/CaseHold';
import { ButtonLink } from '../../components/links';
import { usePageCommand } from '../../components/usePageCommand';
import { caseTexts } from './texts';

const words = caseTexts.page;

/** From the case to where its state is changed. */
export function MoveLink({ caseId }: { readonly caseId: string }) {
  const navigate = useNavigate();
  const may = useMayHere('cases.move');
  usePageCommand(
    'mod+E',
    words.changeState,
    () => void navigate({ to: '/casos/$caseId/estado', params: { caseId } }),
    may,
  );
  if (!may) return null;
  return (
    <ButtonLink
      variant="default"
      size="compact-sm"
      to="/casos/$caseId/estado"
      params={{ caseId }}
      leftSection={<IconArrowsExchange size={16} aria-hidden />}
      aria-keyshortcuts="Control+E"
    >
      {words.changeState}
    </ButtonLink>
  );
}
