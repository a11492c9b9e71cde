"""Sentences for what a rule finds; one for each code, saying what would be right."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, format_decimal, translate

CONTEXT = "Problems"
SENTENCES: dict[str, str] = {
    "required": QT_TRANSLATE_NOOP("Problems", "Fill this in."),
    "too_long": QT_TRANSLATE_NOOP("Problems", "Too long: at most {limit} characters."),
    "too_many": QT_TRANSLATE_NOOP("Problems", "Too many: at most {limit}."),
    "in_future": QT_TRANSLATE_NOOP("Problems", "This is in the future."),
    "before_birth": QT_TRANSLATE_NOOP("Problems", "This is before the animal was born."),
    "not_a_date": QT_TRANSLATE_NOOP("Problems", "Not a date: write 12.09.2020, 09.2020, 2020, or an age such as 3y 2m."),
    "not_a_number": QT_TRANSLATE_NOOP("Problems", "Write a number."),
    "not_an_amount": QT_TRANSLATE_NOOP("Problems", "Write an amount, such as 1250 or 1250.50."),
    "choose_from_list": QT_TRANSLATE_NOOP("Problems", "Choose one of the list."),
    "taken": QT_TRANSLATE_NOOP("Problems", "There is already a record with these values."),
    "refused_by_database": QT_TRANSLATE_NOOP("Problems", "The database refused these values."),
    "phone_required": QT_TRANSLATE_NOOP("Problems", "Write at least one phone, or mark “no phone”."),
    "phone_letters": QT_TRANSLATE_NOOP("Problems", "A phone number has no letters. An extension goes after “ext.”."),
    "phone_too_short": QT_TRANSLATE_NOOP("Problems", "Too short: a phone number has at least 5 digits."),
    "phone_too_long": QT_TRANSLATE_NOOP("Problems", "Too long: a phone number has at most 15 digits."),
    "phone_impossible": QT_TRANSLATE_NOOP("Problems", "There is no such phone number."),
    "phone_unusual": QT_TRANSLATE_NOOP("Problems", "Unusual length for its country; check the digits."),
    "phone_twice": QT_TRANSLATE_NOOP("Problems", "This number is already in the list."),
    "email_invalid": QT_TRANSLATE_NOOP("Problems", "Not an e-mail address: write name@domain."),
    "too_old": QT_TRANSLATE_NOOP("Problems", "Too long ago."),
    "implausible_age": QT_TRANSLATE_NOOP("Problems", "{years} years old? Unusual for this species; check the date."),
    "chip_test": QT_TRANSLATE_NOOP("Problems", "999 marks a test chip; it can't be on an animal."),
    "chip_country": QT_TRANSLATE_NOOP("Problems", "No country and no maker has the code 000."),
    "chip_impossible": QT_TRANSLATE_NOOP("Problems", "This number can't exist: the last 12 digits are too large."),
    "chip_length": QT_TRANSLATE_NOOP("Problems", "A chip has 15 digits; here are {count}."),
    "chip_characters": QT_TRANSLATE_NOOP("Problems", "Not a chip number: 15 digits, or 9 or 10 characters of an old chip."),
    "chip_not_iso": QT_TRANSLATE_NOOP("Problems", "Not an ISO chip: not valid for EU travel without an own reader."),
    "chip_taken": QT_TRANSLATE_NOOP("Problems", "This chip is on another patient: {pet_name}, card №{pet_id}."),
    "identifier_twice": QT_TRANSLATE_NOOP("Problems", "This number is already in the list."),
    "tattoo_unusual": QT_TRANSLATE_NOOP("Problems", "An RKF tattoo has three Latin letters and up to six digits."),
    "same_owner": QT_TRANSLATE_NOOP("Problems", "This is the present owner."),
    "person_already": QT_TRANSLATE_NOOP("Problems", "This person belongs to the animal already."),
    "owner_is_needed": QT_TRANSLATE_NOOP("Problems", "An animal needs an owner: give it to another one."),
    "shares_over_100": QT_TRANSLATE_NOOP("Problems", "The shares of all co-owners are more than 100 % together."),
    "share_of_co_owner": QT_TRANSLATE_NOOP("Problems", "Only a co-owner bears a share of the bills."),
    "before_ownership": QT_TRANSLATE_NOOP("Problems", "Before the present owner got the animal."),
    "not_positive": QT_TRANSLATE_NOOP("Problems", "A weight is more than zero."),
    "too_heavy": QT_TRANSLATE_NOOP("Problems", "No patient weighs that much."),
    "unusual_for_species": QT_TRANSLATE_NOOP("Problems", "Unusual for this species; check it."),
    "slipped_point": QT_TRANSLATE_NOOP("Problems", "Ten times more or less than last time: did the point slip?"),
    "quick_change": QT_TRANSLATE_NOOP("Problems", "More than 10 % different within 14 days; check it."),
    "name_required": QT_TRANSLATE_NOOP("Problems", "Write the name in at least one language."),
    "name_taken": QT_TRANSLATE_NOOP("Problems", "This name is in the list already, perhaps among the archived."),
    "age_range": QT_TRANSLATE_NOOP("Problems", "Between 1 and {limit} years."),
    "weights_swapped": QT_TRANSLATE_NOOP("Problems", "The largest weight is less than the smallest."),
    "group_below_itself": QT_TRANSLATE_NOOP("Problems", "A group can't stand below itself."),
    "code_taken": QT_TRANSLATE_NOOP("Problems", "Another manipulation has this code."),
    "percent_range": QT_TRANSLATE_NOOP("Problems", "Between 0 and 100 per cent."),
    "percent_decimals": QT_TRANSLATE_NOOP("Problems", "At most two decimals."),
    "duration_range": QT_TRANSLATE_NOOP("Problems", "Between 1 minute and 24 hours."),
    "price_range": QT_TRANSLATE_NOOP("Problems", "A price is not negative."),
    "quantity_range": QT_TRANSLATE_NOOP("Problems", "More than 0 and at most 100,000."),
    "quantity_decimals": QT_TRANSLATE_NOOP("Problems", "At most three decimals."),
    "discount_limit": QT_TRANSLATE_NOOP("Problems", "At most {limit} % for this manipulation."),
    "pet_deceased": QT_TRANSLATE_NOOP("Problems", "The animal had died by then."),
    "colour_unknown": QT_TRANSLATE_NOOP("Problems", "A colour is written as #0f766e."),
    "login_taken": QT_TRANSLATE_NOOP("Problems", "Somebody else has this login."),
    "password_short": QT_TRANSLATE_NOOP("Problems", "At least {limit} characters; a few words are easiest to remember."),
    "password_common": QT_TRANSLATE_NOOP("Problems", "Too easy to guess. Put together a few words that have nothing to do with the clinic."),
    "password_differs": QT_TRANSLATE_NOOP("Problems", "The two passwords differ."),
    "pin_digits": QT_TRANSLATE_NOOP("Problems", "A PIN has 4 to 8 digits."),
    "pin_simple": QT_TRANSLATE_NOOP("Problems", "Too easy to guess: not all alike and not in a row."),
    "discount_over_right": QT_TRANSLATE_NOOP("Problems", "Your role may give at most {limit} %."),
    "twice": QT_TRANSLATE_NOOP("Problems", "The same stands here twice."),
    "before_visit": QT_TRANSLATE_NOOP("Problems", "This is before the visit itself."),
    "nothing_found": QT_TRANSLATE_NOOP("Problems", "Before signing, write what was found: examination, diagnosis or plan."),
    "impossible": QT_TRANSLATE_NOOP("Problems", "No animal has that; check the point and the digits."),
    "below_range": QT_TRANSLATE_NOOP("Problems", "↓ Below normal for this species: {low} to {high}."),
    "above_range": QT_TRANSLATE_NOOP("Problems", "↑ Above normal for this species: {low} to {high}."),
    "slow_refill": QT_TRANSLATE_NOOP("Problems", "↑ More than 2 seconds is slow."),
    "phrase_key": QT_TRANSLATE_NOOP("Problems", "Letters, digits, - and _ only, without spaces."),
    "phrase_taken": QT_TRANSLATE_NOOP("Problems", "Another phrase has this key."),
    "phrase_cycle": QT_TRANSLATE_NOOP("Problems", "This phrase would hold itself, by .{key}."),
    "phrase_long": QT_TRANSLATE_NOOP("Problems", "With the phrases in it, this one grows too long."),
    "placeholder_unknown": QT_TRANSLATE_NOOP("Problems", "{{{name}}} means nothing here; it will stay as it is written."),
    "period_turned": QT_TRANSLATE_NOOP("Problems", "The last day is before the first."),
    "whole_range": QT_TRANSLATE_NOOP("Problems", "A whole number between {low} and {high}."),
    "template_empty": QT_TRANSLATE_NOOP("Problems", "Fill in at least one of the texts."),
    "currency_unknown": QT_TRANSLATE_NOOP("Problems", "Choose a currency of the list, or write its three capital letters."),
    "region_unknown": QT_TRANSLATE_NOOP("Problems", "Choose a country of the list, or write its two capital letters."),
    "time_zone_unknown": QT_TRANSLATE_NOOP("Problems", "Choose a time zone of the list, such as Europe/Moscow."),
}  # fmt: skip


def problem_text(problem: Problem) -> str:
    """Return the sentence for one problem, in the interface's language."""
    source = SENTENCES.get(problem.code, SENTENCES["refused_by_database"])
    params = {
        name: format_decimal(value) if isinstance(value, Decimal) else value
        for name, value in problem.params.items()
    }
    return translate(CONTEXT, source).format(**params)
