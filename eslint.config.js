import { configApp, RULES_LIST } from '@adonisjs/eslint-config'
import { importDirection } from './eslint/import_direction.js'
import { WITHOUT_HTTP } from './eslint/rooms.js'

const NAMES = RULES_LIST['@typescript-eslint/naming-convention']
const COLUMNS_OF_A_ROW = { selector: 'variable', modifiers: ['destructured'], format: null }

const HOUSE = ['app/**/*.ts', 'plugins/**/*.ts']

export default configApp(
  { ignores: ['.adonisjs/**', 'public/**', 'storage/**', 'tmp/**', 'database/schema.ts'] },
  {
    name: 'Browser scripts',
    files: ['resources/js/**/*.ts'],
    rules: RULES_LIST,
  },
  {
    name: 'Preset rules that cost more than they give',
    files: ['**/*.ts'],
    rules: {
      'no-control-regex': 'off',
      '@unicorn/no-for-loop': 'off',
      '@unicorn/no-await-expression-member': 'off',
      '@typescript-eslint/naming-convention': [...NAMES, COLUMNS_OF_A_ROW],
    },
  },
  {
    name: 'Size: aim at 30 lines, stop at 150',
    files: ['**/*.{ts,js,mjs}'],
    rules: { 'max-lines': ['error', { max: 150, skipComments: true }] },
  },
  {
    name: 'Data is as long as it is',
    files: ['database/seeders/demo/{regions,tenants}.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'No dead code',
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    name: 'Plain scripts',
    files: ['**/*.{js,mjs}'],
    rules: {
      'no-unused-vars': 'error',
      'prettier/prettier': ['error', { endOfLine: 'auto' }],
    },
  },
  {
    name: 'Direction of imports',
    files: ['{app,start,database,plugins}/**/*.ts'],
    plugins: { house: { rules: { 'import-direction': importDirection } } },
    rules: { 'house/import-direction': 'error' },
  },
  {
    name: 'Rooms that know nothing of the web',
    files: WITHOUT_HTTP,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@adonisjs/core/http', message: 'Take values, not an HttpContext.' }] },
      ],
    },
  },
  {
    name: 'What the house never does',
    files: HOUSE,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^renderRaw(Sync)?$/]',
          message: 'renderRaw compiles a string as a template: render a file.',
        },
        {
          selector: ':function :matches(NewExpression, CallExpression)[callee.name="RegExp"]',
          message: 'Patterns made at run time go through re2js, which is linear in time.',
        },
      ],
    },
  }
)
