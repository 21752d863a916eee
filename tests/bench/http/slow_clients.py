#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""slow_clients.py PORT N SECONDS: holds N connections, each of which sends one byte per second.

A connection that the daemon closes (408) is opened again.
"""
import socket
import sys
import time

port, count, seconds = map(int, sys.argv[1:])
head = b"GET /v1/search?q=children HTTP/1.1\r\nHost: x\r\nX-Slow: "


def begin():
    one = socket.create_connection(("127.0.0.1", port))
    one.sendall(head)
    one.setblocking(False)
    return one


clients = [begin() for _ in range(count)]
print("held", flush=True)
end = time.time() + seconds
while time.time() < end:
    for i, one in enumerate(clients):
        try:
            one.sendall(b"a")
            if one.recv(1) is not None:
                one.close()
                clients[i] = begin()
        except BlockingIOError:
            pass
        except OSError:
            clients[i] = begin()
    time.sleep(1)
