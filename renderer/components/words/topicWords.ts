import { sessionTopics, topicName } from '../../../shared/domain/sessions/topics';

/** «3. Etapas de la vida…»: the topic with its number in §6.4.8. */
export const displayTopic = (topic: number): string => `${String(topic)}. ${topicName(topic)}`;

/** What a session is about: the title it was planned with, or else its topics by name. */
export const displaySubject = ({
  title,
  topics,
}: {
  readonly title: string;
  readonly topics: readonly number[];
}): string => (title === '' ? topics.map(topicName).join(' · ') : title);

/** The thirteen, for a choice. */
export const topicOptions: readonly { readonly value: string; readonly label: string }[] = sessionTopics.map(
  (_name, index) => ({ value: String(index + 1), label: displayTopic(index + 1) }),
);
