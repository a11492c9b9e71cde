<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>AcceptForm</name>
    <message>
        <source>The estimate is accepted</source>
        <translation>Смета принята</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Подписал(а)</translation>
    </message>
    <message>
        <source>Estimate accepted</source>
        <translation>Смета принята</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Аванс</translation>
    </message>
    <message>
        <source>Pay the debt from this payment</source>
        <translation>Погасить долг из этой оплаты</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Списать</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Выписка</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Where the balance comes from</source>
        <translation>Из чего сложился остаток</translation>
    </message>
    <message>
        <source>Where the document&apos;s sum comes from</source>
        <translation>Откуда сумма документа</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Documents of the account</source>
        <translation>Документы счёта владельца</translation>
    </message>
    <message>
        <source>Nothing has been charged or paid yet.</source>
        <translation>Начислений и оплат ещё не было.</translation>
    </message>
    <message>
        <source>Debt {sum}</source>
        <translation>Долг {sum}</translation>
    </message>
    <message>
        <source>Prepaid {sum}</source>
        <translation>Аванс {sum}</translation>
    </message>
    <message>
        <source>Owes nothing</source>
        <translation>Долгов нет</translation>
    </message>
    <message>
        <source>prepaid {sum}</source>
        <translation>аванс {sum}</translation>
    </message>
    <message>
        <source>overdue {sum}</source>
        <translation>просрочено {sum}</translation>
    </message>
    <message>
        <source>not billed yet {sum}</source>
        <translation>ещё не в счёте {sum}</translation>
    </message>
    <message>
        <source>balance {sum}</source>
        <translation>остаток {sum}</translation>
    </message>
    <message>
        <source>The till has no open shift: open it at the cash desk.</source>
        <translation>В кассе нет открытой смены: откройте её на странице «Касса».</translation>
    </message>
    <message>
        <source>The debt is paid from it</source>
        <translation>Долг погашен из неё</translation>
    </message>
    <message>
        <source>Statement — {owner}</source>
        <translation>Выписка — {owner}</translation>
    </message>
    <message>
        <source>Receipt — {owner}</source>
        <translation>Квитанция — {owner}</translation>
    </message>
</context>
<context>
    <name>AddedLines</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>By catalogue</source>
        <translation>По прайсу</translation>
    </message>
</context>
<context>
    <name>AddendumForm</name>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>Что дополняется</translation>
    </message>
    <message>
        <source>Addendum written</source>
        <translation>Дополнение записано</translation>
    </message>
</context>
<context>
    <name>AfterDeathForm</name>
    <message>
        <source>After the death</source>
        <translation>После смерти</translation>
    </message>
    <message>
        <source>The animal died on {day}. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</source>
        <translation>Животное умерло {day}. Приём после смерти — для осмотра тела или вскрытия. Если животное живо, сначала исправьте статус.</translation>
    </message>
    <message>
        <source>The animal has died. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</source>
        <translation>Животное умерло. Приём после смерти — для осмотра тела или вскрытия. Если животное живо, сначала исправьте статус.</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Начать приём</translation>
    </message>
    <message>
        <source>Write what happened after the death (Enter)</source>
        <translation>Записать, что было сделано после смерти (Enter)</translation>
    </message>
</context>
<context>
    <name>AlertForm</name>
    <message>
        <source>Alert</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Until (empty: for good)</source>
        <translation>До (пусто — бессрочно)</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Предупреждение добавлено</translation>
    </message>
</context>
<context>
    <name>AlertLines</name>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
</context>
<context>
    <name>AlertsForm</name>
    <message>
        <source>Beware</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Go on; who has read it and when is recorded (Enter)</source>
        <translation>Продолжить; кто и когда прочитал, записывается (Enter)</translation>
    </message>
</context>
<context>
    <name>AnalyteForm</name>
    <message>
        <source>Analyte</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>New analyte</source>
        <translation>Новый показатель</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Molar mass, g/mol (to convert units)</source>
        <translation>Молярная масса, г/моль (для пересчёта единиц)</translation>
    </message>
    <message>
        <source>Expected result in words</source>
        <translation>Ожидаемый результат словами</translation>
    </message>
    <message>
        <source>Only for tests without numbers</source>
        <translation>Только для анализов без чисел</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Другие названия для поиска (каждое с новой строки или через запятую)</translation>
    </message>
    <message>
        <source>Analyte added</source>
        <translation>Показатель добавлен</translation>
    </message>
    <message>
        <source>Analyte saved</source>
        <translation>Показатель сохранён</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Since this was planned, something came up that speaks against it: {drug}.</source>
        <translation>С тех пор как это запланировали, появилось противопоказание: {drug}.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Locked: nobody was at the computer.</source>
        <translation>Заблокировано: за компьютером никого не было.</translation>
    </message>
    <message>
        <source>The log is here: {path}</source>
        <translation>Журнал программы: {path}</translation>
    </message>
</context>
<context>
    <name>AppointmentTypeForm</name>
    <message>
        <source>Type of appointment</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>New type of appointment</source>
        <translation>Новый вид записи</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Length, minutes</source>
        <translation>Длительность, минут</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Only the doctor</source>
        <translation>Только врача</translation>
    </message>
    <message>
        <source>Takes a room or device, too</source>
        <translation>Занимает также кабинет или прибор</translation>
    </message>
    <message>
        <source>Type of appointment added</source>
        <translation>Вид записи добавлен</translation>
    </message>
    <message>
        <source>Type of appointment saved</source>
        <translation>Вид записи сохранён</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>Not for booking</source>
        <translation>Не для записи</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Прибор</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Extra shift</source>
        <translation>Дополнительная смена</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Кличка</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Type of appointment</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Reason for visit</source>
        <translation>Цель обращения</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Who booked and when</source>
        <translation>Кто и когда записал</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Только этот приём</translation>
    </message>
    <message>
        <source>This one and those after it</source>
        <translation>Этот и последующие</translation>
    </message>
    <message>
        <source>The whole series</source>
        <translation>Вся серия</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>время не назначено</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Завести карту</translation>
    </message>
    <message>
        <source>Give a time</source>
        <translation>Назначить время</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Отметить приход</translation>
    </message>
    <message>
        <source>Call in</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Начать приём</translation>
    </message>
    <message>
        <source>Move one of a series</source>
        <translation>Перенос записи из серии</translation>
    </message>
    <message>
        <source>Leave it where it was</source>
        <translation>Оставить на прежнем месте</translation>
    </message>
    <message>
        <source>Show it in the schedule</source>
        <translation>Показать в расписании</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Открыть приём</translation>
    </message>
    <message>
        <source>Receive once more</source>
        <translation>Принять ещё раз</translation>
    </message>
    <message>
        <source>In the clinic already: {name} · {state}</source>
        <translation>Уже в клинике: {name} · {state}</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Уже в клинике</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Restore the booking</source>
        <translation>Восстановление записи</translation>
    </message>
    <message>
        <source>Restore it all the same</source>
        <translation>Всё равно восстановить</translation>
    </message>
    <message>
        <source>Leave it cancelled</source>
        <translation>Не восстанавливать</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Выписать</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Записать снова</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карту</translation>
    </message>
    <message>
        <source>Booking joined to the card</source>
        <translation>Запись привязана к карте</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждён</translation>
    </message>
    <message>
        <source>Called in: {name}</source>
        <translation>Приглашён: {name}</translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation>Оставлен в стационаре</translation>
    </message>
    <message>
        <source>Goes to pay</source>
        <translation>Отправлен к оплате</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Выписан</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Nobody came: to be called for another time</source>
        <translation>Не явились: перезвонить и записать снова</translation>
    </message>
    <message>
        <source>{name} is not to be called any more</source>
        <translation>{name}: перезванивать не нужно</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Шаг назад</translation>
    </message>
    <message>
        <source>called in</source>
        <translation>приглашён</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Запись на приём</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>новый клиент</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>нет в живых</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be moved: {state}. Only what is booked and hasn&apos;t begun is moved.</source>
        <translation>«{name}» не переносится: {state}. Переносят только запись, приём по которой не начат.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Заявка</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланирован</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <translation>На приёме</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>В стационаре</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Cancelled by the owner</source>
        <translation>Отменён владельцем</translation>
    </message>
    <message>
        <source>Cancelled by the clinic</source>
        <translation>Отменён клиникой</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>Не явился</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>в регистратуре</translation>
    </message>
    <message>
        <source>on the web site</source>
        <translation>на сайте</translation>
    </message>
    <message>
        <source>by messenger</source>
        <translation>в мессенджере</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
    <message>
        <source>One of a series</source>
        <translation>Одна из серии</translation>
    </message>
    <message>
        <source>booked {when} {how}, {who}</source>
        <translation>записан {when} {how}, {who}</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Пациенты</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>ArrivalWatch</name>
    <message>
        <source>{name} has come</source>
        <translation>Пришёл пациент: {name}</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>About the file</source>
        <translation>О файле</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Дата съёмки или документа</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>Файл сохранён</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Billing</name>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Исправление</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Сторно</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Отложен</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведён</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Сторнирован</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Начислено</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Отказ владельца</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Не оплачен</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Оплачен частично</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат денег</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Списание долга</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Наличные</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Размен на начало смены</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Внесение</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Изъятие</translation>
    </message>
    <message>
        <source>Owed by owners</source>
        <translation>Долги владельцев</translation>
    </message>
    <message>
        <source>Prepaid by owners</source>
        <translation>Авансы владельцев</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Налог</translation>
    </message>
    <message>
        <source>Debts written off</source>
        <translation>Списанные долги</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Кассы</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Сейф</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>Over and short</source>
        <translation>Излишки и недостачи</translation>
    </message>
    <message>
        <source>Use of a prepayment</source>
        <translation>Зачёт аванса</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Движение наличных</translation>
    </message>
    <message>
        <source>Close of a shift</source>
        <translation>Закрытие смены</translation>
    </message>
    <message>
        <source>STOP: by agreement</source>
        <translation>СТОП: по решению клиники</translation>
    </message>
    <message>
        <source>STOP: over the credit limit</source>
        <translation>СТОП: превышен лимит долга</translation>
    </message>
    <message>
        <source>STOP: overdue</source>
        <translation>СТОП: долг просрочен</translation>
    </message>
    <message>
        <source>Done, not charged</source>
        <translation>Сделано, но не в счёте</translation>
    </message>
    <message>
        <source>Charged, not done</source>
        <translation>В счёте, но не сделано</translation>
    </message>
    <message>
        <source>Charged otherwise than done</source>
        <translation>В счёте иначе, чем сделано</translation>
    </message>
    <message>
        <source>Planned, not done</source>
        <translation>Запланировано, не сделано</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Посчитано дважды</translation>
    </message>
    <message>
        <source>On another owner&apos;s draft</source>
        <translation>В счёте другого владельца</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>не в счёте</translation>
    </message>
    <message>
        <source>on a draft</source>
        <translation>в черновике счёта</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>в счёте</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачено</translation>
    </message>
    <message>
        <source>charge taken back</source>
        <translation>начисление снято</translation>
    </message>
    <message>
        <source>{pet}: {total}, the estimate was {high} at most. Tell the owner before it is paid.</source>
        <translation>{pet}: {total}, по смете — не больше {high}. Предупредите владельца до оплаты.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>каждый день</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>праздники</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>at home visits</source>
        <translation>при вызове на дом</translation>
    </message>
    <message>
        <source>services only</source>
        <translation>только услуги</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>Срок не вышел</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 дней</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 дней</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 дней</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>Более 90 дней</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Срок оплаты</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Кредит</translation>
    </message>
</context>
<context>
    <name>BillingSheet</name>
    <message>
        <source>Statement of account</source>
        <translation>Выписка по счёту</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z-отчёт</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-отчёт</translation>
    </message>
    <message>
        <source>Void: a correction or credit note stands in its place.</source>
        <translation>Недействителен: вместо него действует исправление или кредит-нота.</translation>
    </message>
    <message>
        <source>Procedure or goods</source>
        <translation>Услуга или товар</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Change: {sum}</source>
        <translation>Сдача: {sum}</translation>
    </message>
    <message>
        <source>Debts on {day}</source>
        <translation>Долги на {day}</translation>
    </message>
    <message>
        <source>Owed: {sum}</source>
        <translation>Всего долгов: {sum}</translation>
    </message>
    <message>
        <source>{document} No. {number} of {day}</source>
        <translation>{document} № {number} от {day}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>For invoice No. {number}: {sum}</source>
        <translation>По счёту № {number}: {sum}</translation>
    </message>
    <message>
        <source>Prepaid: {sum}</source>
        <translation>Аванс: {sum}</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Итого: {sum}</translation>
    </message>
    <message>
        <source>Cashier: {name}</source>
        <translation>Кассир: {name}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Остаток</translation>
    </message>
    <message>
        <source>To pay: {sum}</source>
        <translation>К оплате: {sum}</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Put in less taken out</source>
        <translation>Внесено минус изъято</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>По учёту</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Насчитано</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Расхождение</translation>
    </message>
    <message>
        <source>Till {till}, shift No. {number}</source>
        <translation>Касса {till}, смена № {number}</translation>
    </message>
    <message>
        <source>Reason of the difference: {text}</source>
        <translation>Причина расхождения: {text}</translation>
    </message>
    <message>
        <source>Seal of the journal: No. {number} · {seal}</source>
        <translation>Печать журнала: № {number} · {seal}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>стр. {page} из {pages}</translation>
    </message>
    <message>
        <source>Tax number {number}</source>
        <translation>ИНН {number}</translation>
    </message>
    <message>
        <source>{document}: {state}</source>
        <translation>{document}: {state}</translation>
    </message>
    <message>
        <source>surcharge {sum}</source>
        <translation>надбавка {sum}</translation>
    </message>
    <message>
        <source>Including tax {percent} %</source>
        <translation>В том числе НДС {percent} %</translation>
    </message>
    <message>
        <source>Tax {percent} %</source>
        <translation>НДС {percent} %</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Not for booking</source>
        <translation>Не для записи</translation>
    </message>
    <message>
        <source>New time not for booking</source>
        <translation>Новое время не для записи</translation>
    </message>
    <message>
        <source>Choose whose time</source>
        <translation>Выберите, чьё время</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>Чьё время</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Lunch, meeting, surgery, repair</source>
        <translation>Обед, планёрка, операция, ремонт</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Time taken out of booking</source>
        <translation>Время закрыто для записи</translation>
    </message>
    <message>
        <source>Time not for booking saved</source>
        <translation>Время не для записи сохранено</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Take this time out of booking</source>
        <translation>Закрыть время для записи</translation>
    </message>
    <message>
        <source>Give the time back to booking</source>
        <translation>Открыть время для записи</translation>
    </message>
    <message>
        <source>Time given back to booking</source>
        <translation>Время снова открыто для записи</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{time}, free</source>
        <translation>{time}, свободно</translation>
    </message>
    <message>
        <source>{time}, not working</source>
        <translation>{time}, нерабочее время</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>занято</translation>
    </message>
    <message>
        <source>not working</source>
        <translation>нерабочее время</translation>
    </message>
    <message>
        <source>{time} · Enter books</source>
        <translation>{time} · Enter — записать</translation>
    </message>
</context>
<context>
    <name>BookedStrip</name>
    <message>
        <source>To the booking</source>
        <translation>К записи</translation>
    </message>
</context>
<context>
    <name>BookingCounts</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>каждый %n день</numerusform>
            <numerusform>каждые %n дня</numerusform>
            <numerusform>каждые %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>каждый день</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>каждую %n неделю</numerusform>
            <numerusform>каждые %n недели</numerusform>
            <numerusform>каждые %n недель</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>каждый %n месяц</numerusform>
            <numerusform>каждые %n месяца</numerusform>
            <numerusform>каждые %n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>каждый месяц</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>ещё %n придёт</numerusform>
            <numerusform>ещё %n придут</numerusform>
            <numerusform>ещё %n придут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Change the booking</source>
        <translation>Изменить запись</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Client of the clinic</source>
        <translation>Клиент клиники</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Кто придёт</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Kind of appointment</source>
        <translation>Тип приёма</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Цель обращения</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>День и время</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>Any doctor</source>
        <translation>Любой врач</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Откуда запись</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторение</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Would come earlier</source>
        <translation>Готовы прийти раньше</translation>
    </message>
    <message>
        <source>Part of a series: {rule} · {left}</source>
        <translation>Часть серии: {rule} · {left}</translation>
    </message>
    <message>
        <source>Find a free time</source>
        <translation>Найти свободное время</translation>
    </message>
    <message>
        <source>Without a time this is kept as a request, to be called back and given one.</source>
        <translation>Без времени это заявка: клиенту перезвонят и назначат время.</translation>
    </message>
    <message>
        <source>Request kept: it stands in the list of whom to call</source>
        <translation>Заявка сохранена: она в списке «Позвонить»</translation>
    </message>
    <message>
        <source>Booked for {time}</source>
        <translation>Записано на {time}</translation>
    </message>
    <message>
        <source>Series changed</source>
        <translation>Серия изменена</translation>
    </message>
    <message>
        <source>Booking changed</source>
        <translation>Запись изменена</translation>
    </message>
    <message>
        <source>Look at the warnings. Saving once more books it all the same.</source>
        <translation>Прочтите предупреждения. Сохраните ещё раз, чтобы всё равно записать.</translation>
    </message>
</context>
<context>
    <name>BookingsPanel</name>
    <message>
        <source>Bookings</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Записать снова</translation>
    </message>
    <message>
        <source>Nothing is booked. F4 books an appointment.</source>
        <translation>Записей нет. F4 — записать на приём.</translation>
    </message>
</context>
<context>
    <name>BreedForm</name>
    <message>
        <source>Breed</source>
        <translation>Порода</translation>
    </message>
    <message>
        <source>New breed</source>
        <translation>Новая порода</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Breed added</source>
        <translation>Порода добавлена</translation>
    </message>
    <message>
        <source>Breed saved</source>
        <translation>Порода сохранена</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Take the schedule to another calendar</source>
        <translation>Перенос расписания в другой календарь</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Чьё</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Telephones and calendar programs read this file. It holds names of animals and owners, but no phone numbers; that it was written is noted in the journal.</source>
        <translation>Этот файл читают телефоны и программы-календари. В нём есть клички и имена владельцев, но нет номеров телефонов; запись файла отмечается в журнале.</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Календарь (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Сохранить календарь</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>Файл не записывается. Закройте его в других программах или выберите другую папку.</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) written</source>
        <translation>
            <numerusform>Записано в календарь: %n событие</numerusform>
            <numerusform>Записано в календарь: %n события</numerusform>
            <numerusform>Записано в календарь: %n событий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelAppointmentForm</name>
    <message>
        <source>Cancel the booking</source>
        <translation>Отменить запись</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Кто отменяет</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>Клиника</translation>
    </message>
    <message>
        <source>Of the series</source>
        <translation>Из серии</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Call back for another time</source>
        <translation>Перезвонить и записать на другое время</translation>
    </message>
    <message>
        <source>Cancel the booking (Enter, Ctrl+Enter)</source>
        <translation>Отменить запись (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Keep the booking</source>
        <translation>Оставить запись</translation>
    </message>
    <message>
        <source>Keep the booking (Esc)</source>
        <translation>Оставить запись (Esc)</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>Запись отменена</translation>
    </message>
    <message>
        <source>Bookings of the series cancelled</source>
        <translation>Записи серии отменены</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Cancel the manipulation</source>
        <translation>Отменить манипуляцию</translation>
    </message>
    <message>
        <source>Manipulation cancelled</source>
        <translation>Манипуляция отменена</translation>
    </message>
</context>
<context>
    <name>CancelPrescriptionForm</name>
    <message>
        <source>Cancel the prescription</source>
        <translation>Отменить рецепт</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Рецепт отменён</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Already in the clinic?</source>
        <translation>Уже есть в клинике?</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Owner: {name}</source>
        <translation>Владелец: {name}</translation>
    </message>
    <message>
        <source>Open the owner (Ctrl+O)</source>
        <translation>Открыть владельца (Ctrl+O)</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>neutered</source>
        <translation>кастрирован(а)</translation>
    </message>
    <message>
        <source>{breed} (cross)</source>
        <translation>{breed} (метис)</translation>
    </message>
    <message>
        <source>cross-breed</source>
        <translation>метис</translation>
    </message>
    <message>
        <source>castrated</source>
        <translation>кастрирован</translation>
    </message>
    <message>
        <source>spayed</source>
        <translation>стерилизована</translation>
    </message>
    <message>
        <source>Chip {number}</source>
        <translation>Чип {number}</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>Карта № {number}</translation>
    </message>
    <message>
        <source>also:</source>
        <translation>ещё:</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>The alert is no longer needed</source>
        <translation>Предупреждение больше не нужно</translation>
    </message>
    <message>
        <source>No longer needed: {alert}</source>
        <translation>Больше не нужно: {alert}</translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>CashDeskPage</name>
    <message>
        <source>Number of the invoice or name of the owner</source>
        <translation>Номер счёта или фамилия владельца</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>No such invoice here. “All” searches every one of them.</source>
        <translation>Здесь такого счёта нет. «Все» ищет среди всех.</translation>
    </message>
    <message>
        <source>Nobody waits to pay. Invoices grow by themselves from what is done.</source>
        <translation>Никто не ждёт оплаты. Счета собираются сами из выполненного.</translation>
    </message>
    <message>
        <source>There are no invoices here.</source>
        <translation>Здесь счетов нет.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Отложены</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведены</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>CashForm</name>
    <message>
        <source>Cash in or out</source>
        <translation>Движение наличных</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>Касса {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Cash noted</source>
        <translation>Движение наличных записано</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
</context>
<context>
    <name>CatalogueField</name>
    <message>
        <source>Name, code or barcode</source>
        <translation>Название, код или штрихкод</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>New manipulation</source>
        <translation>Новая манипуляция</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>Change many prices</source>
        <translation>Смена цен</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Состав</translation>
    </message>
    <message>
        <source>Find in the catalogue</source>
        <translation>Найти в каталоге</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>История цен</translation>
    </message>
    <message>
        <source>The catalogue is empty here. Insert adds a manipulation.</source>
        <translation>Здесь пока пусто. Клавиша Insert добавит манипуляцию.</translation>
    </message>
    <message numerus="yes">
        <source>%n manipulation(s)</source>
        <translation>
            <numerusform>%n манипуляция</numerusform>
            <numerusform>%n манипуляции</numerusform>
            <numerusform>%n манипуляций</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}+, refine the search</source>
        <translation>{count}+, уточните поиск</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>Цены пока нет</translation>
    </message>
    <message>
        <source>Only for: {species}</source>
        <translation>Только для: {species}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока пусто</translation>
    </message>
    <message>
        <source>Manipulation archived</source>
        <translation>Манипуляция убрана в архив</translation>
    </message>
</context>
<context>
    <name>CategoryForm</name>
    <message>
        <source>Group of the catalogue</source>
        <translation>Группа каталога</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>None: a group of its own</source>
        <translation>Ни в какую: отдельная группа</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>Входит в группу</translation>
    </message>
    <message>
        <source>Group added</source>
        <translation>Группа добавлена</translation>
    </message>
    <message>
        <source>Group saved</source>
        <translation>Группа сохранена</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>{record} No. {id}: changed</source>
        <translation>{record} № {id}: изменено</translation>
    </message>
    <message>
        <source>{record}: added</source>
        <translation>{record}: добавлено</translation>
    </message>
    <message>
        <source>{record}: removed</source>
        <translation>{record}: удалено</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>cancelled: {reason}</source>
        <translation>отменено: {reason}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Животное</translation>
    </message>
    <message>
        <source>Species, breed</source>
        <translation>Вид, порода</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Chip or tattoo</source>
        <translation>Чип или клеймо</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Medical record: {name}</source>
        <translation>Медицинская карта: {name}</translation>
    </message>
    <message>
        <source>{name}, {owner} · printed {date} · page {page} of {pages}</source>
        <translation>{name}, {owner} · напечатано {date} · страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Print the chart</source>
        <translation>Печать карты</translation>
    </message>
    <message>
        <source>From (empty: from the beginning)</source>
        <translation>С (пусто — с начала)</translation>
    </message>
    <message>
        <source>To (empty: until today)</source>
        <translation>По (пусто — по сегодня)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the pages (Enter)</source>
        <translation>Показать страницы (Enter)</translation>
    </message>
    <message>
        <source>Medical record — {name}</source>
        <translation>Медицинская карта — {name}</translation>
    </message>
</context>
<context>
    <name>CheckField</name>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>Arrival</source>
        <translation>Регистрация прихода</translation>
    </message>
    <message>
        <source>Received: waits now</source>
        <translation>Принят, ожидает</translation>
    </message>
</context>
<context>
    <name>ClientField</name>
    <message>
        <source>Animal, owner or digits of the phone</source>
        <translation>Кличка, владелец или цифры телефона</translation>
    </message>
</context>
<context>
    <name>ClinicForm</name>
    <message>
        <source>Clinic</source>
        <translation>Клиника</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Название клиники</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Юридическое название</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна телефонных номеров</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <source>Signed visit locked after, h</source>
        <translation>Подписанный приём закрыть через, ч</translation>
    </message>
    <message>
        <source>Open visit goes on for, days</source>
        <translation>Открытый приём продолжать, дней</translation>
    </message>
    <message>
        <source>Clinic saved</source>
        <translation>Данные клиники сохранены</translation>
    </message>
</context>
<context>
    <name>CloseShiftForm</name>
    <message>
        <source>Close the shift</source>
        <translation>Закрыть смену</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>Касса {name}</translation>
    </message>
    <message>
        <source>{tender}: {sum} expected</source>
        <translation>{tender}: по учёту {sum}</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Причина расхождения</translation>
    </message>
    <message>
        <source>Not everything is counted yet</source>
        <translation>Ещё не всё сосчитано</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Расхождений нет</translation>
    </message>
    <message>
        <source>Too much: {sum}</source>
        <translation>Излишек: {sum}</translation>
    </message>
    <message>
        <source>Too little: {sum}</source>
        <translation>Недостача: {sum}</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>Смена закрыта</translation>
    </message>
</context>
<context>
    <name>ColourForm</name>
    <message>
        <source>Coat colour</source>
        <translation>Окрас</translation>
    </message>
    <message>
        <source>New coat colour</source>
        <translation>Новый окрас</translation>
    </message>
    <message>
        <source>Only of these species (none marked: of all)</source>
        <translation>Только для этих видов (ничего не отмечено — для всех)</translation>
    </message>
    <message>
        <source>Coat colour added</source>
        <translation>Окрас добавлен</translation>
    </message>
    <message>
        <source>Coat colour saved</source>
        <translation>Окрас сохранён</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Изменено тем временем</translation>
    </message>
    <message>
        <source>{who} saved this record while you were typing. Choose what to keep.</source>
        <translation>{who}: эта запись сохранена, пока вы набирали. Выберите, что оставить.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Сохранено тем временем</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваше</translation>
    </message>
    <message>
        <source>Save the chosen</source>
        <translation>Сохранить выбранное</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Вернуться к форме</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Correct a result</source>
        <translation>Исправление результата</translation>
    </message>
    <message>
        <source>Was: {value}. The results go back to be reviewed.</source>
        <translation>Было: {value}. Результаты снова уйдут врачу на проверку.</translation>
    </message>
    <message>
        <source>Result corrected</source>
        <translation>Результат исправлен</translation>
    </message>
</context>
<context>
    <name>CorrectLineForm</name>
    <message>
        <source>Correct the line</source>
        <translation>Исправить строку</translation>
    </message>
    <message>
        <source>Take the line off the invoice</source>
        <translation>Убрать строку из счёта</translation>
    </message>
    <message>
        <source>Yes, it was done</source>
        <translation>Да, было сделано</translation>
    </message>
    <message>
        <source>No, it was not done</source>
        <translation>Нет, не было сделано</translation>
    </message>
    <message>
        <source>If it is taken off: was it done?</source>
        <translation>Если строку убрать: это было сделано?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Line corrected</source>
        <translation>Строка исправлена</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n entry(ies) verified, the journal is intact</source>
        <translation>
            <numerusform>Проверена %n запись, журнал цел</numerusform>
            <numerusform>Проверены %n записи, журнал цел</numerusform>
            <numerusform>Проверено %n записей, журнал цел</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>каждый %n час</numerusform>
            <numerusform>каждые %n часа</numerusform>
            <numerusform>каждые %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most every %n hour(s)</source>
        <translation>
            <numerusform>не чаще чем раз в %n час</numerusform>
            <numerusform>не чаще чем раз в %n часа</numerusform>
            <numerusform>не чаще чем раз в %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n раз</numerusform>
            <numerusform>%n раза</numerusform>
            <numerusform>%n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n min</source>
        <translation>
            <numerusform>просрочено на %n мин</numerusform>
            <numerusform>просрочено на %n мин</numerusform>
            <numerusform>просрочено на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n h</source>
        <translation>
            <numerusform>просрочено на %n ч</numerusform>
            <numerusform>просрочено на %n ч</numerusform>
            <numerusform>просрочено на %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>просрочено на %n день</numerusform>
            <numerusform>просрочено на %n дня</numerusform>
            <numerusform>просрочено на %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n page(s)</source>
        <translation>
            <numerusform>Готово: %n страница</numerusform>
            <numerusform>Готово: %n страницы</numerusform>
            <numerusform>Готово: %n страниц</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting %n min</source>
        <translation>
            <numerusform>Ожидает %n мин</numerusform>
            <numerusform>Ожидает %n мин</numerusform>
            <numerusform>Ожидает %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>ещё %n придёт</numerusform>
            <numerusform>ещё %n придут</numerusform>
            <numerusform>ещё %n придут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something went wrong</source>
        <translation>Произошла ошибка</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved is safe; you can go on working. If it happens again, send this report to support.</source>
        <translation>В программе произошла ошибка. Всё сохранённое цело, можно работать дальше. Если это повторится, отправьте этот отчёт в поддержку.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>Журнал: {path}</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
</context>
<context>
    <name>CurrentDrugsCard</name>
    <message>
        <source>Current drugs</source>
        <translation>Текущие препараты</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>Choose a day</source>
        <translation>Выбрать день</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dispensing(s) left</source>
        <translation>
            <numerusform>остался %n отпуск</numerusform>
            <numerusform>осталось %n отпуска</numerusform>
            <numerusform>осталось %n отпусков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebtsView</name>
    <message>
        <source>Account</source>
        <translation>Лицевой счёт</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Выписка</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Печать списка</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Сохранить в файл</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Счета</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Имя владельца</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>Долгов ни у кого нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n владелец</numerusform>
            <numerusform>%n владельца</numerusform>
            <numerusform>%n владельцев</numerusform>
        </translation>
    </message>
    <message>
        <source>Owed: {sum}</source>
        <translation>Всего долгов: {sum}</translation>
    </message>
    <message>
        <source>Statement — {owner}</source>
        <translation>Выписка — {owner}</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>debts</source>
        <translation>долги</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>Файл не записывается. Закройте его в других программах или выберите другую папку.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>Записана %n строка</numerusform>
            <numerusform>Записано %n строки</numerusform>
            <numerusform>Записано %n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclineEstimateForm</name>
    <message>
        <source>The estimate is declined</source>
        <translation>Смета отклонена</translation>
    </message>
    <message>
        <source>Estimate declined</source>
        <translation>Смета отклонена</translation>
    </message>
</context>
<context>
    <name>DepositForm</name>
    <message>
        <source>Prepayment</source>
        <translation>Аванс</translation>
    </message>
    <message>
        <source>The owner&apos;s next invoice is paid from it first.</source>
        <translation>Из аванса в первую очередь оплатится следующий счёт владельца.</translation>
    </message>
    <message>
        <source>Deposit: used only when it is chosen</source>
        <translation>Депозит: тратится, только если его выбрать</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>It stays whole until it is chosen for an invoice.</source>
        <translation>Депозит не тратится, пока его не выберут для счёта.</translation>
    </message>
    <message>
        <source>It pays the debt of {sum} first; the rest waits for the next invoice.</source>
        <translation>Сначала будет погашен долг {sum}, остальное ждёт следующего счёта.</translation>
    </message>
    <message>
        <source>Prepayment taken</source>
        <translation>Аванс принят</translation>
    </message>
</context>
<context>
    <name>DiagnosesField</name>
    <message>
        <source>Add a diagnosis</source>
        <translation>Добавить диагноз</translation>
    </message>
    <message>
        <source>Diagnosis {number}</source>
        <translation>Диагноз {number}</translation>
    </message>
    <message>
        <source>Of the dictionary, or in your own words</source>
        <translation>Из справочника или своими словами</translation>
    </message>
    <message>
        <source>How sure, diagnosis {number}</source>
        <translation>Достоверность, диагноз {number}</translation>
    </message>
    <message>
        <source>Lasting problem</source>
        <translation>Длительная проблема</translation>
    </message>
    <message>
        <source>Stays on the patient&apos;s list of problems after the visit</source>
        <translation>Остаётся в списке проблем пациента и после приёма</translation>
    </message>
    <message>
        <source>Lasting problem, diagnosis {number}</source>
        <translation>Длительная проблема, диагноз {number}</translation>
    </message>
</context>
<context>
    <name>DiagnosisForm</name>
    <message>
        <source>Diagnosis</source>
        <translation>Диагноз</translation>
    </message>
    <message>
        <source>New diagnosis</source>
        <translation>Новый диагноз</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Whole body or behaviour</source>
        <translation>Общие болезни и поведение</translation>
    </message>
    <message>
        <source>System of the body</source>
        <translation>Система органов</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Другие названия для поиска (каждое с новой строки или через запятую)</translation>
    </message>
    <message>
        <source>Diagnosis added</source>
        <translation>Диагноз добавлен</translation>
    </message>
    <message>
        <source>Diagnosis saved</source>
        <translation>Диагноз сохранён</translation>
    </message>
</context>
<context>
    <name>DiscardStrip</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>Отказаться от введённого?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Продолжить ввод</translation>
    </message>
</context>
<context>
    <name>DiscountForm</name>
    <message>
        <source>Discount on the invoice</source>
        <translation>Скидка на счёт</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Or a sum</source>
        <translation>Или сумма</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Причина скидки</translation>
    </message>
    <message>
        <source>At most {sum} in all: no line goes past its largest discount or below its least price.</source>
        <translation>Всего не больше {sum}: ни одна строка не уйдёт за наибольшую скидку или ниже наименьшей цены.</translation>
    </message>
    <message>
        <source>Discount set</source>
        <translation>Скидка задана</translation>
    </message>
</context>
<context>
    <name>DiscountRuleForm</name>
    <message>
        <source>Discount by rule</source>
        <translation>Скидка по правилу</translation>
    </message>
    <message>
        <source>New discount by rule</source>
        <translation>Новая скидка по правилу</translation>
    </message>
    <message>
        <source>The reason on the invoice, such as “Pensioners”</source>
        <translation>Причина в счёте, например «Пенсионеры»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Of the invoice before discounts</source>
        <translation>Сумма счёта до скидок</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>От суммы</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Если пусто — без конца</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Discount added</source>
        <translation>Скидка добавлена</translation>
    </message>
    <message>
        <source>Discount saved</source>
        <translation>Скидка сохранена</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Done at this visit</source>
        <translation>Сделано на приёме</translation>
    </message>
    <message>
        <source>Nothing yet: what you record now stands here.</source>
        <translation>Пока ничего: здесь появится то, что вы запишете сейчас.</translation>
    </message>
</context>
<context>
    <name>DoseForm</name>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Каждые, ч</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременна или кормит</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>Предупреждения прочитаны</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Почему всё же применяется</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Дать препарат</translation>
    </message>
    <message>
        <source>Give it now (Enter, Ctrl+Enter)</source>
        <translation>Дать сейчас (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Prescribe</source>
        <translation>Выписать рецепт</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Препарат дан</translation>
    </message>
    <message>
        <source>{strength}: the quantity in {unit}</source>
        <translation>{strength}: количество указывается в {unit}</translation>
    </message>
    <message>
        <source>Choose a medicine: the dose is reckoned here.</source>
        <translation>Выберите препарат: здесь появится расчёт дозы.</translation>
    </message>
    <message>
        <source>Never weighed</source>
        <translation>Не взвешивали</translation>
    </message>
    <message>
        <source>Typed here; the last weighing was {weight}, {date}</source>
        <translation>Введено здесь; последнее взвешивание: {weight}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>Weighed {date}, %n day(s) ago</source>
        <translation>
            <numerusform>Взвешивание {date}, %n день назад</numerusform>
            <numerusform>Взвешивание {date}, %n дня назад</numerusform>
            <numerusform>Взвешивание {date}, %n дней назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoseRowForm</name>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>New dose</source>
        <translation>Новая доза</translation>
    </message>
    <message>
        <source>Any species</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Weight from, kg</source>
        <translation>Вес от, кг</translation>
    </message>
    <message>
        <source>to below, kg</source>
        <translation>до (не включая), кг</translation>
    </message>
    <message>
        <source>Empty: without an end</source>
        <translation>Пусто: без верхней границы</translation>
    </message>
    <message>
        <source>Dose per kg</source>
        <translation>Доза на кг</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Round to decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Multiply by</source>
        <translation>Умножить на</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Каждые, ч</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Dose added</source>
        <translation>Доза добавлена</translation>
    </message>
    <message>
        <source>Dose saved</source>
        <translation>Доза сохранена</translation>
    </message>
</context>
<context>
    <name>EarlyForm</name>
    <message>
        <source>{drug} was given last at {moment}; ordered no sooner than every {hours} h.</source>
        <translation>{drug}: в последний раз {moment}, назначено не чаще чем каждые {hours} ч.</translation>
    </message>
    <message>
        <source>Give it all the same</source>
        <translation>Всё равно дать</translation>
    </message>
    <message>
        <source>Give it before the interval is over (Enter)</source>
        <translation>Дать раньше срока (Enter)</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
</context>
<context>
    <name>Estimate sheet</name>
    <message>
        <source>Estimate No. {number} · page {page} of {pages}</source>
        <translation>Смета № {number} · страница {page} из {pages}</translation>
    </message>
    <message>
        <source>Estimate {number}</source>
        <translation>Смета {number}</translation>
    </message>
    <message>
        <source>Estimate No. {number} of {day}</source>
        <translation>Смета № {number} от {day}</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Животное</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>The final sum may differ, because the course of an illness can&apos;t be foreseen. We ask before it passes the largest sum named here.</source>
        <translation>Итоговая сумма может измениться: течение болезни нельзя предвидеть. Если она превысит наибольшую сумму сметы, мы спросим вашего согласия.</translation>
    </message>
    <message>
        <source>I agree to this estimate: {name}</source>
        <translation>Со сметой согласен(на): {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Least sum: {words}</source>
        <translation>Наименьшая сумма: {words}</translation>
    </message>
    <message>
        <source>Largest sum: {words}</source>
        <translation>Наибольшая сумма: {words}</translation>
    </message>
</context>
<context>
    <name>EstimateForm</name>
    <message>
        <source>Estimate</source>
        <translation>Смета</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>Новая смета</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Nothing is planned for the patient: write the lines yourself.</source>
        <translation>Пациенту ничего не назначено: впишите строки сами.</translation>
    </message>
    <message>
        <source>Altogether: {sum}</source>
        <translation>Всего: {sum}</translation>
    </message>
    <message>
        <source>The sum is shown once every line has its price.</source>
        <translation>Сумма появится, когда у каждой строки будет цена.</translation>
    </message>
    <message>
        <source>Estimate written</source>
        <translation>Смета составлена</translation>
    </message>
    <message>
        <source>Estimate saved</source>
        <translation>Смета сохранена</translation>
    </message>
</context>
<context>
    <name>EstimateLinesField</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Manipulation, kit or any text</source>
        <translation>Манипуляция, набор или любой текст</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыта</translation>
    </message>
    <message>
        <source>By catalogue</source>
        <translation>По прайсу</translation>
    </message>
    <message>
        <source>Not shown on what the owner gets</source>
        <translation>Не показывать в документах владельца</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Убрать строку</translation>
    </message>
</context>
<context>
    <name>EstimateWindow</name>
    <message>
        <source>Estimate — {name}</source>
        <translation>Смета — {name}</translation>
    </message>
</context>
<context>
    <name>Estimates</name>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Выдана владельцу</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принята</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Перенесена</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истекла</translation>
    </message>
</context>
<context>
    <name>EstimatesPanel</name>
    <message>
        <source>Estimates</source>
        <translation>Сметы</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>Новая смета</translation>
    </message>
    <message>
        <source>Estimate of the plan</source>
        <translation>Смета по плану</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Give to the owner</source>
        <translation>Выдать владельцу</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принята</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отклонена</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>В план лечения</translation>
    </message>
    <message>
        <source>Onto the invoice</source>
        <translation>В счёт</translation>
    </message>
    <message>
        <source>Renew at today&apos;s prices</source>
        <translation>Обновить по новым ценам</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>No estimate yet. Ctrl+Alt+N writes the first one.</source>
        <translation>Смет пока нет. Ctrl+Alt+N составит первую.</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>действует до {day}</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>подписал(а) {name}</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Смета</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>Превышена</translation>
    </message>
    <message>
        <source>{standing} · the invoice is {total}: tell the owner</source>
        <translation>{standing} · счёт {total}: предупредите владельца</translation>
    </message>
    <message>
        <source>could be accepted until {day}</source>
        <translation>срок истёк {day}</translation>
    </message>
    <message>
        <source>Estimate given to the owner</source>
        <translation>Смета выдана владельцу</translation>
    </message>
    <message>
        <source>A new estimate at today&apos;s prices</source>
        <translation>Новая смета по сегодняшним ценам</translation>
    </message>
    <message>
        <source>Estimate taken back</source>
        <translation>Смета отозвана</translation>
    </message>
    <message>
        <source>The estimate is planned</source>
        <translation>Смета перенесена в план</translation>
    </message>
    <message>
        <source>Plan the estimate</source>
        <translation>Запланировать по смете</translation>
    </message>
    <message>
        <source>Something speaks against what is to be planned.</source>
        <translation>Против запланированного есть возражения — прочитайте их.</translation>
    </message>
    <message>
        <source>The estimate is on the draft invoice</source>
        <translation>Смета перенесена в черновик счёта</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Where this sum comes from</source>
        <translation>Из чего сложилась сумма</translation>
    </message>
    <message>
        <source>Nothing adds to this sum.</source>
        <translation>Эту сумму ничего не составляет.</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>price of the catalogue since {day}</source>
        <translation>цена прейскуранта с {day}</translation>
    </message>
    <message>
        <source>as far as the least price</source>
        <translation>до наименьшей цены</translation>
    </message>
    <message>
        <source>the most for this procedure</source>
        <translation>наибольшая для этой манипуляции</translation>
    </message>
    <message>
        <source>as far as the line&apos;s limit</source>
        <translation>до предела строки</translation>
    </message>
    <message>
        <source>Unpaid invoice</source>
        <translation>Неоплаченный счёт</translation>
    </message>
    <message>
        <source>to be paid by {day}</source>
        <translation>оплатить до {day}</translation>
    </message>
    <message>
        <source>Share of a co-owner</source>
        <translation>Доля совладельца</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Надбавка</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Surcharge by rule</source>
        <translation>Надбавка по правилу</translation>
    </message>
    <message>
        <source>Discount by rule</source>
        <translation>Скидка по правилу</translation>
    </message>
    <message>
        <source>Part of the discount on the invoice</source>
        <translation>Часть скидки на счёт</translation>
    </message>
    <message>
        <source>Tax {percent} % is in the price: {sum}</source>
        <translation>НДС {percent} % в цене: {sum}</translation>
    </message>
    <message>
        <source>Tax {percent} % on top</source>
        <translation>НДС {percent} % сверху</translation>
    </message>
    <message>
        <source>Charged ahead, done: {done} of {whole}</source>
        <translation>Начислено вперёд, сделано: {done} из {whole}</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Списано</translation>
    </message>
    <message>
        <source>Received: {tender}</source>
        <translation>Получено: {tender}</translation>
    </message>
    <message>
        <source>Change given</source>
        <translation>Выдана сдача</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Депозит</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Аванс</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The database is busy with another program. What you typed is kept; try again in a moment.</source>
        <translation>База данных занята другой программой. Введённое сохранено в окне; повторите чуть позже.</translation>
    </message>
    <message>
        <source>The database server does not answer. What you typed is kept; check the network and try again.</source>
        <translation>Сервер базы данных не отвечает. Введённое сохранено в окне; проверьте сеть и повторите.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. This was not saved; what you typed is kept. Try again.</source>
        <translation>Связь с базой данных потеряна. Запись не сохранена, введённое осталось в окне. Повторите.</translation>
    </message>
    <message>
        <source>The connection broke while saving, so it is not known yet whether this was saved. What you typed is kept; trying again is safe and never saves it twice.</source>
        <translation>Связь прервалась во время сохранения, и пока неизвестно, записано ли это. Введённое осталось в окне; повторить безопасно — дважды не запишется.</translation>
    </message>
    <message>
        <source>The database server refused the user name or password. Correct the database address in the settings file.</source>
        <translation>Сервер базы данных не принял имя или пароль. Исправьте адрес базы в файле настроек.</translation>
    </message>
    <message>
        <source>There is no such database on the server. Ask your administrator to create it.</source>
        <translation>На сервере нет такой базы данных. Попросите администратора её создать.</translation>
    </message>
    <message>
        <source>The database server accepts no more connections. Close the program on a workstation nobody uses and try again.</source>
        <translation>Сервер не принимает новых подключений. Закройте программу на свободном рабочем месте и повторите.</translation>
    </message>
    <message>
        <source>The database took too long to answer. What you typed is kept; try again.</source>
        <translation>База данных слишком долго не отвечала. Введённое сохранено в окне; повторите.</translation>
    </message>
    <message>
        <source>The disk is full. This was not saved; what you typed is kept. Free some space and try again.</source>
        <translation>Диск переполнен. Запись не сохранена, введённое осталось в окне. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The disk did not accept the data. This was not saved; what you typed is kept. Try again.</source>
        <translation>Диск не принял данные. Запись не сохранена, введённое осталось в окне. Повторите.</translation>
    </message>
    <message>
        <source>The database can&apos;t be written to. What you typed is kept; ask for the right to write to its file and folder.</source>
        <translation>База данных доступна только для чтения. Введённое осталось в окне; попросите права на запись в файл базы и его папку.</translation>
    </message>
    <message>
        <source>The database file is damaged. It was left as it is; restore the newest good backup.</source>
        <translation>Файл базы данных повреждён и оставлен как есть. Восстановите последнюю исправную копию.</translation>
    </message>
    <message>
        <source>The chosen file is not a clinic database. It was left as it is; choose another in the settings file.</source>
        <translation>Выбранный файл не является базой клиники и оставлен как есть. Укажите другой в файле настроек.</translation>
    </message>
    <message>
        <source>This database belongs to another program. Nothing was changed; choose an empty one.</source>
        <translation>Эта база принадлежит другой программе. Ничего не изменено; выберите пустую базу.</translation>
    </message>
    <message>
        <source>The database file can&apos;t be opened. Check that its folder exists and may be written to.</source>
        <translation>Файл базы данных не открывается. Проверьте, что папка существует и доступна для записи.</translation>
    </message>
    <message>
        <source>The embedded database must not lie in a network folder. Use PostgreSQL for several workstations.</source>
        <translation>Встроенная база не должна лежать в сетевой папке. Для нескольких рабочих мест нужен PostgreSQL.</translation>
    </message>
    <message>
        <source>The database user may not do this. Ask the server&apos;s administrator for the rights.</source>
        <translation>У пользователя базы данных нет на это прав. Обратитесь к администратору сервера.</translation>
    </message>
    <message>
        <source>The database address can&apos;t be read. Write postgresql://user@server/name or the path of a file.</source>
        <translation>Адрес базы данных не разобран. Напишите postgresql://пользователь@сервер/база или путь к файлу.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program. Install that version; nothing was changed.</source>
        <translation>Эта база создана более новой версией программы. Установите её; ничего не изменено.</translation>
    </message>
    <message>
        <source>The database&apos;s guards were removed or altered by another program. Nothing was changed; restore the newest good backup or call your administrator.</source>
        <translation>Защита базы данных снята или изменена другой программой. Ничего не изменено; восстановите исправную копию или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>No proven backup could be made, so the database was not upgraded. Free some space and start again.</source>
        <translation>Проверенную копию сделать не удалось, поэтому база не обновлена. Освободите место и запустите программу снова.</translation>
    </message>
    <message>
        <source>The upgrade did not succeed and was taken back; the database is as it was. Start the previous version and call support.</source>
        <translation>Обновление не удалось и отменено, база осталась прежней. Запустите прежнюю версию и обратитесь в поддержку.</translation>
    </message>
    <message>
        <source>Another workstation is upgrading the database. Start again in a few minutes.</source>
        <translation>Базу обновляет другое рабочее место. Запустите программу через несколько минут.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. What you typed is kept; compare and save again.</source>
        <translation>Эту запись тем временем изменил другой сотрудник. Введённое осталось в окне; сравните и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>This record is no longer there. It may have been undone by a colleague.</source>
        <translation>Этой записи больше нет. Возможно, её отменил коллега.</translation>
    </message>
    <message>
        <source>A record this one refers to is no longer there. Choose it anew and save again.</source>
        <translation>Запись, на которую ссылается эта, больше не существует. Выберите заново и сохраните.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: the record was changed since. Change it back by hand.</source>
        <translation>Отменить нельзя: запись с тех пор изменена. Верните прежние значения вручную.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: newer records depend on it. Undo those first.</source>
        <translation>Отменить нельзя: от неё зависят более новые записи. Сначала отмените их.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: something else is booked at the old time and place by now. Choose another time.</source>
        <translation>Отменить действие нельзя: на прежнее время и место уже записано другое. Выберите другое время.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>Это уже отменено.</translation>
    </message>
    <message>
        <source>The visit is signed, so this isn&apos;t undone. Open the visit: there the signature is taken back, or the visit unlocked.</source>
        <translation>Приём подписан, поэтому отменить это нельзя. Откройте приём: там можно отозвать подпись или разблокировать приём.</translation>
    </message>
    <message>
        <source>The invoice is posted, so this isn&apos;t undone. Correct or reverse the invoice instead.</source>
        <translation>Счёт проведён, поэтому отменить это нельзя. Исправьте или сторнируйте счёт.</translation>
    </message>
    <message>
        <source>Money that is booked isn&apos;t undone. Correct or reverse the document instead: both stay visible.</source>
        <translation>Проведённые деньги не отменяются. Исправьте или сторнируйте документ: оба останутся видны.</translation>
    </message>
    <message>
        <source>{who} signed this visit meanwhile. Your text is kept here: copy it and write an addendum.</source>
        <translation>Пока вы писали, приём подписал(а) {who}. Ваш текст сохранён здесь: скопируйте его и напишите дополнение.</translation>
    </message>
    <message>
        <source>Something is written in this visit: it can&apos;t be put away.</source>
        <translation>В этом приёме уже есть записи: убрать его нельзя.</translation>
    </message>
    <message>
        <source>The animal has died, so no visit is begun. If it did not, correct its status first.</source>
        <translation>Животное пало, поэтому приём не начат. Если это ошибка, сначала исправьте статус пациента.</translation>
    </message>
    <message>
        <source>The visit is locked by now. Write an addendum, or ask the senior vet to unlock it.</source>
        <translation>Приём уже закрыт. Напишите дополнение или попросите главного врача его разблокировать.</translation>
    </message>
    <message>
        <source>{who} signed this visit. Only they can take the signature back.</source>
        <translation>Приём подписал(а) {who}. Отозвать подпись может только тот, кто подписал.</translation>
    </message>
    <message>
        <source>This visit isn&apos;t signed: write into it.</source>
        <translation>Этот приём не подписан: пишите прямо в нём.</translation>
    </message>
    <message>
        <source>Changes of staff and rights aren&apos;t undone. Change it back by hand.</source>
        <translation>Изменения сотрудников и прав не отменяются. Верните прежнее вручную.</translation>
    </message>
    <message>
        <source>You no longer work in this clinic&apos;s program. Ask an administrator.</source>
        <translation>Вы больше не работаете в программе этой клиники. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first.</source>
        <translation>Это последний администратор. Сначала назначьте администратором кого-то ещё.</translation>
    </message>
    <message>
        <source>Only an administrator may do this for somebody with rights over staff.</source>
        <translation>Для того, у кого есть права над сотрудниками, это может сделать только администратор.</translation>
    </message>
    <message>
        <source>This clinic has been set up already. Start the program again and sign in.</source>
        <translation>Клиника уже настроена. Запустите программу снова и войдите.</translation>
    </message>
    <message>
        <source>Administrators always have every right.</source>
        <translation>У администраторов всегда есть все права.</translation>
    </message>
    <message>
        <source>The name or the password is wrong. Check the keyboard language and Caps Lock.</source>
        <translation>Неверный логин или пароль. Проверьте раскладку клавиатуры и Caps Lock.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} s.</source>
        <translation>Слишком много неверных паролей. Повторите через {seconds} с.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. An administrator can let you in again.</source>
        <translation>Слишком много неверных паролей. Впустить вас снова может администратор.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>PIN-код неверный.</translation>
    </message>
    <message>
        <source>The PIN can&apos;t be used here now. Sign in with your password.</source>
        <translation>PIN-код здесь сейчас не действует. Войдите с паролем.</translation>
    </message>
    <message>
        <source>People work in this database. Say who you are with --user.</source>
        <translation>В этой базе есть сотрудники. Укажите, кто вы, через --user.</translation>
    </message>
    <message>
        <source>This value is never put back from the history. Change it in its own form.</source>
        <translation>Это значение из истории не возвращается. Измените его в своей форме.</translation>
    </message>
    <message>
        <source>This was not saved, so there is nothing to undo.</source>
        <translation>Запись не была сохранена, отменять нечего.</translation>
    </message>
    <message>
        <source>This manipulation was cancelled already.</source>
        <translation>Эта манипуляция уже отменена.</translation>
    </message>
    <message>
        <source>The file is no longer there. Nothing was stored.</source>
        <translation>Файла больше нет на месте. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read. Nothing was stored; add it again when it is finished.</source>
        <translation>Файл изменился, пока его читали. Ничего не сохранено; добавьте его ещё раз, когда он будет готов.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was stored.</source>
        <translation>Файл пуст. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The file is larger than 2 GB. Nothing was stored; shorten the video or split the archive.</source>
        <translation>Файл больше 2 ГБ. Ничего не сохранено; сократите видео или разделите архив на части.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was stored; check that it may be opened and is not in use by another program.</source>
        <translation>Файл не читается. Ничего не сохранено; проверьте, что его можно открыть и что он не занят другой программой.</translation>
    </message>
    <message>
        <source>This is a folder. Add the files in it instead.</source>
        <translation>Это папка. Добавьте файлы из неё.</translation>
    </message>
    <message>
        <source>Storing took too long and was taken back. Add the file again.</source>
        <translation>Сохранение заняло слишком много времени и отменено. Добавьте файл ещё раз.</translation>
    </message>
    <message>
        <source>A colleague has stored a newer version meanwhile. Look at it first, then add yours.</source>
        <translation>Тем временем коллега сохранил более новую версию. Сначала посмотрите её, потом добавьте свою.</translation>
    </message>
    <message>
        <source>The stored file is damaged: it is no longer what was added. Restore it from a backup.</source>
        <translation>Сохранённый файл повреждён: он уже не тот, что был добавлен. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Check the free space and the right to write to that folder.</source>
        <translation>Записать файл туда не удалось. Проверьте свободное место и право на запись в эту папку.</translation>
    </message>
    <message>
        <source>This picture is damaged and can&apos;t be shown. It can still be saved as a file.</source>
        <translation>Изображение повреждено, показать его нельзя. Сохранить его как файл можно.</translation>
    </message>
    <message>
        <source>This PDF is damaged and can&apos;t be shown. It can still be saved as a file.</source>
        <translation>Документ PDF повреждён, показать его нельзя. Сохранить его как файл можно.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save it as a file and open it with another program.</source>
        <translation>Документ PDF защищён паролем. Сохраните его как файл и откройте другой программой.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown. It can still be saved as a file.</source>
        <translation>Изображение слишком велико, показать его нельзя. Сохранить его как файл можно.</translation>
    </message>
    <message>
        <source>There is a warning about this patient that you have not read today. Read it first.</source>
        <translation>Об этом пациенте есть предупреждение, которое вы сегодня ещё не прочли. Сначала прочтите его.</translation>
    </message>
    <message>
        <source>Nothing of this prescription remains to be dispensed.</source>
        <translation>По этому рецепту уже всё отпущено.</translation>
    </message>
    <message>
        <source>This prescription has expired. Write a new one.</source>
        <translation>Срок действия рецепта истёк. Выпишите новый.</translation>
    </message>
    <message>
        <source>This prescription was cancelled.</source>
        <translation>Этот рецепт отменён.</translation>
    </message>
    <message>
        <source>This request has gone further meanwhile. Look at it again.</source>
        <translation>Это направление за это время продвинулось дальше. Посмотрите его ещё раз.</translation>
    </message>
    <message>
        <source>Results came or were changed since you looked. Look at them again, then sign.</source>
        <translation>С тех пор как вы смотрели, результаты пришли или изменились. Посмотрите их ещё раз и подпишите.</translation>
    </message>
    <message>
        <source>Somebody else entered results of this request meanwhile. What you typed is kept; compare it with the request.</source>
        <translation>За это время результаты этого направления внёс кто-то другой. Введённое вами сохранено — сверьте его с направлением.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Файл не читается.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Читать нечего: здесь пусто.</translation>
    </message>
    <message>
        <source>This is too large for a table of results.</source>
        <translation>Слишком много для таблицы результатов.</translation>
    </message>
    <message>
        <source>This is not a table as text. Save it as CSV and read that.</source>
        <translation>Это не текстовая таблица. Сохраните её как CSV и прочитайте этот файл.</translation>
    </message>
    <message>
        <source>No table was found: each line needs a test and a value.</source>
        <translation>Таблица не найдена: в каждой строке нужны показатель и значение.</translation>
    </message>
    <message>
        <source>This manipulation is not open any more: it was performed, declined or cancelled.</source>
        <translation>Эта манипуляция уже не ждёт выполнения: её выполнили, отменили или от неё отказался владелец.</translation>
    </message>
    <message>
        <source>Somebody has done or skipped this task already.</source>
        <translation>Эту задачу уже выполнили или пропустили.</translation>
    </message>
    <message>
        <source>This manipulation can&apos;t be recorded as it stands in the plan. Record it from the patient&apos;s card, and change the plan.</source>
        <translation>Манипуляцию нельзя записать в том виде, в каком она стоит в назначении. Запишите её с карточки пациента и измените назначение.</translation>
    </message>
    <message>
        <source>The drug of this plan is contraindicated for this patient now. Stop the plan, or change it and write down why it is given all the same.</source>
        <translation>Теперь препарат из этого назначения пациенту противопоказан. Отмените назначение или измените его и запишите, почему препарат всё же применяется.</translation>
    </message>
    <message>
        <source>This treatment does not go on any more.</source>
        <translation>Это назначение уже не действует.</translation>
    </message>
    <message>
        <source>This treatment has times of its own: mark its task.</source>
        <translation>У этого назначения есть свои часы: отметьте его задачу.</translation>
    </message>
    <message>
        <source>This was given so short a time ago that it is not to be given again yet. Look when it was given last.</source>
        <translation>Это давали недавно, повторять ещё рано. Посмотрите, когда давали в последний раз.</translation>
    </message>
    <message>
        <source>The animal has died; there is nothing to treat any more.</source>
        <translation>Животное пало, лечить больше некого.</translation>
    </message>
    <message>
        <source>{who} does not work here any more. Take the person out of the archive first.</source>
        <translation>{who}: этот сотрудник здесь больше не работает. Сначала верните его из архива.</translation>
    </message>
    <message>
        <source>The appointment has gone further meanwhile, so this can&apos;t be done now. Look at it again.</source>
        <translation>С записью уже что-то произошло, поэтому сейчас это сделать нельзя. Посмотрите её ещё раз.</translation>
    </message>
    <message>
        <source>Only what is requested, planned or confirmed can get another time.</source>
        <translation>Перенести можно только заявку, запланированную или подтверждённую запись.</translation>
    </message>
    <message>
        <source>Somebody has changed this appointment meanwhile, so it was not moved. It is shown as it stands now.</source>
        <translation>Эту запись тем временем изменили, поэтому она не перенесена. Она показана такой, какая есть сейчас.</translation>
    </message>
    <message>
        <source>Somebody has taken this time meanwhile. Choose another one.</source>
        <translation>Это время тем временем заняли. Выберите другое.</translation>
    </message>
    <message>
        <source>{resource} is taken at {time}: {what}. Choose another time or place.</source>
        <translation>{resource}: {time} уже занято ({what}). Выберите другое время или место.</translation>
    </message>
    <message>
        <source>{resource} is not for booking at {time}: {what}. Choose another time or place.</source>
        <translation>{resource}: {time} закрыто для записи ({what}). Выберите другое время или место.</translation>
    </message>
    <message>
        <source>{resource} is archived. Choose somebody or something else.</source>
        <translation>{resource}: в архиве. Выберите кого-то или что-то другое.</translation>
    </message>
    <message>
        <source>An appointment can&apos;t go to this column.</source>
        <translation>В эту колонку запись перенести нельзя.</translation>
    </message>
    <message>
        <source>An appointment ends after its beginning.</source>
        <translation>Запись заканчивается позже, чем начинается.</translation>
    </message>
    <message>
        <source>An appointment lasts at most 24 hours.</source>
        <translation>Запись длится не больше 24 часов.</translation>
    </message>
    <message>
        <source>This is more than five years ahead.</source>
        <translation>До этого больше пяти лет.</translation>
    </message>
    <message>
        <source>The time of this appointment has not come yet, so nobody has missed it.</source>
        <translation>Время этой записи ещё не настало, так что неявки ещё нет.</translation>
    </message>
    <message>
        <source>This animal is in the waiting room already.</source>
        <translation>Это животное уже в зале ожидания.</translation>
    </message>
    <message>
        <source>{name} is the animal of another client, so the booking was not joined to it. Change the booking to choose who comes.</source>
        <translation>{name} — животное другого клиента, поэтому запись с ним не связана. Измените запись и выберите, кто придёт.</translation>
    </message>
    <message>
        <source>The appointment is for another animal by now, so nothing was written. Look at it again.</source>
        <translation>Запись уже на другое животное, поэтому ничего не записано. Посмотрите её ещё раз.</translation>
    </message>
    <message>
        <source>The visit has begun, so its animal can&apos;t be exchanged any more. Let the first one wait again, then change the booking.</source>
        <translation>Приём уже идёт, поэтому животное в записи не заменить. Верните первое в зал ожидания, затем измените запись.</translation>
    </message>
    <message>
        <source>This client has no patient&apos;s card yet. Register the animal, then begin the visit.</source>
        <translation>У этого клиента ещё нет карточки пациента. Зарегистрируйте животное, затем начните приём.</translation>
    </message>
    <message>
        <source>An appointment is reopened only on the day it was closed.</source>
        <translation>Вернуть завершённую запись можно только в день завершения.</translation>
    </message>
    <message>
        <source>A visit of this animal is not finished ({who}). Sign it first: it belongs to the present owner.</source>
        <translation>Приём этого животного не закончен ({who}). Сначала подпишите его: он относится к нынешнему владельцу.</translation>
    </message>
    <message>
        <source>A laboratory request of this animal is not sent yet (No. {number}). Send or cancel it first.</source>
        <translation>Направление этого животного в лабораторию ещё не отправлено (№ {number}). Сначала отправьте или отмените его.</translation>
    </message>
    <message>
        <source>An invoice for this animal is not posted yet ({who}). Post it at the cash desk first.</source>
        <translation>Счёт за это животное ещё не проведён ({who}). Сначала проведите его в кассе.</translation>
    </message>
    <message>
        <source>This invoice is posted and can&apos;t be changed. Correct or reverse it.</source>
        <translation>Этот счёт проведён, изменить его нельзя. Исправьте или сторнируйте его.</translation>
    </message>
    <message>
        <source>This invoice is posted already as No. {number}, perhaps by a colleague, so no money was taken here. Close the form and see whether it is paid.</source>
        <translation>Этот счёт уже проведён под № {number}, возможно, коллегой, поэтому здесь деньги не приняты. Закройте форму и проверьте, оплачен ли он.</translation>
    </message>
    <message>
        <source>The invoice was changed meanwhile. Look at it once more, then post it.</source>
        <translation>Счёт тем временем изменился. Просмотрите его ещё раз и проведите.</translation>
    </message>
    <message>
        <source>The invoice is on hold. Take it up again first.</source>
        <translation>Счёт отложен. Сначала верните его в работу.</translation>
    </message>
    <message>
        <source>There is nothing to charge on this invoice.</source>
        <translation>В этом счёте нечего проводить.</translation>
    </message>
    <message>
        <source>The period is closed. Only who may change closed periods can do this.</source>
        <translation>Период закрыт. Это доступно только тому, кто может менять закрытые периоды.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before the last document. Set the clock right and try again.</source>
        <translation>Часы этого компьютера отстают от последнего документа. Установите верное время и повторите.</translation>
    </message>
    <message>
        <source>This owner gets nothing more on credit. Take the payment at once, or ask a manager.</source>
        <translation>Этому владельцу больше не отпускают в долг. Примите оплату сразу или обратитесь к управляющему.</translation>
    </message>
    <message>
        <source>What is owed has changed meanwhile: perhaps a colleague has taken this payment. Look at the account, then take the payment anew.</source>
        <translation>Сумма долга тем временем изменилась: возможно, эту оплату уже принял коллега. Проверьте счёт владельца и примите оплату заново.</translation>
    </message>
    <message>
        <source>This manipulation is on a posted invoice. Correct or reverse the invoice: it asks whether this was done.</source>
        <translation>Эта манипуляция в проведённом счёте. Исправьте или сторнируйте счёт: программа спросит, была ли она выполнена.</translation>
    </message>
    <message>
        <source>This is charged already.</source>
        <translation>Это уже есть в счёте.</translation>
    </message>
    <message>
        <source>This line is struck out.</source>
        <translation>Эта строка вычеркнута.</translation>
    </message>
    <message>
        <source>Only a line that the owner declined can be charged again.</source>
        <translation>Вернуть можно только строку, от которой отказался владелец.</translation>
    </message>
    <message>
        <source>This was not performed, so it is not charged.</source>
        <translation>Это не выполнено, поэтому в счёт не идёт.</translation>
    </message>
    <message>
        <source>This was done, so it stays on the invoice. Strike it out, or cancel it where it was done.</source>
        <translation>Это выполнено, поэтому остаётся в счёте. Вычеркните строку или отмените манипуляцию там, где она записана.</translation>
    </message>
    <message>
        <source>This invoice is no draft any more.</source>
        <translation>Этот счёт уже не черновик.</translation>
    </message>
    <message>
        <source>This invoice is not marked as ready.</source>
        <translation>Этот счёт не отмечен готовым.</translation>
    </message>
    <message>
        <source>This invoice is not on hold.</source>
        <translation>Этот счёт не отложен.</translation>
    </message>
    <message>
        <source>One of the two drafts has a discount of its own. Take that off first, or post the drafts apart.</source>
        <translation>У одного из двух черновиков своя скидка. Сначала снимите её или проведите черновики по отдельности.</translation>
    </message>
    <message>
        <source>The two drafts count tax or currency differently. Post them apart.</source>
        <translation>В двух черновиках по-разному учтён налог или валюта. Проведите их отдельно.</translation>
    </message>
    <message>
        <source>Something is still charged here. Strike it out or cancel it first.</source>
        <translation>Здесь ещё есть начисления. Сначала вычеркните или отмените их.</translation>
    </message>
    <message>
        <source>With the discounts of its lines, the discount on this invoice is more than {limit} %. Give less, or ask a manager.</source>
        <translation>Вместе со скидками на строки скидка по счёту больше {limit} %. Дайте меньше или позовите управляющего.</translation>
    </message>
    <message>
        <source>The discount pushes a line below the least it is sold for. Give less, or ask a manager.</source>
        <translation>Из-за скидки строка становится дешевле минимальной цены. Уменьшите скидку или обратитесь к управляющему.</translation>
    </message>
    <message>
        <source>The owner has this estimate already. Take it back first, then change it.</source>
        <translation>Смета уже у владельца. Сначала отзовите её, потом измените.</translation>
    </message>
    <message>
        <source>This estimate has expired. Renew it: that makes a copy at today&apos;s prices.</source>
        <translation>Срок сметы истёк. Обновите её: получится копия по сегодняшним ценам.</translation>
    </message>
    <message>
        <source>The last day of this estimate is over. Change it first: set another day and look at the prices.</source>
        <translation>Срок этой сметы прошёл. Сначала измените её: назначьте другой день и проверьте цены.</translation>
    </message>
    <message>
        <source>No columns “code” and “price” were found in the first lines of this file.</source>
        <translation>В первых строках файла не найдены столбцы «код» и «цена».</translation>
    </message>
    <message>
        <source>Your role doesn&apos;t include the right to {right}. Ask an administrator.</source>
        <translation>У вашей роли нет права {right}. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>This can&apos;t be done with the estimate as it stands now. Perhaps a colleague was quicker.</source>
        <translation>Со сметой в её нынешнем состоянии этого сделать нельзя. Возможно, коллега вас опередил.</translation>
    </message>
    <message>
        <source>Prices were changed meanwhile. Look at the preview once more.</source>
        <translation>Цены тем временем изменились. Просмотрите список ещё раз.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a table. Save it as CSV or Excel.</source>
        <translation>Этот файл не удаётся прочитать как таблицу. Сохраните его как CSV или Excel.</translation>
    </message>
    <message>
        <source>The standard prices are everybody&apos;s: this group stays.</source>
        <translation>Обычные цены действуют для всех: эту группу нельзя убрать.</translation>
    </message>
    <message>
        <source>A line is corrected within the shift, before it is paid. Reverse the invoice and post another in its place.</source>
        <translation>Строку исправляют в пределах смены, до оплаты. Сторнируйте счёт и проведите вместо него новый.</translation>
    </message>
    <message>
        <source>This line has been taken back already.</source>
        <translation>Эта строка уже сторнирована.</translation>
    </message>
    <message>
        <source>This line is divided between co-owners. Reverse the whole invoice.</source>
        <translation>Эта строка разделена между совладельцами. Сторнируйте счёт целиком.</translation>
    </message>
    <message>
        <source>Only a posted invoice that is not reversed yet can be reversed.</source>
        <translation>Сторнировать можно только проведённый и ещё не сторнированный счёт.</translation>
    </message>
    <message>
        <source>Corrections have taken every line off this invoice: it comes to nothing, and nothing is left to reverse. Charge what is due on a new invoice.</source>
        <translation>Исправления сняли со счёта все строки: его сумма равна нулю, сторнировать больше нечего. Что следует оплатить, внесите в новый счёт.</translation>
    </message>
    <message>
        <source>This invoice has more than {most} lines, too many to be looked at one by one. Correct single lines within the shift, or reverse the invoice.</source>
        <translation>В этом счёте больше {most} строк: просматривать их по одной слишком долго. Исправьте отдельные строки в пределах смены или сторнируйте счёт.</translation>
    </message>
    <message>
        <source>There is nothing to mend here any more.</source>
        <translation>Здесь уже нечего исправлять.</translation>
    </message>
    <message>
        <source>This payment has a receipt number already.</source>
        <translation>У этой оплаты уже есть номер чека.</translation>
    </message>
    <message>
        <source>The till has no open shift. Open one first.</source>
        <translation>Смена в кассе не открыта. Сначала откройте её.</translation>
    </message>
    <message>
        <source>The till has an open shift.</source>
        <translation>В кассе открыта смена.</translation>
    </message>
    <message>
        <source>This till is archived.</source>
        <translation>Эта касса в архиве.</translation>
    </message>
    <message>
        <source>Some fields need correction; they are marked in red.</source>
        <translation>Некоторые поля нужно исправить, они выделены красным.</translation>
    </message>
    <message>
        <source>The database refused these values. Check the fields and save again.</source>
        <translation>База данных не приняла эти значения. Проверьте поля и сохраните снова.</translation>
    </message>
    <message>
        <source>This could not be done. Try again; if it stays so, call your administrator.</source>
        <translation>Не удалось выполнить. Повторите; если не поможет, обратитесь к администратору.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Check of the money</source>
        <translation>Проверка денег</translation>
    </message>
    <message>
        <source>Working everything out anew…</source>
        <translation>Пересчитываем всё заново…</translation>
    </message>
    <message>
        <source>This does not add up</source>
        <translation>Здесь не сходится</translation>
    </message>
    <message>
        <source>Everything adds up</source>
        <translation>Всё сходится</translation>
    </message>
    <message>
        <source>Nothing is lost: show this to support.</source>
        <translation>Ничего не потеряно: покажите это поддержке.</translation>
    </message>
    <message>
        <source>What was found before has been put right.</source>
        <translation>Найденное прежде уже исправлено.</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}</source>
        <translation>ожидалось {expected}, найдено {found}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Рентген</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>УЗИ</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation>{size} Б</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} КБ</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} ГБ</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Описать</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Новая версия…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Следить за папкой…</translation>
    </message>
    <message>
        <source>Watch the folder no longer</source>
        <translation>Больше не следить за папкой</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>No files yet. Drop photos, X-rays or documents here, paste them, or press Ctrl+Shift+F.</source>
        <translation>Файлов пока нет. Перетащите сюда фото, рентген или документы, вставьте их или нажмите Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>No files of this kind.</source>
        <translation>Файлов этого вида нет.</translation>
    </message>
    <message>
        <source>Take from the archive</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Let go to add to {patient}</source>
        <translation>Отпустите — файлы добавятся пациенту {patient}</translation>
    </message>
    <message>
        <source>File taken from the archive</source>
        <translation>Файл возвращён из архива</translation>
    </message>
    <message>
        <source>File archived</source>
        <translation>Файл перенесён в архив</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Surcharges of the line</source>
        <translation>Надбавки строки</translation>
    </message>
    <message>
        <source>Discount on the invoice</source>
        <translation>Скидка на счёт</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Charge again</source>
        <translation>Вернуть в счёт</translation>
    </message>
    <message>
        <source>Owner declined</source>
        <translation>Отказ владельца</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Вернуть в черновики</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Вернуть в работу</translation>
    </message>
    <message>
        <source>Charged again</source>
        <translation>Возвращено в счёт</translation>
    </message>
    <message>
        <source>Struck out: the owner declined</source>
        <translation>Вычеркнуто: владелец отказался</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Исправлено</translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation>Снова черновик</translation>
    </message>
    <message>
        <source>No longer on hold</source>
        <translation>Счёт снова в работе</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Patient, owner, manipulation</source>
        <translation>Пациент, владелец, манипуляция</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>С дня</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>По день</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>FindingsField</name>
    <message>
        <source>Not examined</source>
        <translation>Не осмотрено</translation>
    </message>
    <message>
        <source>{system}: how it is</source>
        <translation>{system}: состояние</translation>
    </message>
    <message>
        <source>{system}: note</source>
        <translation>{system}: описание</translation>
    </message>
</context>
<context>
    <name>FirstRunForm</name>
    <message>
        <source>Nobody works here yet. You will be the administrator; everybody else is added later.</source>
        <translation>Здесь ещё никто не работает. Вы станете администратором, остальных добавите позже.</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Сменить язык</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Название клиники</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Ваши фамилия и имя</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>a few words, from 15 characters on</source>
        <translation>несколько слов, от 15 знаков</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>I work alone: don&apos;t ask for the password at the start</source>
        <translation>Я работаю один: не спрашивать пароль при запуске</translation>
    </message>
    <message>
        <source>An empty clinic</source>
        <translation>Пустая клиника</translation>
    </message>
    <message>
        <source>A made-up clinic, to try things out</source>
        <translation>Вымышленная клиника, чтобы попробовать</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>С чего начать</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Begin (Enter)</source>
        <translation>Начать (Enter)</translation>
    </message>
    <message>
        <source>The made-up clinic is being written. This takes half a minute or so.</source>
        <translation>Вымышленная клиника заполняется. Это займёт около полуминуты.</translation>
    </message>
</context>
<context>
    <name>FormButtons</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Enter, Ctrl+Enter)</source>
        <translation>Сохранить (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Отмена (Esc)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>What was changed in this record (Ctrl+H)</source>
        <translation>Что менялось в этой записи (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>An earlier try was saved after all, without your last changes. Cancel, open the record and make them there.</source>
        <translation>Прежняя попытка всё-таки была сохранена, но без последних изменений. Нажмите «Отмена», откройте запись и внесите их там.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Сегодня {time}</translation>
    </message>
    <message>
        <source>{weight} g</source>
        <translation>{weight} г</translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation>{weight} кг</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>около {age}</translation>
    </message>
    <message>
        <source>{phone} ext. {extension}</source>
        <translation>{phone} доб. {extension}</translation>
    </message>
</context>
<context>
    <name>FreeTimes</name>
    <message>
        <source>Nearest free times</source>
        <translation>Ближайшее свободное время</translation>
    </message>
    <message>
        <source>Choose how long it takes, and free times stand here.</source>
        <translation>Укажите длительность, и здесь появится свободное время.</translation>
    </message>
    <message>
        <source>Arrows and Enter take a time.</source>
        <translation>Стрелки и Enter выбирают время.</translation>
    </message>
    <message>
        <source>Nothing is free in these days. Choose another day or another doctor.</source>
        <translation>В эти дни свободного времени нет. Выберите другой день или другого врача.</translation>
    </message>
</context>
<context>
    <name>HeadsDialog</name>
    <message>
        <source>Seals of the days</source>
        <translation>Печати дней</translation>
    </message>
    <message>
        <source>Each line seals everything up to that day. Print it or keep it outside of this computer: if a line ever differs, the journal before it was altered.</source>
        <translation>Каждая строка скрепляет всё до этого дня. Распечатайте её или храните вне этого компьютера: если строка однажды не совпадёт, журнал до неё изменили.</translation>
    </message>
    <message>
        <source>Nothing was changed in the last month.</source>
        <translation>За последний месяц изменений не было.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Load more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Back to the changes</source>
        <translation>Назад к изменениям</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>Как было на</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Изменений ещё не было.</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>Вернуть это значение</translation>
    </message>
    <message>
        <source>Go back to the changes first.</source>
        <translation>Сначала вернитесь к изменениям.</translation>
    </message>
    <message>
        <source>Choose a changed field.</source>
        <translation>Выберите изменённое поле.</translation>
    </message>
    <message>
        <source>This is never put back from here: change it in its own form.</source>
        <translation>Отсюда это не возвращается: измените в своей форме.</translation>
    </message>
    <message>
        <source>Your role may not put old values back.</source>
        <translation>Ваша роль не может возвращать прежние значения.</translation>
    </message>
    <message>
        <source>The old value was put back</source>
        <translation>Прежнее значение возвращено</translation>
    </message>
    <message>
        <source>Write the day, such as {day}.</source>
        <translation>Напишите день, например {day}.</translation>
    </message>
    <message>
        <source>As it was at the end of {day}</source>
        <translation>Как было на конец дня {day}</translation>
    </message>
    <message>
        <source>Not there yet on {day}</source>
        <translation>На {day} записи ещё не было</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Put the invoice on hold</source>
        <translation>Отложить счёт</translation>
    </message>
    <message>
        <source>Invoice on hold</source>
        <translation>Счёт отложен</translation>
    </message>
</context>
<context>
    <name>IdentifierRows</name>
    <message>
        <source>Kind of identification</source>
        <translation>Вид идентификации</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Date applied or read</source>
        <translation>Дата введения или считывания</translation>
    </message>
    <message>
        <source>If the number is taken: why</source>
        <translation>Если номер занят — почему</translation>
    </message>
    <message>
        <source>Why the number may stand on two animals</source>
        <translation>Почему номер может быть у двух животных</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Picture {moment}.png</source>
        <translation>Изображение {moment}.png</translation>
    </message>
    <message>
        <source>There is no file and no picture in the clipboard.</source>
        <translation>В буфере обмена нет ни файла, ни изображения.</translation>
    </message>
    <message>
        <source>Add files to {patient}</source>
        <translation>Добавить файлы: {patient}</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <translation>Новая версия файла «{title}»</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Следить за папкой</translation>
    </message>
    <message>
        <source>New files in this folder will be offered on the card that is open: {folder}</source>
        <translation>Новые файлы этой папки будут предложены на открытой карте: {folder}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>InvoiceView</name>
    <message>
        <source>Take payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Строки счёта</translation>
    </message>
    <message>
        <source>To be looked at before it is paid</source>
        <translation>Проверить до оплаты</translation>
    </message>
    <message>
        <source>Choose an invoice of the list. What is done at a visit comes onto it by itself.</source>
        <translation>Выберите счёт в списке. Выполненное на приёме попадает в счёт само.</translation>
    </message>
    <message>
        <source>No. {number} of {day}</source>
        <translation>№ {number} от {day}</translation>
    </message>
    <message>
        <source>still to pay {sum}</source>
        <translation>осталось оплатить {sum}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s): Enter shows more</source>
        <translation>
            <numerusform>Ещё %n строка выше: Enter покажет</numerusform>
            <numerusform>Ещё %n строки выше: Enter покажет</numerusform>
            <numerusform>Ещё %n строк выше: Enter покажет</numerusform>
        </translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Итого: {sum}</translation>
    </message>
    <message>
        <source>Discount {sum}</source>
        <translation>Скидка {sum}</translation>
    </message>
    <message>
        <source>{sum} of the discount not given: a line is at its limit</source>
        <translation>{sum} скидки не дано: строка на пределе</translation>
    </message>
    <message>
        <source>Tax {sum}</source>
        <translation>НДС {sum}</translation>
    </message>
    <message>
        <source>with corrections {sum}</source>
        <translation>с исправлениями {sum}</translation>
    </message>
    <message>
        <source>Look at this before it is paid; Enter mends a line:</source>
        <translation>Проверьте до оплаты; Enter исправляет строку:</translation>
    </message>
    <message>
        <source>surcharge {sum}</source>
        <translation>надбавка {sum}</translation>
    </message>
    <message>
        <source>discount {sum}</source>
        <translation>скидка {sum}</translation>
    </message>
    <message>
        <source>charged ahead</source>
        <translation>начислено вперёд</translation>
    </message>
    <message>
        <source>charged ahead, done: {done} of {whole}</source>
        <translation>начислено вперёд, сделано: {done} из {whole}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Квитанция</translation>
    </message>
    <message>
        <source>Invoice — {owner}</source>
        <translation>Счёт — {owner}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О ком, о чём</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Settings of money</source>
        <translation>Настройки расчётов</translation>
    </message>
    <message>
        <source>Terms of the owner</source>
        <translation>Условия владельца</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Shift of the till</source>
        <translation>Смена кассы</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Движение наличных</translation>
    </message>
    <message>
        <source>Count of the shift</source>
        <translation>Пересчёт смены</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <source>Line of the invoice</source>
        <translation>Строка счёта</translation>
    </message>
    <message>
        <source>Surcharge of the line</source>
        <translation>Надбавка строки</translation>
    </message>
    <message>
        <source>Done of what was charged ahead</source>
        <translation>Сделано из начисленного вперёд</translation>
    </message>
    <message>
        <source>Discount by rule</source>
        <translation>Скидка по правилу</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Money of the payment</source>
        <translation>Деньги оплаты</translation>
    </message>
    <message>
        <source>What the payment pays</source>
        <translation>Что оплачено</translation>
    </message>
    <message>
        <source>Fiscal receipt</source>
        <translation>Фискальный чек</translation>
    </message>
    <message>
        <source>Entry of the ledger</source>
        <translation>Проводка</translation>
    </message>
    <message>
        <source>Side of the entry</source>
        <translation>Сторона проводки</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>Налог в ценах</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Дней на оплату</translation>
    </message>
    <message>
        <source>Largest debt</source>
        <translation>Лимит долга</translation>
    </message>
    <message>
        <source>Stopped when overdue for more than, days</source>
        <translation>СТОП при просрочке больше, дней</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>Период закрыт по</translation>
    </message>
    <message>
        <source>Days an estimate holds</source>
        <translation>Срок действия смет, дней</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Nothing more on credit</source>
        <translation>В долг не отпускать</translation>
    </message>
    <message>
        <source>Why nothing more on credit</source>
        <translation>Почему не отпускать в долг</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>Last day of the discount</source>
        <translation>Последний день скидки</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>By itself on these days</source>
        <translation>Сама в эти дни</translation>
    </message>
    <message>
        <source>Only at home visits</source>
        <translation>Только при вызове на дом</translation>
    </message>
    <message>
        <source>Not on drugs and goods</source>
        <translation>Не на препараты и товары</translation>
    </message>
    <message>
        <source>Surcharge, sum</source>
        <translation>Надбавка, сумма</translation>
    </message>
    <message>
        <source>For the day or night of</source>
        <translation>За день или ночь</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Сама собой</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>От суммы</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыта</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Кто открыл</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыта</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Кто закрыл</translation>
    </message>
    <message>
        <source>Reason of the discrepancy</source>
        <translation>Причина расхождения</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Ожидалось</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Насчитано</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>Оплатить до</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>Ready to pay since</source>
        <translation>Готов к оплате с</translation>
    </message>
    <message>
        <source>Made ready by</source>
        <translation>Кто подготовил</translation>
    </message>
    <message>
        <source>Why it is on hold</source>
        <translation>Почему отложен</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Проведён</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>Кто провёл</translation>
    </message>
    <message>
        <source>Discount on all of it, %</source>
        <translation>Скидка на весь счёт, %</translation>
    </message>
    <message>
        <source>Discount on all of it</source>
        <translation>Скидка на весь счёт</translation>
    </message>
    <message>
        <source>Right of who gave it, %</source>
        <translation>Право давшего, %</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>До скидок</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Налог</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Mends the invoice</source>
        <translation>Исправляет счёт</translation>
    </message>
    <message>
        <source>Share of the invoice</source>
        <translation>Доля счёта</translation>
    </message>
    <message>
        <source>In place of the invoice</source>
        <translation>Вместо счёта</translation>
    </message>
    <message>
        <source>Charged (1) or taken back (−1)</source>
        <translation>Начислено (1) или сторнировано (−1)</translation>
    </message>
    <message>
        <source>Why it is struck out</source>
        <translation>Почему вычеркнуто</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Манипуляция</translation>
    </message>
    <message>
        <source>Charges the manipulation</source>
        <translation>Действующее начисление</translation>
    </message>
    <message>
        <source>Charged before it is done</source>
        <translation>Начислено до выполнения</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Когда сделано</translation>
    </message>
    <message>
        <source>Surcharges of the list, %</source>
        <translation>Надбавки из списка, %</translation>
    </message>
    <message>
        <source>Surcharges of the list, sums</source>
        <translation>Надбавки из списка, суммы</translation>
    </message>
    <message>
        <source>Surcharges of the list</source>
        <translation>Надбавки из списка</translation>
    </message>
    <message>
        <source>Discount by the rules</source>
        <translation>Скидка по правилам</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Налог, %</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Доля, %</translation>
    </message>
    <message>
        <source>Price by quantity</source>
        <translation>Цена на количество</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Надбавка</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Part of the discount on all of it</source>
        <translation>Часть скидки на весь счёт</translation>
    </message>
    <message>
        <source>Takes back the line</source>
        <translation>Сторнирует строку</translation>
    </message>
    <message>
        <source>Share of the line</source>
        <translation>Доля строки</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Кто принял</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Депозит</translation>
    </message>
    <message>
        <source>Refund of the payment</source>
        <translation>Возврат оплаты</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Slip or transfer</source>
        <translation>Слип или перевод</translation>
    </message>
    <message>
        <source>With the payment itself</source>
        <translation>Вместе с оплатой</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Прибор</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатан</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Reverses the entry</source>
        <translation>Сторнирует проводку</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Счёт учёта</translation>
    </message>
    <message>
        <source>Draft invoice begun</source>
        <translation>Начат черновик счёта</translation>
    </message>
    <message>
        <source>Line added to the invoice</source>
        <translation>Добавлена строка счёта</translation>
    </message>
    <message>
        <source>Line of the invoice changed</source>
        <translation>Изменена строка счёта</translation>
    </message>
    <message>
        <source>Line struck out</source>
        <translation>Строка вычеркнута</translation>
    </message>
    <message>
        <source>Line charged again</source>
        <translation>Строка возвращена в счёт</translation>
    </message>
    <message>
        <source>Line removed from the invoice</source>
        <translation>Строка удалена из счёта</translation>
    </message>
    <message>
        <source>Manipulation charged</source>
        <translation>Манипуляция добавлена в счёт</translation>
    </message>
    <message>
        <source>Discount on the invoice set</source>
        <translation>Задана скидка на счёт</translation>
    </message>
    <message>
        <source>Note on the invoice written</source>
        <translation>Записано примечание к счёту</translation>
    </message>
    <message>
        <source>Invoice ready to pay</source>
        <translation>Счёт готов к оплате</translation>
    </message>
    <message>
        <source>Invoice is a draft again</source>
        <translation>Счёт снова черновик</translation>
    </message>
    <message>
        <source>Invoice put on hold</source>
        <translation>Счёт отложен</translation>
    </message>
    <message>
        <source>Invoice taken up again</source>
        <translation>Счёт возвращён в работу</translation>
    </message>
    <message>
        <source>Draft invoice discarded</source>
        <translation>Черновик счёта удалён</translation>
    </message>
    <message>
        <source>Missed charge mended</source>
        <translation>Пропущенное начисление исправлено</translation>
    </message>
    <message>
        <source>Invoice posted</source>
        <translation>Счёт проведён</translation>
    </message>
    <message>
        <source>Invoice posted and paid</source>
        <translation>Счёт проведён и оплачен</translation>
    </message>
    <message>
        <source>Line of a posted invoice corrected</source>
        <translation>Исправлена строка проведённого счёта</translation>
    </message>
    <message>
        <source>Invoice reversed</source>
        <translation>Счёт сторнирован</translation>
    </message>
    <message>
        <source>Invoice replaced by another</source>
        <translation>Счёт заменён новым</translation>
    </message>
    <message>
        <source>Performer of a line changed</source>
        <translation>Изменён исполнитель строки</translation>
    </message>
    <message>
        <source>Note of a line changed</source>
        <translation>Изменено примечание строки</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Принята оплата</translation>
    </message>
    <message>
        <source>Prepayment used</source>
        <translation>Аванс зачтён</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Деньги возвращены</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Долг списан</translation>
    </message>
    <message>
        <source>Payment let go of an invoice</source>
        <translation>Оплата снята со счёта</translation>
    </message>
    <message>
        <source>Number of the fiscal receipt kept</source>
        <translation>Записан номер фискального чека</translation>
    </message>
    <message>
        <source>Till added</source>
        <translation>Добавлена касса</translation>
    </message>
    <message>
        <source>Till changed</source>
        <translation>Касса изменена</translation>
    </message>
    <message>
        <source>Till archived</source>
        <translation>Касса в архиве</translation>
    </message>
    <message>
        <source>Till taken from the archive</source>
        <translation>Касса возвращена из архива</translation>
    </message>
    <message>
        <source>Shift of the till opened</source>
        <translation>Смена кассы открыта</translation>
    </message>
    <message>
        <source>Cash put in or taken out</source>
        <translation>Наличные внесены или изъяты</translation>
    </message>
    <message>
        <source>Shift of the till closed</source>
        <translation>Смена кассы закрыта</translation>
    </message>
    <message>
        <source>Surcharges of the line set</source>
        <translation>Надбавки строки изменены</translation>
    </message>
    <message>
        <source>Surcharge added</source>
        <translation>Надбавка добавлена</translation>
    </message>
    <message>
        <source>Surcharge changed</source>
        <translation>Надбавка изменена</translation>
    </message>
    <message>
        <source>Surcharge archived</source>
        <translation>Надбавка убрана в архив</translation>
    </message>
    <message>
        <source>Surcharge taken from the archive</source>
        <translation>Надбавка возвращена из архива</translation>
    </message>
    <message>
        <source>Discount by rule added</source>
        <translation>Скидка по правилу добавлена</translation>
    </message>
    <message>
        <source>Discount by rule changed</source>
        <translation>Скидка по правилу изменена</translation>
    </message>
    <message>
        <source>Discount by rule archived</source>
        <translation>Скидка по правилу убрана в архив</translation>
    </message>
    <message>
        <source>Discount by rule taken from the archive</source>
        <translation>Скидка по правилу возвращена из архива</translation>
    </message>
    <message>
        <source>Money checked by the program</source>
        <translation>Программа проверила деньги</translation>
    </message>
    <message>
        <source>Settings of money changed</source>
        <translation>Изменены настройки расчётов</translation>
    </message>
    <message>
        <source>Terms of the owner changed</source>
        <translation>Изменены условия владельца</translation>
    </message>
    <message>
        <source>Group of the catalogue</source>
        <translation>Группа каталога</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Порода</translation>
    </message>
    <message>
        <source>Coat colour</source>
        <translation>Окрас</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Клиника</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Person of the animal</source>
        <translation>Человек при животном</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Номер животного</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Alert read</source>
        <translation>Предупреждение прочитано</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Manipulation performed</source>
        <translation>Выполненная манипуляция</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Right of the role</source>
        <translation>Право роли</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>Попытки входа</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Название клиники</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Юридическое название</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна телефонных номеров</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <source>A signed visit is locked after, hours</source>
        <translation>Подписанный приём закрывается через, часов</translation>
    </message>
    <message>
        <source>An open visit is continued for, days</source>
        <translation>Открытый приём продолжается, дней</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>For which species</source>
        <translation>Для каких видов</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие названия</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Group above</source>
        <translation>Вышестоящая группа</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Человек или организация</translation>
    </message>
    <message>
        <source>Surname or name of the organisation</source>
        <translation>Фамилия или название организации</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Street, house, flat</source>
        <translation>Улица, дом, квартира</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Нет телефона</translation>
    </message>
    <message>
        <source>May be reminded</source>
        <translation>Можно напоминать</translation>
    </message>
    <message>
        <source>May be sent advertising</source>
        <translation>Можно присылать рекламу</translation>
    </message>
    <message>
        <source>Consent to personal data, date</source>
        <translation>Согласие на обработку данных, дата</translation>
    </message>
    <message>
        <source>How they found us</source>
        <translation>Откуда узнали о нас</translation>
    </message>
    <message>
        <source>Unwanted client: reason</source>
        <translation>Нежелательный клиент: причина</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Number in the former program</source>
        <translation>Номер в прежней программе</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Наибольшая скидка, %</translation>
    </message>
    <message>
        <source>Largest write-off</source>
        <translation>Наибольшее списание</translation>
    </message>
    <message>
        <source>Wrong passwords</source>
        <translation>Неверных паролей</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>Неверных PIN-кодов</translation>
    </message>
    <message>
        <source>Next try not before</source>
        <translation>Следующая попытка не раньше</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Значок</translation>
    </message>
    <message>
        <source>Greatest age, years</source>
        <translation>Наибольший возраст, лет</translation>
    </message>
    <message>
        <source>Least weight</source>
        <translation>Наименьший вес</translation>
    </message>
    <message>
        <source>Greatest weight</source>
        <translation>Наибольший вес</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Rate of tax</source>
        <translation>Ставка налога</translation>
    </message>
    <message>
        <source>Duration, minutes</source>
        <translation>Длительность, мин</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Добавочный</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Вид телефона</translation>
    </message>
    <message>
        <source>Note to the phone</source>
        <translation>Примечание к телефону</translation>
    </message>
    <message>
        <source>Preferred phone</source>
        <translation>Основной телефон</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Право</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Номер лицензии</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Signed in without a password</source>
        <translation>Вход без пароля</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>Пароль задан</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN-код задан</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <source>Mark-up, %</source>
        <translation>Наценка, %</translation>
    </message>
    <message>
        <source>Least price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>Ставка, %</translation>
    </message>
    <message>
        <source>Euthanised here</source>
        <translation>Эвтаназия в клинике</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Кличка</translation>
    </message>
    <message>
        <source>Species, not in the list</source>
        <translation>Вид не из списка</translation>
    </message>
    <message>
        <source>Breed, not in the list</source>
        <translation>Порода не из списка</translation>
    </message>
    <message>
        <source>Cross-breed</source>
        <translation>Метис</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Кто назначил</translation>
    </message>
    <message>
        <source>From the kit</source>
        <translation>Из набора</translation>
    </message>
    <message>
        <source>Hidden on documents</source>
        <translation>Не печатать в документах</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Neutered</source>
        <translation>Кастрация, стерилизация</translation>
    </message>
    <message>
        <source>Neutered on</source>
        <translation>Дата кастрации</translation>
    </message>
    <message>
        <source>Coat colour, not in the list</source>
        <translation>Окрас не из списка</translation>
    </message>
    <message>
        <source>Markings</source>
        <translation>Особые приметы</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Precision of the date of birth</source>
        <translation>Точность даты рождения</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>Характер</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Группа крови</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Питание</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Страховка</translation>
    </message>
    <message>
        <source>Referring vet</source>
        <translation>Направивший врач</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Статус с</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Причина статуса</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Дата регистрации</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>Выполнил</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Surcharge, %</source>
        <translation>Надбавка, %</translation>
    </message>
    <message>
        <source>Reason of the surcharge</source>
        <translation>Причина надбавки</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Причина скидки</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Reason of the cancellation</source>
        <translation>Причина отмены</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Panel of tests</source>
        <translation>Набор анализов</translation>
    </message>
    <message>
        <source>Test of the panel</source>
        <translation>Показатель набора</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Референсные значения</translation>
    </message>
    <message>
        <source>Laboratory request</source>
        <translation>Направление в лабораторию</translation>
    </message>
    <message>
        <source>Laboratory result</source>
        <translation>Результат анализа</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Lowest normal</source>
        <translation>Нижняя граница нормы</translation>
    </message>
    <message>
        <source>Highest normal</source>
        <translation>Верхняя граница нормы</translation>
    </message>
    <message>
        <source>Critical below</source>
        <translation>Критично ниже</translation>
    </message>
    <message>
        <source>Critical above</source>
        <translation>Критично выше</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Molar mass</source>
        <translation>Молярная масса</translation>
    </message>
    <message>
        <source>Expected result in words</source>
        <translation>Ожидаемый результат словами</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>From the age of, days</source>
        <translation>С возраста, дней</translation>
    </message>
    <message>
        <source>Under the age of, days</source>
        <translation>До возраста, дней</translation>
    </message>
    <message>
        <source>Textbook value</source>
        <translation>Значение из справочника</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>Номер на этикетке</translation>
    </message>
    <message>
        <source>Tests, in English</source>
        <translation>Анализы, по-английски</translation>
    </message>
    <message>
        <source>Tests, in Russian</source>
        <translation>Анализы, по-русски</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Outside laboratory</source>
        <translation>Внешняя лаборатория</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Назначено</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Кто назначил</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>Проба взята</translation>
    </message>
    <message>
        <source>Sample taken by</source>
        <translation>Кто взял пробу</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Кто отправил</translation>
    </message>
    <message>
        <source>Results received</source>
        <translation>Результаты получены</translation>
    </message>
    <message>
        <source>Results entered by</source>
        <translation>Кто внёс результаты</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Проверено врачом</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Кто проверил</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Заключение</translation>
    </message>
    <message>
        <source>Owner told</source>
        <translation>Владельцу сообщено</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Кто сообщил</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Кому сообщили</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>Как сообщили</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Кто отменил</translation>
    </message>
    <message>
        <source>Why it is reviewed again</source>
        <translation>Почему проверяется снова</translation>
    </message>
    <message>
        <source>Worst result</source>
        <translation>Худший результат</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Вне нормы</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Judged as</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>As it was given</source>
        <translation>Как было указано</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Внесено</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Кто внёс</translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Заменено исправлением</translation>
    </message>
    <message>
        <source>Replaces the value</source>
        <translation>Заменяет значение</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>Причина исправления</translation>
    </message>
    <message>
        <source>Tests requested</source>
        <translation>Анализы назначены</translation>
    </message>
    <message>
        <source>Sample sent to a laboratory</source>
        <translation>Проба отправлена в лабораторию</translation>
    </message>
    <message>
        <source>Laboratory results entered</source>
        <translation>Результаты анализов внесены</translation>
    </message>
    <message>
        <source>Laboratory result corrected</source>
        <translation>Результат анализа исправлен</translation>
    </message>
    <message>
        <source>Laboratory results reviewed</source>
        <translation>Результаты анализов проверены врачом</translation>
    </message>
    <message>
        <source>Owner told the results</source>
        <translation>Результаты сообщены владельцу</translation>
    </message>
    <message>
        <source>Laboratory request cancelled</source>
        <translation>Направление в лабораторию отменено</translation>
    </message>
    <message>
        <source>Review of the results taken back</source>
        <translation>Проверка результатов отозвана</translation>
    </message>
    <message>
        <source>Analyte added</source>
        <translation>Показатель добавлен</translation>
    </message>
    <message>
        <source>Analyte changed</source>
        <translation>Показатель изменён</translation>
    </message>
    <message>
        <source>Analyte archived</source>
        <translation>Показатель убран в архив</translation>
    </message>
    <message>
        <source>Analyte taken from the archive</source>
        <translation>Показатель возвращён из архива</translation>
    </message>
    <message>
        <source>Panel of tests added</source>
        <translation>Набор анализов добавлен</translation>
    </message>
    <message>
        <source>Panel of tests changed</source>
        <translation>Набор анализов изменён</translation>
    </message>
    <message>
        <source>Panel of tests archived</source>
        <translation>Набор анализов убран в архив</translation>
    </message>
    <message>
        <source>Panel of tests taken from the archive</source>
        <translation>Набор анализов возвращён из архива</translation>
    </message>
    <message>
        <source>Reference range added</source>
        <translation>Референсные значения добавлены</translation>
    </message>
    <message>
        <source>Reference range changed</source>
        <translation>Референсные значения изменены</translation>
    </message>
    <message>
        <source>Reference range archived</source>
        <translation>Референсные значения убраны в архив</translation>
    </message>
    <message>
        <source>Reference range taken from the archive</source>
        <translation>Референсные значения возвращены из архива</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Имя файла</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Контрольная сумма</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>Размер, байт</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Дата съёмки или документа</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Кто добавил</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>Номер версии</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>What they are to the animal</source>
        <translation>Кем приходится</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Share of the bills, %</source>
        <translation>Доля в счетах, %</translation>
    </message>
    <message>
        <source>May authorise treatment</source>
        <translation>Может давать согласие на лечение</translation>
    </message>
    <message>
        <source>Gets reminders</source>
        <translation>Получает напоминания</translation>
    </message>
    <message>
        <source>May collect the animal</source>
        <translation>Может забирать животное</translation>
    </message>
    <message>
        <source>Kind of alert</source>
        <translation>Вид предупреждения</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Когда прочитано</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Кто прочитал</translation>
    </message>
    <message>
        <source>Kind of identification</source>
        <translation>Вид идентификации</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date applied or read</source>
        <translation>Дата введения или считывания</translation>
    </message>
    <message>
        <source>Place on the body</source>
        <translation>Место на теле</translation>
    </message>
    <message>
        <source>Why the number may stand on two animals</source>
        <translation>Почему номер может быть у двух животных</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Взвешен</translation>
    </message>
    <message>
        <source>How it was weighed</source>
        <translation>Как взвешен</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Используется</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Точная</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation>До месяца</translation>
    </message>
    <message>
        <source>To the year</source>
        <translation>До года</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Примерно</translation>
    </message>
    <message>
        <source>Weighed on the scale</source>
        <translation>На весах</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Оценён на глаз</translation>
    </message>
    <message>
        <source>The owner says</source>
        <translation>Со слов владельца</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Owner registered</source>
        <translation>Владелец зарегистрирован</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>Владелец изменён</translation>
    </message>
    <message>
        <source>Owner archived</source>
        <translation>Владелец в архиве</translation>
    </message>
    <message>
        <source>Owner taken from the archive</source>
        <translation>Владелец возвращён из архива</translation>
    </message>
    <message>
        <source>Patient registered</source>
        <translation>Пациент зарегистрирован</translation>
    </message>
    <message>
        <source>Patient changed</source>
        <translation>Пациент изменён</translation>
    </message>
    <message>
        <source>Status of the patient changed</source>
        <translation>Изменён статус пациента</translation>
    </message>
    <message>
        <source>Patient weighed</source>
        <translation>Пациент взвешен</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Предупреждение добавлено</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Предупреждение снято</translation>
    </message>
    <message>
        <source>Alerts read</source>
        <translation>Предупреждения прочитаны</translation>
    </message>
    <message>
        <source>Patient given to another owner</source>
        <translation>Пациент передан другому владельцу</translation>
    </message>
    <message>
        <source>Person added to the patient</source>
        <translation>Добавлен человек при пациенте</translation>
    </message>
    <message>
        <source>Person of the patient ended</source>
        <translation>Человек при пациенте откреплён</translation>
    </message>
    <message>
        <source>Manipulation added to the catalogue</source>
        <translation>Манипуляция добавлена в каталог</translation>
    </message>
    <message>
        <source>Manipulation changed</source>
        <translation>Манипуляция изменена</translation>
    </message>
    <message>
        <source>Manipulation archived</source>
        <translation>Манипуляция убрана в архив</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>Цена установлена</translation>
    </message>
    <message>
        <source>Many prices changed</source>
        <translation>Изменено много цен</translation>
    </message>
    <message>
        <source>Rate of tax added</source>
        <translation>Ставка налога добавлена</translation>
    </message>
    <message>
        <source>Rate of tax changed</source>
        <translation>Ставка налога изменена</translation>
    </message>
    <message>
        <source>Rate of tax archived</source>
        <translation>Ставка налога убрана в архив</translation>
    </message>
    <message>
        <source>Rate of tax taken from the archive</source>
        <translation>Ставка налога возвращена из архива</translation>
    </message>
    <message>
        <source>Price group added</source>
        <translation>Ценовая группа добавлена</translation>
    </message>
    <message>
        <source>Price group changed</source>
        <translation>Ценовая группа изменена</translation>
    </message>
    <message>
        <source>Price group archived</source>
        <translation>Ценовая группа отправлена в архив</translation>
    </message>
    <message>
        <source>Price group taken from the archive</source>
        <translation>Ценовая группа возвращена из архива</translation>
    </message>
    <message>
        <source>Manipulation cancelled</source>
        <translation>Манипуляция отменена</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>Файл добавлен</translation>
    </message>
    <message>
        <source>New version of a file added</source>
        <translation>Добавлена новая версия файла</translation>
    </message>
    <message>
        <source>File renamed or described</source>
        <translation>Файл переименован или описан</translation>
    </message>
    <message>
        <source>File archived</source>
        <translation>Файл перенесён в архив</translation>
    </message>
    <message>
        <source>File taken from the archive</source>
        <translation>Файл возвращён из архива</translation>
    </message>
    <message>
        <source>Species added</source>
        <translation>Вид добавлен</translation>
    </message>
    <message>
        <source>Species changed</source>
        <translation>Вид изменён</translation>
    </message>
    <message>
        <source>Breed added</source>
        <translation>Порода добавлена</translation>
    </message>
    <message>
        <source>Breed changed</source>
        <translation>Порода изменена</translation>
    </message>
    <message>
        <source>Coat colour added</source>
        <translation>Окрас добавлен</translation>
    </message>
    <message>
        <source>Coat colour changed</source>
        <translation>Окрас изменён</translation>
    </message>
    <message>
        <source>Group of the catalogue added</source>
        <translation>Группа каталога добавлена</translation>
    </message>
    <message>
        <source>Group of the catalogue changed</source>
        <translation>Группа каталога изменена</translation>
    </message>
    <message>
        <source>Species archived</source>
        <translation>Вид в архиве</translation>
    </message>
    <message>
        <source>Species taken from the archive</source>
        <translation>Вид: возврат из архива</translation>
    </message>
    <message>
        <source>Breed archived</source>
        <translation>Порода в архиве</translation>
    </message>
    <message>
        <source>Breed taken from the archive</source>
        <translation>Порода: возврат из архива</translation>
    </message>
    <message>
        <source>Coat colour archived</source>
        <translation>Окрас в архиве</translation>
    </message>
    <message>
        <source>Coat colour taken from the archive</source>
        <translation>Окрас: возврат из архива</translation>
    </message>
    <message>
        <source>Group of the catalogue archived</source>
        <translation>Группа каталога в архиве</translation>
    </message>
    <message>
        <source>Group of the catalogue taken from the archive</source>
        <translation>Группа каталога: возврат из архива</translation>
    </message>
    <message>
        <source>Particulars of the clinic changed</source>
        <translation>Сведения о клинике изменены</translation>
    </message>
    <message>
        <source>Clinic set up</source>
        <translation>Клиника настроена</translation>
    </message>
    <message>
        <source>Staff member added</source>
        <translation>Сотрудник добавлен</translation>
    </message>
    <message>
        <source>Staff member changed</source>
        <translation>Сотрудник изменён</translation>
    </message>
    <message>
        <source>Staff member archived</source>
        <translation>Сотрудник в архиве</translation>
    </message>
    <message>
        <source>Staff member taken from the archive</source>
        <translation>Сотрудник возвращён из архива</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Изменён собственный пароль</translation>
    </message>
    <message>
        <source>Own PIN changed</source>
        <translation>Изменён собственный PIN-код</translation>
    </message>
    <message>
        <source>Staff member let in again</source>
        <translation>Сотрудник разблокирован</translation>
    </message>
    <message>
        <source>First administrator set up</source>
        <translation>Создан первый администратор</translation>
    </message>
    <message>
        <source>Administrator recovered by the key</source>
        <translation>Доступ восстановлен по ключу</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Changed over at the desk</source>
        <translation>Смена за рабочим местом</translation>
    </message>
    <message>
        <source>Password confirmed</source>
        <translation>Пароль подтверждён</translation>
    </message>
    <message>
        <source>Password typed</source>
        <translation>Введён пароль</translation>
    </message>
    <message>
        <source>PIN typed</source>
        <translation>Введён PIN-код</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Неверный пароль</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный PIN-код</translation>
    </message>
    <message>
        <source>Right of a role changed</source>
        <translation>Изменено право роли</translation>
    </message>
    <message>
        <source>Limits of a role changed</source>
        <translation>Изменены пределы роли</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Импорт из файла</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>Демонстрационные данные</translation>
    </message>
    <message>
        <source>Value put back</source>
        <translation>Значение возвращено</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Examination of a system</source>
        <translation>Осмотр системы</translation>
    </message>
    <message>
        <source>Diagnosis of the visit</source>
        <translation>Диагноз приёма</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Diagnosis of the dictionary</source>
        <translation>Диагноз из справочника</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Жизненные показатели</translation>
    </message>
    <message>
        <source>Normal range</source>
        <translation>Границы нормы</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Фраза</translation>
    </message>
    <message>
        <source>Template of a visit</source>
        <translation>Шаблон приёма</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Анамнез</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Осмотр</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Рекомендации владельцу</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Dose laid down</source>
        <translation>Доза в справочнике</translation>
    </message>
    <message>
        <source>Drug or manipulation, in English</source>
        <translation>Препарат или манипуляция, по-английски</translation>
    </message>
    <message>
        <source>Drug or manipulation, in Russian</source>
        <translation>Препарат или манипуляция, по-русски</translation>
    </message>
    <message>
        <source>Dose reckoned</source>
        <translation>Рассчитанная доза</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Dose or warning answered</source>
        <translation>Доза или ответ на предупреждение</translation>
    </message>
    <message>
        <source>Drug of a prescription</source>
        <translation>Препарат в рецепте</translation>
    </message>
    <message>
        <source>Dispensing</source>
        <translation>Отпуск препарата</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Каждые, ч</translation>
    </message>
    <message>
        <source>Why it was given all the same</source>
        <translation>Почему всё же применили</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Концентрация</translation>
    </message>
    <message>
        <source>Unit of the concentration</source>
        <translation>Единица концентрации</translation>
    </message>
    <message>
        <source>Given out in</source>
        <translation>Единица выдачи</translation>
    </message>
    <message>
        <source>Dose per kg</source>
        <translation>Доза на кг</translation>
    </message>
    <message>
        <source>Unit of the dose</source>
        <translation>Единица дозы</translation>
    </message>
    <message>
        <source>Active substances</source>
        <translation>Действующие вещества</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Лекарственная форма</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>В упаковке</translation>
    </message>
    <message>
        <source>Usual route</source>
        <translation>Обычный способ введения</translation>
    </message>
    <message>
        <source>On prescription only</source>
        <translation>Только по рецепту</translation>
    </message>
    <message>
        <source>Controlled drug</source>
        <translation>Препарат на предметно-количественном учёте</translation>
    </message>
    <message>
        <source>Never for</source>
        <translation>Противопоказан видам</translation>
    </message>
    <message>
        <source>Breeds with MDR1</source>
        <translation>Породы с мутацией MDR1</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременна или кормит</translation>
    </message>
    <message>
        <source>Not younger than, days</source>
        <translation>Не младше, дней</translation>
    </message>
    <message>
        <source>Group, for allergies</source>
        <translation>Группа (для проверки аллергии)</translation>
    </message>
    <message>
        <source>Other words of allergies</source>
        <translation>Другие слова об аллергии</translation>
    </message>
    <message>
        <source>Diagnoses that speak against it</source>
        <translation>Диагнозы-противопоказания</translation>
    </message>
    <message>
        <source>Largest single dose per kg</source>
        <translation>Наибольшая разовая доза на кг</translation>
    </message>
    <message>
        <source>Largest dose a day per kg</source>
        <translation>Наибольшая суточная доза на кг</translation>
    </message>
    <message>
        <source>Weight from</source>
        <translation>Вес от</translation>
    </message>
    <message>
        <source>Weight to below</source>
        <translation>Вес до (не включая)</translation>
    </message>
    <message>
        <source>Rounded to decimals</source>
        <translation>Знаков после запятой</translation>
    </message>
    <message>
        <source>Multiplied by</source>
        <translation>Множитель</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Warnings that were read</source>
        <translation>Прочитанные предупреждения</translation>
    </message>
    <message>
        <source>Day of writing</source>
        <translation>День выписки</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>При хроническом заболевании</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Для владельца</translation>
    </message>
    <message>
        <source>Drug, in English</source>
        <translation>Препарат, по-английски</translation>
    </message>
    <message>
        <source>Drug, in Russian</source>
        <translation>Препарат, по-русски</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Дозировка</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Способ введения</translation>
    </message>
    <message>
        <source>Course, days</source>
        <translation>Курс, дней</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Course ends</source>
        <translation>Конец курса</translation>
    </message>
    <message>
        <source>Medicine described</source>
        <translation>Препарат описан</translation>
    </message>
    <message>
        <source>Dose changed</source>
        <translation>Доза изменена</translation>
    </message>
    <message>
        <source>Dose removed</source>
        <translation>Доза убрана</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Препарат дан</translation>
    </message>
    <message>
        <source>Prescription written</source>
        <translation>Рецепт выписан</translation>
    </message>
    <message>
        <source>Drug dispensed</source>
        <translation>Препарат отпущен</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Рецепт отменён</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Следующий приём</translation>
    </message>
    <message>
        <source>Why to come again</source>
        <translation>Зачем прийти снова</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранён</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Подписал(а)</translation>
    </message>
    <message>
        <source>Unlocked after signing</source>
        <translation>Разблокирован после подписи</translation>
    </message>
    <message>
        <source>Reason of unlocking</source>
        <translation>Причина разблокирования</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Диагноз</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Достоверность</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Выписан</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерено</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Кто измерил</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Температура, °C</translation>
    </message>
    <message>
        <source>Pulse, a minute</source>
        <translation>Пульс, в минуту</translation>
    </message>
    <message>
        <source>Respiration, a minute</source>
        <translation>Дыхание, в минуту</translation>
    </message>
    <message>
        <source>Capillary refill, seconds</source>
        <translation>СНК, секунд</translation>
    </message>
    <message>
        <source>Mucous membranes</source>
        <translation>Слизистые</translation>
    </message>
    <message>
        <source>Body condition, 1 to 9</source>
        <translation>Упитанность, от 1 до 9</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Боль, от 0 до 10</translation>
    </message>
    <message>
        <source>Vital sign</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Line of the kit</source>
        <translation>Строка набора</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Task of the treatment</source>
        <translation>Задача по назначению</translation>
    </message>
    <message>
        <source>Manipulation or kit</source>
        <translation>Манипуляция или набор</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Смета</translation>
    </message>
    <message>
        <source>Line of the estimate</source>
        <translation>Строка сметы</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Действует до</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Составил(а)</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Выдана владельцу</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решение принято</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Причина отказа</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Перенесена</translation>
    </message>
    <message>
        <source>Least quantity</source>
        <translation>Наименьшее количество</translation>
    </message>
    <message>
        <source>Largest quantity</source>
        <translation>Наибольшее количество</translation>
    </message>
    <message>
        <source>Estimate written</source>
        <translation>Смета составлена</translation>
    </message>
    <message>
        <source>Estimate changed</source>
        <translation>Смета изменена</translation>
    </message>
    <message>
        <source>Estimate renewed at today&apos;s prices</source>
        <translation>Смета обновлена по сегодняшним ценам</translation>
    </message>
    <message>
        <source>Estimate given to the owner</source>
        <translation>Смета выдана владельцу</translation>
    </message>
    <message>
        <source>Estimate taken back</source>
        <translation>Смета отозвана</translation>
    </message>
    <message>
        <source>Estimate accepted</source>
        <translation>Смета принята</translation>
    </message>
    <message>
        <source>Estimate declined</source>
        <translation>Смета отклонена</translation>
    </message>
    <message>
        <source>Estimate taken over into a plan</source>
        <translation>Смета перенесена в план</translation>
    </message>
    <message>
        <source>Estimate taken over into an invoice</source>
        <translation>Смета перенесена в счёт</translation>
    </message>
    <message>
        <source>From the weight of</source>
        <translation>От веса</translation>
    </message>
    <message>
        <source>Below the weight of</source>
        <translation>До веса (не включая)</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>Skip if archived</source>
        <translation>Пропускать, если в архиве</translation>
    </message>
    <message>
        <source>Drug or care</source>
        <translation>Препарат или уход</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Кратность</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Часы приёма</translation>
    </message>
    <message>
        <source>Doctor, room or device</source>
        <translation>Врач, кабинет или прибор</translation>
    </message>
    <message>
        <source>Hours of the roster</source>
        <translation>Часы графика</translation>
    </message>
    <message>
        <source>Days that differ from the roster</source>
        <translation>Дни, отличающиеся от графика</translation>
    </message>
    <message>
        <source>Type of appointment</source>
        <translation>Вид записи</translation>
    </message>
    <message>
        <source>Series of appointments</source>
        <translation>Серия записей</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Запись на приём</translation>
    </message>
    <message>
        <source>Animal that comes along</source>
        <translation>Животное, пришедшее вместе</translation>
    </message>
    <message>
        <source>Time not for booking</source>
        <translation>Время не для записи</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Занятое время</translation>
    </message>
    <message>
        <source>Settings of the schedule</source>
        <translation>Настройки расписания</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Length, minutes</source>
        <translation>Длительность, минут</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Кто создал</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Под названием</translation>
    </message>
    <message>
        <source>Times are offered every, minutes</source>
        <translation>Шаг времени, минут</translation>
    </message>
    <message>
        <source>Overlaps are allowed</source>
        <translation>Наложения разрешены</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>День недели</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Раз в сколько недель</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Takes a room or device, too</source>
        <translation>Занимает также кабинет или прибор</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>Как повторяется</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>Первый раз</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>New client&apos;s name</source>
        <translation>Имя нового клиента</translation>
    </message>
    <message>
        <source>New client&apos;s phone</source>
        <translation>Телефон нового клиента</translation>
    </message>
    <message>
        <source>Reason for visit</source>
        <translation>Цель обращения</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>How it was booked</source>
        <translation>Как записан</translation>
    </message>
    <message>
        <source>Would come earlier</source>
        <translation>Пришёл бы раньше</translation>
    </message>
    <message>
        <source>To be booked again</source>
        <translation>Перезаписать</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Записан</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Кто записал</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Подтверждено</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Кто подтвердил</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Пришёл</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>Приглашён</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Закончен</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ушёл</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>Почему отменено</translation>
    </message>
    <message>
        <source>Given back to booking</source>
        <translation>Возвращено для записи</translation>
    </message>
    <message>
        <source>The day is shown from</source>
        <translation>День показывается с</translation>
    </message>
    <message>
        <source>The day is shown to</source>
        <translation>День показывается до</translation>
    </message>
    <message>
        <source>Waiting is amber after, min</source>
        <translation>Ожидание жёлтое после, мин</translation>
    </message>
    <message>
        <source>Waiting is red after, min</source>
        <translation>Ожидание красное после, мин</translation>
    </message>
    <message>
        <source>No-show suggested after the end, min</source>
        <translation>Неявка предлагается после конца, мин</translation>
    </message>
    <message>
        <source>A slot shows, in order</source>
        <translation>В ячейке по порядку</translation>
    </message>
    <message>
        <source>Its tooltip shows, in order</source>
        <translation>В подсказке по порядку</translation>
    </message>
    <message>
        <source>Visit finished, ready to pay</source>
        <translation>Приём закончен, к оплате</translation>
    </message>
    <message>
        <source>Doctor, room or device added to the schedule</source>
        <translation>Врач, кабинет или прибор добавлен в расписание</translation>
    </message>
    <message>
        <source>All doctors added to the schedule</source>
        <translation>Все врачи добавлены в расписание</translation>
    </message>
    <message>
        <source>Doctor, room or device changed</source>
        <translation>Врач, кабинет или прибор изменён</translation>
    </message>
    <message>
        <source>Doctor, room or device archived</source>
        <translation>Врач, кабинет или прибор убран в архив</translation>
    </message>
    <message>
        <source>Doctor, room or device taken from the archive</source>
        <translation>Врач, кабинет или прибор возвращён из архива</translation>
    </message>
    <message>
        <source>Type of appointment added</source>
        <translation>Вид записи добавлен</translation>
    </message>
    <message>
        <source>Type of appointment changed</source>
        <translation>Вид записи изменён</translation>
    </message>
    <message>
        <source>Type of appointment archived</source>
        <translation>Вид записи убран в архив</translation>
    </message>
    <message>
        <source>Type of appointment taken from the archive</source>
        <translation>Вид записи возвращён из архива</translation>
    </message>
    <message>
        <source>Hours added to the roster</source>
        <translation>Часы добавлены в график</translation>
    </message>
    <message>
        <source>Hours of the roster changed</source>
        <translation>Часы графика изменены</translation>
    </message>
    <message>
        <source>Hours taken out of the roster</source>
        <translation>Часы убраны из графика</translation>
    </message>
    <message>
        <source>Hours put back into the roster</source>
        <translation>Часы возвращены в график</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift added</source>
        <translation>Праздник, отпуск или дополнительная смена добавлены</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift changed</source>
        <translation>Праздник, отпуск или дополнительная смена изменены</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift taken back</source>
        <translation>Праздник, отпуск или дополнительная смена отменены</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift put back</source>
        <translation>Праздник, отпуск или дополнительная смена возвращены</translation>
    </message>
    <message>
        <source>Time taken out of booking</source>
        <translation>Время закрыто для записи</translation>
    </message>
    <message>
        <source>Time not for booking changed</source>
        <translation>Время не для записи изменено</translation>
    </message>
    <message>
        <source>Time given back to booking</source>
        <translation>Время снова открыто для записи</translation>
    </message>
    <message>
        <source>Settings of the schedule changed</source>
        <translation>Настройки расписания изменены</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>In time within, minutes</source>
        <translation>Допуск по времени, мин</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Указания</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Назначено</translation>
    </message>
    <message>
        <source>Why it was stopped</source>
        <translation>Почему отменено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Кто отменил</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Done or skipped</source>
        <translation>Выполнено или пропущено</translation>
    </message>
    <message>
        <source>Done or skipped by</source>
        <translation>Кто выполнил или пропустил</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Почему пропущено</translation>
    </message>
    <message>
        <source>Manipulation planned</source>
        <translation>Манипуляция запланирована</translation>
    </message>
    <message>
        <source>Planned manipulation begun</source>
        <translation>Запланированная манипуляция начата</translation>
    </message>
    <message>
        <source>Planned manipulation performed</source>
        <translation>Запланированная манипуляция выполнена</translation>
    </message>
    <message>
        <source>Manipulation declined by the owner</source>
        <translation>Владелец отказался от манипуляции</translation>
    </message>
    <message>
        <source>Kit changed</source>
        <translation>Набор изменён</translation>
    </message>
    <message>
        <source>Kit performed</source>
        <translation>Набор выполнен</translation>
    </message>
    <message>
        <source>Treatment ordered</source>
        <translation>Лечение назначено</translation>
    </message>
    <message>
        <source>Treatment changed</source>
        <translation>Назначение изменено</translation>
    </message>
    <message>
        <source>Treatment stopped</source>
        <translation>Назначение отменено</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача выполнена</translation>
    </message>
    <message>
        <source>Task skipped</source>
        <translation>Задача пропущена</translation>
    </message>
    <message>
        <source>Given when needed</source>
        <translation>Дано по необходимости</translation>
    </message>
    <message>
        <source>Tasks made for the days ahead</source>
        <translation>Созданы задачи на ближайшие дни</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translation>Приём начат</translation>
    </message>
    <message>
        <source>Visit written</source>
        <translation>Приём записан</translation>
    </message>
    <message>
        <source>Visit finished</source>
        <translation>Приём закончен</translation>
    </message>
    <message>
        <source>Visit signed</source>
        <translation>Приём подписан</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>Подпись отозвана</translation>
    </message>
    <message>
        <source>Visit unlocked</source>
        <translation>Приём разблокирован</translation>
    </message>
    <message>
        <source>Addendum written</source>
        <translation>Дополнение записано</translation>
    </message>
    <message>
        <source>Empty visit put away</source>
        <translation>Пустой приём убран</translation>
    </message>
    <message>
        <source>Vital signs measured</source>
        <translation>Показатели измерены</translation>
    </message>
    <message>
        <source>Problem added</source>
        <translation>Проблема добавлена</translation>
    </message>
    <message>
        <source>Problem changed</source>
        <translation>Проблема изменена</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Проблема решена</translation>
    </message>
    <message>
        <source>Problem stands again</source>
        <translation>Проблема снова активна</translation>
    </message>
    <message>
        <source>Phrase added</source>
        <translation>Фраза добавлена</translation>
    </message>
    <message>
        <source>Phrase changed</source>
        <translation>Фраза изменена</translation>
    </message>
    <message>
        <source>Phrase archived</source>
        <translation>Фраза в архиве</translation>
    </message>
    <message>
        <source>Phrase taken from the archive</source>
        <translation>Фраза возвращена из архива</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Шаблон добавлен</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Шаблон изменён</translation>
    </message>
    <message>
        <source>Template archived</source>
        <translation>Шаблон в архиве</translation>
    </message>
    <message>
        <source>Template taken from the archive</source>
        <translation>Шаблон возвращён из архива</translation>
    </message>
    <message>
        <source>Diagnosis added</source>
        <translation>Диагноз добавлен</translation>
    </message>
    <message>
        <source>Diagnosis changed</source>
        <translation>Диагноз изменён</translation>
    </message>
    <message>
        <source>Diagnosis archived</source>
        <translation>Диагноз в архиве</translation>
    </message>
    <message>
        <source>Diagnosis taken from the archive</source>
        <translation>Диагноз возвращён из архива</translation>
    </message>
    <message>
        <source>Request for an appointment taken</source>
        <translation>Принята заявка на приём</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Записан на приём</translation>
    </message>
    <message>
        <source>Booking changed</source>
        <translation>Запись изменена</translation>
    </message>
    <message>
        <source>Series of bookings changed</source>
        <translation>Серия записей изменена</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>Запись перенесена</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>Запись отменена</translation>
    </message>
    <message>
        <source>Bookings of a series cancelled</source>
        <translation>Записи серии отменены</translation>
    </message>
    <message>
        <source>Booking restored</source>
        <translation>Запись восстановлена</translation>
    </message>
    <message>
        <source>Booking joined to a card</source>
        <translation>Запись привязана к карте</translation>
    </message>
    <message>
        <source>Booking confirmed by the owner</source>
        <translation>Запись подтверждена владельцем</translation>
    </message>
    <message>
        <source>Confirmation taken back</source>
        <translation>Подтверждение снято</translation>
    </message>
    <message>
        <source>Animal received</source>
        <translation>Пациент зарегистрирован</translation>
    </message>
    <message>
        <source>Animal received without a booking</source>
        <translation>Пациент зарегистрирован без записи</translation>
    </message>
    <message>
        <source>A new client came without a booking</source>
        <translation>Новый клиент пришёл без записи</translation>
    </message>
    <message>
        <source>Arrival taken back</source>
        <translation>Регистрация прихода снята</translation>
    </message>
    <message>
        <source>Called in from the waiting room</source>
        <translation>Приглашён из зала ожидания</translation>
    </message>
    <message>
        <source>Visit begun from the waiting room</source>
        <translation>Приём начат из зала ожидания</translation>
    </message>
    <message>
        <source>Sent back to the waiting room</source>
        <translation>Возвращён в зал ожидания</translation>
    </message>
    <message>
        <source>Kept in the hospital</source>
        <translation>Оставлен в стационаре</translation>
    </message>
    <message>
        <source>Discharged from the hospital</source>
        <translation>Выписан из стационара</translation>
    </message>
    <message>
        <source>Returned to the visit</source>
        <translation>Возвращён на приём</translation>
    </message>
    <message>
        <source>Appointment closed</source>
        <translation>Запись на приём завершена</translation>
    </message>
    <message>
        <source>Closed appointment reopened</source>
        <translation>Завершённая запись открыта снова</translation>
    </message>
    <message>
        <source>Nobody to be called for another time</source>
        <translation>Перезванивать больше не нужно</translation>
    </message>
    <message>
        <source>Nobody came to the appointment</source>
        <translation>Неявка на приём</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Load more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Seals of the days</source>
        <translation>Печати дней</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Nothing like this was done. Take a filter away to see more.</source>
        <translation>Такого не было. Уберите часть условий, чтобы увидеть больше.</translation>
    </message>
    <message>
        <source>What the action changed</source>
        <translation>Что изменило действие</translation>
    </message>
    <message>
        <source>Action No. {number} · seal {seal}</source>
        <translation>Действие № {number} · печать {seal}</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>Файл не записывается. Закройте его в других программах или выберите другую папку.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>Записана %n строка</numerusform>
            <numerusform>Записаны %n строки</numerusform>
            <numerusform>Записано %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying; you can go on working…</source>
        <translation>Идёт проверка; можно работать дальше…</translation>
    </message>
</context>
<context>
    <name>KitForm</name>
    <message>
        <source>What is in the kit</source>
        <translation>Состав набора</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Kit saved</source>
        <translation>Набор сохранён</translation>
    </message>
</context>
<context>
    <name>KitLinesField</name>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Manipulation or kit</source>
        <translation>Манипуляция или набор</translation>
    </message>
    <message>
        <source>From, quantity</source>
        <translation>Количество от</translation>
    </message>
    <message>
        <source>To, quantity</source>
        <translation>Количество до</translation>
    </message>
    <message>
        <source>From, kg</source>
        <translation>Вес от, кг</translation>
    </message>
    <message>
        <source>Below, kg</source>
        <translation>Вес до, кг</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>Skip if archived</source>
        <translation>Пропускать, если в архиве</translation>
    </message>
    <message>
        <source>Hidden on documents</source>
        <translation>Не печатать в документах</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>Only at a weight of</source>
        <translation>Только при весе</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Анализы</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Назначено</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Кто назначил</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Референсные значения</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>отрицательно</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>положительно</translation>
    </message>
    <message>
        <source>traces</source>
        <translation>следы</translation>
    </message>
    <message>
        <source>To sample</source>
        <translation>Взять пробу</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>Проба взята</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>Reviewed, owner not told</source>
        <translation>Проверено, владелец не знает</translation>
    </message>
    <message>
        <source>Owner told</source>
        <translation>Владельцу сообщено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Results received</source>
        <translation>Результаты получены</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Проверено врачом</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Цельная кровь</translation>
    </message>
    <message>
        <source>Blood serum</source>
        <translation>Сыворотка крови</translation>
    </message>
    <message>
        <source>Blood plasma</source>
        <translation>Плазма крови</translation>
    </message>
    <message>
        <source>Urine</source>
        <translation>Моча</translation>
    </message>
    <message>
        <source>Faeces</source>
        <translation>Кал</translation>
    </message>
    <message>
        <source>Swab</source>
        <translation>Мазок</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>Соскоб</translation>
    </message>
    <message>
        <source>Effusion, fluid</source>
        <translation>Выпот, жидкость</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Ткань</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>без оценки</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>в норме</translation>
    </message>
    <message>
        <source>low</source>
        <translation>ниже нормы</translation>
    </message>
    <message>
        <source>high</source>
        <translation>выше нормы</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>отклонение</translation>
    </message>
    <message>
        <source>critically low</source>
        <translation>критически низко</translation>
    </message>
    <message>
        <source>critically high</source>
        <translation>критически высоко</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>По телефону</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Лично</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>Сообщением</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>По электронной почте</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба пола</translation>
    </message>
    <message>
        <source>Males</source>
        <translation>Самцы</translation>
    </message>
    <message>
        <source>Females</source>
        <translation>Самки</translation>
    </message>
    <message>
        <source>in the clinic</source>
        <translation>в клинике</translation>
    </message>
    <message>
        <source>given as {value}</source>
        <translation>указано как {value}</translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation>исправлено: {reason}</translation>
    </message>
    <message>
        <source>before: {value} ({who})</source>
        <translation>раньше: {value} ({who})</translation>
    </message>
</context>
<context>
    <name>LabCancelForm</name>
    <message>
        <source>Cancel the request</source>
        <translation>Отменить направление</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <translation>Направление отменено</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Только мои</translation>
    </message>
    <message>
        <source>Only what I requested</source>
        <translation>Только то, что назначил я</translation>
    </message>
    <message>
        <source>Sample number, patient or owner</source>
        <translation>Номер пробы, пациент или владелец</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Направления</translation>
    </message>
    <message>
        <source>Nothing here. Ctrl+Shift+L on a patient&apos;s card requests tests.</source>
        <translation>Здесь пусто. Ctrl+Shift+L в карточке пациента назначает анализы.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n направление</numerusform>
            <numerusform>%n направления</numerusform>
            <numerusform>%n направлений</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}+, refine the search</source>
        <translation>{count}+, уточните поиск</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>To sample</source>
        <translation>Взять пробу</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>Ожидаются</translation>
    </message>
    <message>
        <source>To tell owners</source>
        <translation>Сообщить владельцам</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Lab request</source>
        <translation>Анализы</translation>
    </message>
    <message>
        <source>Laboratory requests</source>
        <translation>Направления в лабораторию</translation>
    </message>
    <message>
        <source>No tests yet. Ctrl+Shift+L requests the first ones.</source>
        <translation>Анализов ещё не было. Ctrl+Shift+L назначает первые.</translation>
    </message>
</context>
<context>
    <name>LabPanelForm</name>
    <message>
        <source>Panel of tests</source>
        <translation>Набор анализов</translation>
    </message>
    <message>
        <source>New panel of tests</source>
        <translation>Новый набор анализов</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Tests of the panel</source>
        <translation>Показатели набора</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Другие названия для поиска (каждое с новой строки или через запятую)</translation>
    </message>
    <message>
        <source>Panel added</source>
        <translation>Набор добавлен</translation>
    </message>
    <message>
        <source>Panel saved</source>
        <translation>Набор сохранён</translation>
    </message>
</context>
<context>
    <name>LabPreview</name>
    <message>
        <source>No such test in the dictionary</source>
        <translation>Такого показателя нет в справочнике</translation>
    </message>
    <message>
        <source>Not part of this request</source>
        <translation>Не входит в это направление</translation>
    </message>
    <message>
        <source>Words where a number is usual: type them in if they are meant</source>
        <translation>Слова там, где обычно число: если так и есть, введите вручную</translation>
    </message>
    <message>
        <source>Of another patient</source>
        <translation>Другого пациента</translation>
    </message>
    <message>
        <source>There is a line for this test already</source>
        <translation>Строка с этим показателем уже была</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Что получится</translation>
    </message>
</context>
<context>
    <name>LabRequestForm</name>
    <message>
        <source>Laboratory request</source>
        <translation>Направление в лабораторию</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Наборы</translation>
    </message>
    <message>
        <source>Single tests</source>
        <translation>Отдельные показатели</translation>
    </message>
    <message>
        <source>As the panel says</source>
        <translation>Как указано в наборе</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Outside laboratory</source>
        <translation>Внешняя лаборатория</translation>
    </message>
    <message>
        <source>Empty: examined in the clinic</source>
        <translation>Пусто: исследуется в клинике</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Note for the laboratory</source>
        <translation>Примечание для лаборатории</translation>
    </message>
    <message>
        <source>Tests requested</source>
        <translation>Анализы назначены</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Not everything is stored yet</source>
        <translation>Не всё ещё сохранено</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Закрыть, когда закончится</translation>
    </message>
    <message>
        <source>Wait until all is stored, then close (Enter)</source>
        <translation>Подождать, пока всё сохранится, и закрыть (Enter)</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Закрыть сейчас</translation>
    </message>
    <message>
        <source>What is named here is not stored</source>
        <translation>Перечисленное здесь не сохранится</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Продолжить работу</translation>
    </message>
    <message>
        <source>Close this question (Esc)</source>
        <translation>Закрыть вопрос (Esc)</translation>
    </message>
    <message>
        <source>All is stored.</source>
        <translation>Всё сохранено.</translation>
    </message>
    <message>
        <source>The program closes by itself when this is done.</source>
        <translation>Программа закроется сама, когда это закончится.</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>min, until {time}</source>
        <translation>мин, до {time}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Limits of a role</source>
        <translation>Ограничения роли</translation>
    </message>
    <message>
        <source>Any discount</source>
        <translation>Любая скидка</translation>
    </message>
    <message>
        <source>Any write-off</source>
        <translation>Любое списание</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Наибольшая скидка, %</translation>
    </message>
    <message>
        <source>Largest write-off, {currency}</source>
        <translation>Наибольшее списание, {currency}</translation>
    </message>
    <message>
        <source>Limits saved</source>
        <translation>Ограничения сохранены</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Line of the invoice</source>
        <translation>Строка счёта</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Причина скидки</translation>
    </message>
    <message>
        <source>Discount by the rules of the clinic</source>
        <translation>Скидка по правилам клиники</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Line added</source>
        <translation>Строка добавлена</translation>
    </message>
    <message>
        <source>Line changed</source>
        <translation>Строка изменена</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Итого: {sum}</translation>
    </message>
</context>
<context>
    <name>LineSurchargesForm</name>
    <message>
        <source>Surcharges of the line</source>
        <translation>Надбавки строки</translation>
    </message>
    <message>
        <source>{surcharge} · by itself</source>
        <translation>{surcharge} · сама</translation>
    </message>
    <message>
        <source>Charged with this line</source>
        <translation>Начисляется с этой строкой</translation>
    </message>
    <message>
        <source>There are none for this day: they are kept in Lists.</source>
        <translation>На этот день надбавок нет: они заводятся в «Справочниках».</translation>
    </message>
    <message>
        <source>Surcharges set</source>
        <translation>Надбавки изменены</translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n booking(s) are still to come. They stay, and wait to be given to somebody else. Archive?</source>
        <translation>
            <numerusform>Впереди ещё %n запись. Она останется и будет ждать переноса. Убрать в архив?</numerusform>
            <numerusform>Впереди ещё %n записи. Они останутся и будут ждать переноса. Убрать в архив?</numerusform>
            <numerusform>Впереди ещё %n записей. Они останутся и будут ждать переноса. Убрать в архив?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>каждую %n неделю</numerusform>
            <numerusform>каждые %n недели</numerusform>
            <numerusform>каждые %n недель</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListRows</name>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Find in the list: just type</source>
        <translation>Найти в списке: просто начните печатать</translation>
    </message>
    <message>
        <source>Nothing here. Insert adds an entry.</source>
        <translation>Здесь пусто. Insert добавляет запись.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Groups of the catalogue</source>
        <translation>Группы каталога</translation>
    </message>
    <message>
        <source>Price groups</source>
        <translation>Ценовые группы</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>без налога</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>Rates of tax</source>
        <translation>Ставки налога</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ставка</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Вся клиника</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>весь день</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>каждую неделю</translation>
    </message>
    <message>
        <source>Everybody who holds visits has a column in the schedule</source>
        <translation>Все, кто ведёт приём, есть в расписании</translation>
    </message>
    <message>
        <source>Schedule: who and where</source>
        <translation>Расписание: врачи, места</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Под названием</translation>
    </message>
    <message>
        <source>Times every</source>
        <translation>Шаг времени</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Наложения</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>разрешены</translation>
    </message>
    <message>
        <source>Doctors, rooms and devices</source>
        <translation>Врачи, кабинеты и приборы</translation>
    </message>
    <message>
        <source>Add all doctors</source>
        <translation>Добавить всех врачей</translation>
    </message>
    <message>
        <source>To another calendar…</source>
        <translation>В другой календарь…</translation>
    </message>
    <message>
        <source>Schedule: types</source>
        <translation>Расписание: виды записи</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Takes, too</source>
        <translation>Занимает также</translation>
    </message>
    <message>
        <source>Schedule: rosters</source>
        <translation>Расписание: графики</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Чьи часы</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Как часто</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Everybody&apos;s hours</source>
        <translation>Часы всех</translation>
    </message>
    <message>
        <source>Schedule: days off</source>
        <translation>Расписание: выходные</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>У кого</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Everybody and the whole clinic</source>
        <translation>Все и вся клиника</translation>
    </message>
    <message>
        <source>Every species</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>from {days} d</source>
        <translation>с {days} дн.</translation>
    </message>
    <message>
        <source>{since} – {until} d</source>
        <translation>{since} – {until} дн.</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>Справочник</translation>
    </message>
    <message>
        <source>The clinic&apos;s own</source>
        <translation>Клиника</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>По-русски</translation>
    </message>
    <message>
        <source>Laboratory: analytes</source>
        <translation>Лаборатория: показатели</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Laboratory: panels</source>
        <translation>Лаборатория: наборы</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Tests of the panel</source>
        <translation>Показатели набора</translation>
    </message>
    <message>
        <source>Laboratory: reference ranges</source>
        <translation>Лаборатория: нормы</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Референсные значения</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Критично</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Also found as</source>
        <translation>Другие названия для поиска</translation>
    </message>
    <message>
        <source>Species of animals</source>
        <translation>Виды животных</translation>
    </message>
    <message>
        <source>Lives up to, years</source>
        <translation>Живёт до, лет</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Breeds</source>
        <translation>Породы</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>All species</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>Coat colours</source>
        <translation>Окрасы</translation>
    </message>
    <message>
        <source>Only of</source>
        <translation>Только для</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Whole body or behaviour</source>
        <translation>Общие болезни и поведение</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Диагнозы</translation>
    </message>
    <message>
        <source>System of the body</source>
        <translation>Система органов</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Все системы</translation>
    </message>
    <message>
        <source>Phrases of visits</source>
        <translation>Фразы для приёма</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>Кому доступна</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Всем</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>Только мне</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Templates of visits</source>
        <translation>Шаблоны приёмов</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Только для</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Начало текста</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Кассы</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Смена</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыта</translation>
    </message>
    <message>
        <source>Surcharges</source>
        <translation>Надбавки</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Добавляет</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Сама собой</translation>
    </message>
    <message>
        <source>Discounts by rule</source>
        <translation>Скидки по правилам</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>всем</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>От суммы</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Показать архив</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Taken out of the archive: {name}</source>
        <translation>Возвращено из архива: {name}</translation>
    </message>
    <message>
        <source>Put into the archive: {name}</source>
        <translation>Убрано в архив: {name}</translation>
    </message>
</context>
<context>
    <name>LostStrip</name>
    <message>
        <source>Typed here and not saved: {title}, {time}</source>
        <translation>Набрано здесь и не сохранено: {title}, {time}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Pet, owner, phone, chip…</source>
        <translation>Кличка, владелец, телефон, чип…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Who works here: {name}</source>
        <translation>Кто работает: {name}</translation>
    </message>
    <message>
        <source>Lock or change the person</source>
        <translation>Заблокировать или сменить сотрудника</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>{name}: lock, password, language and theme</source>
        <translation>{name}: блокировка, пароль, язык и тема</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>На связи</translation>
    </message>
</context>
<context>
    <name>ManagerView</name>
    <message>
        <source>a week ago by this time: {sum}</source>
        <translation>неделю назад к этому часу: {sum}</translation>
    </message>
    <message>
        <source>billed today</source>
        <translation>выставлено сегодня</translation>
    </message>
    <message>
        <source>paid today</source>
        <translation>оплачено сегодня</translation>
    </message>
    <message>
        <source>less what was given back</source>
        <translation>за вычетом возвратов</translation>
    </message>
    <message>
        <source>owed to the clinic</source>
        <translation>должны клинике</translation>
    </message>
    <message numerus="yes">
        <source>by %n owner(s)</source>
        <translation>
            <numerusform>%n владелец</numerusform>
            <numerusform>%n владельца</numerusform>
            <numerusform>%n владельцев</numerusform>
        </translation>
    </message>
    <message>
        <source>came today</source>
        <translation>пришли сегодня</translation>
    </message>
    <message>
        <source>of them seen by a doctor</source>
        <translation>из них принял врач</translation>
    </message>
    <message>
        <source>average waiting</source>
        <translation>среднее ожидание</translation>
    </message>
    <message>
        <source>longest waiting</source>
        <translation>самое долгое ожидание</translation>
    </message>
    <message>
        <source>new patients today</source>
        <translation>новых пациентов сегодня</translation>
    </message>
    <message>
        <source>manipulations today</source>
        <translation>манипуляций сегодня</translation>
    </message>
    <message>
        <source>Visits begun more than 24 hours ago and not signed</source>
        <translation>Приёмы, начатые больше суток назад и не подписанные</translation>
    </message>
    <message>
        <source>None: every visit is signed.</source>
        <translation>Нет: все приёмы подписаны.</translation>
    </message>
</context>
<context>
    <name>ManipulationForm</name>
    <message>
        <source>Manipulation</source>
        <translation>Манипуляция</translation>
    </message>
    <message>
        <source>New manipulation</source>
        <translation>Новая манипуляция</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Duration, minutes</source>
        <translation>Длительность, мин</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Наибольшая скидка, %</translation>
    </message>
    <message>
        <source>Also found as</source>
        <translation>Другие названия для поиска</translation>
    </message>
    <message>
        <source>Only for these species (none marked: for all)</source>
        <translation>Только для этих видов (не отмечено ни одного — для всех)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Manipulation added</source>
        <translation>Манипуляция добавлена</translation>
    </message>
    <message>
        <source>Manipulation saved</source>
        <translation>Манипуляция сохранена</translation>
    </message>
</context>
<context>
    <name>Manipulations</name>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Вакцина</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>{name} (+{amount})</source>
        <translation>{name} (+{amount})</translation>
    </message>
    <message>
        <source>Surcharges that come on top when it is done now: {list}</source>
        <translation>Если выполнить сейчас, сверх суммы — надбавки: {list}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланирована</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Отказ владельца</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>Vital signs</source>
        <translation>Жизненные показатели</translation>
    </message>
    <message>
        <source>Vital signs recorded</source>
        <translation>Показатели записаны</translation>
    </message>
</context>
<context>
    <name>MedicineCardForm</name>
    <message>
        <source>Medicine</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Active substances, one on a line</source>
        <translation>Действующие вещества, по одному в строке</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Лекарственная форма</translation>
    </message>
    <message>
        <source>Usual route</source>
        <translation>Обычный способ введения</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Концентрация</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>in one</source>
        <translation>в одной единице</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>В упаковке</translation>
    </message>
    <message>
        <source>Largest single dose per kg</source>
        <translation>Наибольшая разовая доза на кг</translation>
    </message>
    <message>
        <source>Largest dose a day per kg</source>
        <translation>Наибольшая суточная доза на кг</translation>
    </message>
    <message>
        <source>On prescription only</source>
        <translation>Только по рецепту</translation>
    </message>
    <message>
        <source>Controlled drug</source>
        <translation>Препарат на предметно-количественном учёте</translation>
    </message>
    <message>
        <source>Breeds with MDR1</source>
        <translation>Породы с мутацией MDR1</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременна или кормит</translation>
    </message>
    <message>
        <source>Not younger than, days</source>
        <translation>Не младше, дней</translation>
    </message>
    <message>
        <source>Never for</source>
        <translation>Противопоказан видам</translation>
    </message>
    <message>
        <source>Group, for allergies</source>
        <translation>Группа (для проверки аллергии)</translation>
    </message>
    <message>
        <source>Beginnings of words, one on a line</source>
        <translation>Начала слов, по одному в строке</translation>
    </message>
    <message>
        <source>Other words of allergies</source>
        <translation>Другие слова об аллергии</translation>
    </message>
    <message>
        <source>Diagnoses that speak against it</source>
        <translation>Диагнозы-противопоказания</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Medicine saved</source>
        <translation>Препарат сохранён</translation>
    </message>
</context>
<context>
    <name>MedicinePanel</name>
    <message>
        <source>Medicine</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Medicine card</source>
        <translation>Карточка препарата</translation>
    </message>
    <message>
        <source>New dose</source>
        <translation>Новая доза</translation>
    </message>
    <message>
        <source>Edit the dose</source>
        <translation>Изменить дозу</translation>
    </message>
    <message>
        <source>Remove the dose</source>
        <translation>Убрать дозу</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Дозы</translation>
    </message>
    <message>
        <source>Not described yet. The medicine card says what it is made of.</source>
        <translation>Пока не описан. В карточке препарата указывают состав и концентрацию.</translation>
    </message>
    <message>
        <source>No dose is laid down yet. A dose needs the concentration.</source>
        <translation>Доз пока нет. Для расчёта нужна концентрация.</translation>
    </message>
    <message>
        <source>Dose removed</source>
        <translation>Доза убрана</translation>
    </message>
</context>
<context>
    <name>Medicines</name>
    <message>
        <source>Solution</source>
        <translation>Раствор</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Суспензия</translation>
    </message>
    <message>
        <source>Tablets</source>
        <translation>Таблетки</translation>
    </message>
    <message>
        <source>Capsules</source>
        <translation>Капсулы</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Капли</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Паста</translation>
    </message>
    <message>
        <source>Powder</source>
        <translation>Порошок</translation>
    </message>
    <message>
        <source>Ointment</source>
        <translation>Мазь</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>Спрей</translation>
    </message>
    <message>
        <source>Drops on the skin</source>
        <translation>Капли на холку</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Другая форма</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>внутрь</translation>
    </message>
    <message>
        <source>s.c.</source>
        <translation>п/к</translation>
    </message>
    <message>
        <source>i.m.</source>
        <translation>в/м</translation>
    </message>
    <message>
        <source>i.v.</source>
        <translation>в/в</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>в глаз</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>в ухо</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>наружно</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>ректально</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>ингаляционно</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>другим способом</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>мг</translation>
    </message>
    <message>
        <source>mcg</source>
        <translation>мкг</translation>
    </message>
    <message>
        <source>g</source>
        <translation>г</translation>
    </message>
    <message>
        <source>IU</source>
        <translation>МЕ</translation>
    </message>
    <message>
        <source>ml</source>
        <translation>мл</translation>
    </message>
    <message>
        <source>tab.</source>
        <translation>табл.</translation>
    </message>
    <message>
        <source>caps.</source>
        <translation>капс.</translation>
    </message>
    <message>
        <source>dr.</source>
        <translation>кап.</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>доза</translation>
    </message>
    <message>
        <source>pip.</source>
        <translation>пип.</translation>
    </message>
    <message>
        <source>No restriction</source>
        <translation>Без ограничений</translation>
    </message>
    <message>
        <source>With caution</source>
        <translation>С осторожностью</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Противопоказан</translation>
    </message>
    <message>
        <source>{amount} {unit}</source>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>кг</translation>
    </message>
    <message>
        <source>Any species</source>
        <translation>Любой вид</translation>
    </message>
    <message>
        <source>any weight</source>
        <translation>любой вес</translation>
    </message>
    <message>
        <source>from {weight}</source>
        <translation>от {weight}</translation>
    </message>
    <message>
        <source>from {weight} to below {end}</source>
        <translation>от {weight} до {end}</translation>
    </message>
    <message>
        <source>every {hours} h</source>
        <translation>каждые {hours} ч</translation>
    </message>
    <message>
        <source>on prescription only</source>
        <translation>только по рецепту</translation>
    </message>
    <message>
        <source>controlled drug</source>
        <translation>препарат на предметно-количественном учёте</translation>
    </message>
    <message>
        <source>The animal was never weighed: the dose can&apos;t be reckoned.</source>
        <translation>Животное не взвешивали: дозу рассчитать нельзя.</translation>
    </message>
    <message>
        <source>The weight is {days} days old; it is trusted for {limit}. Weigh the animal.</source>
        <translation>Возраст данных о весе, дней: {days} (допустимо {limit}). Взвесьте животное.</translation>
    </message>
    <message>
        <source>{weight}: ten times more or less than before. Did the point slip?</source>
        <translation>{weight}: в 10, 100 или 1000 раз отличается от прежнего. Не сбилась ли запятая?</translation>
    </message>
    <message>
        <source>{weight}: more than 10 % different within 14 days.</source>
        <translation>{weight}: отличие больше 10 % за 14 дней.</translation>
    </message>
    <message>
        <source>{weight} is unusual for this species.</source>
        <translation>{weight}: необычный вес для этого вида.</translation>
    </message>
    <message>
        <source>No dose is laid down for this species and weight: the quantity is yours.</source>
        <translation>Для этого вида и веса доза не задана: количество определяете вы.</translation>
    </message>
    <message>
        <source>This is not the reckoned dose any more: it is not checked against the weight and the largest doses.</source>
        <translation>Доза изменена после расчёта: по весу и по наибольшим дозам она больше не проверена.</translation>
    </message>
    <message>
        <source>So little that it rounds to nothing: dilute it or choose another form.</source>
        <translation>Доза округляется до нуля: разведите препарат или выберите другую форму.</translation>
    </message>
    <message>
        <source>The quantity differs from the reckoned {quantity}.</source>
        <translation>Количество отличается от расчётного: {quantity}.</translation>
    </message>
    <message>
        <source>{percent} % of the largest single dose ({limit} {unit}/kg).</source>
        <translation>{percent} % от наибольшей разовой дозы ({limit} {unit}/кг).</translation>
    </message>
    <message>
        <source>{percent} % of the largest dose a day ({limit} {unit}/kg).</source>
        <translation>{percent} % от наибольшей суточной дозы ({limit} {unit}/кг).</translation>
    </message>
    <message>
        <source>Contraindicated for this species.</source>
        <translation>Противопоказан этому виду животных.</translation>
    </message>
    <message>
        <source>{name}: meant for other species.</source>
        <translation>{name}: предназначено для других видов животных.</translation>
    </message>
    <message>
        <source>{breed}: the MDR1 mutation occurs in this breed.</source>
        <translation>{breed}: у породы встречается мутация MDR1.</translation>
    </message>
    <message>
        <source>Not for pregnant or nursing animals.</source>
        <translation>Противопоказан беременным и кормящим.</translation>
    </message>
    <message>
        <source>A female that isn&apos;t spayed: make sure that she is not pregnant.</source>
        <translation>Нестерилизованная самка: убедитесь, что она не беременна.</translation>
    </message>
    <message>
        <source>The age is not known; not for animals younger than {days} days.</source>
        <translation>Возраст неизвестен; препарат нельзя животным младше {days} дн.</translation>
    </message>
    <message>
        <source>Not for animals younger than {days} days.</source>
        <translation>Нельзя животным младше {days} дн.</translation>
    </message>
    <message>
        <source>Problem of the patient: {text}</source>
        <translation>Заболевание пациента: {text}</translation>
    </message>
    <message>
        <source>Allergy: {text}</source>
        <translation>Аллергия: {text}</translation>
    </message>
    <message>
        <source>{amount} {unit}/{per}</source>
        <translation>{amount} {unit}/{per}</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>Предупреждения прочитаны</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Почему всё же применяется</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Correct the line</source>
        <translation>Исправить строку</translation>
    </message>
    <message>
        <source>Replace by another invoice</source>
        <translation>Заменить другим счётом</translation>
    </message>
    <message>
        <source>Change the performer</source>
        <translation>Сменить исполнителя</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Where the line&apos;s sum comes from</source>
        <translation>Из чего сложилась сумма строки</translation>
    </message>
    <message>
        <source>Where the total comes from</source>
        <translation>Из чего сложился итог</translation>
    </message>
    <message>
        <source>Where the rest to pay comes from</source>
        <translation>Откуда остаток к оплате</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>↑ the next day, PgUp the next week</source>
        <translation>↑ — следующий день, PgUp — через неделю</translation>
    </message>
    <message>
        <source>↑ five minutes later, PgUp an hour later</source>
        <translation>↑ — на пять минут позже, PgUp — на час</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Edit the settings of money</source>
        <translation>Изменить настройки денег</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Цены включают НДС</translation>
    </message>
    <message>
        <source>The tax comes on top of the prices</source>
        <translation>НДС начисляется сверх цены</translation>
    </message>
    <message>
        <source>Days to pay a debt: {days}</source>
        <translation>Срок оплаты долга, дней: {days}</translation>
    </message>
    <message>
        <source>Credit limit: {sum}</source>
        <translation>Кредитный лимит: {sum}</translation>
    </message>
    <message>
        <source>STOP after so many days overdue: {days}</source>
        <translation>СТОП при просрочке больше дней: {days}</translation>
    </message>
    <message>
        <source>The period is closed up to {day}</source>
        <translation>Период закрыт по {day}</translation>
    </message>
    <message>
        <source>Days an estimate holds: {days}</source>
        <translation>Срок действия смет, дней: {days}</translation>
    </message>
</context>
<context>
    <name>MoneySettingsForm</name>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Цены включают НДС</translation>
    </message>
    <message>
        <source>Days to pay a debt</source>
        <translation>Срок оплаты долга, дней</translation>
    </message>
    <message>
        <source>Credit limit, empty: none</source>
        <translation>Лимит, пусто — без лимита</translation>
    </message>
    <message>
        <source>STOP after so many days overdue, empty: never</source>
        <translation>СТОП при просрочке, дней</translation>
    </message>
    <message>
        <source>The period is closed up to</source>
        <translation>Период закрыт по</translation>
    </message>
    <message>
        <source>Days an estimate holds</source>
        <translation>Срок действия смет, дней</translation>
    </message>
    <message>
        <source>Settings of money saved</source>
        <translation>Настройки денег сохранены</translation>
    </message>
</context>
<context>
    <name>MoneyWatch</name>
    <message>
        <source>The check of the money found what does not add up: see Today.</source>
        <translation>Проверка денег нашла расхождение: смотрите «Сегодня».</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>nobody works</source>
        <translation>никто не работает</translation>
    </message>
    <message>
        <source>{booked} of {worked} h</source>
        <translation>{booked} из {worked} ч</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, сегодня</translation>
    </message>
</context>
<context>
    <name>MoreDrugs</name>
    <message>
        <source>Add a drug</source>
        <translation>Добавить препарат</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Dose and how to give it</source>
        <translation>Доза и как применять</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>“{name}” comes again and again. What is to be moved?</source>
        <translation>«{name}» записан серией. Что перенести?</translation>
    </message>
    <message>
        <source>{name}: now {time}, {where}</source>
        <translation>{name}: теперь {time}, {where}</translation>
    </message>
    <message>
        <source>{name}: now {time}</source>
        <translation>{name}: теперь {time}</translation>
    </message>
    <message>
        <source>It has no room any more: {doctor} has none that is free then.</source>
        <translation>Кабинет снят: у врача {doctor} в это время нет свободного.</translation>
    </message>
    <message>
        <source>Now in {room}, where {doctor} sits then.</source>
        <translation>Теперь это {room}: там в это время принимает {doctor}.</translation>
    </message>
    <message>
        <source>{name} is back where it was: the move was not saved.</source>
        <translation>{name}: запись осталась на прежнем месте, перенос не сохранён.</translation>
    </message>
</context>
<context>
    <name>NewKeyForm</name>
    <message>
        <source>New recovery key</source>
        <translation>Новый ключ восстановления</translation>
    </message>
    <message>
        <source>The old key stops working as soon as the new one is made.</source>
        <translation>Прежний ключ перестанет действовать, как только появится новый.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The new recovery key works from now on</source>
        <translation>Теперь действует новый ключ восстановления</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>Отменить  Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>The watched folder can&apos;t be opened: {folder}</source>
        <translation>Папка, за которой следит программа, не открывается: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>New in the watched folder: {names} and others, %n file(s)</source>
        <translation>
            <numerusform>В папке новое: {names} и другие, всего %n файл</numerusform>
            <numerusform>В папке новое: {names} и другие, всего %n файла</numerusform>
            <numerusform>В папке новое: {names} и другие, всего %n файлов</numerusform>
        </translation>
    </message>
    <message>
        <source>New in the watched folder: {names}</source>
        <translation>В папке новое: {names}</translation>
    </message>
    <message>
        <source>Put to {patient}</source>
        <translation>Добавить пациенту {patient}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>OpenShiftForm</name>
    <message>
        <source>Open the shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Cash in the till</source>
        <translation>Наличные в кассе</translation>
    </message>
    <message>
        <source>The shift is open</source>
        <translation>Смена открыта</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Сохранено: {name}</translation>
    </message>
    <message>
        <source>This file could run as a program, so it is not opened. Save it if you trust it.</source>
        <translation>Такой файл мог бы запуститься как программа, поэтому он не открывается. Сохраните его, если доверяете ему.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a file. Save it instead.</source>
        <translation>На этом компьютере нет программы для такого файла. Сохраните его.</translation>
    </message>
</context>
<context>
    <name>OverrunStrip</name>
    <message>
        <source>Open the estimate</source>
        <translation>Открыть смету</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>Change my password</source>
        <translation>Смена моего пароля</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Пароль изменён</translation>
    </message>
</context>
<context>
    <name>OwnSecrets</name>
    <message>
        <source>Change my password…</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Сменить PIN-код…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Новый ключ восстановления…</translation>
    </message>
</context>
<context>
    <name>OwnerCardView</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Карточка: {name}</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>Unwanted client: {reason}</source>
        <translation>Нежелательный клиент: {reason}</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>consent to personal data {date}</source>
        <translation>согласие на обработку данных {date}</translation>
    </message>
    <message>
        <source>no consent to personal data yet</source>
        <translation>согласия на обработку данных ещё нет</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>Карта № {number}</translation>
    </message>
    <message>
        <source>documents: {language}</source>
        <translation>документы: {language}</translation>
    </message>
    <message>
        <source>may be reminded</source>
        <translation>можно напоминать</translation>
    </message>
    <message>
        <source>not to be reminded</source>
        <translation>не напоминать</translation>
    </message>
    <message>
        <source>may be sent advertising</source>
        <translation>можно присылать рекламу</translation>
    </message>
    <message>
        <source>Owner restored</source>
        <translation>Владелец возвращён из архива</translation>
    </message>
    <message>
        <source>Owner archived</source>
        <translation>Владелец в архиве</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Name or phone</source>
        <translation>Имя или телефон</translation>
    </message>
</context>
<context>
    <name>OwnerForm</name>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Новый владелец</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Surname or name of the organisation</source>
        <translation>Фамилия или название организации</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Добавить телефон</translation>
    </message>
    <message>
        <source>The owner has no phone</source>
        <translation>У владельца нет телефона</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Street, house, flat</source>
        <translation>Улица, дом, квартира</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <source>Consent to personal data, date</source>
        <translation>Согласие на обработку данных, дата</translation>
    </message>
    <message>
        <source>How they found us</source>
        <translation>Откуда узнали о нас</translation>
    </message>
    <message>
        <source>May be reminded</source>
        <translation>Можно напоминать</translation>
    </message>
    <message>
        <source>May be sent advertising</source>
        <translation>Можно присылать рекламу</translation>
    </message>
    <message>
        <source>Unwanted client: reason</source>
        <translation>Нежелательный клиент: причина</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Owner registered</source>
        <translation>Владелец зарегистрирован</translation>
    </message>
    <message>
        <source>Owner saved</source>
        <translation>Владелец сохранён</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>похожее имя</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Mobile</source>
        <translation>Мобильный</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Домашний</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Рабочий</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другой</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>Найти команду</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Quantity: {name}</source>
        <translation>Количество: {name}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Поднять</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Опустить</translation>
    </message>
    <message>
        <source>Move up (Ctrl+↑)</source>
        <translation>Поднять (Ctrl+↑)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+↓)</source>
        <translation>Опустить (Ctrl+↓)</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Пароль изменён</translation>
    </message>
</context>
<context>
    <name>PatientBookingsPanel</name>
    <message>
        <source>Has come</source>
        <translation>Пришёл</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Ближайший приём</translation>
    </message>
</context>
<context>
    <name>PatientsOfOwnerPanel</name>
    <message>
        <source>Add a patient</source>
        <translation>Добавить животное</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Пациенты</translation>
    </message>
    <message>
        <source>No patients yet. Ctrl+Shift+N registers the first.</source>
        <translation>Пациентов ещё нет. Ctrl+Shift+N — зарегистрировать первого.</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>New owner</source>
        <translation>Новый владелец</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Записать на приём</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Choose a patient at the left, or type a name, phone or chip above.</source>
        <translation>Выберите пациента слева или введите кличку, телефон или чип в строке поиска.</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>По запросу «{text}» никого нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n совпадение</numerusform>
            <numerusform>%n совпадения</numerusform>
            <numerusform>%n совпадений</numerusform>
        </translation>
    </message>
    <message>
        <source>No patients yet. Register the first owner.</source>
        <translation>Пациентов пока нет. Зарегистрируйте первого владельца.</translation>
    </message>
    <message>
        <source>Newest patients</source>
        <translation>Новые пациенты</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Checkout</source>
        <translation>Оплата счёта</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Split between the co-owners</source>
        <translation>Разделить между совладельцами</translation>
    </message>
    <message>
        <source>Pay from the deposit of {sum}</source>
        <translation>Оплатить из депозита ({sum})</translation>
    </message>
    <message>
        <source>Keep what is too much as a prepayment</source>
        <translation>Оставить лишнее авансом</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>To pay: {sum}</source>
        <translation>К оплате: {sum}</translation>
    </message>
    <message>
        <source>From the prepayment: {sum}</source>
        <translation>Из аванса: {sum}</translation>
    </message>
    <message>
        <source>Older debt, not in this sum: {sum}</source>
        <translation>Прежний долг, не входит в сумму: {sum}</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Принята оплата</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Posted onto the debt</source>
        <translation>Проведено в долг</translation>
    </message>
    <message>
        <source>Payment taken, {sum} left as a debt</source>
        <translation>Оплата принята, {sum} осталось долгом</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Give to another owner</source>
        <translation>Передать другому владельцу</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>{percent} % of the bills</source>
        <translation>{percent} % счетов</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>с {date}</translation>
    </message>
    <message>
        <source>Ended as of today</source>
        <translation>Завершено сегодняшним днём</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Впустить снова</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n сотрудник</numerusform>
            <numerusform>%n сотрудника</numerusform>
            <numerusform>%n сотрудников</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>в архиве</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>нет пароля</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>licence {number}</source>
        <translation>лицензия {number}</translation>
    </message>
    <message>
        <source>Shut out after too many wrong passwords.</source>
        <translation>Вход закрыт после множества неверных паролей.</translation>
    </message>
    <message>
        <source>Login: {login}</source>
        <translation>Логин: {login}</translation>
    </message>
    <message>
        <source>Password of {date}</source>
        <translation>Пароль от {date}</translation>
    </message>
    <message>
        <source>No password yet: can&apos;t sign in</source>
        <translation>Пароля ещё нет: войти нельзя</translation>
    </message>
    <message>
        <source>Has a PIN</source>
        <translation>PIN-код есть</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>PIN-кода нет</translation>
    </message>
    <message>
        <source>Person archived</source>
        <translation>Сотрудник в архиве</translation>
    </message>
    <message>
        <source>Person restored</source>
        <translation>Сотрудник возвращён</translation>
    </message>
    <message>
        <source>The person may try again</source>
        <translation>Сотрудник может попробовать снова</translation>
    </message>
</context>
<context>
    <name>PerformForm</name>
    <message>
        <source>Perform a manipulation</source>
        <translation>Выполнить манипуляцию</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Манипуляция</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Причина скидки</translation>
    </message>
    <message>
        <source>Performed now</source>
        <translation>Выполнена сейчас</translation>
    </message>
    <message>
        <source>Planned for later</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Manipulation planned</source>
        <translation>Манипуляция запланирована</translation>
    </message>
    <message>
        <source>Manipulation recorded</source>
        <translation>Манипуляция записана</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Итого: {sum}</translation>
    </message>
</context>
<context>
    <name>PerformKitForm</name>
    <message>
        <source>Perform a kit</source>
        <translation>Выполнить набор</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Что выполняется</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Kit recorded</source>
        <translation>Набор записан</translation>
    </message>
    <message>
        <source>The animal has not been weighed yet.</source>
        <translation>Животное ещё не взвешивали.</translation>
    </message>
    <message>
        <source>Weight: {weight} ({moment})</source>
        <translation>Вес: {weight} ({moment})</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Итого: {sum}</translation>
    </message>
</context>
<context>
    <name>PerformerForm</name>
    <message>
        <source>Performer</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Performer changed</source>
        <translation>Исполнитель изменён</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Share of the bills, %</source>
        <translation>Доля в счетах, %</translation>
    </message>
    <message>
        <source>May collect the animal</source>
        <translation>Может забирать животное</translation>
    </message>
    <message>
        <source>May agree to treatment</source>
        <translation>Может соглашаться на лечение</translation>
    </message>
    <message>
        <source>Gets reminders</source>
        <translation>Получает напоминания</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Человек добавлен</translation>
    </message>
</context>
<context>
    <name>PetCardView</name>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Предупреждение снято</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Сводка</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Карточка: {name}</translation>
    </message>
</context>
<context>
    <name>PetForm</name>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Новый пациент</translation>
    </message>
    <message>
        <source>owner of the new patient</source>
        <translation>владелец нового пациента</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Кличка</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Порода</translation>
    </message>
    <message>
        <source>Cross-breed</source>
        <translation>Метис</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Neutered</source>
        <translation>Кастрация, стерилизация</translation>
    </message>
    <message>
        <source>Date of birth or age</source>
        <translation>Дата рождения или возраст</translation>
    </message>
    <message>
        <source>12/09/2020, 2020 or 3y 2m</source>
        <translation>12.09.2020, 2020 или 3г 2м</translation>
    </message>
    <message>
        <source>Neutered on</source>
        <translation>Дата кастрации</translation>
    </message>
    <message>
        <source>Coat colour</source>
        <translation>Окрас</translation>
    </message>
    <message>
        <source>Markings</source>
        <translation>Особые приметы</translation>
    </message>
    <message>
        <source>Chip, tattoo, documents</source>
        <translation>Чип, клеймо, документы</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Добавить номер</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>Характер</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Группа крови</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Питание</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Страховка</translation>
    </message>
    <message>
        <source>Referring vet</source>
        <translation>Направивший врач</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Patient registered</source>
        <translation>Пациент зарегистрирован</translation>
    </message>
    <message>
        <source>Patient saved</source>
        <translation>Пациент сохранён</translation>
    </message>
    <message>
        <source>same chip</source>
        <translation>тот же чип</translation>
    </message>
    <message>
        <source>same name at this owner</source>
        <translation>та же кличка у этого владельца</translation>
    </message>
</context>
<context>
    <name>Pets</name>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Самец</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Самка</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Microchip</source>
        <translation>Чип</translation>
    </message>
    <message>
        <source>Tattoo</source>
        <translation>Клеймо</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Бирка</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Ветпаспорт</translation>
    </message>
    <message>
        <source>Pedigree</source>
        <translation>Родословная</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Аллергия</translation>
    </message>
    <message>
        <source>Aggressive</source>
        <translation>Агрессия</translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation>Инфекция</translation>
    </message>
    <message>
        <source>Anaesthesia risk</source>
        <translation>Риск анестезии</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Primary owner</source>
        <translation>Основной владелец</translation>
    </message>
    <message>
        <source>Co-owner</source>
        <translation>Совладелец</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Доверенное лицо</translation>
    </message>
    <message>
        <source>Breeder</source>
        <translation>Заводчик</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Высокий</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Низкий</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Взвешен</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Оценён на глаз</translation>
    </message>
    <message>
        <source>The owner says</source>
        <translation>Со слов владельца</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Отдано владельцу</translation>
    </message>
    <message>
        <source>Cremation</source>
        <translation>Кремация</translation>
    </message>
    <message>
        <source>Laboratory, post-mortem</source>
        <translation>Лаборатория, вскрытие</translation>
    </message>
    <message>
        <source>Patient of the clinic</source>
        <translation>Пациент клиники</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Умерло</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Выбыло</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерялось</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Paw</source>
        <translation>Лапа</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Собака</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Кошка</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Кролик</translation>
    </message>
    <message>
        <source>Rodent</source>
        <translation>Грызун</translation>
    </message>
    <message>
        <source>Ferret</source>
        <translation>Хорёк</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Птица</translation>
    </message>
    <message>
        <source>Reptile</source>
        <translation>Рептилия</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Рыба</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>Лошадь</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Корова</translation>
    </message>
    <message>
        <source>Goat or sheep</source>
        <translation>Коза или овца</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>Свинья</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>в архиве</translation>
    </message>
</context>
<context>
    <name>PetsFemale</name>
    <message>
        <source>Deceased</source>
        <translation>Умерла</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Выбыла</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерялась</translation>
    </message>
</context>
<context>
    <name>PetsMale</name>
    <message>
        <source>Deceased</source>
        <translation>Умер</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Выбыл</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерялся</translation>
    </message>
</context>
<context>
    <name>PhoneRows</name>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Вид телефона</translation>
    </message>
    <message>
        <source>Whose, when to call</source>
        <translation>Чей, когда звонить</translation>
    </message>
    <message>
        <source>Note to the phone</source>
        <translation>Примечание к телефону</translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Phrase</source>
        <translation>Фраза</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>Новая фраза</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Short, without spaces; typed after a dot</source>
        <translation>Коротко, без пробелов; набирается после точки</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>The key, if empty</source>
        <translation>Если пусто — как ключ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Filled in when the phrase is used: {placeholders}. A dot and a key in the text stand for another phrase.</source>
        <translation>При вставке подставляются: {placeholders}. Точка и ключ в тексте вставляют другую фразу.</translation>
    </message>
    <message>
        <source>Only I use it</source>
        <translation>Только для меня</translation>
    </message>
    <message>
        <source>Phrase added</source>
        <translation>Фраза добавлена</translation>
    </message>
    <message>
        <source>Phrase saved</source>
        <translation>Фраза сохранена</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Phrases</source>
        <translation>Фразы</translation>
    </message>
    <message>
        <source>Search the phrases</source>
        <translation>Поиск по фразам</translation>
    </message>
    <message>
        <source>Key or words</source>
        <translation>Ключ или слова</translation>
    </message>
    <message>
        <source>No phrases yet. They are written on the page Lists, and their keys work in every long text.</source>
        <translation>Фраз пока нет. Их пишут на странице «Справочники», а ключи работают в любом длинном тексте.</translation>
    </message>
    <message>
        <source>No phrase has these words.</source>
        <translation>Нет фразы с такими словами.</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>My PIN for this clinic&apos;s computers</source>
        <translation>Мой PIN-код для компьютеров клиники</translation>
    </message>
    <message>
        <source>4 to 8 digits; empty: no PIN</source>
        <translation>от 4 до 8 цифр; пусто — без PIN-кода</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Новый PIN-код</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN-код изменён</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN-код убран</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Change the treatment</source>
        <translation>Изменить назначение</translation>
    </message>
    <message>
        <source>New treatment</source>
        <translation>Новое назначение</translation>
    </message>
    <message>
        <source>Drug or manipulation</source>
        <translation>Препарат или манипуляция</translation>
    </message>
    <message>
        <source>What stands in the catalogue is charged each time; other words are not.</source>
        <translation>То, что есть в каталоге, каждый раз попадает в счёт; написанное своими словами — нет.</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>0.4 ml, 1 tablet, 50 ml/h</source>
        <translation>0,4 мл, 1 таблетка, 50 мл/ч</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Способ введения</translation>
    </message>
    <message>
        <source>Quantity to charge</source>
        <translation>Количество для счёта</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Кратность</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>В какие часы</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Каждые, ч</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>From, time</source>
        <translation>С какого часа</translation>
    </message>
    <message>
        <source>Empty: at once</source>
        <translation>Пусто — сразу</translation>
    </message>
    <message>
        <source>Empty: until it is stopped</source>
        <translation>Пусто — до отмены</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>In time within ± minutes</source>
        <translation>Допуск ± минут</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Указания</translation>
    </message>
    <message>
        <source>Treatment ordered</source>
        <translation>Лечение назначено</translation>
    </message>
    <message>
        <source>Treatment changed</source>
        <translation>Назначение изменено</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n неделя</numerusform>
            <numerusform>%n недели</numerusform>
            <numerusform>%n недель</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prescription sheet</name>
    <message>
        <source>by mouth</source>
        <translation>внутрь</translation>
    </message>
    <message>
        <source>under the skin</source>
        <translation>подкожно</translation>
    </message>
    <message>
        <source>into the muscle</source>
        <translation>внутримышечно</translation>
    </message>
    <message>
        <source>into the vein</source>
        <translation>внутривенно</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>в глаз</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>в ухо</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>наружно</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>ректально</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>ингаляционно</translation>
    </message>
    <message>
        <source>male</source>
        <translation>самец</translation>
    </message>
    <message>
        <source>female</source>
        <translation>самка</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Рецепт отменён</translation>
    </message>
    <message>
        <source>Prescription expired</source>
        <translation>Срок действия рецепта истёк</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>How to give the medicine</source>
        <translation>Как давать препарат</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Этикетка</translation>
    </message>
    <message>
        <source>Prescription No. {number} · page {page} of {pages}</source>
        <translation>Рецепт № {number} · страница {page} из {pages}</translation>
    </message>
    <message>
        <source>Prescription No. {number}</source>
        <translation>Рецепт № {number}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Владелец</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Repeats: {count}</source>
        <translation>Повторов: {count}</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>При хроническом заболевании</translation>
    </message>
    <message>
        <source>Veterinarian: {name}</source>
        <translation>Ветеринарный врач: {name}</translation>
    </message>
    <message>
        <source>Licence No. {number}</source>
        <translation>Удостоверение № {number}</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>М. П.</translation>
    </message>
    <message>
        <source>If the animal gets worse, call the clinic: {phone}</source>
        <translation>Если животному станет хуже, позвоните в клинику: {phone}</translation>
    </message>
    <message>
        <source>For animals only. Keep away from children.</source>
        <translation>Только для животных. Беречь от детей.</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Животное</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Quantity: {quantity} {unit}</source>
        <translation>Количество: {quantity} {unit}</translation>
    </message>
    <message>
        <source>every {hours} h</source>
        <translation>каждые {hours} ч</translation>
    </message>
    <message>
        <source>for {days} d.</source>
        <translation>{days} дн.</translation>
    </message>
</context>
<context>
    <name>PrescriptionForm</name>
    <message>
        <source>Prescription</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Препарат</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Дозировка</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Способ введения</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Каждые, ч</translation>
    </message>
    <message>
        <source>Course, days</source>
        <translation>Курс, дней</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Further drugs</source>
        <translation>Другие препараты</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>При хроническом заболевании</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременна или кормит</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>Предупреждения прочитаны</translation>
    </message>
    <message>
        <source>Why it is prescribed all the same</source>
        <translation>Почему всё же назначается</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Для владельца</translation>
    </message>
    <message>
        <source>Prescription written</source>
        <translation>Рецепт выписан</translation>
    </message>
</context>
<context>
    <name>PrescriptionWindow</name>
    <message>
        <source>Prescription — {name}</source>
        <translation>Рецепт — {name}</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Рецепт</translation>
    </message>
    <message>
        <source>Sheet for the owner</source>
        <translation>Памятка владельцу</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Этикетка</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>Что печатать</translation>
    </message>
</context>
<context>
    <name>Prescriptions</name>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Использован</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>pack.</source>
        <translation>уп.</translation>
    </message>
    <message>
        <source>course of {days}</source>
        <translation>курс {days}</translation>
    </message>
    <message>
        <source>{quantity} {unit}</source>
        <translation>{quantity} {unit}</translation>
    </message>
</context>
<context>
    <name>PrescriptionsPanel</name>
    <message>
        <source>Prescriptions</source>
        <translation>Рецепты</translation>
    </message>
    <message>
        <source>Prescribe</source>
        <translation>Выписать рецепт</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Доза</translation>
    </message>
    <message>
        <source>Dispense</source>
        <translation>Отпустить</translation>
    </message>
    <message>
        <source>Cancel the prescription</source>
        <translation>Отменить рецепт</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Nothing was prescribed yet. Ctrl+R writes the first prescription.</source>
        <translation>Рецептов пока нет. Первый выписывается по Ctrl+R.</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>отменено: {reason}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>Dispensed: {drug}</source>
        <translation>Отпущено: {drug}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What was read</source>
        <translation>Что прочитано</translation>
    </message>
    <message>
        <source>— choose —</source>
        <translation>— выберите —</translation>
    </message>
    <message>
        <source>The request is of {name}, and the table names nobody of that name. Choose whose lines to take over.</source>
        <translation>Направление выписано на пациента {name}, а в таблице такой клички нет. Выберите, чьи строки взять.</translation>
    </message>
    <message>
        <source>The table is of several patients. The request is of {name}.</source>
        <translation>В таблице несколько пациентов. Направление выписано на пациента {name}.</translation>
    </message>
    <message>
        <source>&amp;Patient in the table</source>
        <translation>&amp;Пациент в таблице</translation>
    </message>
    <message>
        <source>Patient in the table</source>
        <translation>Пациент в таблице</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) will be taken over.</source>
        <translation>
            <numerusform>Будет перенесён %n результат.</numerusform>
            <numerusform>Будут перенесены %n результата.</numerusform>
            <numerusform>Будут перенесены %n результатов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be left out.</source>
        <translation>
            <numerusform>Пропущена будет %n строка.</numerusform>
            <numerusform>Пропущены будут %n строки.</numerusform>
            <numerusform>Пропущены будут %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Ничего не прочитано.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Назад к форме</translation>
    </message>
</context>
<context>
    <name>PriceForm</name>
    <message>
        <source>New price</source>
        <translation>Новая цена</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <source>Mark-up, %</source>
        <translation>Наценка, %</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Налог</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Made by cost and mark-up, if empty</source>
        <translation>Если пусто — из себестоимости и наценки</translation>
    </message>
    <message>
        <source>Least price</source>
        <translation>Минимальная цена</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>Цена установлена</translation>
    </message>
    <message>
        <source>The price becomes {price}</source>
        <translation>Цена станет {price}</translation>
    </message>
    <message>
        <source>Now {price}, since {day}</source>
        <translation>Сейчас {price}, с {day}</translation>
    </message>
    <message>
        <source>No price yet in this group</source>
        <translation>В этой группе цены пока нет</translation>
    </message>
</context>
<context>
    <name>PriceGroupForm</name>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>New price group</source>
        <translation>Новая ценовая группа</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Price group added</source>
        <translation>Ценовая группа добавлена</translation>
    </message>
    <message>
        <source>Price group saved</source>
        <translation>Ценовая группа сохранена</translation>
    </message>
</context>
<context>
    <name>PriceHistory</name>
    <message>
        <source>now on</source>
        <translation>по настоящее время</translation>
    </message>
    <message>
        <source>cost {cost} + {percent} %</source>
        <translation>себестоимость {cost} + {percent} %</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>себестоимость {cost}</translation>
    </message>
    <message>
        <source>at least {floor}</source>
        <translation>не ниже {floor}</translation>
    </message>
    <message>
        <source>tax {percent} %</source>
        <translation>налог {percent} %</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>Новая проблема</translation>
    </message>
    <message>
        <source>Since (empty: today)</source>
        <translation>С какого дня (пусто — сегодня)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Problem added</source>
        <translation>Проблема добавлена</translation>
    </message>
    <message>
        <source>Problem saved</source>
        <translation>Проблема сохранена</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} characters.</source>
        <translation>Слишком длинно: не более {limit} знаков.</translation>
    </message>
    <message>
        <source>Too many: at most {limit}.</source>
        <translation>Слишком много: не более {limit}.</translation>
    </message>
    <message>
        <source>This is in the future.</source>
        <translation>Эта дата в будущем.</translation>
    </message>
    <message>
        <source>This is before the animal was born.</source>
        <translation>Это раньше рождения животного.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Напишите число.</translation>
    </message>
    <message>
        <source>Write an amount, such as 1250 or 1250.50.</source>
        <translation>Напишите сумму, например 1250 или 1250,50.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>Nothing in the list is called “{text}”: correct it, or press Down for the whole list.</source>
        <translation>В списке нет «{text}»: исправьте или нажмите стрелку вниз — откроется весь список.</translation>
    </message>
    <message>
        <source>“{text}” is only a part of a name: press Down and choose.</source>
        <translation>«{text}» — только часть названия: нажмите стрелку вниз и выберите.</translation>
    </message>
    <message>
        <source>There is already a record with these values.</source>
        <translation>Запись с такими значениями уже есть.</translation>
    </message>
    <message>
        <source>The database refused these values.</source>
        <translation>База данных не приняла эти значения.</translation>
    </message>
    <message>
        <source>Write at least one phone, or mark “no phone”.</source>
        <translation>Укажите телефон или отметьте, что его нет.</translation>
    </message>
    <message>
        <source>A phone number has no letters. An extension goes after “ext.”.</source>
        <translation>В номере не бывает букв. Добавочный пишется после «доб.».</translation>
    </message>
    <message>
        <source>Too short: a phone number has at least 5 digits.</source>
        <translation>Слишком коротко: в номере не меньше 5 цифр.</translation>
    </message>
    <message>
        <source>Too long: a phone number has at most 15 digits.</source>
        <translation>Слишком длинно: в номере не больше 15 цифр.</translation>
    </message>
    <message>
        <source>There is no such phone number.</source>
        <translation>Такого номера не бывает.</translation>
    </message>
    <message>
        <source>Unusual length for its country; check the digits.</source>
        <translation>Необычная длина для этой страны; проверьте цифры.</translation>
    </message>
    <message>
        <source>This number is already in the list.</source>
        <translation>Этот номер уже есть в списке.</translation>
    </message>
    <message>
        <source>Not an e-mail address: write name@domain.</source>
        <translation>Это не адрес почты: напишите имя@домен.</translation>
    </message>
    <message>
        <source>Too long ago.</source>
        <translation>Слишком давно.</translation>
    </message>
    <message>
        <source>{years} years old? Unusual for this species; check the date.</source>
        <translation>Возраст {years} — необычно для этого вида; проверьте дату.</translation>
    </message>
    <message>
        <source>999 marks a test chip; it can&apos;t be on an animal.</source>
        <translation>999 — код тестового чипа, у животного его быть не может.</translation>
    </message>
    <message>
        <source>No country and no maker has the code 000.</source>
        <translation>Кода 000 нет ни у страны, ни у изготовителя.</translation>
    </message>
    <message>
        <source>This number can&apos;t exist: the last 12 digits are too large.</source>
        <translation>Такого номера не бывает: последние 12 цифр слишком велики.</translation>
    </message>
    <message>
        <source>A chip has 15 digits; here are {count}.</source>
        <translation>В номере чипа 15 цифр, а здесь {count}.</translation>
    </message>
    <message>
        <source>Not a chip number: 15 digits, or 9 or 10 characters of an old chip.</source>
        <translation>Не номер чипа: нужно 15 цифр либо 9–10 знаков старого чипа.</translation>
    </message>
    <message>
        <source>Not an ISO chip: not valid for EU travel without an own reader.</source>
        <translation>Чип не по ISO: для поездок в ЕС нужен свой считыватель.</translation>
    </message>
    <message>
        <source>An RKF tattoo has three Latin letters and up to six digits.</source>
        <translation>Клеймо РКФ — три латинские буквы и до шести цифр.</translation>
    </message>
    <message>
        <source>This is the present owner.</source>
        <translation>Это нынешний владелец.</translation>
    </message>
    <message>
        <source>This person belongs to the animal already.</source>
        <translation>Этот человек уже записан у животного.</translation>
    </message>
    <message>
        <source>An animal needs an owner: give it to another one.</source>
        <translation>Животному нужен владелец: передайте его другому.</translation>
    </message>
    <message>
        <source>The shares of all co-owners are more than 100 % together.</source>
        <translation>Доли всех совладельцев вместе больше 100 %.</translation>
    </message>
    <message>
        <source>Only a co-owner bears a share of the bills.</source>
        <translation>Доля в счетах бывает только у совладельца.</translation>
    </message>
    <message>
        <source>Before the present owner got the animal.</source>
        <translation>Раньше, чем животное появилось у нынешнего владельца.</translation>
    </message>
    <message>
        <source>A weight is more than zero.</source>
        <translation>Вес больше нуля.</translation>
    </message>
    <message>
        <source>No patient weighs that much.</source>
        <translation>Столько не весит ни один пациент.</translation>
    </message>
    <message>
        <source>Unusual for this species; check it.</source>
        <translation>Необычно для этого вида; проверьте.</translation>
    </message>
    <message>
        <source>More than 10 % different within 14 days; check it.</source>
        <translation>За 14 дней изменился более чем на 10 %; проверьте.</translation>
    </message>
    <message>
        <source>Write the name in at least one language.</source>
        <translation>Напишите название хотя бы на одном языке.</translation>
    </message>
    <message>
        <source>This name is in the list already, perhaps among the archived.</source>
        <translation>Такое название в списке уже есть — возможно, в архиве.</translation>
    </message>
    <message>
        <source>Between 1 and {limit} years.</source>
        <translation>От 1 года до {limit} лет.</translation>
    </message>
    <message>
        <source>The largest weight is less than the smallest.</source>
        <translation>Наибольший вес меньше наименьшего.</translation>
    </message>
    <message>
        <source>A group can&apos;t stand below itself.</source>
        <translation>Группа не может входить сама в себя.</translation>
    </message>
    <message>
        <source>Another manipulation has this code.</source>
        <translation>Этот код у другой манипуляции.</translation>
    </message>
    <message>
        <source>Between 0 and 100 per cent.</source>
        <translation>От 0 до 100 процентов.</translation>
    </message>
    <message>
        <source>At most two decimals.</source>
        <translation>Не более двух знаков после запятой.</translation>
    </message>
    <message>
        <source>Between 1 minute and 24 hours.</source>
        <translation>От 1 минуты до 24 часов.</translation>
    </message>
    <message>
        <source>A price is not negative.</source>
        <translation>Цена не бывает отрицательной.</translation>
    </message>
    <message>
        <source>An estimate holds for a year at most.</source>
        <translation>Смета действует не дольше года.</translation>
    </message>
    <message>
        <source>An estimate holds until today or longer.</source>
        <translation>Смета действует до сегодняшнего дня или дольше.</translation>
    </message>
    <message>
        <source>Between −99.99 and {limit} per cent.</source>
        <translation>От −99,99 до {limit} процентов.</translation>
    </message>
    <message>
        <source>Nothing is changed by this.</source>
        <translation>Ничего не изменится.</translation>
    </message>
    <message>
        <source>No such code in the catalogue.</source>
        <translation>Такого кода нет в прайс-листе.</translation>
    </message>
    <message>
        <source>The price stays as it is.</source>
        <translation>Цена не меняется.</translation>
    </message>
    <message>
        <source>Another price is set from {day} already.</source>
        <translation>С {day} уже назначена другая цена.</translation>
    </message>
    <message>
        <source>This is more than ten years ahead.</source>
        <translation>Это более чем на десять лет вперёд.</translation>
    </message>
    <message>
        <source>Cost and mark-up make another price. Leave the price or the mark-up empty.</source>
        <translation>Себестоимость и наценка дают другую цену. Оставьте пустой цену или наценку.</translation>
    </message>
    <message>
        <source>The least price is not more than the price.</source>
        <translation>Минимальная цена не может быть больше цены.</translation>
    </message>
    <message>
        <source>At least {floor}: this is not sold for less.</source>
        <translation>Не меньше {floor}: дешевле это не продаётся.</translation>
    </message>
    <message>
        <source>More than 0 and at most 100,000.</source>
        <translation>Больше 0 и не больше 100 000.</translation>
    </message>
    <message>
        <source>At most three decimals.</source>
        <translation>Не более трёх знаков после запятой.</translation>
    </message>
    <message>
        <source>At most {limit} % for this manipulation.</source>
        <translation>Для этой манипуляции не более {limit} %.</translation>
    </message>
    <message>
        <source>The animal had died by then.</source>
        <translation>К этому времени животное уже умерло.</translation>
    </message>
    <message>
        <source>A kit stays a kit, and a procedure never becomes one.</source>
        <translation>Набор остаётся набором, а процедура не становится набором.</translation>
    </message>
    <message>
        <source>A kit has no price: what is in it has.</source>
        <translation>У набора нет своей цены: она есть у того, что в него входит.</translation>
    </message>
    <message>
        <source>This is a kit: perform what is in it.</source>
        <translation>Это набор: выполните то, что в него входит.</translation>
    </message>
    <message>
        <source>Nothing in this kit is meant for this animal.</source>
        <translation>В этом наборе нет ничего для этого животного.</translation>
    </message>
    <message>
        <source>This kit contains itself or goes too deep. Mend it in the catalogue.</source>
        <translation>Набор содержит сам себя или вложен слишком глубоко. Исправьте его в каталоге.</translation>
    </message>
    <message>
        <source>“{name}” is archived. Take it out of the kit, or let the kit skip it.</source>
        <translation>«{name}» в архиве. Уберите эту строку из набора или разрешите её пропускать.</translation>
    </message>
    <message>
        <source>The kit would contain itself.</source>
        <translation>Набор содержал бы сам себя.</translation>
    </message>
    <message>
        <source>Kits may stand within each other {limit} deep, not deeper.</source>
        <translation>Вложенность наборов — не больше {limit}.</translation>
    </message>
    <message>
        <source>Too large: with the kits inside of it, a kit has at most {limit} lines.</source>
        <translation>Слишком большой набор: вместе с вложенными — не больше {limit} строк.</translation>
    </message>
    <message>
        <source>A quantity is more than 0 and at most {limit}.</source>
        <translation>Количество больше 0 и не больше {limit}.</translation>
    </message>
    <message>
        <source>The largest quantity is less than the least.</source>
        <translation>Наибольшее количество меньше наименьшего.</translation>
    </message>
    <message>
        <source>Tick what is done.</source>
        <translation>Отметьте, что выполняется.</translation>
    </message>
    <message>
        <source>The kit was changed meanwhile. Choose it anew.</source>
        <translation>Набор тем временем изменили. Выберите его заново.</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>От {low} до {high}.</translation>
    </message>
    <message>
        <source>“{name}” has no price yet. Give it one in the catalogue, or untick it.</source>
        <translation>У «{name}» ещё нет цены. Задайте её в каталоге или снимите отметку.</translation>
    </message>
    <message>
        <source>Weigh the animal first: what is in this kit depends on the weight.</source>
        <translation>Сначала взвесьте животное: состав набора зависит от веса.</translation>
    </message>
    <message>
        <source>This has no price yet. Give it one in the catalogue first.</source>
        <translation>Цены ещё нет. Сначала задайте её в каталоге.</translation>
    </message>
    <message>
        <source>Write times of day, such as 8:00 14:00 20:00.</source>
        <translation>Напишите часы, например 8:00 14:00 20:00.</translation>
    </message>
    <message>
        <source>Write a time of day, such as 8:30.</source>
        <translation>Напишите время, например 8:30.</translation>
    </message>
    <message>
        <source>Choose a person or a team, not both.</source>
        <translation>Выберите сотрудника или команду, но не то и другое.</translation>
    </message>
    <message>
        <source>A plan begins today or later.</source>
        <translation>Назначение начинается не раньше сегодняшнего дня.</translation>
    </message>
    <message>
        <source>Too far ahead: at most five years.</source>
        <translation>Слишком далеко: не больше пяти лет.</translation>
    </message>
    <message>
        <source>A colour is written as #0f766e.</source>
        <translation>Цвет записывается как #0f766e.</translation>
    </message>
    <message>
        <source>Somebody else has this login.</source>
        <translation>Такой логин уже у другого сотрудника.</translation>
    </message>
    <message>
        <source>At least {limit} characters; a few words are easiest to remember.</source>
        <translation>Не короче {limit} знаков; легче всего запомнить несколько слов.</translation>
    </message>
    <message>
        <source>Too easy to guess. Put together a few words that have nothing to do with the clinic.</source>
        <translation>Слишком легко угадать. Составьте пароль из нескольких слов, не связанных с клиникой.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>PIN-код — от 4 до 8 цифр.</translation>
    </message>
    <message>
        <source>Too easy to guess: not all alike and not in a row.</source>
        <translation>Слишком легко угадать: не одинаковые цифры и не подряд.</translation>
    </message>
    <message>
        <source>Your role may give at most {limit} %.</source>
        <translation>Ваша роль даёт скидку не больше {limit} %.</translation>
    </message>
    <message>
        <source>The same stands here twice.</source>
        <translation>Здесь дважды одно и то же.</translation>
    </message>
    <message>
        <source>This is before the visit itself.</source>
        <translation>Это раньше самого приёма.</translation>
    </message>
    <message>
        <source>Before signing, write what was found: examination, diagnosis or plan.</source>
        <translation>Перед подписью напишите, что найдено: осмотр, диагноз или план.</translation>
    </message>
    <message>
        <source>No animal has that; check the point and the digits.</source>
        <translation>Такого не бывает ни у одного животного: проверьте запятую и цифры.</translation>
    </message>
    <message>
        <source>↓ Below normal for this species: {low} to {high}.</source>
        <translation>↓ Ниже нормы для вида: от {low} до {high}.</translation>
    </message>
    <message>
        <source>↑ Above normal for this species: {low} to {high}.</source>
        <translation>↑ Выше нормы для вида: от {low} до {high}.</translation>
    </message>
    <message>
        <source>↑ More than 2 seconds is slow.</source>
        <translation>↑ Больше 2 секунд — замедлено.</translation>
    </message>
    <message>
        <source>Letters, digits, - and _ only, without spaces.</source>
        <translation>Только буквы, цифры, - и _, без пробелов.</translation>
    </message>
    <message>
        <source>Another phrase has this key.</source>
        <translation>Такой ключ есть у другой фразы.</translation>
    </message>
    <message>
        <source>This phrase would hold itself, by .{key}.</source>
        <translation>Фраза вставляла бы сама себя, через .{key}.</translation>
    </message>
    <message>
        <source>With the phrases in it, this one grows too long.</source>
        <translation>Вместе с вложенными фразами текст получается слишком длинным.</translation>
    </message>
    <message>
        <source>{{{name}}} means nothing here; it will stay as it is written.</source>
        <translation>{{{name}}} здесь ничего не значит и останется как написано.</translation>
    </message>
    <message>
        <source>This is usually a number. If the words are meant, save once more.</source>
        <translation>Обычно здесь число. Если слова верны, сохраните ещё раз.</translation>
    </message>
    <message>
        <source>Choose the client from the list, or press “New client”.</source>
        <translation>Выберите клиента из списка или нажмите «Новый клиент».</translation>
    </message>
    <message>
        <source>Write the phone. Whoever has none is registered as a new owner first (F2).</source>
        <translation>Укажите телефон. Если его нет, сначала заведите владельца (F2).</translation>
    </message>
    <message>
        <source>A sum is more than zero.</source>
        <translation>Сумма должна быть больше нуля.</translation>
    </message>
    <message>
        <source>All amounts are in the currency of the clinic: {currency}.</source>
        <translation>Все суммы указываются в валюте клиники: {currency}.</translation>
    </message>
    <message>
        <source>The same tender stands here twice: put the sums together.</source>
        <translation>Этот способ оплаты указан дважды: сложите суммы.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} per cent.</source>
        <translation>От 0 до {limit} процентов.</translation>
    </message>
    <message>
        <source>Give a percentage or a sum, not both.</source>
        <translation>Укажите процент или сумму, но не то и другое.</translation>
    </message>
    <message>
        <source>At most {most}: no line goes past its largest discount or below its least price.</source>
        <translation>Не больше {most}: ни одна строка не уйдёт за наибольшую скидку или ниже наименьшей цены.</translation>
    </message>
    <message>
        <source>The discount is more than what it is taken of.</source>
        <translation>Скидка больше суммы, с которой она даётся.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} days.</source>
        <translation>От 0 до {limit} дней.</translation>
    </message>
    <message>
        <source>{left} stays unpaid and goes onto the owner&apos;s debt. Save once more if that is meant.</source>
        <translation>{left} останется неоплаченным и уйдёт в долг владельца. Если так и нужно, сохраните ещё раз.</translation>
    </message>
    <message>
        <source>{more} too much: change is given out of cash only. Take less, or keep the rest as a prepayment.</source>
        <translation>Лишние {more}: сдача даётся только с наличных. Примите меньше или оставьте остаток авансом.</translation>
    </message>
    <message>
        <source>There is nothing to pay. To take money all the same, keep it as a prepayment.</source>
        <translation>Платить не за что. Чтобы всё же принять деньги, оставьте их авансом.</translation>
    </message>
    <message>
        <source>Only {most} came this way. Give the rest back as it was paid, or ask a manager.</source>
        <translation>Таким способом пришло только {most}. Остальное верните так, как оно было оплачено, или обратитесь к управляющему.</translation>
    </message>
    <message>
        <source>At most {most} of this payment can be given back.</source>
        <translation>Из этой оплаты можно вернуть не больше {most}.</translation>
    </message>
    <message>
        <source>The till holds only {cash} in cash.</source>
        <translation>В кассе наличными только {cash}.</translation>
    </message>
    <message>
        <source>Your role may write off at most {limit}.</source>
        <translation>Ваша роль может списать не больше {limit}.</translation>
    </message>
    <message>
        <source>Only {most} is owed.</source>
        <translation>Долг составляет только {most}.</translation>
    </message>
    <message>
        <source>Was it done? Answer yes or no.</source>
        <translation>Это было сделано? Ответьте «да» или «нет».</translation>
    </message>
    <message>
        <source>This line is what was done: animal and procedure are changed where it was done.</source>
        <translation>Эта строка — выполненная манипуляция: животное и процедура меняются там, где она записана.</translation>
    </message>
    <message>
        <source>Only what was performed is charged.</source>
        <translation>В счёт идёт только выполненное.</translation>
    </message>
    <message>
        <source>The owner owes {debt}.</source>
        <translation>За владельцем долг {debt}.</translation>
    </message>
    <message>
        <source>This is another owner&apos;s payment.</source>
        <translation>Это оплата другого владельца.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>Not a date: write it as 12/09/2020.</source>
        <translation>Не дата: напишите, например, 12.09.2020.</translation>
    </message>
    <message>
        <source>Not a date: write 12/09/2020, 09.2020, 2020, or an age such as 3y 2m.</source>
        <translation>Не дата: напишите 12.09.2020, 09.2020, 2020 или возраст, например 3г 2м.</translation>
    </message>
    <message>
        <source>Ten times more or less than last time: did the point slip? If it is right, save once more.</source>
        <translation>Отличается от прошлого в 10 раз или больше: не сбилась ли запятая? Если всё верно, сохраните ещё раз.</translation>
    </message>
    <message>
        <source>A whole number between {low} and {high}.</source>
        <translation>Целое число от {low} до {high}.</translation>
    </message>
    <message>
        <source>Fill in at least one of the texts.</source>
        <translation>Заполните хотя бы один из текстов.</translation>
    </message>
    <message>
        <source>A dose needs the concentration; write it on the medicine card.</source>
        <translation>Для дозы нужна концентрация; укажите её в карточке препарата.</translation>
    </message>
    <message>
        <source>The units of the dose and of the concentration can&apos;t be compared.</source>
        <translation>Единицы дозы и концентрации несопоставимы.</translation>
    </message>
    <message>
        <source>More than 0 and at most 1,000,000.</source>
        <translation>Больше 0 и не больше 1 000 000.</translation>
    </message>
    <message>
        <source>At most {limit} decimals.</source>
        <translation>Знаков после запятой не больше {limit}.</translation>
    </message>
    <message>
        <source>Between 1 and 10,000 days.</source>
        <translation>От 1 до 10 000 дней.</translation>
    </message>
    <message>
        <source>Between 0 and 2,000 kg.</source>
        <translation>От 0 до 2000 кг.</translation>
    </message>
    <message>
        <source>Rounding and multiplying give at most three decimals together.</source>
        <translation>Округление и множитель вместе дают не больше трёх знаков после запятой.</translation>
    </message>
    <message>
        <source>Between 1 hour and a year.</source>
        <translation>От 1 часа до года.</translation>
    </message>
    <message>
        <source>For this species, another dose holds for a part of these weights.</source>
        <translation>Для этого вида на часть этих весов уже задана другая доза.</translation>
    </message>
    <message>
        <source>Only drugs and vaccines of the catalogue are medicines.</source>
        <translation>Препаратом может быть только лекарство или вакцина из каталога.</translation>
    </message>
    <message>
        <source>This medicine is in use no longer.</source>
        <translation>Этот препарат больше не используется.</translation>
    </message>
    <message>
        <source>This medicine has no price in the catalogue yet.</source>
        <translation>У препарата ещё нет цены в каталоге.</translation>
    </message>
    <message>
        <source>Read the warnings and tick that you did.</source>
        <translation>Прочитайте предупреждения и поставьте отметку.</translation>
    </message>
    <message>
        <source>This is contraindicated, and your role may not override that.</source>
        <translation>Есть противопоказание, а ваша роль не позволяет его обойти.</translation>
    </message>
    <message>
        <source>This is contraindicated. Write why it is given all the same.</source>
        <translation>Есть противопоказание. Напишите, почему препарат всё же применяется.</translation>
    </message>
    <message>
        <source>In this country a prescription holds one drug.</source>
        <translation>В этой стране в рецепте указывают один препарат.</translation>
    </message>
    <message>
        <source>At most {limit} drugs.</source>
        <translation>Препаратов не больше {limit}.</translation>
    </message>
    <message>
        <source>This day has gone by.</source>
        <translation>Этот день уже прошёл.</translation>
    </message>
    <message>
        <source>Valid until {day} at the longest.</source>
        <translation>Действителен самое позднее до {day}.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} repeats.</source>
        <translation>Повторов от 0 до {limit}.</translation>
    </message>
    <message>
        <source>Between 1 and {limit} days.</source>
        <translation>От 1 до {limit} дней.</translation>
    </message>
    <message>
        <source>This chip is on another patient: {pet_name}, card No. {pet_id}.</source>
        <translation>Этот чип у другого пациента: {pet_name}, карта № {pet_id}.</translation>
    </message>
    <message>
        <source>Write a percentage or a sum, one of them.</source>
        <translation>Впишите процент или сумму — что-то одно.</translation>
    </message>
    <message>
        <source>“{name}”: write what one costs.</source>
        <translation>«{name}»: укажите цену за единицу.</translation>
    </message>
    <message>
        <source>Choose a currency of the list, or write its three capital letters.</source>
        <translation>Выберите валюту из списка или напишите её код — три заглавные буквы.</translation>
    </message>
    <message>
        <source>Choose a country of the list, or write its two capital letters.</source>
        <translation>Выберите страну из списка или напишите её код — две заглавные буквы.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a result: write a number, &lt;0.5, negative, or a few words.</source>
        <translation>Это не читается как результат: напишите число, &lt;0,5, отрицательно или несколько слов.</translation>
    </message>
    <message>
        <source>No result is that large.</source>
        <translation>Таких больших результатов не бывает.</translation>
    </message>
    <message>
        <source>This is never less than zero.</source>
        <translation>Здесь не бывает значений меньше нуля.</translation>
    </message>
    <message>
        <source>{unit} can&apos;t be turned into {own}.</source>
        <translation>{unit} нельзя пересчитать в {own}.</translation>
    </message>
    <message>
        <source>{value} or {guess}? Check where the point stands.</source>
        <translation>{value} или {guess}? Проверьте, где стоит запятая.</translation>
    </message>
    <message>
        <source>{value} is more than a thousand times outside of the range; check the value and the unit.</source>
        <translation>{value} отличается от нормы больше чем в тысячу раз; проверьте значение и единицу.</translation>
    </message>
    <message>
        <source>Write at least one result.</source>
        <translation>Внесите хотя бы один результат.</translation>
    </message>
    <message>
        <source>This is the present value.</source>
        <translation>Это значение уже стоит.</translation>
    </message>
    <message>
        <source>Choose at least one panel or test.</source>
        <translation>Выберите хотя бы один набор или показатель.</translation>
    </message>
    <message>
        <source>Choose at least one test of the list.</source>
        <translation>Выберите хотя бы один показатель из списка.</translation>
    </message>
    <message>
        <source>Another analyte has this code.</source>
        <translation>Этот код уже у другого показателя.</translation>
    </message>
    <message>
        <source>Between 0 and 6 decimals.</source>
        <translation>От 0 до 6 знаков после запятой.</translation>
    </message>
    <message>
        <source>A molar mass is more than zero.</source>
        <translation>Молярная масса больше нуля.</translation>
    </message>
    <message>
        <source>Write an age such as 90, 3m or 1y; the second one larger than the first.</source>
        <translation>Напишите возраст: 90, 3м или 1г; второй больше первого.</translation>
    </message>
    <message>
        <source>Write the lowest or the highest normal value.</source>
        <translation>Напишите нижнюю или верхнюю границу нормы.</translation>
    </message>
    <message>
        <source>Less than the value before it.</source>
        <translation>Меньше предыдущего значения.</translation>
    </message>
    <message>
        <source>Write a day and a time, such as 12.09.2026 14:30, or only the time of today.</source>
        <translation>Напишите день и время: 12.09.2026 14:30, или только время, если это сегодня.</translation>
    </message>
    <message>
        <source>This is before the step that comes first.</source>
        <translation>Это раньше предыдущего шага.</translation>
    </message>
    <message>
        <source>Choose the client, or write the new client&apos;s name.</source>
        <translation>Выберите клиента или напишите имя нового.</translation>
    </message>
    <message>
        <source>Write a phone, or the new client can&apos;t be called.</source>
        <translation>Напишите телефон, иначе новому клиенту не позвонить.</translation>
    </message>
    <message>
        <source>A request has no time yet. Book it instead.</source>
        <translation>У заявки ещё нет времени. Запишите на приём.</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>Это время уже прошло.</translation>
    </message>
    <message>
        <source>This is more than five years ahead.</source>
        <translation>До этого больше пяти лет.</translation>
    </message>
    <message>
        <source>{resource} is taken at {time}: {what}.</source>
        <translation>{resource}: {time} уже занято ({what}).</translation>
    </message>
    <message>
        <source>{resource} is booked at {time} as well: {what}.</source>
        <translation>{resource}: на {time} есть и другая запись ({what}).</translation>
    </message>
    <message>
        <source>{resource} is not for booking at {time}: {what}.</source>
        <translation>{resource}: {time} закрыто для записи ({what}).</translation>
    </message>
    <message>
        <source>{resource} is taken on {count} of these days, first on {day} at {time}: {what}.</source>
        <translation>{resource}: занято в днях этой серии — {count}, первый {day}, {time} ({what}).</translation>
    </message>
    <message>
        <source>{resource} is archived. Choose somebody or something else.</source>
        <translation>{resource}: в архиве. Выберите кого-то или что-то другое.</translation>
    </message>
    <message>
        <source>{resource} is off on {day}: {reason}.</source>
        <translation>{resource}: {day} не работает ({reason}).</translation>
    </message>
    <message>
        <source>{resource} is not on shift on {day} at {time}.</source>
        <translation>{resource}: {day}, {time} не в смене.</translation>
    </message>
    <message>
        <source>This animal is booked at the same time: {day}, {time}.</source>
        <translation>Это животное записано на то же время: {day}, {time}.</translation>
    </message>
    <message>
        <source>This animal is booked on this day already: {day}, {time}.</source>
        <translation>Это животное уже записано на этот день: {day}, {time}.</translation>
    </message>
    <message>
        <source>{name} has died. Book only if you know why.</source>
        <translation>{name}: животное пало. Записывайте, только если знаете зачем.</translation>
    </message>
    <message>
        <source>{name} belongs to somebody else.</source>
        <translation>{name}: животное другого владельца.</translation>
    </message>
    <message>
        <source>This owner is archived.</source>
        <translation>Этот владелец в архиве.</translation>
    </message>
    <message>
        <source>This owner is on the blacklist: {reason}.</source>
        <translation>Этот владелец в чёрном списке: {reason}.</translation>
    </message>
    <message>
        <source>Register the animal first: the weight belongs to its card.</source>
        <translation>Сначала зарегистрируйте животное: вес записывается в его карточку.</translation>
    </message>
    <message>
        <source>Read and acknowledge this first: {text}.</source>
        <translation>Сначала прочтите и подтвердите: {text}.</translation>
    </message>
    <message>
        <source>This rule of repeating can&apos;t be read.</source>
        <translation>Это правило повторения прочитать нельзя.</translation>
    </message>
    <message>
        <source>Say how often or until when it repeats.</source>
        <translation>Укажите, сколько раз или до какого дня повторять.</translation>
    </message>
    <message>
        <source>A series has at most {limit} appointments; here are {count}.</source>
        <translation>В серии не больше {limit} записей, а здесь {count}.</translation>
    </message>
    <message>
        <source>A series has at most {limit} appointments; these would be more.</source>
        <translation>В серии не больше {limit} записей, а здесь их было бы больше.</translation>
    </message>
    <message>
        <source>The first day is not one of the days it repeats on.</source>
        <translation>Первый день не входит в дни повторения.</translation>
    </message>
    <message>
        <source>A series ends within five years.</source>
        <translation>Серия заканчивается в пределах пяти лет.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Выберите хотя бы один день недели.</translation>
    </message>
    <message>
        <source>At least {least} minutes.</source>
        <translation>Не меньше {least} минут.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Конец не позже начала.</translation>
    </message>
    <message>
        <source>At most 24 hours.</source>
        <translation>Не больше 24 часов.</translation>
    </message>
    <message>
        <source>At most a year is searched at once.</source>
        <translation>За один раз — не больше года.</translation>
    </message>
    <message>
        <source>A room doesn&apos;t sit in itself.</source>
        <translation>Кабинет не может располагаться в самом себе.</translation>
    </message>
    <message>
        <source>An extra shift is somebody&apos;s: choose whose.</source>
        <translation>Дополнительная смена — чья-то: выберите чья.</translation>
    </message>
    <message>
        <source>Choose who of the staff this is.</source>
        <translation>Выберите, кто это из сотрудников.</translation>
    </message>
    <message>
        <source>This person has a column already, perhaps an archived one.</source>
        <translation>У этого сотрудника уже есть столбец, возможно, в архиве.</translation>
    </message>
    <message>
        <source>It was booked or given hours already, so it stays what it is.</source>
        <translation>Сюда уже записывали или задан график, поэтому вид не меняется.</translation>
    </message>
    <message>
        <source>Red comes after amber.</source>
        <translation>Красный наступает после жёлтого.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Выберите хотя бы одно.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/Moscow.</source>
        <translation>Выберите часовой пояс из списка, например Europe/Moscow.</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>No lasting problems.</source>
        <translation>Длительных проблем нет.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Change: {title}, since {day}</source>
        <translation>Изменить: {title}, с {day}</translation>
    </message>
    <message>
        <source>Resolved: {title}</source>
        <translation>Решена: {title}</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Проблема решена</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>No lasting problems.</source>
        <translation>Длительных проблем нет.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Stands again</source>
        <translation>Снова есть</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Проблема решена</translation>
    </message>
    <message>
        <source>The problem stands again</source>
        <translation>Проблема снова в списке</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Не добавлять</translation>
    </message>
    <message>
        <source>Storing files</source>
        <translation>Сохранение файлов</translation>
    </message>
    <message>
        <source>Storing “{name}” for {patient}: {number} of {total}</source>
        <translation>Сохраняется «{name}», пациент {patient}: {number} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n файл</numerusform>
            <numerusform>и ещё %n файла</numerusform>
            <numerusform>и ещё %n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofStrip</name>
    <message>
        <source>Show what was found</source>
        <translation>Показать найденное</translation>
    </message>
    <message>
        <source>The check of the money found what does not add up ({time}). Tell support.</source>
        <translation>Проверка денег нашла расхождение ({time}). Сообщите в поддержку.</translation>
    </message>
</context>
<context>
    <name>RangeForm</name>
    <message>
        <source>Reference range</source>
        <translation>Референсные значения</translation>
    </message>
    <message>
        <source>New reference range</source>
        <translation>Новые референсные значения</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Every species</source>
        <translation>Все виды</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>From the age of, days (or 3m, 1y)</source>
        <translation>С возраста, дней (или 3м, 1г)</translation>
    </message>
    <message>
        <source>Under the age of, days (or 3m, 1y)</source>
        <translation>До возраста, дней (или 3м, 1г)</translation>
    </message>
    <message>
        <source>Lowest normal</source>
        <translation>Нижняя граница нормы</translation>
    </message>
    <message>
        <source>Highest normal</source>
        <translation>Верхняя граница нормы</translation>
    </message>
    <message>
        <source>Critical below</source>
        <translation>Критично ниже</translation>
    </message>
    <message>
        <source>Critical above</source>
        <translation>Критично выше</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Empty: the analyte&apos;s own</source>
        <translation>Пусто: как у показателя</translation>
    </message>
    <message>
        <source>Range added</source>
        <translation>Референсные значения добавлены</translation>
    </message>
    <message>
        <source>Range saved</source>
        <translation>Референсные значения сохранены</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>ReceivingForm</name>
    <message>
        <source>Receive</source>
        <translation>Отметить приход</translation>
    </message>
    <message>
        <source>Receive (Enter, Ctrl+Enter)</source>
        <translation>Отметить приход (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Phone: is it still right?</source>
        <translation>Телефон: не изменился?</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>Пришли вместе</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Цель обращения</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Кабинет</translation>
    </message>
    <message>
        <source>Beware: tick what you have read</source>
        <translation>Внимание: отметьте прочитанное</translation>
    </message>
    <message>
        <source>Not weighed here before</source>
        <translation>Здесь ещё не взвешивали</translation>
    </message>
    <message>
        <source>Last time: {weight}, {day}</source>
        <translation>В прошлый раз: {weight}, {day}</translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>Nobody is booked for today. F4 books an appointment.</source>
        <translation>На сегодня записей нет. F4 — новая запись.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Зал ожидания</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Никто не ждёт.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Никого.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>Звонить некому.</translation>
    </message>
    <message>
        <source>results ready</source>
        <translation>результаты готовы</translation>
    </message>
    <message>
        <source>request</source>
        <translation>заявка</translation>
    </message>
    <message>
        <source>did not come?</source>
        <translation>не явился?</translation>
    </message>
    <message>
        <source>book again</source>
        <translation>записать снова</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>подтвердить</translation>
    </message>
    <message>
        <source>wants earlier</source>
        <translation>готовы раньше</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Not saved last time</source>
        <translation>Не сохранено в прошлый раз</translation>
    </message>
    <message>
        <source>The program ended before these were saved. What you typed is kept: go on with it, or forget it. “Later” keeps it until its form is opened again.</source>
        <translation>Программа закрылась раньше, чем это было сохранено. Набранное осталось: продолжите или забудьте. «Позже» сохранит его до следующего открытия формы.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Sign in with the recovery key</source>
        <translation>Вход по ключу восстановления</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Новый ключ восстановления</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>Keep this key on paper</source>
        <translation>Сохраните этот ключ на бумаге</translation>
    </message>
    <message>
        <source>If the administrator&apos;s password is forgotten, only this key lets you in again. It is shown once and works once. Print it or write it down and lock it away.</source>
        <translation>Если пароль администратора забыт, войти снова поможет только этот ключ. Он показывается один раз и действует один раз. Распечатайте или запишите его и уберите под замок.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Копировать ключ</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>Распечатать ключ</translation>
    </message>
    <message>
        <source>I have put the key away safely</source>
        <translation>Ключ надёжно убран</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Continue (Enter)</source>
        <translation>Продолжить (Enter)</translation>
    </message>
    <message>
        <source>Your login: {login}</source>
        <translation>Ваш логин: {login}</translation>
    </message>
    <message>
        <source>Recovery key · {clinic}</source>
        <translation>Ключ восстановления · {clinic}</translation>
    </message>
    <message>
        <source>Made on {day}. It lets the administrator in who forgot the password: choose “Recovery key…” in the sign-in window. It works once and gives the next key; keep it locked away, because whoever has it can sign in.</source>
        <translation>Создан {day}. Впускает администратора, забывшего пароль: в окне входа нажмите «Ключ восстановления…». Действует один раз и даёт следующий ключ. Храните под замком: с этим ключом войдёт любой.</translation>
    </message>
</context>
<context>
    <name>ReferenceForm</name>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Другие названия для поиска (каждое с новой строки или через запятую)</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Give money back</source>
        <translation>Вернуть деньги</translation>
    </message>
    <message>
        <source>Also what has paid invoices: they become debts again</source>
        <translation>И то, чем оплачены счета: они снова станут долгом</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Деньги возвращены</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>Take the review back</source>
        <translation>Отозвать проверку</translation>
    </message>
    <message>
        <source>To be reviewed again</source>
        <translation>Результаты снова на проверке</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>Does not repeat</source>
        <translation>Не повторяется</translation>
    </message>
    <message>
        <source>Every day or every few days</source>
        <translation>По дням</translation>
    </message>
    <message>
        <source>Every week or every few weeks</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>Every month or every few months</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>so many times</source>
        <translation>столько раз</translation>
    </message>
    <message>
        <source>until the day</source>
        <translation>до дня</translation>
    </message>
    <message>
        <source>every</source>
        <translation>каждые</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Через сколько</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Когда закончится</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
</context>
<context>
    <name>ReplaceForm</name>
    <message>
        <source>Replace the invoice</source>
        <translation>Заменить счёт</translation>
    </message>
    <message>
        <source>A credit note takes the old invoice back, and a new one is posted with what stays. What was paid pays the new one.</source>
        <translation>Кредит-нота отменит прежний счёт, и будет проведён новый с тем, что остаётся. Оплаченное зачтётся в новый счёт.</translation>
    </message>
    <message>
        <source>Off the invoice; it was done</source>
        <translation>Убрать; было сделано</translation>
    </message>
    <message>
        <source>Off the invoice; it was not done</source>
        <translation>Убрать; не было сделано</translation>
    </message>
    <message>
        <source>Off the invoice</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Price: {name}</source>
        <translation>Цена: {name}</translation>
    </message>
    <message>
        <source>New lines</source>
        <translation>Новые строки</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Invoice replaced</source>
        <translation>Счёт заменён</translation>
    </message>
</context>
<context>
    <name>RepriceForm</name>
    <message>
        <source>Change many prices</source>
        <translation>Смена цен</translation>
    </message>
    <message>
        <source>to {step}</source>
        <translation>до {step}</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>Group of the catalogue</source>
        <translation>Группа каталога</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation>Изменить на, %</translation>
    </message>
    <message>
        <source>10 makes dearer, −5 makes cheaper</source>
        <translation>10 — дороже, −5 — дешевле</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Округление</translation>
    </message>
    <message>
        <source>Prices from a file…</source>
        <translation>Цены из файла…</translation>
    </message>
    <message>
        <source>A table (CSV or Excel) with the columns “code” and “price”</source>
        <translation>Таблица (CSV или Excel) со столбцами «код» и «цена»</translation>
    </message>
    <message>
        <source>By per cent again</source>
        <translation>Снова по процентам</translation>
    </message>
    <message>
        <source>Preview of the prices</source>
        <translation>Предпросмотр цен</translation>
    </message>
    <message>
        <source>Write by how many per cent, or choose a file.</source>
        <translation>Укажите процент или выберите файл.</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Цены изменены</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) will change.</source>
        <translation>
            <numerusform>Изменится %n цена.</numerusform>
            <numerusform>Изменятся %n цены.</numerusform>
            <numerusform>Изменится %n цен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is.</source>
        <translation>
            <numerusform>%n остаётся как есть.</numerusform>
            <numerusform>%n остаются как есть.</numerusform>
            <numerusform>%n остаются как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices from a file</source>
        <translation>Цены из файла</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитать</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xls *.txt)</source>
        <translation>Таблицы (*.csv *.xlsx *.xls *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Sample taken</source>
        <translation>Проба взята</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>Сообщить владельцу</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Take the review back</source>
        <translation>Отозвать проверку</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Отменить направление</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Динамика</translation>
    </message>
    <message>
        <source>Choose a request of the list.</source>
        <translation>Выберите направление из списка.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Примечание: {text}</translation>
    </message>
    <message>
        <source>Conclusion: {text}</source>
        <translation>Заключение: {text}</translation>
    </message>
    <message>
        <source>To be reviewed again: {text}</source>
        <translation>Проверить снова: {text}</translation>
    </message>
</context>
<context>
    <name>ResourceForm</name>
    <message>
        <source>Doctor, room or device</source>
        <translation>Врач, кабинет или прибор</translation>
    </message>
    <message>
        <source>New doctor, room or device</source>
        <translation>Новый врач, кабинет или прибор</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Кто это</translation>
    </message>
    <message>
        <source>Name in the schedule</source>
        <translation>Название в расписании</translation>
    </message>
    <message>
        <source>A speciality, what the room is for</source>
        <translation>Специальность, назначение кабинета</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Под названием</translation>
    </message>
    <message>
        <source>Times are offered every</source>
        <translation>Шаг времени</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Several bookings at one time are warned of, not refused</source>
        <translation>О наложении записей предупреждать, а не запрещать</translation>
    </message>
    <message>
        <source>Added to the schedule</source>
        <translation>Добавлено в расписание</translation>
    </message>
    <message>
        <source>Column of the schedule saved</source>
        <translation>Столбец расписания сохранён</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Никто</translation>
    </message>
</context>
<context>
    <name>ResultField</name>
    <message>
        <source>Unit of {name}</source>
        <translation>Единица: {name}</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Вставить таблицу</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Прочитать файл</translation>
    </message>
    <message>
        <source>Results stored</source>
        <translation>Результаты внесены</translation>
    </message>
    <message>
        <source>Results from a file</source>
        <translation>Результаты из файла</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.txt *.tsv)</source>
        <translation>Текстовые таблицы (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитать</translation>
    </message>
</context>
<context>
    <name>ReverseForm</name>
    <message>
        <source>Reverse the invoice</source>
        <translation>Сторнировать счёт</translation>
    </message>
    <message>
        <source>Was it done? Yes keeps it in the medical record, no cancels it there as well.</source>
        <translation>Это было сделано? «Да» оставит запись в карте, «нет» отменит её и там.</translation>
    </message>
    <message>
        <source>Yes, it was done</source>
        <translation>Да, было сделано</translation>
    </message>
    <message>
        <source>No, it was not done</source>
        <translation>Нет, не было сделано</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Сторнировать</translation>
    </message>
    <message>
        <source>Invoice reversed</source>
        <translation>Счёт сторнирован</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Review of the results</source>
        <translation>Проверка результатов</translation>
    </message>
    <message>
        <source>Nothing is out of range.</source>
        <translation>Всё в пределах нормы.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not there yet</source>
        <translation>
            <numerusform>Ещё нет %n результата</numerusform>
            <numerusform>Ещё нет %n результатов</numerusform>
            <numerusform>Ещё нет %n результатов</numerusform>
        </translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Заключение</translation>
    </message>
    <message>
        <source>Results reviewed</source>
        <translation>Результаты проверены</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>register and edit owners</source>
        <translation>регистрировать и изменять владельцев</translation>
    </message>
    <message>
        <source>archive owners</source>
        <translation>убирать владельцев в архив</translation>
    </message>
    <message>
        <source>register and edit patients</source>
        <translation>регистрировать и изменять пациентов</translation>
    </message>
    <message>
        <source>change a patient&apos;s status</source>
        <translation>менять статус пациента</translation>
    </message>
    <message>
        <source>write visits</source>
        <translation>вести приёмы</translation>
    </message>
    <message>
        <source>sign visits</source>
        <translation>подписывать приёмы</translation>
    </message>
    <message>
        <source>unlock signed visits</source>
        <translation>разблокировать подписанные приёмы</translation>
    </message>
    <message>
        <source>measure vital signs</source>
        <translation>измерять жизненные показатели</translation>
    </message>
    <message>
        <source>edit diagnoses, phrases and templates of visits</source>
        <translation>изменять диагнозы, фразы и шаблоны приёмов</translation>
    </message>
    <message>
        <source>record manipulations</source>
        <translation>записывать манипуляции</translation>
    </message>
    <message>
        <source>cancel manipulations</source>
        <translation>отменять манипуляции</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>добавлять файлы</translation>
    </message>
    <message>
        <source>rename and archive files</source>
        <translation>переименовывать файлы и переносить их в архив</translation>
    </message>
    <message>
        <source>write prescriptions</source>
        <translation>выписывать рецепты</translation>
    </message>
    <message>
        <source>dispense by prescriptions</source>
        <translation>отпускать препараты по рецептам</translation>
    </message>
    <message>
        <source>cancel prescriptions</source>
        <translation>отменять рецепты</translation>
    </message>
    <message>
        <source>give what is contraindicated, with a reason</source>
        <translation>применять противопоказанное с указанием причины</translation>
    </message>
    <message>
        <source>edit medicines and their doses</source>
        <translation>изменять препараты и их дозы</translation>
    </message>
    <message>
        <source>request laboratory tests and tell owners the results</source>
        <translation>назначать анализы и сообщать владельцам результаты</translation>
    </message>
    <message>
        <source>take samples and enter laboratory results</source>
        <translation>брать пробы и вносить результаты анализов</translation>
    </message>
    <message>
        <source>review laboratory results</source>
        <translation>проверять результаты анализов</translation>
    </message>
    <message>
        <source>take a review of laboratory results back</source>
        <translation>отзывать проверку результатов анализов</translation>
    </message>
    <message>
        <source>edit analytes, panels and reference ranges</source>
        <translation>править показатели, наборы и референсные значения</translation>
    </message>
    <message>
        <source>charge less than the least price</source>
        <translation>продавать ниже минимальной цены</translation>
    </message>
    <message>
        <source>write and give estimates</source>
        <translation>составлять и выдавать сметы</translation>
    </message>
    <message>
        <source>change draft invoices</source>
        <translation>менять черновики счетов</translation>
    </message>
    <message>
        <source>post invoices</source>
        <translation>проводить счета</translation>
    </message>
    <message>
        <source>take payments</source>
        <translation>принимать оплату</translation>
    </message>
    <message>
        <source>give money back</source>
        <translation>возвращать деньги</translation>
    </message>
    <message>
        <source>give money back by another way than it came</source>
        <translation>возвращать деньги не тем способом, каким они пришли</translation>
    </message>
    <message>
        <source>correct posted invoices</source>
        <translation>исправлять проведённые счета</translation>
    </message>
    <message>
        <source>reverse posted invoices</source>
        <translation>сторнировать проведённые счета</translation>
    </message>
    <message>
        <source>write debts off</source>
        <translation>списывать долги</translation>
    </message>
    <message>
        <source>open and close shifts of the till</source>
        <translation>открывать и закрывать смены кассы</translation>
    </message>
    <message>
        <source>take off surcharges that came by themselves</source>
        <translation>снимать надбавки, начисленные по правилу</translation>
    </message>
    <message>
        <source>give credit past the limit</source>
        <translation>отпускать в долг сверх лимита</translation>
    </message>
    <message>
        <source>change closed periods</source>
        <translation>менять закрытые периоды</translation>
    </message>
    <message>
        <source>set tills, credit, taxes, surcharges and discounts</source>
        <translation>настраивать кассы, кредит, налоги, надбавки и скидки</translation>
    </message>
    <message>
        <source>order treatment</source>
        <translation>назначать лечение</translation>
    </message>
    <message>
        <source>carry out treatment</source>
        <translation>выполнять назначения</translation>
    </message>
    <message>
        <source>skip tasks of treatment</source>
        <translation>пропускать задачи по назначениям</translation>
    </message>
    <message>
        <source>see the schedule</source>
        <translation>видеть расписание</translation>
    </message>
    <message>
        <source>book, move and cancel appointments</source>
        <translation>записывать, переносить и отменять записи</translation>
    </message>
    <message>
        <source>check in, call and close appointments</source>
        <translation>регистрировать приход, вызывать и завершать записи</translation>
    </message>
    <message>
        <source>reopen closed appointments</source>
        <translation>возвращать завершённые записи</translation>
    </message>
    <message>
        <source>edit rosters, rooms and types of appointments</source>
        <translation>менять графики, кабинеты и виды приёма</translation>
    </message>
    <message>
        <source>edit the catalogue and its prices</source>
        <translation>изменять каталог и цены</translation>
    </message>
    <message>
        <source>edit species, breeds and colours</source>
        <translation>изменять виды, породы и окрасы</translation>
    </message>
    <message>
        <source>edit the clinic&apos;s particulars</source>
        <translation>изменять данные клиники</translation>
    </message>
    <message>
        <source>see the staff</source>
        <translation>видеть сотрудников</translation>
    </message>
    <message>
        <source>add and edit staff</source>
        <translation>добавлять и изменять сотрудников</translation>
    </message>
    <message>
        <source>change rights of roles</source>
        <translation>менять права ролей</translation>
    </message>
    <message>
        <source>see the journal</source>
        <translation>видеть журнал</translation>
    </message>
    <message>
        <source>export the journal</source>
        <translation>выгружать журнал</translation>
    </message>
    <message>
        <source>restore earlier values</source>
        <translation>возвращать прежние значения</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>импортировать файлы</translation>
    </message>
    <message>
        <source>your role doesn&apos;t include the right to {right}</source>
        <translation>у вашей роли нет права {right}</translation>
    </message>
</context>
<context>
    <name>RightsModel</name>
    <message>
        <source>Largest discount, %</source>
        <translation>Наибольшая скидка, %</translation>
    </message>
    <message>
        <source>Largest write-off</source>
        <translation>Наибольшее списание</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Limits of the role</source>
        <translation>Ограничения роли</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Права ролей</translation>
    </message>
    <message>
        <source>A tick is saved at once and acts on the next action of everybody with that role.</source>
        <translation>Отметка сохраняется сразу и действует со следующего действия каждого с этой ролью.</translation>
    </message>
    <message>
        <source>{role}: granted — {right}</source>
        <translation>{role}: теперь можно {right}</translation>
    </message>
    <message>
        <source>{role}: taken away — {right}</source>
        <translation>{role}: больше нельзя {right}</translation>
    </message>
    <message>
        <source>Choose a role in the table; administrators have no limits.</source>
        <translation>Выберите роль в таблице; у администраторов ограничений нет.</translation>
    </message>
</context>
<context>
    <name>RosterCounts</name>
    <message numerus="yes">
        <source>%n booking(s) stand there. They stay, and are to be given another time.</source>
        <translation>
            <numerusform>На это время есть %n запись. Она останется, её нужно перенести.</numerusform>
            <numerusform>На это время есть %n записи. Они останутся, их нужно перенести.</numerusform>
            <numerusform>На это время есть %n записей. Они останутся, их нужно перенести.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Remove this row</source>
        <translation>Удалить строку</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Отменено: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Sample taken</source>
        <translation>Проба взята</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>Номер на этикетке</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Взята</translation>
    </message>
    <message>
        <source>Sample noted</source>
        <translation>Взятие пробы отмечено</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Имя файла:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Тип файла:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>Nothing has the code “{code}”: nothing of the catalogue, and no invoice.</source>
        <translation>Код «{code}» не найден ни в каталоге, ни среди счетов.</translation>
    </message>
    <message>
        <source>“{name}” goes onto an invoice that is not posted yet: choose one of the list.</source>
        <translation>«{name}» добавляется только в непроведённый счёт: выберите его в списке.</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Добавлено: {name}</translation>
    </message>
</context>
<context>
    <name>ScheduleHeader</name>
    <message>
        <source>All doctors</source>
        <translation>Все врачи</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Выбрать день</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Кабинеты</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Whose schedule</source>
        <translation>Чьё расписание</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>nothing is booked</source>
        <translation>никто не записан</translation>
    </message>
    <message>
        <source>No room or equipment is kept yet. They are entered in Lists (Alt+7).</source>
        <translation>Кабинетов и оборудования пока нет. Они заводятся в справочниках (Alt+7).</translation>
    </message>
    <message>
        <source>No doctor has a schedule yet. Doctors are entered in Lists (Alt+7).</source>
        <translation>Врачей в расписании пока нет. Они заводятся в справочниках (Alt+7).</translation>
    </message>
    <message>
        <source>Without a doctor</source>
        <translation>Без врача</translation>
    </message>
    <message>
        <source>archived: give these to somebody</source>
        <translation>в архиве: передайте записи другому</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Schedule as a list</source>
        <translation>Расписание списком</translation>
    </message>
</context>
<context>
    <name>ScheduleSection</name>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Edit the schedule&apos;s settings</source>
        <translation>Изменить настройки расписания</translation>
    </message>
    <message>
        <source>The day is shown from {begin} to {end}</source>
        <translation>День показывается с {begin} до {end}</translation>
    </message>
    <message>
        <source>Waiting is amber after {amber} min, red after {red} min</source>
        <translation>Ожидание жёлтое после {amber} мин, красное после {red} мин</translation>
    </message>
    <message>
        <source>A no-show is suggested {minutes} min after the end</source>
        <translation>Неявка предлагается через {minutes} мин после конца</translation>
    </message>
    <message>
        <source>A slot shows: {parts}</source>
        <translation>В ячейке: {parts}</translation>
    </message>
    <message>
        <source>Its tooltip shows: {parts}</source>
        <translation>В подсказке: {parts}</translation>
    </message>
</context>
<context>
    <name>ScheduleSettingsForm</name>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>The day is shown from</source>
        <translation>День показывается с</translation>
    </message>
    <message>
        <source>The day is shown to</source>
        <translation>День показывается до</translation>
    </message>
    <message>
        <source>Waiting is amber after, min</source>
        <translation>Ожидание жёлтое после, мин</translation>
    </message>
    <message>
        <source>Waiting is red after, min</source>
        <translation>Ожидание красное после, мин</translation>
    </message>
    <message>
        <source>No-show suggested after the end, min</source>
        <translation>Неявка предлагается после конца, мин</translation>
    </message>
    <message>
        <source>A slot shows, in order</source>
        <translation>В ячейке по порядку</translation>
    </message>
    <message>
        <source>Its tooltip shows, in order</source>
        <translation>В подсказке по порядку</translation>
    </message>
    <message>
        <source>Settings of the schedule saved</source>
        <translation>Настройки расписания сохранены</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>Print the schedule</source>
        <translation>Печать расписания</translation>
    </message>
    <message>
        <source>Schedule: {day}</source>
        <translation>Расписание: {day}</translation>
    </message>
    <message>
        <source>{title} · printed {moment} · page {page} of {pages}</source>
        <translation>{title} · напечатано {moment} · стр. {page} из {pages}</translation>
    </message>
    <message>
        <source>Without a doctor</source>
        <translation>Без врача</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Client, phone</source>
        <translation>Клиент, телефон</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Показать набранное</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Sent to a laboratory</source>
        <translation>Отправка в лабораторию</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Sending noted</source>
        <translation>Отправка отмечена</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit the workstation</source>
        <translation>Изменить рабочее место</translation>
    </message>
    <message>
        <source>These particulars stand on documents; the country decides how phone numbers are read.</source>
        <translation>Эти данные печатаются в документах; страна определяет, как читать номера телефонов.</translation>
    </message>
    <message>
        <source>The clinic has no name yet</source>
        <translation>У клиники пока нет названия</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Юридическое название</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна телефонных номеров</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>Это рабочее место</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>через %n минуту</numerusform>
            <numerusform>через %n минуты</numerusform>
            <numerusform>через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Название: {name}</translation>
    </message>
    <message>
        <source>Locks when nobody is at the computer: {time}</source>
        <translation>Блокируется, когда за компьютером никого нет: {time}</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Язык документа</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Preparing the document…</source>
        <translation>Документ готовится…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>The document could not be prepared.</source>
        <translation>Документ не удалось подготовить.</translation>
    </message>
    <message>
        <source>Preparing the document: {done} of {total}</source>
        <translation>Подготовка документа: {done} из {total}</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Раскладка по страницам…</translation>
    </message>
    <message>
        <source>Stopped: the document was not prepared.</source>
        <translation>Остановлено: документ не подготовлен.</translation>
    </message>
    <message>
        <source>It can&apos;t be written. Close the file in other programs, or choose another folder or printer.</source>
        <translation>Записать не удалось. Закройте файл в других программах или выберите другую папку или принтер.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Остановлено; ничего не записано.</translation>
    </message>
</context>
<context>
    <name>ShiftExceptionForm</name>
    <message>
        <source>Holiday, leave or extra shift</source>
        <translation>Праздник, отпуск или дополнительная смена</translation>
    </message>
    <message>
        <source>New holiday, leave or extra shift</source>
        <translation>Новый праздник, отпуск или смена</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>Вся клиника</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Что отличается</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>У кого</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>The same day, if empty</source>
        <translation>Если пусто — тот же день</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Such as a holiday&apos;s name; it stands in the schedule</source>
        <translation>Например, название праздника; видно в расписании</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Days added</source>
        <translation>Дни добавлены</translation>
    </message>
    <message>
        <source>Days saved</source>
        <translation>Дни сохранены</translation>
    </message>
    <message>
        <source>The whole day, if empty</source>
        <translation>Если пусто — весь день</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>Hours of the roster</source>
        <translation>Часы графика</translation>
    </message>
    <message>
        <source>New hours of the roster</source>
        <translation>Новые часы графика</translation>
    </message>
    <message>
        <source>Choose whose hours</source>
        <translation>Выберите, чьи часы</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Чьи часы</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Дни недели</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>18:00; earlier than “From” means the next day</source>
        <translation>18:00; раньше, чем «С», — на следующий день</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Раз в сколько недель</translation>
    </message>
    <message>
        <source>No room of their own</source>
        <translation>Без своего кабинета</translation>
    </message>
    <message>
        <source>In which room</source>
        <translation>В каком кабинете</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Если пусто — без конца</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Hours added to the roster</source>
        <translation>Часы добавлены в график</translation>
    </message>
    <message>
        <source>Hours of the roster saved</source>
        <translation>Часы графика сохранены</translation>
    </message>
</context>
<context>
    <name>SideCards</name>
    <message>
        <source>Waiting room</source>
        <translation>Зал ожидания</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Никто не ждёт.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Nobody is at the till.</source>
        <translation>К оплате никого.</translation>
    </message>
    <message>
        <source>To be moved</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>пришёл в {time}</translation>
    </message>
    <message>
        <source>nobody came at {time}</source>
        <translation>не явился {time}</translation>
    </message>
    <message>
        <source>asks for a time</source>
        <translation>просит время</translation>
    </message>
    <message>
        <source>book again</source>
        <translation>записать снова</translation>
    </message>
    <message>
        <source>would come sooner</source>
        <translation>хотел бы раньше</translation>
    </message>
    <message>
        <source>confirm {when}</source>
        <translation>подтвердить {when}</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>Звонить некому.</translation>
    </message>
</context>
<context>
    <name>SideTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Who works at this computer?</source>
        <translation>Кто работает за этим компьютером?</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>Войти (Enter)</translation>
    </message>
    <message>
        <source>Recovery key…</source>
        <translation>Ключ восстановления…</translation>
    </message>
    <message>
        <source>For an administrator who forgot the password</source>
        <translation>Для администратора, забывшего пароль</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Сменить язык</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другой сотрудник</translation>
    </message>
    <message>
        <source>by login and password</source>
        <translation>по логину и паролю</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN-код или пароль</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Type your login.</source>
        <translation>Введите логин.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Введите пароль.</translation>
    </message>
</context>
<context>
    <name>SignedVisitWindow</name>
    <message>
        <source>Visit — {name}</source>
        <translation>Приём — {name}</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Дополнение</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>Отозвать подпись</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Signature taken back: the visit can be written again</source>
        <translation>Подпись отозвана: приём снова можно писать</translation>
    </message>
</context>
<context>
    <name>SkipForm</name>
    <message>
        <source>Skip the task</source>
        <translation>Пропустить задачу</translation>
    </message>
    <message>
        <source>Task skipped</source>
        <translation>Задача пропущена</translation>
    </message>
</context>
<context>
    <name>SlotWindow</name>
    <message>
        <source>Find a free time</source>
        <translation>Найти свободное время</translation>
    </message>
    <message>
        <source>How long, minutes</source>
        <translation>Длительность, мин</translation>
    </message>
    <message>
        <source>Room or equipment</source>
        <translation>Кабинет или оборудование</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>С какого дня</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>По какой день</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Не раньше</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Не позже</translation>
    </message>
    <message>
        <source>Doctors</source>
        <translation>Врачи</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Дни недели</translation>
    </message>
    <message>
        <source>Nothing ticked: any will do.</source>
        <translation>Без отметок подойдёт любой.</translation>
    </message>
    <message>
        <source>Take this time</source>
        <translation>Выбрать это время</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take this time (Ctrl+Enter)</source>
        <translation>Выбрать это время (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>SpeciesForm</name>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>New species</source>
        <translation>Новый вид</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Значок</translation>
    </message>
    <message>
        <source>Lives up to, years</source>
        <translation>Живёт до, лет</translation>
    </message>
    <message>
        <source>Weighs from, kg</source>
        <translation>Весит от, кг</translation>
    </message>
    <message>
        <source>Weighs up to, kg</source>
        <translation>Весит до, кг</translation>
    </message>
    <message>
        <source>Species added</source>
        <translation>Вид добавлен</translation>
    </message>
    <message>
        <source>Species saved</source>
        <translation>Вид сохранён</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Another workstation is upgrading the database; please wait…</source>
        <translation>Базу обновляет другое рабочее место; подождите…</translation>
    </message>
    <message>
        <source>Making a backup of the database…</source>
        <translation>Создаётся резервная копия базы…</translation>
    </message>
    <message>
        <source>Bringing the database up to date…</source>
        <translation>База данных обновляется…</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>База данных проверяется…</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>People</source>
        <translation>Сотрудники</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Права ролей</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Сотрудники</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Status of the patient</source>
        <translation>Статус пациента</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Reason or cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Euthanised here</source>
        <translation>Эвтаназия в клинике</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Тело</translation>
    </message>
    <message>
        <source>Status recorded</source>
        <translation>Статус записан</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Empty: now</source>
        <translation>Пусто: сейчас</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Подтвердить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Call in</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>To the till</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Не явился</translation>
    </message>
    <message>
        <source>Don&apos;t call any more</source>
        <translation>Не перезванивать</translation>
    </message>
    <message>
        <source>Keep in hospital</source>
        <translation>Оставить в стационаре</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Шаг назад</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карту</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Открыть приём</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>Find a free time</source>
        <translation>Найти время</translation>
    </message>
    <message>
        <source>choose an appointment first</source>
        <translation>сначала выберите запись</translation>
    </message>
    <message>
        <source>not possible now: {state}</source>
        <translation>сейчас нельзя: {state}</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Stop the treatment</source>
        <translation>Отменить назначение</translation>
    </message>
    <message>
        <source>Treatment stopped</source>
        <translation>Назначение отменено</translation>
    </message>
</context>
<context>
    <name>StoreQueue</name>
    <message numerus="yes">
        <source>%n file(s) not stored yet:</source>
        <translation>
            <numerusform>Ещё не сохранён %n файл:</numerusform>
            <numerusform>Ещё не сохранены %n файла:</numerusform>
            <numerusform>Ещё не сохранены %n файлов:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be stored:</source>
        <translation>
            <numerusform>Не удалось сохранить %n файл:</numerusform>
            <numerusform>Не удалось сохранить %n файла:</numerusform>
            <numerusform>Не удалось сохранить %n файлов:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n файл</numerusform>
            <numerusform>и ещё %n файла</numerusform>
            <numerusform>и ещё %n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>Добавлен %n файл</numerusform>
            <numerusform>Добавлено %n файла</numerusform>
            <numerusform>Добавлено %n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Visits</source>
        <translation>Приёмы</translation>
    </message>
    <message>
        <source>Manipulations</source>
        <translation>Манипуляции</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Лаборатория</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Prescriptions</source>
        <translation>Рецепты</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Измерения</translation>
    </message>
    <message>
        <source>Alerts and status</source>
        <translation>Предупреждения и статус</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Запись на приём</translation>
    </message>
    <message>
        <source>alert raised</source>
        <translation>предупреждение добавлено</translation>
    </message>
    <message>
        <source>alert taken off</source>
        <translation>предупреждение снято</translation>
    </message>
    <message>
        <source>along with {name}</source>
        <translation>вместе: {name}</translation>
    </message>
    <message>
        <source>discount {percent} %</source>
        <translation>скидка {percent} %</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>отменено: {reason}</translation>
    </message>
    <message>
        <source>from the kit “{kit}”</source>
        <translation>из набора «{kit}»</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>These bookings are cancelled:</source>
        <translation>Будут отменены записи:</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Open plans of treatment and planned manipulations end with it; prescriptions stay valid. Ctrl+Z brings them back.</source>
        <translation>Открытые планы лечения и запланированные манипуляции будут прекращены, рецепты останутся в силе. Ctrl+Z всё вернёт.</translation>
    </message>
    <message>
        <source>Open plans of treatment, planned manipulations and prescriptions end with it. Ctrl+Z brings them back.</source>
        <translation>Открытые планы лечения, запланированные манипуляции и рецепты будут прекращены. Ctrl+Z всё вернёт.</translation>
    </message>
    <message>
        <source>What had ended stays so: order anew what is to go on.</source>
        <translation>Прекращённое само не возобновится: назначьте заново то, что нужно продолжить.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Приём</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Манипуляция</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Search in this patient</source>
        <translation>Поиск по этому пациенту</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Since the last visit</source>
        <translation>С последнего приёма</translation>
    </message>
    <message>
        <source>Nothing like this in the story.</source>
        <translation>В истории ничего такого нет.</translation>
    </message>
    <message>
        <source>Nothing yet. F7 begins the first visit, Ctrl+M records a manipulation.</source>
        <translation>Пока пусто. F7 начинает первый приём, Ctrl+M записывает манипуляцию.</translation>
    </message>
</context>
<context>
    <name>SurchargeForm</name>
    <message>
        <source>Surcharge</source>
        <translation>Надбавка</translation>
    </message>
    <message>
        <source>New surcharge</source>
        <translation>Новая надбавка</translation>
    </message>
    <message>
        <source>Stands on the invoice, such as “Night”</source>
        <translation>Стоит в счёте, например «Ночь»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Of each line</source>
        <translation>От каждой строки</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Once for a night or a visit</source>
        <translation>Один раз за ночь или вызов</translation>
    </message>
    <message>
        <source>Or a sum</source>
        <translation>Или сумма</translation>
    </message>
    <message>
        <source>By itself on these days</source>
        <translation>Сама в эти дни</translation>
    </message>
    <message>
        <source>On holidays of the schedule</source>
        <translation>В праздники из расписания</translation>
    </message>
    <message>
        <source>Only at home visits</source>
        <translation>Только при вызове на дом</translation>
    </message>
    <message>
        <source>The whole day, if empty</source>
        <translation>Если пусто — весь день</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Earlier than “From”: the next morning</source>
        <translation>Раньше «С» — утро следующего дня</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Если пусто — без конца</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Not on drugs and goods</source>
        <translation>Не на препараты и товары</translation>
    </message>
    <message>
        <source>Without days, holidays and home visits it is only added by hand.</source>
        <translation>Без дней, праздников и вызовов на дом начисляется только вручную.</translation>
    </message>
    <message>
        <source>Surcharge added</source>
        <translation>Надбавка добавлена</translation>
    </message>
    <message>
        <source>Surcharge saved</source>
        <translation>Надбавка сохранена</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Открыть пациента</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Моя команда</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Done and skipped today</source>
        <translation>Сделанные и пропущенные сегодня</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Nothing was done or skipped yet today.</source>
        <translation>Сегодня ещё ничего не выполнено и не пропущено.</translation>
    </message>
    <message>
        <source>Nothing is left to do here. Treatment is ordered on a patient&apos;s card by Ctrl+T.</source>
        <translation>Здесь всё выполнено. Лечение назначают на карточке пациента по Ctrl+T.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left</source>
        <translation>
            <numerusform>осталась %n задача</numerusform>
            <numerusform>осталось %n задачи</numerusform>
            <numerusform>осталось %n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просрочена</numerusform>
            <numerusform>%n просрочены</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done or skipped today</source>
        <translation>
            <numerusform>сегодня выполнено и пропущено: %n</numerusform>
            <numerusform>сегодня выполнено и пропущено: %n</numerusform>
            <numerusform>сегодня выполнено и пропущено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more than are shown</source>
        <translation>есть ещё, показаны не все</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
</context>
<context>
    <name>TaxField</name>
    <message>
        <source>Without tax</source>
        <translation>Без НДС</translation>
    </message>
    <message>
        <source>{percent} %, not in the list of that day</source>
        <translation>{percent} %, нет в списке того дня</translation>
    </message>
</context>
<context>
    <name>TaxRateForm</name>
    <message>
        <source>Rate of tax</source>
        <translation>Ставка налога</translation>
    </message>
    <message>
        <source>New rate of tax</source>
        <translation>Новая ставка налога</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>Если пусто — как на другом языке</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Название по-русски</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Название по-английски</translation>
    </message>
    <message>
        <source>Without tax, if empty</source>
        <translation>Если пусто — без НДС</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>Ставка, %</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Если пусто — без конца</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Rate of tax added</source>
        <translation>Ставка налога добавлена</translation>
    </message>
    <message>
        <source>Rate of tax saved</source>
        <translation>Ставка налога сохранена</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Owner told</source>
        <translation>Владельцу сообщено</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Кому сообщили</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Noted: the owner was told</source>
        <translation>Отмечено: владельцу сообщено</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template of a visit</source>
        <translation>Шаблон приёма</translation>
    </message>
    <message>
        <source>New template of a visit</source>
        <translation>Новый шаблон приёма</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Анамнез</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Осмотр</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Рекомендации владельцу</translation>
    </message>
    <message>
        <source>Only for these species (none marked: for all)</source>
        <translation>Только для этих видов (не отмечено ни одного — для всех)</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Шаблон добавлен</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>Шаблон сохранён</translation>
    </message>
</context>
<context>
    <name>TenderForm</name>
    <message>
        <source>Still to pay: {sum}</source>
        <translation>Осталось оплатить: {sum}</translation>
    </message>
    <message>
        <source>Kept as a prepayment: {sum}, no change</source>
        <translation>Останется авансом: {sum}, без сдачи</translation>
    </message>
    <message>
        <source>Too much: {sum}</source>
        <translation>Излишек: {sum}</translation>
    </message>
    <message>
        <source>Change: {sum}</source>
        <translation>Сдача: {sum}</translation>
    </message>
    <message>
        <source>Paid in full, no change</source>
        <translation>Оплачено полностью, без сдачи</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Terms of the owner</source>
        <translation>Условия владельца</translation>
    </message>
    <message>
        <source>Days to pay a debt</source>
        <translation>Срок оплаты долга, дней</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Кредитный лимит</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Ценовая группа</translation>
    </message>
    <message>
        <source>Off every line by itself</source>
        <translation>С каждой строки сама собой</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Если пусто — без конца</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Причина скидки</translation>
    </message>
    <message>
        <source>STOP: nothing more on credit</source>
        <translation>СТОП: в долг не отпускать</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>Причина остановки</translation>
    </message>
    <message>
        <source>Terms saved</source>
        <translation>Условия сохранены</translation>
    </message>
</context>
<context>
    <name>TillForm</name>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Till added</source>
        <translation>Добавлена касса</translation>
    </message>
    <message>
        <source>Till renamed</source>
        <translation>Касса переименована</translation>
    </message>
</context>
<context>
    <name>TillStrip</name>
    <message>
        <source>Open the shift</source>
        <translation>Открыть смену</translation>
    </message>
    <message>
        <source>Close the shift (Z report)</source>
        <translation>Закрыть смену (Z-отчёт)</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Движение наличных</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X-отчёт</translation>
    </message>
    <message>
        <source>Where the cash comes from</source>
        <translation>Откуда наличные</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>The shift is not open</source>
        <translation>Смена не открыта</translation>
    </message>
    <message>
        <source>Open it before the first payment.</source>
        <translation>Откройте её до первой оплаты.</translation>
    </message>
    <message>
        <source>Till {till} · shift No. {number} · opened: {time}</source>
        <translation>Касса {till} · смена № {number} · открыта: {time}</translation>
    </message>
    <message>
        <source>taken {sum}</source>
        <translation>принято {sum}</translation>
    </message>
    <message>
        <source>Report of the shift</source>
        <translation>Отчёт по смене</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Reception</source>
        <translation>Регистратура</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Моя работа</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>Клиника</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Call the next one</source>
        <translation>Пригласить следующего</translation>
    </message>
    <message>
        <source>Without a booking</source>
        <translation>Без записи</translation>
    </message>
    <message>
        <source>Waiting room screen</source>
        <translation>Экран зала ожидания</translation>
    </message>
    <message>
        <source>Two programs write to one database file, and this computer&apos;s SQLite {version} may damage it then: close one of them, or keep the records on a PostgreSQL server.</source>
        <translation>В один файл базы пишут две программы, а SQLite {version} на этом компьютере может его при этом повредить: закройте одну из них или храните записи на сервере PostgreSQL.</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Give to another owner</source>
        <translation>Передать другому владельцу</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Новый владелец</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>The patient has a new owner</source>
        <translation>У пациента новый владелец</translation>
    </message>
</context>
<context>
    <name>TreatmentPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Order treatment</source>
        <translation>Назначить лечение</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Отказ владельца</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Given now</source>
        <translation>Дано сейчас</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Next tasks</source>
        <translation>Ближайшие задачи</translation>
    </message>
    <message>
        <source>No treatment yet. Ctrl+T orders one.</source>
        <translation>Лечение ещё не назначено. Ctrl+T — назначить.</translation>
    </message>
    <message>
        <source>Recorded as declined by the owner</source>
        <translation>Отказ владельца записан</translation>
    </message>
</context>
<context>
    <name>Treatments</name>
    <message>
        <source>stopped: {reason}</source>
        <translation>отменено: {reason}</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>по необходимости</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>skipped by {who}, {moment}: {reason}</source>
        <translation>пропуск — {who}, {moment}: {reason}</translation>
    </message>
    <message>
        <source>done late by {who}, {moment}</source>
        <translation>выполнено с опозданием — {who}, {moment}</translation>
    </message>
    <message>
        <source>done by {who}, {moment}</source>
        <translation>выполнено — {who}, {moment}</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>orally</source>
        <translation>внутрь</translation>
    </message>
    <message>
        <source>s.c.</source>
        <translation>п/к</translation>
    </message>
    <message>
        <source>i.m.</source>
        <translation>в/м</translation>
    </message>
    <message>
        <source>i.v.</source>
        <translation>в/в</translation>
    </message>
    <message>
        <source>i.v. drip</source>
        <translation>в/в капельно</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>на кожу</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>в глаз</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>в ухо</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>в нос</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>ректально</translation>
    </message>
    <message>
        <source>by inhalation</source>
        <translation>ингаляционно</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>иначе</translation>
    </message>
    <message>
        <source>At times of day</source>
        <translation>По часам</translation>
    </message>
    <message>
        <source>Every so many hours</source>
        <translation>Через равные промежутки</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>По необходимости</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>завершено</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>к выполнению</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>at {times}</source>
        <translation>в {times}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>× {quantity}</source>
        <translation>× {quantity}</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Задача выполнена</translation>
    </message>
    <message>
        <source>Manipulation recorded</source>
        <translation>Манипуляция записана</translation>
    </message>
    <message>
        <source>Manipulation begun</source>
        <translation>Манипуляция начата</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Дано</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Trend</source>
        <translation>Динамика</translation>
    </message>
    <message>
        <source>Choose a test with numbers to see its trend.</source>
        <translation>Выберите показатель с числами, чтобы увидеть динамику.</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Unlock the visit</source>
        <translation>Разблокировать приём</translation>
    </message>
    <message>
        <source>Visit unlocked: it can be written again</source>
        <translation>Приём разблокирован: его снова можно писать</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>Edit person</source>
        <translation>Сотрудник</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый сотрудник</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Номер диплома или лицензии</translation>
    </message>
    <message>
        <source>Colour in lists</source>
        <translation>Цвет в списках</translation>
    </message>
    <message>
        <source>Signature under documents</source>
        <translation>Подпись под документами</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Первый пароль</translation>
    </message>
    <message>
        <source>First password once more</source>
        <translation>Первый пароль ещё раз</translation>
    </message>
    <message>
        <source>Person saved</source>
        <translation>Сотрудник сохранён</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Сотрудник добавлен</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Good morning, {name}</source>
        <translation>Доброе утро, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Добрый день, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Добрый вечер, {name}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Action No. {sequence} is missing from the journal.</source>
        <translation>В журнале нет действия № {sequence}.</translation>
    </message>
    <message>
        <source>Action No. {sequence} was altered after it was sealed.</source>
        <translation>Действие № {sequence} изменили после того, как оно было скреплено.</translation>
    </message>
    <message>
        <source>Another action stands in the place of action No. {sequence}.</source>
        <translation>На месте действия № {sequence} стоит другое.</translation>
    </message>
    <message>
        <source>The actions from No. {sequence} on are gone.</source>
        <translation>Пропали действия начиная с № {sequence}.</translation>
    </message>
    <message>
        <source>There is an action or a change that was never sealed, before No. {sequence}.</source>
        <translation>Перед № {sequence} есть действие или изменение, которое не было скреплено.</translation>
    </message>
    <message>
        <source>The seal of the whole journal doesn&apos;t fit the action before No. {sequence}.</source>
        <translation>Печать всего журнала не подходит к действию перед № {sequence}.</translation>
    </message>
    <message>
        <source>Everything before it is proved. Make a copy of the database, change nothing, compare it with the newest backup and call your administrator.</source>
        <translation>Всё до этого места доказано. Скопируйте базу, ничего не меняйте, сравните с последней копией и позовите администратора.</translation>
    </message>
    <message>
        <source>Row {row} of the actions.</source>
        <translation>Строка {row} таблицы действий.</translation>
    </message>
    <message>
        <source>Its moment: {moment}.</source>
        <translation>Время: {moment}.</translation>
    </message>
    <message>
        <source>{who} exported many records at once ({count}), {moment}</source>
        <translation>{who}: выгрузка сразу многих записей ({count}), {moment}</translation>
    </message>
    <message>
        <source>{who} opened many cards within an hour ({count}), {moment}</source>
        <translation>{who}: открыто много карт за час ({count}), {moment}</translation>
    </message>
</context>
<context>
    <name>ViewerDialog</name>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Previous file</source>
        <translation>Предыдущий файл</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Следующий файл</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Целиком</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Настоящий размер</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Повернуть</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Открыть другой программой</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>This kind of file is shown by another program.</source>
        <translation>Такие файлы показывает другая программа.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читается…</translation>
    </message>
    <message>
        <source>Version {number}, {date}, {who}</source>
        <translation>Версия {number}, {date}, {who}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>страница {number} из {count}</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Larger hours</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller hours</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Списком</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>Печать дня</translation>
    </message>
    <message>
        <source>To another calendar</source>
        <translation>В другой календарь</translation>
    </message>
    <message>
        <source>Colour tells the state</source>
        <translation>Цвет — по состоянию</translation>
    </message>
    <message>
        <source>Colour tells the type</source>
        <translation>Цвет — по типу приёма</translation>
    </message>
    <message>
        <source>Colour tells the doctor</source>
        <translation>Цвет — по врачу</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Visit — {name}</source>
        <translation>Приём — {name}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Подписать</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Фраза</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>From the last visit</source>
        <translation>Из прошлого приёма</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Закончить</translation>
    </message>
    <message>
        <source>Save, and send the owner to pay; sign it later (F8)</source>
        <translation>Сохранить и отправить владельца на оплату; подписать можно позже (F8)</translation>
    </message>
    <message>
        <source>Rest normal</source>
        <translation>Остальное в норме</translation>
    </message>
    <message>
        <source>Save and close; the visit stays open (Ctrl+Enter)</source>
        <translation>Сохранить и закрыть; приём останется открытым (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Complaint and history</source>
        <translation>Жалобы и анамнез</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид приёма</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Анамнез</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Жизненные показатели</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Осмотр</translation>
    </message>
    <message>
        <source>By systems</source>
        <translation>По системам</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>Настоящее состояние</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Заключение</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Диагнозы</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Рекомендации владельцу</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Следующий приём</translation>
    </message>
    <message>
        <source>Why to come again</source>
        <translation>Зачем прийти снова</translation>
    </message>
    <message>
        <source>Visit saved, not signed yet</source>
        <translation>Приём сохранён, ещё не подписан</translation>
    </message>
    <message>
        <source>Visit signed</source>
        <translation>Приём подписан</translation>
    </message>
    <message>
        <source>Visit finished: ready to pay</source>
        <translation>Приём закончен: к оплате</translation>
    </message>
    <message>
        <source>No templates yet: they are written on the page Lists</source>
        <translation>Шаблонов пока нет: их пишут на странице «Справочники»</translation>
    </message>
    <message>
        <source>At the last visit nothing was written here.</source>
        <translation>На прошлом приёме здесь ничего не записано.</translation>
    </message>
    <message>
        <source>on {workstation}</source>
        <translation>на компьютере {workstation}</translation>
    </message>
    <message>
        <source>This visit was signed or put away meanwhile. Your text is kept on this computer: copy it and write an addendum.</source>
        <translation>Этот приём тем временем подписан или убран. Ваш текст сохранён на этом компьютере: скопируйте его и напишите дополнение.</translation>
    </message>
    <message>
        <source>{who} is writing in this visit too, on {workstation}, last at {time}.</source>
        <translation>{who} тоже пишет в этом приёме, компьютер {workstation}, последний раз в {time}.</translation>
    </message>
    <message>
        <source>Unlocked after signing: {reason}</source>
        <translation>Разблокирован после подписи: {reason}</translation>
    </message>
    <message>
        <source>Your text is kept: {time}. Others see it when you save.</source>
        <translation>Ваш текст сохранён: {time}. Другие увидят его, когда вы сохраните приём.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Your text is kept on this computer; go on writing.</source>
        <translation>Сервер недоступен. Ваш текст сохраняется на этом компьютере, пишите дальше.</translation>
    </message>
</context>
<context>
    <name>VisitFrame</name>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>The card showed another patient. It shows {name} again: press once more.</source>
        <translation>На карте был другой пациент. Теперь на ней снова {name}: нажмите ещё раз.</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Анамнез</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Жизненные показатели</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>Настоящее состояние</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Диагноз</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Declined or cancelled</source>
        <translation>Отказ или отмена</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Рекомендации владельцу</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Следующий приём</translation>
    </message>
    <message>
        <source>Normal: {systems}</source>
        <translation>В норме: {systems}</translation>
    </message>
    <message>
        <source>Examination by systems</source>
        <translation>Осмотр по системам</translation>
    </message>
    <message>
        <source>Signed by {who}, {time}</source>
        <translation>Подписал(а) {who}, {time}</translation>
    </message>
    <message>
        <source>Unlocked after signing: {reason}</source>
        <translation>Разблокирован после подписи: {reason}</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>First visit</source>
        <translation>Первичный приём</translation>
    </message>
    <message>
        <source>Repeat visit</source>
        <translation>Повторный приём</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Вызов на дом</translation>
    </message>
    <message>
        <source>Consultation by phone</source>
        <translation>Консультация по телефону</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начат</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Не подписан</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписан</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Выздоровление</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Улучшение</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Ухудшение</translation>
    </message>
    <message>
        <source>Treatment goes on</source>
        <translation>Лечение продолжается</translation>
    </message>
    <message>
        <source>Referred to a specialist</source>
        <translation>Направлен к специалисту</translation>
    </message>
    <message>
        <source>Admitted to hospital</source>
        <translation>Госпитализирован</translation>
    </message>
    <message>
        <source>Owner refused treatment</source>
        <translation>Отказ владельца от лечения</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Смерть</translation>
    </message>
    <message>
        <source>General condition</source>
        <translation>Общее состояние</translation>
    </message>
    <message>
        <source>Skin and coat</source>
        <translation>Кожа и шерсть</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Глаза</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Уши</translation>
    </message>
    <message>
        <source>Mouth and teeth</source>
        <translation>Рот и зубы</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>Лимфоузлы</translation>
    </message>
    <message>
        <source>Respiratory system</source>
        <translation>Дыхательная система</translation>
    </message>
    <message>
        <source>Heart and circulation</source>
        <translation>Сердце и кровообращение</translation>
    </message>
    <message>
        <source>Digestive system</source>
        <translation>Пищеварительная система</translation>
    </message>
    <message>
        <source>Urinary system</source>
        <translation>Мочевая система</translation>
    </message>
    <message>
        <source>Reproductive system</source>
        <translation>Половая система</translation>
    </message>
    <message>
        <source>Muscles, bones and joints</source>
        <translation>Мышцы, кости и суставы</translation>
    </message>
    <message>
        <source>Nervous system</source>
        <translation>Нервная система</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Предварительный</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Дифференциальный</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Окончательный</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активна</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решена</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Розовые</translation>
    </message>
    <message>
        <source>Pale</source>
        <translation>Бледные</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Белые</translation>
    </message>
    <message>
        <source>Reddened</source>
        <translation>Покрасневшие</translation>
    </message>
    <message>
        <source>Bluish</source>
        <translation>Синюшные</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Жёлтые</translation>
    </message>
    <message>
        <source>weight {value}</source>
        <translation>вес {value}</translation>
    </message>
    <message>
        <source>T {value} °C</source>
        <translation>Т {value} °C</translation>
    </message>
    <message>
        <source>pulse {value} a minute</source>
        <translation>пульс {value} в минуту</translation>
    </message>
    <message>
        <source>respiration {value} a minute</source>
        <translation>дыхание {value} в минуту</translation>
    </message>
    <message>
        <source>capillary refill {value} s</source>
        <translation>СНК {value} с</translation>
    </message>
    <message>
        <source>mucous membranes: {value}</source>
        <translation>слизистые: {value}</translation>
    </message>
    <message>
        <source>body condition {value}/9</source>
        <translation>упитанность {value}/9</translation>
    </message>
    <message>
        <source>pain {value}/10</source>
        <translation>боль {value}/10</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Температура, °C</translation>
    </message>
    <message>
        <source>Pulse, a minute</source>
        <translation>Пульс, в минуту</translation>
    </message>
    <message>
        <source>Respiration, a minute</source>
        <translation>Дыхание, в минуту</translation>
    </message>
    <message>
        <source>Capillary refill, seconds</source>
        <translation>СНК, секунд</translation>
    </message>
    <message>
        <source>Mucous membranes</source>
        <translation>Слизистые</translation>
    </message>
    <message>
        <source>Body condition, 1 to 9</source>
        <translation>Упитанность, от 1 до 9</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Боль, от 0 до 10</translation>
    </message>
</context>
<context>
    <name>VitalsChart</name>
    <message>
        <source>Nothing measured yet</source>
        <translation>Измерений пока нет</translation>
    </message>
</context>
<context>
    <name>VitalsPanel</name>
    <message>
        <source>Measurements</source>
        <translation>Измерения</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Измерить</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>▲ visit   ■ drug given   band: normal for the species</source>
        <translation>▲ приём   ■ введён препарат   полоса: норма для вида</translation>
    </message>
    <message>
        <source>Nothing measured yet. Ctrl+Shift+M records vital signs, Ctrl+G a weight.</source>
        <translation>Измерений пока нет. Ctrl+Shift+M записывает показатели, Ctrl+G — вес.</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Waiting room</source>
        <translation>Зал ожидания</translation>
    </message>
    <message>
        <source>F11: whole screen · Esc: back</source>
        <translation>F11 — на весь экран · Esc — назад</translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation>Проходите, пожалуйста</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидают</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n файл</numerusform>
            <numerusform>и ещё %n файла</numerusform>
            <numerusform>и ещё %n файлов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkInForm</name>
    <message>
        <source>Arrival without a booking</source>
        <translation>Приход без записи</translation>
    </message>
    <message>
        <source>Client of the clinic</source>
        <translation>Клиент клиники</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Who has come</source>
        <translation>Кто пришёл</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Фамилия, имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Кличка</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Вид животного</translation>
    </message>
    <message>
        <source>Kind of appointment</source>
        <translation>Тип приёма</translation>
    </message>
    <message>
        <source>Received: waits now</source>
        <translation>Принят, ожидает</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Show the invoice</source>
        <translation>Показать счёт</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Открыть приём</translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>No weights yet</source>
        <translation>Взвешиваний пока нет</translation>
    </message>
</context>
<context>
    <name>WeightField</name>
    <message>
        <source>or with its unit: 350 g, 9 lb</source>
        <translation>или с единицей: 350 г, 9 lb</translation>
    </message>
</context>
<context>
    <name>WeightForm</name>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Вес, кг</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Способ</translation>
    </message>
    <message>
        <source>Weight recorded</source>
        <translation>Вес записан</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Waiting for you</source>
        <translation>Ждёт вас</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Сделано сегодня</translation>
    </message>
    <message>
        <source>Visits not signed yet</source>
        <translation>Неподписанные приёмы</translation>
    </message>
    <message>
        <source>Nothing yet. Ctrl+K finds a patient, F2 registers a new owner.</source>
        <translation>Пока ничего. Ctrl+K — найти пациента, F2 — новый владелец.</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>Моя очередь</translation>
    </message>
    <message>
        <source>Nobody waits for you.</source>
        <translation>Вас никто не ждёт.</translation>
    </message>
    <message>
        <source>Still to come today</source>
        <translation>Ещё придут сегодня</translation>
    </message>
    <message>
        <source>Nobody else is booked with you today.</source>
        <translation>Больше к вам сегодня никто не записан.</translation>
    </message>
    <message>
        <source>new patients today</source>
        <translation>новых пациентов сегодня</translation>
    </message>
    <message>
        <source>manipulations today</source>
        <translation>манипуляций сегодня</translation>
    </message>
    <message>
        <source>of them by me</source>
        <translation>из них мной</translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in after too many wrong passwords: Staff, “Let in again”.</source>
        <translation>{name}: вход закрыт после множества неверных паролей. Откройте «Сотрудники», «Впустить снова».</translation>
    </message>
    <message numerus="yes">
        <source>%n laboratory result(s) to review: Alt+6</source>
        <translation>
            <numerusform>%n результат анализов ждёт просмотра: Alt+6</numerusform>
            <numerusform>%n результата анализов ждут просмотра: Alt+6</numerusform>
            <numerusform>%n результатов анализов ждут просмотра: Alt+6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of treatment due: Alt+5</source>
        <translation>
            <numerusform>%n назначение пора выполнить: Alt+5</numerusform>
            <numerusform>%n назначения пора выполнить: Alt+5</numerusform>
            <numerusform>%n назначений пора выполнить: Alt+5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) not signed yet:</source>
        <translation>
            <numerusform>%n приём не подписан:</numerusform>
            <numerusform>%n приёма не подписаны:</numerusform>
            <numerusform>%n приёмов не подписано:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Ничего не ждёт.</translation>
    </message>
</context>
<context>
    <name>WorkstationForm</name>
    <message>
        <source>This workstation</source>
        <translation>Это рабочее место</translation>
    </message>
    <message>
        <source>Name of the workstation</source>
        <translation>Название рабочего места</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>через %n минуту</numerusform>
            <numerusform>через %n минуты</numerusform>
            <numerusform>через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>Lock when nobody is at the computer</source>
        <translation>Блокировать, когда за компьютером никого нет</translation>
    </message>
    <message>
        <source>Workstation saved; its name holds from the next start on</source>
        <translation>Рабочее место сохранено; название начнёт действовать при следующем запуске</translation>
    </message>
</context>
<context>
    <name>WriteOffForm</name>
    <message>
        <source>Write the debt off</source>
        <translation>Списать долг</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Списать</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Долг списан</translation>
    </message>
</context>
</TS>
