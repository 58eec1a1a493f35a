/** All styles of the library, for what loads behind the first screens (see `firstStyles.ts`). */
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
