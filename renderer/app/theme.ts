import {
  createTheme,
  type CloseButtonProps,
  type CSSVariablesResolver,
  type DrawerProps,
  type InputWrapperProps,
  type MantineColorSchemeManager,
  type MantineColorsTuple,
  type ModalProps,
  type NotificationProps,
} from '@mantine/core';

/**
 * Colour belongs to meaning: neutrals for everything, petroleum for the one action, amber for what needs attention,
 * red for danger to a person and emergency numbers alone. Text on a filled surface is white only from shade 7 on
 * (7.7:1); light shades carry dark text.
 */
const petrol: MantineColorsTuple = [
  '#f0f6f8',
  '#d9e8ec',
  '#b8d3db',
  '#92bdc9',
  '#6aa7b9',
  '#438da3',
  '#307488',
  '#1f5a6b',
  '#184856',
  '#113640',
];
const amber: MantineColorsTuple = [
  '#fff8e6',
  '#fdeec4',
  '#f9dd8f',
  '#f2c75a',
  '#e3ac2f',
  '#c28d17',
  '#9a6d0c',
  '#7a5406',
  '#5f4105',
  '#453004',
];
const danger: MantineColorsTuple = [
  '#fdf1f0',
  '#fadcd9',
  '#f2b8b5',
  '#e88f89',
  '#dc655c',
  '#cd4035',
  '#b42318',
  '#9f1c12',
  '#8c1d18',
  '#5f1410',
];

const closeLabel = { 'aria-label': 'Cerrar' };

export const theme = createTheme({
  colors: { petrol, amber, danger },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Source Sans 3 Variable', sans-serif",
  headings: { fontFamily: "'Source Sans 3 Variable', sans-serif", fontWeight: '650' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // By name and not by `extend`: the theme stands on the lock screen, which waits for none of these to be read.
    // Mantine gives them no accessible name of their own.
    Modal: {
      defaultProps: {
        closeButtonProps: closeLabel,
        transitionProps: { duration: 100 },
        centered: true,
      } satisfies Partial<ModalProps>,
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650 } },
    },
    Drawer: {
      defaultProps: {
        closeButtonProps: closeLabel,
        transitionProps: { duration: 100 },
      } satisfies Partial<DrawerProps>,
    },
    Notification: { defaultProps: { closeButtonProps: closeLabel } satisfies Partial<NotificationProps> },
    // Half transparent on its tinted ground it falls below 4.5 : 1 in the dark.
    Blockquote: { styles: { cite: { color: 'var(--mantine-color-text)', opacity: 1 } } },
    CloseButton: { defaultProps: closeLabel satisfies Partial<CloseButtonProps & typeof closeLabel> },
    // Help stands under the field, where the eye is after typing.
    InputWrapper: {
      defaultProps: {
        inputWrapperOrder: ['label', 'input', 'description', 'error'],
      } satisfies Partial<InputWrapperProps>,
      vars: () => ({
        label: {},
        success: {},
        description: { '--input-description-size': 'var(--mantine-font-size-xs)' },
        error: { '--input-error-size': 'var(--mantine-font-size-xs)' },
      }),
    },
  },
});

const nothing = (): void => undefined;
/**
 * The page keeps no colours: the shell makes the preference look like the system's own (`nativeTheme`), which the page
 * follows by itself. Mantine's own manager would ask the local storage, which this session does not keep.
 */
export const colourManager: MantineColorSchemeManager = {
  get: (value) => value,
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};

/** Dimmed text and placeholders as Mantine ships them miss AA on white; these hold 4.5:1 in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#565d66',
    '--mantine-color-placeholder': '#646b74',
    // An empty field is no danger to anybody: it needs attention.
    '--mantine-color-error': amber[7],
    '--mantine-color-anchor': petrol[7],
  },
  dark: {
    '--mantine-color-dimmed': '#b2b8c0',
    '--mantine-color-placeholder': '#a3a9b1',
    '--mantine-color-error': amber[2],
    '--mantine-color-anchor': petrol[3],
    '--mantine-color-petrol-light-color': petrol[2],
    '--mantine-color-amber-light-color': amber[2],
  },
});
