"""The forms of the staff and its roles, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.areas.users.form import UserForm
from clinic_desktop.areas.users.page.matrix import LimitsForm
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.core.money import Money
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class UserForms(Base):
    """Opens the forms of the staff and its roles."""

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

    def stored_limits(self, role_id: int) -> Any:
        role = next(role for role in self.ask(users.list_roles) if role.id == role_id)
        amount = None if role.write_off_limit is None else Money(role.write_off_limit, "RUB")
        return SimpleNamespace(discount_limit=role.discount_limit, write_off_limit=amount)


FORMS: dict[str, Maker] = {
    "UserForm": (UserForms.user_form, lambda c, v, f: c.ask(lambda work: users.get_draft(work, v))),
    "LimitsForm": (UserForms.limits_form, lambda c, v, f: c.stored_limits(v)),
}
