import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['.probe*', 'dist/', '.build/', '.bundles/', '.astro/', 'node_modules/', 'public/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, regexp.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'off',
      'no-console': 'error',
    },
  },
  { files: ['src/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  ...astro.configs['flat/recommended'],
  // Whoever writes a text could make such an expression run for hours.
  {
    files: ['**/*.mjs', '**/*.astro'],
    plugins: regexp.configs['flat/recommended'].plugins,
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
);
