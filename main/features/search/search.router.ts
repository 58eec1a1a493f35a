import { namesHidden } from '../../../db/repositories/listPreferences';
import { peopleFound, searchPeopleInput } from '../../../shared/contract/search.contract';
import { query, router } from '../../core/procedure';
import { hitsOf } from './search.service';

export const searchRouter = router({
  people: query({
    access: { permission: 'cases.read' },
    input: searchPeopleInput,
    output: peopleFound,
    audit: {
      none: 'a row for every key press would hide the readings that matter; opening a case leaves one',
    },
    run: ({ db }, input) => hitsOf(db, input, input.names || !namesHidden(db)),
  }),
});
