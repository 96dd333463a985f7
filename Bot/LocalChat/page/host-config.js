// How Teams dresses a card. Colours are names of the page's style sheet, so that light and dark need no new rendering.
const ink = name => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });

const inks = {
  default: ink('text'),
  dark: ink('text'),
  light: ink('text'),
  accent: ink('accent'),
  good: ink('good'),
  warning: ink('warning'),
  attention: ink('attention'),
};

const style = name => ({ backgroundColor: `var(--card-on-${name})`, foregroundColors: inks });

export const hostConfig = {
  fontFamily: 'var(--font)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  supportsInteractivity: true,
  containerStyles: {
    default: style('default'),
    emphasis: style('emphasis'),
    accent: style('accent'),
    good: style('good'),
    warning: style('warning'),
    attention: style('attention'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'default', weight: 'bolder' }, columnHeader: { size: 'small', weight: 'bolder', isSubtle: true } },
  factSet: {
    title: { weight: 'bolder', maxWidth: 150, wrap: true },
    value: { wrap: true },
    spacing: 12,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'default' },
    },
    errorMessage: { size: 'small', color: 'attention', weight: 'default', spacing: 'small' },
  },
};
