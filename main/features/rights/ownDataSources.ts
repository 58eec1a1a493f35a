/**
 * What each table means to a person who asks for his own data (Ley 29733, right of access). Every table of the schema
 * has its line; `tests/integration/core/ownData.test.ts` fails for one that has none.
 */

/** Why something is not handed over; the document says it in words. */
export const withholdings = [
  'third-parties',
  'professional-secrecy',
  'attention-notes',
  'protection',
  'team',
  'handed-over-apart',
] as const;
export type Withholding = (typeof withholdings)[number];

export type OwnDataSource =
  /** In the document, as far as it is his. */
  | { readonly as: 'exported' }
  | { readonly as: 'withheld'; readonly why: readonly Withholding[] }
  /** Says nothing about one person: the office's own, or the machinery of another table. */
  | { readonly as: 'not-his' };

const exported = { as: 'exported' } as const;
const notHis = { as: 'not-his' } as const;
const withheld = (...why: Withholding[]) => ({ as: 'withheld', why }) as const;

export const ownDataSources: Readonly<Record<string, OwnDataSource>> = {
  people: exported,
  consents: exported,
  cases: exported,
  case_state_changes: exported,
  case_bases: exported,
  case_referrals: exported,
  attention_plans: exported,
  attention_goals: exported,
  attention_plan_ends: exported,
  ficha_entries: exported,
  group_members: exported,
  past_memberships: exported,
  attendance: exported,
  make_ups: exported,
  certificates: exported,
  attachments: exported,
  // What he answered and what it gave; a professional's own appreciation of him is not his answer.
  test_applications: exported,
  processing_restrictions: exported,
  appointments: exported,

  // Psychology's are of professional secrecy, those of who facilitates are not; that he was attended is in the document.
  individual_notes: withheld('professional-secrecy', 'attention-notes'),
  note_amendments: withheld('professional-secrecy', 'attention-notes'),
  process_notes: withheld('professional-secrecy'),
  process_note_shares: withheld('professional-secrecy'),
  group_messages: withheld('team'),
  group_message_withdrawals: withheld('team'),
  make_up_retractions: withheld('team'),
  certificate_revocations: withheld('team'),
  case_entries: withheld('third-parties'),
  case_decisions: withheld('team'),
  decision_answers: withheld('team'),
  decision_explanations: withheld('team'),
  decision_tasks: withheld('team'),
  case_sanctions: withheld('third-parties'),
  cai_referrals: withheld('team'),
  case_assignments: withheld('team'),
  hand_overs: withheld('team'),
  saved_filters: withheld('team'),
  risk_notices: withheld('protection'),
  protection_steps: withheld('protection'),
  tasks: withheld('team'),
  task_changes: withheld('team'),
  appointment_changes: withheld('team'),
  session_guests: withheld('team'),
  session_incidents: withheld('protection'),
  disposal_proposals: withheld('team'),
  person_merges: withheld('team'),
  person_merge_cases: withheld('team'),
  person_corrections: withheld('team'),
  protected_contacts: withheld('third-parties'),
  family_tellings: withheld('third-parties'),
  family_interviews: withheld('third-parties'),
  // What his partner said is hers.
  partner_tests: withheld('third-parties'),
  test_annulments: withheld('team'),
  drafts: withheld('team'),
  audit_log: withheld('team'),
  attachment_chunks: withheld('handed-over-apart'),
  attachment_retractions: withheld('team'),

  groups: notHis,
  local_days: notHis,
  group_places: notHis,
  group_calendars: notHis,
  session_plans: notHis,
  session_moves: notHis,
  certificate_rules: notHis,
  certificate_numbers: notHis,
  programmes: notHis,
  programme_versions: notHis,
  group_facilitators: notHis,
  sessions: notHis,
  session_topics: notHis,
  session_elements: notHis,
  session_reflections: notHis,
  session_exceptions: notHis,
  session_signatures: notHis,
  session_returns: notHis,
  session_amendments: notHis,
  session_own_checks: notHis,
  session_facilitators: notHis,
  instruments: notHis,
  instrument_versions: notHis,
  decision_rules: notHis,
  list_columns: notHis,
  list_settings: notHis,
  people_search: notHis,
  person_words: notHis,
  person_keys: notHis,
  people_to_key: notHis,
  office: notHis,
  users: notHis,
  care_meetings: notHis,
  care_participants: notHis,
  care_texts: notHis,
  team_members: notHis,
  team_profiles: notHis,
  team_courses: notHis,
  team_course_reviews: notHis,
  team_declarations: notHis,
  team_pledges: notHis,
  audit_head: notHis,
  case_codes: notHis,
  pick_options: notHis,
  disposing: notHis,
  disposal_scrub: notHis,
  schema_migrations: notHis,
};
