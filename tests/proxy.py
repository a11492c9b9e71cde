"""A wire to a PostgreSQL server that a test can cut, at any moment or at a word that passes it."""

from __future__ import annotations

import contextlib
import socket
import threading

from sqlalchemy import URL


class Wire:
    """Listens on a port of its own and carries bytes to the server and back.

    ``cut`` breaks every connection and refuses new ones until ``mend``.
    """

    def __init__(self, server: URL) -> None:
        self._server = server
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._trap: bytes = b""
        self._after: bytes = b""
        self._unheard: socket.socket | None = None
        self._carried = self._stays_down = False
        self._listener = self._listen(0)
        self.port: int = self._listener.getsockname()[1]
        self.sprung = threading.Event()

    @property
    def url(self) -> URL:
        """The server's address through this wire."""
        query = {key: value for key, value in self._server.query.items() if key not in ("host", "port")}
        return self._server.set(host="127.0.0.1", port=self.port, query=query)

    def cut(self) -> None:
        """Break everything; the server can't be reached any more."""
        self._close(self._listener)
        self._break()

    def mend(self) -> None:
        """Let connections through again."""
        self._listener = self._listen(self.port)

    def cut_at(self, word: bytes, *, carried: bool, stays_down: bool, after: bytes = b"") -> None:
        """Break when the program sends a word; ``carried``: the server gets it, and only its answer is lost.

        With ``after`` the word counts only once that other one has passed.
        """
        self.sprung.clear()
        self._after = after
        self._trap, self._carried, self._stays_down = word, carried, stays_down

    def close(self) -> None:
        """Give the port back."""
        self.cut()

    def _listen(self, port: int) -> socket.socket:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                server = self._reach()
            except OSError:
                client.close()
                continue
            with self._lock:
                self._open += [client, server]
            threading.Thread(target=self._carry, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(server, client, False), daemon=True).start()

    def _reach(self) -> socket.socket:
        host = str(self._server.query.get("host") or self._server.host or "127.0.0.1")
        port = self._server.port or 5432
        if not host.startswith("/"):
            return socket.create_connection((host, port))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server

    def _carry(self, source: socket.socket, target: socket.socket, from_program: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if from_program and self._after and self._after in data:
                    self._after = b""
                elif from_program and self._trap and not self._after and self._trap in data:
                    self._spring(target, data)
                    return
                if source is self._unheard:
                    # The server is done; nobody hears its answer.
                    self._snap()
                    return
                target.sendall(data)
        self._close(source)
        self._close(target)

    def _spring(self, server: socket.socket, data: bytes) -> None:
        self._trap = b""
        if self._stays_down:
            self._close(self._listener)
        if self._carried:
            self._unheard = server
            server.sendall(data)
        else:
            self._snap()

    def _snap(self) -> None:
        self._unheard = None
        self.sprung.set()
        self._break()

    def _break(self) -> None:
        with self._lock:
            broken, self._open = self._open, []
        for end in broken:
            self._close(end)

    def _close(self, end: socket.socket) -> None:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()
