<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AcceptForm</name>
    <message>
        <source>The estimate is accepted</source>
        <translation>The estimate is accepted</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Estimate accepted</source>
        <translation>Estimate accepted</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>Money</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Prepayment</translation>
    </message>
    <message>
        <source>Pay the debt from this payment</source>
        <translation>Pay the debt from this payment</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Give money back</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Where the balance comes from</source>
        <translation>Where the balance comes from</translation>
    </message>
    <message>
        <source>Where the document&apos;s sum comes from</source>
        <translation>Where the document&apos;s sum comes from</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Documents of the account</source>
        <translation>Documents of the account</translation>
    </message>
    <message>
        <source>Nothing has been charged or paid yet.</source>
        <translation>Nothing has been charged or paid yet.</translation>
    </message>
    <message>
        <source>Debt {sum}</source>
        <translation>Debt {sum}</translation>
    </message>
    <message>
        <source>Prepaid {sum}</source>
        <translation>Prepaid {sum}</translation>
    </message>
    <message>
        <source>Owes nothing</source>
        <translation>Owes nothing</translation>
    </message>
    <message>
        <source>prepaid {sum}</source>
        <translation>prepaid {sum}</translation>
    </message>
    <message>
        <source>overdue {sum}</source>
        <translation>overdue {sum}</translation>
    </message>
    <message>
        <source>not billed yet {sum}</source>
        <translation>not billed yet {sum}</translation>
    </message>
    <message>
        <source>balance {sum}</source>
        <translation>balance {sum}</translation>
    </message>
    <message>
        <source>The till has no open shift: open it at the cash desk.</source>
        <translation>The till has no open shift: open it at the cash desk.</translation>
    </message>
    <message>
        <source>The debt is paid from it</source>
        <translation>The debt is paid from it</translation>
    </message>
    <message>
        <source>Statement — {owner}</source>
        <translation>Statement — {owner}</translation>
    </message>
    <message>
        <source>Receipt — {owner}</source>
        <translation>Receipt — {owner}</translation>
    </message>
</context>
<context>
    <name>AddedLines</name>
    <message>
        <source>Add a line</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>By catalogue</source>
        <translation>By catalogue</translation>
    </message>
</context>
<context>
    <name>AddendumForm</name>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>What is added</source>
        <translation>What is added</translation>
    </message>
    <message>
        <source>Addendum written</source>
        <translation>Addendum written</translation>
    </message>
</context>
<context>
    <name>AfterDeathForm</name>
    <message>
        <source>After the death</source>
        <translation>After the death</translation>
    </message>
    <message>
        <source>The animal died on {day}. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</source>
        <translation>The animal died on {day}. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</translation>
    </message>
    <message>
        <source>The animal has died. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</source>
        <translation>The animal has died. A visit now is for what was done after its death: an examination of the body, a necropsy. If it is alive, correct its status first.</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <source>Write what happened after the death (Enter)</source>
        <translation>Write what happened after the death (Enter)</translation>
    </message>
</context>
<context>
    <name>AlertForm</name>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Until (empty: for good)</source>
        <translation>Until (empty: for good)</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alert raised</translation>
    </message>
</context>
<context>
    <name>AlertLines</name>
    <message>
        <source>since {day}</source>
        <translation>since {day}</translation>
    </message>
</context>
<context>
    <name>AlertsForm</name>
    <message>
        <source>Beware</source>
        <translation>Beware</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <source>Go on; who has read it and when is recorded (Enter)</source>
        <translation>Go on; who has read it and when is recorded (Enter)</translation>
    </message>
</context>
<context>
    <name>AnalyteForm</name>
    <message>
        <source>Analyte</source>
        <translation>Analyte</translation>
    </message>
    <message>
        <source>New analyte</source>
        <translation>New analyte</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Molar mass, g/mol (to convert units)</source>
        <translation>Molar mass, g/mol (to convert units)</translation>
    </message>
    <message>
        <source>Expected result in words</source>
        <translation>Expected result in words</translation>
    </message>
    <message>
        <source>Only for tests without numbers</source>
        <translation>Only for tests without numbers</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Also found as (one on each line, or with commas)</translation>
    </message>
    <message>
        <source>Analyte added</source>
        <translation>Analyte added</translation>
    </message>
    <message>
        <source>Analyte saved</source>
        <translation>Analyte saved</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Since this was planned, something came up that speaks against it: {drug}.</source>
        <translation>Since this was planned, something came up that speaks against it: {drug}.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Locked: nobody was at the computer.</source>
        <translation>Locked: nobody was at the computer.</translation>
    </message>
    <message>
        <source>The log is here: {path}</source>
        <translation>The log is here: {path}</translation>
    </message>
</context>
<context>
    <name>AppointmentTypeForm</name>
    <message>
        <source>Type of appointment</source>
        <translation>Type of appointment</translation>
    </message>
    <message>
        <source>New type of appointment</source>
        <translation>New type of appointment</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Length, minutes</source>
        <translation>Length, minutes</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Only the doctor</source>
        <translation>Only the doctor</translation>
    </message>
    <message>
        <source>Takes a room or device, too</source>
        <translation>Takes a room or device, too</translation>
    </message>
    <message>
        <source>Type of appointment added</source>
        <translation>Type of appointment added</translation>
    </message>
    <message>
        <source>Type of appointment saved</source>
        <translation>Type of appointment saved</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>Not for booking</source>
        <translation>Not for booking</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Extra shift</source>
        <translation>Extra shift</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Pet&apos;s name</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Type of appointment</source>
        <translation>Type of appointment</translation>
    </message>
    <message>
        <source>Reason for visit</source>
        <translation>Reason for visit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who booked and when</source>
        <translation>Who booked and when</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Only this one</translation>
    </message>
    <message>
        <source>This one and those after it</source>
        <translation>This one and those after it</translation>
    </message>
    <message>
        <source>The whole series</source>
        <translation>The whole series</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>no time yet</translation>
    </message>
    <message>
        <source>Make a card</source>
        <translation>Make a card</translation>
    </message>
    <message>
        <source>Give a time</source>
        <translation>Give a time</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Call in</source>
        <translation>Call in</translation>
    </message>
    <message>
        <source>Begin the visit</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <source>Move one of a series</source>
        <translation>Move one of a series</translation>
    </message>
    <message>
        <source>Leave it where it was</source>
        <translation>Leave it where it was</translation>
    </message>
    <message>
        <source>Show it in the schedule</source>
        <translation>Show it in the schedule</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Open the visit</translation>
    </message>
    <message>
        <source>Receive once more</source>
        <translation>Receive once more</translation>
    </message>
    <message>
        <source>In the clinic already: {name} · {state}</source>
        <translation>In the clinic already: {name} · {state}</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Restore the booking</source>
        <translation>Restore the booking</translation>
    </message>
    <message>
        <source>Restore it all the same</source>
        <translation>Restore it all the same</translation>
    </message>
    <message>
        <source>Leave it cancelled</source>
        <translation>Leave it cancelled</translation>
    </message>
    <message>
        <source>Discharge</source>
        <translation>Discharge</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Book again</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Booking joined to the card</source>
        <translation>Booking joined to the card</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Called in: {name}</source>
        <translation>Called in: {name}</translation>
    </message>
    <message>
        <source>Stays in hospital</source>
        <translation>Stays in hospital</translation>
    </message>
    <message>
        <source>Goes to pay</source>
        <translation>Goes to pay</translation>
    </message>
    <message>
        <source>Discharged</source>
        <translation>Discharged</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Nobody came: to be called for another time</source>
        <translation>Nobody came: to be called for another time</translation>
    </message>
    <message>
        <source>{name} is not to be called any more</source>
        <translation>{name} is not to be called any more</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>called in</source>
        <translation>called in</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>new client</source>
        <translation>new client</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>deceased</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be moved: {state}. Only what is booked and hasn&apos;t begun is moved.</source>
        <translation>“{name}” can&apos;t be moved: {state}. Only what is booked and hasn&apos;t begun is moved.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>With the doctor</source>
        <translation>With the doctor</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>In hospital</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>Cancelled by the owner</source>
        <translation>Cancelled by the owner</translation>
    </message>
    <message>
        <source>Cancelled by the clinic</source>
        <translation>Cancelled by the clinic</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>No-show</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>by phone</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>at the desk</translation>
    </message>
    <message>
        <source>on the web site</source>
        <translation>on the web site</translation>
    </message>
    <message>
        <source>by messenger</source>
        <translation>by messenger</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>One of a series</source>
        <translation>One of a series</translation>
    </message>
    <message>
        <source>booked {when} {how}, {who}</source>
        <translation>booked {when} {how}, {who}</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Cash desk</source>
        <translation>Cash desk</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ArrivalWatch</name>
    <message>
        <source>{name} has come</source>
        <translation>{name} has come</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>About the file</source>
        <translation>About the file</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Taken on</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>File saved</source>
        <translation>File saved</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Billing</name>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Credit note</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Declined by the owner</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Paid in part</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Refund</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Write-off</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Bank transfer</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Cash in</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Cash out</translation>
    </message>
    <message>
        <source>Owed by owners</source>
        <translation>Owed by owners</translation>
    </message>
    <message>
        <source>Prepaid by owners</source>
        <translation>Prepaid by owners</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Discounts</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>Debts written off</source>
        <translation>Debts written off</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Safe</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Over and short</source>
        <translation>Over and short</translation>
    </message>
    <message>
        <source>Use of a prepayment</source>
        <translation>Use of a prepayment</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Cash in or out</translation>
    </message>
    <message>
        <source>Close of a shift</source>
        <translation>Close of a shift</translation>
    </message>
    <message>
        <source>STOP: by agreement</source>
        <translation>STOP: by agreement</translation>
    </message>
    <message>
        <source>STOP: over the credit limit</source>
        <translation>STOP: over the credit limit</translation>
    </message>
    <message>
        <source>STOP: overdue</source>
        <translation>STOP: overdue</translation>
    </message>
    <message>
        <source>Done, not charged</source>
        <translation>Done, not charged</translation>
    </message>
    <message>
        <source>Charged, not done</source>
        <translation>Charged, not done</translation>
    </message>
    <message>
        <source>Charged otherwise than done</source>
        <translation>Charged otherwise than done</translation>
    </message>
    <message>
        <source>Planned, not done</source>
        <translation>Planned, not done</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Charged twice</translation>
    </message>
    <message>
        <source>On another owner&apos;s draft</source>
        <translation>On another owner&apos;s draft</translation>
    </message>
    <message>
        <source>not charged</source>
        <translation>not charged</translation>
    </message>
    <message>
        <source>on a draft</source>
        <translation>on a draft</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>charged</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>charge taken back</source>
        <translation>charge taken back</translation>
    </message>
    <message>
        <source>{pet}: {total}, the estimate was {high} at most. Tell the owner before it is paid.</source>
        <translation>{pet}: {total}, the estimate was {high} at most. Tell the owner before it is paid.</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>holidays</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>at home visits</source>
        <translation>at home visits</translation>
    </message>
    <message>
        <source>services only</source>
        <translation>services only</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Owed</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 days</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 days</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 days</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>Over 90 days</translation>
    </message>
    <message>
        <source>Due since</source>
        <translation>Due since</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Credit</translation>
    </message>
</context>
<context>
    <name>BillingSheet</name>
    <message>
        <source>Statement of account</source>
        <translation>Statement of account</translation>
    </message>
    <message>
        <source>Z report</source>
        <translation>Z report</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Void: a correction or credit note stands in its place.</source>
        <translation>Void: a correction or credit note stands in its place.</translation>
    </message>
    <message>
        <source>Procedure or goods</source>
        <translation>Procedure or goods</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Change: {sum}</source>
        <translation>Change: {sum}</translation>
    </message>
    <message>
        <source>Debts on {day}</source>
        <translation>Debts on {day}</translation>
    </message>
    <message>
        <source>Owed: {sum}</source>
        <translation>Owed: {sum}</translation>
    </message>
    <message>
        <source>{document} No. {number} of {day}</source>
        <translation>{document} No. {number} of {day}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>For invoice No. {number}: {sum}</source>
        <translation>For invoice No. {number}: {sum}</translation>
    </message>
    <message>
        <source>Prepaid: {sum}</source>
        <translation>Prepaid: {sum}</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Total: {sum}</translation>
    </message>
    <message>
        <source>Cashier: {name}</source>
        <translation>Cashier: {name}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>To pay: {sum}</source>
        <translation>To pay: {sum}</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Paid with</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Given back</translation>
    </message>
    <message>
        <source>Put in less taken out</source>
        <translation>Put in less taken out</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Till {till}, shift No. {number}</source>
        <translation>Till {till}, shift No. {number}</translation>
    </message>
    <message>
        <source>Reason of the difference: {text}</source>
        <translation>Reason of the difference: {text}</translation>
    </message>
    <message>
        <source>Seal of the journal: No. {number} · {seal}</source>
        <translation>Seal of the journal: No. {number} · {seal}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>page {page} of {pages}</translation>
    </message>
    <message>
        <source>Tax number {number}</source>
        <translation>Tax number {number}</translation>
    </message>
    <message>
        <source>{document}: {state}</source>
        <translation>{document}: {state}</translation>
    </message>
    <message>
        <source>surcharge {sum}</source>
        <translation>surcharge {sum}</translation>
    </message>
    <message>
        <source>Including tax {percent} %</source>
        <translation>Including tax {percent} %</translation>
    </message>
    <message>
        <source>Tax {percent} %</source>
        <translation>Tax {percent} %</translation>
    </message>
</context>
<context>
    <name>BlockForm</name>
    <message>
        <source>Not for booking</source>
        <translation>Not for booking</translation>
    </message>
    <message>
        <source>New time not for booking</source>
        <translation>New time not for booking</translation>
    </message>
    <message>
        <source>Choose whose time</source>
        <translation>Choose whose time</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>Whose time</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Lunch, meeting, surgery, repair</source>
        <translation>Lunch, meeting, surgery, repair</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Time taken out of booking</source>
        <translation>Time taken out of booking</translation>
    </message>
    <message>
        <source>Time not for booking saved</source>
        <translation>Time not for booking saved</translation>
    </message>
</context>
<context>
    <name>Blocks</name>
    <message>
        <source>Take this time out of booking</source>
        <translation>Take this time out of booking</translation>
    </message>
    <message>
        <source>Give the time back to booking</source>
        <translation>Give the time back to booking</translation>
    </message>
    <message>
        <source>Time given back to booking</source>
        <translation>Time given back to booking</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{time}, free</source>
        <translation>{time}, free</translation>
    </message>
    <message>
        <source>{time}, not working</source>
        <translation>{time}, not working</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>not working</source>
        <translation>not working</translation>
    </message>
    <message>
        <source>{time} · Enter books</source>
        <translation>{time} · Enter books</translation>
    </message>
</context>
<context>
    <name>BookedStrip</name>
    <message>
        <source>To the booking</source>
        <translation>To the booking</translation>
    </message>
</context>
<context>
    <name>BookingCounts</name>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>every day</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>every week</translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>every month</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>%n still to come</numerusform>
            <numerusform>%n still to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Change the booking</source>
        <translation>Change the booking</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>New booking</translation>
    </message>
    <message>
        <source>Client of the clinic</source>
        <translation>Client of the clinic</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>New client</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Who comes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Kind of appointment</source>
        <translation>Kind of appointment</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Reason for the visit</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Day and time</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>How long</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Any doctor</source>
        <translation>Any doctor</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>How it came</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipment</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Would come earlier</source>
        <translation>Would come earlier</translation>
    </message>
    <message>
        <source>Part of a series: {rule} · {left}</source>
        <translation>Part of a series: {rule} · {left}</translation>
    </message>
    <message>
        <source>Find a free time</source>
        <translation>Find a free time</translation>
    </message>
    <message>
        <source>Without a time this is kept as a request, to be called back and given one.</source>
        <translation>Without a time this is kept as a request, to be called back and given one.</translation>
    </message>
    <message>
        <source>Request kept: it stands in the list of whom to call</source>
        <translation>Request kept: it stands in the list of whom to call</translation>
    </message>
    <message>
        <source>Booked for {time}</source>
        <translation>Booked for {time}</translation>
    </message>
    <message>
        <source>Series changed</source>
        <translation>Series changed</translation>
    </message>
    <message>
        <source>Booking changed</source>
        <translation>Booking changed</translation>
    </message>
    <message>
        <source>Look at the warnings. Saving once more books it all the same.</source>
        <translation>Look at the warnings. Saving once more books it all the same.</translation>
    </message>
</context>
<context>
    <name>BookingsPanel</name>
    <message>
        <source>Bookings</source>
        <translation>Bookings</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>Book again</translation>
    </message>
    <message>
        <source>Nothing is booked. F4 books an appointment.</source>
        <translation>Nothing is booked. F4 books an appointment.</translation>
    </message>
</context>
<context>
    <name>BreedForm</name>
    <message>
        <source>Breed</source>
        <translation>Breed</translation>
    </message>
    <message>
        <source>New breed</source>
        <translation>New breed</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Breed added</source>
        <translation>Breed added</translation>
    </message>
    <message>
        <source>Breed saved</source>
        <translation>Breed saved</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Take the schedule to another calendar</source>
        <translation>Take the schedule to another calendar</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Telephones and calendar programs read this file. It holds names of animals and owners, but no phone numbers; that it was written is noted in the journal.</source>
        <translation>Telephones and calendar programs read this file. It holds names of animals and owners, but no phone numbers; that it was written is noted in the journal.</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Save the calendar</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>The file can&apos;t be written. Close it in other programs or choose another folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar entry(ies) written</source>
        <translation>
            <numerusform>%n calendar entry written</numerusform>
            <numerusform>%n calendar entries written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelAppointmentForm</name>
    <message>
        <source>Cancel the booking</source>
        <translation>Cancel the booking</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Who cancels</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>The owner</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>Of the series</source>
        <translation>Of the series</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Call back for another time</source>
        <translation>Call back for another time</translation>
    </message>
    <message>
        <source>Cancel the booking (Enter, Ctrl+Enter)</source>
        <translation>Cancel the booking (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Keep the booking</source>
        <translation>Keep the booking</translation>
    </message>
    <message>
        <source>Keep the booking (Esc)</source>
        <translation>Keep the booking (Esc)</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>Booking cancelled</translation>
    </message>
    <message>
        <source>Bookings of the series cancelled</source>
        <translation>Bookings of the series cancelled</translation>
    </message>
</context>
<context>
    <name>CancelForm</name>
    <message>
        <source>Cancel the manipulation</source>
        <translation>Cancel the manipulation</translation>
    </message>
    <message>
        <source>Manipulation cancelled</source>
        <translation>Manipulation cancelled</translation>
    </message>
</context>
<context>
    <name>CancelPrescriptionForm</name>
    <message>
        <source>Cancel the prescription</source>
        <translation>Cancel the prescription</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Prescription cancelled</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Already in the clinic?</source>
        <translation>Already in the clinic?</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Owner: {name}</source>
        <translation>Owner: {name}</translation>
    </message>
    <message>
        <source>Open the owner (Ctrl+O)</source>
        <translation>Open the owner (Ctrl+O)</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>no phone</translation>
    </message>
    <message>
        <source>neutered</source>
        <translation>neutered</translation>
    </message>
    <message>
        <source>{breed} (cross)</source>
        <translation>{breed} (cross)</translation>
    </message>
    <message>
        <source>cross-breed</source>
        <translation>cross-breed</translation>
    </message>
    <message>
        <source>castrated</source>
        <translation>castrated</translation>
    </message>
    <message>
        <source>spayed</source>
        <translation>spayed</translation>
    </message>
    <message>
        <source>Chip {number}</source>
        <translation>Chip {number}</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>Card No. {number}</translation>
    </message>
    <message>
        <source>also:</source>
        <translation>also:</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>The alert is no longer needed</source>
        <translation>The alert is no longer needed</translation>
    </message>
    <message>
        <source>No longer needed: {alert}</source>
        <translation>No longer needed: {alert}</translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>CashDeskPage</name>
    <message>
        <source>Number of the invoice or name of the owner</source>
        <translation>Number of the invoice or name of the owner</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>No such invoice here. “All” searches every one of them.</source>
        <translation>No such invoice here. “All” searches every one of them.</translation>
    </message>
    <message>
        <source>Nobody waits to pay. Invoices grow by themselves from what is done.</source>
        <translation>Nobody waits to pay. Invoices grow by themselves from what is done.</translation>
    </message>
    <message>
        <source>There are no invoices here.</source>
        <translation>There are no invoices here.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>CashForm</name>
    <message>
        <source>Cash in or out</source>
        <translation>Cash in or out</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>Till {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cash noted</source>
        <translation>Cash noted</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>CatalogueField</name>
    <message>
        <source>Name, code or barcode</source>
        <translation>Name, code or barcode</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>New manipulation</source>
        <translation>New manipulation</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>Change many prices</source>
        <translation>Change many prices</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>What is in it</translation>
    </message>
    <message>
        <source>Find in the catalogue</source>
        <translation>Find in the catalogue</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Price history</source>
        <translation>Price history</translation>
    </message>
    <message>
        <source>The catalogue is empty here. Insert adds a manipulation.</source>
        <translation>The catalogue is empty here. Insert adds a manipulation.</translation>
    </message>
    <message numerus="yes">
        <source>%n manipulation(s)</source>
        <translation>
            <numerusform>%n manipulation</numerusform>
            <numerusform>%n manipulations</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}+, refine the search</source>
        <translation>{count}+, refine the search</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>No price yet</translation>
    </message>
    <message>
        <source>Only for: {species}</source>
        <translation>Only for: {species}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Manipulation archived</source>
        <translation>Manipulation archived</translation>
    </message>
</context>
<context>
    <name>CategoryForm</name>
    <message>
        <source>Group of the catalogue</source>
        <translation>Group of the catalogue</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>None: a group of its own</source>
        <translation>None: a group of its own</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>Stands below</translation>
    </message>
    <message>
        <source>Group added</source>
        <translation>Group added</translation>
    </message>
    <message>
        <source>Group saved</source>
        <translation>Group saved</translation>
    </message>
</context>
<context>
    <name>ChangesTree</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
    <message>
        <source>{record} No. {id}: changed</source>
        <translation>{record} No. {id}: changed</translation>
    </message>
    <message>
        <source>{record}: added</source>
        <translation>{record}: added</translation>
    </message>
    <message>
        <source>{record}: removed</source>
        <translation>{record}: removed</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>cancelled: {reason}</source>
        <translation>cancelled: {reason}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Species, breed</source>
        <translation>Species, breed</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Chip or tattoo</source>
        <translation>Chip or tattoo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Medical record: {name}</source>
        <translation>Medical record: {name}</translation>
    </message>
    <message>
        <source>{name}, {owner} · printed {date} · page {page} of {pages}</source>
        <translation>{name}, {owner} · printed {date} · page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Print the chart</source>
        <translation>Print the chart</translation>
    </message>
    <message>
        <source>From (empty: from the beginning)</source>
        <translation>From (empty: from the beginning)</translation>
    </message>
    <message>
        <source>To (empty: until today)</source>
        <translation>To (empty: until today)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the pages (Enter)</source>
        <translation>Show the pages (Enter)</translation>
    </message>
    <message>
        <source>Medical record — {name}</source>
        <translation>Medical record — {name}</translation>
    </message>
</context>
<context>
    <name>CheckField</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>Arrival</source>
        <translation>Arrival</translation>
    </message>
    <message>
        <source>Received: waits now</source>
        <translation>Received: waits now</translation>
    </message>
</context>
<context>
    <name>ClientField</name>
    <message>
        <source>Animal, owner or digits of the phone</source>
        <translation>Animal, owner or digits of the phone</translation>
    </message>
</context>
<context>
    <name>ClinicForm</name>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Name of the clinic</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Legal name</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Tax number</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Country of phone numbers</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Language of documents</translation>
    </message>
    <message>
        <source>Signed visit locked after, h</source>
        <translation>Signed visit locked after, h</translation>
    </message>
    <message>
        <source>Open visit goes on for, days</source>
        <translation>Open visit goes on for, days</translation>
    </message>
    <message>
        <source>Clinic saved</source>
        <translation>Clinic saved</translation>
    </message>
</context>
<context>
    <name>CloseShiftForm</name>
    <message>
        <source>Close the shift</source>
        <translation>Close the shift</translation>
    </message>
    <message>
        <source>Till {name}</source>
        <translation>Till {name}</translation>
    </message>
    <message>
        <source>{tender}: {sum} expected</source>
        <translation>{tender}: {sum} expected</translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation>Reason of the difference</translation>
    </message>
    <message>
        <source>Not everything is counted yet</source>
        <translation>Not everything is counted yet</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>Too much: {sum}</source>
        <translation>Too much: {sum}</translation>
    </message>
    <message>
        <source>Too little: {sum}</source>
        <translation>Too little: {sum}</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>The shift is closed</translation>
    </message>
</context>
<context>
    <name>ColourForm</name>
    <message>
        <source>Coat colour</source>
        <translation>Coat colour</translation>
    </message>
    <message>
        <source>New coat colour</source>
        <translation>New coat colour</translation>
    </message>
    <message>
        <source>Only of these species (none marked: of all)</source>
        <translation>Only of these species (none marked: of all)</translation>
    </message>
    <message>
        <source>Coat colour added</source>
        <translation>Coat colour added</translation>
    </message>
    <message>
        <source>Coat colour saved</source>
        <translation>Coat colour saved</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <source>{who} saved this record while you were typing. Choose what to keep.</source>
        <translation>{who} saved this record while you were typing. Choose what to keep.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>A colleague</translation>
    </message>
    <message>
        <source>Saved meanwhile</source>
        <translation>Saved meanwhile</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>Save the chosen</source>
        <translation>Save the chosen</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Correct a result</source>
        <translation>Correct a result</translation>
    </message>
    <message>
        <source>Was: {value}. The results go back to be reviewed.</source>
        <translation>Was: {value}. The results go back to be reviewed.</translation>
    </message>
    <message>
        <source>Result corrected</source>
        <translation>Result corrected</translation>
    </message>
</context>
<context>
    <name>CorrectLineForm</name>
    <message>
        <source>Correct the line</source>
        <translation>Correct the line</translation>
    </message>
    <message>
        <source>Take the line off the invoice</source>
        <translation>Take the line off the invoice</translation>
    </message>
    <message>
        <source>Yes, it was done</source>
        <translation>Yes, it was done</translation>
    </message>
    <message>
        <source>No, it was not done</source>
        <translation>No, it was not done</translation>
    </message>
    <message>
        <source>If it is taken off: was it done?</source>
        <translation>If it is taken off: was it done?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Line corrected</source>
        <translation>Line corrected</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n entry(ies) verified, the journal is intact</source>
        <translation>
            <numerusform>%n entry verified, the journal is intact</numerusform>
            <numerusform>%n entries verified, the journal is intact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most every %n hour(s)</source>
        <translation>
            <numerusform>at most every %n hour</numerusform>
            <numerusform>at most every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n min</source>
        <translation>
            <numerusform>overdue by %n min</numerusform>
            <numerusform>overdue by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n h</source>
        <translation>
            <numerusform>overdue by %n h</numerusform>
            <numerusform>overdue by %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n day(s)</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n page(s)</source>
        <translation>
            <numerusform>Done: %n page</numerusform>
            <numerusform>Done: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting %n min</source>
        <translation>
            <numerusform>Waiting %n min</numerusform>
            <numerusform>Waiting %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to come</source>
        <translation>
            <numerusform>%n still to come</numerusform>
            <numerusform>%n still to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>The program made a mistake. What was saved is safe; you can go on working. If it happens again, send this report to support.</source>
        <translation>The program made a mistake. What was saved is safe; you can go on working. If it happens again, send this report to support.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Log: {path}</source>
        <translation>Log: {path}</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copy the report</translation>
    </message>
</context>
<context>
    <name>CurrentDrugsCard</name>
    <message>
        <source>Current drugs</source>
        <translation>Current drugs</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dispensing(s) left</source>
        <translation>
            <numerusform>%n dispensing left</numerusform>
            <numerusform>%n dispensings left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DebtsView</name>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Name of the owner</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Debts</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>Nobody owes anything.</translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s)</source>
        <translation>
            <numerusform>%n owner</numerusform>
            <numerusform>%n owners</numerusform>
        </translation>
    </message>
    <message>
        <source>Owed: {sum}</source>
        <translation>Owed: {sum}</translation>
    </message>
    <message>
        <source>Statement — {owner}</source>
        <translation>Statement — {owner}</translation>
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
        <translation>debts</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>The file can&apos;t be written. Close it in other programs or choose another folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclineEstimateForm</name>
    <message>
        <source>The estimate is declined</source>
        <translation>The estimate is declined</translation>
    </message>
    <message>
        <source>Estimate declined</source>
        <translation>Estimate declined</translation>
    </message>
</context>
<context>
    <name>DepositForm</name>
    <message>
        <source>Prepayment</source>
        <translation>Prepayment</translation>
    </message>
    <message>
        <source>The owner&apos;s next invoice is paid from it first.</source>
        <translation>The owner&apos;s next invoice is paid from it first.</translation>
    </message>
    <message>
        <source>Deposit: used only when it is chosen</source>
        <translation>Deposit: used only when it is chosen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>It stays whole until it is chosen for an invoice.</source>
        <translation>It stays whole until it is chosen for an invoice.</translation>
    </message>
    <message>
        <source>It pays the debt of {sum} first; the rest waits for the next invoice.</source>
        <translation>It pays the debt of {sum} first; the rest waits for the next invoice.</translation>
    </message>
    <message>
        <source>Prepayment taken</source>
        <translation>Prepayment taken</translation>
    </message>
</context>
<context>
    <name>DiagnosesField</name>
    <message>
        <source>Add a diagnosis</source>
        <translation>Add a diagnosis</translation>
    </message>
    <message>
        <source>Diagnosis {number}</source>
        <translation>Diagnosis {number}</translation>
    </message>
    <message>
        <source>Of the dictionary, or in your own words</source>
        <translation>Of the dictionary, or in your own words</translation>
    </message>
    <message>
        <source>How sure, diagnosis {number}</source>
        <translation>How sure, diagnosis {number}</translation>
    </message>
    <message>
        <source>Lasting problem</source>
        <translation>Lasting problem</translation>
    </message>
    <message>
        <source>Stays on the patient&apos;s list of problems after the visit</source>
        <translation>Stays on the patient&apos;s list of problems after the visit</translation>
    </message>
    <message>
        <source>Lasting problem, diagnosis {number}</source>
        <translation>Lasting problem, diagnosis {number}</translation>
    </message>
</context>
<context>
    <name>DiagnosisForm</name>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>New diagnosis</source>
        <translation>New diagnosis</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Whole body or behaviour</source>
        <translation>Whole body or behaviour</translation>
    </message>
    <message>
        <source>System of the body</source>
        <translation>System of the body</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Also found as (one on each line, or with commas)</translation>
    </message>
    <message>
        <source>Diagnosis added</source>
        <translation>Diagnosis added</translation>
    </message>
    <message>
        <source>Diagnosis saved</source>
        <translation>Diagnosis saved</translation>
    </message>
</context>
<context>
    <name>DiscardStrip</name>
    <message>
        <source>Discard what you typed?</source>
        <translation>Discard what you typed?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Go on typing</translation>
    </message>
</context>
<context>
    <name>DiscountForm</name>
    <message>
        <source>Discount on the invoice</source>
        <translation>Discount on the invoice</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>Or a sum</source>
        <translation>Or a sum</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Reason of the discount</translation>
    </message>
    <message>
        <source>At most {sum} in all: no line goes past its largest discount or below its least price.</source>
        <translation>At most {sum} in all: no line goes past its largest discount or below its least price.</translation>
    </message>
    <message>
        <source>Discount set</source>
        <translation>Discount set</translation>
    </message>
</context>
<context>
    <name>DiscountRuleForm</name>
    <message>
        <source>Discount by rule</source>
        <translation>Discount by rule</translation>
    </message>
    <message>
        <source>New discount by rule</source>
        <translation>New discount by rule</translation>
    </message>
    <message>
        <source>The reason on the invoice, such as “Pensioners”</source>
        <translation>The reason on the invoice, such as “Pensioners”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Discount, %</translation>
    </message>
    <message>
        <source>Of the invoice before discounts</source>
        <translation>Of the invoice before discounts</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>From a sum on</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Without an end, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Discount added</source>
        <translation>Discount added</translation>
    </message>
    <message>
        <source>Discount saved</source>
        <translation>Discount saved</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Done at this visit</source>
        <translation>Done at this visit</translation>
    </message>
    <message>
        <source>Nothing yet: what you record now stands here.</source>
        <translation>Nothing yet: what you record now stands here.</translation>
    </message>
</context>
<context>
    <name>DoseForm</name>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Pregnant or nursing</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>I have read the warnings</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Why it is given all the same</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Give it now (Enter, Ctrl+Enter)</source>
        <translation>Give it now (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Prescribe</source>
        <translation>Prescribe</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Dose given</translation>
    </message>
    <message>
        <source>{strength}: the quantity in {unit}</source>
        <translation>{strength}: the quantity in {unit}</translation>
    </message>
    <message>
        <source>Choose a medicine: the dose is reckoned here.</source>
        <translation>Choose a medicine: the dose is reckoned here.</translation>
    </message>
    <message>
        <source>Never weighed</source>
        <translation>Never weighed</translation>
    </message>
    <message>
        <source>Typed here; the last weighing was {weight}, {date}</source>
        <translation>Typed here; the last weighing was {weight}, {date}</translation>
    </message>
    <message numerus="yes">
        <source>Weighed {date}, %n day(s) ago</source>
        <translation>
            <numerusform>Weighed {date}, %n day ago</numerusform>
            <numerusform>Weighed {date}, %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoseRowForm</name>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>New dose</source>
        <translation>New dose</translation>
    </message>
    <message>
        <source>Any species</source>
        <translation>Any species</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Weight from, kg</source>
        <translation>Weight from, kg</translation>
    </message>
    <message>
        <source>to below, kg</source>
        <translation>to below, kg</translation>
    </message>
    <message>
        <source>Empty: without an end</source>
        <translation>Empty: without an end</translation>
    </message>
    <message>
        <source>Dose per kg</source>
        <translation>Dose per kg</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Round to decimals</source>
        <translation>Round to decimals</translation>
    </message>
    <message>
        <source>Multiply by</source>
        <translation>Multiply by</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dose added</source>
        <translation>Dose added</translation>
    </message>
    <message>
        <source>Dose saved</source>
        <translation>Dose saved</translation>
    </message>
</context>
<context>
    <name>EarlyForm</name>
    <message>
        <source>{drug} was given last at {moment}; ordered no sooner than every {hours} h.</source>
        <translation>{drug} was given last at {moment}; ordered no sooner than every {hours} h.</translation>
    </message>
    <message>
        <source>Give it all the same</source>
        <translation>Give it all the same</translation>
    </message>
    <message>
        <source>Give it before the interval is over (Enter)</source>
        <translation>Give it before the interval is over (Enter)</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
</context>
<context>
    <name>Estimate sheet</name>
    <message>
        <source>Estimate No. {number} · page {page} of {pages}</source>
        <translation>Estimate No. {number} · page {page} of {pages}</translation>
    </message>
    <message>
        <source>Estimate {number}</source>
        <translation>Estimate {number}</translation>
    </message>
    <message>
        <source>Estimate No. {number} of {day}</source>
        <translation>Estimate No. {number} of {day}</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>The final sum may differ, because the course of an illness can&apos;t be foreseen. We ask before it passes the largest sum named here.</source>
        <translation>The final sum may differ, because the course of an illness can&apos;t be foreseen. We ask before it passes the largest sum named here.</translation>
    </message>
    <message>
        <source>I agree to this estimate: {name}</source>
        <translation>I agree to this estimate: {name}</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Altogether</translation>
    </message>
    <message>
        <source>Least sum: {words}</source>
        <translation>Least sum: {words}</translation>
    </message>
    <message>
        <source>Largest sum: {words}</source>
        <translation>Largest sum: {words}</translation>
    </message>
</context>
<context>
    <name>EstimateForm</name>
    <message>
        <source>Estimate</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Nothing is planned for the patient: write the lines yourself.</source>
        <translation>Nothing is planned for the patient: write the lines yourself.</translation>
    </message>
    <message>
        <source>Altogether: {sum}</source>
        <translation>Altogether: {sum}</translation>
    </message>
    <message>
        <source>The sum is shown once every line has its price.</source>
        <translation>The sum is shown once every line has its price.</translation>
    </message>
    <message>
        <source>Estimate written</source>
        <translation>Estimate written</translation>
    </message>
    <message>
        <source>Estimate saved</source>
        <translation>Estimate saved</translation>
    </message>
</context>
<context>
    <name>EstimateLinesField</name>
    <message>
        <source>Add a line</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Manipulation, kit or any text</source>
        <translation>Manipulation, kit or any text</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>By catalogue</source>
        <translation>By catalogue</translation>
    </message>
    <message>
        <source>Not shown on what the owner gets</source>
        <translation>Not shown on what the owner gets</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Remove this line</translation>
    </message>
</context>
<context>
    <name>EstimateWindow</name>
    <message>
        <source>Estimate — {name}</source>
        <translation>Estimate — {name}</translation>
    </message>
</context>
<context>
    <name>Estimates</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Given to the owner</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
</context>
<context>
    <name>EstimatesPanel</name>
    <message>
        <source>Estimates</source>
        <translation>Estimates</translation>
    </message>
    <message>
        <source>New estimate</source>
        <translation>New estimate</translation>
    </message>
    <message>
        <source>Estimate of the plan</source>
        <translation>Estimate of the plan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Give to the owner</source>
        <translation>Give to the owner</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Plan it</translation>
    </message>
    <message>
        <source>Onto the invoice</source>
        <translation>Onto the invoice</translation>
    </message>
    <message>
        <source>Renew at today&apos;s prices</source>
        <translation>Renew at today&apos;s prices</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>No estimate yet. Ctrl+Alt+N writes the first one.</source>
        <translation>No estimate yet. Ctrl+Alt+N writes the first one.</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>holds until {day}</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>signed by {name}</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Overrun</source>
        <translation>Overrun</translation>
    </message>
    <message>
        <source>{standing} · the invoice is {total}: tell the owner</source>
        <translation>{standing} · the invoice is {total}: tell the owner</translation>
    </message>
    <message>
        <source>could be accepted until {day}</source>
        <translation>could be accepted until {day}</translation>
    </message>
    <message>
        <source>Estimate given to the owner</source>
        <translation>Estimate given to the owner</translation>
    </message>
    <message>
        <source>A new estimate at today&apos;s prices</source>
        <translation>A new estimate at today&apos;s prices</translation>
    </message>
    <message>
        <source>Estimate taken back</source>
        <translation>Estimate taken back</translation>
    </message>
    <message>
        <source>The estimate is planned</source>
        <translation>The estimate is planned</translation>
    </message>
    <message>
        <source>Plan the estimate</source>
        <translation>Plan the estimate</translation>
    </message>
    <message>
        <source>Something speaks against what is to be planned.</source>
        <translation>Something speaks against what is to be planned.</translation>
    </message>
    <message>
        <source>The estimate is on the draft invoice</source>
        <translation>The estimate is on the draft invoice</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Where this sum comes from</source>
        <translation>Where this sum comes from</translation>
    </message>
    <message>
        <source>Nothing adds to this sum.</source>
        <translation>Nothing adds to this sum.</translation>
    </message>
    <message>
        <source>{quantity} × {price}</source>
        <translation>{quantity} × {price}</translation>
    </message>
    <message>
        <source>price of the catalogue since {day}</source>
        <translation>price of the catalogue since {day}</translation>
    </message>
    <message>
        <source>as far as the least price</source>
        <translation>as far as the least price</translation>
    </message>
    <message>
        <source>the most for this procedure</source>
        <translation>the most for this procedure</translation>
    </message>
    <message>
        <source>as far as the line&apos;s limit</source>
        <translation>as far as the line&apos;s limit</translation>
    </message>
    <message>
        <source>Unpaid invoice</source>
        <translation>Unpaid invoice</translation>
    </message>
    <message>
        <source>to be paid by {day}</source>
        <translation>to be paid by {day}</translation>
    </message>
    <message>
        <source>Share of a co-owner</source>
        <translation>Share of a co-owner</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Surcharge</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Surcharge by rule</source>
        <translation>Surcharge by rule</translation>
    </message>
    <message>
        <source>Discount by rule</source>
        <translation>Discount by rule</translation>
    </message>
    <message>
        <source>Part of the discount on the invoice</source>
        <translation>Part of the discount on the invoice</translation>
    </message>
    <message>
        <source>Tax {percent} % is in the price: {sum}</source>
        <translation>Tax {percent} % is in the price: {sum}</translation>
    </message>
    <message>
        <source>Tax {percent} % on top</source>
        <translation>Tax {percent} % on top</translation>
    </message>
    <message>
        <source>Charged ahead, done: {done} of {whole}</source>
        <translation>Charged ahead, done: {done} of {whole}</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>Received: {tender}</source>
        <translation>Received: {tender}</translation>
    </message>
    <message>
        <source>Change given</source>
        <translation>Change given</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Prepayment</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>The database is busy with another program. What you typed is kept; try again in a moment.</source>
        <translation>The database is busy with another program. What you typed is kept; try again in a moment.</translation>
    </message>
    <message>
        <source>The database server does not answer. What you typed is kept; check the network and try again.</source>
        <translation>The database server does not answer. What you typed is kept; check the network and try again.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. This was not saved; what you typed is kept. Try again.</source>
        <translation>The connection to the database was lost. This was not saved; what you typed is kept. Try again.</translation>
    </message>
    <message>
        <source>The connection broke while saving, so it is not known yet whether this was saved. What you typed is kept; trying again is safe and never saves it twice.</source>
        <translation>The connection broke while saving, so it is not known yet whether this was saved. What you typed is kept; trying again is safe and never saves it twice.</translation>
    </message>
    <message>
        <source>The database server refused the user name or password. Correct the database address in the settings file.</source>
        <translation>The database server refused the user name or password. Correct the database address in the settings file.</translation>
    </message>
    <message>
        <source>There is no such database on the server. Ask your administrator to create it.</source>
        <translation>There is no such database on the server. Ask your administrator to create it.</translation>
    </message>
    <message>
        <source>The database server accepts no more connections. Close the program on a workstation nobody uses and try again.</source>
        <translation>The database server accepts no more connections. Close the program on a workstation nobody uses and try again.</translation>
    </message>
    <message>
        <source>The database took too long to answer. What you typed is kept; try again.</source>
        <translation>The database took too long to answer. What you typed is kept; try again.</translation>
    </message>
    <message>
        <source>The disk is full. This was not saved; what you typed is kept. Free some space and try again.</source>
        <translation>The disk is full. This was not saved; what you typed is kept. Free some space and try again.</translation>
    </message>
    <message>
        <source>The disk did not accept the data. This was not saved; what you typed is kept. Try again.</source>
        <translation>The disk did not accept the data. This was not saved; what you typed is kept. Try again.</translation>
    </message>
    <message>
        <source>The database can&apos;t be written to. What you typed is kept; ask for the right to write to its file and folder.</source>
        <translation>The database can&apos;t be written to. What you typed is kept; ask for the right to write to its file and folder.</translation>
    </message>
    <message>
        <source>The database file is damaged. It was left as it is; restore the newest good backup.</source>
        <translation>The database file is damaged. It was left as it is; restore the newest good backup.</translation>
    </message>
    <message>
        <source>The chosen file is not a clinic database. It was left as it is; choose another in the settings file.</source>
        <translation>The chosen file is not a clinic database. It was left as it is; choose another in the settings file.</translation>
    </message>
    <message>
        <source>This database belongs to another program. Nothing was changed; choose an empty one.</source>
        <translation>This database belongs to another program. Nothing was changed; choose an empty one.</translation>
    </message>
    <message>
        <source>The database file can&apos;t be opened. Check that its folder exists and may be written to.</source>
        <translation>The database file can&apos;t be opened. Check that its folder exists and may be written to.</translation>
    </message>
    <message>
        <source>The embedded database must not lie in a network folder. Use PostgreSQL for several workstations.</source>
        <translation>The embedded database must not lie in a network folder. Use PostgreSQL for several workstations.</translation>
    </message>
    <message>
        <source>The database user may not do this. Ask the server&apos;s administrator for the rights.</source>
        <translation>The database user may not do this. Ask the server&apos;s administrator for the rights.</translation>
    </message>
    <message>
        <source>The database address can&apos;t be read. Write postgresql://user@server/name or the path of a file.</source>
        <translation>The database address can&apos;t be read. Write postgresql://user@server/name or the path of a file.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program. Install that version; nothing was changed.</source>
        <translation>This database was made by a newer version of the program. Install that version; nothing was changed.</translation>
    </message>
    <message>
        <source>The database&apos;s guards were removed or altered by another program. Nothing was changed; restore the newest good backup or call your administrator.</source>
        <translation>The database&apos;s guards were removed or altered by another program. Nothing was changed; restore the newest good backup or call your administrator.</translation>
    </message>
    <message>
        <source>No proven backup could be made, so the database was not upgraded. Free some space and start again.</source>
        <translation>No proven backup could be made, so the database was not upgraded. Free some space and start again.</translation>
    </message>
    <message>
        <source>The upgrade did not succeed and was taken back; the database is as it was. Start the previous version and call support.</source>
        <translation>The upgrade did not succeed and was taken back; the database is as it was. Start the previous version and call support.</translation>
    </message>
    <message>
        <source>Another workstation is upgrading the database. Start again in a few minutes.</source>
        <translation>Another workstation is upgrading the database. Start again in a few minutes.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Ask an administrator.</source>
        <translation>Your role does not allow this. Ask an administrator.</translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. What you typed is kept; compare and save again.</source>
        <translation>Someone else changed this record meanwhile. What you typed is kept; compare and save again.</translation>
    </message>
    <message>
        <source>This record is no longer there. It may have been undone by a colleague.</source>
        <translation>This record is no longer there. It may have been undone by a colleague.</translation>
    </message>
    <message>
        <source>A record this one refers to is no longer there. Choose it anew and save again.</source>
        <translation>A record this one refers to is no longer there. Choose it anew and save again.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: the record was changed since. Change it back by hand.</source>
        <translation>This can&apos;t be undone: the record was changed since. Change it back by hand.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: newer records depend on it. Undo those first.</source>
        <translation>This can&apos;t be undone: newer records depend on it. Undo those first.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone: something else is booked at the old time and place by now. Choose another time.</source>
        <translation>This can&apos;t be undone: something else is booked at the old time and place by now. Choose another time.</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>This was undone already.</translation>
    </message>
    <message>
        <source>The visit is signed, so this isn&apos;t undone. Open the visit: there the signature is taken back, or the visit unlocked.</source>
        <translation>The visit is signed, so this isn&apos;t undone. Open the visit: there the signature is taken back, or the visit unlocked.</translation>
    </message>
    <message>
        <source>The invoice is posted, so this isn&apos;t undone. Correct or reverse the invoice instead.</source>
        <translation>The invoice is posted, so this isn&apos;t undone. Correct or reverse the invoice instead.</translation>
    </message>
    <message>
        <source>Money that is booked isn&apos;t undone. Correct or reverse the document instead: both stay visible.</source>
        <translation>Money that is booked isn&apos;t undone. Correct or reverse the document instead: both stay visible.</translation>
    </message>
    <message>
        <source>{who} signed this visit meanwhile. Your text is kept here: copy it and write an addendum.</source>
        <translation>{who} signed this visit meanwhile. Your text is kept here: copy it and write an addendum.</translation>
    </message>
    <message>
        <source>Something is written in this visit: it can&apos;t be put away.</source>
        <translation>Something is written in this visit: it can&apos;t be put away.</translation>
    </message>
    <message>
        <source>The animal has died, so no visit is begun. If it did not, correct its status first.</source>
        <translation>The animal has died, so no visit is begun. If it did not, correct its status first.</translation>
    </message>
    <message>
        <source>The visit is locked by now. Write an addendum, or ask the senior vet to unlock it.</source>
        <translation>The visit is locked by now. Write an addendum, or ask the senior vet to unlock it.</translation>
    </message>
    <message>
        <source>{who} signed this visit. Only they can take the signature back.</source>
        <translation>{who} signed this visit. Only they can take the signature back.</translation>
    </message>
    <message>
        <source>This visit isn&apos;t signed: write into it.</source>
        <translation>This visit isn&apos;t signed: write into it.</translation>
    </message>
    <message>
        <source>Changes of staff and rights aren&apos;t undone. Change it back by hand.</source>
        <translation>Changes of staff and rights aren&apos;t undone. Change it back by hand.</translation>
    </message>
    <message>
        <source>You no longer work in this clinic&apos;s program. Ask an administrator.</source>
        <translation>You no longer work in this clinic&apos;s program. Ask an administrator.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first.</source>
        <translation>This is the last administrator. Make somebody else an administrator first.</translation>
    </message>
    <message>
        <source>Only an administrator may do this for somebody with rights over staff.</source>
        <translation>Only an administrator may do this for somebody with rights over staff.</translation>
    </message>
    <message>
        <source>This clinic has been set up already. Start the program again and sign in.</source>
        <translation>This clinic has been set up already. Start the program again and sign in.</translation>
    </message>
    <message>
        <source>Administrators always have every right.</source>
        <translation>Administrators always have every right.</translation>
    </message>
    <message>
        <source>The name or the password is wrong. Check the keyboard language and Caps Lock.</source>
        <translation>The name or the password is wrong. Check the keyboard language and Caps Lock.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again in {seconds} s.</source>
        <translation>Too many wrong passwords. Try again in {seconds} s.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. An administrator can let you in again.</source>
        <translation>Too many wrong passwords. An administrator can let you in again.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>The PIN is wrong.</translation>
    </message>
    <message>
        <source>The PIN can&apos;t be used here now. Sign in with your password.</source>
        <translation>The PIN can&apos;t be used here now. Sign in with your password.</translation>
    </message>
    <message>
        <source>People work in this database. Say who you are with --user.</source>
        <translation>People work in this database. Say who you are with --user.</translation>
    </message>
    <message>
        <source>This value is never put back from the history. Change it in its own form.</source>
        <translation>This value is never put back from the history. Change it in its own form.</translation>
    </message>
    <message>
        <source>This was not saved, so there is nothing to undo.</source>
        <translation>This was not saved, so there is nothing to undo.</translation>
    </message>
    <message>
        <source>This manipulation was cancelled already.</source>
        <translation>This manipulation was cancelled already.</translation>
    </message>
    <message>
        <source>The file is no longer there. Nothing was stored.</source>
        <translation>The file is no longer there. Nothing was stored.</translation>
    </message>
    <message>
        <source>The file was changed while it was being read. Nothing was stored; add it again when it is finished.</source>
        <translation>The file was changed while it was being read. Nothing was stored; add it again when it is finished.</translation>
    </message>
    <message>
        <source>The file is empty. Nothing was stored.</source>
        <translation>The file is empty. Nothing was stored.</translation>
    </message>
    <message>
        <source>The file is larger than 2 GB. Nothing was stored; shorten the video or split the archive.</source>
        <translation>The file is larger than 2 GB. Nothing was stored; shorten the video or split the archive.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read. Nothing was stored; check that it may be opened and is not in use by another program.</source>
        <translation>The file can&apos;t be read. Nothing was stored; check that it may be opened and is not in use by another program.</translation>
    </message>
    <message>
        <source>This is a folder. Add the files in it instead.</source>
        <translation>This is a folder. Add the files in it instead.</translation>
    </message>
    <message>
        <source>Storing took too long and was taken back. Add the file again.</source>
        <translation>Storing took too long and was taken back. Add the file again.</translation>
    </message>
    <message>
        <source>A colleague has stored a newer version meanwhile. Look at it first, then add yours.</source>
        <translation>A colleague has stored a newer version meanwhile. Look at it first, then add yours.</translation>
    </message>
    <message>
        <source>The stored file is damaged: it is no longer what was added. Restore it from a backup.</source>
        <translation>The stored file is damaged: it is no longer what was added. Restore it from a backup.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written there. Check the free space and the right to write to that folder.</source>
        <translation>The file can&apos;t be written there. Check the free space and the right to write to that folder.</translation>
    </message>
    <message>
        <source>This picture is damaged and can&apos;t be shown. It can still be saved as a file.</source>
        <translation>This picture is damaged and can&apos;t be shown. It can still be saved as a file.</translation>
    </message>
    <message>
        <source>This PDF is damaged and can&apos;t be shown. It can still be saved as a file.</source>
        <translation>This PDF is damaged and can&apos;t be shown. It can still be saved as a file.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password. Save it as a file and open it with another program.</source>
        <translation>This PDF is protected by a password. Save it as a file and open it with another program.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown. It can still be saved as a file.</source>
        <translation>This picture is too large to be shown. It can still be saved as a file.</translation>
    </message>
    <message>
        <source>There is a warning about this patient that you have not read today. Read it first.</source>
        <translation>There is a warning about this patient that you have not read today. Read it first.</translation>
    </message>
    <message>
        <source>Nothing of this prescription remains to be dispensed.</source>
        <translation>Nothing of this prescription remains to be dispensed.</translation>
    </message>
    <message>
        <source>This prescription has expired. Write a new one.</source>
        <translation>This prescription has expired. Write a new one.</translation>
    </message>
    <message>
        <source>This prescription was cancelled.</source>
        <translation>This prescription was cancelled.</translation>
    </message>
    <message>
        <source>This request has gone further meanwhile. Look at it again.</source>
        <translation>This request has gone further meanwhile. Look at it again.</translation>
    </message>
    <message>
        <source>Results came or were changed since you looked. Look at them again, then sign.</source>
        <translation>Results came or were changed since you looked. Look at them again, then sign.</translation>
    </message>
    <message>
        <source>Somebody else entered results of this request meanwhile. What you typed is kept; compare it with the request.</source>
        <translation>Somebody else entered results of this request meanwhile. What you typed is kept; compare it with the request.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>The file can&apos;t be read.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>There is nothing in it to read.</translation>
    </message>
    <message>
        <source>This is too large for a table of results.</source>
        <translation>This is too large for a table of results.</translation>
    </message>
    <message>
        <source>This is not a table as text. Save it as CSV and read that.</source>
        <translation>This is not a table as text. Save it as CSV and read that.</translation>
    </message>
    <message>
        <source>No table was found: each line needs a test and a value.</source>
        <translation>No table was found: each line needs a test and a value.</translation>
    </message>
    <message>
        <source>This manipulation is not open any more: it was performed, declined or cancelled.</source>
        <translation>This manipulation is not open any more: it was performed, declined or cancelled.</translation>
    </message>
    <message>
        <source>Somebody has done or skipped this task already.</source>
        <translation>Somebody has done or skipped this task already.</translation>
    </message>
    <message>
        <source>This manipulation can&apos;t be recorded as it stands in the plan. Record it from the patient&apos;s card, and change the plan.</source>
        <translation>This manipulation can&apos;t be recorded as it stands in the plan. Record it from the patient&apos;s card, and change the plan.</translation>
    </message>
    <message>
        <source>The drug of this plan is contraindicated for this patient now. Stop the plan, or change it and write down why it is given all the same.</source>
        <translation>The drug of this plan is contraindicated for this patient now. Stop the plan, or change it and write down why it is given all the same.</translation>
    </message>
    <message>
        <source>This treatment does not go on any more.</source>
        <translation>This treatment does not go on any more.</translation>
    </message>
    <message>
        <source>This treatment has times of its own: mark its task.</source>
        <translation>This treatment has times of its own: mark its task.</translation>
    </message>
    <message>
        <source>This was given so short a time ago that it is not to be given again yet. Look when it was given last.</source>
        <translation>This was given so short a time ago that it is not to be given again yet. Look when it was given last.</translation>
    </message>
    <message>
        <source>The animal has died; there is nothing to treat any more.</source>
        <translation>The animal has died; there is nothing to treat any more.</translation>
    </message>
    <message>
        <source>{who} does not work here any more. Take the person out of the archive first.</source>
        <translation>{who} does not work here any more. Take the person out of the archive first.</translation>
    </message>
    <message>
        <source>The appointment has gone further meanwhile, so this can&apos;t be done now. Look at it again.</source>
        <translation>The appointment has gone further meanwhile, so this can&apos;t be done now. Look at it again.</translation>
    </message>
    <message>
        <source>Only what is requested, planned or confirmed can get another time.</source>
        <translation>Only what is requested, planned or confirmed can get another time.</translation>
    </message>
    <message>
        <source>Somebody has changed this appointment meanwhile, so it was not moved. It is shown as it stands now.</source>
        <translation>Somebody has changed this appointment meanwhile, so it was not moved. It is shown as it stands now.</translation>
    </message>
    <message>
        <source>Somebody has taken this time meanwhile. Choose another one.</source>
        <translation>Somebody has taken this time meanwhile. Choose another one.</translation>
    </message>
    <message>
        <source>{resource} is taken at {time}: {what}. Choose another time or place.</source>
        <translation>{resource} is taken at {time}: {what}. Choose another time or place.</translation>
    </message>
    <message>
        <source>{resource} is not for booking at {time}: {what}. Choose another time or place.</source>
        <translation>{resource} is not for booking at {time}: {what}. Choose another time or place.</translation>
    </message>
    <message>
        <source>{resource} is archived. Choose somebody or something else.</source>
        <translation>{resource} is archived. Choose somebody or something else.</translation>
    </message>
    <message>
        <source>An appointment can&apos;t go to this column.</source>
        <translation>An appointment can&apos;t go to this column.</translation>
    </message>
    <message>
        <source>An appointment ends after its beginning.</source>
        <translation>An appointment ends after its beginning.</translation>
    </message>
    <message>
        <source>An appointment lasts at most 24 hours.</source>
        <translation>An appointment lasts at most 24 hours.</translation>
    </message>
    <message>
        <source>This is more than five years ahead.</source>
        <translation>This is more than five years ahead.</translation>
    </message>
    <message>
        <source>The time of this appointment has not come yet, so nobody has missed it.</source>
        <translation>The time of this appointment has not come yet, so nobody has missed it.</translation>
    </message>
    <message>
        <source>This animal is in the waiting room already.</source>
        <translation>This animal is in the waiting room already.</translation>
    </message>
    <message>
        <source>{name} is the animal of another client, so the booking was not joined to it. Change the booking to choose who comes.</source>
        <translation>{name} is the animal of another client, so the booking was not joined to it. Change the booking to choose who comes.</translation>
    </message>
    <message>
        <source>The appointment is for another animal by now, so nothing was written. Look at it again.</source>
        <translation>The appointment is for another animal by now, so nothing was written. Look at it again.</translation>
    </message>
    <message>
        <source>The visit has begun, so its animal can&apos;t be exchanged any more. Let the first one wait again, then change the booking.</source>
        <translation>The visit has begun, so its animal can&apos;t be exchanged any more. Let the first one wait again, then change the booking.</translation>
    </message>
    <message>
        <source>This client has no patient&apos;s card yet. Register the animal, then begin the visit.</source>
        <translation>This client has no patient&apos;s card yet. Register the animal, then begin the visit.</translation>
    </message>
    <message>
        <source>An appointment is reopened only on the day it was closed.</source>
        <translation>An appointment is reopened only on the day it was closed.</translation>
    </message>
    <message>
        <source>A visit of this animal is not finished ({who}). Sign it first: it belongs to the present owner.</source>
        <translation>A visit of this animal is not finished ({who}). Sign it first: it belongs to the present owner.</translation>
    </message>
    <message>
        <source>A laboratory request of this animal is not sent yet (No. {number}). Send or cancel it first.</source>
        <translation>A laboratory request of this animal is not sent yet (No. {number}). Send or cancel it first.</translation>
    </message>
    <message>
        <source>An invoice for this animal is not posted yet ({who}). Post it at the cash desk first.</source>
        <translation>An invoice for this animal is not posted yet ({who}). Post it at the cash desk first.</translation>
    </message>
    <message>
        <source>This invoice is posted and can&apos;t be changed. Correct or reverse it.</source>
        <translation>This invoice is posted and can&apos;t be changed. Correct or reverse it.</translation>
    </message>
    <message>
        <source>This invoice is posted already as No. {number}, perhaps by a colleague, so no money was taken here. Close the form and see whether it is paid.</source>
        <translation>This invoice is posted already as No. {number}, perhaps by a colleague, so no money was taken here. Close the form and see whether it is paid.</translation>
    </message>
    <message>
        <source>The invoice was changed meanwhile. Look at it once more, then post it.</source>
        <translation>The invoice was changed meanwhile. Look at it once more, then post it.</translation>
    </message>
    <message>
        <source>The invoice is on hold. Take it up again first.</source>
        <translation>The invoice is on hold. Take it up again first.</translation>
    </message>
    <message>
        <source>There is nothing to charge on this invoice.</source>
        <translation>There is nothing to charge on this invoice.</translation>
    </message>
    <message>
        <source>The period is closed. Only who may change closed periods can do this.</source>
        <translation>The period is closed. Only who may change closed periods can do this.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock stands before the last document. Set the clock right and try again.</source>
        <translation>This computer&apos;s clock stands before the last document. Set the clock right and try again.</translation>
    </message>
    <message>
        <source>This owner gets nothing more on credit. Take the payment at once, or ask a manager.</source>
        <translation>This owner gets nothing more on credit. Take the payment at once, or ask a manager.</translation>
    </message>
    <message>
        <source>What is owed has changed meanwhile: perhaps a colleague has taken this payment. Look at the account, then take the payment anew.</source>
        <translation>What is owed has changed meanwhile: perhaps a colleague has taken this payment. Look at the account, then take the payment anew.</translation>
    </message>
    <message>
        <source>This manipulation is on a posted invoice. Correct or reverse the invoice: it asks whether this was done.</source>
        <translation>This manipulation is on a posted invoice. Correct or reverse the invoice: it asks whether this was done.</translation>
    </message>
    <message>
        <source>This is charged already.</source>
        <translation>This is charged already.</translation>
    </message>
    <message>
        <source>This line is struck out.</source>
        <translation>This line is struck out.</translation>
    </message>
    <message>
        <source>Only a line that the owner declined can be charged again.</source>
        <translation>Only a line that the owner declined can be charged again.</translation>
    </message>
    <message>
        <source>This was not performed, so it is not charged.</source>
        <translation>This was not performed, so it is not charged.</translation>
    </message>
    <message>
        <source>This was done, so it stays on the invoice. Strike it out, or cancel it where it was done.</source>
        <translation>This was done, so it stays on the invoice. Strike it out, or cancel it where it was done.</translation>
    </message>
    <message>
        <source>This invoice is no draft any more.</source>
        <translation>This invoice is no draft any more.</translation>
    </message>
    <message>
        <source>This invoice is not marked as ready.</source>
        <translation>This invoice is not marked as ready.</translation>
    </message>
    <message>
        <source>This invoice is not on hold.</source>
        <translation>This invoice is not on hold.</translation>
    </message>
    <message>
        <source>One of the two drafts has a discount of its own. Take that off first, or post the drafts apart.</source>
        <translation>One of the two drafts has a discount of its own. Take that off first, or post the drafts apart.</translation>
    </message>
    <message>
        <source>The two drafts count tax or currency differently. Post them apart.</source>
        <translation>The two drafts count tax or currency differently. Post them apart.</translation>
    </message>
    <message>
        <source>Something is still charged here. Strike it out or cancel it first.</source>
        <translation>Something is still charged here. Strike it out or cancel it first.</translation>
    </message>
    <message>
        <source>With the discounts of its lines, the discount on this invoice is more than {limit} %. Give less, or ask a manager.</source>
        <translation>With the discounts of its lines, the discount on this invoice is more than {limit} %. Give less, or ask a manager.</translation>
    </message>
    <message>
        <source>The discount pushes a line below the least it is sold for. Give less, or ask a manager.</source>
        <translation>The discount pushes a line below the least it is sold for. Give less, or ask a manager.</translation>
    </message>
    <message>
        <source>The owner has this estimate already. Take it back first, then change it.</source>
        <translation>The owner has this estimate already. Take it back first, then change it.</translation>
    </message>
    <message>
        <source>This estimate has expired. Renew it: that makes a copy at today&apos;s prices.</source>
        <translation>This estimate has expired. Renew it: that makes a copy at today&apos;s prices.</translation>
    </message>
    <message>
        <source>The last day of this estimate is over. Change it first: set another day and look at the prices.</source>
        <translation>The last day of this estimate is over. Change it first: set another day and look at the prices.</translation>
    </message>
    <message>
        <source>No columns “code” and “price” were found in the first lines of this file.</source>
        <translation>No columns “code” and “price” were found in the first lines of this file.</translation>
    </message>
    <message>
        <source>Your role doesn&apos;t include the right to {right}. Ask an administrator.</source>
        <translation>Your role doesn&apos;t include the right to {right}. Ask an administrator.</translation>
    </message>
    <message>
        <source>This can&apos;t be done with the estimate as it stands now. Perhaps a colleague was quicker.</source>
        <translation>This can&apos;t be done with the estimate as it stands now. Perhaps a colleague was quicker.</translation>
    </message>
    <message>
        <source>Prices were changed meanwhile. Look at the preview once more.</source>
        <translation>Prices were changed meanwhile. Look at the preview once more.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a table. Save it as CSV or Excel.</source>
        <translation>This file can&apos;t be read as a table. Save it as CSV or Excel.</translation>
    </message>
    <message>
        <source>The standard prices are everybody&apos;s: this group stays.</source>
        <translation>The standard prices are everybody&apos;s: this group stays.</translation>
    </message>
    <message>
        <source>A line is corrected within the shift, before it is paid. Reverse the invoice and post another in its place.</source>
        <translation>A line is corrected within the shift, before it is paid. Reverse the invoice and post another in its place.</translation>
    </message>
    <message>
        <source>This line has been taken back already.</source>
        <translation>This line has been taken back already.</translation>
    </message>
    <message>
        <source>This line is divided between co-owners. Reverse the whole invoice.</source>
        <translation>This line is divided between co-owners. Reverse the whole invoice.</translation>
    </message>
    <message>
        <source>Only a posted invoice that is not reversed yet can be reversed.</source>
        <translation>Only a posted invoice that is not reversed yet can be reversed.</translation>
    </message>
    <message>
        <source>Corrections have taken every line off this invoice: it comes to nothing, and nothing is left to reverse. Charge what is due on a new invoice.</source>
        <translation>Corrections have taken every line off this invoice: it comes to nothing, and nothing is left to reverse. Charge what is due on a new invoice.</translation>
    </message>
    <message>
        <source>This invoice has more than {most} lines, too many to be looked at one by one. Correct single lines within the shift, or reverse the invoice.</source>
        <translation>This invoice has more than {most} lines, too many to be looked at one by one. Correct single lines within the shift, or reverse the invoice.</translation>
    </message>
    <message>
        <source>There is nothing to mend here any more.</source>
        <translation>There is nothing to mend here any more.</translation>
    </message>
    <message>
        <source>This payment has a receipt number already.</source>
        <translation>This payment has a receipt number already.</translation>
    </message>
    <message>
        <source>The till has no open shift. Open one first.</source>
        <translation>The till has no open shift. Open one first.</translation>
    </message>
    <message>
        <source>The till has an open shift.</source>
        <translation>The till has an open shift.</translation>
    </message>
    <message>
        <source>This till is archived.</source>
        <translation>This till is archived.</translation>
    </message>
    <message>
        <source>Some fields need correction; they are marked in red.</source>
        <translation>Some fields need correction; they are marked in red.</translation>
    </message>
    <message>
        <source>The database refused these values. Check the fields and save again.</source>
        <translation>The database refused these values. Check the fields and save again.</translation>
    </message>
    <message>
        <source>This could not be done. Try again; if it stays so, call your administrator.</source>
        <translation>This could not be done. Try again; if it stays so, call your administrator.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Check of the money</source>
        <translation>Check of the money</translation>
    </message>
    <message>
        <source>Working everything out anew…</source>
        <translation>Working everything out anew…</translation>
    </message>
    <message>
        <source>This does not add up</source>
        <translation>This does not add up</translation>
    </message>
    <message>
        <source>Everything adds up</source>
        <translation>Everything adds up</translation>
    </message>
    <message>
        <source>Nothing is lost: show this to support.</source>
        <translation>Nothing is lost: show this to support.</translation>
    </message>
    <message>
        <source>What was found before has been put right.</source>
        <translation>What was found before has been put right.</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}</source>
        <translation>expected {expected}, found {found}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>X-ray</translation>
    </message>
    <message>
        <source>Ultrasound</source>
        <translation>Ultrasound</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analysis</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{size} B</source>
        <translation>{size} B</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
</context>
<context>
    <name>FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Describe</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>New version…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Watch a folder…</translation>
    </message>
    <message>
        <source>Watch the folder no longer</source>
        <translation>Watch the folder no longer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>No files yet. Drop photos, X-rays or documents here, paste them, or press Ctrl+Shift+F.</source>
        <translation>No files yet. Drop photos, X-rays or documents here, paste them, or press Ctrl+Shift+F.</translation>
    </message>
    <message>
        <source>No files of this kind.</source>
        <translation>No files of this kind.</translation>
    </message>
    <message>
        <source>Take from the archive</source>
        <translation>Take from the archive</translation>
    </message>
    <message>
        <source>Let go to add to {patient}</source>
        <translation>Let go to add to {patient}</translation>
    </message>
    <message>
        <source>File taken from the archive</source>
        <translation>File taken from the archive</translation>
    </message>
    <message>
        <source>File archived</source>
        <translation>File archived</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Add a line</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Surcharges of the line</source>
        <translation>Surcharges of the line</translation>
    </message>
    <message>
        <source>Discount on the invoice</source>
        <translation>Discount on the invoice</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Put on hold</translation>
    </message>
    <message>
        <source>Charge again</source>
        <translation>Charge again</translation>
    </message>
    <message>
        <source>Owner declined</source>
        <translation>Owner declined</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation>Take off hold</translation>
    </message>
    <message>
        <source>Charged again</source>
        <translation>Charged again</translation>
    </message>
    <message>
        <source>Struck out: the owner declined</source>
        <translation>Struck out: the owner declined</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation>Draft again</translation>
    </message>
    <message>
        <source>No longer on hold</source>
        <translation>No longer on hold</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Patient, owner, manipulation</source>
        <translation>Patient, owner, manipulation</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>FindingsField</name>
    <message>
        <source>Not examined</source>
        <translation>Not examined</translation>
    </message>
    <message>
        <source>{system}: how it is</source>
        <translation>{system}: how it is</translation>
    </message>
    <message>
        <source>{system}: note</source>
        <translation>{system}: note</translation>
    </message>
</context>
<context>
    <name>FirstRunForm</name>
    <message>
        <source>Nobody works here yet. You will be the administrator; everybody else is added later.</source>
        <translation>Nobody works here yet. You will be the administrator; everybody else is added later.</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Name of the clinic</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Your full name</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>a few words, from 15 characters on</source>
        <translation>a few words, from 15 characters on</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>I work alone: don&apos;t ask for the password at the start</source>
        <translation>I work alone: don&apos;t ask for the password at the start</translation>
    </message>
    <message>
        <source>An empty clinic</source>
        <translation>An empty clinic</translation>
    </message>
    <message>
        <source>A made-up clinic, to try things out</source>
        <translation>A made-up clinic, to try things out</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Begin (Enter)</source>
        <translation>Begin (Enter)</translation>
    </message>
    <message>
        <source>The made-up clinic is being written. This takes half a minute or so.</source>
        <translation>The made-up clinic is being written. This takes half a minute or so.</translation>
    </message>
</context>
<context>
    <name>FormButtons</name>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save (Enter, Ctrl+Enter)</source>
        <translation>Save (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>What was changed in this record (Ctrl+H)</source>
        <translation>What was changed in this record (Ctrl+H)</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>An earlier try was saved after all, without your last changes. Cancel, open the record and make them there.</source>
        <translation>An earlier try was saved after all, without your last changes. Cancel, open the record and make them there.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>No. {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Today {time}</translation>
    </message>
    <message>
        <source>{weight} g</source>
        <translation>{weight} g</translation>
    </message>
    <message>
        <source>{weight} kg</source>
        <translation>{weight} kg</translation>
    </message>
    <message>
        <source>about {age}</source>
        <translation>about {age}</translation>
    </message>
    <message>
        <source>{phone} ext. {extension}</source>
        <translation>{phone} ext. {extension}</translation>
    </message>
</context>
<context>
    <name>FreeTimes</name>
    <message>
        <source>Nearest free times</source>
        <translation>Nearest free times</translation>
    </message>
    <message>
        <source>Choose how long it takes, and free times stand here.</source>
        <translation>Choose how long it takes, and free times stand here.</translation>
    </message>
    <message>
        <source>Arrows and Enter take a time.</source>
        <translation>Arrows and Enter take a time.</translation>
    </message>
    <message>
        <source>Nothing is free in these days. Choose another day or another doctor.</source>
        <translation>Nothing is free in these days. Choose another day or another doctor.</translation>
    </message>
</context>
<context>
    <name>HeadsDialog</name>
    <message>
        <source>Seals of the days</source>
        <translation>Seals of the days</translation>
    </message>
    <message>
        <source>Each line seals everything up to that day. Print it or keep it outside of this computer: if a line ever differs, the journal before it was altered.</source>
        <translation>Each line seals everything up to that day. Print it or keep it outside of this computer: if a line ever differs, the journal before it was altered.</translation>
    </message>
    <message>
        <source>Nothing was changed in the last month.</source>
        <translation>Nothing was changed in the last month.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Load more</source>
        <translation>Load more</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Back to the changes</source>
        <translation>Back to the changes</translation>
    </message>
    <message>
        <source>As it was on</source>
        <translation>As it was on</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Nothing was changed yet.</translation>
    </message>
    <message>
        <source>Restore this value</source>
        <translation>Restore this value</translation>
    </message>
    <message>
        <source>Go back to the changes first.</source>
        <translation>Go back to the changes first.</translation>
    </message>
    <message>
        <source>Choose a changed field.</source>
        <translation>Choose a changed field.</translation>
    </message>
    <message>
        <source>This is never put back from here: change it in its own form.</source>
        <translation>This is never put back from here: change it in its own form.</translation>
    </message>
    <message>
        <source>Your role may not put old values back.</source>
        <translation>Your role may not put old values back.</translation>
    </message>
    <message>
        <source>The old value was put back</source>
        <translation>The old value was put back</translation>
    </message>
    <message>
        <source>Write the day, such as {day}.</source>
        <translation>Write the day, such as {day}.</translation>
    </message>
    <message>
        <source>As it was at the end of {day}</source>
        <translation>As it was at the end of {day}</translation>
    </message>
    <message>
        <source>Not there yet on {day}</source>
        <translation>Not there yet on {day}</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Put the invoice on hold</source>
        <translation>Put the invoice on hold</translation>
    </message>
    <message>
        <source>Invoice on hold</source>
        <translation>Invoice on hold</translation>
    </message>
</context>
<context>
    <name>IdentifierRows</name>
    <message>
        <source>Kind of identification</source>
        <translation>Kind of identification</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Date applied or read</source>
        <translation>Date applied or read</translation>
    </message>
    <message>
        <source>If the number is taken: why</source>
        <translation>If the number is taken: why</translation>
    </message>
    <message>
        <source>Why the number may stand on two animals</source>
        <translation>Why the number may stand on two animals</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Picture {moment}.png</source>
        <translation>Picture {moment}.png</translation>
    </message>
    <message>
        <source>There is no file and no picture in the clipboard.</source>
        <translation>There is no file and no picture in the clipboard.</translation>
    </message>
    <message>
        <source>Add files to {patient}</source>
        <translation>Add files to {patient}</translation>
    </message>
    <message>
        <source>New version of “{title}”</source>
        <translation>New version of “{title}”</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Watch a folder</translation>
    </message>
    <message>
        <source>New files in this folder will be offered on the card that is open: {folder}</source>
        <translation>New files in this folder will be offered on the card that is open: {folder}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>InvoiceView</name>
    <message>
        <source>Take payment</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Lines of the invoice</source>
        <translation>Lines of the invoice</translation>
    </message>
    <message>
        <source>To be looked at before it is paid</source>
        <translation>To be looked at before it is paid</translation>
    </message>
    <message>
        <source>Choose an invoice of the list. What is done at a visit comes onto it by itself.</source>
        <translation>Choose an invoice of the list. What is done at a visit comes onto it by itself.</translation>
    </message>
    <message>
        <source>No. {number} of {day}</source>
        <translation>No. {number} of {day}</translation>
    </message>
    <message>
        <source>still to pay {sum}</source>
        <translation>still to pay {sum}</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier line(s): Enter shows more</source>
        <translation>
            <numerusform>%n earlier line: Enter shows it</numerusform>
            <numerusform>%n earlier lines: Enter shows more</numerusform>
        </translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Total: {sum}</translation>
    </message>
    <message>
        <source>Discount {sum}</source>
        <translation>Discount {sum}</translation>
    </message>
    <message>
        <source>{sum} of the discount not given: a line is at its limit</source>
        <translation>{sum} of the discount not given: a line is at its limit</translation>
    </message>
    <message>
        <source>Tax {sum}</source>
        <translation>Tax {sum}</translation>
    </message>
    <message>
        <source>with corrections {sum}</source>
        <translation>with corrections {sum}</translation>
    </message>
    <message>
        <source>Look at this before it is paid; Enter mends a line:</source>
        <translation>Look at this before it is paid; Enter mends a line:</translation>
    </message>
    <message>
        <source>surcharge {sum}</source>
        <translation>surcharge {sum}</translation>
    </message>
    <message>
        <source>discount {sum}</source>
        <translation>discount {sum}</translation>
    </message>
    <message>
        <source>charged ahead</source>
        <translation>charged ahead</translation>
    </message>
    <message>
        <source>charged ahead, done: {done} of {whole}</source>
        <translation>charged ahead, done: {done} of {whole}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Invoice — {owner}</source>
        <translation>Invoice — {owner}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Workstation</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Settings of money</source>
        <translation>Settings of money</translation>
    </message>
    <message>
        <source>Terms of the owner</source>
        <translation>Terms of the owner</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Shift of the till</source>
        <translation>Shift of the till</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Cash in or out</translation>
    </message>
    <message>
        <source>Count of the shift</source>
        <translation>Count of the shift</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Line of the invoice</source>
        <translation>Line of the invoice</translation>
    </message>
    <message>
        <source>Surcharge of the line</source>
        <translation>Surcharge of the line</translation>
    </message>
    <message>
        <source>Done of what was charged ahead</source>
        <translation>Done of what was charged ahead</translation>
    </message>
    <message>
        <source>Discount by rule</source>
        <translation>Discount by rule</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Money of the payment</source>
        <translation>Money of the payment</translation>
    </message>
    <message>
        <source>What the payment pays</source>
        <translation>What the payment pays</translation>
    </message>
    <message>
        <source>Fiscal receipt</source>
        <translation>Fiscal receipt</translation>
    </message>
    <message>
        <source>Entry of the ledger</source>
        <translation>Entry of the ledger</translation>
    </message>
    <message>
        <source>Side of the entry</source>
        <translation>Side of the entry</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>Prices include tax</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Days to pay</translation>
    </message>
    <message>
        <source>Largest debt</source>
        <translation>Largest debt</translation>
    </message>
    <message>
        <source>Stopped when overdue for more than, days</source>
        <translation>Stopped when overdue for more than, days</translation>
    </message>
    <message>
        <source>Closed until</source>
        <translation>Closed until</translation>
    </message>
    <message>
        <source>Days an estimate holds</source>
        <translation>Days an estimate holds</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Nothing more on credit</source>
        <translation>Nothing more on credit</translation>
    </message>
    <message>
        <source>Why nothing more on credit</source>
        <translation>Why nothing more on credit</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>Last day of the discount</source>
        <translation>Last day of the discount</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>By itself on these days</source>
        <translation>By itself on these days</translation>
    </message>
    <message>
        <source>Only at home visits</source>
        <translation>Only at home visits</translation>
    </message>
    <message>
        <source>Not on drugs and goods</source>
        <translation>Not on drugs and goods</translation>
    </message>
    <message>
        <source>Surcharge, sum</source>
        <translation>Surcharge, sum</translation>
    </message>
    <message>
        <source>For the day or night of</source>
        <translation>For the day or night of</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>From a sum on</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Opened by</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Closed by</translation>
    </message>
    <message>
        <source>Reason of the discrepancy</source>
        <translation>Reason of the discrepancy</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>Paid with</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>To be paid by</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Ready to pay since</source>
        <translation>Ready to pay since</translation>
    </message>
    <message>
        <source>Made ready by</source>
        <translation>Made ready by</translation>
    </message>
    <message>
        <source>Why it is on hold</source>
        <translation>Why it is on hold</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>Posted by</translation>
    </message>
    <message>
        <source>Discount on all of it, %</source>
        <translation>Discount on all of it, %</translation>
    </message>
    <message>
        <source>Discount on all of it</source>
        <translation>Discount on all of it</translation>
    </message>
    <message>
        <source>Right of who gave it, %</source>
        <translation>Right of who gave it, %</translation>
    </message>
    <message>
        <source>Before discounts</source>
        <translation>Before discounts</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Discounts</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Mends the invoice</source>
        <translation>Mends the invoice</translation>
    </message>
    <message>
        <source>Share of the invoice</source>
        <translation>Share of the invoice</translation>
    </message>
    <message>
        <source>In place of the invoice</source>
        <translation>In place of the invoice</translation>
    </message>
    <message>
        <source>Charged (1) or taken back (−1)</source>
        <translation>Charged (1) or taken back (−1)</translation>
    </message>
    <message>
        <source>Why it is struck out</source>
        <translation>Why it is struck out</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Manipulation</translation>
    </message>
    <message>
        <source>Charges the manipulation</source>
        <translation>Charges the manipulation</translation>
    </message>
    <message>
        <source>Charged before it is done</source>
        <translation>Charged before it is done</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Done on</translation>
    </message>
    <message>
        <source>Surcharges of the list, %</source>
        <translation>Surcharges of the list, %</translation>
    </message>
    <message>
        <source>Surcharges of the list, sums</source>
        <translation>Surcharges of the list, sums</translation>
    </message>
    <message>
        <source>Surcharges of the list</source>
        <translation>Surcharges of the list</translation>
    </message>
    <message>
        <source>Discount by the rules</source>
        <translation>Discount by the rules</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Tax, %</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>Share, %</translation>
    </message>
    <message>
        <source>Price by quantity</source>
        <translation>Price by quantity</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Surcharge</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Part of the discount on all of it</source>
        <translation>Part of the discount on all of it</translation>
    </message>
    <message>
        <source>Takes back the line</source>
        <translation>Takes back the line</translation>
    </message>
    <message>
        <source>Share of the line</source>
        <translation>Share of the line</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposit</translation>
    </message>
    <message>
        <source>Refund of the payment</source>
        <translation>Refund of the payment</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Slip or transfer</source>
        <translation>Slip or transfer</translation>
    </message>
    <message>
        <source>With the payment itself</source>
        <translation>With the payment itself</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Reverses the entry</source>
        <translation>Reverses the entry</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Draft invoice begun</source>
        <translation>Draft invoice begun</translation>
    </message>
    <message>
        <source>Line added to the invoice</source>
        <translation>Line added to the invoice</translation>
    </message>
    <message>
        <source>Line of the invoice changed</source>
        <translation>Line of the invoice changed</translation>
    </message>
    <message>
        <source>Line struck out</source>
        <translation>Line struck out</translation>
    </message>
    <message>
        <source>Line charged again</source>
        <translation>Line charged again</translation>
    </message>
    <message>
        <source>Line removed from the invoice</source>
        <translation>Line removed from the invoice</translation>
    </message>
    <message>
        <source>Manipulation charged</source>
        <translation>Manipulation charged</translation>
    </message>
    <message>
        <source>Discount on the invoice set</source>
        <translation>Discount on the invoice set</translation>
    </message>
    <message>
        <source>Note on the invoice written</source>
        <translation>Note on the invoice written</translation>
    </message>
    <message>
        <source>Invoice ready to pay</source>
        <translation>Invoice ready to pay</translation>
    </message>
    <message>
        <source>Invoice is a draft again</source>
        <translation>Invoice is a draft again</translation>
    </message>
    <message>
        <source>Invoice put on hold</source>
        <translation>Invoice put on hold</translation>
    </message>
    <message>
        <source>Invoice taken up again</source>
        <translation>Invoice taken up again</translation>
    </message>
    <message>
        <source>Draft invoice discarded</source>
        <translation>Draft invoice discarded</translation>
    </message>
    <message>
        <source>Missed charge mended</source>
        <translation>Missed charge mended</translation>
    </message>
    <message>
        <source>Invoice posted</source>
        <translation>Invoice posted</translation>
    </message>
    <message>
        <source>Invoice posted and paid</source>
        <translation>Invoice posted and paid</translation>
    </message>
    <message>
        <source>Line of a posted invoice corrected</source>
        <translation>Line of a posted invoice corrected</translation>
    </message>
    <message>
        <source>Invoice reversed</source>
        <translation>Invoice reversed</translation>
    </message>
    <message>
        <source>Invoice replaced by another</source>
        <translation>Invoice replaced by another</translation>
    </message>
    <message>
        <source>Performer of a line changed</source>
        <translation>Performer of a line changed</translation>
    </message>
    <message>
        <source>Note of a line changed</source>
        <translation>Note of a line changed</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Payment taken</translation>
    </message>
    <message>
        <source>Prepayment used</source>
        <translation>Prepayment used</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Money given back</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Debt written off</translation>
    </message>
    <message>
        <source>Payment let go of an invoice</source>
        <translation>Payment let go of an invoice</translation>
    </message>
    <message>
        <source>Number of the fiscal receipt kept</source>
        <translation>Number of the fiscal receipt kept</translation>
    </message>
    <message>
        <source>Till added</source>
        <translation>Till added</translation>
    </message>
    <message>
        <source>Till changed</source>
        <translation>Till changed</translation>
    </message>
    <message>
        <source>Till archived</source>
        <translation>Till archived</translation>
    </message>
    <message>
        <source>Till taken from the archive</source>
        <translation>Till taken from the archive</translation>
    </message>
    <message>
        <source>Shift of the till opened</source>
        <translation>Shift of the till opened</translation>
    </message>
    <message>
        <source>Cash put in or taken out</source>
        <translation>Cash put in or taken out</translation>
    </message>
    <message>
        <source>Shift of the till closed</source>
        <translation>Shift of the till closed</translation>
    </message>
    <message>
        <source>Surcharges of the line set</source>
        <translation>Surcharges of the line set</translation>
    </message>
    <message>
        <source>Surcharge added</source>
        <translation>Surcharge added</translation>
    </message>
    <message>
        <source>Surcharge changed</source>
        <translation>Surcharge changed</translation>
    </message>
    <message>
        <source>Surcharge archived</source>
        <translation>Surcharge archived</translation>
    </message>
    <message>
        <source>Surcharge taken from the archive</source>
        <translation>Surcharge taken from the archive</translation>
    </message>
    <message>
        <source>Discount by rule added</source>
        <translation>Discount by rule added</translation>
    </message>
    <message>
        <source>Discount by rule changed</source>
        <translation>Discount by rule changed</translation>
    </message>
    <message>
        <source>Discount by rule archived</source>
        <translation>Discount by rule archived</translation>
    </message>
    <message>
        <source>Discount by rule taken from the archive</source>
        <translation>Discount by rule taken from the archive</translation>
    </message>
    <message>
        <source>Money checked by the program</source>
        <translation>Money checked by the program</translation>
    </message>
    <message>
        <source>Settings of money changed</source>
        <translation>Settings of money changed</translation>
    </message>
    <message>
        <source>Terms of the owner changed</source>
        <translation>Terms of the owner changed</translation>
    </message>
    <message>
        <source>Group of the catalogue</source>
        <translation>Group of the catalogue</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Breed</translation>
    </message>
    <message>
        <source>Coat colour</source>
        <translation>Coat colour</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Clinic</translation>
    </message>
    <message>
        <source>Staff member</source>
        <translation>Staff member</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Person of the animal</source>
        <translation>Person of the animal</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Alert read</source>
        <translation>Alert read</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Manipulation performed</source>
        <translation>Manipulation performed</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Right of the role</source>
        <translation>Right of the role</translation>
    </message>
    <message>
        <source>Attempts to sign in</source>
        <translation>Attempts to sign in</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Name of the clinic</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Legal name</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Tax number</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Country of phone numbers</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Language of documents</translation>
    </message>
    <message>
        <source>A signed visit is locked after, hours</source>
        <translation>A signed visit is locked after, hours</translation>
    </message>
    <message>
        <source>An open visit is continued for, days</source>
        <translation>An open visit is continued for, days</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>For which species</source>
        <translation>For which species</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Other names</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>In the archive</translation>
    </message>
    <message>
        <source>Group above</source>
        <translation>Group above</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Person or organisation</translation>
    </message>
    <message>
        <source>Surname or name of the organisation</source>
        <translation>Surname or name of the organisation</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>Street, house, flat</source>
        <translation>Street, house, flat</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>May be reminded</source>
        <translation>May be reminded</translation>
    </message>
    <message>
        <source>May be sent advertising</source>
        <translation>May be sent advertising</translation>
    </message>
    <message>
        <source>Consent to personal data, date</source>
        <translation>Consent to personal data, date</translation>
    </message>
    <message>
        <source>How they found us</source>
        <translation>How they found us</translation>
    </message>
    <message>
        <source>Unwanted client: reason</source>
        <translation>Unwanted client: reason</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Number in the former program</source>
        <translation>Number in the former program</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Largest discount, %</translation>
    </message>
    <message>
        <source>Largest write-off</source>
        <translation>Largest write-off</translation>
    </message>
    <message>
        <source>Wrong passwords</source>
        <translation>Wrong passwords</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>Wrong PINs</translation>
    </message>
    <message>
        <source>Next try not before</source>
        <translation>Next try not before</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Greatest age, years</source>
        <translation>Greatest age, years</translation>
    </message>
    <message>
        <source>Least weight</source>
        <translation>Least weight</translation>
    </message>
    <message>
        <source>Greatest weight</source>
        <translation>Greatest weight</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rate of tax</source>
        <translation>Rate of tax</translation>
    </message>
    <message>
        <source>Duration, minutes</source>
        <translation>Duration, minutes</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Kind of phone</translation>
    </message>
    <message>
        <source>Note to the phone</source>
        <translation>Note to the phone</translation>
    </message>
    <message>
        <source>Preferred phone</source>
        <translation>Preferred phone</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Works here</translation>
    </message>
    <message>
        <source>Signed in without a password</source>
        <translation>Signed in without a password</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>Password set</translation>
    </message>
    <message>
        <source>PIN set</source>
        <translation>PIN set</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Mark-up, %</source>
        <translation>Mark-up, %</translation>
    </message>
    <message>
        <source>Least price</source>
        <translation>Least price</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>Rate, %</translation>
    </message>
    <message>
        <source>Euthanised here</source>
        <translation>Euthanised here</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Pet&apos;s name</translation>
    </message>
    <message>
        <source>Species, not in the list</source>
        <translation>Species, not in the list</translation>
    </message>
    <message>
        <source>Breed, not in the list</source>
        <translation>Breed, not in the list</translation>
    </message>
    <message>
        <source>Cross-breed</source>
        <translation>Cross-breed</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Ordered by</translation>
    </message>
    <message>
        <source>From the kit</source>
        <translation>From the kit</translation>
    </message>
    <message>
        <source>Hidden on documents</source>
        <translation>Hidden on documents</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Neutered</source>
        <translation>Neutered</translation>
    </message>
    <message>
        <source>Neutered on</source>
        <translation>Neutered on</translation>
    </message>
    <message>
        <source>Coat colour, not in the list</source>
        <translation>Coat colour, not in the list</translation>
    </message>
    <message>
        <source>Markings</source>
        <translation>Markings</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Precision of the date of birth</source>
        <translation>Precision of the date of birth</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>Temperament</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Referring vet</source>
        <translation>Referring vet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Status since</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Reason of the status</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>Performed</translation>
    </message>
    <message>
        <source>Performed by</source>
        <translation>Performed by</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Surcharge, %</source>
        <translation>Surcharge, %</translation>
    </message>
    <message>
        <source>Reason of the surcharge</source>
        <translation>Reason of the surcharge</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Discount, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Reason of the discount</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Reason of the cancellation</source>
        <translation>Reason of the cancellation</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Analyte</translation>
    </message>
    <message>
        <source>Panel of tests</source>
        <translation>Panel of tests</translation>
    </message>
    <message>
        <source>Test of the panel</source>
        <translation>Test of the panel</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Reference range</translation>
    </message>
    <message>
        <source>Laboratory request</source>
        <translation>Laboratory request</translation>
    </message>
    <message>
        <source>Laboratory result</source>
        <translation>Laboratory result</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Lowest normal</source>
        <translation>Lowest normal</translation>
    </message>
    <message>
        <source>Highest normal</source>
        <translation>Highest normal</translation>
    </message>
    <message>
        <source>Critical below</source>
        <translation>Critical below</translation>
    </message>
    <message>
        <source>Critical above</source>
        <translation>Critical above</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Molar mass</source>
        <translation>Molar mass</translation>
    </message>
    <message>
        <source>Expected result in words</source>
        <translation>Expected result in words</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>From the age of, days</source>
        <translation>From the age of, days</translation>
    </message>
    <message>
        <source>Under the age of, days</source>
        <translation>Under the age of, days</translation>
    </message>
    <message>
        <source>Textbook value</source>
        <translation>Textbook value</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>Number on the label</translation>
    </message>
    <message>
        <source>Tests, in English</source>
        <translation>Tests, in English</translation>
    </message>
    <message>
        <source>Tests, in Russian</source>
        <translation>Tests, in Russian</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Outside laboratory</source>
        <translation>Outside laboratory</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>Sample taken</translation>
    </message>
    <message>
        <source>Sample taken by</source>
        <translation>Sample taken by</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>Results received</source>
        <translation>Results received</translation>
    </message>
    <message>
        <source>Results entered by</source>
        <translation>Results entered by</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Owner told</source>
        <translation>Owner told</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Told by</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>How they were told</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Cancelled by</translation>
    </message>
    <message>
        <source>Why it is reviewed again</source>
        <translation>Why it is reviewed again</translation>
    </message>
    <message>
        <source>Worst result</source>
        <translation>Worst result</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Out of range</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Judged as</source>
        <translation>Judged as</translation>
    </message>
    <message>
        <source>As it was given</source>
        <translation>As it was given</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>Replaced by a correction</source>
        <translation>Replaced by a correction</translation>
    </message>
    <message>
        <source>Replaces the value</source>
        <translation>Replaces the value</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>Reason of the correction</translation>
    </message>
    <message>
        <source>Tests requested</source>
        <translation>Tests requested</translation>
    </message>
    <message>
        <source>Sample sent to a laboratory</source>
        <translation>Sample sent to a laboratory</translation>
    </message>
    <message>
        <source>Laboratory results entered</source>
        <translation>Laboratory results entered</translation>
    </message>
    <message>
        <source>Laboratory result corrected</source>
        <translation>Laboratory result corrected</translation>
    </message>
    <message>
        <source>Laboratory results reviewed</source>
        <translation>Laboratory results reviewed</translation>
    </message>
    <message>
        <source>Owner told the results</source>
        <translation>Owner told the results</translation>
    </message>
    <message>
        <source>Laboratory request cancelled</source>
        <translation>Laboratory request cancelled</translation>
    </message>
    <message>
        <source>Review of the results taken back</source>
        <translation>Review of the results taken back</translation>
    </message>
    <message>
        <source>Analyte added</source>
        <translation>Analyte added</translation>
    </message>
    <message>
        <source>Analyte changed</source>
        <translation>Analyte changed</translation>
    </message>
    <message>
        <source>Analyte archived</source>
        <translation>Analyte archived</translation>
    </message>
    <message>
        <source>Analyte taken from the archive</source>
        <translation>Analyte taken from the archive</translation>
    </message>
    <message>
        <source>Panel of tests added</source>
        <translation>Panel of tests added</translation>
    </message>
    <message>
        <source>Panel of tests changed</source>
        <translation>Panel of tests changed</translation>
    </message>
    <message>
        <source>Panel of tests archived</source>
        <translation>Panel of tests archived</translation>
    </message>
    <message>
        <source>Panel of tests taken from the archive</source>
        <translation>Panel of tests taken from the archive</translation>
    </message>
    <message>
        <source>Reference range added</source>
        <translation>Reference range added</translation>
    </message>
    <message>
        <source>Reference range changed</source>
        <translation>Reference range changed</translation>
    </message>
    <message>
        <source>Reference range archived</source>
        <translation>Reference range archived</translation>
    </message>
    <message>
        <source>Reference range taken from the archive</source>
        <translation>Reference range taken from the archive</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name of the file</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>Size, bytes</source>
        <translation>Size, bytes</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Kind of file</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Added by</translation>
    </message>
    <message>
        <source>Number of the version</source>
        <translation>Number of the version</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What they are to the animal</source>
        <translation>What they are to the animal</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Share of the bills, %</source>
        <translation>Share of the bills, %</translation>
    </message>
    <message>
        <source>May authorise treatment</source>
        <translation>May authorise treatment</translation>
    </message>
    <message>
        <source>Gets reminders</source>
        <translation>Gets reminders</translation>
    </message>
    <message>
        <source>May collect the animal</source>
        <translation>May collect the animal</translation>
    </message>
    <message>
        <source>Kind of alert</source>
        <translation>Kind of alert</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Taken off</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Read at</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Read by</translation>
    </message>
    <message>
        <source>Kind of identification</source>
        <translation>Kind of identification</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date applied or read</source>
        <translation>Date applied or read</translation>
    </message>
    <message>
        <source>Place on the body</source>
        <translation>Place on the body</translation>
    </message>
    <message>
        <source>Why the number may stand on two animals</source>
        <translation>Why the number may stand on two animals</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Weighed</translation>
    </message>
    <message>
        <source>How it was weighed</source>
        <translation>How it was weighed</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation>To the month</translation>
    </message>
    <message>
        <source>To the year</source>
        <translation>To the year</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Approximate</translation>
    </message>
    <message>
        <source>Weighed on the scale</source>
        <translation>Weighed on the scale</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimated</translation>
    </message>
    <message>
        <source>The owner says</source>
        <translation>The owner says</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Owner registered</source>
        <translation>Owner registered</translation>
    </message>
    <message>
        <source>Owner changed</source>
        <translation>Owner changed</translation>
    </message>
    <message>
        <source>Owner archived</source>
        <translation>Owner archived</translation>
    </message>
    <message>
        <source>Owner taken from the archive</source>
        <translation>Owner taken from the archive</translation>
    </message>
    <message>
        <source>Patient registered</source>
        <translation>Patient registered</translation>
    </message>
    <message>
        <source>Patient changed</source>
        <translation>Patient changed</translation>
    </message>
    <message>
        <source>Status of the patient changed</source>
        <translation>Status of the patient changed</translation>
    </message>
    <message>
        <source>Patient weighed</source>
        <translation>Patient weighed</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alert raised</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Alert resolved</translation>
    </message>
    <message>
        <source>Alerts read</source>
        <translation>Alerts read</translation>
    </message>
    <message>
        <source>Patient given to another owner</source>
        <translation>Patient given to another owner</translation>
    </message>
    <message>
        <source>Person added to the patient</source>
        <translation>Person added to the patient</translation>
    </message>
    <message>
        <source>Person of the patient ended</source>
        <translation>Person of the patient ended</translation>
    </message>
    <message>
        <source>Manipulation added to the catalogue</source>
        <translation>Manipulation added to the catalogue</translation>
    </message>
    <message>
        <source>Manipulation changed</source>
        <translation>Manipulation changed</translation>
    </message>
    <message>
        <source>Manipulation archived</source>
        <translation>Manipulation archived</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>Price set</translation>
    </message>
    <message>
        <source>Many prices changed</source>
        <translation>Many prices changed</translation>
    </message>
    <message>
        <source>Rate of tax added</source>
        <translation>Rate of tax added</translation>
    </message>
    <message>
        <source>Rate of tax changed</source>
        <translation>Rate of tax changed</translation>
    </message>
    <message>
        <source>Rate of tax archived</source>
        <translation>Rate of tax archived</translation>
    </message>
    <message>
        <source>Rate of tax taken from the archive</source>
        <translation>Rate of tax taken from the archive</translation>
    </message>
    <message>
        <source>Price group added</source>
        <translation>Price group added</translation>
    </message>
    <message>
        <source>Price group changed</source>
        <translation>Price group changed</translation>
    </message>
    <message>
        <source>Price group archived</source>
        <translation>Price group archived</translation>
    </message>
    <message>
        <source>Price group taken from the archive</source>
        <translation>Price group taken from the archive</translation>
    </message>
    <message>
        <source>Manipulation cancelled</source>
        <translation>Manipulation cancelled</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>File added</translation>
    </message>
    <message>
        <source>New version of a file added</source>
        <translation>New version of a file added</translation>
    </message>
    <message>
        <source>File renamed or described</source>
        <translation>File renamed or described</translation>
    </message>
    <message>
        <source>File archived</source>
        <translation>File archived</translation>
    </message>
    <message>
        <source>File taken from the archive</source>
        <translation>File taken from the archive</translation>
    </message>
    <message>
        <source>Species added</source>
        <translation>Species added</translation>
    </message>
    <message>
        <source>Species changed</source>
        <translation>Species changed</translation>
    </message>
    <message>
        <source>Breed added</source>
        <translation>Breed added</translation>
    </message>
    <message>
        <source>Breed changed</source>
        <translation>Breed changed</translation>
    </message>
    <message>
        <source>Coat colour added</source>
        <translation>Coat colour added</translation>
    </message>
    <message>
        <source>Coat colour changed</source>
        <translation>Coat colour changed</translation>
    </message>
    <message>
        <source>Group of the catalogue added</source>
        <translation>Group of the catalogue added</translation>
    </message>
    <message>
        <source>Group of the catalogue changed</source>
        <translation>Group of the catalogue changed</translation>
    </message>
    <message>
        <source>Species archived</source>
        <translation>Species archived</translation>
    </message>
    <message>
        <source>Species taken from the archive</source>
        <translation>Species taken from the archive</translation>
    </message>
    <message>
        <source>Breed archived</source>
        <translation>Breed archived</translation>
    </message>
    <message>
        <source>Breed taken from the archive</source>
        <translation>Breed taken from the archive</translation>
    </message>
    <message>
        <source>Coat colour archived</source>
        <translation>Coat colour archived</translation>
    </message>
    <message>
        <source>Coat colour taken from the archive</source>
        <translation>Coat colour taken from the archive</translation>
    </message>
    <message>
        <source>Group of the catalogue archived</source>
        <translation>Group of the catalogue archived</translation>
    </message>
    <message>
        <source>Group of the catalogue taken from the archive</source>
        <translation>Group of the catalogue taken from the archive</translation>
    </message>
    <message>
        <source>Particulars of the clinic changed</source>
        <translation>Particulars of the clinic changed</translation>
    </message>
    <message>
        <source>Clinic set up</source>
        <translation>Clinic set up</translation>
    </message>
    <message>
        <source>Staff member added</source>
        <translation>Staff member added</translation>
    </message>
    <message>
        <source>Staff member changed</source>
        <translation>Staff member changed</translation>
    </message>
    <message>
        <source>Staff member archived</source>
        <translation>Staff member archived</translation>
    </message>
    <message>
        <source>Staff member taken from the archive</source>
        <translation>Staff member taken from the archive</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>Own password changed</translation>
    </message>
    <message>
        <source>Own PIN changed</source>
        <translation>Own PIN changed</translation>
    </message>
    <message>
        <source>Staff member let in again</source>
        <translation>Staff member let in again</translation>
    </message>
    <message>
        <source>First administrator set up</source>
        <translation>First administrator set up</translation>
    </message>
    <message>
        <source>Administrator recovered by the key</source>
        <translation>Administrator recovered by the key</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Changed over at the desk</source>
        <translation>Changed over at the desk</translation>
    </message>
    <message>
        <source>Password confirmed</source>
        <translation>Password confirmed</translation>
    </message>
    <message>
        <source>Password typed</source>
        <translation>Password typed</translation>
    </message>
    <message>
        <source>PIN typed</source>
        <translation>PIN typed</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Wrong password</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Right of a role changed</source>
        <translation>Right of a role changed</translation>
    </message>
    <message>
        <source>Limits of a role changed</source>
        <translation>Limits of a role changed</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Import from a file</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>Demonstration data</translation>
    </message>
    <message>
        <source>Value put back</source>
        <translation>Value put back</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Examination of a system</source>
        <translation>Examination of a system</translation>
    </message>
    <message>
        <source>Diagnosis of the visit</source>
        <translation>Diagnosis of the visit</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Diagnosis of the dictionary</source>
        <translation>Diagnosis of the dictionary</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Normal range</source>
        <translation>Normal range</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Template of a visit</source>
        <translation>Template of a visit</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Anamnesis</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examination</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Advice to the owner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Dose laid down</source>
        <translation>Dose laid down</translation>
    </message>
    <message>
        <source>Drug or manipulation, in English</source>
        <translation>Drug or manipulation, in English</translation>
    </message>
    <message>
        <source>Drug or manipulation, in Russian</source>
        <translation>Drug or manipulation, in Russian</translation>
    </message>
    <message>
        <source>Dose reckoned</source>
        <translation>Dose reckoned</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Dose or warning answered</source>
        <translation>Dose or warning answered</translation>
    </message>
    <message>
        <source>Drug of a prescription</source>
        <translation>Drug of a prescription</translation>
    </message>
    <message>
        <source>Dispensing</source>
        <translation>Dispensing</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>Why it was given all the same</source>
        <translation>Why it was given all the same</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Unit of the concentration</source>
        <translation>Unit of the concentration</translation>
    </message>
    <message>
        <source>Given out in</source>
        <translation>Given out in</translation>
    </message>
    <message>
        <source>Dose per kg</source>
        <translation>Dose per kg</translation>
    </message>
    <message>
        <source>Unit of the dose</source>
        <translation>Unit of the dose</translation>
    </message>
    <message>
        <source>Active substances</source>
        <translation>Active substances</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>In a package</translation>
    </message>
    <message>
        <source>Usual route</source>
        <translation>Usual route</translation>
    </message>
    <message>
        <source>On prescription only</source>
        <translation>On prescription only</translation>
    </message>
    <message>
        <source>Controlled drug</source>
        <translation>Controlled drug</translation>
    </message>
    <message>
        <source>Never for</source>
        <translation>Never for</translation>
    </message>
    <message>
        <source>Breeds with MDR1</source>
        <translation>Breeds with MDR1</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Pregnant or nursing</translation>
    </message>
    <message>
        <source>Not younger than, days</source>
        <translation>Not younger than, days</translation>
    </message>
    <message>
        <source>Group, for allergies</source>
        <translation>Group, for allergies</translation>
    </message>
    <message>
        <source>Other words of allergies</source>
        <translation>Other words of allergies</translation>
    </message>
    <message>
        <source>Diagnoses that speak against it</source>
        <translation>Diagnoses that speak against it</translation>
    </message>
    <message>
        <source>Largest single dose per kg</source>
        <translation>Largest single dose per kg</translation>
    </message>
    <message>
        <source>Largest dose a day per kg</source>
        <translation>Largest dose a day per kg</translation>
    </message>
    <message>
        <source>Weight from</source>
        <translation>Weight from</translation>
    </message>
    <message>
        <source>Weight to below</source>
        <translation>Weight to below</translation>
    </message>
    <message>
        <source>Rounded to decimals</source>
        <translation>Rounded to decimals</translation>
    </message>
    <message>
        <source>Multiplied by</source>
        <translation>Multiplied by</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Warnings that were read</source>
        <translation>Warnings that were read</translation>
    </message>
    <message>
        <source>Day of writing</source>
        <translation>Day of writing</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>For a lasting disease</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>Vet</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>For the owner</translation>
    </message>
    <message>
        <source>Drug, in English</source>
        <translation>Drug, in English</translation>
    </message>
    <message>
        <source>Drug, in Russian</source>
        <translation>Drug, in Russian</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Course, days</source>
        <translation>Course, days</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Course ends</source>
        <translation>Course ends</translation>
    </message>
    <message>
        <source>Medicine described</source>
        <translation>Medicine described</translation>
    </message>
    <message>
        <source>Dose changed</source>
        <translation>Dose changed</translation>
    </message>
    <message>
        <source>Dose removed</source>
        <translation>Dose removed</translation>
    </message>
    <message>
        <source>Dose given</source>
        <translation>Dose given</translation>
    </message>
    <message>
        <source>Prescription written</source>
        <translation>Prescription written</translation>
    </message>
    <message>
        <source>Drug dispensed</source>
        <translation>Drug dispensed</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Prescription cancelled</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>Why to come again</source>
        <translation>Why to come again</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>Unlocked after signing</source>
        <translation>Unlocked after signing</translation>
    </message>
    <message>
        <source>Reason of unlocking</source>
        <translation>Reason of unlocking</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>How sure</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Measured by</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Temperature, °C</translation>
    </message>
    <message>
        <source>Pulse, a minute</source>
        <translation>Pulse, a minute</translation>
    </message>
    <message>
        <source>Respiration, a minute</source>
        <translation>Respiration, a minute</translation>
    </message>
    <message>
        <source>Capillary refill, seconds</source>
        <translation>Capillary refill, seconds</translation>
    </message>
    <message>
        <source>Mucous membranes</source>
        <translation>Mucous membranes</translation>
    </message>
    <message>
        <source>Body condition, 1 to 9</source>
        <translation>Body condition, 1 to 9</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Pain, 0 to 10</translation>
    </message>
    <message>
        <source>Vital sign</source>
        <translation>Vital sign</translation>
    </message>
    <message>
        <source>Line of the kit</source>
        <translation>Line of the kit</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Task of the treatment</source>
        <translation>Task of the treatment</translation>
    </message>
    <message>
        <source>Manipulation or kit</source>
        <translation>Manipulation or kit</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>Line of the estimate</source>
        <translation>Line of the estimate</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Holds until</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Written by</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Given to the owner</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>Why it was declined</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taken over</translation>
    </message>
    <message>
        <source>Least quantity</source>
        <translation>Least quantity</translation>
    </message>
    <message>
        <source>Largest quantity</source>
        <translation>Largest quantity</translation>
    </message>
    <message>
        <source>Estimate written</source>
        <translation>Estimate written</translation>
    </message>
    <message>
        <source>Estimate changed</source>
        <translation>Estimate changed</translation>
    </message>
    <message>
        <source>Estimate renewed at today&apos;s prices</source>
        <translation>Estimate renewed at today&apos;s prices</translation>
    </message>
    <message>
        <source>Estimate given to the owner</source>
        <translation>Estimate given to the owner</translation>
    </message>
    <message>
        <source>Estimate taken back</source>
        <translation>Estimate taken back</translation>
    </message>
    <message>
        <source>Estimate accepted</source>
        <translation>Estimate accepted</translation>
    </message>
    <message>
        <source>Estimate declined</source>
        <translation>Estimate declined</translation>
    </message>
    <message>
        <source>Estimate taken over into a plan</source>
        <translation>Estimate taken over into a plan</translation>
    </message>
    <message>
        <source>Estimate taken over into an invoice</source>
        <translation>Estimate taken over into an invoice</translation>
    </message>
    <message>
        <source>From the weight of</source>
        <translation>From the weight of</translation>
    </message>
    <message>
        <source>Below the weight of</source>
        <translation>Below the weight of</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Skip if archived</source>
        <translation>Skip if archived</translation>
    </message>
    <message>
        <source>Drug or care</source>
        <translation>Drug or care</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Times of day</translation>
    </message>
    <message>
        <source>Doctor, room or device</source>
        <translation>Doctor, room or device</translation>
    </message>
    <message>
        <source>Hours of the roster</source>
        <translation>Hours of the roster</translation>
    </message>
    <message>
        <source>Days that differ from the roster</source>
        <translation>Days that differ from the roster</translation>
    </message>
    <message>
        <source>Type of appointment</source>
        <translation>Type of appointment</translation>
    </message>
    <message>
        <source>Series of appointments</source>
        <translation>Series of appointments</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Animal that comes along</source>
        <translation>Animal that comes along</translation>
    </message>
    <message>
        <source>Time not for booking</source>
        <translation>Time not for booking</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Time taken</translation>
    </message>
    <message>
        <source>Settings of the schedule</source>
        <translation>Settings of the schedule</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Length, minutes</source>
        <translation>Length, minutes</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Under the name</translation>
    </message>
    <message>
        <source>Times are offered every, minutes</source>
        <translation>Times are offered every, minutes</translation>
    </message>
    <message>
        <source>Overlaps are allowed</source>
        <translation>Overlaps are allowed</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Every how many weeks</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Takes a room or device, too</source>
        <translation>Takes a room or device, too</translation>
    </message>
    <message>
        <source>How it repeats</source>
        <translation>How it repeats</translation>
    </message>
    <message>
        <source>First time</source>
        <translation>First time</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>New client&apos;s name</source>
        <translation>New client&apos;s name</translation>
    </message>
    <message>
        <source>New client&apos;s phone</source>
        <translation>New client&apos;s phone</translation>
    </message>
    <message>
        <source>Reason for visit</source>
        <translation>Reason for visit</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>How it was booked</source>
        <translation>How it was booked</translation>
    </message>
    <message>
        <source>Would come earlier</source>
        <translation>Would come earlier</translation>
    </message>
    <message>
        <source>To be booked again</source>
        <translation>To be booked again</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>Booked by</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>Called in</source>
        <translation>Called in</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>Why it was cancelled</translation>
    </message>
    <message>
        <source>Given back to booking</source>
        <translation>Given back to booking</translation>
    </message>
    <message>
        <source>The day is shown from</source>
        <translation>The day is shown from</translation>
    </message>
    <message>
        <source>The day is shown to</source>
        <translation>The day is shown to</translation>
    </message>
    <message>
        <source>Waiting is amber after, min</source>
        <translation>Waiting is amber after, min</translation>
    </message>
    <message>
        <source>Waiting is red after, min</source>
        <translation>Waiting is red after, min</translation>
    </message>
    <message>
        <source>No-show suggested after the end, min</source>
        <translation>No-show suggested after the end, min</translation>
    </message>
    <message>
        <source>A slot shows, in order</source>
        <translation>A slot shows, in order</translation>
    </message>
    <message>
        <source>Its tooltip shows, in order</source>
        <translation>Its tooltip shows, in order</translation>
    </message>
    <message>
        <source>Visit finished, ready to pay</source>
        <translation>Visit finished, ready to pay</translation>
    </message>
    <message>
        <source>Doctor, room or device added to the schedule</source>
        <translation>Doctor, room or device added to the schedule</translation>
    </message>
    <message>
        <source>All doctors added to the schedule</source>
        <translation>All doctors added to the schedule</translation>
    </message>
    <message>
        <source>Doctor, room or device changed</source>
        <translation>Doctor, room or device changed</translation>
    </message>
    <message>
        <source>Doctor, room or device archived</source>
        <translation>Doctor, room or device archived</translation>
    </message>
    <message>
        <source>Doctor, room or device taken from the archive</source>
        <translation>Doctor, room or device taken from the archive</translation>
    </message>
    <message>
        <source>Type of appointment added</source>
        <translation>Type of appointment added</translation>
    </message>
    <message>
        <source>Type of appointment changed</source>
        <translation>Type of appointment changed</translation>
    </message>
    <message>
        <source>Type of appointment archived</source>
        <translation>Type of appointment archived</translation>
    </message>
    <message>
        <source>Type of appointment taken from the archive</source>
        <translation>Type of appointment taken from the archive</translation>
    </message>
    <message>
        <source>Hours added to the roster</source>
        <translation>Hours added to the roster</translation>
    </message>
    <message>
        <source>Hours of the roster changed</source>
        <translation>Hours of the roster changed</translation>
    </message>
    <message>
        <source>Hours taken out of the roster</source>
        <translation>Hours taken out of the roster</translation>
    </message>
    <message>
        <source>Hours put back into the roster</source>
        <translation>Hours put back into the roster</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift added</source>
        <translation>Holiday, leave or extra shift added</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift changed</source>
        <translation>Holiday, leave or extra shift changed</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift taken back</source>
        <translation>Holiday, leave or extra shift taken back</translation>
    </message>
    <message>
        <source>Holiday, leave or extra shift put back</source>
        <translation>Holiday, leave or extra shift put back</translation>
    </message>
    <message>
        <source>Time taken out of booking</source>
        <translation>Time taken out of booking</translation>
    </message>
    <message>
        <source>Time not for booking changed</source>
        <translation>Time not for booking changed</translation>
    </message>
    <message>
        <source>Time given back to booking</source>
        <translation>Time given back to booking</translation>
    </message>
    <message>
        <source>Settings of the schedule changed</source>
        <translation>Settings of the schedule changed</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>In time within, minutes</source>
        <translation>In time within, minutes</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>Why it was stopped</source>
        <translation>Why it was stopped</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Stopped by</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Done or skipped</source>
        <translation>Done or skipped</translation>
    </message>
    <message>
        <source>Done or skipped by</source>
        <translation>Done or skipped by</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Why it was skipped</translation>
    </message>
    <message>
        <source>Manipulation planned</source>
        <translation>Manipulation planned</translation>
    </message>
    <message>
        <source>Planned manipulation begun</source>
        <translation>Planned manipulation begun</translation>
    </message>
    <message>
        <source>Planned manipulation performed</source>
        <translation>Planned manipulation performed</translation>
    </message>
    <message>
        <source>Manipulation declined by the owner</source>
        <translation>Manipulation declined by the owner</translation>
    </message>
    <message>
        <source>Kit changed</source>
        <translation>Kit changed</translation>
    </message>
    <message>
        <source>Kit performed</source>
        <translation>Kit performed</translation>
    </message>
    <message>
        <source>Treatment ordered</source>
        <translation>Treatment ordered</translation>
    </message>
    <message>
        <source>Treatment changed</source>
        <translation>Treatment changed</translation>
    </message>
    <message>
        <source>Treatment stopped</source>
        <translation>Treatment stopped</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>Task skipped</source>
        <translation>Task skipped</translation>
    </message>
    <message>
        <source>Given when needed</source>
        <translation>Given when needed</translation>
    </message>
    <message>
        <source>Tasks made for the days ahead</source>
        <translation>Tasks made for the days ahead</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Visit begun</source>
        <translation>Visit begun</translation>
    </message>
    <message>
        <source>Visit written</source>
        <translation>Visit written</translation>
    </message>
    <message>
        <source>Visit finished</source>
        <translation>Visit finished</translation>
    </message>
    <message>
        <source>Visit signed</source>
        <translation>Visit signed</translation>
    </message>
    <message>
        <source>Signature taken back</source>
        <translation>Signature taken back</translation>
    </message>
    <message>
        <source>Visit unlocked</source>
        <translation>Visit unlocked</translation>
    </message>
    <message>
        <source>Addendum written</source>
        <translation>Addendum written</translation>
    </message>
    <message>
        <source>Empty visit put away</source>
        <translation>Empty visit put away</translation>
    </message>
    <message>
        <source>Vital signs measured</source>
        <translation>Vital signs measured</translation>
    </message>
    <message>
        <source>Problem added</source>
        <translation>Problem added</translation>
    </message>
    <message>
        <source>Problem changed</source>
        <translation>Problem changed</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Problem resolved</translation>
    </message>
    <message>
        <source>Problem stands again</source>
        <translation>Problem stands again</translation>
    </message>
    <message>
        <source>Phrase added</source>
        <translation>Phrase added</translation>
    </message>
    <message>
        <source>Phrase changed</source>
        <translation>Phrase changed</translation>
    </message>
    <message>
        <source>Phrase archived</source>
        <translation>Phrase archived</translation>
    </message>
    <message>
        <source>Phrase taken from the archive</source>
        <translation>Phrase taken from the archive</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Template added</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Template changed</translation>
    </message>
    <message>
        <source>Template archived</source>
        <translation>Template archived</translation>
    </message>
    <message>
        <source>Template taken from the archive</source>
        <translation>Template taken from the archive</translation>
    </message>
    <message>
        <source>Diagnosis added</source>
        <translation>Diagnosis added</translation>
    </message>
    <message>
        <source>Diagnosis changed</source>
        <translation>Diagnosis changed</translation>
    </message>
    <message>
        <source>Diagnosis archived</source>
        <translation>Diagnosis archived</translation>
    </message>
    <message>
        <source>Diagnosis taken from the archive</source>
        <translation>Diagnosis taken from the archive</translation>
    </message>
    <message>
        <source>Request for an appointment taken</source>
        <translation>Request for an appointment taken</translation>
    </message>
    <message>
        <source>Appointment booked</source>
        <translation>Appointment booked</translation>
    </message>
    <message>
        <source>Booking changed</source>
        <translation>Booking changed</translation>
    </message>
    <message>
        <source>Series of bookings changed</source>
        <translation>Series of bookings changed</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>Booking moved</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>Booking cancelled</translation>
    </message>
    <message>
        <source>Bookings of a series cancelled</source>
        <translation>Bookings of a series cancelled</translation>
    </message>
    <message>
        <source>Booking restored</source>
        <translation>Booking restored</translation>
    </message>
    <message>
        <source>Booking joined to a card</source>
        <translation>Booking joined to a card</translation>
    </message>
    <message>
        <source>Booking confirmed by the owner</source>
        <translation>Booking confirmed by the owner</translation>
    </message>
    <message>
        <source>Confirmation taken back</source>
        <translation>Confirmation taken back</translation>
    </message>
    <message>
        <source>Animal received</source>
        <translation>Animal received</translation>
    </message>
    <message>
        <source>Animal received without a booking</source>
        <translation>Animal received without a booking</translation>
    </message>
    <message>
        <source>A new client came without a booking</source>
        <translation>A new client came without a booking</translation>
    </message>
    <message>
        <source>Arrival taken back</source>
        <translation>Arrival taken back</translation>
    </message>
    <message>
        <source>Called in from the waiting room</source>
        <translation>Called in from the waiting room</translation>
    </message>
    <message>
        <source>Visit begun from the waiting room</source>
        <translation>Visit begun from the waiting room</translation>
    </message>
    <message>
        <source>Sent back to the waiting room</source>
        <translation>Sent back to the waiting room</translation>
    </message>
    <message>
        <source>Kept in the hospital</source>
        <translation>Kept in the hospital</translation>
    </message>
    <message>
        <source>Discharged from the hospital</source>
        <translation>Discharged from the hospital</translation>
    </message>
    <message>
        <source>Returned to the visit</source>
        <translation>Returned to the visit</translation>
    </message>
    <message>
        <source>Appointment closed</source>
        <translation>Appointment closed</translation>
    </message>
    <message>
        <source>Closed appointment reopened</source>
        <translation>Closed appointment reopened</translation>
    </message>
    <message>
        <source>Nobody to be called for another time</source>
        <translation>Nobody to be called for another time</translation>
    </message>
    <message>
        <source>Nobody came to the appointment</source>
        <translation>Nobody came to the appointment</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Load more</source>
        <translation>Load more</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Seals of the days</source>
        <translation>Seals of the days</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing like this was done. Take a filter away to see more.</source>
        <translation>Nothing like this was done. Take a filter away to see more.</translation>
    </message>
    <message>
        <source>What the action changed</source>
        <translation>What the action changed</translation>
    </message>
    <message>
        <source>Action No. {number} · seal {seal}</source>
        <translation>Action No. {number} · seal {seal}</translation>
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
        <translation>journal</translation>
    </message>
    <message>
        <source>The file can&apos;t be written. Close it in other programs or choose another folder.</source>
        <translation>The file can&apos;t be written. Close it in other programs or choose another folder.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying; you can go on working…</source>
        <translation>Verifying; you can go on working…</translation>
    </message>
</context>
<context>
    <name>KitForm</name>
    <message>
        <source>What is in the kit</source>
        <translation>What is in the kit</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Kit saved</source>
        <translation>Kit saved</translation>
    </message>
</context>
<context>
    <name>KitLinesField</name>
    <message>
        <source>Add a line</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Manipulation or kit</source>
        <translation>Manipulation or kit</translation>
    </message>
    <message>
        <source>From, quantity</source>
        <translation>From, quantity</translation>
    </message>
    <message>
        <source>To, quantity</source>
        <translation>To, quantity</translation>
    </message>
    <message>
        <source>From, kg</source>
        <translation>From, kg</translation>
    </message>
    <message>
        <source>Below, kg</source>
        <translation>Below, kg</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Free of charge</translation>
    </message>
    <message>
        <source>Skip if archived</source>
        <translation>Skip if archived</translation>
    </message>
    <message>
        <source>Hidden on documents</source>
        <translation>Hidden on documents</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Remove this line</translation>
    </message>
    <message>
        <source>Only at a weight of</source>
        <translation>Only at a weight of</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Reference range</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negative</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positive</translation>
    </message>
    <message>
        <source>traces</source>
        <translation>traces</translation>
    </message>
    <message>
        <source>To sample</source>
        <translation>To sample</translation>
    </message>
    <message>
        <source>Sample taken</source>
        <translation>Sample taken</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Reviewed, owner not told</source>
        <translation>Reviewed, owner not told</translation>
    </message>
    <message>
        <source>Owner told</source>
        <translation>Owner told</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Results received</source>
        <translation>Results received</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Whole blood</translation>
    </message>
    <message>
        <source>Blood serum</source>
        <translation>Blood serum</translation>
    </message>
    <message>
        <source>Blood plasma</source>
        <translation>Blood plasma</translation>
    </message>
    <message>
        <source>Urine</source>
        <translation>Urine</translation>
    </message>
    <message>
        <source>Faeces</source>
        <translation>Faeces</translation>
    </message>
    <message>
        <source>Swab</source>
        <translation>Swab</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>Scraping</translation>
    </message>
    <message>
        <source>Effusion, fluid</source>
        <translation>Effusion, fluid</translation>
    </message>
    <message>
        <source>Tissue</source>
        <translation>Tissue</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>not judged</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>not as expected</translation>
    </message>
    <message>
        <source>critically low</source>
        <translation>critically low</translation>
    </message>
    <message>
        <source>critically high</source>
        <translation>critically high</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>By phone</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>By message</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Males</source>
        <translation>Males</translation>
    </message>
    <message>
        <source>Females</source>
        <translation>Females</translation>
    </message>
    <message>
        <source>in the clinic</source>
        <translation>in the clinic</translation>
    </message>
    <message>
        <source>given as {value}</source>
        <translation>given as {value}</translation>
    </message>
    <message>
        <source>corrected: {reason}</source>
        <translation>corrected: {reason}</translation>
    </message>
    <message>
        <source>before: {value} ({who})</source>
        <translation>before: {value} ({who})</translation>
    </message>
</context>
<context>
    <name>LabCancelForm</name>
    <message>
        <source>Cancel the request</source>
        <translation>Cancel the request</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <translation>Request cancelled</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>Only what I requested</source>
        <translation>Only what I requested</translation>
    </message>
    <message>
        <source>Sample number, patient or owner</source>
        <translation>Sample number, patient or owner</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Nothing here. Ctrl+Shift+L on a patient&apos;s card requests tests.</source>
        <translation>Nothing here. Ctrl+Shift+L on a patient&apos;s card requests tests.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}+, refine the search</source>
        <translation>{count}+, refine the search</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>To sample</source>
        <translation>To sample</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>Awaited</translation>
    </message>
    <message>
        <source>To tell owners</source>
        <translation>To tell owners</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>LabPanel</name>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Lab request</source>
        <translation>Lab request</translation>
    </message>
    <message>
        <source>Laboratory requests</source>
        <translation>Laboratory requests</translation>
    </message>
    <message>
        <source>No tests yet. Ctrl+Shift+L requests the first ones.</source>
        <translation>No tests yet. Ctrl+Shift+L requests the first ones.</translation>
    </message>
</context>
<context>
    <name>LabPanelForm</name>
    <message>
        <source>Panel of tests</source>
        <translation>Panel of tests</translation>
    </message>
    <message>
        <source>New panel of tests</source>
        <translation>New panel of tests</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Tests of the panel</source>
        <translation>Tests of the panel</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Also found as (one on each line, or with commas)</translation>
    </message>
    <message>
        <source>Panel added</source>
        <translation>Panel added</translation>
    </message>
    <message>
        <source>Panel saved</source>
        <translation>Panel saved</translation>
    </message>
</context>
<context>
    <name>LabPreview</name>
    <message>
        <source>No such test in the dictionary</source>
        <translation>No such test in the dictionary</translation>
    </message>
    <message>
        <source>Not part of this request</source>
        <translation>Not part of this request</translation>
    </message>
    <message>
        <source>Words where a number is usual: type them in if they are meant</source>
        <translation>Words where a number is usual: type them in if they are meant</translation>
    </message>
    <message>
        <source>Of another patient</source>
        <translation>Of another patient</translation>
    </message>
    <message>
        <source>There is a line for this test already</source>
        <translation>There is a line for this test already</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>What becomes of it</translation>
    </message>
</context>
<context>
    <name>LabRequestForm</name>
    <message>
        <source>Laboratory request</source>
        <translation>Laboratory request</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
    <message>
        <source>Single tests</source>
        <translation>Single tests</translation>
    </message>
    <message>
        <source>As the panel says</source>
        <translation>As the panel says</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Outside laboratory</source>
        <translation>Outside laboratory</translation>
    </message>
    <message>
        <source>Empty: examined in the clinic</source>
        <translation>Empty: examined in the clinic</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Note for the laboratory</source>
        <translation>Note for the laboratory</translation>
    </message>
    <message>
        <source>Tests requested</source>
        <translation>Tests requested</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Not everything is stored yet</source>
        <translation>Not everything is stored yet</translation>
    </message>
    <message>
        <source>Close when it is done</source>
        <translation>Close when it is done</translation>
    </message>
    <message>
        <source>Wait until all is stored, then close (Enter)</source>
        <translation>Wait until all is stored, then close (Enter)</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Close now</translation>
    </message>
    <message>
        <source>What is named here is not stored</source>
        <translation>What is named here is not stored</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Close this question (Esc)</source>
        <translation>Close this question (Esc)</translation>
    </message>
    <message>
        <source>All is stored.</source>
        <translation>All is stored.</translation>
    </message>
    <message>
        <source>The program closes by itself when this is done.</source>
        <translation>The program closes by itself when this is done.</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>min, until {time}</source>
        <translation>min, until {time}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Limits of a role</source>
        <translation>Limits of a role</translation>
    </message>
    <message>
        <source>Any discount</source>
        <translation>Any discount</translation>
    </message>
    <message>
        <source>Any write-off</source>
        <translation>Any write-off</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Largest discount, %</translation>
    </message>
    <message>
        <source>Largest write-off, {currency}</source>
        <translation>Largest write-off, {currency}</translation>
    </message>
    <message>
        <source>Limits saved</source>
        <translation>Limits saved</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Line of the invoice</source>
        <translation>Line of the invoice</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Discount, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Reason of the discount</translation>
    </message>
    <message>
        <source>Discount by the rules of the clinic</source>
        <translation>Discount by the rules of the clinic</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Line added</source>
        <translation>Line added</translation>
    </message>
    <message>
        <source>Line changed</source>
        <translation>Line changed</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Total: {sum}</translation>
    </message>
</context>
<context>
    <name>LineSurchargesForm</name>
    <message>
        <source>Surcharges of the line</source>
        <translation>Surcharges of the line</translation>
    </message>
    <message>
        <source>{surcharge} · by itself</source>
        <translation>{surcharge} · by itself</translation>
    </message>
    <message>
        <source>Charged with this line</source>
        <translation>Charged with this line</translation>
    </message>
    <message>
        <source>There are none for this day: they are kept in Lists.</source>
        <translation>There are none for this day: they are kept in Lists.</translation>
    </message>
    <message>
        <source>Surcharges set</source>
        <translation>Surcharges set</translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n booking(s) are still to come. They stay, and wait to be given to somebody else. Archive?</source>
        <translation>
            <numerusform>%n booking is still to come. It stays, and waits to be given to somebody else. Archive?</numerusform>
            <numerusform>%n bookings are still to come. They stay, and wait to be given to somebody else. Archive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListRows</name>
    <message>
        <source>Find in the list</source>
        <translation>Find in the list</translation>
    </message>
    <message>
        <source>Find in the list: just type</source>
        <translation>Find in the list: just type</translation>
    </message>
    <message>
        <source>Nothing here. Insert adds an entry.</source>
        <translation>Nothing here. Insert adds an entry.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Groups of the catalogue</source>
        <translation>Groups of the catalogue</translation>
    </message>
    <message>
        <source>Price groups</source>
        <translation>Price groups</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>without tax</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>to {day}</translation>
    </message>
    <message>
        <source>Rates of tax</source>
        <translation>Rates of tax</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>The whole clinic</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>the whole day</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>every week</translation>
    </message>
    <message>
        <source>Everybody who holds visits has a column in the schedule</source>
        <translation>Everybody who holds visits has a column in the schedule</translation>
    </message>
    <message>
        <source>Schedule: who and where</source>
        <translation>Schedule: who and where</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Under the name</translation>
    </message>
    <message>
        <source>Times every</source>
        <translation>Times every</translation>
    </message>
    <message>
        <source>Overlaps</source>
        <translation>Overlaps</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>Doctors, rooms and devices</source>
        <translation>Doctors, rooms and devices</translation>
    </message>
    <message>
        <source>Add all doctors</source>
        <translation>Add all doctors</translation>
    </message>
    <message>
        <source>To another calendar…</source>
        <translation>To another calendar…</translation>
    </message>
    <message>
        <source>Schedule: types</source>
        <translation>Schedule: types</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Takes, too</source>
        <translation>Takes, too</translation>
    </message>
    <message>
        <source>Schedule: rosters</source>
        <translation>Schedule: rosters</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Whose hours</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Everybody&apos;s hours</source>
        <translation>Everybody&apos;s hours</translation>
    </message>
    <message>
        <source>Schedule: days off</source>
        <translation>Schedule: days off</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Everybody and the whole clinic</source>
        <translation>Everybody and the whole clinic</translation>
    </message>
    <message>
        <source>Every species</source>
        <translation>Every species</translation>
    </message>
    <message>
        <source>from {days} d</source>
        <translation>from {days} d</translation>
    </message>
    <message>
        <source>{since} – {until} d</source>
        <translation>{since} – {until} d</translation>
    </message>
    <message>
        <source>Textbook</source>
        <translation>Textbook</translation>
    </message>
    <message>
        <source>The clinic&apos;s own</source>
        <translation>The clinic&apos;s own</translation>
    </message>
    <message>
        <source>In Russian</source>
        <translation>In Russian</translation>
    </message>
    <message>
        <source>Laboratory: analytes</source>
        <translation>Laboratory: analytes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Laboratory: panels</source>
        <translation>Laboratory: panels</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Tests of the panel</source>
        <translation>Tests of the panel</translation>
    </message>
    <message>
        <source>Laboratory: reference ranges</source>
        <translation>Laboratory: reference ranges</translation>
    </message>
    <message>
        <source>Reference range</source>
        <translation>Reference range</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critical</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Also found as</source>
        <translation>Also found as</translation>
    </message>
    <message>
        <source>Species of animals</source>
        <translation>Species of animals</translation>
    </message>
    <message>
        <source>Lives up to, years</source>
        <translation>Lives up to, years</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Breeds</source>
        <translation>Breeds</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>All species</source>
        <translation>All species</translation>
    </message>
    <message>
        <source>Coat colours</source>
        <translation>Coat colours</translation>
    </message>
    <message>
        <source>Only of</source>
        <translation>Only of</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Whole body or behaviour</source>
        <translation>Whole body or behaviour</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnoses</translation>
    </message>
    <message>
        <source>System of the body</source>
        <translation>System of the body</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>All systems</translation>
    </message>
    <message>
        <source>Phrases of visits</source>
        <translation>Phrases of visits</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>Who uses it</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>Only I</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Templates of visits</source>
        <translation>Templates of visits</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Only for</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Begins with</translation>
    </message>
    <message>
        <source>Tills</source>
        <translation>Tills</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Surcharges</source>
        <translation>Surcharges</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Adds</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>By itself</translation>
    </message>
    <message>
        <source>Discounts by rule</source>
        <translation>Discounts by rule</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>From a sum on</source>
        <translation>From a sum on</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Show archived</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Taken out of the archive: {name}</source>
        <translation>Taken out of the archive: {name}</translation>
    </message>
    <message>
        <source>Put into the archive: {name}</source>
        <translation>Put into the archive: {name}</translation>
    </message>
</context>
<context>
    <name>LostStrip</name>
    <message>
        <source>Typed here and not saved: {title}, {time}</source>
        <translation>Typed here and not saved: {title}, {time}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Forget it</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Undo the last action</source>
        <translation>Undo the last action</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Pet, owner, phone, chip…</source>
        <translation>Pet, owner, phone, chip…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Who works here: {name}</source>
        <translation>Who works here: {name}</translation>
    </message>
    <message>
        <source>Lock or change the person</source>
        <translation>Lock or change the person</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>{name}: lock, password, language and theme</source>
        <translation>{name}: lock, password, language and theme</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connecting…</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
</context>
<context>
    <name>ManagerView</name>
    <message>
        <source>a week ago by this time: {sum}</source>
        <translation>a week ago by this time: {sum}</translation>
    </message>
    <message>
        <source>billed today</source>
        <translation>billed today</translation>
    </message>
    <message>
        <source>paid today</source>
        <translation>paid today</translation>
    </message>
    <message>
        <source>less what was given back</source>
        <translation>less what was given back</translation>
    </message>
    <message>
        <source>owed to the clinic</source>
        <translation>owed to the clinic</translation>
    </message>
    <message numerus="yes">
        <source>by %n owner(s)</source>
        <translation>
            <numerusform>by %n owner</numerusform>
            <numerusform>by %n owners</numerusform>
        </translation>
    </message>
    <message>
        <source>came today</source>
        <translation>came today</translation>
    </message>
    <message>
        <source>of them seen by a doctor</source>
        <translation>of them seen by a doctor</translation>
    </message>
    <message>
        <source>average waiting</source>
        <translation>average waiting</translation>
    </message>
    <message>
        <source>longest waiting</source>
        <translation>longest waiting</translation>
    </message>
    <message>
        <source>new patients today</source>
        <translation>new patients today</translation>
    </message>
    <message>
        <source>manipulations today</source>
        <translation>manipulations today</translation>
    </message>
    <message>
        <source>Visits begun more than 24 hours ago and not signed</source>
        <translation>Visits begun more than 24 hours ago and not signed</translation>
    </message>
    <message>
        <source>None: every visit is signed.</source>
        <translation>None: every visit is signed.</translation>
    </message>
</context>
<context>
    <name>ManipulationForm</name>
    <message>
        <source>Manipulation</source>
        <translation>Manipulation</translation>
    </message>
    <message>
        <source>New manipulation</source>
        <translation>New manipulation</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Duration, minutes</source>
        <translation>Duration, minutes</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Largest discount, %</source>
        <translation>Largest discount, %</translation>
    </message>
    <message>
        <source>Also found as</source>
        <translation>Also found as</translation>
    </message>
    <message>
        <source>Only for these species (none marked: for all)</source>
        <translation>Only for these species (none marked: for all)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Manipulation added</source>
        <translation>Manipulation added</translation>
    </message>
    <message>
        <source>Manipulation saved</source>
        <translation>Manipulation saved</translation>
    </message>
</context>
<context>
    <name>Manipulations</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Drug</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Goods</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Vaccine</source>
        <translation>Vaccine</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>{name} (+{amount})</source>
        <translation>{name} (+{amount})</translation>
    </message>
    <message>
        <source>Surcharges that come on top when it is done now: {list}</source>
        <translation>Surcharges that come on top when it is done now: {list}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Performed</source>
        <translation>Performed</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Declined by the owner</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>Vital signs</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Vital signs recorded</source>
        <translation>Vital signs recorded</translation>
    </message>
</context>
<context>
    <name>MedicineCardForm</name>
    <message>
        <source>Medicine</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Active substances, one on a line</source>
        <translation>Active substances, one on a line</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Usual route</source>
        <translation>Usual route</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>in one</source>
        <translation>in one</translation>
    </message>
    <message>
        <source>In a package</source>
        <translation>In a package</translation>
    </message>
    <message>
        <source>Largest single dose per kg</source>
        <translation>Largest single dose per kg</translation>
    </message>
    <message>
        <source>Largest dose a day per kg</source>
        <translation>Largest dose a day per kg</translation>
    </message>
    <message>
        <source>On prescription only</source>
        <translation>On prescription only</translation>
    </message>
    <message>
        <source>Controlled drug</source>
        <translation>Controlled drug</translation>
    </message>
    <message>
        <source>Breeds with MDR1</source>
        <translation>Breeds with MDR1</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Pregnant or nursing</translation>
    </message>
    <message>
        <source>Not younger than, days</source>
        <translation>Not younger than, days</translation>
    </message>
    <message>
        <source>Never for</source>
        <translation>Never for</translation>
    </message>
    <message>
        <source>Group, for allergies</source>
        <translation>Group, for allergies</translation>
    </message>
    <message>
        <source>Beginnings of words, one on a line</source>
        <translation>Beginnings of words, one on a line</translation>
    </message>
    <message>
        <source>Other words of allergies</source>
        <translation>Other words of allergies</translation>
    </message>
    <message>
        <source>Diagnoses that speak against it</source>
        <translation>Diagnoses that speak against it</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Medicine saved</source>
        <translation>Medicine saved</translation>
    </message>
</context>
<context>
    <name>MedicinePanel</name>
    <message>
        <source>Medicine</source>
        <translation>Medicine</translation>
    </message>
    <message>
        <source>Medicine card</source>
        <translation>Medicine card</translation>
    </message>
    <message>
        <source>New dose</source>
        <translation>New dose</translation>
    </message>
    <message>
        <source>Edit the dose</source>
        <translation>Edit the dose</translation>
    </message>
    <message>
        <source>Remove the dose</source>
        <translation>Remove the dose</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Doses</translation>
    </message>
    <message>
        <source>Not described yet. The medicine card says what it is made of.</source>
        <translation>Not described yet. The medicine card says what it is made of.</translation>
    </message>
    <message>
        <source>No dose is laid down yet. A dose needs the concentration.</source>
        <translation>No dose is laid down yet. A dose needs the concentration.</translation>
    </message>
    <message>
        <source>Dose removed</source>
        <translation>Dose removed</translation>
    </message>
</context>
<context>
    <name>Medicines</name>
    <message>
        <source>Solution</source>
        <translation>Solution</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Suspension</translation>
    </message>
    <message>
        <source>Tablets</source>
        <translation>Tablets</translation>
    </message>
    <message>
        <source>Capsules</source>
        <translation>Capsules</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Drops</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Powder</source>
        <translation>Powder</translation>
    </message>
    <message>
        <source>Ointment</source>
        <translation>Ointment</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>Spray</translation>
    </message>
    <message>
        <source>Drops on the skin</source>
        <translation>Drops on the skin</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Other form</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>by mouth</translation>
    </message>
    <message>
        <source>s.c.</source>
        <translation>s.c.</translation>
    </message>
    <message>
        <source>i.m.</source>
        <translation>i.m.</translation>
    </message>
    <message>
        <source>i.v.</source>
        <translation>i.v.</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>into the eye</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>into the ear</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>on the skin</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>rectally</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>inhaled</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>another way</translation>
    </message>
    <message>
        <source>mg</source>
        <translation>mg</translation>
    </message>
    <message>
        <source>mcg</source>
        <translation>mcg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>IU</source>
        <translation>IU</translation>
    </message>
    <message>
        <source>ml</source>
        <translation>ml</translation>
    </message>
    <message>
        <source>tab.</source>
        <translation>tab.</translation>
    </message>
    <message>
        <source>caps.</source>
        <translation>caps.</translation>
    </message>
    <message>
        <source>dr.</source>
        <translation>dr.</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>dose</translation>
    </message>
    <message>
        <source>pip.</source>
        <translation>pip.</translation>
    </message>
    <message>
        <source>No restriction</source>
        <translation>No restriction</translation>
    </message>
    <message>
        <source>With caution</source>
        <translation>With caution</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Forbidden</translation>
    </message>
    <message>
        <source>{amount} {unit}</source>
        <translation>{amount} {unit}</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>Any species</source>
        <translation>Any species</translation>
    </message>
    <message>
        <source>any weight</source>
        <translation>any weight</translation>
    </message>
    <message>
        <source>from {weight}</source>
        <translation>from {weight}</translation>
    </message>
    <message>
        <source>from {weight} to below {end}</source>
        <translation>from {weight} to below {end}</translation>
    </message>
    <message>
        <source>every {hours} h</source>
        <translation>every {hours} h</translation>
    </message>
    <message>
        <source>on prescription only</source>
        <translation>on prescription only</translation>
    </message>
    <message>
        <source>controlled drug</source>
        <translation>controlled drug</translation>
    </message>
    <message>
        <source>The animal was never weighed: the dose can&apos;t be reckoned.</source>
        <translation>The animal was never weighed: the dose can&apos;t be reckoned.</translation>
    </message>
    <message>
        <source>The weight is {days} days old; it is trusted for {limit}. Weigh the animal.</source>
        <translation>The weight is {days} days old; it is trusted for {limit}. Weigh the animal.</translation>
    </message>
    <message>
        <source>{weight}: ten times more or less than before. Did the point slip?</source>
        <translation>{weight}: ten times more or less than before. Did the point slip?</translation>
    </message>
    <message>
        <source>{weight}: more than 10 % different within 14 days.</source>
        <translation>{weight}: more than 10 % different within 14 days.</translation>
    </message>
    <message>
        <source>{weight} is unusual for this species.</source>
        <translation>{weight} is unusual for this species.</translation>
    </message>
    <message>
        <source>No dose is laid down for this species and weight: the quantity is yours.</source>
        <translation>No dose is laid down for this species and weight: the quantity is yours.</translation>
    </message>
    <message>
        <source>This is not the reckoned dose any more: it is not checked against the weight and the largest doses.</source>
        <translation>This is not the reckoned dose any more: it is not checked against the weight and the largest doses.</translation>
    </message>
    <message>
        <source>So little that it rounds to nothing: dilute it or choose another form.</source>
        <translation>So little that it rounds to nothing: dilute it or choose another form.</translation>
    </message>
    <message>
        <source>The quantity differs from the reckoned {quantity}.</source>
        <translation>The quantity differs from the reckoned {quantity}.</translation>
    </message>
    <message>
        <source>{percent} % of the largest single dose ({limit} {unit}/kg).</source>
        <translation>{percent} % of the largest single dose ({limit} {unit}/kg).</translation>
    </message>
    <message>
        <source>{percent} % of the largest dose a day ({limit} {unit}/kg).</source>
        <translation>{percent} % of the largest dose a day ({limit} {unit}/kg).</translation>
    </message>
    <message>
        <source>Contraindicated for this species.</source>
        <translation>Contraindicated for this species.</translation>
    </message>
    <message>
        <source>{name}: meant for other species.</source>
        <translation>{name}: meant for other species.</translation>
    </message>
    <message>
        <source>{breed}: the MDR1 mutation occurs in this breed.</source>
        <translation>{breed}: the MDR1 mutation occurs in this breed.</translation>
    </message>
    <message>
        <source>Not for pregnant or nursing animals.</source>
        <translation>Not for pregnant or nursing animals.</translation>
    </message>
    <message>
        <source>A female that isn&apos;t spayed: make sure that she is not pregnant.</source>
        <translation>A female that isn&apos;t spayed: make sure that she is not pregnant.</translation>
    </message>
    <message>
        <source>The age is not known; not for animals younger than {days} days.</source>
        <translation>The age is not known; not for animals younger than {days} days.</translation>
    </message>
    <message>
        <source>Not for animals younger than {days} days.</source>
        <translation>Not for animals younger than {days} days.</translation>
    </message>
    <message>
        <source>Problem of the patient: {text}</source>
        <translation>Problem of the patient: {text}</translation>
    </message>
    <message>
        <source>Allergy: {text}</source>
        <translation>Allergy: {text}</translation>
    </message>
    <message>
        <source>{amount} {unit}/{per}</source>
        <translation>{amount} {unit}/{per}</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>I have read the warnings</translation>
    </message>
    <message>
        <source>Why it is given all the same</source>
        <translation>Why it is given all the same</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Correct the line</source>
        <translation>Correct the line</translation>
    </message>
    <message>
        <source>Replace by another invoice</source>
        <translation>Replace by another invoice</translation>
    </message>
    <message>
        <source>Change the performer</source>
        <translation>Change the performer</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>Where the line&apos;s sum comes from</source>
        <translation>Where the line&apos;s sum comes from</translation>
    </message>
    <message>
        <source>Where the total comes from</source>
        <translation>Where the total comes from</translation>
    </message>
    <message>
        <source>Where the rest to pay comes from</source>
        <translation>Where the rest to pay comes from</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>↑ the next day, PgUp the next week</source>
        <translation>↑ the next day, PgUp the next week</translation>
    </message>
    <message>
        <source>↑ five minutes later, PgUp an hour later</source>
        <translation>↑ five minutes later, PgUp an hour later</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>Money</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Edit the settings of money</source>
        <translation>Edit the settings of money</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Prices include the tax</translation>
    </message>
    <message>
        <source>The tax comes on top of the prices</source>
        <translation>The tax comes on top of the prices</translation>
    </message>
    <message>
        <source>Days to pay a debt: {days}</source>
        <translation>Days to pay a debt: {days}</translation>
    </message>
    <message>
        <source>Credit limit: {sum}</source>
        <translation>Credit limit: {sum}</translation>
    </message>
    <message>
        <source>STOP after so many days overdue: {days}</source>
        <translation>STOP after so many days overdue: {days}</translation>
    </message>
    <message>
        <source>The period is closed up to {day}</source>
        <translation>The period is closed up to {day}</translation>
    </message>
    <message>
        <source>Days an estimate holds: {days}</source>
        <translation>Days an estimate holds: {days}</translation>
    </message>
</context>
<context>
    <name>MoneySettingsForm</name>
    <message>
        <source>Money</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Prices include the tax</translation>
    </message>
    <message>
        <source>Days to pay a debt</source>
        <translation>Days to pay a debt</translation>
    </message>
    <message>
        <source>Credit limit, empty: none</source>
        <translation>Credit limit, empty: none</translation>
    </message>
    <message>
        <source>STOP after so many days overdue, empty: never</source>
        <translation>STOP after so many days overdue, empty: never</translation>
    </message>
    <message>
        <source>The period is closed up to</source>
        <translation>The period is closed up to</translation>
    </message>
    <message>
        <source>Days an estimate holds</source>
        <translation>Days an estimate holds</translation>
    </message>
    <message>
        <source>Settings of money saved</source>
        <translation>Settings of money saved</translation>
    </message>
</context>
<context>
    <name>MoneyWatch</name>
    <message>
        <source>The check of the money found what does not add up: see Today.</source>
        <translation>The check of the money found what does not add up: see Today.</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>nobody works</source>
        <translation>nobody works</translation>
    </message>
    <message>
        <source>{booked} of {worked} h</source>
        <translation>{booked} of {worked} h</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, today</translation>
    </message>
</context>
<context>
    <name>MoreDrugs</name>
    <message>
        <source>Add a drug</source>
        <translation>Add a drug</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Drug</translation>
    </message>
    <message>
        <source>Dose and how to give it</source>
        <translation>Dose and how to give it</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>“{name}” comes again and again. What is to be moved?</source>
        <translation>“{name}” comes again and again. What is to be moved?</translation>
    </message>
    <message>
        <source>{name}: now {time}, {where}</source>
        <translation>{name}: now {time}, {where}</translation>
    </message>
    <message>
        <source>{name}: now {time}</source>
        <translation>{name}: now {time}</translation>
    </message>
    <message>
        <source>It has no room any more: {doctor} has none that is free then.</source>
        <translation>It has no room any more: {doctor} has none that is free then.</translation>
    </message>
    <message>
        <source>Now in {room}, where {doctor} sits then.</source>
        <translation>Now in {room}, where {doctor} sits then.</translation>
    </message>
    <message>
        <source>{name} is back where it was: the move was not saved.</source>
        <translation>{name} is back where it was: the move was not saved.</translation>
    </message>
</context>
<context>
    <name>NewKeyForm</name>
    <message>
        <source>New recovery key</source>
        <translation>New recovery key</translation>
    </message>
    <message>
        <source>The old key stops working as soon as the new one is made.</source>
        <translation>The old key stops working as soon as the new one is made.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>The new recovery key works from now on</source>
        <translation>The new recovery key works from now on</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>Undo  Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>The watched folder can&apos;t be opened: {folder}</source>
        <translation>The watched folder can&apos;t be opened: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>New in the watched folder: {names} and others, %n file(s)</source>
        <translation>
            <numerusform>New in the watched folder: {names} and others, %n file</numerusform>
            <numerusform>New in the watched folder: {names} and others, %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>New in the watched folder: {names}</source>
        <translation>New in the watched folder: {names}</translation>
    </message>
    <message>
        <source>Put to {patient}</source>
        <translation>Put to {patient}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>OpenShiftForm</name>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Cash in the till</source>
        <translation>Cash in the till</translation>
    </message>
    <message>
        <source>The shift is open</source>
        <translation>The shift is open</translation>
    </message>
</context>
<context>
    <name>Outside</name>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>This file could run as a program, so it is not opened. Save it if you trust it.</source>
        <translation>This file could run as a program, so it is not opened. Save it if you trust it.</translation>
    </message>
    <message>
        <source>No program on this computer opens such a file. Save it instead.</source>
        <translation>No program on this computer opens such a file. Save it instead.</translation>
    </message>
</context>
<context>
    <name>OverrunStrip</name>
    <message>
        <source>Open the estimate</source>
        <translation>Open the estimate</translation>
    </message>
</context>
<context>
    <name>OwnPasswordForm</name>
    <message>
        <source>Change my password</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Password changed</translation>
    </message>
</context>
<context>
    <name>OwnSecrets</name>
    <message>
        <source>Change my password…</source>
        <translation>Change my password…</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Change my PIN…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>New recovery key…</translation>
    </message>
</context>
<context>
    <name>OwnerCardView</name>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Card of {name}</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>no phone</translation>
    </message>
    <message>
        <source>Unwanted client: {reason}</source>
        <translation>Unwanted client: {reason}</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>consent to personal data {date}</source>
        <translation>consent to personal data {date}</translation>
    </message>
    <message>
        <source>no consent to personal data yet</source>
        <translation>no consent to personal data yet</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>Card No. {number}</translation>
    </message>
    <message>
        <source>documents: {language}</source>
        <translation>documents: {language}</translation>
    </message>
    <message>
        <source>may be reminded</source>
        <translation>may be reminded</translation>
    </message>
    <message>
        <source>not to be reminded</source>
        <translation>not to be reminded</translation>
    </message>
    <message>
        <source>may be sent advertising</source>
        <translation>may be sent advertising</translation>
    </message>
    <message>
        <source>Owner restored</source>
        <translation>Owner restored</translation>
    </message>
    <message>
        <source>Owner archived</source>
        <translation>Owner archived</translation>
    </message>
</context>
<context>
    <name>OwnerField</name>
    <message>
        <source>Name or phone</source>
        <translation>Name or phone</translation>
    </message>
</context>
<context>
    <name>OwnerForm</name>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Surname or name of the organisation</source>
        <translation>Surname or name of the organisation</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Patronymic</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Phones</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Add a phone</translation>
    </message>
    <message>
        <source>The owner has no phone</source>
        <translation>The owner has no phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>City</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Street, house, flat</source>
        <translation>Street, house, flat</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Language of documents</translation>
    </message>
    <message>
        <source>Consent to personal data, date</source>
        <translation>Consent to personal data, date</translation>
    </message>
    <message>
        <source>How they found us</source>
        <translation>How they found us</translation>
    </message>
    <message>
        <source>May be reminded</source>
        <translation>May be reminded</translation>
    </message>
    <message>
        <source>May be sent advertising</source>
        <translation>May be sent advertising</translation>
    </message>
    <message>
        <source>Unwanted client: reason</source>
        <translation>Unwanted client: reason</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Owner registered</source>
        <translation>Owner registered</translation>
    </message>
    <message>
        <source>Owner saved</source>
        <translation>Owner saved</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>same phone</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>similar name</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>Find a command</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Quantity: {name}</source>
        <translation>Quantity: {name}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Move up (Ctrl+↑)</source>
        <translation>Move up (Ctrl+↑)</translation>
    </message>
    <message>
        <source>Move down (Ctrl+↓)</source>
        <translation>Move down (Ctrl+↓)</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Password changed</translation>
    </message>
</context>
<context>
    <name>PatientBookingsPanel</name>
    <message>
        <source>Has come</source>
        <translation>Has come</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Next appointment</translation>
    </message>
</context>
<context>
    <name>PatientsOfOwnerPanel</name>
    <message>
        <source>Add a patient</source>
        <translation>Add a patient</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>No patients yet. Ctrl+Shift+N registers the first.</source>
        <translation>No patients yet. Ctrl+Shift+N registers the first.</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>New owner</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Book an appointment</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Choose a patient at the left, or type a name, phone or chip above.</source>
        <translation>Choose a patient at the left, or type a name, phone or chip above.</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”.</source>
        <translation>Nobody found for “{text}”.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message>
        <source>No patients yet. Register the first owner.</source>
        <translation>No patients yet. Register the first owner.</translation>
    </message>
    <message>
        <source>Newest patients</source>
        <translation>Newest patients</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Checkout</source>
        <translation>Checkout</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Split between the co-owners</source>
        <translation>Split between the co-owners</translation>
    </message>
    <message>
        <source>Pay from the deposit of {sum}</source>
        <translation>Pay from the deposit of {sum}</translation>
    </message>
    <message>
        <source>Keep what is too much as a prepayment</source>
        <translation>Keep what is too much as a prepayment</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Take payment</translation>
    </message>
    <message>
        <source>To pay: {sum}</source>
        <translation>To pay: {sum}</translation>
    </message>
    <message>
        <source>From the prepayment: {sum}</source>
        <translation>From the prepayment: {sum}</translation>
    </message>
    <message>
        <source>Older debt, not in this sum: {sum}</source>
        <translation>Older debt, not in this sum: {sum}</translation>
    </message>
    <message>
        <source>Payment taken</source>
        <translation>Payment taken</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Posted onto the debt</source>
        <translation>Posted onto the debt</translation>
    </message>
    <message>
        <source>Payment taken, {sum} left as a debt</source>
        <translation>Payment taken, {sum} left as a debt</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Give to another owner</source>
        <translation>Give to another owner</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>{percent} % of the bills</source>
        <translation>{percent} % of the bills</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>since {date}</translation>
    </message>
    <message>
        <source>Ended as of today</source>
        <translation>Ended as of today</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Let in again</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archived</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>no password</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>licence {number}</source>
        <translation>licence {number}</translation>
    </message>
    <message>
        <source>Shut out after too many wrong passwords.</source>
        <translation>Shut out after too many wrong passwords.</translation>
    </message>
    <message>
        <source>Login: {login}</source>
        <translation>Login: {login}</translation>
    </message>
    <message>
        <source>Password of {date}</source>
        <translation>Password of {date}</translation>
    </message>
    <message>
        <source>No password yet: can&apos;t sign in</source>
        <translation>No password yet: can&apos;t sign in</translation>
    </message>
    <message>
        <source>Has a PIN</source>
        <translation>Has a PIN</translation>
    </message>
    <message>
        <source>No PIN</source>
        <translation>No PIN</translation>
    </message>
    <message>
        <source>Person archived</source>
        <translation>Person archived</translation>
    </message>
    <message>
        <source>Person restored</source>
        <translation>Person restored</translation>
    </message>
    <message>
        <source>The person may try again</source>
        <translation>The person may try again</translation>
    </message>
</context>
<context>
    <name>PerformForm</name>
    <message>
        <source>Perform a manipulation</source>
        <translation>Perform a manipulation</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Manipulation</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Discount, %</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Reason of the discount</translation>
    </message>
    <message>
        <source>Performed now</source>
        <translation>Performed now</translation>
    </message>
    <message>
        <source>Planned for later</source>
        <translation>Planned for later</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Manipulation planned</source>
        <translation>Manipulation planned</translation>
    </message>
    <message>
        <source>Manipulation recorded</source>
        <translation>Manipulation recorded</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Total: {sum}</translation>
    </message>
</context>
<context>
    <name>PerformKitForm</name>
    <message>
        <source>Perform a kit</source>
        <translation>Perform a kit</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Kit recorded</source>
        <translation>Kit recorded</translation>
    </message>
    <message>
        <source>The animal has not been weighed yet.</source>
        <translation>The animal has not been weighed yet.</translation>
    </message>
    <message>
        <source>Weight: {weight} ({moment})</source>
        <translation>Weight: {weight} ({moment})</translation>
    </message>
    <message>
        <source>Total: {sum}</source>
        <translation>Total: {sum}</translation>
    </message>
</context>
<context>
    <name>PerformerForm</name>
    <message>
        <source>Performer</source>
        <translation>Performer</translation>
    </message>
    <message>
        <source>Performer changed</source>
        <translation>Performer changed</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Add a person</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Share of the bills, %</source>
        <translation>Share of the bills, %</translation>
    </message>
    <message>
        <source>May collect the animal</source>
        <translation>May collect the animal</translation>
    </message>
    <message>
        <source>May agree to treatment</source>
        <translation>May agree to treatment</translation>
    </message>
    <message>
        <source>Gets reminders</source>
        <translation>Gets reminders</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Person added</translation>
    </message>
</context>
<context>
    <name>PetCardView</name>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Alert resolved</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Card of {name}</source>
        <translation>Card of {name}</translation>
    </message>
</context>
<context>
    <name>PetForm</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>owner of the new patient</source>
        <translation>owner of the new patient</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Pet&apos;s name</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Breed</source>
        <translation>Breed</translation>
    </message>
    <message>
        <source>Cross-breed</source>
        <translation>Cross-breed</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Neutered</source>
        <translation>Neutered</translation>
    </message>
    <message>
        <source>Date of birth or age</source>
        <translation>Date of birth or age</translation>
    </message>
    <message>
        <source>12/09/2020, 2020 or 3y 2m</source>
        <translation>12/09/2020, 2020 or 3y 2m</translation>
    </message>
    <message>
        <source>Neutered on</source>
        <translation>Neutered on</translation>
    </message>
    <message>
        <source>Coat colour</source>
        <translation>Coat colour</translation>
    </message>
    <message>
        <source>Markings</source>
        <translation>Markings</translation>
    </message>
    <message>
        <source>Chip, tattoo, documents</source>
        <translation>Chip, tattoo, documents</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Add a number</translation>
    </message>
    <message>
        <source>Temperament</source>
        <translation>Temperament</translation>
    </message>
    <message>
        <source>Blood group</source>
        <translation>Blood group</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Diet</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Referring vet</source>
        <translation>Referring vet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Patient registered</source>
        <translation>Patient registered</translation>
    </message>
    <message>
        <source>Patient saved</source>
        <translation>Patient saved</translation>
    </message>
    <message>
        <source>same chip</source>
        <translation>same chip</translation>
    </message>
    <message>
        <source>same name at this owner</source>
        <translation>same name at this owner</translation>
    </message>
</context>
<context>
    <name>Pets</name>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Microchip</source>
        <translation>Microchip</translation>
    </message>
    <message>
        <source>Tattoo</source>
        <translation>Tattoo</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Pedigree</source>
        <translation>Pedigree</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>Allergy</translation>
    </message>
    <message>
        <source>Aggressive</source>
        <translation>Aggressive</translation>
    </message>
    <message>
        <source>Infectious</source>
        <translation>Infectious</translation>
    </message>
    <message>
        <source>Anaesthesia risk</source>
        <translation>Anaesthesia risk</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Primary owner</source>
        <translation>Primary owner</translation>
    </message>
    <message>
        <source>Co-owner</source>
        <translation>Co-owner</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Authorised person</translation>
    </message>
    <message>
        <source>Breeder</source>
        <translation>Breeder</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Weighed</source>
        <translation>Weighed</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Estimated</translation>
    </message>
    <message>
        <source>The owner says</source>
        <translation>The owner says</translation>
    </message>
    <message>
        <source>Given to the owner</source>
        <translation>Given to the owner</translation>
    </message>
    <message>
        <source>Cremation</source>
        <translation>Cremation</translation>
    </message>
    <message>
        <source>Laboratory, post-mortem</source>
        <translation>Laboratory, post-mortem</translation>
    </message>
    <message>
        <source>Patient of the clinic</source>
        <translation>Patient of the clinic</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>Paw</source>
        <translation>Paw</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>Dog</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Cat</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Rabbit</translation>
    </message>
    <message>
        <source>Rodent</source>
        <translation>Rodent</translation>
    </message>
    <message>
        <source>Ferret</source>
        <translation>Ferret</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>Bird</translation>
    </message>
    <message>
        <source>Reptile</source>
        <translation>Reptile</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Fish</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>Horse</translation>
    </message>
    <message>
        <source>Cow</source>
        <translation>Cow</translation>
    </message>
    <message>
        <source>Goat or sheep</source>
        <translation>Goat or sheep</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>Pig</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archived</translation>
    </message>
</context>
<context>
    <name>PetsFemale</name>
    <message>
        <source>Deceased</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
</context>
<context>
    <name>PetsMale</name>
    <message>
        <source>Deceased</source>
        <translation>Deceased</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Moved away</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Lost</translation>
    </message>
</context>
<context>
    <name>PhoneRows</name>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Kind of phone</translation>
    </message>
    <message>
        <source>Whose, when to call</source>
        <translation>Whose, when to call</translation>
    </message>
    <message>
        <source>Note to the phone</source>
        <translation>Note to the phone</translation>
    </message>
</context>
<context>
    <name>PhraseForm</name>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>New phrase</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Short, without spaces; typed after a dot</source>
        <translation>Short, without spaces; typed after a dot</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>The key, if empty</source>
        <translation>The key, if empty</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Filled in when the phrase is used: {placeholders}. A dot and a key in the text stand for another phrase.</source>
        <translation>Filled in when the phrase is used: {placeholders}. A dot and a key in the text stand for another phrase.</translation>
    </message>
    <message>
        <source>Only I use it</source>
        <translation>Only I use it</translation>
    </message>
    <message>
        <source>Phrase added</source>
        <translation>Phrase added</translation>
    </message>
    <message>
        <source>Phrase saved</source>
        <translation>Phrase saved</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Phrases</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Search the phrases</source>
        <translation>Search the phrases</translation>
    </message>
    <message>
        <source>Key or words</source>
        <translation>Key or words</translation>
    </message>
    <message>
        <source>No phrases yet. They are written on the page Lists, and their keys work in every long text.</source>
        <translation>No phrases yet. They are written on the page Lists, and their keys work in every long text.</translation>
    </message>
    <message>
        <source>No phrase has these words.</source>
        <translation>No phrase has these words.</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>My PIN for this clinic&apos;s computers</source>
        <translation>My PIN for this clinic&apos;s computers</translation>
    </message>
    <message>
        <source>4 to 8 digits; empty: no PIN</source>
        <translation>4 to 8 digits; empty: no PIN</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN changed</translation>
    </message>
    <message>
        <source>PIN removed</source>
        <translation>PIN removed</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Change the treatment</source>
        <translation>Change the treatment</translation>
    </message>
    <message>
        <source>New treatment</source>
        <translation>New treatment</translation>
    </message>
    <message>
        <source>Drug or manipulation</source>
        <translation>Drug or manipulation</translation>
    </message>
    <message>
        <source>What stands in the catalogue is charged each time; other words are not.</source>
        <translation>What stands in the catalogue is charged each time; other words are not.</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>0.4 ml, 1 tablet, 50 ml/h</source>
        <translation>0.4 ml, 1 tablet, 50 ml/h</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Quantity to charge</source>
        <translation>Quantity to charge</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Times of day</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>From, time</source>
        <translation>From, time</translation>
    </message>
    <message>
        <source>Empty: at once</source>
        <translation>Empty: at once</translation>
    </message>
    <message>
        <source>Empty: until it is stopped</source>
        <translation>Empty: until it is stopped</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>In time within ± minutes</source>
        <translation>In time within ± minutes</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Assigned to</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Treatment ordered</source>
        <translation>Treatment ordered</translation>
    </message>
    <message>
        <source>Treatment changed</source>
        <translation>Treatment changed</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prescription sheet</name>
    <message>
        <source>by mouth</source>
        <translation>by mouth</translation>
    </message>
    <message>
        <source>under the skin</source>
        <translation>under the skin</translation>
    </message>
    <message>
        <source>into the muscle</source>
        <translation>into the muscle</translation>
    </message>
    <message>
        <source>into the vein</source>
        <translation>into the vein</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>into the eye</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>into the ear</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>on the skin</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>rectally</translation>
    </message>
    <message>
        <source>inhaled</source>
        <translation>inhaled</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>Prescription cancelled</source>
        <translation>Prescription cancelled</translation>
    </message>
    <message>
        <source>Prescription expired</source>
        <translation>Prescription expired</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>How to give the medicine</source>
        <translation>How to give the medicine</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Prescription No. {number} · page {page} of {pages}</source>
        <translation>Prescription No. {number} · page {page} of {pages}</translation>
    </message>
    <message>
        <source>Prescription No. {number}</source>
        <translation>Prescription No. {number}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Repeats: {count}</source>
        <translation>Repeats: {count}</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>For a lasting disease</translation>
    </message>
    <message>
        <source>Veterinarian: {name}</source>
        <translation>Veterinarian: {name}</translation>
    </message>
    <message>
        <source>Licence No. {number}</source>
        <translation>Licence No. {number}</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stamp</translation>
    </message>
    <message>
        <source>If the animal gets worse, call the clinic: {phone}</source>
        <translation>If the animal gets worse, call the clinic: {phone}</translation>
    </message>
    <message>
        <source>For animals only. Keep away from children.</source>
        <translation>For animals only. Keep away from children.</translation>
    </message>
    <message>
        <source>Animal</source>
        <translation>Animal</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Quantity: {quantity} {unit}</source>
        <translation>Quantity: {quantity} {unit}</translation>
    </message>
    <message>
        <source>every {hours} h</source>
        <translation>every {hours} h</translation>
    </message>
    <message>
        <source>for {days} d.</source>
        <translation>for {days} d.</translation>
    </message>
</context>
<context>
    <name>PrescriptionForm</name>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>Drug</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>Course, days</source>
        <translation>Course, days</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Further drugs</source>
        <translation>Further drugs</translation>
    </message>
    <message>
        <source>For a lasting disease</source>
        <translation>For a lasting disease</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Pregnant or nursing</translation>
    </message>
    <message>
        <source>I have read the warnings</source>
        <translation>I have read the warnings</translation>
    </message>
    <message>
        <source>Why it is prescribed all the same</source>
        <translation>Why it is prescribed all the same</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>For the owner</translation>
    </message>
    <message>
        <source>Prescription written</source>
        <translation>Prescription written</translation>
    </message>
</context>
<context>
    <name>PrescriptionWindow</name>
    <message>
        <source>Prescription — {name}</source>
        <translation>Prescription — {name}</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Prescription</translation>
    </message>
    <message>
        <source>Sheet for the owner</source>
        <translation>Sheet for the owner</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>What to print</source>
        <translation>What to print</translation>
    </message>
</context>
<context>
    <name>Prescriptions</name>
    <message>
        <source>In force</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Used up</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>pack.</source>
        <translation>pack.</translation>
    </message>
    <message>
        <source>course of {days}</source>
        <translation>course of {days}</translation>
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
        <translation>Prescriptions</translation>
    </message>
    <message>
        <source>Prescribe</source>
        <translation>Prescribe</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Dose</translation>
    </message>
    <message>
        <source>Dispense</source>
        <translation>Dispense</translation>
    </message>
    <message>
        <source>Cancel the prescription</source>
        <translation>Cancel the prescription</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Nothing was prescribed yet. Ctrl+R writes the first prescription.</source>
        <translation>Nothing was prescribed yet. Ctrl+R writes the first prescription.</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>cancelled: {reason}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>Dispensed: {drug}</source>
        <translation>Dispensed: {drug}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What was read</source>
        <translation>What was read</translation>
    </message>
    <message>
        <source>— choose —</source>
        <translation>— choose —</translation>
    </message>
    <message>
        <source>The request is of {name}, and the table names nobody of that name. Choose whose lines to take over.</source>
        <translation>The request is of {name}, and the table names nobody of that name. Choose whose lines to take over.</translation>
    </message>
    <message>
        <source>The table is of several patients. The request is of {name}.</source>
        <translation>The table is of several patients. The request is of {name}.</translation>
    </message>
    <message>
        <source>&amp;Patient in the table</source>
        <translation>&amp;Patient in the table</translation>
    </message>
    <message>
        <source>Patient in the table</source>
        <translation>Patient in the table</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) will be taken over.</source>
        <translation>
            <numerusform>%n result will be taken over.</numerusform>
            <numerusform>%n results will be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be left out.</source>
        <translation>
            <numerusform>%n line will be left out.</numerusform>
            <numerusform>%n lines will be left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nothing was read.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
</context>
<context>
    <name>PriceForm</name>
    <message>
        <source>New price</source>
        <translation>New price</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Mark-up, %</source>
        <translation>Mark-up, %</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Made by cost and mark-up, if empty</source>
        <translation>Made by cost and mark-up, if empty</translation>
    </message>
    <message>
        <source>Least price</source>
        <translation>Least price</translation>
    </message>
    <message>
        <source>Price set</source>
        <translation>Price set</translation>
    </message>
    <message>
        <source>The price becomes {price}</source>
        <translation>The price becomes {price}</translation>
    </message>
    <message>
        <source>Now {price}, since {day}</source>
        <translation>Now {price}, since {day}</translation>
    </message>
    <message>
        <source>No price yet in this group</source>
        <translation>No price yet in this group</translation>
    </message>
</context>
<context>
    <name>PriceGroupForm</name>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>New price group</source>
        <translation>New price group</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Price group added</source>
        <translation>Price group added</translation>
    </message>
    <message>
        <source>Price group saved</source>
        <translation>Price group saved</translation>
    </message>
</context>
<context>
    <name>PriceHistory</name>
    <message>
        <source>now on</source>
        <translation>now on</translation>
    </message>
    <message>
        <source>cost {cost} + {percent} %</source>
        <translation>cost {cost} + {percent} %</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>cost {cost}</translation>
    </message>
    <message>
        <source>at least {floor}</source>
        <translation>at least {floor}</translation>
    </message>
    <message>
        <source>tax {percent} %</source>
        <translation>tax {percent} %</translation>
    </message>
</context>
<context>
    <name>ProblemForm</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>New problem</source>
        <translation>New problem</translation>
    </message>
    <message>
        <source>Since (empty: today)</source>
        <translation>Since (empty: today)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Problem added</source>
        <translation>Problem added</translation>
    </message>
    <message>
        <source>Problem saved</source>
        <translation>Problem saved</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Fill this in.</source>
        <translation>Fill this in.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} characters.</source>
        <translation>Too long: at most {limit} characters.</translation>
    </message>
    <message>
        <source>Too many: at most {limit}.</source>
        <translation>Too many: at most {limit}.</translation>
    </message>
    <message>
        <source>This is in the future.</source>
        <translation>This is in the future.</translation>
    </message>
    <message>
        <source>This is before the animal was born.</source>
        <translation>This is before the animal was born.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Write a number.</translation>
    </message>
    <message>
        <source>Write an amount, such as 1250 or 1250.50.</source>
        <translation>Write an amount, such as 1250 or 1250.50.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Choose one of the list.</translation>
    </message>
    <message>
        <source>Nothing in the list is called “{text}”: correct it, or press Down for the whole list.</source>
        <translation>Nothing in the list is called “{text}”: correct it, or press Down for the whole list.</translation>
    </message>
    <message>
        <source>“{text}” is only a part of a name: press Down and choose.</source>
        <translation>“{text}” is only a part of a name: press Down and choose.</translation>
    </message>
    <message>
        <source>There is already a record with these values.</source>
        <translation>There is already a record with these values.</translation>
    </message>
    <message>
        <source>The database refused these values.</source>
        <translation>The database refused these values.</translation>
    </message>
    <message>
        <source>Write at least one phone, or mark “no phone”.</source>
        <translation>Write at least one phone, or mark “no phone”.</translation>
    </message>
    <message>
        <source>A phone number has no letters. An extension goes after “ext.”.</source>
        <translation>A phone number has no letters. An extension goes after “ext.”.</translation>
    </message>
    <message>
        <source>Too short: a phone number has at least 5 digits.</source>
        <translation>Too short: a phone number has at least 5 digits.</translation>
    </message>
    <message>
        <source>Too long: a phone number has at most 15 digits.</source>
        <translation>Too long: a phone number has at most 15 digits.</translation>
    </message>
    <message>
        <source>There is no such phone number.</source>
        <translation>There is no such phone number.</translation>
    </message>
    <message>
        <source>Unusual length for its country; check the digits.</source>
        <translation>Unusual length for its country; check the digits.</translation>
    </message>
    <message>
        <source>This number is already in the list.</source>
        <translation>This number is already in the list.</translation>
    </message>
    <message>
        <source>Not an e-mail address: write name@domain.</source>
        <translation>Not an e-mail address: write name@domain.</translation>
    </message>
    <message>
        <source>Too long ago.</source>
        <translation>Too long ago.</translation>
    </message>
    <message>
        <source>{years} years old? Unusual for this species; check the date.</source>
        <translation>{years} years old? Unusual for this species; check the date.</translation>
    </message>
    <message>
        <source>999 marks a test chip; it can&apos;t be on an animal.</source>
        <translation>999 marks a test chip; it can&apos;t be on an animal.</translation>
    </message>
    <message>
        <source>No country and no maker has the code 000.</source>
        <translation>No country and no maker has the code 000.</translation>
    </message>
    <message>
        <source>This number can&apos;t exist: the last 12 digits are too large.</source>
        <translation>This number can&apos;t exist: the last 12 digits are too large.</translation>
    </message>
    <message>
        <source>A chip has 15 digits; here are {count}.</source>
        <translation>A chip has 15 digits; here are {count}.</translation>
    </message>
    <message>
        <source>Not a chip number: 15 digits, or 9 or 10 characters of an old chip.</source>
        <translation>Not a chip number: 15 digits, or 9 or 10 characters of an old chip.</translation>
    </message>
    <message>
        <source>Not an ISO chip: not valid for EU travel without an own reader.</source>
        <translation>Not an ISO chip: not valid for EU travel without an own reader.</translation>
    </message>
    <message>
        <source>An RKF tattoo has three Latin letters and up to six digits.</source>
        <translation>An RKF tattoo has three Latin letters and up to six digits.</translation>
    </message>
    <message>
        <source>This is the present owner.</source>
        <translation>This is the present owner.</translation>
    </message>
    <message>
        <source>This person belongs to the animal already.</source>
        <translation>This person belongs to the animal already.</translation>
    </message>
    <message>
        <source>An animal needs an owner: give it to another one.</source>
        <translation>An animal needs an owner: give it to another one.</translation>
    </message>
    <message>
        <source>The shares of all co-owners are more than 100 % together.</source>
        <translation>The shares of all co-owners are more than 100 % together.</translation>
    </message>
    <message>
        <source>Only a co-owner bears a share of the bills.</source>
        <translation>Only a co-owner bears a share of the bills.</translation>
    </message>
    <message>
        <source>Before the present owner got the animal.</source>
        <translation>Before the present owner got the animal.</translation>
    </message>
    <message>
        <source>A weight is more than zero.</source>
        <translation>A weight is more than zero.</translation>
    </message>
    <message>
        <source>No patient weighs that much.</source>
        <translation>No patient weighs that much.</translation>
    </message>
    <message>
        <source>Unusual for this species; check it.</source>
        <translation>Unusual for this species; check it.</translation>
    </message>
    <message>
        <source>More than 10 % different within 14 days; check it.</source>
        <translation>More than 10 % different within 14 days; check it.</translation>
    </message>
    <message>
        <source>Write the name in at least one language.</source>
        <translation>Write the name in at least one language.</translation>
    </message>
    <message>
        <source>This name is in the list already, perhaps among the archived.</source>
        <translation>This name is in the list already, perhaps among the archived.</translation>
    </message>
    <message>
        <source>Between 1 and {limit} years.</source>
        <translation>Between 1 and {limit} years.</translation>
    </message>
    <message>
        <source>The largest weight is less than the smallest.</source>
        <translation>The largest weight is less than the smallest.</translation>
    </message>
    <message>
        <source>A group can&apos;t stand below itself.</source>
        <translation>A group can&apos;t stand below itself.</translation>
    </message>
    <message>
        <source>Another manipulation has this code.</source>
        <translation>Another manipulation has this code.</translation>
    </message>
    <message>
        <source>Between 0 and 100 per cent.</source>
        <translation>Between 0 and 100 per cent.</translation>
    </message>
    <message>
        <source>At most two decimals.</source>
        <translation>At most two decimals.</translation>
    </message>
    <message>
        <source>Between 1 minute and 24 hours.</source>
        <translation>Between 1 minute and 24 hours.</translation>
    </message>
    <message>
        <source>A price is not negative.</source>
        <translation>A price is not negative.</translation>
    </message>
    <message>
        <source>An estimate holds for a year at most.</source>
        <translation>An estimate holds for a year at most.</translation>
    </message>
    <message>
        <source>An estimate holds until today or longer.</source>
        <translation>An estimate holds until today or longer.</translation>
    </message>
    <message>
        <source>Between −99.99 and {limit} per cent.</source>
        <translation>Between −99.99 and {limit} per cent.</translation>
    </message>
    <message>
        <source>Nothing is changed by this.</source>
        <translation>Nothing is changed by this.</translation>
    </message>
    <message>
        <source>No such code in the catalogue.</source>
        <translation>No such code in the catalogue.</translation>
    </message>
    <message>
        <source>The price stays as it is.</source>
        <translation>The price stays as it is.</translation>
    </message>
    <message>
        <source>Another price is set from {day} already.</source>
        <translation>Another price is set from {day} already.</translation>
    </message>
    <message>
        <source>This is more than ten years ahead.</source>
        <translation>This is more than ten years ahead.</translation>
    </message>
    <message>
        <source>Cost and mark-up make another price. Leave the price or the mark-up empty.</source>
        <translation>Cost and mark-up make another price. Leave the price or the mark-up empty.</translation>
    </message>
    <message>
        <source>The least price is not more than the price.</source>
        <translation>The least price is not more than the price.</translation>
    </message>
    <message>
        <source>At least {floor}: this is not sold for less.</source>
        <translation>At least {floor}: this is not sold for less.</translation>
    </message>
    <message>
        <source>More than 0 and at most 100,000.</source>
        <translation>More than 0 and at most 100,000.</translation>
    </message>
    <message>
        <source>At most three decimals.</source>
        <translation>At most three decimals.</translation>
    </message>
    <message>
        <source>At most {limit} % for this manipulation.</source>
        <translation>At most {limit} % for this manipulation.</translation>
    </message>
    <message>
        <source>The animal had died by then.</source>
        <translation>The animal had died by then.</translation>
    </message>
    <message>
        <source>A kit stays a kit, and a procedure never becomes one.</source>
        <translation>A kit stays a kit, and a procedure never becomes one.</translation>
    </message>
    <message>
        <source>A kit has no price: what is in it has.</source>
        <translation>A kit has no price: what is in it has.</translation>
    </message>
    <message>
        <source>This is a kit: perform what is in it.</source>
        <translation>This is a kit: perform what is in it.</translation>
    </message>
    <message>
        <source>Nothing in this kit is meant for this animal.</source>
        <translation>Nothing in this kit is meant for this animal.</translation>
    </message>
    <message>
        <source>This kit contains itself or goes too deep. Mend it in the catalogue.</source>
        <translation>This kit contains itself or goes too deep. Mend it in the catalogue.</translation>
    </message>
    <message>
        <source>“{name}” is archived. Take it out of the kit, or let the kit skip it.</source>
        <translation>“{name}” is archived. Take it out of the kit, or let the kit skip it.</translation>
    </message>
    <message>
        <source>The kit would contain itself.</source>
        <translation>The kit would contain itself.</translation>
    </message>
    <message>
        <source>Kits may stand within each other {limit} deep, not deeper.</source>
        <translation>Kits may stand within each other {limit} deep, not deeper.</translation>
    </message>
    <message>
        <source>Too large: with the kits inside of it, a kit has at most {limit} lines.</source>
        <translation>Too large: with the kits inside of it, a kit has at most {limit} lines.</translation>
    </message>
    <message>
        <source>A quantity is more than 0 and at most {limit}.</source>
        <translation>A quantity is more than 0 and at most {limit}.</translation>
    </message>
    <message>
        <source>The largest quantity is less than the least.</source>
        <translation>The largest quantity is less than the least.</translation>
    </message>
    <message>
        <source>Tick what is done.</source>
        <translation>Tick what is done.</translation>
    </message>
    <message>
        <source>The kit was changed meanwhile. Choose it anew.</source>
        <translation>The kit was changed meanwhile. Choose it anew.</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>Between {low} and {high}.</translation>
    </message>
    <message>
        <source>“{name}” has no price yet. Give it one in the catalogue, or untick it.</source>
        <translation>“{name}” has no price yet. Give it one in the catalogue, or untick it.</translation>
    </message>
    <message>
        <source>Weigh the animal first: what is in this kit depends on the weight.</source>
        <translation>Weigh the animal first: what is in this kit depends on the weight.</translation>
    </message>
    <message>
        <source>This has no price yet. Give it one in the catalogue first.</source>
        <translation>This has no price yet. Give it one in the catalogue first.</translation>
    </message>
    <message>
        <source>Write times of day, such as 8:00 14:00 20:00.</source>
        <translation>Write times of day, such as 8:00 14:00 20:00.</translation>
    </message>
    <message>
        <source>Write a time of day, such as 8:30.</source>
        <translation>Write a time of day, such as 8:30.</translation>
    </message>
    <message>
        <source>Choose a person or a team, not both.</source>
        <translation>Choose a person or a team, not both.</translation>
    </message>
    <message>
        <source>A plan begins today or later.</source>
        <translation>A plan begins today or later.</translation>
    </message>
    <message>
        <source>Too far ahead: at most five years.</source>
        <translation>Too far ahead: at most five years.</translation>
    </message>
    <message>
        <source>A colour is written as #0f766e.</source>
        <translation>A colour is written as #0f766e.</translation>
    </message>
    <message>
        <source>Somebody else has this login.</source>
        <translation>Somebody else has this login.</translation>
    </message>
    <message>
        <source>At least {limit} characters; a few words are easiest to remember.</source>
        <translation>At least {limit} characters; a few words are easiest to remember.</translation>
    </message>
    <message>
        <source>Too easy to guess. Put together a few words that have nothing to do with the clinic.</source>
        <translation>Too easy to guess. Put together a few words that have nothing to do with the clinic.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits.</source>
        <translation>A PIN has 4 to 8 digits.</translation>
    </message>
    <message>
        <source>Too easy to guess: not all alike and not in a row.</source>
        <translation>Too easy to guess: not all alike and not in a row.</translation>
    </message>
    <message>
        <source>Your role may give at most {limit} %.</source>
        <translation>Your role may give at most {limit} %.</translation>
    </message>
    <message>
        <source>The same stands here twice.</source>
        <translation>The same stands here twice.</translation>
    </message>
    <message>
        <source>This is before the visit itself.</source>
        <translation>This is before the visit itself.</translation>
    </message>
    <message>
        <source>Before signing, write what was found: examination, diagnosis or plan.</source>
        <translation>Before signing, write what was found: examination, diagnosis or plan.</translation>
    </message>
    <message>
        <source>No animal has that; check the point and the digits.</source>
        <translation>No animal has that; check the point and the digits.</translation>
    </message>
    <message>
        <source>↓ Below normal for this species: {low} to {high}.</source>
        <translation>↓ Below normal for this species: {low} to {high}.</translation>
    </message>
    <message>
        <source>↑ Above normal for this species: {low} to {high}.</source>
        <translation>↑ Above normal for this species: {low} to {high}.</translation>
    </message>
    <message>
        <source>↑ More than 2 seconds is slow.</source>
        <translation>↑ More than 2 seconds is slow.</translation>
    </message>
    <message>
        <source>Letters, digits, - and _ only, without spaces.</source>
        <translation>Letters, digits, - and _ only, without spaces.</translation>
    </message>
    <message>
        <source>Another phrase has this key.</source>
        <translation>Another phrase has this key.</translation>
    </message>
    <message>
        <source>This phrase would hold itself, by .{key}.</source>
        <translation>This phrase would hold itself, by .{key}.</translation>
    </message>
    <message>
        <source>With the phrases in it, this one grows too long.</source>
        <translation>With the phrases in it, this one grows too long.</translation>
    </message>
    <message>
        <source>{{{name}}} means nothing here; it will stay as it is written.</source>
        <translation>{{{name}}} means nothing here; it will stay as it is written.</translation>
    </message>
    <message>
        <source>This is usually a number. If the words are meant, save once more.</source>
        <translation>This is usually a number. If the words are meant, save once more.</translation>
    </message>
    <message>
        <source>Choose the client from the list, or press “New client”.</source>
        <translation>Choose the client from the list, or press “New client”.</translation>
    </message>
    <message>
        <source>Write the phone. Whoever has none is registered as a new owner first (F2).</source>
        <translation>Write the phone. Whoever has none is registered as a new owner first (F2).</translation>
    </message>
    <message>
        <source>A sum is more than zero.</source>
        <translation>A sum is more than zero.</translation>
    </message>
    <message>
        <source>All amounts are in the currency of the clinic: {currency}.</source>
        <translation>All amounts are in the currency of the clinic: {currency}.</translation>
    </message>
    <message>
        <source>The same tender stands here twice: put the sums together.</source>
        <translation>The same tender stands here twice: put the sums together.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} per cent.</source>
        <translation>Between 0 and {limit} per cent.</translation>
    </message>
    <message>
        <source>Give a percentage or a sum, not both.</source>
        <translation>Give a percentage or a sum, not both.</translation>
    </message>
    <message>
        <source>At most {most}: no line goes past its largest discount or below its least price.</source>
        <translation>At most {most}: no line goes past its largest discount or below its least price.</translation>
    </message>
    <message>
        <source>The discount is more than what it is taken of.</source>
        <translation>The discount is more than what it is taken of.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} days.</source>
        <translation>Between 0 and {limit} days.</translation>
    </message>
    <message>
        <source>{left} stays unpaid and goes onto the owner&apos;s debt. Save once more if that is meant.</source>
        <translation>{left} stays unpaid and goes onto the owner&apos;s debt. Save once more if that is meant.</translation>
    </message>
    <message>
        <source>{more} too much: change is given out of cash only. Take less, or keep the rest as a prepayment.</source>
        <translation>{more} too much: change is given out of cash only. Take less, or keep the rest as a prepayment.</translation>
    </message>
    <message>
        <source>There is nothing to pay. To take money all the same, keep it as a prepayment.</source>
        <translation>There is nothing to pay. To take money all the same, keep it as a prepayment.</translation>
    </message>
    <message>
        <source>Only {most} came this way. Give the rest back as it was paid, or ask a manager.</source>
        <translation>Only {most} came this way. Give the rest back as it was paid, or ask a manager.</translation>
    </message>
    <message>
        <source>At most {most} of this payment can be given back.</source>
        <translation>At most {most} of this payment can be given back.</translation>
    </message>
    <message>
        <source>The till holds only {cash} in cash.</source>
        <translation>The till holds only {cash} in cash.</translation>
    </message>
    <message>
        <source>Your role may write off at most {limit}.</source>
        <translation>Your role may write off at most {limit}.</translation>
    </message>
    <message>
        <source>Only {most} is owed.</source>
        <translation>Only {most} is owed.</translation>
    </message>
    <message>
        <source>Was it done? Answer yes or no.</source>
        <translation>Was it done? Answer yes or no.</translation>
    </message>
    <message>
        <source>This line is what was done: animal and procedure are changed where it was done.</source>
        <translation>This line is what was done: animal and procedure are changed where it was done.</translation>
    </message>
    <message>
        <source>Only what was performed is charged.</source>
        <translation>Only what was performed is charged.</translation>
    </message>
    <message>
        <source>The owner owes {debt}.</source>
        <translation>The owner owes {debt}.</translation>
    </message>
    <message>
        <source>This is another owner&apos;s payment.</source>
        <translation>This is another owner&apos;s payment.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>Not a date: write it as 12/09/2020.</source>
        <translation>Not a date: write it as 12/09/2020.</translation>
    </message>
    <message>
        <source>Not a date: write 12/09/2020, 09.2020, 2020, or an age such as 3y 2m.</source>
        <translation>Not a date: write 12/09/2020, 09.2020, 2020, or an age such as 3y 2m.</translation>
    </message>
    <message>
        <source>Ten times more or less than last time: did the point slip? If it is right, save once more.</source>
        <translation>Ten times more or less than last time: did the point slip? If it is right, save once more.</translation>
    </message>
    <message>
        <source>A whole number between {low} and {high}.</source>
        <translation>A whole number between {low} and {high}.</translation>
    </message>
    <message>
        <source>Fill in at least one of the texts.</source>
        <translation>Fill in at least one of the texts.</translation>
    </message>
    <message>
        <source>A dose needs the concentration; write it on the medicine card.</source>
        <translation>A dose needs the concentration; write it on the medicine card.</translation>
    </message>
    <message>
        <source>The units of the dose and of the concentration can&apos;t be compared.</source>
        <translation>The units of the dose and of the concentration can&apos;t be compared.</translation>
    </message>
    <message>
        <source>More than 0 and at most 1,000,000.</source>
        <translation>More than 0 and at most 1,000,000.</translation>
    </message>
    <message>
        <source>At most {limit} decimals.</source>
        <translation>At most {limit} decimals.</translation>
    </message>
    <message>
        <source>Between 1 and 10,000 days.</source>
        <translation>Between 1 and 10,000 days.</translation>
    </message>
    <message>
        <source>Between 0 and 2,000 kg.</source>
        <translation>Between 0 and 2,000 kg.</translation>
    </message>
    <message>
        <source>Rounding and multiplying give at most three decimals together.</source>
        <translation>Rounding and multiplying give at most three decimals together.</translation>
    </message>
    <message>
        <source>Between 1 hour and a year.</source>
        <translation>Between 1 hour and a year.</translation>
    </message>
    <message>
        <source>For this species, another dose holds for a part of these weights.</source>
        <translation>For this species, another dose holds for a part of these weights.</translation>
    </message>
    <message>
        <source>Only drugs and vaccines of the catalogue are medicines.</source>
        <translation>Only drugs and vaccines of the catalogue are medicines.</translation>
    </message>
    <message>
        <source>This medicine is in use no longer.</source>
        <translation>This medicine is in use no longer.</translation>
    </message>
    <message>
        <source>This medicine has no price in the catalogue yet.</source>
        <translation>This medicine has no price in the catalogue yet.</translation>
    </message>
    <message>
        <source>Read the warnings and tick that you did.</source>
        <translation>Read the warnings and tick that you did.</translation>
    </message>
    <message>
        <source>This is contraindicated, and your role may not override that.</source>
        <translation>This is contraindicated, and your role may not override that.</translation>
    </message>
    <message>
        <source>This is contraindicated. Write why it is given all the same.</source>
        <translation>This is contraindicated. Write why it is given all the same.</translation>
    </message>
    <message>
        <source>In this country a prescription holds one drug.</source>
        <translation>In this country a prescription holds one drug.</translation>
    </message>
    <message>
        <source>At most {limit} drugs.</source>
        <translation>At most {limit} drugs.</translation>
    </message>
    <message>
        <source>This day has gone by.</source>
        <translation>This day has gone by.</translation>
    </message>
    <message>
        <source>Valid until {day} at the longest.</source>
        <translation>Valid until {day} at the longest.</translation>
    </message>
    <message>
        <source>Between 0 and {limit} repeats.</source>
        <translation>Between 0 and {limit} repeats.</translation>
    </message>
    <message>
        <source>Between 1 and {limit} days.</source>
        <translation>Between 1 and {limit} days.</translation>
    </message>
    <message>
        <source>This chip is on another patient: {pet_name}, card No. {pet_id}.</source>
        <translation>This chip is on another patient: {pet_name}, card No. {pet_id}.</translation>
    </message>
    <message>
        <source>Write a percentage or a sum, one of them.</source>
        <translation>Write a percentage or a sum, one of them.</translation>
    </message>
    <message>
        <source>“{name}”: write what one costs.</source>
        <translation>“{name}”: write what one costs.</translation>
    </message>
    <message>
        <source>Choose a currency of the list, or write its three capital letters.</source>
        <translation>Choose a currency of the list, or write its three capital letters.</translation>
    </message>
    <message>
        <source>Choose a country of the list, or write its two capital letters.</source>
        <translation>Choose a country of the list, or write its two capital letters.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a result: write a number, &lt;0.5, negative, or a few words.</source>
        <translation>This can&apos;t be read as a result: write a number, &lt;0.5, negative, or a few words.</translation>
    </message>
    <message>
        <source>No result is that large.</source>
        <translation>No result is that large.</translation>
    </message>
    <message>
        <source>This is never less than zero.</source>
        <translation>This is never less than zero.</translation>
    </message>
    <message>
        <source>{unit} can&apos;t be turned into {own}.</source>
        <translation>{unit} can&apos;t be turned into {own}.</translation>
    </message>
    <message>
        <source>{value} or {guess}? Check where the point stands.</source>
        <translation>{value} or {guess}? Check where the point stands.</translation>
    </message>
    <message>
        <source>{value} is more than a thousand times outside of the range; check the value and the unit.</source>
        <translation>{value} is more than a thousand times outside of the range; check the value and the unit.</translation>
    </message>
    <message>
        <source>Write at least one result.</source>
        <translation>Write at least one result.</translation>
    </message>
    <message>
        <source>This is the present value.</source>
        <translation>This is the present value.</translation>
    </message>
    <message>
        <source>Choose at least one panel or test.</source>
        <translation>Choose at least one panel or test.</translation>
    </message>
    <message>
        <source>Choose at least one test of the list.</source>
        <translation>Choose at least one test of the list.</translation>
    </message>
    <message>
        <source>Another analyte has this code.</source>
        <translation>Another analyte has this code.</translation>
    </message>
    <message>
        <source>Between 0 and 6 decimals.</source>
        <translation>Between 0 and 6 decimals.</translation>
    </message>
    <message>
        <source>A molar mass is more than zero.</source>
        <translation>A molar mass is more than zero.</translation>
    </message>
    <message>
        <source>Write an age such as 90, 3m or 1y; the second one larger than the first.</source>
        <translation>Write an age such as 90, 3m or 1y; the second one larger than the first.</translation>
    </message>
    <message>
        <source>Write the lowest or the highest normal value.</source>
        <translation>Write the lowest or the highest normal value.</translation>
    </message>
    <message>
        <source>Less than the value before it.</source>
        <translation>Less than the value before it.</translation>
    </message>
    <message>
        <source>Write a day and a time, such as 12.09.2026 14:30, or only the time of today.</source>
        <translation>Write a day and a time, such as 12.09.2026 14:30, or only the time of today.</translation>
    </message>
    <message>
        <source>This is before the step that comes first.</source>
        <translation>This is before the step that comes first.</translation>
    </message>
    <message>
        <source>Choose the client, or write the new client&apos;s name.</source>
        <translation>Choose the client, or write the new client&apos;s name.</translation>
    </message>
    <message>
        <source>Write a phone, or the new client can&apos;t be called.</source>
        <translation>Write a phone, or the new client can&apos;t be called.</translation>
    </message>
    <message>
        <source>A request has no time yet. Book it instead.</source>
        <translation>A request has no time yet. Book it instead.</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>This is in the past.</translation>
    </message>
    <message>
        <source>This is more than five years ahead.</source>
        <translation>This is more than five years ahead.</translation>
    </message>
    <message>
        <source>{resource} is taken at {time}: {what}.</source>
        <translation>{resource} is taken at {time}: {what}.</translation>
    </message>
    <message>
        <source>{resource} is booked at {time} as well: {what}.</source>
        <translation>{resource} is booked at {time} as well: {what}.</translation>
    </message>
    <message>
        <source>{resource} is not for booking at {time}: {what}.</source>
        <translation>{resource} is not for booking at {time}: {what}.</translation>
    </message>
    <message>
        <source>{resource} is taken on {count} of these days, first on {day} at {time}: {what}.</source>
        <translation>{resource} is taken on {count} of these days, first on {day} at {time}: {what}.</translation>
    </message>
    <message>
        <source>{resource} is archived. Choose somebody or something else.</source>
        <translation>{resource} is archived. Choose somebody or something else.</translation>
    </message>
    <message>
        <source>{resource} is off on {day}: {reason}.</source>
        <translation>{resource} is off on {day}: {reason}.</translation>
    </message>
    <message>
        <source>{resource} is not on shift on {day} at {time}.</source>
        <translation>{resource} is not on shift on {day} at {time}.</translation>
    </message>
    <message>
        <source>This animal is booked at the same time: {day}, {time}.</source>
        <translation>This animal is booked at the same time: {day}, {time}.</translation>
    </message>
    <message>
        <source>This animal is booked on this day already: {day}, {time}.</source>
        <translation>This animal is booked on this day already: {day}, {time}.</translation>
    </message>
    <message>
        <source>{name} has died. Book only if you know why.</source>
        <translation>{name} has died. Book only if you know why.</translation>
    </message>
    <message>
        <source>{name} belongs to somebody else.</source>
        <translation>{name} belongs to somebody else.</translation>
    </message>
    <message>
        <source>This owner is archived.</source>
        <translation>This owner is archived.</translation>
    </message>
    <message>
        <source>This owner is on the blacklist: {reason}.</source>
        <translation>This owner is on the blacklist: {reason}.</translation>
    </message>
    <message>
        <source>Register the animal first: the weight belongs to its card.</source>
        <translation>Register the animal first: the weight belongs to its card.</translation>
    </message>
    <message>
        <source>Read and acknowledge this first: {text}.</source>
        <translation>Read and acknowledge this first: {text}.</translation>
    </message>
    <message>
        <source>This rule of repeating can&apos;t be read.</source>
        <translation>This rule of repeating can&apos;t be read.</translation>
    </message>
    <message>
        <source>Say how often or until when it repeats.</source>
        <translation>Say how often or until when it repeats.</translation>
    </message>
    <message>
        <source>A series has at most {limit} appointments; here are {count}.</source>
        <translation>A series has at most {limit} appointments; here are {count}.</translation>
    </message>
    <message>
        <source>A series has at most {limit} appointments; these would be more.</source>
        <translation>A series has at most {limit} appointments; these would be more.</translation>
    </message>
    <message>
        <source>The first day is not one of the days it repeats on.</source>
        <translation>The first day is not one of the days it repeats on.</translation>
    </message>
    <message>
        <source>A series ends within five years.</source>
        <translation>A series ends within five years.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Choose at least one day of the week.</translation>
    </message>
    <message>
        <source>At least {least} minutes.</source>
        <translation>At least {least} minutes.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>The end is not after the beginning.</translation>
    </message>
    <message>
        <source>At most 24 hours.</source>
        <translation>At most 24 hours.</translation>
    </message>
    <message>
        <source>At most a year is searched at once.</source>
        <translation>At most a year is searched at once.</translation>
    </message>
    <message>
        <source>A room doesn&apos;t sit in itself.</source>
        <translation>A room doesn&apos;t sit in itself.</translation>
    </message>
    <message>
        <source>An extra shift is somebody&apos;s: choose whose.</source>
        <translation>An extra shift is somebody&apos;s: choose whose.</translation>
    </message>
    <message>
        <source>Choose who of the staff this is.</source>
        <translation>Choose who of the staff this is.</translation>
    </message>
    <message>
        <source>This person has a column already, perhaps an archived one.</source>
        <translation>This person has a column already, perhaps an archived one.</translation>
    </message>
    <message>
        <source>It was booked or given hours already, so it stays what it is.</source>
        <translation>It was booked or given hours already, so it stays what it is.</translation>
    </message>
    <message>
        <source>Red comes after amber.</source>
        <translation>Red comes after amber.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Choose at least one.</translation>
    </message>
    <message>
        <source>Choose a time zone of the list, such as Europe/Moscow.</source>
        <translation>Choose a time zone of the list, such as Europe/Moscow.</translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>No lasting problems.</source>
        <translation>No lasting problems.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Change: {title}, since {day}</source>
        <translation>Change: {title}, since {day}</translation>
    </message>
    <message>
        <source>Resolved: {title}</source>
        <translation>Resolved: {title}</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Problem resolved</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>No lasting problems.</source>
        <translation>No lasting problems.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Stands again</source>
        <translation>Stands again</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>Problem resolved</source>
        <translation>Problem resolved</translation>
    </message>
    <message>
        <source>The problem stands again</source>
        <translation>The problem stands again</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>Storing files</source>
        <translation>Storing files</translation>
    </message>
    <message>
        <source>Storing “{name}” for {patient}: {number} of {total}</source>
        <translation>Storing “{name}” for {patient}: {number} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofStrip</name>
    <message>
        <source>Show what was found</source>
        <translation>Show what was found</translation>
    </message>
    <message>
        <source>The check of the money found what does not add up ({time}). Tell support.</source>
        <translation>The check of the money found what does not add up ({time}). Tell support.</translation>
    </message>
</context>
<context>
    <name>RangeForm</name>
    <message>
        <source>Reference range</source>
        <translation>Reference range</translation>
    </message>
    <message>
        <source>New reference range</source>
        <translation>New reference range</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>Analyte</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Every species</source>
        <translation>Every species</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>From the age of, days (or 3m, 1y)</source>
        <translation>From the age of, days (or 3m, 1y)</translation>
    </message>
    <message>
        <source>Under the age of, days (or 3m, 1y)</source>
        <translation>Under the age of, days (or 3m, 1y)</translation>
    </message>
    <message>
        <source>Lowest normal</source>
        <translation>Lowest normal</translation>
    </message>
    <message>
        <source>Highest normal</source>
        <translation>Highest normal</translation>
    </message>
    <message>
        <source>Critical below</source>
        <translation>Critical below</translation>
    </message>
    <message>
        <source>Critical above</source>
        <translation>Critical above</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Empty: the analyte&apos;s own</source>
        <translation>Empty: the analyte&apos;s own</translation>
    </message>
    <message>
        <source>Range added</source>
        <translation>Range added</translation>
    </message>
    <message>
        <source>Range saved</source>
        <translation>Range saved</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ReceivingForm</name>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Receive (Enter, Ctrl+Enter)</source>
        <translation>Receive (Enter, Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Phone: is it still right?</source>
        <translation>Phone: is it still right?</translation>
    </message>
    <message>
        <source>Came along</source>
        <translation>Came along</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>Reason for the visit</source>
        <translation>Reason for the visit</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>Beware: tick what you have read</source>
        <translation>Beware: tick what you have read</translation>
    </message>
    <message>
        <source>Not weighed here before</source>
        <translation>Not weighed here before</translation>
    </message>
    <message>
        <source>Last time: {weight}, {day}</source>
        <translation>Last time: {weight}, {day}</translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>Nobody is booked for today. F4 books an appointment.</source>
        <translation>Nobody is booked for today. F4 books an appointment.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Waiting room</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Nobody waits.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Nobody.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>To call</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>Nobody is to be called.</translation>
    </message>
    <message>
        <source>results ready</source>
        <translation>results ready</translation>
    </message>
    <message>
        <source>request</source>
        <translation>request</translation>
    </message>
    <message>
        <source>did not come?</source>
        <translation>did not come?</translation>
    </message>
    <message>
        <source>book again</source>
        <translation>book again</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>confirm</translation>
    </message>
    <message>
        <source>wants earlier</source>
        <translation>wants earlier</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Not saved last time</source>
        <translation>Not saved last time</translation>
    </message>
    <message>
        <source>The program ended before these were saved. What you typed is kept: go on with it, or forget it. “Later” keeps it until its form is opened again.</source>
        <translation>The program ended before these were saved. What you typed is kept: go on with it, or forget it. “Later” keeps it until its form is opened again.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Forget it</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>Sign in with the recovery key</source>
        <translation>Sign in with the recovery key</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>New recovery key</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Keep this key on paper</source>
        <translation>Keep this key on paper</translation>
    </message>
    <message>
        <source>If the administrator&apos;s password is forgotten, only this key lets you in again. It is shown once and works once. Print it or write it down and lock it away.</source>
        <translation>If the administrator&apos;s password is forgotten, only this key lets you in again. It is shown once and works once. Print it or write it down and lock it away.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copy the key</translation>
    </message>
    <message>
        <source>Print the key</source>
        <translation>Print the key</translation>
    </message>
    <message>
        <source>I have put the key away safely</source>
        <translation>I have put the key away safely</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Continue (Enter)</source>
        <translation>Continue (Enter)</translation>
    </message>
    <message>
        <source>Your login: {login}</source>
        <translation>Your login: {login}</translation>
    </message>
    <message>
        <source>Recovery key · {clinic}</source>
        <translation>Recovery key · {clinic}</translation>
    </message>
    <message>
        <source>Made on {day}. It lets the administrator in who forgot the password: choose “Recovery key…” in the sign-in window. It works once and gives the next key; keep it locked away, because whoever has it can sign in.</source>
        <translation>Made on {day}. It lets the administrator in who forgot the password: choose “Recovery key…” in the sign-in window. It works once and gives the next key; keep it locked away, because whoever has it can sign in.</translation>
    </message>
</context>
<context>
    <name>ReferenceForm</name>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Also found as (one on each line, or with commas)</source>
        <translation>Also found as (one on each line, or with commas)</translation>
    </message>
</context>
<context>
    <name>RefundForm</name>
    <message>
        <source>Give money back</source>
        <translation>Give money back</translation>
    </message>
    <message>
        <source>Also what has paid invoices: they become debts again</source>
        <translation>Also what has paid invoices: they become debts again</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Money given back</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>Take the review back</source>
        <translation>Take the review back</translation>
    </message>
    <message>
        <source>To be reviewed again</source>
        <translation>To be reviewed again</translation>
    </message>
</context>
<context>
    <name>RepeatField</name>
    <message>
        <source>Does not repeat</source>
        <translation>Does not repeat</translation>
    </message>
    <message>
        <source>Every day or every few days</source>
        <translation>Every day or every few days</translation>
    </message>
    <message>
        <source>Every week or every few weeks</source>
        <translation>Every week or every few weeks</translation>
    </message>
    <message>
        <source>Every month or every few months</source>
        <translation>Every month or every few months</translation>
    </message>
    <message>
        <source>so many times</source>
        <translation>so many times</translation>
    </message>
    <message>
        <source>until the day</source>
        <translation>until the day</translation>
    </message>
    <message>
        <source>every</source>
        <translation>every</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Every how many</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>How it ends</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>ReplaceForm</name>
    <message>
        <source>Replace the invoice</source>
        <translation>Replace the invoice</translation>
    </message>
    <message>
        <source>A credit note takes the old invoice back, and a new one is posted with what stays. What was paid pays the new one.</source>
        <translation>A credit note takes the old invoice back, and a new one is posted with what stays. What was paid pays the new one.</translation>
    </message>
    <message>
        <source>Off the invoice; it was done</source>
        <translation>Off the invoice; it was done</translation>
    </message>
    <message>
        <source>Off the invoice; it was not done</source>
        <translation>Off the invoice; it was not done</translation>
    </message>
    <message>
        <source>Off the invoice</source>
        <translation>Off the invoice</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Price: {name}</source>
        <translation>Price: {name}</translation>
    </message>
    <message>
        <source>New lines</source>
        <translation>New lines</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Invoice replaced</source>
        <translation>Invoice replaced</translation>
    </message>
</context>
<context>
    <name>RepriceForm</name>
    <message>
        <source>Change many prices</source>
        <translation>Change many prices</translation>
    </message>
    <message>
        <source>to {step}</source>
        <translation>to {step}</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Group of the catalogue</source>
        <translation>Group of the catalogue</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Change, %</source>
        <translation>Change, %</translation>
    </message>
    <message>
        <source>10 makes dearer, −5 makes cheaper</source>
        <translation>10 makes dearer, −5 makes cheaper</translation>
    </message>
    <message>
        <source>Rounded</source>
        <translation>Rounded</translation>
    </message>
    <message>
        <source>Prices from a file…</source>
        <translation>Prices from a file…</translation>
    </message>
    <message>
        <source>A table (CSV or Excel) with the columns “code” and “price”</source>
        <translation>A table (CSV or Excel) with the columns “code” and “price”</translation>
    </message>
    <message>
        <source>By per cent again</source>
        <translation>By per cent again</translation>
    </message>
    <message>
        <source>Preview of the prices</source>
        <translation>Preview of the prices</translation>
    </message>
    <message>
        <source>Write by how many per cent, or choose a file.</source>
        <translation>Write by how many per cent, or choose a file.</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Prices changed</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) will change.</source>
        <translation>
            <numerusform>%n price will change.</numerusform>
            <numerusform>%n prices will change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is.</source>
        <translation>
            <numerusform>%n stays as it is.</numerusform>
            <numerusform>%n stay as they are.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices from a file</source>
        <translation>Prices from a file</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xls *.txt)</source>
        <translation>Tables (*.csv *.xlsx *.xls *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Sample taken</source>
        <translation>Sample taken</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Tell the owner</source>
        <translation>Tell the owner</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Take the review back</source>
        <translation>Take the review back</translation>
    </message>
    <message>
        <source>Cancel the request</source>
        <translation>Cancel the request</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Choose a request of the list.</source>
        <translation>Choose a request of the list.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note: {text}</translation>
    </message>
    <message>
        <source>Conclusion: {text}</source>
        <translation>Conclusion: {text}</translation>
    </message>
    <message>
        <source>To be reviewed again: {text}</source>
        <translation>To be reviewed again: {text}</translation>
    </message>
</context>
<context>
    <name>ResourceForm</name>
    <message>
        <source>Doctor, room or device</source>
        <translation>Doctor, room or device</translation>
    </message>
    <message>
        <source>New doctor, room or device</source>
        <translation>New doctor, room or device</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>What it is</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Who it is</translation>
    </message>
    <message>
        <source>Name in the schedule</source>
        <translation>Name in the schedule</translation>
    </message>
    <message>
        <source>A speciality, what the room is for</source>
        <translation>A speciality, what the room is for</translation>
    </message>
    <message>
        <source>Under the name</source>
        <translation>Under the name</translation>
    </message>
    <message>
        <source>Times are offered every</source>
        <translation>Times are offered every</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Several bookings at one time are warned of, not refused</source>
        <translation>Several bookings at one time are warned of, not refused</translation>
    </message>
    <message>
        <source>Added to the schedule</source>
        <translation>Added to the schedule</translation>
    </message>
    <message>
        <source>Column of the schedule saved</source>
        <translation>Column of the schedule saved</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
</context>
<context>
    <name>ResultField</name>
    <message>
        <source>Unit of {name}</source>
        <translation>Unit of {name}</translation>
    </message>
</context>
<context>
    <name>ResultsForm</name>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Paste a table</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>Read a file</translation>
    </message>
    <message>
        <source>Results stored</source>
        <translation>Results stored</translation>
    </message>
    <message>
        <source>Results from a file</source>
        <translation>Results from a file</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.txt *.tsv)</source>
        <translation>Tables as text (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>ReverseForm</name>
    <message>
        <source>Reverse the invoice</source>
        <translation>Reverse the invoice</translation>
    </message>
    <message>
        <source>Was it done? Yes keeps it in the medical record, no cancels it there as well.</source>
        <translation>Was it done? Yes keeps it in the medical record, no cancels it there as well.</translation>
    </message>
    <message>
        <source>Yes, it was done</source>
        <translation>Yes, it was done</translation>
    </message>
    <message>
        <source>No, it was not done</source>
        <translation>No, it was not done</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>Invoice reversed</source>
        <translation>Invoice reversed</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Review of the results</source>
        <translation>Review of the results</translation>
    </message>
    <message>
        <source>Nothing is out of range.</source>
        <translation>Nothing is out of range.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) not there yet</source>
        <translation>
            <numerusform>%n result not there yet</numerusform>
            <numerusform>%n results not there yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Results reviewed</source>
        <translation>Results reviewed</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>register and edit owners</source>
        <translation>register and edit owners</translation>
    </message>
    <message>
        <source>archive owners</source>
        <translation>archive owners</translation>
    </message>
    <message>
        <source>register and edit patients</source>
        <translation>register and edit patients</translation>
    </message>
    <message>
        <source>change a patient&apos;s status</source>
        <translation>change a patient&apos;s status</translation>
    </message>
    <message>
        <source>write visits</source>
        <translation>write visits</translation>
    </message>
    <message>
        <source>sign visits</source>
        <translation>sign visits</translation>
    </message>
    <message>
        <source>unlock signed visits</source>
        <translation>unlock signed visits</translation>
    </message>
    <message>
        <source>measure vital signs</source>
        <translation>measure vital signs</translation>
    </message>
    <message>
        <source>edit diagnoses, phrases and templates of visits</source>
        <translation>edit diagnoses, phrases and templates of visits</translation>
    </message>
    <message>
        <source>record manipulations</source>
        <translation>record manipulations</translation>
    </message>
    <message>
        <source>cancel manipulations</source>
        <translation>cancel manipulations</translation>
    </message>
    <message>
        <source>add files</source>
        <translation>add files</translation>
    </message>
    <message>
        <source>rename and archive files</source>
        <translation>rename and archive files</translation>
    </message>
    <message>
        <source>write prescriptions</source>
        <translation>write prescriptions</translation>
    </message>
    <message>
        <source>dispense by prescriptions</source>
        <translation>dispense by prescriptions</translation>
    </message>
    <message>
        <source>cancel prescriptions</source>
        <translation>cancel prescriptions</translation>
    </message>
    <message>
        <source>give what is contraindicated, with a reason</source>
        <translation>give what is contraindicated, with a reason</translation>
    </message>
    <message>
        <source>edit medicines and their doses</source>
        <translation>edit medicines and their doses</translation>
    </message>
    <message>
        <source>request laboratory tests and tell owners the results</source>
        <translation>request laboratory tests and tell owners the results</translation>
    </message>
    <message>
        <source>take samples and enter laboratory results</source>
        <translation>take samples and enter laboratory results</translation>
    </message>
    <message>
        <source>review laboratory results</source>
        <translation>review laboratory results</translation>
    </message>
    <message>
        <source>take a review of laboratory results back</source>
        <translation>take a review of laboratory results back</translation>
    </message>
    <message>
        <source>edit analytes, panels and reference ranges</source>
        <translation>edit analytes, panels and reference ranges</translation>
    </message>
    <message>
        <source>charge less than the least price</source>
        <translation>charge less than the least price</translation>
    </message>
    <message>
        <source>write and give estimates</source>
        <translation>write and give estimates</translation>
    </message>
    <message>
        <source>change draft invoices</source>
        <translation>change draft invoices</translation>
    </message>
    <message>
        <source>post invoices</source>
        <translation>post invoices</translation>
    </message>
    <message>
        <source>take payments</source>
        <translation>take payments</translation>
    </message>
    <message>
        <source>give money back</source>
        <translation>give money back</translation>
    </message>
    <message>
        <source>give money back by another way than it came</source>
        <translation>give money back by another way than it came</translation>
    </message>
    <message>
        <source>correct posted invoices</source>
        <translation>correct posted invoices</translation>
    </message>
    <message>
        <source>reverse posted invoices</source>
        <translation>reverse posted invoices</translation>
    </message>
    <message>
        <source>write debts off</source>
        <translation>write debts off</translation>
    </message>
    <message>
        <source>open and close shifts of the till</source>
        <translation>open and close shifts of the till</translation>
    </message>
    <message>
        <source>take off surcharges that came by themselves</source>
        <translation>take off surcharges that came by themselves</translation>
    </message>
    <message>
        <source>give credit past the limit</source>
        <translation>give credit past the limit</translation>
    </message>
    <message>
        <source>change closed periods</source>
        <translation>change closed periods</translation>
    </message>
    <message>
        <source>set tills, credit, taxes, surcharges and discounts</source>
        <translation>set tills, credit, taxes, surcharges and discounts</translation>
    </message>
    <message>
        <source>order treatment</source>
        <translation>order treatment</translation>
    </message>
    <message>
        <source>carry out treatment</source>
        <translation>carry out treatment</translation>
    </message>
    <message>
        <source>skip tasks of treatment</source>
        <translation>skip tasks of treatment</translation>
    </message>
    <message>
        <source>see the schedule</source>
        <translation>see the schedule</translation>
    </message>
    <message>
        <source>book, move and cancel appointments</source>
        <translation>book, move and cancel appointments</translation>
    </message>
    <message>
        <source>check in, call and close appointments</source>
        <translation>check in, call and close appointments</translation>
    </message>
    <message>
        <source>reopen closed appointments</source>
        <translation>reopen closed appointments</translation>
    </message>
    <message>
        <source>edit rosters, rooms and types of appointments</source>
        <translation>edit rosters, rooms and types of appointments</translation>
    </message>
    <message>
        <source>edit the catalogue and its prices</source>
        <translation>edit the catalogue and its prices</translation>
    </message>
    <message>
        <source>edit species, breeds and colours</source>
        <translation>edit species, breeds and colours</translation>
    </message>
    <message>
        <source>edit the clinic&apos;s particulars</source>
        <translation>edit the clinic&apos;s particulars</translation>
    </message>
    <message>
        <source>see the staff</source>
        <translation>see the staff</translation>
    </message>
    <message>
        <source>add and edit staff</source>
        <translation>add and edit staff</translation>
    </message>
    <message>
        <source>change rights of roles</source>
        <translation>change rights of roles</translation>
    </message>
    <message>
        <source>see the journal</source>
        <translation>see the journal</translation>
    </message>
    <message>
        <source>export the journal</source>
        <translation>export the journal</translation>
    </message>
    <message>
        <source>restore earlier values</source>
        <translation>restore earlier values</translation>
    </message>
    <message>
        <source>import files</source>
        <translation>import files</translation>
    </message>
    <message>
        <source>your role doesn&apos;t include the right to {right}</source>
        <translation>your role doesn&apos;t include the right to {right}</translation>
    </message>
</context>
<context>
    <name>RightsModel</name>
    <message>
        <source>Largest discount, %</source>
        <translation>Largest discount, %</translation>
    </message>
    <message>
        <source>Largest write-off</source>
        <translation>Largest write-off</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Limits of the role</source>
        <translation>Limits of the role</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Rights of roles</translation>
    </message>
    <message>
        <source>A tick is saved at once and acts on the next action of everybody with that role.</source>
        <translation>A tick is saved at once and acts on the next action of everybody with that role.</translation>
    </message>
    <message>
        <source>{role}: granted — {right}</source>
        <translation>{role}: granted — {right}</translation>
    </message>
    <message>
        <source>{role}: taken away — {right}</source>
        <translation>{role}: taken away — {right}</translation>
    </message>
    <message>
        <source>Choose a role in the table; administrators have no limits.</source>
        <translation>Choose a role in the table; administrators have no limits.</translation>
    </message>
</context>
<context>
    <name>RosterCounts</name>
    <message numerus="yes">
        <source>%n booking(s) stand there. They stay, and are to be given another time.</source>
        <translation>
            <numerusform>%n booking stands there. It stays, and is to be given another time.</numerusform>
            <numerusform>%n bookings stand there. They stay, and are to be given another time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Remove this row</source>
        <translation>Remove this row</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>There is nothing to undo</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Sample taken</source>
        <translation>Sample taken</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>Number on the label</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Sample noted</source>
        <translation>Sample noted</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Folder:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>File name:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Kind of file:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>Nothing has the code “{code}”: nothing of the catalogue, and no invoice.</source>
        <translation>Nothing has the code “{code}”: nothing of the catalogue, and no invoice.</translation>
    </message>
    <message>
        <source>“{name}” goes onto an invoice that is not posted yet: choose one of the list.</source>
        <translation>“{name}” goes onto an invoice that is not posted yet: choose one of the list.</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Added: {name}</translation>
    </message>
</context>
<context>
    <name>ScheduleHeader</name>
    <message>
        <source>All doctors</source>
        <translation>All doctors</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Whose schedule</source>
        <translation>Whose schedule</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message>
        <source>nothing is booked</source>
        <translation>nothing is booked</translation>
    </message>
    <message>
        <source>No room or equipment is kept yet. They are entered in Lists (Alt+7).</source>
        <translation>No room or equipment is kept yet. They are entered in Lists (Alt+7).</translation>
    </message>
    <message>
        <source>No doctor has a schedule yet. Doctors are entered in Lists (Alt+7).</source>
        <translation>No doctor has a schedule yet. Doctors are entered in Lists (Alt+7).</translation>
    </message>
    <message>
        <source>Without a doctor</source>
        <translation>Without a doctor</translation>
    </message>
    <message>
        <source>archived: give these to somebody</source>
        <translation>archived: give these to somebody</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Schedule as a list</source>
        <translation>Schedule as a list</translation>
    </message>
</context>
<context>
    <name>ScheduleSection</name>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Edit the schedule&apos;s settings</source>
        <translation>Edit the schedule&apos;s settings</translation>
    </message>
    <message>
        <source>The day is shown from {begin} to {end}</source>
        <translation>The day is shown from {begin} to {end}</translation>
    </message>
    <message>
        <source>Waiting is amber after {amber} min, red after {red} min</source>
        <translation>Waiting is amber after {amber} min, red after {red} min</translation>
    </message>
    <message>
        <source>A no-show is suggested {minutes} min after the end</source>
        <translation>A no-show is suggested {minutes} min after the end</translation>
    </message>
    <message>
        <source>A slot shows: {parts}</source>
        <translation>A slot shows: {parts}</translation>
    </message>
    <message>
        <source>Its tooltip shows: {parts}</source>
        <translation>Its tooltip shows: {parts}</translation>
    </message>
</context>
<context>
    <name>ScheduleSettingsForm</name>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>The day is shown from</source>
        <translation>The day is shown from</translation>
    </message>
    <message>
        <source>The day is shown to</source>
        <translation>The day is shown to</translation>
    </message>
    <message>
        <source>Waiting is amber after, min</source>
        <translation>Waiting is amber after, min</translation>
    </message>
    <message>
        <source>Waiting is red after, min</source>
        <translation>Waiting is red after, min</translation>
    </message>
    <message>
        <source>No-show suggested after the end, min</source>
        <translation>No-show suggested after the end, min</translation>
    </message>
    <message>
        <source>A slot shows, in order</source>
        <translation>A slot shows, in order</translation>
    </message>
    <message>
        <source>Its tooltip shows, in order</source>
        <translation>Its tooltip shows, in order</translation>
    </message>
    <message>
        <source>Settings of the schedule saved</source>
        <translation>Settings of the schedule saved</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>Print the schedule</source>
        <translation>Print the schedule</translation>
    </message>
    <message>
        <source>Schedule: {day}</source>
        <translation>Schedule: {day}</translation>
    </message>
    <message>
        <source>{title} · printed {moment} · page {page} of {pages}</source>
        <translation>{title} · printed {moment} · page {page} of {pages}</translation>
    </message>
    <message>
        <source>Without a doctor</source>
        <translation>Without a doctor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Client, phone</source>
        <translation>Client, phone</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Show what is typed</translation>
    </message>
</context>
<context>
    <name>SendForm</name>
    <message>
        <source>Sent to a laboratory</source>
        <translation>Sent to a laboratory</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Sending noted</source>
        <translation>Sending noted</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Edit the workstation</source>
        <translation>Edit the workstation</translation>
    </message>
    <message>
        <source>These particulars stand on documents; the country decides how phone numbers are read.</source>
        <translation>These particulars stand on documents; the country decides how phone numbers are read.</translation>
    </message>
    <message>
        <source>The clinic has no name yet</source>
        <translation>The clinic has no name yet</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Legal name</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Tax number</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Country of phone numbers</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>This workstation</source>
        <translation>This workstation</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>Name: {name}</translation>
    </message>
    <message>
        <source>Locks when nobody is at the computer: {time}</source>
        <translation>Locks when nobody is at the computer: {time}</translation>
    </message>
</context>
<context>
    <name>SheetWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Language of the document</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Preparing the document…</source>
        <translation>Preparing the document…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>The document could not be prepared.</source>
        <translation>The document could not be prepared.</translation>
    </message>
    <message>
        <source>Preparing the document: {done} of {total}</source>
        <translation>Preparing the document: {done} of {total}</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>Stopped: the document was not prepared.</source>
        <translation>Stopped: the document was not prepared.</translation>
    </message>
    <message>
        <source>It can&apos;t be written. Close the file in other programs, or choose another folder or printer.</source>
        <translation>It can&apos;t be written. Close the file in other programs, or choose another folder or printer.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
</context>
<context>
    <name>ShiftExceptionForm</name>
    <message>
        <source>Holiday, leave or extra shift</source>
        <translation>Holiday, leave or extra shift</translation>
    </message>
    <message>
        <source>New holiday, leave or extra shift</source>
        <translation>New holiday, leave or extra shift</translation>
    </message>
    <message>
        <source>The whole clinic</source>
        <translation>The whole clinic</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Of whom</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>The same day, if empty</source>
        <translation>The same day, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Such as a holiday&apos;s name; it stands in the schedule</source>
        <translation>Such as a holiday&apos;s name; it stands in the schedule</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Days added</source>
        <translation>Days added</translation>
    </message>
    <message>
        <source>Days saved</source>
        <translation>Days saved</translation>
    </message>
    <message>
        <source>The whole day, if empty</source>
        <translation>The whole day, if empty</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>Hours of the roster</source>
        <translation>Hours of the roster</translation>
    </message>
    <message>
        <source>New hours of the roster</source>
        <translation>New hours of the roster</translation>
    </message>
    <message>
        <source>Choose whose hours</source>
        <translation>Choose whose hours</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>Whose hours</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Days of the week</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>18:00; earlier than “From” means the next day</source>
        <translation>18:00; earlier than “From” means the next day</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>Every how many weeks</translation>
    </message>
    <message>
        <source>No room of their own</source>
        <translation>No room of their own</translation>
    </message>
    <message>
        <source>In which room</source>
        <translation>In which room</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Without an end, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Hours added to the roster</source>
        <translation>Hours added to the roster</translation>
    </message>
    <message>
        <source>Hours of the roster saved</source>
        <translation>Hours of the roster saved</translation>
    </message>
</context>
<context>
    <name>SideCards</name>
    <message>
        <source>Waiting room</source>
        <translation>Waiting room</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
    <message>
        <source>Ready to pay</source>
        <translation>Ready to pay</translation>
    </message>
    <message>
        <source>Nobody is at the till.</source>
        <translation>Nobody is at the till.</translation>
    </message>
    <message>
        <source>To be moved</source>
        <translation>To be moved</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>came at {time}</translation>
    </message>
    <message>
        <source>nobody came at {time}</source>
        <translation>nobody came at {time}</translation>
    </message>
    <message>
        <source>asks for a time</source>
        <translation>asks for a time</translation>
    </message>
    <message>
        <source>book again</source>
        <translation>book again</translation>
    </message>
    <message>
        <source>would come sooner</source>
        <translation>would come sooner</translation>
    </message>
    <message>
        <source>confirm {when}</source>
        <translation>confirm {when}</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>To call</translation>
    </message>
    <message>
        <source>Nobody is to be called.</source>
        <translation>Nobody is to be called.</translation>
    </message>
</context>
<context>
    <name>SideTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Who works at this computer?</source>
        <translation>Who works at this computer?</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Sign in (Enter)</source>
        <translation>Sign in (Enter)</translation>
    </message>
    <message>
        <source>Recovery key…</source>
        <translation>Recovery key…</translation>
    </message>
    <message>
        <source>For an administrator who forgot the password</source>
        <translation>For an administrator who forgot the password</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>by login and password</source>
        <translation>by login and password</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>PIN or password</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Type your login.</source>
        <translation>Type your login.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Type your password.</translation>
    </message>
</context>
<context>
    <name>SignedVisitWindow</name>
    <message>
        <source>Visit — {name}</source>
        <translation>Visit — {name}</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation>Take the signature back</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Signature taken back: the visit can be written again</source>
        <translation>Signature taken back: the visit can be written again</translation>
    </message>
</context>
<context>
    <name>SkipForm</name>
    <message>
        <source>Skip the task</source>
        <translation>Skip the task</translation>
    </message>
    <message>
        <source>Task skipped</source>
        <translation>Task skipped</translation>
    </message>
</context>
<context>
    <name>SlotWindow</name>
    <message>
        <source>Find a free time</source>
        <translation>Find a free time</translation>
    </message>
    <message>
        <source>How long, minutes</source>
        <translation>How long, minutes</translation>
    </message>
    <message>
        <source>Room or equipment</source>
        <translation>Room or equipment</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>From the day</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>To the day</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Not before</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Not after</translation>
    </message>
    <message>
        <source>Doctors</source>
        <translation>Doctors</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Days of the week</translation>
    </message>
    <message>
        <source>Nothing ticked: any will do.</source>
        <translation>Nothing ticked: any will do.</translation>
    </message>
    <message>
        <source>Take this time</source>
        <translation>Take this time</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Take this time (Ctrl+Enter)</source>
        <translation>Take this time (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>SpeciesForm</name>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>New species</source>
        <translation>New species</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Lives up to, years</source>
        <translation>Lives up to, years</translation>
    </message>
    <message>
        <source>Weighs from, kg</source>
        <translation>Weighs from, kg</translation>
    </message>
    <message>
        <source>Weighs up to, kg</source>
        <translation>Weighs up to, kg</translation>
    </message>
    <message>
        <source>Species added</source>
        <translation>Species added</translation>
    </message>
    <message>
        <source>Species saved</source>
        <translation>Species saved</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Another workstation is upgrading the database; please wait…</source>
        <translation>Another workstation is upgrading the database; please wait…</translation>
    </message>
    <message>
        <source>Making a backup of the database…</source>
        <translation>Making a backup of the database…</translation>
    </message>
    <message>
        <source>Bringing the database up to date…</source>
        <translation>Bringing the database up to date…</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>Checking the database…</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Rights of roles</source>
        <translation>Rights of roles</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>Status of the patient</source>
        <translation>Status of the patient</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reason or cause</source>
        <translation>Reason or cause</translation>
    </message>
    <message>
        <source>Euthanised here</source>
        <translation>Euthanised here</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Status recorded</source>
        <translation>Status recorded</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Empty: now</source>
        <translation>Empty: now</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Call in</source>
        <translation>Call in</translation>
    </message>
    <message>
        <source>To the till</source>
        <translation>To the till</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>Don&apos;t call any more</source>
        <translation>Don&apos;t call any more</translation>
    </message>
    <message>
        <source>Keep in hospital</source>
        <translation>Keep in hospital</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Open the visit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>New booking</translation>
    </message>
    <message>
        <source>Find a free time</source>
        <translation>Find a free time</translation>
    </message>
    <message>
        <source>choose an appointment first</source>
        <translation>choose an appointment first</translation>
    </message>
    <message>
        <source>not possible now: {state}</source>
        <translation>not possible now: {state}</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Stop the treatment</source>
        <translation>Stop the treatment</translation>
    </message>
    <message>
        <source>Treatment stopped</source>
        <translation>Treatment stopped</translation>
    </message>
</context>
<context>
    <name>StoreQueue</name>
    <message numerus="yes">
        <source>%n file(s) not stored yet:</source>
        <translation>
            <numerusform>%n file is not stored yet:</numerusform>
            <numerusform>%n files are not stored yet:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be stored:</source>
        <translation>
            <numerusform>%n file could not be stored:</numerusform>
            <numerusform>%n files could not be stored:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Manipulations</source>
        <translation>Manipulations</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Prescriptions</source>
        <translation>Prescriptions</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Bookings</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Alerts and status</source>
        <translation>Alerts and status</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>alert raised</source>
        <translation>alert raised</translation>
    </message>
    <message>
        <source>alert taken off</source>
        <translation>alert taken off</translation>
    </message>
    <message>
        <source>along with {name}</source>
        <translation>along with {name}</translation>
    </message>
    <message>
        <source>discount {percent} %</source>
        <translation>discount {percent} %</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>cancelled: {reason}</translation>
    </message>
    <message>
        <source>from the kit “{kit}”</source>
        <translation>from the kit “{kit}”</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>These bookings are cancelled:</source>
        <translation>These bookings are cancelled:</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Open plans of treatment and planned manipulations end with it; prescriptions stay valid. Ctrl+Z brings them back.</source>
        <translation>Open plans of treatment and planned manipulations end with it; prescriptions stay valid. Ctrl+Z brings them back.</translation>
    </message>
    <message>
        <source>Open plans of treatment, planned manipulations and prescriptions end with it. Ctrl+Z brings them back.</source>
        <translation>Open plans of treatment, planned manipulations and prescriptions end with it. Ctrl+Z brings them back.</translation>
    </message>
    <message>
        <source>What had ended stays so: order anew what is to go on.</source>
        <translation>What had ended stays so: order anew what is to go on.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Manipulation</source>
        <translation>Manipulation</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Search in this patient</source>
        <translation>Search in this patient</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Since the last visit</source>
        <translation>Since the last visit</translation>
    </message>
    <message>
        <source>Nothing like this in the story.</source>
        <translation>Nothing like this in the story.</translation>
    </message>
    <message>
        <source>Nothing yet. F7 begins the first visit, Ctrl+M records a manipulation.</source>
        <translation>Nothing yet. F7 begins the first visit, Ctrl+M records a manipulation.</translation>
    </message>
</context>
<context>
    <name>SurchargeForm</name>
    <message>
        <source>Surcharge</source>
        <translation>Surcharge</translation>
    </message>
    <message>
        <source>New surcharge</source>
        <translation>New surcharge</translation>
    </message>
    <message>
        <source>Stands on the invoice, such as “Night”</source>
        <translation>Stands on the invoice, such as “Night”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of each line</source>
        <translation>Of each line</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>Once for a night or a visit</source>
        <translation>Once for a night or a visit</translation>
    </message>
    <message>
        <source>Or a sum</source>
        <translation>Or a sum</translation>
    </message>
    <message>
        <source>By itself on these days</source>
        <translation>By itself on these days</translation>
    </message>
    <message>
        <source>On holidays of the schedule</source>
        <translation>On holidays of the schedule</translation>
    </message>
    <message>
        <source>Only at home visits</source>
        <translation>Only at home visits</translation>
    </message>
    <message>
        <source>The whole day, if empty</source>
        <translation>The whole day, if empty</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Earlier than “From”: the next morning</source>
        <translation>Earlier than “From”: the next morning</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Without an end, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Not on drugs and goods</source>
        <translation>Not on drugs and goods</translation>
    </message>
    <message>
        <source>Without days, holidays and home visits it is only added by hand.</source>
        <translation>Without days, holidays and home visits it is only added by hand.</translation>
    </message>
    <message>
        <source>Surcharge added</source>
        <translation>Surcharge added</translation>
    </message>
    <message>
        <source>Surcharge saved</source>
        <translation>Surcharge saved</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Open the patient</source>
        <translation>Open the patient</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>My team</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Done and skipped today</source>
        <translation>Done and skipped today</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Nothing was done or skipped yet today.</source>
        <translation>Nothing was done or skipped yet today.</translation>
    </message>
    <message>
        <source>Nothing is left to do here. Treatment is ordered on a patient&apos;s card by Ctrl+T.</source>
        <translation>Nothing is left to do here. Treatment is ordered on a patient&apos;s card by Ctrl+T.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) left</source>
        <translation>
            <numerusform>%n task left</numerusform>
            <numerusform>%n tasks left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done or skipped today</source>
        <translation>
            <numerusform>%n done or skipped today</numerusform>
            <numerusform>%n done or skipped today</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more than are shown</source>
        <translation>there are more than are shown</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>TaxField</name>
    <message>
        <source>Without tax</source>
        <translation>Without tax</translation>
    </message>
    <message>
        <source>{percent} %, not in the list of that day</source>
        <translation>{percent} %, not in the list of that day</translation>
    </message>
</context>
<context>
    <name>TaxRateForm</name>
    <message>
        <source>Rate of tax</source>
        <translation>Rate of tax</translation>
    </message>
    <message>
        <source>New rate of tax</source>
        <translation>New rate of tax</translation>
    </message>
    <message>
        <source>As in the other language, if empty</source>
        <translation>As in the other language, if empty</translation>
    </message>
    <message>
        <source>Name in Russian</source>
        <translation>Name in Russian</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Without tax, if empty</source>
        <translation>Without tax, if empty</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>Rate, %</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Without an end, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Rate of tax added</source>
        <translation>Rate of tax added</translation>
    </message>
    <message>
        <source>Rate of tax saved</source>
        <translation>Rate of tax saved</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Owner told</source>
        <translation>Owner told</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Who was told</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Noted: the owner was told</source>
        <translation>Noted: the owner was told</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>Template of a visit</source>
        <translation>Template of a visit</translation>
    </message>
    <message>
        <source>New template of a visit</source>
        <translation>New template of a visit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Anamnesis</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examination</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Advice to the owner</translation>
    </message>
    <message>
        <source>Only for these species (none marked: for all)</source>
        <translation>Only for these species (none marked: for all)</translation>
    </message>
    <message>
        <source>Template added</source>
        <translation>Template added</translation>
    </message>
    <message>
        <source>Template saved</source>
        <translation>Template saved</translation>
    </message>
</context>
<context>
    <name>TenderForm</name>
    <message>
        <source>Still to pay: {sum}</source>
        <translation>Still to pay: {sum}</translation>
    </message>
    <message>
        <source>Kept as a prepayment: {sum}, no change</source>
        <translation>Kept as a prepayment: {sum}, no change</translation>
    </message>
    <message>
        <source>Too much: {sum}</source>
        <translation>Too much: {sum}</translation>
    </message>
    <message>
        <source>Change: {sum}</source>
        <translation>Change: {sum}</translation>
    </message>
    <message>
        <source>Paid in full, no change</source>
        <translation>Paid in full, no change</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Terms of the owner</source>
        <translation>Terms of the owner</translation>
    </message>
    <message>
        <source>Days to pay a debt</source>
        <translation>Days to pay a debt</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Credit limit</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Price group</translation>
    </message>
    <message>
        <source>Off every line by itself</source>
        <translation>Off every line by itself</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Discount, %</translation>
    </message>
    <message>
        <source>Without an end, if empty</source>
        <translation>Without an end, if empty</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Reason of the discount</source>
        <translation>Reason of the discount</translation>
    </message>
    <message>
        <source>STOP: nothing more on credit</source>
        <translation>STOP: nothing more on credit</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>Reason of the stop</translation>
    </message>
    <message>
        <source>Terms saved</source>
        <translation>Terms saved</translation>
    </message>
</context>
<context>
    <name>TillForm</name>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Till added</source>
        <translation>Till added</translation>
    </message>
    <message>
        <source>Till renamed</source>
        <translation>Till renamed</translation>
    </message>
</context>
<context>
    <name>TillStrip</name>
    <message>
        <source>Open the shift</source>
        <translation>Open the shift</translation>
    </message>
    <message>
        <source>Close the shift (Z report)</source>
        <translation>Close the shift (Z report)</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Cash in or out</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>X report</translation>
    </message>
    <message>
        <source>Where the cash comes from</source>
        <translation>Where the cash comes from</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Debts</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>The shift is not open</source>
        <translation>The shift is not open</translation>
    </message>
    <message>
        <source>Open it before the first payment.</source>
        <translation>Open it before the first payment.</translation>
    </message>
    <message>
        <source>Till {till} · shift No. {number} · opened: {time}</source>
        <translation>Till {till} · shift No. {number} · opened: {time}</translation>
    </message>
    <message>
        <source>taken {sum}</source>
        <translation>taken {sum}</translation>
    </message>
    <message>
        <source>Report of the shift</source>
        <translation>Report of the shift</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Reception</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>My work</translation>
    </message>
    <message>
        <source>The clinic</source>
        <translation>The clinic</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Call the next one</source>
        <translation>Call the next one</translation>
    </message>
    <message>
        <source>Without a booking</source>
        <translation>Without a booking</translation>
    </message>
    <message>
        <source>Waiting room screen</source>
        <translation>Waiting room screen</translation>
    </message>
    <message>
        <source>Two programs write to one database file, and this computer&apos;s SQLite {version} may damage it then: close one of them, or keep the records on a PostgreSQL server.</source>
        <translation>Two programs write to one database file, and this computer&apos;s SQLite {version} may damage it then: close one of them, or keep the records on a PostgreSQL server.</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Give to another owner</source>
        <translation>Give to another owner</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>New owner</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>The patient has a new owner</source>
        <translation>The patient has a new owner</translation>
    </message>
</context>
<context>
    <name>TreatmentPanel</name>
    <message>
        <source>Treatment</source>
        <translation>Treatment</translation>
    </message>
    <message>
        <source>Order treatment</source>
        <translation>Order treatment</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Declined by the owner</source>
        <translation>Declined by the owner</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Given now</source>
        <translation>Given now</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Next tasks</source>
        <translation>Next tasks</translation>
    </message>
    <message>
        <source>No treatment yet. Ctrl+T orders one.</source>
        <translation>No treatment yet. Ctrl+T orders one.</translation>
    </message>
    <message>
        <source>Recorded as declined by the owner</source>
        <translation>Recorded as declined by the owner</translation>
    </message>
</context>
<context>
    <name>Treatments</name>
    <message>
        <source>stopped: {reason}</source>
        <translation>stopped: {reason}</translation>
    </message>
    <message>
        <source>when needed</source>
        <translation>when needed</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>skipped by {who}, {moment}: {reason}</source>
        <translation>skipped by {who}, {moment}: {reason}</translation>
    </message>
    <message>
        <source>done late by {who}, {moment}</source>
        <translation>done late by {who}, {moment}</translation>
    </message>
    <message>
        <source>done by {who}, {moment}</source>
        <translation>done by {who}, {moment}</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>orally</source>
        <translation>orally</translation>
    </message>
    <message>
        <source>s.c.</source>
        <translation>s.c.</translation>
    </message>
    <message>
        <source>i.m.</source>
        <translation>i.m.</translation>
    </message>
    <message>
        <source>i.v.</source>
        <translation>i.v.</translation>
    </message>
    <message>
        <source>i.v. drip</source>
        <translation>i.v. drip</translation>
    </message>
    <message>
        <source>on the skin</source>
        <translation>on the skin</translation>
    </message>
    <message>
        <source>into the eye</source>
        <translation>into the eye</translation>
    </message>
    <message>
        <source>into the ear</source>
        <translation>into the ear</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>into the nose</translation>
    </message>
    <message>
        <source>rectally</source>
        <translation>rectally</translation>
    </message>
    <message>
        <source>by inhalation</source>
        <translation>by inhalation</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>otherwise</translation>
    </message>
    <message>
        <source>At times of day</source>
        <translation>At times of day</translation>
    </message>
    <message>
        <source>Every so many hours</source>
        <translation>Every so many hours</translation>
    </message>
    <message>
        <source>When needed</source>
        <translation>When needed</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>going on</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>to be done</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>at {times}</source>
        <translation>at {times}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>× {quantity}</source>
        <translation>× {quantity}</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>Manipulation recorded</source>
        <translation>Manipulation recorded</translation>
    </message>
    <message>
        <source>Manipulation begun</source>
        <translation>Manipulation begun</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Choose a test with numbers to see its trend.</source>
        <translation>Choose a test with numbers to see its trend.</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Unlock the visit</source>
        <translation>Unlock the visit</translation>
    </message>
    <message>
        <source>Visit unlocked: it can be written again</source>
        <translation>Visit unlocked: it can be written again</translation>
    </message>
</context>
<context>
    <name>UserForm</name>
    <message>
        <source>Edit person</source>
        <translation>Edit person</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>Licence number</translation>
    </message>
    <message>
        <source>Colour in lists</source>
        <translation>Colour in lists</translation>
    </message>
    <message>
        <source>Signature under documents</source>
        <translation>Signature under documents</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>First password once more</source>
        <translation>First password once more</translation>
    </message>
    <message>
        <source>Person saved</source>
        <translation>Person saved</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>Person added</translation>
    </message>
</context>
<context>
    <name>Users</name>
    <message>
        <source>Good morning, {name}</source>
        <translation>Good morning, {name}</translation>
    </message>
    <message>
        <source>Good afternoon, {name}</source>
        <translation>Good afternoon, {name}</translation>
    </message>
    <message>
        <source>Good evening, {name}</source>
        <translation>Good evening, {name}</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Action No. {sequence} is missing from the journal.</source>
        <translation>Action No. {sequence} is missing from the journal.</translation>
    </message>
    <message>
        <source>Action No. {sequence} was altered after it was sealed.</source>
        <translation>Action No. {sequence} was altered after it was sealed.</translation>
    </message>
    <message>
        <source>Another action stands in the place of action No. {sequence}.</source>
        <translation>Another action stands in the place of action No. {sequence}.</translation>
    </message>
    <message>
        <source>The actions from No. {sequence} on are gone.</source>
        <translation>The actions from No. {sequence} on are gone.</translation>
    </message>
    <message>
        <source>There is an action or a change that was never sealed, before No. {sequence}.</source>
        <translation>There is an action or a change that was never sealed, before No. {sequence}.</translation>
    </message>
    <message>
        <source>The seal of the whole journal doesn&apos;t fit the action before No. {sequence}.</source>
        <translation>The seal of the whole journal doesn&apos;t fit the action before No. {sequence}.</translation>
    </message>
    <message>
        <source>Everything before it is proved. Make a copy of the database, change nothing, compare it with the newest backup and call your administrator.</source>
        <translation>Everything before it is proved. Make a copy of the database, change nothing, compare it with the newest backup and call your administrator.</translation>
    </message>
    <message>
        <source>Row {row} of the actions.</source>
        <translation>Row {row} of the actions.</translation>
    </message>
    <message>
        <source>Its moment: {moment}.</source>
        <translation>Its moment: {moment}.</translation>
    </message>
    <message>
        <source>{who} exported many records at once ({count}), {moment}</source>
        <translation>{who} exported many records at once ({count}), {moment}</translation>
    </message>
    <message>
        <source>{who} opened many cards within an hour ({count}), {moment}</source>
        <translation>{who} opened many cards within an hour ({count}), {moment}</translation>
    </message>
</context>
<context>
    <name>ViewerDialog</name>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Previous file</source>
        <translation>Previous file</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>Next file</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Whole picture</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turn</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Open with another program</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>This kind of file is shown by another program.</source>
        <translation>This kind of file is shown by another program.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Version {number}, {date}, {who}</source>
        <translation>Version {number}, {date}, {who}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>page {number} of {count}</source>
        <translation>page {number} of {count}</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Larger hours</source>
        <translation>Larger hours</translation>
    </message>
    <message>
        <source>Smaller hours</source>
        <translation>Smaller hours</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>As a list</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>Print the day</translation>
    </message>
    <message>
        <source>To another calendar</source>
        <translation>To another calendar</translation>
    </message>
    <message>
        <source>Colour tells the state</source>
        <translation>Colour tells the state</translation>
    </message>
    <message>
        <source>Colour tells the type</source>
        <translation>Colour tells the type</translation>
    </message>
    <message>
        <source>Colour tells the doctor</source>
        <translation>Colour tells the doctor</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Visit — {name}</source>
        <translation>Visit — {name}</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>From the last visit</source>
        <translation>From the last visit</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Save, and send the owner to pay; sign it later (F8)</source>
        <translation>Save, and send the owner to pay; sign it later (F8)</translation>
    </message>
    <message>
        <source>Rest normal</source>
        <translation>Rest normal</translation>
    </message>
    <message>
        <source>Save and close; the visit stays open (Ctrl+Enter)</source>
        <translation>Save and close; the visit stays open (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Complaint and history</source>
        <translation>Complaint and history</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Anamnesis</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examination</translation>
    </message>
    <message>
        <source>By systems</source>
        <translation>By systems</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>Present state</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>Diagnoses</source>
        <translation>Diagnoses</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Advice to the owner</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>Why to come again</source>
        <translation>Why to come again</translation>
    </message>
    <message>
        <source>Visit saved, not signed yet</source>
        <translation>Visit saved, not signed yet</translation>
    </message>
    <message>
        <source>Visit signed</source>
        <translation>Visit signed</translation>
    </message>
    <message>
        <source>Visit finished: ready to pay</source>
        <translation>Visit finished: ready to pay</translation>
    </message>
    <message>
        <source>No templates yet: they are written on the page Lists</source>
        <translation>No templates yet: they are written on the page Lists</translation>
    </message>
    <message>
        <source>At the last visit nothing was written here.</source>
        <translation>At the last visit nothing was written here.</translation>
    </message>
    <message>
        <source>on {workstation}</source>
        <translation>on {workstation}</translation>
    </message>
    <message>
        <source>This visit was signed or put away meanwhile. Your text is kept on this computer: copy it and write an addendum.</source>
        <translation>This visit was signed or put away meanwhile. Your text is kept on this computer: copy it and write an addendum.</translation>
    </message>
    <message>
        <source>{who} is writing in this visit too, on {workstation}, last at {time}.</source>
        <translation>{who} is writing in this visit too, on {workstation}, last at {time}.</translation>
    </message>
    <message>
        <source>Unlocked after signing: {reason}</source>
        <translation>Unlocked after signing: {reason}</translation>
    </message>
    <message>
        <source>Your text is kept: {time}. Others see it when you save.</source>
        <translation>Your text is kept: {time}. Others see it when you save.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Your text is kept on this computer; go on writing.</source>
        <translation>The server can&apos;t be reached. Your text is kept on this computer; go on writing.</translation>
    </message>
</context>
<context>
    <name>VisitFrame</name>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>The card showed another patient. It shows {name} again: press once more.</source>
        <translation>The card showed another patient. It shows {name} again: press once more.</translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Anamnesis</source>
        <translation>Anamnesis</translation>
    </message>
    <message>
        <source>Vital signs</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Present state</source>
        <translation>Present state</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnosis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Declined or cancelled</source>
        <translation>Declined or cancelled</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Advice to the owner</source>
        <translation>Advice to the owner</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Next visit</translation>
    </message>
    <message>
        <source>Normal: {systems}</source>
        <translation>Normal: {systems}</translation>
    </message>
    <message>
        <source>Examination by systems</source>
        <translation>Examination by systems</translation>
    </message>
    <message>
        <source>Signed by {who}, {time}</source>
        <translation>Signed by {who}, {time}</translation>
    </message>
    <message>
        <source>Unlocked after signing: {reason}</source>
        <translation>Unlocked after signing: {reason}</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>First visit</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>Repeat visit</source>
        <translation>Repeat visit</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>Consultation by phone</source>
        <translation>Consultation by phone</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Improved</source>
        <translation>Improved</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Worse</translation>
    </message>
    <message>
        <source>Treatment goes on</source>
        <translation>Treatment goes on</translation>
    </message>
    <message>
        <source>Referred to a specialist</source>
        <translation>Referred to a specialist</translation>
    </message>
    <message>
        <source>Admitted to hospital</source>
        <translation>Admitted to hospital</translation>
    </message>
    <message>
        <source>Owner refused treatment</source>
        <translation>Owner refused treatment</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>General condition</source>
        <translation>General condition</translation>
    </message>
    <message>
        <source>Skin and coat</source>
        <translation>Skin and coat</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Eyes</translation>
    </message>
    <message>
        <source>Ears</source>
        <translation>Ears</translation>
    </message>
    <message>
        <source>Mouth and teeth</source>
        <translation>Mouth and teeth</translation>
    </message>
    <message>
        <source>Lymph nodes</source>
        <translation>Lymph nodes</translation>
    </message>
    <message>
        <source>Respiratory system</source>
        <translation>Respiratory system</translation>
    </message>
    <message>
        <source>Heart and circulation</source>
        <translation>Heart and circulation</translation>
    </message>
    <message>
        <source>Digestive system</source>
        <translation>Digestive system</translation>
    </message>
    <message>
        <source>Urinary system</source>
        <translation>Urinary system</translation>
    </message>
    <message>
        <source>Reproductive system</source>
        <translation>Reproductive system</translation>
    </message>
    <message>
        <source>Muscles, bones and joints</source>
        <translation>Muscles, bones and joints</translation>
    </message>
    <message>
        <source>Nervous system</source>
        <translation>Nervous system</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>Abnormal</translation>
    </message>
    <message>
        <source>Preliminary</source>
        <translation>Preliminary</translation>
    </message>
    <message>
        <source>Differential</source>
        <translation>Differential</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Pale</source>
        <translation>Pale</translation>
    </message>
    <message>
        <source>White</source>
        <translation>White</translation>
    </message>
    <message>
        <source>Reddened</source>
        <translation>Reddened</translation>
    </message>
    <message>
        <source>Bluish</source>
        <translation>Bluish</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>weight {value}</source>
        <translation>weight {value}</translation>
    </message>
    <message>
        <source>T {value} °C</source>
        <translation>T {value} °C</translation>
    </message>
    <message>
        <source>pulse {value} a minute</source>
        <translation>pulse {value} a minute</translation>
    </message>
    <message>
        <source>respiration {value} a minute</source>
        <translation>respiration {value} a minute</translation>
    </message>
    <message>
        <source>capillary refill {value} s</source>
        <translation>capillary refill {value} s</translation>
    </message>
    <message>
        <source>mucous membranes: {value}</source>
        <translation>mucous membranes: {value}</translation>
    </message>
    <message>
        <source>body condition {value}/9</source>
        <translation>body condition {value}/9</translation>
    </message>
    <message>
        <source>pain {value}/10</source>
        <translation>pain {value}/10</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>Temperature, °C</source>
        <translation>Temperature, °C</translation>
    </message>
    <message>
        <source>Pulse, a minute</source>
        <translation>Pulse, a minute</translation>
    </message>
    <message>
        <source>Respiration, a minute</source>
        <translation>Respiration, a minute</translation>
    </message>
    <message>
        <source>Capillary refill, seconds</source>
        <translation>Capillary refill, seconds</translation>
    </message>
    <message>
        <source>Mucous membranes</source>
        <translation>Mucous membranes</translation>
    </message>
    <message>
        <source>Body condition, 1 to 9</source>
        <translation>Body condition, 1 to 9</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Pain, 0 to 10</translation>
    </message>
</context>
<context>
    <name>VitalsChart</name>
    <message>
        <source>Nothing measured yet</source>
        <translation>Nothing measured yet</translation>
    </message>
</context>
<context>
    <name>VitalsPanel</name>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>▲ visit   ■ drug given   band: normal for the species</source>
        <translation>▲ visit   ■ drug given   band: normal for the species</translation>
    </message>
    <message>
        <source>Nothing measured yet. Ctrl+Shift+M records vital signs, Ctrl+G a weight.</source>
        <translation>Nothing measured yet. Ctrl+Shift+M records vital signs, Ctrl+G a weight.</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Waiting room</source>
        <translation>Waiting room</translation>
    </message>
    <message>
        <source>F11: whole screen · Esc: back</source>
        <translation>F11: whole screen · Esc: back</translation>
    </message>
    <message>
        <source>Please come in</source>
        <translation>Please come in</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalkInForm</name>
    <message>
        <source>Arrival without a booking</source>
        <translation>Arrival without a booking</translation>
    </message>
    <message>
        <source>Client of the clinic</source>
        <translation>Client of the clinic</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>New client</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Who has come</source>
        <translation>Who has come</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Pet&apos;s name</source>
        <translation>Pet&apos;s name</translation>
    </message>
    <message>
        <source>Species</source>
        <translation>Species</translation>
    </message>
    <message>
        <source>Kind of appointment</source>
        <translation>Kind of appointment</translation>
    </message>
    <message>
        <source>Received: waits now</source>
        <translation>Received: waits now</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Show the invoice</source>
        <translation>Show the invoice</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>Open the visit</translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>No weights yet</source>
        <translation>No weights yet</translation>
    </message>
</context>
<context>
    <name>WeightField</name>
    <message>
        <source>or with its unit: 350 g, 9 lb</source>
        <translation>or with its unit: 350 g, 9 lb</translation>
    </message>
</context>
<context>
    <name>WeightForm</name>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Weight, kg</source>
        <translation>Weight, kg</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Weight recorded</source>
        <translation>Weight recorded</translation>
    </message>
</context>
<context>
    <name>WorkView</name>
    <message>
        <source>Waiting for you</source>
        <translation>Waiting for you</translation>
    </message>
    <message>
        <source>Done today</source>
        <translation>Done today</translation>
    </message>
    <message>
        <source>Visits not signed yet</source>
        <translation>Visits not signed yet</translation>
    </message>
    <message>
        <source>Nothing yet. Ctrl+K finds a patient, F2 registers a new owner.</source>
        <translation>Nothing yet. Ctrl+K finds a patient, F2 registers a new owner.</translation>
    </message>
    <message>
        <source>My queue</source>
        <translation>My queue</translation>
    </message>
    <message>
        <source>Nobody waits for you.</source>
        <translation>Nobody waits for you.</translation>
    </message>
    <message>
        <source>Still to come today</source>
        <translation>Still to come today</translation>
    </message>
    <message>
        <source>Nobody else is booked with you today.</source>
        <translation>Nobody else is booked with you today.</translation>
    </message>
    <message>
        <source>new patients today</source>
        <translation>new patients today</translation>
    </message>
    <message>
        <source>manipulations today</source>
        <translation>manipulations today</translation>
    </message>
    <message>
        <source>of them by me</source>
        <translation>of them by me</translation>
    </message>
    <message>
        <source>{name} can&apos;t sign in after too many wrong passwords: Staff, “Let in again”.</source>
        <translation>{name} can&apos;t sign in after too many wrong passwords: Staff, “Let in again”.</translation>
    </message>
    <message numerus="yes">
        <source>%n laboratory result(s) to review: Alt+6</source>
        <translation>
            <numerusform>%n laboratory result to review: Alt+6</numerusform>
            <numerusform>%n laboratory results to review: Alt+6</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) of treatment due: Alt+5</source>
        <translation>
            <numerusform>%n task of treatment due: Alt+5</numerusform>
            <numerusform>%n tasks of treatment due: Alt+5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) not signed yet:</source>
        <translation>
            <numerusform>%n visit not signed yet:</numerusform>
            <numerusform>%n visits not signed yet:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>Nothing is waiting.</translation>
    </message>
</context>
<context>
    <name>WorkstationForm</name>
    <message>
        <source>This workstation</source>
        <translation>This workstation</translation>
    </message>
    <message>
        <source>Name of the workstation</source>
        <translation>Name of the workstation</translation>
    </message>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Lock when nobody is at the computer</source>
        <translation>Lock when nobody is at the computer</translation>
    </message>
    <message>
        <source>Workstation saved; its name holds from the next start on</source>
        <translation>Workstation saved; its name holds from the next start on</translation>
    </message>
</context>
<context>
    <name>WriteOffForm</name>
    <message>
        <source>Write the debt off</source>
        <translation>Write the debt off</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Write off</translation>
    </message>
    <message>
        <source>Debt written off</source>
        <translation>Debt written off</translation>
    </message>
</context>
</TS>
