// Before packing: npm would take `exports` as they are for the workspace, TypeScript and all.
if (!process.env.npm_config_user_agent?.startsWith("pnpm/")) {
  console.error("Pack with pnpm: it alone puts `publishConfig` in place.");
  process.exit(1);
}
