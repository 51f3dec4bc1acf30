// Preloaded into programs: every host's name leads to the matrix's server, whose certificate is trusted by NODE_EXTRA_CA_CERTS.
import net from 'node:net';

const port = Number(process.env.HOSTS_PORT);
const plain = net.Socket.prototype.connect;

net.Socket.prototype.connect = function connect(...args) {
  const given = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof given === 'object' && Number(given.port) === 443) {
    const options = { ...given, host: '127.0.0.1', port, lookup: undefined };
    if (Array.isArray(args[0])) args[0][0] = options;
    else args[0] = options;
  }
  return plain.apply(this, args);
};
