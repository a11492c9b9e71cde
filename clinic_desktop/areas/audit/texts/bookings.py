"""What is done to bookings, as the journal says it."""

from __future__ import annotations

from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

VERBS: dict[str, str] = {
    "appointments.request": QT_TRANSLATE_NOOP("Journal", "Request for an appointment taken"),
    "appointments.book": QT_TRANSLATE_NOOP("Journal", "Appointment booked"),
    "appointments.change": QT_TRANSLATE_NOOP("Journal", "Booking changed"),
    "appointments.change_series": QT_TRANSLATE_NOOP("Journal", "Series of bookings changed"),
    "appointments.move": QT_TRANSLATE_NOOP("Journal", "Booking moved"),
    "appointments.cancel": QT_TRANSLATE_NOOP("Journal", "Booking cancelled"),
    "appointments.cancel_series": QT_TRANSLATE_NOOP("Journal", "Bookings of a series cancelled"),
    "appointments.restore": QT_TRANSLATE_NOOP("Journal", "Booking restored"),
    "appointments.link_client": QT_TRANSLATE_NOOP("Journal", "Booking joined to a card"),
    "appointments.confirm": QT_TRANSLATE_NOOP("Journal", "Booking confirmed by the owner"),
    "appointments.unconfirm": QT_TRANSLATE_NOOP("Journal", "Confirmation taken back"),
    "appointments.check_in": QT_TRANSLATE_NOOP("Journal", "Animal received"),
    "appointments.walk_in": QT_TRANSLATE_NOOP("Journal", "Animal received without a booking"),
    "appointments.receive_newcomer": QT_TRANSLATE_NOOP("Journal", "A new client came without a booking"),
    "appointments.undo_arrival": QT_TRANSLATE_NOOP("Journal", "Arrival taken back"),
    "appointments.call": QT_TRANSLATE_NOOP("Journal", "Called in from the waiting room"),
    "appointments.start_visit": QT_TRANSLATE_NOOP("Journal", "Visit begun from the waiting room"),
    "appointments.back_to_waiting": QT_TRANSLATE_NOOP("Journal", "Sent back to the waiting room"),
    "appointments.admit": QT_TRANSLATE_NOOP("Journal", "Kept in the hospital"),
    "appointments.discharge": QT_TRANSLATE_NOOP("Journal", "Discharged from the hospital"),
    "appointments.return_to_visit": QT_TRANSLATE_NOOP("Journal", "Returned to the visit"),
    "appointments.close": QT_TRANSLATE_NOOP("Journal", "Appointment closed"),
    "appointments.reopen": QT_TRANSLATE_NOOP("Journal", "Closed appointment reopened"),
    "appointments.call_no_more": QT_TRANSLATE_NOOP("Journal", "Nobody to be called for another time"),
    "appointments.mark_no_show": QT_TRANSLATE_NOOP("Journal", "Nobody came to the appointment"),
}
