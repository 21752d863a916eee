#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Bounded abuse of an HTTP daemon on this machine's loopback, one fresh process per case.

    http_attacks.py --start 'build/osce-searchd --db DB --listen 127.0.0.1:{port}' [--port 18080]
                    [--ok /healthz] [--search '/v1/search?q=children'] [--only name,name]

A case passes when the daemon stays alive, a second client's --ok answers within --latency seconds while the
attack lasts, peak memory grows by less than --growth MB, and the case's own expectation holds.
Prints a line per case and `N passed, M failed` at the end; exit status 1 if any failed.
"""
import argparse, gzip, os, resource, shlex, socket, subprocess, sys, threading, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("--start", required=True)
ap.add_argument("--port", type=int, default=18080)
ap.add_argument("--ok", default="/healthz")
ap.add_argument("--search", default="/v1/search?q=children")
ap.add_argument("--latency", type=float, default=0.5)
ap.add_argument("--growth", type=float, default=32)
ap.add_argument("--only", default="")
A = ap.parse_args()
OK, SEARCH = A.ok.encode(), A.search.encode()


def command():
    return shlex.split(A.start.replace("{port}", str(A.port)))


def peak_mb(pid):
    try:
        for line in open(f"/proc/{pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def conn(timeout=5):
    return socket.create_connection(("127.0.0.1", A.port), timeout=timeout)


def recv_all(s, timeout=6, limit=1 << 20):
    s.settimeout(timeout)
    parts, total = [], 0
    try:
        while total < limit:
            chunk = s.recv(1 << 20)
            if not chunk:
                break
            total += len(chunk)
            parts.append(chunk)
    except OSError:
        pass
    return b"".join(parts)


def ask(raw, timeout=6, limit=1 << 20):
    try:
        s = conn(timeout)
        try:
            s.sendall(raw)
        except OSError:
            pass
        data = recv_all(s, timeout, limit)
        s.close()
        return data
    except OSError as e:
        return b"<%s>" % str(e).encode()


def get(path, extra=b"", timeout=6, limit=1 << 20):
    return ask(b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\n" + extra + b"Connection: close\r\n\r\n", timeout, limit)


def ok_latency(timeout=8):
    start = time.time()
    return time.time() - start if get(OK, timeout=timeout).startswith(b"HTTP/1.1 200") else None


def status(data):
    return data[9:12].decode("latin1") if data.startswith(b"HTTP/1.") else ""


def held(n, first_bytes, seconds=6, drip=None):
    """n connections that sent first_bytes and then wait (or drip a byte a second): how long does another client wait?"""
    socks = []
    for _ in range(n):
        try:
            s = conn()
            s.sendall(first_bytes)
            socks.append(s)
        except OSError:
            break
    stop = threading.Event()

    def dripping():
        while not stop.is_set():
            for s in socks:
                try:
                    s.sendall(drip)
                except OSError:
                    pass
            time.sleep(1)

    t = threading.Thread(target=dripping) if drip else None
    if t:
        t.start()
    time.sleep(1)
    lat = ok_latency(seconds)
    stop.set()
    if t:
        t.join()
    for s in socks:
        s.close()
    return lat is not None and lat <= A.latency, f"{len(socks)} held; other client: {'%.2f s' % lat if lat else 'no answer'}"


def refused(data, *codes):
    """closed without an answer is as good as one of the codes"""
    st = status(data)
    return (st in codes) or data == b"" or data.startswith(b"<"), st or "closed"


def c_drip_headers(): return held(200, b"GET " + OK + b" HTTP/1.1\r\nHost: localhost\r\nX-", drip=b"a")
def c_idle_keepalive(): return held(200, b"GET " + OK + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
def c_silent(): return held(200, b"")
def c_drip_body(): return held(50, b"POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n", drip=b"a")


def c_slow_reader():
    socks = []
    for _ in range(50):
        s = socket.socket()
        s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        s.connect(("127.0.0.1", A.port))
        s.sendall(b"GET " + SEARCH + b"&limit=100 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 1)
        socks.append(s)
    time.sleep(1)
    lat = ok_latency()
    for s in socks:
        s.close()
    return lat is not None and lat <= A.latency, f"other client: {'%.2f s' % lat if lat else 'no answer'}"


def c_url_1m(): return refused(get(b"/v1/search?q=" + b"a" * (1 << 20)), "414", "431", "400")
def c_url_64m(): return refused(get(b"/v1/search?q=" + b"a" * (64 << 20), timeout=20), "414", "431", "400")
def c_headers_100k(): return refused(get(OK, b"".join(b"X-%d: v\r\n" % i for i in range(100000)), 20), "431", "400")
def c_header_32m(): return refused(get(OK, b"X-A: " + b"b" * (32 << 20) + b"\r\n", 20), "431", "400")


def c_body_1g():
    s = conn()
    s.sendall(b"POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1073741824\r\n\r\n")
    block = b"z" * (1 << 20)
    try:
        for _ in range(96):
            s.sendall(block)
    except OSError:
        pass
    data = recv_all(s, 5)
    s.close()
    return refused(data, "405", "411", "413", "400", "404")


def c_chunked():
    s = conn()
    s.sendall(b"POST /v1/search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
    block = b"100000\r\n" + b"z" * (1 << 20) + b"\r\n"
    try:
        for _ in range(96):
            s.sendall(block)
    except OSError:
        pass
    data = recv_all(s, 5)
    s.close()
    return refused(data, "405", "411", "413", "400", "404", "501")


def c_gzip_bomb():
    z = gzip.compress(b"\0" * (64 << 20), 9)
    d = ask(b"POST /v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(z) + z, 20)
    return refused(d, "405", "411", "413", "415", "400", "404")


def c_ranges():
    d = get(b"/widget.js", b"Range: bytes=" + b",".join([b"0-"] * 1500) + b"\r\n", 20, 64 << 20)
    return len(d) < (1 << 20), f"{status(d)}, {len(d)} bytes"


def c_range_regex():
    codes = [status(get(OK, b"Range: bytes=" + r + b"\r\n", 10)) or "closed"
             for r in (b"0-" + b"1" * 3000, b",".join([b"0-"] * 1000), b"0-," + b" " * 3000 + b"0-", b"0-" + b"1" * 8100)]
    return True, "/".join(codes)


def c_long_path(): return refused(get(b"/v1/paragraphs/" + b"a" * 3900), "404", "400", "414", "431")


def c_malformed():
    cases = {
        "bare LF": (b"GET " + OK + b" HTTP/1.1\nHost: x\n\n", None),
        "bad version": (b"GET " + OK + b" HTTP/9.9\r\n\r\n", None),
        "bad method": (b"FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", {"400", "405", "501", ""}),
        "raw NUL": (b"GET /v1\0/ok HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", {"400", "404", ""}),
        "binary": (os.urandom(2000) + b"\r\n\r\n", None),
        "TLS hello": (bytes.fromhex("16030100a5010000a10303") + b"\0" * 160, None),
        "length -1": (b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\nabc", {"400", "405", "411", "413", ""}),
        "length abc": (b"POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\nConnection: close\r\n\r\nabc", {"400", "405", "411", ""}),
        "two lengths": (b"GET " + OK + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde", {"400", "413", ""}),
        "TE and CL": (b"GET " + OK + b" HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", {"400", "411", "413", "501", ""}),
        "bad escape": (b"GET /v1/search?q=%zz%u0000%2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", {"200", "400"}),
        "invalid UTF-8": (b"GET /v1/search?q=%ff%fe%c0%80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", {"200", "400"}),
    }
    seen = {k: status(ask(raw, 4)) for k, (raw, _) in cases.items()}
    bad = [k for k, (_, allowed) in cases.items() if allowed is not None and seen[k] not in allowed]
    return not bad, "; ".join(f"{k}={v or 'closed'}" for k, v in seen.items())


def c_smuggle():
    """A GET with a body that spells a request, sent in two packets, must give one answer."""
    s = conn()
    inner = b"GET /v1/status HTTP/1.1\r\nHost: x\r\n\r\n"
    s.sendall(b"GET " + OK + b" HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(inner))
    time.sleep(0.3)
    try:
        s.sendall(inner)
    except OSError:
        pass
    n = recv_all(s, 2).count(b"HTTP/1.1 ")
    s.close()
    return n <= 1, f"{n} answers"


def c_crlf():
    d = get(b"/v1/search?q=a%0d%0aX-Injected:%201", b"Origin: http://a%0d%0aX-Injected: 1\r\nX-Request-Id: a%0d%0aX-Injected: 1\r\n")
    return b"\r\nx-injected" not in d.split(b"\r\n\r\n")[0].lower(), status(d)


def c_traversal():
    paths = [b"/../../../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/..%2f..%2fetc/passwd", b"/widget.js%00.png", b"//etc/passwd",
             b"/v1/documents/..%2f..%2fetc%2fpasswd", b"/v1/paragraphs/%2e%2e/%2e%2e"]
    out = [(p, get(p)) for p in paths]
    return not any(b"root:" in d for _, d in out), "/".join(status(d) or "closed" for _, d in out)


def c_xss():
    d = get(b"/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%20onmouseover=x")
    return b"<script>alert(1)" not in d and b'" onmouseover=' not in d, status(d)


def c_heavy_queries():
    worst = [b"%28" * 300 + b"a", b"a*%20" * 50, b"a%20NEAR/1000%20" * 60 + b"a", b"x%20OR%20" * 120 + b"x", b"%22" + b"the%20" * 200 + b"%22", b"*", b"NOT%20a",
             b"-" * 900, b"year:1..99999999999", b"c*%20c*%20c*%20c*%20c*%20c*", b"t~2%20" * 60]
    slow, codes = 0.0, []
    for q in worst:
        t = time.time()
        codes.append(status(get(b"/v1/search?q=" + q, timeout=10)) or "closed")
        slow = max(slow, time.time() - t)
    return slow < 1.0 and "500" not in codes, f"slowest {slow:.2f} s; {'/'.join(codes)}"


def c_fd_limit():
    socks = []
    try:
        for _ in range(400):
            socks.append(conn(2))
    except OSError:
        pass
    before = sum(map(int, open(f"/proc/{P.pid}/stat").read().split()[13:15]))
    time.sleep(2)
    cpu = sum(map(int, open(f"/proc/{P.pid}/stat").read().split()[13:15])) - before
    for s in socks:
        s.close()
    time.sleep(1)
    lat = ok_latency(20)
    return lat is not None and cpu < 20, f"{len(socks)} held under 128 descriptors, {cpu * 10} ms CPU in 2 s; after: {'%.2f s' % lat if lat else 'no answer'}"


def c_sigterm_drip():
    s = conn()
    s.sendall(b"GET " + OK + b" HTTP/1.1\r\nHost: x\r\nX-")
    time.sleep(0.3)
    t = time.time()
    P.terminate()
    try:
        P.wait(10)
    except subprocess.TimeoutExpired:
        return False, "still running after 10 s"
    finally:
        s.close()
    return P.returncode == 0 and time.time() - t < 6, f"exit {P.returncode} after {time.time() - t:.1f} s"


def c_second_daemon():
    q = subprocess.Popen(command(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        err = q.communicate(timeout=5)[1]
    except subprocess.TimeoutExpired:
        q.kill()
        q.wait()
        return False, "a second daemon took the same port"
    return q.returncode != 0 and len(err) > 0, f"refused, exit {q.returncode}"


ENDS = {"sigterm_drip"}
only = set(filter(None, A.only.split(",")))
passed = failed = 0
for name, case in [(k[2:], v) for k, v in list(globals().items()) if k.startswith("c_")]:
    if only and name not in only:
        continue
    limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (128, 128))) if name == "fd_limit" else None
    P = subprocess.Popen(command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit)
    for _ in range(100):
        if ok_latency(1) is not None:
            break
        time.sleep(0.05)
    base = peak_mb(P.pid)
    try:
        good, said = case()
    except Exception as e:  # the daemon vanished under the case
        good, said = False, f"{type(e).__name__}: {e}"
    growth = peak_mb(P.pid) - base if P.poll() is None else 0.0
    alive = P.poll() is None or name in ENDS
    healthy = name in ENDS or ok_latency() is not None
    verdict = good and alive and healthy and growth < A.growth
    passed, failed = passed + verdict, failed + (not verdict)
    print(f"{'ok  ' if verdict else 'FAIL'} {name:16s} +{max(0.0, growth):6.1f} MB  {'alive' if alive else 'DEAD'}  {said}", flush=True)
    if P.poll() is None:
        P.kill()
        P.wait()
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
