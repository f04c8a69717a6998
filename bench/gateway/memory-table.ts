import { peakBytes, processTree } from '../support/process-memory.ts';
import { megabytes, type Table } from '../support/table.ts';

/** A program by the process that answers. */
interface Program {
  readonly label: string;
  readonly pid: number;
}

/** What programs held at most since they began: the process that answers, and the sum over all that it started. */
export function memoryTable(when: string, programs: readonly Program[]): Table {
  return {
    head: [`peak memory after ${when}`, 'answering process', 'with its workers'],
    rows: programs.map(({ label, pid }) => [label, ...cellsOf(pid)]),
  };
}

/** Where the kernel does not tell the peak, what is held now. */
function cellsOf(rootPid: number): readonly string[] {
  const tree = processTree(rootPid).map(({ pid, residentBytes }) => ({ pid, peak: peakBytes(pid) ?? residentBytes }));
  const own = tree.find(({ pid }) => pid === rootPid)?.peak ?? 0;
  return [own, tree.reduce((sum, { peak }) => sum + peak, 0)].map(megabytes);
}
