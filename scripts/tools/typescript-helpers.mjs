// In place of the functions that TypeScript writes into each module (`shared-helpers.mjs`).

/** What `import * as x` gives. Theirs is a copy; nothing here changes one. */
export const __importStar = module => module;

/** What `import x` gives. */
export const __importDefault = module => (module?.__esModule ? module : { default: module });

/** Does `export * from`. */
export function __exportStar(module, exports) {
  for (const name in module)
    if (name !== 'default' && !Object.hasOwn(exports, name))
      Object.defineProperty(exports, name, { enumerable: true, get: () => module[name] });
}
