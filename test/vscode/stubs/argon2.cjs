// Stands in for the module that hashes passwords, which would have to be compiled. The server runs without a password.
'use strict';
const refused = async () => { throw new Error('This server has no passwords.'); };
module.exports = { hash: refused, verify: refused, needsRehash: () => false };
