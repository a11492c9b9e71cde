"""Carries out what was dragged: one command, and the card returns when it was not saved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.page.asking import ask_scope
from clinic_desktop.areas.appointments.page.canvas import Board, Move
from clinic_desktop.areas.appointments.page.finding import COLUMN_OF
from clinic_desktop.areas.appointments.rows import AppointmentDraft, AppointmentRow, ResourceRow, Scope
from clinic_desktop.areas.appointments.texts import who_text
from clinic_desktop.core.errors import ClinicError, Invalid, Problem, Unavailable
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import format_moment

TOLD = ("starts_at", *COLUMN_OF.values())
"""The fields whose warnings a move is told of: those that it changes."""


class Moves(QObject):
    """Saves moves of a board's cards."""

    def __init__(self, context: AppContext, board: Board, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self._board, self._page = board, page
        board.moved.connect(self.save)

    def save(self, move: Move) -> None:
        """Save a move; of a series it is asked first how much is meant."""
        if move.row.series_id is None:
            self._save(move, Scope.THIS)
            return
        told = self.tr("“{name}” comes again and again. What is to be moved?").format(name=who_text(move.row))
        dialog = ask_scope(self.context, told, self._page)
        dialog.taken.connect(lambda key: self._save(move, Scope(key)))
        dialog.rejected.connect(partial(self._board.give_back, move.row.id))
        dialog.open()

    def _save(self, move: Move, scope: Scope) -> None:
        row = move.row
        zone = self.context.conventions.time_zone
        resource = self._resource(move)
        if resource is not None and getattr(row, COLUMN_OF[resource.kind]) != resource.id:
            told = self.tr("{name}: now {time}, {where}")
        else:
            told = self.tr("{name}: now {time}")
        done = told.format(
            name=who_text(row),
            time=format_moment(move.starts_at, zone),
            where=resource.name if resource is not None else "",
        )

        def moved(work: Any) -> tuple[tuple[Problem, ...], AppointmentRow]:
            if scope is not Scope.THIS:
                base = queries.get_card(work, row.id).draft
                mine = queries.seated(work, base, _moved(base, move, resource), row.id)
                service.change_series(work, row.id, mine, base, scope, version=row.version)
                return (), queries.get_card(work, row.id).row
            service.move(
                work,
                row.id,
                row.version,
                starts_at=move.starts_at,
                ends_at=move.ends_at,
                resource_id=move.resource_id,
            )
            now = queries.get_card(work, row.id)
            return queries.booking_warnings(work, now.draft, row.id), now.row

        def words(found: tuple[tuple[Problem, ...], AppointmentRow]) -> str:
            # Nobody is asked before a card is let go, so what speaks against the place is said after it.
            against, now = found
            told = [problem_text(p) for p in against if p.field in TOLD]
            return "\n".join(filter(None, [done, self._room_text(move, now), *told]))

        self.context.runner.command(
            self._page,
            "appointments.move",
            moved,
            then=lambda _: self._board.settle(row.id),
            failed=partial(self._failed, move),
            done=words,
        )

    def _room_text(self, move: Move, now: AppointmentRow) -> str:
        """Say which room the booking was given, where nobody chose it."""
        if now.room_id in (move.row.room_id, move.resource_id):
            return ""
        if now.room_id is None:
            return self.tr("It has no room any more: {doctor} has none that is free then.").format(
                doctor=now.doctor_name
            )
        return self.tr("Now in {room}, where {doctor} sits then.").format(
            room=now.room_name, doctor=now.doctor_name
        )

    def _resource(self, move: Move) -> ResourceRow | None:
        columns = self._board.view.columns if self._board.view is not None else ()
        found = (column.resource for column in columns if column.resource.id == move.resource_id)
        return next(found, None)

    def _failed(self, move: Move, error: ClinicError) -> bool:
        self._board.give_back(move.row.id)
        if isinstance(error, Invalid):
            told = [problem_text(problem) for problem in error.problems if problem.severity == "error"]
            self.context.failures.said.emit(" ".join(told))
            return bool(told)
        if isinstance(error, Unavailable):
            told_back = self.tr("{name} is back where it was: the move was not saved.")
            self.context.failures.said.emit(told_back.format(name=who_text(move.row)))
        return False


def _moved(draft: AppointmentDraft, move: Move, resource: ResourceRow | None) -> AppointmentDraft:
    other: dict[str, Any] = {"starts_at": move.starts_at, "ends_at": move.ends_at}
    if resource is not None:
        other[COLUMN_OF[resource.kind]] = resource.id
    return replace(draft, **other)
