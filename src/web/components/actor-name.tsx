interface ActorNameProps {
  /** The first state of the pair, the second, or the third party. */
  readonly role: 'a' | 'b' | 'k';
  readonly name: string;
}

/** A state of a case with its colour and its sign, as in every chart. */
export const ActorName = ({ role, name }: ActorNameProps) => (
  <span class={`actor actor-${role}`}>{name}</span>
);
