import { Button, Group, Stack, Text } from '@mantine/core';
import type { CourseView } from '../../../shared/contract/members.contract';
import type { ReviewAct } from '../../../shared/domain/team/training';
import { formatDay } from '../../components/format';
import { StatusBadge } from '../../components/StatusBadge/StatusBadge';
import { courseStateWords, knownWords, trainingWords } from '../../components/words/officeTeamWords';
import { Section, type PartProps } from './memberParts';
import classes from './Team.module.css';
import { teamTexts } from './texts';

const words = teamTexts.member;
const small = { size: 'compact-sm', variant: 'default' } as const;

function CourseItem({ course, part }: { readonly course: CourseView; readonly part: PartProps }) {
  const { mayManage, mayWrite, onDo } = part;
  const review = (act: ReviewAct) => () => {
    onDo({ kind: 'review', course, act });
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{course.title}</Text>
          <Text size="sm">
            {`${course.kinds.map((kind) => trainingWords[kind]).join(', ')} · ${words.course(course.hours, course.giver)} · ${formatDay(course.heldOn)}`}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              words.specialist(knownWords[course.specialist]),
              words.assistance(knownWords[course.assistance]),
              ...(course.certificate === '' ? [] : [words.certificate(course.certificate)]),
            ].join(' · ')}
          </Text>
          {course.state === 'verified' && !course.counts && <Text size="sm">{words.notCounted}</Text>}
          <Text size="sm" c="dimmed">
            {[
              words.declaredBy(course.declaredByName),
              ...course.reviews.map(({ act, note, at, byName }) =>
                words.reviewed(
                  courseStateWords[act === 'verify' ? 'verified' : 'withdrawn'],
                  byName,
                  formatDay(at),
                  note,
                ),
              ),
            ].join(' ')}
          </Text>
        </div>
        <Stack gap={6} align="flex-end">
          <StatusBadge tone={course.counts ? 'done' : course.state === 'declared' ? 'attention' : 'neutral'}>
            {courseStateWords[course.state]}
          </StatusBadge>
          {mayManage && course.state === 'declared' && (
            <Button {...small} aria-label={words.verifyOf(course.title)} onClick={review('verify')}>
              {words.verify}
            </Button>
          )}
          {mayWrite && course.state !== 'withdrawn' && (
            <Button {...small} aria-label={words.withdrawOf(course.title)} onClick={review('withdraw')}>
              {words.withdraw}
            </Button>
          )}
        </Stack>
      </Group>
    </li>
  );
}

/** Her courses, each with how it stands and what may be done. */
export function CoursesPart(part: PartProps) {
  const { member, mayWrite, onDo } = part;
  return (
    <Section
      id="member-courses"
      title={words.courses}
      action={
        mayWrite && (
          <Button
            {...small}
            onClick={() => {
              onDo({ kind: 'course' });
            }}
          >
            {words.addCourse}
          </Button>
        )
      }
    >
      {member.courses.length === 0 ? (
        <Text c="dimmed">{words.noCourses}</Text>
      ) : (
        <ul className={classes['list']}>
          {member.courses.map((course) => (
            <CourseItem key={course.courseId} course={course} part={part} />
          ))}
        </ul>
      )}
    </Section>
  );
}
