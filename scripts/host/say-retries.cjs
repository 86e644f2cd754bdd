/**
 * mocha's own report, which keeps to itself what has been tried again: here it is said, and why.
 */
const { reporters } = require('mocha');

module.exports = class SayRetries extends reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) => {
      console.log(`    ${test.title}: is tried again after it failed\n${error.stack}`);
    });
  }
};
