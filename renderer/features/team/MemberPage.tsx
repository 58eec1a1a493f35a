import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { MemberView } from '../../../shared/contract/members.contract';
import { hasPledged, pledgeKinds, type PledgeKind } from '../../../shared/domain/team/pledges';
import { trpc } from '../../api/client';
import { useMay } from '../../app/session';
import { ArticleChip } from '../../components/ArticleChip/ArticleChip';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { formatDay } from '../../components/format';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { fieldWords, lackWords, pledgeWords, reminderWords } from '../../components/words/officeTeamWords';
import { roleWords } from '../../components/words/roleWords';
import { CoursesPart } from './CoursesPart';
import { CourseDialog, ReviewDialog } from './CourseDialogs';
import { EndDeclarationDialog, LeaveDialog, PaperPledgeDialog, PledgeDialog } from './PledgeDialogs';
import { Section, type Doing, type PartProps } from './memberParts';
import { ProfileDialog } from './TeamDialogs';
import classes from './Team.module.css';
import { teamTexts } from './texts';

const words = teamTexts.member;
const small = { size: 'compact-sm', variant: 'default' } as const;

/** Whether she may conduct groups, and why; article by article what is missing. */
function EligibilityPart({ member }: PartProps) {
  return (
    <Section id="member-eligibility" title={words.eligibility}>
      <Stack gap="xs">
        <div>
          <StatusBadge tone={member.eligible && !member.byDeclaration ? 'done' : 'attention'}>
            {member.eligible ? (member.byDeclaration ? words.declared : words.eligible) : words.not}
          </StatusBadge>
        </div>
        {member.lacks.length > 0 && (
          <div>
            <Text>{words.lacks}</Text>
            <ul className={classes['lacks']}>
              {member.lacks.map(({ what, article }) => (
                <li key={what}>
                  {lackWords[what]} <ArticleChip article={article} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {member.reminders.map(({ what }) => (
          <Text key={what} size="sm" c="dimmed">
            {reminderWords[what]}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}

function ProfilePart({ member, mayWrite, onDo }: PartProps) {
  const earlier = member.profiles.slice(0, -1).reverse();
  return (
    <Section
      id="member-profile"
      title={words.profile}
      action={
        mayWrite && (
          <Button
            {...small}
            onClick={() => {
              onDo({ kind: 'profile' });
            }}
          >
            {member.field === null ? words.addProfile : words.editProfile}
          </Button>
        )
      }
    >
      {member.field === null && <Text c="dimmed">{words.noProfile}</Text>}
      <dl className={classes['facts']}>
        {member.profession !== '' && (
          <>
            <dt>{words.profession}</dt>
            <dd>{member.profession}</dd>
          </>
        )}
        {member.field !== null && (
          <>
            <dt>{words.field}</dt>
            <dd>{[fieldWords[member.field], member.fieldReason].filter(Boolean).join('. ')}</dd>
            <dt>{words.inBase}</dt>
            <dd>{member.inBaseTeam ? words.yes : words.no}</dd>
          </>
        )}
        {earlier.length > 0 && <dt>{words.earlier}</dt>}
        {earlier.map((profile) => (
          <dd key={profile.number}>
            {`${profile.profession}, ${fieldWords[profile.field].toLowerCase()} (${formatDay(profile.at)}, ${profile.byName})`}
          </dd>
        ))}
      </dl>
    </Section>
  );
}

function PledgeItem({ kind, part }: { readonly kind: PledgeKind; readonly part: PartProps }) {
  const { member, mayManage, onDo } = part;
  const last = member.pledges.filter((pledge) => pledge.kind === kind).at(-1);
  const standing = hasPledged(member.pledges, kind);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600}>{pledgeWords[kind]}</Text>
          <Text size="sm" c="dimmed">
            {last === undefined
              ? words.notPledged
              : [
                  words.pledged(formatDay(last.signedOn), words.how[last.how]),
                  ...(standing ? [] : [words.newVersion]),
                ].join(' ')}
          </Text>
        </div>
        {!standing && member.mine && (
          <Button
            {...small}
            onClick={() => {
              onDo({ kind: 'pledge', pledge: kind });
            }}
          >
            {words.sign}
          </Button>
        )}
        {!standing && member.role === null && member.present && mayManage && (
          <Button
            {...small}
            onClick={() => {
              onDo({ kind: 'paper', pledge: kind });
            }}
          >
            {words.paper}
          </Button>
        )}
      </Group>
    </li>
  );
}

function PledgesPart(part: PartProps) {
  return (
    <Section id="member-pledges" title={words.pledges}>
      <ul className={classes['list']}>
        {pledgeKinds.map((kind) => (
          <PledgeItem key={kind} kind={kind} part={part} />
        ))}
      </ul>
    </Section>
  );
}

function DeclarationPart({ member: { declaration }, mayManage, onDo }: PartProps) {
  if (declaration === null) return null;
  const { at, ended } = declaration;
  return (
    <Section
      id="member-declaration"
      title={words.declaration}
      action={
        mayManage &&
        ended === null && (
          <Button
            {...small}
            onClick={() => {
              onDo({ kind: 'end' });
            }}
          >
            {words.end}
          </Button>
        )
      }
    >
      <Text>{words.declaredOn(formatDay(at))}</Text>
      {ended !== null && <Text>{words.ended(ended.byName, formatDay(ended.at), ended.reason)}</Text>}
    </Section>
  );
}

interface DialogProps {
  readonly member: MemberView;
  readonly doing: Doing;
  readonly onClose: () => void;
}

function Dialog({ member, doing, onClose }: DialogProps) {
  switch (doing.kind) {
    case 'profile':
      return <ProfileDialog member={member} onClose={onClose} />;
    case 'course':
      return <CourseDialog member={member} onClose={onClose} />;
    case 'review':
      return <ReviewDialog course={doing.course} act={doing.act} onClose={onClose} />;
    case 'pledge':
      return <PledgeDialog kind={doing.pledge} onClose={onClose} />;
    case 'paper':
      return <PaperPledgeDialog member={member} kind={doing.pledge} onClose={onClose} />;
    case 'end':
      return <EndDeclarationDialog member={member} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog member={member} onClose={onClose} />;
  }
}

function Member({ member }: { readonly member: MemberView }) {
  const mayManage = useMay('team.manage');
  const [doing, setDoing] = useState<Doing | null>(null);
  const part: PartProps = { member, mayManage, mayWrite: member.mine || mayManage, onDo: setDoing };
  return (
    <>
      <PageHeader
        title={member.fullName}
        subtitle={
          member.leftOn === null
            ? member.role === null
              ? teamTexts.noAccount
              : roleWords[member.role]
            : words.leftOn(formatDay(member.leftOn))
        }
        aside={
          member.role === null && member.present && mayManage ? (
            <Button
              variant="default"
              onClick={() => {
                setDoing({ kind: 'leave' });
              }}
            >
              {words.leave}
            </Button>
          ) : undefined
        }
        action={
          <ButtonLink variant="default" to="/equipo">
            {words.back}
          </ButtonLink>
        }
      />
      <div className={classes['columns']}>
        <Stack gap="lg">
          <EligibilityPart {...part} />
          <ProfilePart {...part} />
          <PledgesPart {...part} />
          <DeclarationPart {...part} />
        </Stack>
        <Stack gap="lg">
          <CoursesPart {...part} />
        </Stack>
      </div>
      {doing !== null && (
        <Dialog
          member={member}
          doing={doing}
          onClose={() => {
            setDoing(null);
          }}
        />
      )}
    </>
  );
}

/** Somebody of the team: what she has studied, her courses, what she pledged, and whether she may conduct groups. */
export function MemberPage() {
  const { memberId = '' } = useParams({ strict: false });
  const member = useQuery(trpc.members.get.queryOptions({ memberId }));
  if (member.data === undefined) {
    return member.isError ? (
      <ErrorState error={member.error} onRetry={() => void member.refetch()} />
    ) : (
      <LoadingState />
    );
  }
  return <Member key={memberId} member={member.data} />;
}
