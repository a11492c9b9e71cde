"""Sentences about imports in both languages; the command line must work without Qt."""

from __future__ import annotations

from collections.abc import Mapping

_FILE: dict[str, tuple[str, str]] = {
    "import.not_found": ("There is no file {path}.", "Файла {path} нет."),
    "import.is_folder": (
        "{path} is a folder. Name the file in it.",
        "{path} — это папка. Укажите файл в ней.",
    ),
    "import.no_rights": (
        "You have no right to read {path}. Get it, or copy the file to a folder of your own.",
        "Нет права читать {path}. Получите его или скопируйте файл в свою папку.",
    ),
    "import.cannot_read": (
        "The file {path} can't be read ({reason}). Check its rights and try again.",
        "Файл {path} не читается ({reason}). Проверьте права и повторите.",
    ),
    "import.cannot_write": (
        "The report can't be written to {path} ({reason}).",
        "Отчёт не удаётся записать в {path} ({reason}).",
    ),
    "import.empty": (
        "The file holds no table. Nothing was written.",
        "В файле нет таблицы. Ничего не записано.",
    ),
    "import.no_rows": (
        "The table has no rows below its header. Nothing was written.",
        "В таблице нет строк под заголовком. Ничего не записано.",
    ),
    "import.not_a_table": (
        "This is no CSV or Excel table ({kind}). Save the table as .xlsx or .csv and try again.",
        "Это не таблица CSV или Excel ({kind}). Сохраните таблицу как .xlsx или .csv и повторите.",
    ),
    "import.damaged": (
        "The Excel file is damaged. Open it in Excel, save it anew and try again; nothing was written.",
        "Файл Excel повреждён. Откройте его в Excel, сохраните заново и повторите; ничего не записано.",
    ),
    "import.password": (
        "The Excel file is protected by a password. Save it without one and try again.",
        "Файл Excel защищён паролем. Сохраните его без пароля и повторите.",
    ),
    "import.zip_bomb": (
        "The Excel file would unpack to {size} MB and was not opened. Save the table as .csv and try again.",
        "Файл Excel распаковался бы в {size} МБ и не был открыт. Сохраните таблицу как .csv и повторите.",
    ),
    "import.no_such_sheet": (
        "There is no sheet {sheet}. The sheets are: {names}.",
        "Листа {sheet} нет. Есть листы: {names}.",
    ),
    "import.nul_bytes": (
        "Line {line} holds NUL bytes: this is no text table, or it is damaged. Nothing was written.",
        "В строке {line} нулевые байты: это не текстовая таблица, или она повреждена. Ничего не записано.",
    ),
    "import.mixed_encoding": (
        "Line {line} is in another encoding than the rest ({encoding}). Save the file as UTF-8; nothing was written.",
        "Строка {line} в другой кодировке, чем остальные ({encoding}). Сохраните файл в UTF-8; ничего не записано.",
    ),
    "import.unknown_encoding": (
        "There is no encoding called {encoding}.",
        "Нет кодировки с именем {encoding}.",
    ),
    "import.encoding_unknown": (
        "The encoding of the file was not recognised. Save it as UTF-8, or name it in the mapping file.",
        "Кодировка файла не распознана. Сохраните его в UTF-8 или укажите её в файле соответствий.",
    ),
    "import.unclosed_quote": (
        "A quotation mark opened in the record at line {line} is never closed. Correct it; nothing was written.",
        "Кавычка, открытая в записи на строке {line}, не закрыта. Исправьте; ничего не записано.",
    ),
    "import.long_cell": (
        "A cell in line {line} is longer than {limit} characters. Nothing was written.",
        "Ячейка в строке {line} длиннее {limit} знаков. Ничего не записано.",
    ),
    "import.long_line": (
        "Line {line} is longer than {limit} characters: this is no table. Nothing was written.",
        "Строка {line} длиннее {limit} знаков: это не таблица. Ничего не записано.",
    ),
    "import.too_many_columns": (
        "The table has {count} columns; at most {limit} are read. Remove the needless ones and try again.",
        "В таблице столбцов: {count}; читается не более {limit}. Удалите лишние и повторите.",
    ),
    "import.no_known_column": (
        "No column was recognised ({columns}). Name the columns in a mapping file (--map).",
        "Ни один столбец не распознан ({columns}). Назовите столбцы в файле соответствий (--map).",
    ),
    "import.no_owner_column": (
        "No column tells the owner ({columns}). Name it in a mapping file, or an organisation for all: "
        "[defaults] owner.organisation.",
        "Ни один столбец не называет владельца ({columns}). Укажите его в файле соответствий или одну "
        "организацию для всех: [defaults] owner.organisation.",
    ),
    "import.map_not_found": ("There is no mapping file {path}.", "Файла соответствий {path} нет."),
    "import.map_unreadable": (
        "The mapping file {path} is not valid TOML: {reason}",
        "Файл соответствий {path} — не правильный TOML: {reason}",
    ),
    "import.map_unknown_key": (
        "The mapping file has an unknown key {key}. Known are: {known}.",
        "В файле соответствий неизвестный ключ {key}. Известны: {known}.",
    ),
    "import.map_not_a_table": (
        "In the mapping file, {key} must be a table ([{key}]).",
        "В файле соответствий {key} должен быть таблицей ([{key}]).",
    ),
    "import.map_unknown_field": (
        "The mapping file gives {key} an unknown field {field}. Known are: {known}.",
        "Файл соответствий даёт {key} неизвестное поле {field}. Известны: {known}.",
    ),
    "import.map_bad_value": (
        "In the mapping file, {key} can't be {value}. Possible are: {known}.",
        "В файле соответствий {key} не может быть {value}. Возможны: {known}.",
    ),
    "import.map_no_such_column": (
        "The mapping file names a column {column}, which the table doesn't have ({columns}).",
        "Файл соответствий называет столбец {column}, которого нет в таблице ({columns}).",
    ),
    "import.nothing_to_undo": (
        "There is no import to take back.",
        "Нет импорта, который можно отменить.",
    ),
    "import.strict": (
        "Rows refused: {count}. With --strict nothing was written.",
        "Отклонено строк: {count}. С --strict ничего не записано.",
    ),
}

_ROW: dict[str, tuple[str, str]] = {
    "required": ("must not be empty", "должно быть заполнено"),
    "no_owner": ("no owner is named", "не назван владелец"),
    "no_pet_name": ("no name of the animal", "нет клички"),
    "no_species": ("no species is given", "не указан вид животного"),
    "owner_above": (
        "no owner is named; taken for the row above: {owner}",
        "владелец не назван; взят из строки выше: {owner}",
    ),
    "lone_cell": (
        "only one cell is filled: a heading or a remark, no record",
        "заполнена одна ячейка: заголовок или пометка, не запись",
    ),
    "total_row": ("a line of totals was left out", "строка итогов пропущена"),
    "header_again": ("the header once more was left out", "повтор заголовка пропущен"),
    "number_rounded": (
        "the last digits were lost in a spreadsheet; the number was left out, take it from the original",
        "последние цифры потеряны в таблице; номер пропущен, возьмите его из оригинала",
    ),
    "dead_by_name": ("the name says that the animal is dead", "по кличке животное пало"),
    "too_long": ("longer than {limit} characters", "длиннее {limit} знаков"),
    "too_many": ("more than {limit}", "больше {limit}"),
    "in_future": ("is in the future", "в будущем"),
    "too_old": ("is before 1900", "раньше 1900 года"),
    "before_birth": ("is before the birth", "раньше рождения"),
    "implausible_age": (
        "{years} years is unusual for the species (up to {limit})",
        "{years} лет необычно для вида (до {limit})",
    ),
    "date_unreadable": ("can't be read as a date or age", "не читается как дата или возраст"),
    "value_unknown": ("was not understood and left out", "не понято и пропущено"),
    "email_invalid": ("is no e-mail address", "не адрес электронной почты"),
    "phone_required": ("a phone is needed", "нужен телефон"),
    "phone_letters": ("is no phone number: it has letters", "не телефон: в нём буквы"),
    "phone_too_short": ("is no phone number: too few digits", "не телефон: мало цифр"),
    "phone_too_long": ("is no phone number: too many digits", "не телефон: много цифр"),
    "phone_impossible": ("is no phone number of the country", "не телефон этой страны"),
    "phone_twice": ("the same phone twice", "один телефон дважды"),
    "phone_unusual": ("has an unusual length for a phone", "необычная длина телефона"),
    "phone_shared": ("{owner} has the same phone", "такой же телефон у владельца {owner}"),
    "key_of_another": (
        "in the database this number belongs to {owner}; a new owner was added",
        "в базе этот номер у владельца {owner}; добавлен новый владелец",
    ),
    "owner_unnamed": ("no name; the number stands for it", "нет имени; вместо него номер"),
    "owner_differs": (
        "differs from what is known of {owner} and was left out",
        "отличается от известного о владельце {owner} и пропущено",
    ),
    "owner_known": ("the owner is in the database already", "владелец уже есть в базе"),
    "owner_twice": ("the owner stands in the file twice", "владелец в файле дважды"),
    "name_substituted": ("no name; {name} stands for it", "нет клички; вместо неё «{name}»"),
    "pet_known": ("the animal is in the database already", "животное уже есть в базе"),
    "pet_twice": ("the animal stands in the file twice", "животное в файле дважды"),
    "pet_alike": ("the owner has a similar animal, {pet}", "у владельца есть похожее животное, {pet}"),
    "number_shared": ("{pet} has the same number", "такой же номер у животного {pet}"),
    "chip_taken": ("{pet} has the same chip", "такой же чип у животного {pet}"),
    "chip_length": ("a chip can't have {count} digits", "в чипе не может быть цифр: {count}"),
    "chip_test": ("999… is a test code, no chip", "999… — тестовый код, не чип"),
    "chip_country": ("no country has the code 000", "страны с кодом 000 нет"),
    "chip_impossible": ("such a chip number can't exist", "такого номера чипа не бывает"),
    "chip_characters": ("is no chip number", "не номер чипа"),
    "chip_not_iso": ("is no ISO chip", "чип не по ISO"),
    "tattoo_unusual": ("unusual form of a tattoo", "необычный вид клейма"),
    "identifier_twice": ("the same number twice", "один номер дважды"),
    "extra_cells": (
        "{count} cells, more than columns: a delimiter in a value?",
        "ячеек {count}, больше, чем столбцов: разделитель внутри значения?",
    ),
}

_WORDS: dict[str, tuple[str, str]] = {
    "refused": ("refused", "отклонено"),
    "duplicate": ("duplicate", "дубликат"),
    "warning": ("warning", "предупреждение"),
    "kind": ("kind", "вид"),
    "line_number": ("line", "строка"),
    "column": ("column", "столбец"),
    "code": ("code", "код"),
    "value": ("value", "значение"),
    "reason": ("reason", "причина"),
    "line": ("Line {line}", "Строка {line}"),
    "progress": ("{percent} %…", "{percent} %…"),
    "done": (
        "Rows: {rows}. Added: owners {owners}, pets {pets}. Duplicates {duplicates}, refused {refused}, "
        "warnings {warnings}.",
        "Строк: {rows}. Добавлено: владельцев {owners}, животных {pets}. Дубликатов {duplicates}, отклонено "
        "{refused}, предупреждений {warnings}.",
    ),
    "taken_back": (
        "The import of {at} was taken back, all of it.",
        "Импорт от {at} отменён целиком.",
    ),
    "how_to_undo": (
        "The import can be taken back as a whole: import --undo",
        "Импорт можно отменить целиком: import --undo",
    ),
    "dry_run": ("This was a trial; nothing was written.", "Это была проба; ничего не записано."),
    "nothing_new": ("Nothing new was found; nothing was written.", "Ничего нового; ничего не записано."),
    "all_refused": (
        "No row could be taken; nothing was written.",
        "Ни одну строку не взять; ничего не записано.",
    ),
    "ignored": ("Columns left out: {columns}.", "Пропущены столбцы: {columns}."),
    "other_sheets": (
        "Other sheets that look like tables were left out: {sheets}. Name one with --sheet.",
        "Пропущены другие листы с таблицами: {sheets}. Выберите лист ключом --sheet.",
    ),
    "more": ("…and {count} more refused rows.", "…и ещё отклонено строк: {count}."),
    "such": ("{example} (such lines: {count})", "{example} (таких строк: {count})"),
    "use_report": ("--report FILE writes every line of it.", "--report ФАЙЛ запишет всё построчно."),
    "report": ("Report: {path}", "Отчёт: {path}"),
}

_TEXTS = _FILE | _ROW | _WORDS


def sentence(code: str, language: str, params: Mapping[str, object]) -> str:
    """Return the sentence of a code, or an empty text for a code that isn't about imports."""
    pair = _TEXTS.get(code)
    if pair is None:
        return ""
    try:
        return pair[1 if language == "ru" else 0].format(**params)
    except KeyError:
        return pair[1 if language == "ru" else 0]
