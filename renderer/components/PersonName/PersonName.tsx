export interface PersonNameProps {
  readonly fullName: string;
}

/** How a person is called on every page of the register: the one place that decides it. */
export const PersonName = ({ fullName }: PersonNameProps) => <>{fullName}</>;
