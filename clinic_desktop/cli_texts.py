"""Sentences of the command line in both languages; it works where no Qt library can be loaded."""

from __future__ import annotations

from clinic_desktop.areas.billing.fault_words import FAULTS
from clinic_desktop.core.errors import ClinicError, Invalid

_TEXTS: dict[str, tuple[str, str]] = {
    "administrator": ("Administrator", "Администратор"),
    "interrupted": ("Stopped. Nothing was written.", "Остановлено. Ничего не записано."),
    "bug": (
        "Something went wrong inside the program; nothing was written. Details: {log}",
        "Внутренняя ошибка программы; ничего не записано. Подробности: {log}",
    ),
    "database.locked": (
        "The database is busy: another program is writing to it. Try again in a minute.",
        "База данных занята: в неё пишет другая программа. Повторите через минуту.",
    ),
    "database.read_only": (
        "The database can't be written to. Check the rights on the file and its folder.",
        "База данных доступна только для чтения. Проверьте права на файл и его папку.",
    ),
    "database.full": (
        "The disk is full. Nothing was written; free some space and try again.",
        "Диск переполнен. Ничего не записано; освободите место и повторите.",
    ),
    "database.disk": (
        "The disk did not accept the data ({reason}). Nothing was written.",
        "Диск не принял данные ({reason}). Ничего не записано.",
    ),
    "database.damaged": (
        "The database file is damaged and was left as it is. Restore the newest good backup.",
        "Файл базы данных повреждён и оставлен как есть. Восстановите последнюю исправную копию.",
    ),
    "database.not_a_database": (
        "This file is not a clinic database. Choose another with --database.",
        "Этот файл не является базой данных клиники. Укажите другой через --database.",
    ),
    "database.foreign": (
        "This database belongs to another program. Nothing was changed; choose an empty one.",
        "Эта база данных принадлежит другой программе. Ничего не изменено; выберите пустую базу.",
    ),
    "database.cannot_open": (
        "The database file can't be opened. Check that its folder exists and may be written to.",
        "Файл базы данных не открывается. Проверьте, что папка существует и доступна для записи.",
    ),
    "database.network_folder": (
        "An SQLite database must not lie in a network folder ({path}). Use PostgreSQL for several workstations.",
        "База SQLite не должна лежать в сетевой папке ({path}). Для нескольких рабочих мест нужен PostgreSQL.",
    ),
    "database.unreachable": (
        "The database server does not answer. Check the address, the network and that the server runs.",
        "Сервер базы данных не отвечает. Проверьте адрес, сеть и запущен ли сервер.",
    ),
    "database.lost": (
        "The connection to the database was lost. Check the network and try again.",
        "Связь с базой данных потеряна. Проверьте сеть и повторите.",
    ),
    "database.password": (
        "The database server refused the user name or password. Correct them in the database URL.",
        "Сервер базы данных не принял имя или пароль. Исправьте их в адресе базы.",
    ),
    "database.missing": (
        "There is no such database on the server. Ask for it to be created, or correct its name.",
        "На сервере нет такой базы данных. Попросите её создать или исправьте имя.",
    ),
    "database.busy": (
        "The database server accepts no more connections. Close a program and try again.",
        "Сервер базы данных не принимает новых подключений. Закройте лишние программы и повторите.",
    ),
    "database.timeout": (
        "The database took too long to answer. Try again.",
        "База данных слишком долго не отвечала. Повторите.",
    ),
    "database.no_rights": (
        "The database user may not do this. Ask the server's administrator for the rights.",
        "У пользователя базы данных нет на это прав. Обратитесь к администратору сервера.",
    ),
    "database.bad_url": (
        "The database address can't be read. Write postgresql://user@host/name or the path of a file.",
        "Адрес базы данных не разобран. Напишите postgresql://пользователь@сервер/база или путь к файлу.",
    ),
    "database.newer": (
        "This database was made by a newer version of the program. Install that version; nothing was changed.",
        "Эта база создана более новой версией программы. Установите её; ничего не изменено.",
    ),
    "upgrade.no_backup": (
        "No proven backup could be made in {folder}, so the database was not upgraded. Free some space there"
        " (for PostgreSQL, install pg_dump of the server's version) and try again.",
        "Не удалось сделать проверенную копию в {folder}, поэтому база не обновлена. Освободите там место"
        " (для PostgreSQL установите pg_dump версии сервера) и повторите.",
    ),
    "upgrade.failed": (
        "The upgrade did not succeed and was taken back; the database is as it was. Backup: {backup}",
        "Обновление не удалось и отменено; база осталась прежней. Резервная копия: {backup}",
    ),
    "upgrade.locked": (
        "Another workstation is upgrading the database. Start again in a few minutes.",
        "Базу обновляет другое рабочее место. Запустите программу через несколько минут.",
    ),
    "undo.changed": (
        "A record was changed since; nothing was undone.",
        "Запись с тех пор изменена; отмена не выполнена.",
    ),
    "undo.depended_on": (
        "Newer records depend on it; undo those first. Nothing was undone.",
        "От неё зависят более новые записи; сначала отмените их. Ничего не отменено.",
    ),
    "undo.already": ("It was undone already.", "Это уже отменено."),
    "sign_in.needed": (
        "People work in this database. Say who you are with --user LOGIN.",
        "В этой базе есть сотрудники. Укажите, кто вы: --user ЛОГИН.",
    ),
    "sign_in.wrong": ("The login or the password is wrong.", "Неверный логин или пароль."),
    "sign_in.wait": (
        "Too many wrong passwords. Try again in {seconds} s.",
        "Слишком много неверных паролей. Повторите через {seconds} с.",
    ),
    "sign_in.locked": (
        "Too many wrong passwords. An administrator can let you in again.",
        "Слишком много неверных паролей. Впустить вас снова может администратор.",
    ),
    "denied": ("Your role doesn't allow this.", "Ваша роль этого не позволяет."),
    "password": ("Password of {login}:", "Пароль {login}:"),
    "migrate.current": ("The database is up to date.", "База данных в порядке, обновление не нужно."),
    "migrate.done": ("The database was brought up to date.", "База данных обновлена."),
    "migrate.backup": ("Backup of the old state: {path}", "Копия прежнего состояния: {path}"),
    "step.waiting": ("Another workstation is upgrading; waiting…", "Обновляет другое рабочее место; ждём…"),
    "step.backing_up": ("Making a backup…", "Делаем резервную копию…"),
    "step.upgrading": ("Upgrading…", "Обновляем…"),
    "step.checking": ("Checking…", "Проверяем…"),
    "check.integrity": ("Integrity of the file", "Целостность файла"),
    "check.references": ("References between records", "Связи между записями"),
    "check.guards": ("Guards of the journal", "Защита журнала"),
    "check.journal": ("Chain of the journal", "Цепочка журнала"),
    "check.seal": (
        "Seal of the journal: No. {sequence} · {seal}",
        "Печать журнала: № {sequence} · {seal}",
    ),
    "check.search": ("Search documents", "Поисковые записи"),
    "check.ok": ("ok", "в порядке"),
    "check.bad": ("FAULT: {detail}", "ОШИБКА: {detail}"),
    "check.first_bad": ("{fault} (row {row}, {at})", "{fault} (строка {row}, {at})"),
    "check.missing": ("action No. {sequence} is missing", "нет действия № {sequence}"),
    "check.altered": ("action No. {sequence} was altered", "действие № {sequence} изменено"),
    "check.reordered": (
        "another action stands in the place of No. {sequence}",
        "на месте действия № {sequence} стоит другое",
    ),
    "check.cut": ("the actions from No. {sequence} on are gone", "пропали действия начиная с № {sequence}"),
    "check.stray": (
        "after the last sealed action, before No. {sequence}, there is one that was never sealed",
        "после последнего запечатанного действия, перед № {sequence}, есть незапечатанное",
    ),
    "check.head": (
        "the head of the chain doesn't point at the action before No. {sequence}",
        "вершина цепочки не указывает на действие перед № {sequence}",
    ),
    "check.search_hint": ("{found} of {expected}; run reindex", "{found} из {expected}; выполните reindex"),
    "check.money": ("Money", "Деньги"),
    "check.money_fault": (
        "{code} ({table} No. {row}: expected {expected}, found {found})",
        "{code} ({table} № {row}: ожидалось {expected}, найдено {found})",
    ),
    "check.failed": ("The check found faults.", "Проверка нашла ошибки."),
    "check.passed": ("Everything is in order.", "Всё в порядке."),
    "reindex.progress": ("{count} records…", "{count} записей…"),
    "reindex.done": ("{count} records can be found.", "Находится записей: {count}."),
    "demo.progress": ("{done} of {total} owners…", "{done} из {total} владельцев…"),
    "demo.done": (
        "Added: owners {owners}, pets {pets}, manipulations performed {facts}.",
        "Добавлено: владельцев {owners}, животных {pets}, выполненных манипуляций {facts}.",
    ),
    "selftest.ok": ("{name}: ok", "{name}: в порядке"),
    "selftest.done": ("The self-test passed.", "Самопроверка пройдена."),
    "unknown": ("This could not be done ({code}).", "Не удалось выполнить ({code})."),
}


_TEXTS |= {f"money.{code}": words for code, words in FAULTS.items()}


def say(key: str, language: str, **params: object) -> str:
    """Return one sentence in ``ru`` or, for any other language, in English."""
    return _TEXTS[key][1 if language == "ru" else 0].format(**params)


def explain(error: ClinicError, language: str) -> str:
    """Return the sentence that tells a user what happened and what to do next."""
    if isinstance(error, Invalid):
        return "; ".join(f"{problem.field}: {problem.code}" for problem in error.problems)
    if error.code in _TEXTS:
        return say(error.code, language, **error.params)
    from clinic_desktop.areas.importing import texts

    sentence = texts.sentence(error.code, language, error.params)
    return sentence or say("unknown", language, code=error.code)
