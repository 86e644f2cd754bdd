import { Advice } from '../tools/advice.mjs';
import { findOnPath } from '../tools/run.mjs';
import { installDebianPackages } from './debian.mjs';

/** Sees to it that `nvim` is on the PATH; on Debian as root it installs Neovim. */
export async function needNeovim() {
  if (findOnPath('nvim') === undefined) await installDebianPackages('neovim');
  if (findOnPath('nvim') === undefined)
    throw new Advice('This step runs the language server in Neovim. Install Neovim (nvim on the PATH).');
}
