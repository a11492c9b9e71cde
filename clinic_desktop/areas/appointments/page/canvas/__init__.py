"""The painted schedule: columns of time with cards in them."""

from clinic_desktop.areas.appointments.page.canvas.board import Board, Move

__all__ = ["Board", "Move"]
