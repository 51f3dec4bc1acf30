// A proxy on loopback that leads every host to the matrix's server: for programs whose SDK looks at HTTPS_PROXY.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface HostProxy {
  readonly port: number;
  close(): void;
}

export async function startProxy(to: number): Promise<HostProxy> {
  const server: Server = createServer();
  server.on('connect', (_request, socket, head: Buffer) => {
    const inner = connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
