# Loaded into programs: every host's name leads to the matrix's server, whose certificate is trusted by SSL_CERT_FILE.
import os
import socket

PORT = int(os.environ["HOSTS_PORT"])
plain = socket.getaddrinfo


def local(host, port, *args, **kwargs):
    if str(port) in ("443", "https", str(PORT)):
        return plain("127.0.0.1", PORT, *args, **kwargs)
    return plain(host, port, *args, **kwargs)


socket.getaddrinfo = local

# asyncio does not look up what is an address already
from asyncio import selector_events  # noqa: E402

connect = selector_events.BaseSelectorEventLoop.sock_connect


async def sock_connect(self, sock, address):
    is_host = isinstance(address, tuple) and address[1] == 443
    return await connect(self, sock, ("127.0.0.1", PORT) if is_host else address)


selector_events.BaseSelectorEventLoop.sock_connect = sock_connect
