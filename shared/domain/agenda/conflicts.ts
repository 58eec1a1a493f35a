/** Something that takes a room and people for a while. */
export interface Engagement {
  readonly id: string;
  readonly day: string;
  /** `HH:MM`; empty where no hour is known: then it collides with nothing. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Empty where none was said. */
  readonly room: string;
  readonly people: readonly string[];
}

export interface Collision {
  readonly with: string;
  /** The same room, and who is in both. */
  readonly room: boolean;
  readonly people: readonly string[];
}

/** «Sala 2» and «sala  2» are one room. */
export const sameRoom = (left: string, right: string): boolean => {
  const plain = (room: string) => room.trim().replace(/\s+/g, ' ').toLocaleLowerCase('es');
  return plain(left) !== '' && plain(left) === plain(right);
};

/** True when both are under way at some moment; what ends at ten does not collide with what begins at ten. */
export const overlap = (left: Engagement, right: Engagement): boolean =>
  left.day === right.day &&
  [left, right].every(({ startsAt, endsAt }) => startsAt !== '' && endsAt !== '') &&
  left.startsAt < right.endsAt &&
  right.startsAt < left.endsAt;

/**
 * With what an engagement collides: the same room or the same person at the same time. It is said and never refused: two
 * may share a room, and a colleague may step in.
 */
export const collisionsOf = (one: Engagement, others: readonly Engagement[]): Collision[] =>
  others.flatMap((other) => {
    if (other.id === one.id || !overlap(one, other)) return [];
    const room = sameRoom(one.room, other.room);
    const people = one.people.filter((person) => other.people.includes(person));
    return room || people.length > 0 ? [{ with: other.id, room, people }] : [];
  });
