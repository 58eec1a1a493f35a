import { Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { DecisionsView } from '../../../shared/contract/decisions.contract';
import { exclusionCriteria } from '../../../shared/domain/decisions/decisions';
import { roleMay } from '../../../shared/permissions';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { CaseStateBadge } from '../../components/CaseStateBadge/CaseStateBadge';
import { ServiceField } from '../../components/directory/ServiceField';
import { DraftedFrame } from '../../components/drafts/DraftedFrame';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { DateField } from '../../components/forms/DateField';
import { todayHere } from '../../components/forms/dayText';
import { FormSection } from '../../components/forms/FormLayout';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { ProseField } from '../../components/forms/TextField';
import { NoticeChips } from '../../components/notices-risk/NoticeChips';
import { criterionWords, decisionOutcomeWords } from '../../components/words/decisionWords';
import { CriteriaFields } from './CriteriaFields';
import { blankDecision, partsOf, readDecision, type DecisionValues } from './decisionValues';
import { HelpFields } from './HelpFields';
import { PlanFields } from './PlanFields';
import { decisionFormTexts as words } from './decisionFormTexts';
import { decisionTexts } from './texts';

const labels: Readonly<Record<string, string>> = {
  outcome: words.outcome,
  decidedOn: words.decidedOn,
  service: words.service,
  caiReason: words.caiReason,
  'second.ownerId': words.second,
  second: words.second,
  'second.dueOn': words.dueOf(words.second),
  criteria: words.sections.criteria,
  ...Object.fromEntries(
    exclusionCriteria.map((name) => [`criteria.${name}.facts`, words.factsOf(criterionWords[name])]),
  ),
  reasons: words.reasons,
  help: words.help,
  noHelpReason: words.noHelp,
  atRisk: words.atRisk,
  'protection.ownerId': words.protectionOwner,
  'protection.dueOn': words.dueOf(words.protectionOwner),
  'followUp.ownerId': words.owner,
  followUp: words.owner,
  'followUp.dueOn': words.dueOf(words.sections.follow),
};

const riskOptions = [
  { value: 'yes', label: words.yes, hotkey: 'S' },
  { value: 'no', label: words.no, hotkey: 'N' },
] as const;

export interface DecisionFormProps {
  readonly file: CaseFile;
  readonly view: DecisionsView;
  readonly opened: OpenedDraft<DecisionValues> | null;
}

/** One guided act: what is decided, on which criteria and facts, who protects, who explains it, who confirms. */
export function DecisionForm({ file, view, opened }: DecisionFormProps) {
  const { caseId } = file;
  const { user } = useSession();
  const navigate = useNavigate();
  const today = todayHere();
  const drafted = useDraftedForm<DecisionValues>({
    form: 'decision',
    subject: caseId,
    route: `/casos/${caseId}/decidir`,
    blank: blankDecision(today, user.id),
    opened,
  });
  const { form } = drafted;
  const { outcome, atRisk, reasons } = form.values;
  const decide = useMutation(trpc.decisions.decide.mutationOptions());
  const parts = outcome === '' ? null : partsOf(outcome, view);
  const follows = parts?.followUp ?? null;
  const send = async () => {
    const { problems, input } = readDecision(form.values, caseId, view.rows.length + 1, view, today);
    if (input === null) {
      drafted.check(problems);
      return;
    }
    await drafted.send(problems, async () => {
      const { standing } = await decide.mutateAsync(input);
      notifications.show({ message: standing === 'proposed' ? words.proposed : words.saved });
      await navigate({ to: '/casos/$caseId/decision', params: { caseId } });
    });
  };
  const excludes = outcome === 'excluded';
  const anyCriterion = Object.values(form.values.criteria).some(({ seen }) => seen);
  const missing = (name: string, lacks: boolean) => (lacks ? [name.toLowerCase()] : []);
  return (
    <DraftedFrame
      drafted={drafted}
      title={words.title}
      subtitle={
        <Group gap="sm">
          <Text inherit>{decisionTexts.of(file.code, file.person.fullName)}</Text>
          <CaseStateBadge state={file.state} />
          <NoticeChips kinds={file.notices.map((notice) => notice.kind)} />
        </Group>
      }
      act={words.save}
      labels={labels}
      onSend={() => void send()}
      sections={[
        {
          title: words.sections.outcome,
          firstField: 'outcome',
          missing: [
            ...missing(words.outcome, outcome === ''),
            ...missing(words.second, parts?.second === true && form.values.second.ownerId === ''),
          ],
        },
        {
          title: words.sections.criteria,
          firstField: 'criteria',
          optional: !excludes,
          missing: missing(words.aCriterion, excludes && !anyCriterion),
        },
        {
          title: words.sections.reasons,
          firstField: 'reasons',
          missing: missing(words.reasons, reasons.trim() === ''),
        },
        {
          title: words.sections.help,
          firstField: 'help',
          optional: !excludes,
          missing: missing(
            words.help,
            excludes && form.values.help.length === 0 && form.values.noHelpReason.trim() === '',
          ),
        },
        {
          title: words.sections.protection,
          firstField: 'atRisk',
          missing: missing('si alguien puede estar en riesgo', atRisk === ''),
        },
      ]}
    >
      <FormSection title={words.sections.outcome}>
        <SegmentedChoice
          label={words.outcome}
          article="§6.7"
          options={view.outcomes.map((value) => ({ value, label: decisionOutcomeWords[value] }))}
          {...form.getInputProps('outcome')}
          data-path="outcome"
        />
        <DateField label={words.decidedOn} {...form.getInputProps('decidedOn')} data-path="decidedOn" />
        {parts?.service === true && (
          <ServiceField
            key={outcome}
            label={outcome === 'cai' ? words.serviceCai : words.service}
            {...(outcome === 'cai' && { kinds: ['cai'] as const, article: '§6.2.8' })}
            value={form.values.service}
            error={form.errors['service']}
            path="service"
            onChange={(service) => {
              form.setFieldValue('service', service);
              form.clearFieldError('service');
            }}
          />
        )}
        {parts?.caiReason === true && (
          <ProseField
            label={words.caiReason}
            help={words.caiReasonHelp}
            article="§6.7.3"
            maxLength={2_000}
            {...form.getInputProps('caiReason')}
            data-path="caiReason"
          />
        )}
        {parts?.second === true && (
          <PlanFields
            form={form}
            name="second"
            label={words.second}
            help={words.secondHelp}
            may={(member) => member.id !== user.id && roleMay(member.role, 'decisions.write')}
          />
        )}
      </FormSection>
      <CriteriaFields form={form} />
      <FormSection title={words.sections.reasons}>
        <ProseField
          label={words.reasons}
          help={words.reasonsHelp}
          maxLength={4_000}
          {...form.getInputProps('reasons')}
          data-path="reasons"
        />
      </FormSection>
      <HelpFields form={form} />
      <FormSection title={words.sections.protection}>
        <SegmentedChoice
          label={words.atRisk}
          help={words.atRiskHelp}
          article="§6.7"
          options={riskOptions}
          {...form.getInputProps('atRisk')}
          data-path="atRisk"
        />
        {atRisk === 'yes' && (
          <PlanFields
            form={form}
            name="protection"
            label={words.protectionOwner}
            may={(member) => roleMay(member.role, 'evaluation.write')}
          />
        )}
      </FormSection>
      {follows !== null && (
        <FormSection title={words.sections.follow}>
          <Text size="sm">{words.follow[follows]}</Text>
          <PlanFields form={form} name="followUp" label={words.owner} />
        </FormSection>
      )}
    </DraftedFrame>
  );
}
