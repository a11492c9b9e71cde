"""The areas in order, one line each; explicit, so that a packaged build sees every import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desktop.areas.appointments import hooks as appointment_hooks
from clinic_desktop.areas.appointments.service import bookings, following
from clinic_desktop.areas.billing import hooks as invoice_hooks
from clinic_desktop.areas.billing.queries import warnings as money_warnings
from clinic_desktop.areas.billing.service import charging
from clinic_desktop.areas.billing.service import transferring as unposted_invoices
from clinic_desktop.areas.estimates import queries as estimates
from clinic_desktop.areas.lab.queries import SEARCH_SOURCE as LAB
from clinic_desktop.areas.lab.service import transferring as unsent_requests
from clinic_desktop.areas.manipulations import hooks as manipulation_hooks
from clinic_desktop.areas.manipulations.queries import SEARCH_SOURCE as MANIPULATIONS
from clinic_desktop.areas.medicines.service import judge
from clinic_desktop.areas.owners.queries import SEARCH_SOURCE as OWNERS
from clinic_desktop.areas.pets import hooks as pet_hooks
from clinic_desktop.areas.pets.queries import SEARCH_SOURCE as PETS
from clinic_desktop.areas.visits import hooks as visit_hooks
from clinic_desktop.areas.visits.service import transferring as unfinished_visits
from clinic_desktop.db.search import SearchSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from clinic_desktop.ui.context import AppContext
    from clinic_desktop.ui.panels import Panel
    from clinic_desktop.ui.shell.areas import Area


def join_areas() -> None:
    """Let higher areas follow what happens in lower ones."""
    manipulation_hooks.on_giving(judge)
    charging.register_hooks()
    appointment_hooks.on_judging(money_warnings.warn_of_debts)
    invoice_hooks.on_overrun(estimates.overruns)
    pet_hooks.on_transferred(unfinished_visits.refuse_unfinished)
    pet_hooks.on_transferred(unsent_requests.refuse_unsent)
    pet_hooks.on_transferred(unposted_invoices.refuse_unposted)
    pet_hooks.on_transferred(bookings.give_upcoming)
    visit_hooks.on(visit_hooks.BEGUN, following.visit_begun)
    visit_hooks.on(visit_hooks.ARCHIVING, following.visit_archived)
    visit_hooks.on(visit_hooks.SIGNED, following.visit_signed)
    visit_hooks.on(visit_hooks.TAKEN_BACK, following.signature_taken_back)


join_areas()


def search_sources() -> tuple[SearchSource, ...]:
    """Return what the search box finds."""
    return (OWNERS, PETS, MANIPULATIONS, LAB)


def pet_panels() -> tuple[Callable[[AppContext], Panel], ...]:
    """Return the tabs of a patient's card, in order."""
    from clinic_desktop.areas.appointments.page.of_client import PatientBookingsPanel
    from clinic_desktop.areas.attachments.page import FilesPanel
    from clinic_desktop.areas.billing.page import AccountPanel
    from clinic_desktop.areas.estimates.page import EstimatesPanel
    from clinic_desktop.areas.lab.page import LabPanel
    from clinic_desktop.areas.medical_records.page.story import StoryPanel
    from clinic_desktop.areas.medical_records.page.vitals import VitalsPanel
    from clinic_desktop.areas.prescriptions.page import PrescriptionsPanel
    from clinic_desktop.areas.treatments.page import TreatmentPanel

    return (
        StoryPanel,
        VitalsPanel,
        TreatmentPanel,
        PrescriptionsPanel,
        LabPanel,
        FilesPanel,
        PatientBookingsPanel,
        EstimatesPanel,
        AccountPanel,
    )


def owner_panels() -> tuple[Callable[[AppContext], Panel], ...]:
    """Return what stands on an owner's card under the animals, in order."""
    from clinic_desktop.areas.appointments.page.of_client import OwnerBookingsPanel

    return (OwnerBookingsPanel,)


def areas() -> tuple[Area, ...]:
    """Return the rail, in order; imports Qt, so the command line never calls it."""
    from clinic_desktop.areas.appointments.page.lists import EXCEPTIONS, RESOURCES, ROSTERS, TYPES
    from clinic_desktop.areas.appointments.page.schedule import SchedulePage
    from clinic_desktop.areas.appointments.page.settings import ScheduleSection
    from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW
    from clinic_desktop.areas.audit.page import JournalPage
    from clinic_desktop.areas.billing.page import DISCOUNTS, SURCHARGES, TILLS, CashDeskPage, MoneySection
    from clinic_desktop.areas.clinic.page import SettingsPage
    from clinic_desktop.areas.importing.prices import read_prices
    from clinic_desktop.areas.lab.page import ANALYTES, PANELS, RANGES, LabPage
    from clinic_desktop.areas.manipulations.page import CataloguePage
    from clinic_desktop.areas.manipulations.page.lists import CATEGORIES, PRICE_GROUPS, TAX_RATES
    from clinic_desktop.areas.medicines.page import MedicinePanel
    from clinic_desktop.areas.pets.page import PatientsPage
    from clinic_desktop.areas.pets.page.lists import BREEDS, COLOURS, SPECIES
    from clinic_desktop.areas.today.page import TodayPage
    from clinic_desktop.areas.treatments.page import TasksPage
    from clinic_desktop.areas.users.page import StaffPage
    from clinic_desktop.areas.users.rows import USERS_VIEW
    from clinic_desktop.areas.visits.page.lists import DIAGNOSES, PHRASES, TEMPLATES
    from clinic_desktop.core.permissions import AUDIT_VIEW
    from clinic_desktop.ui.i18n import translate
    from clinic_desktop.ui.lists import ListsPage
    from clinic_desktop.ui.shell.areas import Area

    return (
        Area(
            "today",
            lambda: translate("Areas", "Today"),
            "today",
            TodayPage,
            "Alt+1",
            forms=frozenset({"BookingForm", "CheckInForm", "WalkInForm", "CancelAppointmentForm"}),
        ),
        Area(
            "schedule",
            lambda: translate("Areas", "Schedule"),
            "schedule",
            SchedulePage,
            "Alt+4",
            right=APPOINTMENTS_VIEW,
            forms=frozenset({"BlockForm"}),
        ),
        Area(
            "patients",
            lambda: translate("Areas", "Patients"),
            "patients",
            lambda context: PatientsPage(context, pet_panels(), owner_panels()),
            "Alt+2",
            forms=frozenset(
                {
                    "OwnerForm",
                    "PetForm",
                    "WeightForm",
                    "AlertForm",
                    "StatusForm",
                    "PerformForm",
                    "VisitForm",
                    "DoseForm",
                    "PrescriptionForm",
                    "PerformKitForm",
                    "PlanForm",
                    "EstimateForm",
                }
            ),
        ),
        Area(
            "cash",
            lambda: translate("Areas", "Cash desk"),
            "cash",
            CashDeskPage,
            "Alt+K",
            forms=frozenset(
                {"PayForm", "LineForm", "DiscountForm", "HoldForm", "ReverseForm", "ReplaceForm"}
            ),
        ),
        Area("tasks", lambda: translate("Areas", "Tasks"), "tasks", TasksPage, "Alt+5"),
        Area(
            "lab",
            lambda: translate("Areas", "Laboratory"),
            "lab",
            LabPage,
            "Alt+6",
            forms=frozenset(
                {
                    "LabRequestForm",
                    "SampleForm",
                    "SendForm",
                    "ResultsForm",
                    "ReviewForm",
                    "TellForm",
                    "LabCancelForm",
                    "ReopenForm",
                    "CorrectForm",
                }
            ),
        ),
        Area(
            "catalogue",
            lambda: translate("Areas", "Catalogue"),
            "catalogue",
            lambda context: CataloguePage(context, (MedicinePanel,), read_prices),
            "Alt+3",
            forms=frozenset(
                {"ManipulationForm", "PriceForm", "RepriceForm", "KitForm", "MedicineCardForm", "DoseRowForm"}
            ),
        ),
        Area(
            "lists",
            lambda: translate("Areas", "Lists"),
            "lists",
            lambda context: ListsPage(
                context,
                (
                    SPECIES,
                    BREEDS,
                    COLOURS,
                    CATEGORIES,
                    PRICE_GROUPS,
                    TAX_RATES,
                    DIAGNOSES,
                    PHRASES,
                    TEMPLATES,
                    ANALYTES,
                    PANELS,
                    RANGES,
                    RESOURCES,
                    TYPES,
                    ROSTERS,
                    EXCEPTIONS,
                    TILLS,
                    SURCHARGES,
                    DISCOUNTS,
                ),
            ),
            "Alt+7",
            at_bottom=True,
            forms=frozenset(
                {
                    "SpeciesForm",
                    "BreedForm",
                    "ColourForm",
                    "CategoryForm",
                    "PriceGroupForm",
                    "TaxRateForm",
                    "AnalyteForm",
                    "LabPanelForm",
                    "RangeForm",
                    "DiagnosisForm",
                    "PhraseForm",
                    "TemplateForm",
                    "ResourceForm",
                    "AppointmentTypeForm",
                    "ShiftForm",
                    "ShiftExceptionForm",
                    "TillForm",
                    "SurchargeForm",
                    "DiscountRuleForm",
                }
            ),
        ),
        Area(
            "staff",
            lambda: translate("Areas", "Staff"),
            "staff",
            StaffPage,
            "Alt+8",
            at_bottom=True,
            right=USERS_VIEW,
            forms=frozenset({"UserForm", "LimitsForm"}),
        ),
        Area(
            "journal",
            lambda: translate("Areas", "Journal"),
            "journal",
            JournalPage,
            "Alt+9",
            at_bottom=True,
            right=AUDIT_VIEW,
        ),
        Area(
            "settings",
            lambda: translate("Areas", "Settings"),
            "settings",
            lambda context: SettingsPage(context, (ScheduleSection, MoneySection)),
            "Alt+0",
            at_bottom=True,
            forms=frozenset({"ClinicForm", "WorkstationForm", "ScheduleSettingsForm", "MoneySettingsForm"}),
        ),
    )
