import { Advice } from './advice.mjs';

const needed = { major: 20, minor: 19 };

/** Throws, saying what to install, when the running Node is too old for the tools of this project. */
export function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed.major || (major === needed.major && minor >= needed.minor)) return;
  throw new Advice(
    `Markscheme needs Node ${needed.major}.${needed.minor} or newer; this is ${process.versions.node}. ` +
      'Install a newer Node from https://nodejs.org and run the same command again.',
  );
}
