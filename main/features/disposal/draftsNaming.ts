import { everyDraft, isAbout, type DraftRecord } from '../../../db/repositories/drafts';
import {
  isSamePerson,
  namesPerson,
  type MentionFate,
  type Named,
  type NamedRecord,
} from '../../../shared/domain/rights/mentions';
import { AppError } from '../../../shared/errors';
import { draftPlace } from '../../core/ownDrafts';
import type { ReadContext } from '../../core/procedure';
import { unseal } from '../../core/vault/seal';

/** What is being typed before it is a record of anything: the form of a registration, of a group, of an account. */
const ofNothingYet = 'new';

export interface NamingDraft {
  readonly draft: DraftRecord;
  /** `goes`: a registration of this very man, that nothing but the erasure itself would ever end. */
  readonly fate: MentionFate;
}

type Content = string | number | boolean | null | Content[] | { [key: string]: Content };

/** A draft as its parts: in its text a line break or an accent may stand as an escape. */
function contentOf(text: string): Content {
  try {
    return JSON.parse(text) as Content;
  } catch {
    return text;
  }
}

const isHolder = (content: Content): content is Content[] | Record<string, Content> =>
  typeof content === 'object' && content !== null;

const textsOf = (content: Content): string =>
  isHolder(content) ? Object.values(content).map(textsOf).join('\n') : String(content);

const typedFields = ['givenNames', 'paternalSurname', 'maternalSurname', 'documentNumber'] as const;

/** Every person whose fields stand in a draft. */
function typedPeople(content: Content): NamedRecord[] {
  if (!isHolder(content)) return [];
  const inside = Object.values(content).flatMap(typedPeople);
  if (Array.isArray(content)) return inside;
  const [givenNames, paternalSurname, maternalSurname, documentNumber] = typedFields.map((field) => {
    const value = content[field];
    return typeof value === 'string' ? value : '';
  }) as [string, string, string, string];
  return [{ givenNames, paternalSurname, maternalSurname, documentNumber }, ...inside];
}

/**
 * Drafts of everybody that name him and are about no record in `subjects` (those go with it), also such as wait in
 * memory for room on the disk. Only what the keys of whoever asks open: the others are sealed for who types them.
 * One that is damaged is named as such: it keeps nobody from anything.
 */
export function draftsNaming(
  { db, office, state }: Pick<ReadContext, 'db' | 'office' | 'state'>,
  person: Named,
  subjects: readonly string[],
): NamingDraft[] {
  const fateOf = (draft: DraftRecord): MentionFate | null => {
    const key = office.keyFor('drafts', draft.compartment);
    let text: string;
    try {
      text = unseal(key, draft.contentSealed, draftPlace(draft)).toString('utf8');
    } catch (error) {
      if (error instanceof AppError && error.code === 'damaged') return 'unreadable';
      throw error;
    }
    const content = contentOf(text);
    const isHis = typedPeople(content).some((typed) => isSamePerson(person, typed));
    if (draft.subject === ofNothingYet && isHis) return 'goes';
    return namesPerson(person, textsOf(content)) ? 'stays' : null;
  };
  return [...everyDraft(db), ...state.shelter.all()]
    .filter((draft) => office.ring.has(draft.compartment) && !isAbout(draft, subjects))
    .flatMap((draft) => {
      const fate = fateOf(draft);
      return fate === null ? [] : [{ draft, fate }];
    });
}
