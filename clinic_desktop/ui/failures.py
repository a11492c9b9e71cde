"""The one door for failures: each of the five kinds has one fixed behaviour, everything else is a bug."""

from __future__ import annotations

import logging
import platform
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, Slot, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from clinic_desktop.core.errors import ClinicError, Unavailable
from clinic_desktop.core.traces import trace_without_values
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui.rights import RIGHTS, right_text
from clinic_desktop.ui.theme import set_role

log = logging.getLogger(__name__)

CONTEXT = "Failures"
SENTENCES: dict[str, str] = {
    "database.locked": QT_TRANSLATE_NOOP("Failures", "The database is busy with another program. What you typed is kept; try again in a moment."),
    "database.unreachable": QT_TRANSLATE_NOOP("Failures", "The database server does not answer. What you typed is kept; check the network and try again."),
    "database.lost": QT_TRANSLATE_NOOP("Failures", "The connection to the database was lost. This was not saved; what you typed is kept. Try again."),
    "database.outcome_unknown": QT_TRANSLATE_NOOP("Failures", "The connection broke while saving, so it is not known yet whether this was saved. What you typed is kept; trying again is safe and never saves it twice."),
    "database.password": QT_TRANSLATE_NOOP("Failures", "The database server refused the user name or password. Correct the database address in the settings file."),
    "database.missing": QT_TRANSLATE_NOOP("Failures", "There is no such database on the server. Ask your administrator to create it."),
    "database.busy": QT_TRANSLATE_NOOP("Failures", "The database server accepts no more connections. Close the program on a workstation nobody uses and try again."),
    "database.timeout": QT_TRANSLATE_NOOP("Failures", "The database took too long to answer. What you typed is kept; try again."),
    "database.full": QT_TRANSLATE_NOOP("Failures", "The disk is full. This was not saved; what you typed is kept. Free some space and try again."),
    "database.disk": QT_TRANSLATE_NOOP("Failures", "The disk did not accept the data. This was not saved; what you typed is kept. Try again."),
    "database.read_only": QT_TRANSLATE_NOOP("Failures", "The database can't be written to. What you typed is kept; ask for the right to write to its file and folder."),
    "database.damaged": QT_TRANSLATE_NOOP("Failures", "The database file is damaged. It was left as it is; restore the newest good backup."),
    "database.not_a_database": QT_TRANSLATE_NOOP("Failures", "The chosen file is not a clinic database. It was left as it is; choose another in the settings file."),
    "database.foreign": QT_TRANSLATE_NOOP("Failures", "This database belongs to another program. Nothing was changed; choose an empty one."),
    "database.cannot_open": QT_TRANSLATE_NOOP("Failures", "The database file can't be opened. Check that its folder exists and may be written to."),
    "database.network_folder": QT_TRANSLATE_NOOP("Failures", "The embedded database must not lie in a network folder. Use PostgreSQL for several workstations."),
    "database.no_rights": QT_TRANSLATE_NOOP("Failures", "The database user may not do this. Ask the server's administrator for the rights."),
    "database.bad_url": QT_TRANSLATE_NOOP("Failures", "The database address can't be read. Write postgresql://user@server/name or the path of a file."),
    "database.newer": QT_TRANSLATE_NOOP("Failures", "This database was made by a newer version of the program. Install that version; nothing was changed."),
    "database.guards": QT_TRANSLATE_NOOP("Failures", "The database's guards were removed or altered by another program. Nothing was changed; restore the newest good backup or call your administrator."),
    "upgrade.no_backup": QT_TRANSLATE_NOOP("Failures", "No proven backup could be made, so the database was not upgraded. Free some space and start again."),
    "upgrade.failed": QT_TRANSLATE_NOOP("Failures", "The upgrade did not succeed and was taken back; the database is as it was. Start the previous version and call support."),
    "upgrade.locked": QT_TRANSLATE_NOOP("Failures", "Another workstation is upgrading the database. Start again in a few minutes."),
    "denied": QT_TRANSLATE_NOOP("Failures", "Your role does not allow this. Ask an administrator."),
    "conflict": QT_TRANSLATE_NOOP("Failures", "Someone else changed this record meanwhile. What you typed is kept; compare and save again."),
    "not_found": QT_TRANSLATE_NOOP("Failures", "This record is no longer there. It may have been undone by a colleague."),
    "reference.missing": QT_TRANSLATE_NOOP("Failures", "A record this one refers to is no longer there. Choose it anew and save again."),
    "undo.changed": QT_TRANSLATE_NOOP("Failures", "This can't be undone: the record was changed since. Change it back by hand."),
    "undo.depended_on": QT_TRANSLATE_NOOP("Failures", "This can't be undone: newer records depend on it. Undo those first."),
    "undo.place_taken": QT_TRANSLATE_NOOP("Failures", "This can't be undone: something else is booked at the old time and place by now. Choose another time."),
    "undo.already": QT_TRANSLATE_NOOP("Failures", "This was undone already."),
    "undo.signed": QT_TRANSLATE_NOOP("Failures", "The visit is signed, so this isn't undone. Open the visit: there the signature is taken back, or the visit unlocked."),
    "undo.posted": QT_TRANSLATE_NOOP("Failures", "The invoice is posted, so this isn't undone. Correct or reverse the invoice instead."),
    "undo.money": QT_TRANSLATE_NOOP("Failures", "Money that is booked isn't undone. Correct or reverse the document instead: both stay visible."),
    "visit.signed": QT_TRANSLATE_NOOP("Failures", "{who} signed this visit meanwhile. Your text is kept here: copy it and write an addendum."),
    "visit.written": QT_TRANSLATE_NOOP("Failures", "Something is written in this visit: it can't be put away."),
    "visit.deceased": QT_TRANSLATE_NOOP("Failures", "The animal has died, so no visit is begun. If it did not, correct its status first."),
    "visit.locked": QT_TRANSLATE_NOOP("Failures", "The visit is locked by now. Write an addendum, or ask the senior vet to unlock it."),
    "visit.not_yours": QT_TRANSLATE_NOOP("Failures", "{who} signed this visit. Only they can take the signature back."),
    "visit.not_signed": QT_TRANSLATE_NOOP("Failures", "This visit isn't signed: write into it."),
    "undo.staff": QT_TRANSLATE_NOOP("Failures", "Changes of staff and rights aren't undone. Change it back by hand."),
    "denied.archived": QT_TRANSLATE_NOOP("Failures", "You no longer work in this clinic's program. Ask an administrator."),
    "users.last_administrator": QT_TRANSLATE_NOOP("Failures", "This is the last administrator. Make somebody else an administrator first."),
    "users.above": QT_TRANSLATE_NOOP("Failures", "Only an administrator may do this for somebody with rights over staff."),
    "users.not_empty": QT_TRANSLATE_NOOP("Failures", "This clinic has been set up already. Start the program again and sign in."),
    "roles.administrator": QT_TRANSLATE_NOOP("Failures", "Administrators always have every right."),
    "sign_in.wrong": QT_TRANSLATE_NOOP("Failures", "The name or the password is wrong. Check the keyboard language and Caps Lock."),
    "sign_in.wait": QT_TRANSLATE_NOOP("Failures", "Too many wrong passwords. Try again in {seconds} s."),
    "sign_in.locked": QT_TRANSLATE_NOOP("Failures", "Too many wrong passwords. An administrator can let you in again."),
    "sign_in.pin_wrong": QT_TRANSLATE_NOOP("Failures", "The PIN is wrong."),
    "sign_in.pin_blocked": QT_TRANSLATE_NOOP("Failures", "The PIN can't be used here now. Sign in with your password."),
    "sign_in.needed": QT_TRANSLATE_NOOP("Failures", "People work in this database. Say who you are with --user."),
    "restore.refused": QT_TRANSLATE_NOOP("Failures", "This value is never put back from the history. Change it in its own form."),
    "undo.unknown": QT_TRANSLATE_NOOP("Failures", "This was not saved, so there is nothing to undo."),
    "fact.cancelled_already": QT_TRANSLATE_NOOP("Failures", "This manipulation was cancelled already."),
    "file.vanished": QT_TRANSLATE_NOOP("Failures", "The file is no longer there. Nothing was stored."),
    "file.changed": QT_TRANSLATE_NOOP("Failures", "The file was changed while it was being read. Nothing was stored; add it again when it is finished."),
    "file.empty": QT_TRANSLATE_NOOP("Failures", "The file is empty. Nothing was stored."),
    "file.too_large": QT_TRANSLATE_NOOP("Failures", "The file is larger than 2 GB. Nothing was stored; shorten the video or split the archive."),
    "file.unreadable": QT_TRANSLATE_NOOP("Failures", "The file can't be read. Nothing was stored; check that it may be opened and is not in use by another program."),
    "file.folder": QT_TRANSLATE_NOOP("Failures", "This is a folder. Add the files in it instead."),
    "file.gone": QT_TRANSLATE_NOOP("Failures", "Storing took too long and was taken back. Add the file again."),
    "file.replaced": QT_TRANSLATE_NOOP("Failures", "A colleague has stored a newer version meanwhile. Look at it first, then add yours."),
    "file.damaged": QT_TRANSLATE_NOOP("Failures", "The stored file is damaged: it is no longer what was added. Restore it from a backup."),
    "file.cannot_write": QT_TRANSLATE_NOOP("Failures", "The file can't be written there. Check the free space and the right to write to that folder."),
    "file.not_a_picture": QT_TRANSLATE_NOOP("Failures", "This picture is damaged and can't be shown. It can still be saved as a file."),
    "file.not_a_pdf": QT_TRANSLATE_NOOP("Failures", "This PDF is damaged and can't be shown. It can still be saved as a file."),
    "file.pdf_locked": QT_TRANSLATE_NOOP("Failures", "This PDF is protected by a password. Save it as a file and open it with another program."),
    "file.picture_too_large": QT_TRANSLATE_NOOP("Failures", "This picture is too large to be shown. It can still be saved as a file."),
    "alert.unread": QT_TRANSLATE_NOOP("Failures", "There is a warning about this patient that you have not read today. Read it first."),
    "prescription.used_up": QT_TRANSLATE_NOOP("Failures", "Nothing of this prescription remains to be dispensed."),
    "prescription.expired": QT_TRANSLATE_NOOP("Failures", "This prescription has expired. Write a new one."),
    "prescription.cancelled": QT_TRANSLATE_NOOP("Failures", "This prescription was cancelled."),
    "lab.state": QT_TRANSLATE_NOOP("Failures", "This request has gone further meanwhile. Look at it again."),
    "lab.changed": QT_TRANSLATE_NOOP("Failures", "Results came or were changed since you looked. Look at them again, then sign."),
    "lab.results_changed": QT_TRANSLATE_NOOP("Failures", "Somebody else entered results of this request meanwhile. What you typed is kept; compare it with the request."),
    "lab.file_unreadable": QT_TRANSLATE_NOOP("Failures", "The file can't be read."),
    "lab.file_empty": QT_TRANSLATE_NOOP("Failures", "There is nothing in it to read."),
    "lab.file_large": QT_TRANSLATE_NOOP("Failures", "This is too large for a table of results."),
    "lab.file_no_text": QT_TRANSLATE_NOOP("Failures", "This is not a table as text. Save it as CSV and read that."),
    "lab.file_no_table": QT_TRANSLATE_NOOP("Failures", "No table was found: each line needs a test and a value."),
    "fact.not_open": QT_TRANSLATE_NOOP("Failures", "This manipulation is not open any more: it was performed, declined or cancelled."),
    "task.acted": QT_TRANSLATE_NOOP("Failures", "Somebody has done or skipped this task already."),
    "task.not_performed": QT_TRANSLATE_NOOP("Failures", "This manipulation can't be recorded as it stands in the plan. Record it from the patient's card, and change the plan."),
    "task.forbidden": QT_TRANSLATE_NOOP("Failures", "The drug of this plan is contraindicated for this patient now. Stop the plan, or change it and write down why it is given all the same."),
    "plan.not_active": QT_TRANSLATE_NOOP("Failures", "This treatment does not go on any more."),
    "plan.has_times": QT_TRANSLATE_NOOP("Failures", "This treatment has times of its own: mark its task."),
    "plan.too_early": QT_TRANSLATE_NOOP("Failures", "This was given so short a time ago that it is not to be given again yet. Look when it was given last."),
    "plan.pet_deceased": QT_TRANSLATE_NOOP("Failures", "The animal has died; there is nothing to treat any more."),
    "schedule.doctor_left": QT_TRANSLATE_NOOP("Failures", "{who} does not work here any more. Take the person out of the archive first."),
    "appointment.not_now": QT_TRANSLATE_NOOP("Failures", "The appointment has gone further meanwhile, so this can't be done now. Look at it again."),
    "appointment.not_movable": QT_TRANSLATE_NOOP("Failures", "Only what is requested, planned or confirmed can get another time."),
    "appointment.moved": QT_TRANSLATE_NOOP("Failures", "Somebody has changed this appointment meanwhile, so it was not moved. It is shown as it stands now."),
    "appointment.taken": QT_TRANSLATE_NOOP("Failures", "Somebody has taken this time meanwhile. Choose another one."),
    "appointment.place_taken": QT_TRANSLATE_NOOP("Failures", "{resource} is taken at {time}: {what}. Choose another time or place."),
    "appointment.time_blocked": QT_TRANSLATE_NOOP("Failures", "{resource} is not for booking at {time}: {what}. Choose another time or place."),
    "appointment.resource_archived": QT_TRANSLATE_NOOP("Failures", "{resource} is archived. Choose somebody or something else."),
    "appointment.choose_from_list": QT_TRANSLATE_NOOP("Failures", "An appointment can't go to this column."),
    "appointment.end_before_start": QT_TRANSLATE_NOOP("Failures", "An appointment ends after its beginning."),
    "appointment.longer_than_day": QT_TRANSLATE_NOOP("Failures", "An appointment lasts at most 24 hours."),
    "appointment.booking_too_far": QT_TRANSLATE_NOOP("Failures", "This is more than five years ahead."),
    "appointment.not_begun": QT_TRANSLATE_NOOP("Failures", "The time of this appointment has not come yet, so nobody has missed it."),
    "appointment.already_here": QT_TRANSLATE_NOOP("Failures", "This animal is in the waiting room already."),
    "appointment.not_theirs": QT_TRANSLATE_NOOP("Failures", "{name} is the animal of another client, so the booking was not joined to it. Change the booking to choose who comes."),
    "appointment.another_patient": QT_TRANSLATE_NOOP("Failures", "The appointment is for another animal by now, so nothing was written. Look at it again."),
    "appointment.visit_begun": QT_TRANSLATE_NOOP("Failures", "The visit has begun, so its animal can't be exchanged any more. Let the first one wait again, then change the booking."),
    "appointment.no_patient": QT_TRANSLATE_NOOP("Failures", "This client has no patient's card yet. Register the animal, then begin the visit."),
    "appointment.closed_before": QT_TRANSLATE_NOOP("Failures", "An appointment is reopened only on the day it was closed."),
    "pet.visit_unfinished": QT_TRANSLATE_NOOP("Failures", "A visit of this animal is not finished ({who}). Sign it first: it belongs to the present owner."),
    "pet.request_unsent": QT_TRANSLATE_NOOP("Failures", "A laboratory request of this animal is not sent yet (No. {number}). Send or cancel it first."),
    "pet.invoice_unposted": QT_TRANSLATE_NOOP("Failures", "An invoice for this animal is not posted yet ({who}). Post it at the cash desk first."),
    "billing.posted": QT_TRANSLATE_NOOP("Failures", "This invoice is posted and can't be changed. Correct or reverse it."),
    "billing.posted_already": QT_TRANSLATE_NOOP("Failures", "This invoice is posted already as No. {number}, perhaps by a colleague, so no money was taken here. Close the form and see whether it is paid."),
    "billing.changed": QT_TRANSLATE_NOOP("Failures", "The invoice was changed meanwhile. Look at it once more, then post it."),
    "billing.on_hold": QT_TRANSLATE_NOOP("Failures", "The invoice is on hold. Take it up again first."),
    "billing.empty": QT_TRANSLATE_NOOP("Failures", "There is nothing to charge on this invoice."),
    "billing.closed_period": QT_TRANSLATE_NOOP("Failures", "The period is closed. Only who may change closed periods can do this."),
    "billing.clock": QT_TRANSLATE_NOOP("Failures", "This computer's clock stands before the last document. Set the clock right and try again."),
    "billing.stopped": QT_TRANSLATE_NOOP("Failures", "This owner gets nothing more on credit. Take the payment at once, or ask a manager."),
    "billing.debt_changed": QT_TRANSLATE_NOOP("Failures", "What is owed has changed meanwhile: perhaps a colleague has taken this payment. Look at the account, then take the payment anew."),
    "billing.fact_posted": QT_TRANSLATE_NOOP("Failures", "This manipulation is on a posted invoice. Correct or reverse the invoice: it asks whether this was done."),
    "billing.charged_already": QT_TRANSLATE_NOOP("Failures", "This is charged already."),
    "billing.struck": QT_TRANSLATE_NOOP("Failures", "This line is struck out."),
    "billing.not_declined": QT_TRANSLATE_NOOP("Failures", "Only a line that the owner declined can be charged again."),
    "billing.not_performed": QT_TRANSLATE_NOOP("Failures", "This was not performed, so it is not charged."),
    "billing.of_a_fact": QT_TRANSLATE_NOOP("Failures", "This was done, so it stays on the invoice. Strike it out, or cancel it where it was done."),
    "billing.not_draft": QT_TRANSLATE_NOOP("Failures", "This invoice is no draft any more."),
    "billing.not_ready": QT_TRANSLATE_NOOP("Failures", "This invoice is not marked as ready."),
    "billing.not_on_hold": QT_TRANSLATE_NOOP("Failures", "This invoice is not on hold."),
    "billing.discounts_differ": QT_TRANSLATE_NOOP("Failures", "One of the two drafts has a discount of its own. Take that off first, or post the drafts apart."),
    "billing.prices_differ": QT_TRANSLATE_NOOP("Failures", "The two drafts count tax or currency differently. Post them apart."),
    "billing.not_empty": QT_TRANSLATE_NOOP("Failures", "Something is still charged here. Strike it out or cancel it first."),
    "billing.discount_over_right": QT_TRANSLATE_NOOP("Failures", "With the discounts of its lines, the discount on this invoice is more than {limit} %. Give less, or ask a manager."),
    "billing.below_floor": QT_TRANSLATE_NOOP("Failures", "The discount pushes a line below the least it is sold for. Give less, or ask a manager."),
    "estimates.given": QT_TRANSLATE_NOOP("Failures", "The owner has this estimate already. Take it back first, then change it."),
    "estimates.expired": QT_TRANSLATE_NOOP("Failures", "This estimate has expired. Renew it: that makes a copy at today's prices."),
    "estimates.out_of_date": QT_TRANSLATE_NOOP("Failures", "The last day of this estimate is over. Change it first: set another day and look at the prices."),
    "estimates.not_possible": QT_TRANSLATE_NOOP("Failures", "This can't be done with the estimate as it stands now. Perhaps a colleague was quicker."),
    "prices.changed": QT_TRANSLATE_NOOP("Failures", "Prices were changed meanwhile. Look at the preview once more."),
    "prices.no_columns": QT_TRANSLATE_NOOP("Failures", "No columns “code” and “price” were found in the first lines of this file."),
    "prices.unreadable": QT_TRANSLATE_NOOP("Failures", "This file can't be read as a table. Save it as CSV or Excel."),
    "prices.standard_group": QT_TRANSLATE_NOOP("Failures", "The standard prices are everybody's: this group stays."),
    "billing.not_correctable": QT_TRANSLATE_NOOP("Failures", "A line is corrected within the shift, before it is paid. Reverse the invoice and post another in its place."),
    "billing.corrected_already": QT_TRANSLATE_NOOP("Failures", "This line has been taken back already."),
    "billing.of_a_share": QT_TRANSLATE_NOOP("Failures", "This line is divided between co-owners. Reverse the whole invoice."),
    "billing.not_posted": QT_TRANSLATE_NOOP("Failures", "Only a posted invoice that is not reversed yet can be reversed."),
    "billing.nothing_left": QT_TRANSLATE_NOOP("Failures", "Corrections have taken every line off this invoice: it comes to nothing, and nothing is left to reverse. Charge what is due on a new invoice."),
    "billing.too_many_lines": QT_TRANSLATE_NOOP("Failures", "This invoice has more than {most} lines, too many to be looked at one by one. Correct single lines within the shift, or reverse the invoice."),
    "billing.nothing_to_fix": QT_TRANSLATE_NOOP("Failures", "There is nothing to mend here any more."),
    "billing.receipt_kept": QT_TRANSLATE_NOOP("Failures", "This payment has a receipt number already."),
    "till.closed": QT_TRANSLATE_NOOP("Failures", "The till has no open shift. Open one first."),
    "till.shift_open": QT_TRANSLATE_NOOP("Failures", "The till has an open shift."),
    "till.archived": QT_TRANSLATE_NOOP("Failures", "This till is archived."),
    "invalid": QT_TRANSLATE_NOOP("Failures", "Some fields need correction; they are marked in red."),
    "refused_by_database": QT_TRANSLATE_NOOP("Failures", "The database refused these values. Check the fields and save again."),
}  # fmt: skip
UNKNOWN = QT_TRANSLATE_NOOP(
    "Failures", "This could not be done. Try again; if it stays so, call your administrator."
)
DENIED = QT_TRANSLATE_NOOP(
    "Failures", "Your role doesn't include the right to {right}. Ask an administrator."
)


def sentence(error: ClinicError) -> str:
    """Return what a user is told about a failure: what happened, what is kept, what to do next."""
    right = error.params.get("permission")
    if error.code == "denied" and right in RIGHTS:
        return translate(CONTEXT, DENIED).format(right=right_text(right))
    source = SENTENCES.get(error.code, UNKNOWN)
    text = translate(CONTEXT, source)
    try:
        text = text.format_map(error.params)
    except KeyError:
        log.warning("a failure lacks what its sentence says: %s", error.code)
    who = error.params.get("who")
    return f"{text} ({who})" if who and "{who}" not in source else text


class Failures(QObject):
    """Shows failures.

    Signals:
        said: ``(text)`` a quiet message.
        away: ``(text, retry)`` the database can't be reached or written; stays until tried again.
        finished: ``(text, undo)`` something was done.
        _bug: internal; carries an unexpected error into the GUI thread.
    """

    said = Signal(str)
    away = Signal(str, object)
    finished = Signal(str, object)
    _bug = Signal(object)

    def __init__(self, log_path: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._window: CrashWindow | None = None
        self._bug.connect(self._show_bug)

    def show(
        self, owner: QObject | None, error: BaseException, retry: Callable[[], None] | None = None
    ) -> None:
        """Show a failure in its kind's way."""
        if isinstance(error, Unavailable):
            self.away.emit(sentence(error), retry)
        elif isinstance(error, ClinicError):
            self.said.emit(sentence(error))
        else:
            self.report(error)

    def done(self, text: str, undo: Callable[[], None] | None) -> None:
        """Say that something was done, with Undo when it can be taken back."""
        self.finished.emit(text, undo)

    def report(self, error: BaseException) -> None:
        """Log a bug and show the crash window; safe from any thread."""
        log.error("unexpected", exc_info=error)
        self._bug.emit(error)

    def install_hooks(self) -> None:
        """Lead every unhandled exception and Qt warning to the same log and door."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                sys.__excepthook__(kind, error, trace)
            else:
                self.report(error)

        sys.excepthook = hook
        threading.excepthook = lambda given: self.report(given.exc_value or RuntimeError("thread"))
        qInstallMessageHandler(_log_qt)

    @Slot(object)
    def _show_bug(self, error: BaseException) -> None:
        if self._window is not None and self._window.isVisible():
            return
        self._window = CrashWindow(crash_report(error), self._log_path)
        self._window.open()


def _log_qt(kind: QtMsgType, context: object, message: str | None) -> None:
    level = logging.WARNING if kind != QtMsgType.QtDebugMsg else logging.DEBUG
    logging.getLogger("qt").log(level, message)


def crash_report(error: BaseException) -> str:
    """Return what support needs: the system, kinds of errors, files and lines; never the values."""
    system = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return "\n".join([system, *trace_without_values(error)])


class CrashWindow(QDialog):
    """One sentence, a report that can be copied, and the place of the log."""

    def __init__(self, report: str, log_path: str) -> None:
        super().__init__()
        self.setObjectName("crash_window")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(560, 360)
        told = QLabel(
            self.tr(
                "The program made a mistake. What was saved is safe; you can go on working. "
                "If it happens again, send this report to support."
            )
        )
        told.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        place = QLabel(self.tr("Log: {path}").format(path=log_path))
        set_role(place, "muted")
        place.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("Copy the report"))
        copy.setObjectName("copy_report")
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        for button in buttons.buttons():
            button.setAccessibleName(button.text())
        buttons.rejected.connect(self.reject)
        copy.clicked.connect(self._on_copy)
        make_primary(copy)
        layout = QVBoxLayout(self)
        for part in (told, text, place, buttons):
            layout.addWidget(part)
        self._report = report

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
