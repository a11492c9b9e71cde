"""The areas in order, one line each; explicit, so that a packaged build sees every import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desktop.joining import search_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from clinic_desktop.ui.context import AppContext
    from clinic_desktop.ui.pages import Page
    from clinic_desktop.ui.panels import Panel
    from clinic_desktop.ui.shell.areas import Area


__all__ = ["areas", "owner_panels", "pet_panels", "search_sources"]


def pet_panels() -> tuple[Callable[[AppContext], Panel], ...]:
    """Return the tabs of a patient's card, in order."""
    from clinic_desktop.areas.appointments.page.of_client import PatientBookingsPanel
    from clinic_desktop.areas.attachments.page import FilesPanel
    from clinic_desktop.areas.billing.page.account import AccountPanel
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
    from clinic_desktop.areas.billing.page.account_of_owner import OwnerAccountPanel

    return (OwnerAccountPanel, OwnerBookingsPanel)


def _today(context: AppContext) -> Page:
    from clinic_desktop.areas.today.page import TodayPage

    return TodayPage(context)


def _schedule(context: AppContext) -> Page:
    from clinic_desktop.areas.appointments.page.schedule import SchedulePage

    return SchedulePage(context)


def _patients(context: AppContext) -> Page:
    from clinic_desktop.areas.pets.page import PatientsPage

    return PatientsPage(context, pet_panels(), owner_panels())


def _cash_desk(context: AppContext) -> Page:
    from clinic_desktop.areas.billing.page.cash_desk import CashDeskPage

    return CashDeskPage(context)


def _tasks(context: AppContext) -> Page:
    from clinic_desktop.areas.treatments.page import TasksPage

    return TasksPage(context)


def _laboratory(context: AppContext) -> Page:
    from clinic_desktop.areas.lab.page import LabPage

    return LabPage(context)


def _catalogue(context: AppContext) -> Page:
    from clinic_desktop.areas.importing.prices import read_prices
    from clinic_desktop.areas.manipulations.page import CataloguePage
    from clinic_desktop.areas.medicines.page import MedicinePanel

    return CataloguePage(context, (MedicinePanel,), read_prices)


def _lists(context: AppContext) -> Page:
    from clinic_desktop.areas.appointments.page.lists import EXCEPTIONS, RESOURCES, ROSTERS, TYPES
    from clinic_desktop.areas.billing.page.lists import DISCOUNTS, SURCHARGES, TILLS
    from clinic_desktop.areas.lab.page import ANALYTES, PANELS, RANGES
    from clinic_desktop.areas.manipulations.page.lists import CATEGORIES, PRICE_GROUPS, TAX_RATES
    from clinic_desktop.areas.pets.page.lists import BREEDS, COLOURS, SPECIES
    from clinic_desktop.areas.visits.page.lists import DIAGNOSES, PHRASES, TEMPLATES
    from clinic_desktop.ui.lists import ListsPage

    animals, catalogue = (SPECIES, BREEDS, COLOURS), (CATEGORIES, PRICE_GROUPS, TAX_RATES)
    records, laboratory = (DIAGNOSES, PHRASES, TEMPLATES), (ANALYTES, PANELS, RANGES)
    schedule, money = (RESOURCES, TYPES, ROSTERS, EXCEPTIONS), (TILLS, SURCHARGES, DISCOUNTS)
    return ListsPage(context, (*animals, *catalogue, *records, *laboratory, *schedule, *money))


def _staff(context: AppContext) -> Page:
    from clinic_desktop.areas.users.page.staff import StaffPage

    return StaffPage(context)


def _journal(context: AppContext) -> Page:
    from clinic_desktop.areas.audit.page import JournalPage

    return JournalPage(context)


def _settings(context: AppContext) -> Page:
    from clinic_desktop.areas.appointments.page.settings import ScheduleSection
    from clinic_desktop.areas.billing.page.settings import MoneySection
    from clinic_desktop.areas.clinic.page import SettingsPage

    return SettingsPage(context, (ScheduleSection, MoneySection))


def areas() -> tuple[Area, ...]:
    """Return the rail, in order; imports Qt, so the command line never calls it.

    What a page is made of is loaded when it is first shown.
    """
    from clinic_desktop.areas.appointments.rights import APPOINTMENTS_VIEW
    from clinic_desktop.areas.users.rows import USERS_VIEW
    from clinic_desktop.core.permissions import AUDIT_VIEW
    from clinic_desktop.ui.i18n import translate
    from clinic_desktop.ui.shell.areas import Area

    return (
        Area(
            "today",
            lambda: translate("Areas", "Today"),
            "today",
            _today,
            "Alt+1",
            forms=frozenset({"BookingForm", "CheckInForm", "WalkInForm", "CancelAppointmentForm"}),
        ),
        Area(
            "schedule",
            lambda: translate("Areas", "Schedule"),
            "schedule",
            _schedule,
            "Alt+4",
            right=APPOINTMENTS_VIEW,
            forms=frozenset({"BlockForm"}),
        ),
        Area(
            "patients",
            lambda: translate("Areas", "Patients"),
            "patients",
            _patients,
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
            _cash_desk,
            "Alt+K",
            forms=frozenset(
                {"PayForm", "LineForm", "DiscountForm", "HoldForm", "ReverseForm", "ReplaceForm"}
            ),
        ),
        Area("tasks", lambda: translate("Areas", "Tasks"), "tasks", _tasks, "Alt+5"),
        Area(
            "lab",
            lambda: translate("Areas", "Laboratory"),
            "lab",
            _laboratory,
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
            _catalogue,
            "Alt+3",
            forms=frozenset(
                {"ManipulationForm", "PriceForm", "RepriceForm", "KitForm", "MedicineCardForm", "DoseRowForm"}
            ),
        ),
        Area(
            "lists",
            lambda: translate("Areas", "Lists"),
            "lists",
            _lists,
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
            _staff,
            "Alt+8",
            at_bottom=True,
            right=USERS_VIEW,
            forms=frozenset({"UserForm", "LimitsForm"}),
        ),
        Area(
            "journal",
            lambda: translate("Areas", "Journal"),
            "journal",
            _journal,
            "Alt+9",
            at_bottom=True,
            right=AUDIT_VIEW,
        ),
        Area(
            "settings",
            lambda: translate("Areas", "Settings"),
            "settings",
            _settings,
            "Alt+0",
            at_bottom=True,
            forms=frozenset({"ClinicForm", "WorkstationForm", "ScheduleSettingsForm", "MoneySettingsForm"}),
        ),
    )
