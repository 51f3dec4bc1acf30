# Loaded into programs: what they send over HTTPS goes to the recording server, with where it was meant to go.
import importlib
import os
from urllib.parse import urlsplit

RECORDER = urlsplit(os.environ["RECORDER"])


def patch_httpx(name):
    try:
        httpx = importlib.import_module(name)
    except ImportError:
        return

    def redirect(request):
        request.headers["x-sent-to"] = f"{request.url.scheme}://{request.url.host}"
        request.url = request.url.copy_with(scheme="http", host=RECORDER.hostname, port=RECORDER.port)
        request.headers["host"] = RECORDER.netloc
        return request

    send, send_async = httpx.HTTPTransport.handle_request, httpx.AsyncHTTPTransport.handle_async_request
    httpx.HTTPTransport.handle_request = lambda self, request: send(self, redirect(request))

    async def asynchronously(self, request):
        return await send_async(self, redirect(request))

    httpx.AsyncHTTPTransport.handle_async_request = asynchronously


def patch_urllib3():
    try:
        import urllib3
    except ImportError:
        return
    target = f"{RECORDER.scheme}://{RECORDER.netloc}"

    plain = urllib3.HTTPConnectionPool.urlopen

    def urlopen(self, method, url, body=None, headers=None, **kwargs):
        if self.host == RECORDER.hostname:
            return plain(self, method, url, body=body, headers=headers, **kwargs)
        pool = urllib3.connection_from_url(target)
        sent_to = f"{self.scheme}://{self.host}"
        return plain(pool, method, urlsplit(url).path, body=body, headers={**dict(headers or {}), "x-sent-to": sent_to}, **kwargs)

    urllib3.HTTPConnectionPool.urlopen = urlopen


patch_httpx("httpx")
patch_httpx("httpx2")
patch_urllib3()
