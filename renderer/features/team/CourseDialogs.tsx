import { Checkbox, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { addCourseInput, type CourseView, type MemberView } from '../../../shared/contract/members.contract';
import { pastDayProblem } from '../../../shared/domain/evaluation/sections';
import { trainingKinds, type KnownAnswer, type ReviewAct } from '../../../shared/domain/team/training';
import { trpc } from '../../api/client';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { withActDraft } from '../../components/ActDialog/actDraft';
import { useActForm } from '../../components/ActDialog/useActForm';
import { DateField } from '../../components/forms/DateField';
import { parseDay, todayHere } from '../../components/forms/dayText';
import { errorSentence } from '../../components/forms/fieldFrame';
import { findProblems } from '../../components/forms/problems';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { knownWords, trainingWords } from '../../components/words/officeTeamWords';
import { optionsOf } from '../../components/words/recordWords';
import { teamTexts } from './texts';

const words = teamTexts.courseDialog;

interface CourseValues extends Record<string, string | boolean> {
  title: string;
  experiential: boolean;
  theoretical: boolean;
  methodological: boolean;
  hours: string;
  giver: string;
  specialist: KnownAnswer;
  assistance: KnownAnswer;
  heldOn: string;
  certificate: string;
}

const blank: CourseValues = {
  title: '',
  experiential: false,
  theoretical: false,
  methodological: false,
  hours: '',
  giver: '',
  specialist: 'unknown',
  assistance: 'unknown',
  heldOn: '',
  certificate: '',
};

function CourseFields({ member, onClose }: { readonly member: MemberView; readonly onClose: () => void }) {
  const add = useMutation(trpc.members.addCourse.mutationOptions());
  const acting = useActForm<CourseValues>(blank, onClose);
  const { form, send } = acting;
  const submit = () => {
    const today = todayHere();
    const { experiential, theoretical, methodological, hours, heldOn, ...rest } = form.values;
    const marked = { experiential, theoretical, methodological };
    const day = parseDay(heldOn, today);
    const late = day === null ? null : pastDayProblem(day, today);
    const input = {
      ...rest,
      memberId: member.memberId,
      kinds: trainingKinds.filter((kind) => marked[kind]),
      hours: /^\d{1,4}$/.test(hours.trim()) ? Number(hours) : Number.NaN,
      heldOn: day ?? heldOn,
    };
    const problems = {
      ...findProblems(addCourseInput, input),
      ...(heldOn.trim() === '' ? { heldOn: 'required' } : late === null ? {} : { heldOn: late }),
    };
    return send(problems, () => add.mutateAsync(input), words.done);
  };
  return (
    <ActDialog
      title={words.title}
      act={words.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <TextField label={words.name} maxLength={160} {...form.getInputProps('title')} data-autofocus />
      <Checkbox.Group
        label={words.kinds}
        error={errorSentence(form.errors['kinds'])}
        value={trainingKinds.filter((kind) => form.values[kind])}
        onChange={(chosen) => {
          form.setValues(Object.fromEntries(trainingKinds.map((kind) => [kind, chosen.includes(kind)])));
          form.clearFieldError('kinds');
        }}
        data-path="kinds"
      >
        <Stack gap={6} mt={4}>
          {trainingKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={trainingWords[kind]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextField
        label={words.hours}
        maw={120}
        inputMode="numeric"
        maxLength={4}
        {...form.getInputProps('hours')}
      />
      <TextField label={words.giver} maxLength={160} {...form.getInputProps('giver')} />
      <SegmentedChoice
        label={words.specialist}
        article="§6.3.1"
        options={optionsOf(knownWords)}
        {...form.getInputProps('specialist')}
      />
      <SegmentedChoice
        label={words.assistance}
        options={optionsOf(knownWords)}
        {...form.getInputProps('assistance')}
      />
      <DateField label={words.heldOn} {...form.getInputProps('heldOn')} />
      <TextField label={words.certificate} optional maxLength={120} {...form.getInputProps('certificate')} />
    </ActDialog>
  );
}

/** A course on the work with men, as whoever had it declares it. */
export const CourseDialog = withActDraft('team-course', ({ member }) => member.memberId, CourseFields);

interface ReviewProps {
  readonly course: CourseView;
  readonly act: ReviewAct;
  readonly onClose: () => void;
}

function ReviewFields({ course, act, onClose }: ReviewProps) {
  const said = teamTexts.reviewDialog[act];
  const verify = useMutation(trpc.members.verifyCourse.mutationOptions());
  const withdraw = useMutation(trpc.members.withdrawCourse.mutationOptions());
  const acting = useActForm<Record<'note', string>>({ note: '' }, onClose);
  const { form, send } = acting;
  const submit = () => {
    const { note } = form.values;
    return send(
      note.trim() === '' ? { note: 'required' } : {},
      () => (act === 'verify' ? verify : withdraw).mutateAsync({ courseId: course.courseId, note }),
      said.done,
    );
  };
  return (
    <ActDialog
      title={said.title}
      act={said.act}
      acting={acting}
      onSend={() => void submit()}
      onClose={onClose}
    >
      <Text>{course.title}</Text>
      <TextField
        label={said.note}
        help={said.help}
        maxLength={200}
        {...form.getInputProps('note')}
        data-autofocus
      />
    </ActDialog>
  );
}

/** That a certificate was seen, or that a course is taken back. */
export const ReviewDialog = withActDraft(
  'team-review',
  ({ course, act }) => `${act}-${course.courseId}`,
  ReviewFields,
);
