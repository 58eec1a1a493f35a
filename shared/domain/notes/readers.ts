/** What an account is to the individual attention of a man. */
export interface AttentionReader {
  readonly isAuthor: boolean;
  readonly isPsychology: boolean;
  /** In the team of his case, its responsible too, or giving him the attention of a plan that goes on. */
  readonly isOfHisCase: boolean;
  /** Conducts a group that he is in now. */
  readonly conductsHisGroup: boolean;
}

/**
 * Who reads the notes of who facilitates, the plans and the texts for the group of a man (§6.8.1, §6.8.4). To hold the
 * key of the register is not enough: a facilitator who has no part in his process reads none of it.
 */
export const readsAttention = (reader: AttentionReader): boolean =>
  reader.isAuthor || reader.isPsychology || reader.isOfHisCase || reader.conductsHisGroup;
