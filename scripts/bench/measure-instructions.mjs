import { countInstructions } from './instructions.mjs';

/** Instructions of the processor, left out where only a try is wanted, as valgrind takes a minute. */
export function measureInstructions({ sizes }) {
  return sizes.instructions ? countInstructions() : { tool: null, counts: null, why: 'left out' };
}
