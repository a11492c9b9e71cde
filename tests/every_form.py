"""A clinic of one patient that opens every form filled with what is valid, and reads what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments import service as appointment_service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentType,
    ResourceKind,
    ScheduleBlock,
    ScheduleResource,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.form.block import BlockForm
from clinic_desktop.areas.appointments.form.booking import BookingForm
from clinic_desktop.areas.appointments.form.booking_desk import read_desk
from clinic_desktop.areas.appointments.form.cancel import CancelAppointmentForm
from clinic_desktop.areas.appointments.form.check_in import CheckInForm
from clinic_desktop.areas.appointments.form.receiving import read_receiving
from clinic_desktop.areas.appointments.form.resource import ResourceForm
from clinic_desktop.areas.appointments.form.roster import ShiftExceptionForm, ShiftForm
from clinic_desktop.areas.appointments.form.settings import ScheduleSettingsForm
from clinic_desktop.areas.appointments.form.walk_in import WalkInForm
from clinic_desktop.areas.appointments.page.lists import TYPES
from clinic_desktop.areas.appointments.rows import AppointmentDraft, BlockDraft
from clinic_desktop.areas.appointments.rules import stored_phone
from clinic_desktop.areas.appointments.service.roster import exception_draft
from clinic_desktop.areas.attachments import queries as attachments
from clinic_desktop.areas.attachments.form import AttachmentForm
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.page import ClinicForm, WorkstationForm
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.estimates import queries as estimates
from clinic_desktop.areas.estimates import service as estimate_service
from clinic_desktop.areas.estimates.entities import Estimate
from clinic_desktop.areas.estimates.form import AcceptForm, DeclineEstimateForm, EstimateForm
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft
from clinic_desktop.areas.lab import form as lab_forms
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab import service as lab_service
from clinic_desktop.areas.lab.entities import LabPanel
from clinic_desktop.areas.lab.page import ANALYTES, PANELS, RANGES
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry, SampleDraft
from clinic_desktop.areas.lab.rules import range_draft
from clinic_desktop.areas.manipulations import form as manipulation_forms
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations import service as manipulation_service
from clinic_desktop.areas.manipulations.entities import ManipulationCategory, ManipulationFact, PriceGroup
from clinic_desktop.areas.manipulations.page.kits import KitForm, PerformKitForm
from clinic_desktop.areas.manipulations.page.lists import CATEGORIES, PriceGroupForm, TaxRateForm
from clinic_desktop.areas.manipulations.page.reprice import RepriceForm, no_prices
from clinic_desktop.areas.medicines import form as medicine_forms
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.pets import form as pet_forms
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.entities import (
    Breed,
    CoatColour,
    IdentifierKind,
    Ownership,
    Pet,
    PetAlert,
    PetStatus,
    PetWeight,
    Species,
)
from clinic_desktop.areas.pets.page.lists import BREEDS, COLOURS, SPECIES
from clinic_desktop.areas.prescriptions import form as prescription_forms
from clinic_desktop.areas.prescriptions import queries as prescriptions
from clinic_desktop.areas.prescriptions import service as prescription_service
from clinic_desktop.areas.prescriptions.entities import Prescription, PrescriptionLine
from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft
from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.areas.treatments import rules as treatment_rules
from clinic_desktop.areas.treatments.form import PlanForm
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.areas.users.form import UserForm
from clinic_desktop.areas.users.page.matrix import LimitsForm
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits import service as visit_service
from clinic_desktop.areas.visits.entities import (
    Diagnosis,
    PatientProblem,
    Phrase,
    Visit,
    VisitAddendum,
    VisitTemplate,
)
from clinic_desktop.areas.visits.form.measure import MeasureForm
from clinic_desktop.areas.visits.form.signed import AddendumForm, ProblemForm, UnlockForm
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.areas.visits.page.lists import DIAGNOSES, PHRASES, TEMPLATES
from clinic_desktop.areas.visits.rows import DiagnosisDraft, VisitDraft
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import Entry, LookupField, NoteField, Rows, TextField
from clinic_desktop.ui.lists import ReferenceList
from tests import diary, make, pharmacy
from tests.till import TillForms


class Clinic:
    """A clinic of one patient and one procedure; makes any form filled with what is valid."""

    def __init__(self, context: AppContext) -> None:
        self.context, self.numbers = context, count(1)
        self.pet_id: int = self.run(make.pet)
        self.owner_id: int = self.ask(lambda work: pets.get_draft(work, self.pet_id)).owner_id
        self.manipulation_id: int = self.run(make.manipulation)
        self.till = TillForms(self)

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.command(
            "test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=uuid4()
        ).value

    def ask(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def pet(self) -> Any:
        self.read_alerts()
        return self.ask(lambda work: pets.get_card(work, self.pet_id))

    def read_alerts(self) -> None:
        """Have read what other forms have written of the animal: the services ask for it."""
        self.run(lambda work: make.read_alerts(work, self.pet_id))

    def procedure(self, manipulation_id: int = 0) -> Any:
        wanted = manipulation_id or self.manipulation_id
        return self.ask(lambda work: manipulations.get_card(work, wanted))

    def entity(self, kind: type, record_id: int) -> Any:
        return self.ask(lambda work: work.session.get(kind, record_id))

    def another_owner(self) -> Entry:
        return Entry(self.run(lambda work: make.owner(work, phone="")), "Кузнецова Ирина")

    # --- a form of each kind, filled

    def owner_form(self) -> FormDialog:
        form = OwnerForm(self.context, None)
        form.fill(make.owner_draft("Орлова", "Анна"))
        return form

    def pet_form(self) -> FormDialog:
        reference = self.ask(pets.get_reference)
        form = pet_forms.PetForm(self.context, reference, (self.owner_id, "Кузнецова Ирина"))
        form._fields["name"].set_value("Рекс")
        form._fields["species"].set_value((1, ""))
        kind, number, _, _ = form._fields["identifiers"].rows[0][1]
        kind.set_value(IdentifierKind.TAG)
        number.set_value("77")
        return form

    def clinic_form(self) -> FormDialog:
        form = ClinicForm(self.context, self.ask(clinic.get))
        form._fields["name"].set_value("Клиника")
        return form

    def manipulation_form(self) -> FormDialog:
        categories = self.ask(manipulations.list_categories)
        form = manipulation_forms.ManipulationForm(self.context, categories, None)
        form._fields["name_ru"].set_value("Осмотр")
        form._fields["code"].set_value(f"N{next(self.numbers)}")
        return form

    def perform_form(self) -> FormDialog:
        catalogue = self.ask(lambda work: manipulations.find_manipulations(work, "", limit=9))
        form = manipulation_forms.PerformForm(self.context, self.pet(), catalogue)
        form._fields["manipulation"].set_value((self.manipulation_id, ""))
        return form

    def cancel_form(self) -> FormDialog:
        fact_id = self.run(lambda work: make.fact(work, self.pet_id, self.manipulation_id))
        facts = self.ask(lambda work: manipulations.facts_of(work, self.pet_id))
        fact = next(fact for fact in facts if fact.id == fact_id)
        form = manipulation_forms.CancelForm(self.context, self.pet(), fact)
        form._fields["reason"].set_value("ошибка")
        return form

    def price_form(self) -> FormDialog:
        lists = self.ask(manipulations.price_lists)
        form = manipulation_forms.PriceForm(self.context, self.procedure(), *lists)
        form._fields["price"].set_value(Money(100, "RUB"))
        for name in ("cost", "floor", "tax_percent"):
            form._fields[name].set_value(None)
        return form

    def kit_form(self) -> FormDialog:
        kit_id = self.run(lambda work: make.kit(work, f"K{next(self.numbers)}"))
        rows = self.ask(lambda work: manipulations.find_manipulations(work, ""))
        form = KitForm(self.context, self.procedure(kit_id), self.ask(manipulations.kit_items), rows)
        form._fields["lines"].rows[0][1][0].set_value((self.manipulation_id, ""))
        return form

    def perform_kit_form(self) -> FormDialog:
        kit_id = self.run(lambda work: make.kit(work, f"K{next(self.numbers)}", self.manipulation_id))
        book = self.ask(lambda work: manipulations.kit_book(work, self.pet_id))
        form = PerformKitForm(self.context, self.pet(), book)
        form._fields["kit"].set_value((kit_id, ""))
        return form

    def plan_form(self) -> FormDialog:
        form = PlanForm(self.context, self.pet(), self.ask(treatments.get_choices))
        form._fields["what"].setEditText("Мелоксикам")
        form._fields["times"].set_value("08:00 20:00")
        return form

    def weight_form(self) -> FormDialog:
        form = pet_forms.WeightForm(self.context, self.pet(), None)
        form._fields["weight"].set_value(4_000)
        return form

    def alert_form(self) -> FormDialog:
        form = pet_forms.AlertForm(self.context, self.pet())
        form._fields["text"].set_value("кусается")
        return form

    def status_form(self) -> FormDialog:
        form = pet_forms.StatusForm(self.context, self.pet())
        form._fields["status"].set_value(PetStatus.LOST)
        return form

    def transfer_form(self) -> FormDialog:
        form = pet_forms.TransferForm(self.context, self.pet())
        form._fields["owner"].choose(self.another_owner())
        return form

    def person_form(self) -> FormDialog:
        form = pet_forms.PersonForm(self.context, self.pet())
        form._fields["owner"].choose(self.another_owner())
        return form

    def list_form(self, shown: ReferenceList) -> FormDialog:
        form = self.new_entry(shown)
        form._fields["name_ru"].set_value(f"Запись {next(self.numbers)}")
        return form

    # --- the schedule

    def schedule_lists(self) -> Any:
        return self.ask(appointments.get_lists)

    def room(self) -> int:
        return self.run(lambda work: diary.room(work, f"Кабинет {next(self.numbers)}"))

    def resource_form(self) -> FormDialog:
        form = ResourceForm(self.context, self.schedule_lists(), None, ResourceKind.ROOM)
        form._fields["name"].set_value(f"Кабинет {next(self.numbers)}")
        return form

    def shift_form(self) -> FormDialog:
        room_id = self.room()
        return ShiftForm(self.context, self.schedule_lists(), None, room_id)

    def exception_form(self) -> FormDialog:
        form = ShiftExceptionForm(self.context, self.schedule_lists(), None)
        form._fields["reason"].set_value("Праздник")
        return form

    def block_form(self) -> FormDialog:
        room_id = self.room()
        draft = BlockDraft(room_id, diary.at(12), diary.at(13), "Обед")
        return BlockForm(self.context, self.ask(appointments.list_resources), draft)

    def stored_shift(self, shift_id: int) -> Any:
        row = self.entity(Shift, shift_id)
        ends = (row.starts_min + row.length_min) % 1440
        return SimpleNamespace(
            first_on=row.first_on,
            last_on=row.last_on,
            every_weeks=row.every_weeks,
            starts_min=row.starts_min,
            ends_min=ends,
        )

    def stored_exception(self, exception_id: int, form: FormDialog) -> Any:
        stored = exception_draft(self.entity(ShiftException, exception_id))
        # Without a last day it is one day.
        return stored if form._fields["last_on"].value() else replace(stored, last_on=None)

    # --- visits

    def visit_form(self) -> FormDialog:
        self.read_alerts()
        visit = self.run(lambda work: visit_service.start(work, self.pet_id))
        form = VisitForm(self.context, self.ask(lambda work: visits.get_desk(work, visit)))
        form._fields["complaint"].set_value("Рвота")
        form.diagnoses.set_value((DiagnosisDraft("Гастрит"),))
        return form

    def stored_visit(self, visit_id: int) -> Any:
        draft = self.ask(lambda work: visits.get_draft(work, visit_id))
        made = draft.diagnoses[0] if draft.diagnoses else None
        return SimpleNamespace(
            **asdict(draft),
            diagnoses_id=made.diagnosis_id if made else None,
            diagnoses_text=made.title if made and made.diagnosis_id is None else "",
        )

    def signed_visit(self) -> Any:
        self.read_alerts()
        draft = VisitDraft(complaint="Рвота", plan="УЗИ")
        visit = self.run(lambda work: visit_service.start(work, self.pet_id))
        self.run(lambda work: visit_service.sign(work, visit, draft, VisitDraft()))
        return self.ask(lambda work: visits.get_card(work, visit))

    def addendum_form(self) -> FormDialog:
        form = AddendumForm(self.context, self.signed_visit())
        form._fields["text"].set_value("Рвоты нет")
        return form

    def unlock_form(self) -> FormDialog:
        form = UnlockForm(self.context, self.signed_visit())
        form._fields["reason"].set_value("не тот вес")
        return form

    def problem_form(self) -> FormDialog:
        form = ProblemForm(self.context, self.pet(), None)
        form._fields["title"].set_value("Аллергия")
        return form

    def measure_form(self) -> FormDialog:
        form = MeasureForm(self.context, self.pet(), ())
        form._fields["grams"].set_value(4_200)
        return form

    def measured(self, work: Any) -> Any:
        return visits.list_vitals(work, self.pet_id)

    # --- the laboratory

    def tests_at(self, state: str) -> Any:
        """Return a new request for tests that has come as far as a state."""
        draft = RequestDraft(self.pet_id, analytes="1")
        request_id = self.run(lambda work: lab_service.request(work, draft))
        if state in ("sampled", "received", "reviewed"):
            self.run(lambda work: lab_service.sample(work, request_id, SampleDraft()))
        if state in ("received", "reviewed"):
            row = self.tests(request_id).results[0]
            self.run(lambda work: lab_service.enter_results(work, request_id, (ResultEntry(row.id, "150"),)))
        if state == "reviewed":
            version = self.tests(request_id).version
            self.run(lambda work: lab_service.review(work, request_id, "", version))
        return self.tests(request_id)

    def tests(self, request_id: int) -> Any:
        return self.ask(lambda work: lab.get_request(work, request_id))

    def lab_request_form(self) -> FormDialog:
        form = lab_forms.LabRequestForm(self.context, self.pet(), self.ask(lab.get_dictionary))
        form._fields["panels"].set_value("1")
        return form

    def results_form(self) -> FormDialog:
        card = self.tests_at("sampled")
        form = lab_forms.ResultsForm(self.context, card, self.ask(lab.get_dictionary).analytes)
        form._fields[f"value_{card.results[0].id}"].set_value(("150", card.results[0].unit))
        return form

    def review_form(self) -> FormDialog:
        return lab_forms.ReviewForm(self.context, self.tests_at("received"))

    def lab_step_form(self, kind: Any, state: str, **fields: str) -> FormDialog:
        form: FormDialog = kind(self.context, self.tests_at(state))
        for name, value in fields.items():
            form._fields[name].set_value(value)
        return form

    def correct_form(self) -> FormDialog:
        card = self.tests_at("reviewed")
        form = lab_forms.CorrectForm(self.context, card, card.results[0])
        form._fields["text"].set_value(("140", card.results[0].unit))
        form._fields["reason"].set_value("ошибка")
        return form

    def analyte_form(self) -> FormDialog:
        form = self.list_form(ANALYTES)
        form._fields["code"].set_value(f"A{next(self.numbers)}")
        return form

    def panel_form(self) -> FormDialog:
        form = self.list_form(PANELS)
        form._fields["analytes"].set_value("1|2")
        return form

    def range_form(self) -> FormDialog:
        form = RANGES.make_form(self.context, self.ask(RANGES.load), None, None, None)
        form._fields["analyte"].set_value((1, ""))
        form._fields["low"].set_value(Decimal(1))
        form._fields["high"].set_value(Decimal(10**9))
        form._fields["critical_high"].set_value(Decimal(10**10))
        return form

    def stored_request(self, request_id: int) -> Any:
        card = self.tests(request_id)
        return SimpleNamespace(
            outside_lab=card.row.outside_lab,
            note=card.note,
            number=card.row.number,
            conclusion=card.conclusion,
            whom=next((s.detail for s in card.stamps if s.state.value == "told"), ""),
            reason=card.cancel_reason or card.reopen_reason,
            at=None,
        )

    def stored_sample(self, request_id: int, form: FormDialog) -> Any:
        stored = self.stored_request(request_id)
        if not clean_line(form.draft().number):
            # Left empty, the request's own number stays.
            assert stored.number == f"L{request_id:06d}"
            stored.number = ""
        return stored

    def stored_range(self, range_id: int, form: FormDialog) -> Any:
        row = next(row for row in self.ask(lab.get_dictionary).ranges if row.id == range_id)
        draft = range_draft(row)
        if form.draft().age_from_days == 0:
            # From birth on: that is no age at all.
            draft = replace(draft, age_from_days=draft.age_from_days or 0)
        if not clean_line(form.draft().unit):
            # Left empty, the analyte's own unit is meant.
            assert draft.unit == "10^9/L"
            return replace(draft, unit="")
        return draft

    def stored_analyte(self, analyte_id: int) -> Any:
        return self.ask(lambda work: lab.get_analyte_draft(work, analyte_id))

    def new_entry(self, shown: ReferenceList) -> FormDialog:
        return shown.make_form(self.context, self.ask(shown.load), None, None, None)

    def phrase_form(self) -> FormDialog:
        form = self.new_entry(PHRASES)
        for name in ("key", "title"):
            form._fields[name].set_value(f"фраза{next(self.numbers)}")
        form._fields["text"].set_value("Без особенностей.")
        return form

    def template_form(self) -> FormDialog:
        form = self.new_entry(TEMPLATES)
        form._fields["title"].set_value(f"Шаблон {next(self.numbers)}")
        form._fields["complaint"].set_value("Хромота")
        return form

    def workstation_form(self) -> FormDialog:
        return WorkstationForm(self.context)

    def user_form(self) -> FormDialog:
        roles = self.ask(users.list_roles)
        draft = UserDraft(f"u{next(self.numbers)}", "Орлова Мария", roles[-1].id)
        user_id = self.run(lambda work: user_service.register(work, draft, "$argon2id$"))
        return UserForm(self.context, roles, self.ask(lambda work: users.get_card(work, user_id)))

    def limits_form(self) -> FormDialog:
        form = LimitsForm(self.context, self.ask(users.list_roles)[2])
        for name in ("any_discount", "any_write_off"):
            form._fields[name].set_value(False)
        return form

    def attachment_form(self) -> FormDialog:
        row = self.run(lambda work: make.attachment(work, self.pet_id))
        return AttachmentForm(
            self.context, self.pet(), self.ask(lambda work: attachments.get_card(work, row))
        )

    def medicine(self) -> Any:
        number = next(self.numbers)
        medicine_id = self.run(
            lambda work: pharmacy.medicine(work, code=f"M{number}", name=f"Препарат {number}")
        )
        return self.ask(lambda work: medicines.get_card(work, medicine_id))

    def species(self) -> Any:
        return self.ask(pets.get_reference).species

    def medicine_card_form(self) -> FormDialog:
        return medicine_forms.MedicineCardForm(self.context, self.medicine(), self.species())

    def dose_row_form(self) -> FormDialog:
        card = self.medicine()
        return medicine_forms.DoseRowForm(self.context, card, self.species(), card.doses[0])

    def dose_form(self) -> FormDialog:
        card = self.medicine()
        self.run(lambda work: pharmacy.weigh(work, self.pet_id, 4_200))
        dosing = self.ask(lambda work: medicines.dosing(work, self.pet_id))
        form = medicine_forms.DoseForm(self.context, self.pet(), dosing)
        form._fields["medicine"].set_value((card.id, ""))
        return form

    def prescription_form(self) -> FormDialog:
        desk = self.ask(lambda work: prescriptions.desk(work, self.pet_id))
        form = prescription_forms.PrescriptionForm(self.context, self.pet(), desk)
        form._fields["drug"].set_value((None, "Омепразол"))
        form._fields["dose_text"].set_value("1 капсула")
        return form

    def cancel_prescription_form(self) -> FormDialog:
        self.read_alerts()
        draft = PrescriptionDraft(self.pet_id, (LineDraft(drug="Омепразол", dose_text="1 капсула"),))
        made = self.run(lambda work: prescription_service.issue(work, draft))
        row = self.ask(lambda work: prescriptions.get(work, made))
        form = prescription_forms.CancelPrescriptionForm(self.context, self.pet(), row)
        form._fields["reason"].set_value("ошибка")
        return form

    # --- the schedule

    def booking(self, **fields: Any) -> AppointmentDraft:
        """Return a booking at a time of its own."""
        starts_at = diary.at(8) + timedelta(minutes=30 * next(self.numbers))
        return AppointmentDraft(starts_at=starts_at, ends_at=starts_at + timedelta(minutes=20), **fields)

    def booked(self, pet_id: int) -> Any:
        """Return an appointment of a patient."""
        draft = self.booking(owner_id=self.owner_id, pet_id=pet_id)
        made = self.run(lambda work: appointment_service.book(work, draft))
        return self.ask(lambda work: appointments.get_card(work, made))

    def booking_form(self) -> FormDialog:
        draft = self.booking(client_name="Носов Пётр", client_phone=make.PHONE)
        return BookingForm(self.context, self.ask(read_desk), draft)

    def check_in_form(self) -> FormDialog:
        # Whoever waits already isn't received again, so each form has an animal of its own.
        row = self.booked(self.run(lambda work: make.pet(work, self.owner_id))).row
        desk = self.ask(lambda work: read_receiving(work, row.pet_id, row))
        return CheckInForm(self.context, desk, row)

    def walk_in_form(self) -> FormDialog:
        form = WalkInForm(self.context, self.ask(lambda work: read_receiving(work, None)))
        form._who.choose("new")
        form._fields["client_name"].set_value("Орлова Анна")
        form._fields["client_phone"].set_value(make.PHONE)
        form._fields["pet_name"].set_value("Рекс")
        form._fields["species"].set_value((1, ""))
        return form

    def cancel_appointment_form(self) -> FormDialog:
        form = CancelAppointmentForm(self.context, self.booked(self.pet_id).row)
        form._fields["reason"].set_value("заболел")
        return form

    def stored_booking(self, made: int, form: FormDialog) -> Any:
        draft = self.ask(lambda work: appointments.get_card(work, made)).draft
        typed = clean_line(form._fields["client_phone"].text())
        if stored_phone(typed, "RU") == draft.client_phone:
            # A number that can be read is kept as E.164.
            draft = replace(draft, client_phone=typed)
        return draft

    def stored_check_in(self, made: int, form: FormDialog) -> Any:
        row = self.ask(lambda work: appointments.get_card(work, made)).row
        weights = self.ask(lambda work: pets.get_card(work, row.pet_id)).weights
        weight = weights[-1].grams if weights else None
        phone = clean_line(form._fields["phone"].text())
        assert stored_phone(phone, "RU") in ("", row.phone)
        return SimpleNamespace(reason=row.reason, weight=weight, phone=phone)

    def stored_walk_in(self, made: int, form: FormDialog) -> Any:
        row = self.ask(lambda work: appointments.get_card(work, made)).row
        card = self.ask(lambda work: pets.get_card(work, row.pet_id))
        typed, phone = (clean_line(form._fields[name].text()) for name in ("client_name", "client_phone"))
        # A name is kept in its three parts, a number that can be read as E.164.
        assert "".join(row.client.split()) == "".join(clean_line(part) for part in typed.split(" "))
        assert stored_phone(phone, "RU").partition(";")[0] == row.phone
        return SimpleNamespace(
            client_name=typed,
            client_phone=phone,
            pet_name=card.row.name,
            species_id=card.draft.species_id,
            species_text=card.draft.species_text,
            reason=row.reason,
            weight=card.weights[-1].grams if card.weights else None,
        )

    # --- what was stored

    def stored_medicine(self, medicine_id: int) -> Any:
        return self.ask(lambda work: medicines.get_card(work, medicine_id)).draft

    def stored_dose_row(self, row_id: int) -> Any:
        return self.ask(lambda work: medicines.get_dose_row(work, row_id))[1].draft

    def stored_dose(self, fact_id: int) -> Any:
        fact = self.entity(ManipulationFact, fact_id)
        dose = self.ask(lambda work: medicines.dose_of_fact(work, fact_id))
        formula, _, typed = fact.note.partition("\n")
        typed = typed if "÷" in formula else fact.note
        return SimpleNamespace(
            medicine_id=dose.medicine_id,
            medicine_text="",
            weight_g=dose.weight_g,
            every_hours=dose.every_hours,
            quantity=Decimal(dose.quantity_milli) / 1000,
            override_reason=dose.override_reason,
            note=typed,
        )

    def stored_prescription(self, prescription_id: int) -> Any:
        form = self.entity(Prescription, prescription_id)
        line = self.ask(
            lambda work: work.session.query(PrescriptionLine).filter_by(prescription_id=prescription_id).one()
        )
        return SimpleNamespace(
            drug_id=line.medicine_id,
            drug_text=line.drug_ru,
            strength=line.strength,
            dose_text=line.dose_text,
            every_hours=line.every_hours,
            days=line.days,
            repeats=line.repeats,
            quantity=Decimal(line.quantity_milli) / 1000,
            valid_until=form.valid_until,
            override_reason=line.override_reason,
            note=form.note,
        )

    def stored_limits(self, role_id: int) -> Any:
        role = next(role for role in self.ask(users.list_roles) if role.id == role_id)
        amount = None if role.write_off_limit is None else Money(role.write_off_limit, "RUB")
        return SimpleNamespace(discount_limit=role.discount_limit, write_off_limit=amount)

    def stored_manipulation(self, manipulation_id: int) -> Any:
        card = self.procedure(manipulation_id)
        price = card.prices[0].price if card.prices else None
        return SimpleNamespace(price=price, **{name: getattr(card.draft, name) for name in PROCEDURE})

    def stored_fact(self, fact_id: int) -> Any:
        fact = self.entity(ManipulationFact, fact_id)
        row = next(
            row
            for row in self.ask(lambda work: manipulations.facts_of(work, self.pet_id))
            if row.id == fact_id
        )
        return SimpleNamespace(
            quantity=row.quantity,
            price=row.price,
            discount_percent=row.discount_percent,
            discount_reason=fact.discount_reason,
            note=fact.note,
            reason=fact.cancel_reason,
        )

    def stored_kit(self, kit_id: int) -> Any:
        found = self.ask(manipulations.kit_items)[kit_id].lines
        lines = tuple(
            SimpleNamespace(item_text="", **{name: getattr(line, name) for name in KIT_LINE})
            for line in found
        )
        return SimpleNamespace(lines=lines)

    def stored_parts(self) -> Any:
        newest = self.ask(lambda work: manipulations.facts_of(work, self.pet_id))[0]
        return SimpleNamespace(note=newest.note)

    def stored_plan(self, plan_id: int, form: FormDialog) -> Any:
        draft = self.ask(lambda work: treatments.get_draft(work, plan_id))
        stored = {name: getattr(draft, name) for name in PLAN}
        # Without a time a plan begins at once: then that moment is stored.
        given = form._fields["starts_time"].text().strip()
        stored["starts_time"] = treatment_rules.parse_times(draft.starts_time) if given else ()
        return SimpleNamespace(times=treatment_rules.parse_times(draft.times), **stored)

    def stored_price(self, manipulation_id: int, form: FormDialog) -> Any:
        from_on = form._fields["from_on"].value()
        prices = {price.from_on: price for price in self.procedure(manipulation_id).prices}
        row = prices[from_on]
        stored = {
            name: getattr(row.terms, name) for name in ("cost", "markup_percent", "floor", "tax_percent")
        }
        return SimpleNamespace(price=row.price, from_on=row.from_on, **stored)

    def estimate_form(self) -> FormDialog:
        desk = self.ask(lambda work: estimates.desk(work, self.pet_id))
        form = EstimateForm(self.context, self.pet(), desk)
        fields = form._fields["items"].rows[0][1]
        fields[0].setEditText("Воротник")
        fields[3].set_value(Money(30_000, "RUB"))
        return form

    def given_estimate(self) -> Any:
        lines = (EstimateLineDraft(text="Воротник", price=Money(30_000, "RUB")),)
        until = self.ask(lambda work: clinic_today(work)) + timedelta(days=30)
        draft = EstimateDraft(self.pet_id, "", until, lines)
        made = self.run(lambda work: estimate_service.register(work, draft))
        self.run(lambda work: estimate_service.give(work, made))
        return self.ask(lambda work: estimates.get(work, made)).row

    def accept_form(self) -> FormDialog:
        return AcceptForm(self.context, self.pet(), self.given_estimate())

    def decline_estimate_form(self) -> FormDialog:
        form = DeclineEstimateForm(self.context, self.pet(), self.given_estimate())
        form._fields["reason"].set_value("дорого")
        return form

    def stored_estimate(self, estimate_id: int) -> Any:
        draft = self.ask(lambda work: estimates.get(work, estimate_id)).draft
        lines = tuple(
            SimpleNamespace(
                what_id=line.manipulation_id,
                what_text=line.text,
                low=line.low,
                high=line.high,
                price=line.price,
            )
            for line in draft.items
        )
        return SimpleNamespace(
            items_id=draft.items[0].manipulation_id,
            items_text=draft.items[0].text,
            items=lines,
            title=draft.title,
            valid_until=draft.valid_until,
            note=draft.note,
        )

    def reprice_form(self) -> FormDialog:
        # Of the last one every price is changed already.
        item = self.run(lambda work: make.manipulation(work, f"R{next(self.numbers)}"))
        self.run(lambda work: manipulation_service.set_price(work, item, Money(99_900, "RUB"), date(1, 1, 1)))
        form = RepriceForm(
            self.context,
            self.ask(manipulations.list_groups),
            self.ask(manipulations.list_categories),
            no_prices,
        )
        form._fields["percent"].set_value(Decimal(10))
        return form

    def price_group_form(self) -> FormDialog:
        form = PriceGroupForm(self.context, self.ask(manipulations.list_groups), None)
        form._fields["name_ru"].set_value(f"Коллеги {next(self.numbers)}")
        return form

    def tax_rate_form(self) -> FormDialog:
        form = TaxRateForm(self.context, self.ask(manipulations.list_tax_rates), None)
        form._fields["name_ru"].set_value(f"Налог {next(self.numbers)}")
        return form

    def stored_tax_rate(self, rate_id: int) -> Any:
        rows = self.ask(manipulations.list_tax_rates)
        return next(row.draft for row in rows if row.id == rate_id)

    def stored_phrase(self, phrase_id: int, form: FormDialog) -> Any:
        row = self.entity(Phrase, phrase_id)
        # A phrase without a title is called by its key, and the dot typed before a key is no part of it.
        title = row.title if clean_line(form._fields["title"].value()) else ""
        typed = clean_line(form._fields["key"].value())
        dots = typed[: len(typed) - len(typed.lstrip("."))]
        return SimpleNamespace(key=dots + row.key, title=title, text=row.text)

    def stored_status(self, pet_id: int) -> Any:
        pet = self.entity(Pet, pet_id)
        return SimpleNamespace(reason=pet.status_reason, on=pet.status_on)


TYPED = (TextField, NoteField, LookupField)
KIT_LINE = ("item_id", "low", "high", "weight_from", "weight_to")
PLAN = (
    "what_id", "what_text", "dose", "quantity", "every_hours", "starts_on", "until_on", "count", "window_min",
    "instruction",
)  # fmt: skip
ROWS = {
    "added": ("what", "", "quantity", "price"),
    "diagnoses": ("title", "certainty", "lasting"),
    "items": ("what", "low", "high", "price", ""),
    "lines": ("item", "low", "high", "weight_from", "weight_to", "", "", ""),
    "phones": ("number", "", "note"),
    "identifiers": ("", "number", "applied_on", "duplicate_reason"),
}
PROCEDURE = ("name_ru", "name_en", "code", "duration_min", "max_discount_percent", "synonyms", "note")
FORMS: dict[str, tuple[Callable[[Clinic], FormDialog], Callable[[Clinic, Any, FormDialog], Any]]] = {
    "OwnerForm": (Clinic.owner_form, lambda c, v, f: c.ask(lambda work: owners.get_card(work, v)).draft),
    "PetForm": (Clinic.pet_form, lambda c, v, f: c.ask(lambda work: pets.get_draft(work, v))),
    "ClinicForm": (Clinic.clinic_form, lambda c, v, f: c.ask(clinic.get)),
    "ManipulationForm": (Clinic.manipulation_form, lambda c, v, f: c.stored_manipulation(v)),
    "PerformForm": (Clinic.perform_form, lambda c, v, f: c.stored_fact(v)),
    "CancelForm": (Clinic.cancel_form, lambda c, v, f: c.stored_fact(v)),
    "PriceGroupForm": (Clinic.price_group_form, lambda c, v, f: c.entity(PriceGroup, v)),
    "TaxRateForm": (Clinic.tax_rate_form, lambda c, v, f: c.stored_tax_rate(v)),
    "EstimateForm": (Clinic.estimate_form, lambda c, v, f: c.stored_estimate(v)),
    "AcceptForm": (Clinic.accept_form, lambda c, v, f: c.entity(Estimate, v)),
    "DeclineEstimateForm": (
        Clinic.decline_estimate_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Estimate, v).decline_reason),
    ),
    "RepriceForm": (
        Clinic.reprice_form,
        lambda c, v, f: SimpleNamespace(
            from_on=f._fields["from_on"].value(), percent=f._fields["percent"].value()
        ),
    ),
    "PriceForm": (Clinic.price_form, lambda c, v, f: c.stored_price(v, f)),
    "KitForm": (Clinic.kit_form, lambda c, v, f: c.stored_kit(v)),
    "PerformKitForm": (Clinic.perform_kit_form, lambda c, v, f: c.stored_parts()),
    "PlanForm": (Clinic.plan_form, lambda c, v, f: c.stored_plan(v, f)),
    "WeightForm": (
        Clinic.weight_form,
        lambda c, v, f: SimpleNamespace(weight=c.entity(PetWeight, v).grams),
    ),
    "AlertForm": (Clinic.alert_form, lambda c, v, f: c.entity(PetAlert, v)),
    "VisitForm": (Clinic.visit_form, lambda c, v, f: c.stored_visit(v)),
    "AddendumForm": (Clinic.addendum_form, lambda c, v, f: c.entity(VisitAddendum, v)),
    "UnlockForm": (
        Clinic.unlock_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Visit, v).unlock_reason),
    ),
    "ProblemForm": (Clinic.problem_form, lambda c, v, f: c.entity(PatientProblem, v)),
    "MeasureForm": (
        Clinic.measure_form,
        lambda c, v, f: next(row.vitals for row in c.ask(c.measured) if row.id == v),
    ),
    "StatusForm": (Clinic.status_form, lambda c, v, f: c.stored_status(v)),
    "TransferForm": (
        Clinic.transfer_form,
        lambda c, v, f: SimpleNamespace(on=c.pet().ownerships[-1].from_on),
    ),
    "SpeciesForm": (lambda c: c.list_form(SPECIES), lambda c, v, f: c.entity(Species, v)),
    "BreedForm": (lambda c: c.list_form(BREEDS), lambda c, v, f: c.entity(Breed, v)),
    "ColourForm": (lambda c: c.list_form(COLOURS), lambda c, v, f: c.entity(CoatColour, v)),
    "CategoryForm": (lambda c: c.list_form(CATEGORIES), lambda c, v, f: c.entity(ManipulationCategory, v)),
    "LabRequestForm": (Clinic.lab_request_form, lambda c, v, f: c.stored_request(v)),
    "SampleForm": (
        lambda c: c.lab_step_form(lab_forms.SampleForm, "new"),
        lambda c, v, f: c.stored_sample(v, f),
    ),
    "SendForm": (
        lambda c: c.lab_step_form(lab_forms.SendForm, "sampled", outside_lab="Лаборатория"),
        lambda c, v, f: c.stored_request(v),
    ),
    "ResultsForm": (Clinic.results_form, lambda c, v, f: c.stored_request(v)),
    "ReviewForm": (Clinic.review_form, lambda c, v, f: c.stored_request(v)),
    "TellForm": (
        lambda c: c.lab_step_form(lab_forms.TellForm, "reviewed", whom="Ирина"),
        lambda c, v, f: c.stored_request(v),
    ),
    "LabCancelForm": (
        lambda c: c.lab_step_form(lab_forms.LabCancelForm, "new", reason="ошибка"),
        lambda c, v, f: c.stored_request(v),
    ),
    "ReopenForm": (
        lambda c: c.lab_step_form(lab_forms.ReopenForm, "reviewed", reason="ошибка"),
        lambda c, v, f: c.stored_request(v),
    ),
    "CorrectForm": (Clinic.correct_form, lambda c, v, f: c.stored_request(v)),
    "AnalyteForm": (Clinic.analyte_form, lambda c, v, f: c.stored_analyte(v)),
    "LabPanelForm": (Clinic.panel_form, lambda c, v, f: c.entity(LabPanel, v)),
    "RangeForm": (Clinic.range_form, lambda c, v, f: c.stored_range(v, f)),
    "DiagnosisForm": (lambda c: c.list_form(DIAGNOSES), lambda c, v, f: c.entity(Diagnosis, v)),
    "PhraseForm": (Clinic.phrase_form, lambda c, v, f: c.stored_phrase(v, f)),
    "TemplateForm": (Clinic.template_form, lambda c, v, f: c.entity(VisitTemplate, v)),
    "ResourceForm": (Clinic.resource_form, lambda c, v, f: c.entity(ScheduleResource, v)),
    "AppointmentTypeForm": (lambda c: c.list_form(TYPES), lambda c, v, f: c.entity(AppointmentType, v)),
    "ShiftForm": (Clinic.shift_form, lambda c, v, f: c.stored_shift(v)),
    "ShiftExceptionForm": (Clinic.exception_form, lambda c, v, f: c.stored_exception(v, f)),
    "BlockForm": (Clinic.block_form, lambda c, v, f: c.entity(ScheduleBlock, v)),
    "ScheduleSettingsForm": (
        lambda c: ScheduleSettingsForm(c.context, c.ask(appointments.get_settings)),
        lambda c, v, f: c.ask(appointments.get_settings),
    ),
    "UserForm": (Clinic.user_form, lambda c, v, f: c.ask(lambda work: users.get_draft(work, v))),
    "LimitsForm": (Clinic.limits_form, lambda c, v, f: c.stored_limits(v)),
    "WorkstationForm": (
        Clinic.workstation_form,
        lambda c, v, f: SimpleNamespace(workstation=c.context.store.get("workstation")),
    ),
    "AttachmentForm": (
        Clinic.attachment_form,
        lambda c, v, f: c.ask(lambda work: attachments.get_card(work, v)).draft,
    ),
    "MedicineCardForm": (Clinic.medicine_card_form, lambda c, v, f: c.stored_medicine(v)),
    "DoseRowForm": (Clinic.dose_row_form, lambda c, v, f: c.stored_dose_row(v)),
    "DoseForm": (Clinic.dose_form, lambda c, v, f: c.stored_dose(v)),
    "PrescriptionForm": (Clinic.prescription_form, lambda c, v, f: c.stored_prescription(v)),
    "CancelPrescriptionForm": (
        Clinic.cancel_prescription_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Prescription, v).cancel_reason),
    ),
    "BookingForm": (Clinic.booking_form, lambda c, v, f: c.stored_booking(v, f)),
    "CheckInForm": (Clinic.check_in_form, lambda c, v, f: c.stored_check_in(v, f)),
    "WalkInForm": (Clinic.walk_in_form, lambda c, v, f: c.stored_walk_in(v, f)),
    "CancelAppointmentForm": (
        Clinic.cancel_appointment_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Appointment, v).cancel_reason),
    ),
    "PersonForm": (Clinic.person_form, lambda c, v, f: c.entity(Ownership, v)),
    "LineForm": (lambda c: c.till.line_form(), lambda c, v, f: c.till.line(v)),
    "DiscountForm": (lambda c: c.till.discount_form(), lambda c, v, f: c.till.discount(v, f)),
    "HoldForm": (lambda c: c.till.hold_form(), lambda c, v, f: c.till.reason(v)),
    "PayForm": (lambda c: c.till.pay_form(), lambda c, v, f: c.till.payment(v, f)),
    "DepositForm": (lambda c: c.till.deposit_form(), lambda c, v, f: c.till.payment(v, f)),
    "RefundForm": (lambda c: c.till.refund_form(), lambda c, v, f: c.till.payment(v, f)),
    "WriteOffForm": (lambda c: c.till.write_off_form(), lambda c, v, f: c.till.payment(v, f)),
    "ReverseForm": (lambda c: c.till.reverse_form(), lambda c, v, f: c.till.reason(v)),
    "CorrectLineForm": (lambda c: c.till.correct_form(), lambda c, v, f: c.till.corrected(v)),
    "ReplaceForm": (lambda c: c.till.replace_form(), lambda c, v, f: c.till.replaced(v, f)),
    "PerformerForm": (lambda c: c.till.performer_form(), lambda c, v, f: None),
    "OpenShiftForm": (lambda c: c.till.open_form(), lambda c, v, f: c.till.opening(v)),
    "CashForm": (lambda c: c.till.cash_form(), lambda c, v, f: c.till.movement(v)),
    "CloseShiftForm": (lambda c: c.till.close_form(), lambda c, v, f: c.till.closed(v, f)),
    "MoneySettingsForm": (lambda c: c.till.settings_form(), lambda c, v, f: c.till.settings()),
    "TermsForm": (lambda c: c.till.terms_form(), lambda c, v, f: c.till.terms(v, f)),
    "SurchargeForm": (lambda c: c.till.surcharge_form(), lambda c, v, f: c.till.surcharge(v)),
    "DiscountRuleForm": (lambda c: c.till.discount_rule_form(), lambda c, v, f: c.till.discount_rule(v)),
    "LineSurchargesForm": (
        lambda c: c.till.line_surcharges_form(),
        lambda c, v, f: c.till.line_surcharges(v),
    ),
    "TillForm": (lambda c: c.till.till_form(), lambda c, v, f: c.till.till_row(v)),
}


def boxes(form: FormDialog) -> Iterator[tuple[str, str, Any]]:
    """Yield every box of a form that is typed into: its field, the attribute it is stored as, itself."""
    for name, field in form._fields.items():
        if isinstance(field, Rows):
            _, widgets = field.rows[0]
            for attribute, widget in zip(ROWS[name], widgets, strict=True):
                if isinstance(widget, TYPED):
                    yield name, f"{name}.{attribute}", widget
        elif isinstance(field, TYPED):
            yield name, name, field


def type_into(box: Any, text: str) -> None:
    if isinstance(box, LookupField):
        box.setEditText(text)
    elif isinstance(box, NoteField):
        box.setPlainText(text)
    else:
        box.setText(text)
