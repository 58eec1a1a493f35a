import { AnchorLink } from '../../components/links';

/** The way back from a page of a group to the group. */
export const GroupLink = ({ groupId, name }: { readonly groupId: string; readonly name: string }) => (
  <AnchorLink to="/grupos/$groupId" params={{ groupId }}>
    {name}
  </AnchorLink>
);
