import { spawnSync } from 'node:child_process'
import { ensureDependencies } from '../src/hosting/install.mjs'

/** Reads 100,000 damaged links and files; `FUZZ_SEED` takes others than the usual ones. */
ensureDependencies()
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/handover/fuzz.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { FUZZ_RUNS: '100000', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env },
})
process.exitCode = status ?? 1
