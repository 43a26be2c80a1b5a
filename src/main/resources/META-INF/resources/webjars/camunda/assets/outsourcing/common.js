/** What the configuration of the four web apps has in common. */
export const common = {
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  customScripts: ['../../assets/outsourcing/words'],
  requireJsConfig: { ngDeps: ['outsourcing.words'] },
};
