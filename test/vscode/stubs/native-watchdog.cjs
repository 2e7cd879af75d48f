// Stands in for the native watchdog of the VS Code server, which would have to be compiled: the extension
// host asks it to end the process once its parent is gone.
'use strict';

const PARENT_GONE = 87;

exports.start = (parent) => {
  setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(PARENT_GONE);
    }
  }, 1000).unref();
};

exports.exit = (code) => process.exit(code ?? 0);
