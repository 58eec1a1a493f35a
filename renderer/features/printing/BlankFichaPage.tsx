import { useQuery } from '@tanstack/react-query';
import { consentTextVersion, conditions, documentKinds } from '../../../shared/contract/intake.contract';
import type { PickList } from '../../../shared/domain/lists/options';
import { trpc } from '../../api/client';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { useLists } from '../../components/lists/usePickList';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { PrintSheet } from '../../components/print/PrintSheet';
import { toldText } from '../../components/words/consentTexts';
import { fichaPartWords } from '../../../shared/words/fichaWords';
import { listWords, unansweredWords } from '../../components/words/listWords';
import { conditionWords, documentKindWords } from '../../../shared/words/recordWords';
import classes from './Printing.module.css';
import { printingTexts } from './texts';

const words = printingTexts.blank;

/** A line to write on by hand. */
const Line = ({ label }: { readonly label: string }) => (
  <p className={classes['line']}>
    <span>{label}:</span>
    <span />
  </p>
);

interface OptionsProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly help?: string;
}

/** Boxes to tick. */
const Options = ({ label, options, help }: OptionsProps) => (
  <>
    <p className={classes['question']}>
      {label}
      {help !== undefined && <span className={classes['quiet']}> {help}</span>}
    </p>
    <ul className={classes['options']}>
      {options.map((option) => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  </>
);

/** The registration form on paper (§6.4.2), with the lists of this year. It is about nobody yet. */
export function BlankFichaPage() {
  const settings = useQuery({ ...trpc.settings.get.queryOptions({}), staleTime: Infinity });
  const { offered, ...lists } = useLists();
  const failed = [settings, lists].find((one) => one.isError && one.data === undefined);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (settings.data === undefined || lists.data === undefined) return <LoadingState />;
  const year = Number(todayHere().slice(0, 4));
  const optionsOf = (list: PickList, open = true): string[] => [
    ...offered(list, year).map(({ label }) => label),
    ...(open ? Object.values(unansweredWords) : []),
  ];
  return (
    <PrintSheet title={words.title} subtitle={words.help} sheet="blank-ficha" caseId={null}>
      <p className={classes['office']}>{settings.data.office.name}</p>
      <p>Ficha de registro (Directiva General 018-2016-MIMP, §6.4.2)</p>
      <Line label={words.paperOn} />
      <Line label={words.filledBy} />
      <p className={classes['question']}>{words.consent}</p>
      {toldText(consentTextVersion).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Options label={words.answer} options={[words.given, words.refused]} />
      <Line label={words.means} />
      <h2>{words.identity}</h2>
      <Options label={words.documentKinds} options={documentKinds.map((kind) => documentKindWords[kind])} />
      <Line label={words.documentNumber} />
      <Line label={words.names} />
      <Line label={words.surnames} />
      <Line label={words.birth} />
      <h2>{fichaPartWords.admission}</h2>
      <Options label={words.condition} options={conditions.map((name) => conditionWords[name])} />
      <Options label={listWords['entry-way']} options={optionsOf('entry-way', false)} />
      <Line label={words.institutionNumber} />
      <Line label={words.reason} />
      <h2>{fichaPartWords.personal}</h2>
      <Options label={listWords['mother-tongue']} options={optionsOf('mother-tongue')} />
      <Options label={listWords['marital-state']} options={optionsOf('marital-state')} />
      <Options label={listWords.ethnicity} options={optionsOf('ethnicity')} help={words.sensitive} />
      <Options label={listWords.disability} options={optionsOf('disability')} help={words.sensitive} />
      <h2>{fichaPartWords['education-work']}</h2>
      <Options label={listWords.education} options={optionsOf('education')} />
      <Line label={words.occupation} />
      <Options label={listWords.income} options={optionsOf('income')} help={words.sensitive} />
      <h2>{fichaPartWords.contact}</h2>
      <Line label={words.address} />
      <Line label={words.phones} />
      <Line label={words.safe} />
      <h2>{fichaPartWords.children}</h2>
      <Line label={words.children} />
      <h2>{fichaPartWords.information}</h2>
      <Line label={words.information} />
      <p className={classes['quiet']}>{words.reserved}</p>
    </PrintSheet>
  );
}
