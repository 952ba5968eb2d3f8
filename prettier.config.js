import preset from '@adonisjs/prettier-config'

/** The framework's style, on lines as wide as two files side by side on a screen. */
export default { ...preset, printWidth: 120 }
