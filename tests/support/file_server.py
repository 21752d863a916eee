#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Serves the files in the current folder over HTTP, ignoring query strings, and prints its port.

NAME.status next to a file NAME holds a status other than 200, followed by header lines; NAME.once does
the same for the first request only.
"""
import http.server
import pathlib


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = pathlib.Path(self.path.split("?")[0].strip("/") or ".")
        status, headers = 200 if path.is_file() else 404, []
        once = path.with_name(path.name + ".once") if path.name else path
        always = path.with_name(path.name + ".status") if path.name else path
        for override in (once, always):
            if override.is_file():
                first, *headers = override.read_text().splitlines()
                status = int(first)
                break
        if once.is_file():
            once.unlink()
        body = path.read_bytes() if path.is_file() else b""
        self.send_response(status)
        for line in headers:
            self.send_header(*line.split(": ", 1))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
server.serve_forever()
