import { notifications } from '@mantine/notifications';
import { errorText } from '../../app/errorTexts';

/** Tells what went wrong where no place of the page is its own. Stays until it is read. */
export const showFailure = (error: unknown): void => {
  notifications.show({ message: errorText(error), autoClose: false, 'data-failure': true });
};
