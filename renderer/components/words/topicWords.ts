import { sessionTopics, topicName } from '../../../shared/domain/sessions/topics';

/** «3. Etapas de la vida…»: the topic with its number in §6.4.8. */
export const displayTopic = (topic: number): string => `${String(topic)}. ${topicName(topic)}`;

/** The thirteen, for a choice. */
export const topicOptions: readonly { readonly value: string; readonly label: string }[] = sessionTopics.map(
  (_name, index) => ({ value: String(index + 1), label: displayTopic(index + 1) }),
);
