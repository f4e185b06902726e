import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What the tests of one package came to: written to `test-report.json` there, and read by `scripts/test.mjs`. */
export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  failures: Failure[];
}

/** One test that failed, a file that could not be loaded, or an error outside any test. */
interface Failure {
  name: string;
  message: string;
}

const failure = (name: string, { message, stack }: Pick<SerializedError, 'message' | 'stack'>): Failure => ({
  name,
  message: stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`,
});

/** Counts tests, and keeps each failure with its message. An error outside any test counts as one that failed. */
export const testReport: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const report: Report = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') report.passed++;
        else if (result.state === 'failed')
          report.failures.push(failure(`${file}: ${test.fullName}`, result.errors[0] ?? { message: 'no message' }));
        else report.skipped++;
      }
      report.failures.push(...module.errors().map((error) => failure(file, error)));
      for (const suite of module.children.allSuites())
        report.failures.push(...suite.errors().map((error) => failure(`${file}: ${suite.fullName}`, error)));
    }
    report.failures.push(...unhandled.map((error) => failure('outside any test', error)));
    report.failed = report.failures.length;
    writeFileSync('test-report.json', JSON.stringify(report, undefined, 2));
  },
};
