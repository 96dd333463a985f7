// Azurite's table service, which says on which port it listens and ends with whoever started it, however that ends.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (...where) {
  this.once('listening', () => console.log(`listening on ${this.address().port}`));
  return listen.apply(this, where);
};

process.stdin.on('end', () => process.exit()).resume();
require('azurite/dist/src/table/main.js');
