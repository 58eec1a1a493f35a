/** What the emergency directory of §6.2.7 holds: who answers, where, at which number, and how sure that is. */

export const directoryKinds = [
  'line',
  'pnp',
  'local-security',
  'cem',
  'sau',
  'sar',
  'cai',
  'hospital',
  'mental-health',
  'other',
] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/**
 * What is known to be doubtful in an entry. A defect of the source is named, never repaired into a new fact: the
 * text stays as published and the screen says that it must be verified.
 */
export const directoryDoubts = [
  /** The source gives no phone. */
  'no-phone',
  /** A phone is written that cannot be dialled as it stands. */
  'undialable-phone',
  /** The number to dial was read out of another way of writing it (country or area code before a mobile…). */
  'rewritten-phone',
  /** The same number stands under another service too. */
  'shared-phone',
  /** The code of the district is not in the register of places. */
  'unknown-place',
  /** The name or the address speaks of another district than the code. */
  'place-disagrees',
  /** The address is another service's, word for word. */
  'copied-address',
  /** The address is cut or has a parenthesis that never closes. */
  'incomplete-address',
  /** The source itself says that the address must be brought up to date. */
  'no-address',
  /** The opening hours are cut where the source's column ends. */
  'incomplete-hours',
  /** The coordinates lie where another province's services are. */
  'coordinates-elsewhere',
  /** The coordinates are those of another address too. */
  'shared-coordinates',
  'no-coordinates',
  /** The source says that the service has no office yet. */
  'no-office',
] as const;
export type DirectoryDoubt = (typeof directoryDoubts)[number];

export interface DirectoryPhone {
  /** As shown: what the source or the office wrote. */
  readonly text: string;
  /** Digits to dial from any phone in Peru; null when the text cannot be dialled as it stands. */
  readonly dial: string | null;
}

export interface DirectoryPlace {
  readonly ubigeo: string;
  readonly department: string;
  readonly province: string;
  /** Empty when the register of places does not know the code. */
  readonly district: string;
}

export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

export interface DirectorySource {
  readonly name: string;
  /** As precise as the source is: `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
}

export interface DirectoryEntry {
  readonly id: string;
  readonly kind: DirectoryKind;
  readonly name: string;
  readonly place: DirectoryPlace | null;
  readonly address: string | null;
  readonly phones: readonly DirectoryPhone[];
  readonly hours: string | null;
  /** One line for what fits nowhere else («Por internet, sin número»). */
  readonly note: string | null;
  readonly coordinates: Coordinates | null;
  readonly source: DirectorySource;
  /** Day on which this office last verified the entry; null when it never did. */
  readonly verifiedAt: string | null;
  readonly doubts: readonly DirectoryDoubt[];
}

/** District, province and department in one line, without saying twice the same name in a row. */
export const placeText = (place: DirectoryPlace): string =>
  [place.district, place.province, place.department]
    .filter((name, index, names) => name !== '' && name !== names[index - 1])
    .join(', ');

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'setiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** «7 de abril de 2022», or «setiembre de 2026» when the source gives no day. Anything else comes back as it is. */
export const sourceDateText = (date: string): string => {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const month = months[Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return date;
  const day = parts[3] === undefined ? '' : `${Number(parts[3])} de `;
  return `${day}${month} de ${parts[1]}`;
};

/** True when the office must check the entry before it leans on it: never verified here, or with a doubt. */
export const needsVerification = (entry: Pick<DirectoryEntry, 'verifiedAt' | 'doubts'>): boolean =>
  entry.verifiedAt === null ||
  entry.doubts.some((doubt) => doubt === 'undialable-phone' || doubt === 'no-phone');
