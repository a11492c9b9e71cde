"""Names for the made-up clinic, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """What people and animals of one language may be called."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]
    patronymics: tuple[tuple[str, str], ...]
    streets: tuple[str, ...]
    cities: tuple[str, ...]
    pets: tuple[str, ...]
    feminine: bool


RUSSIAN = Names(
    women=tuple(
        "Анна Мария Елена Ольга Наталья Ирина Светлана Татьяна Екатерина Юлия Анастасия Дарья Виктория Ксения Полина Алиса Вера Галина Людмила Марина Надежда Оксана Софья Валентина Зоя Инна Кира Лариса Нина Раиса Тамара Яна Евгения Александра Василиса Варвара Диана Жанна Элина Лилия".split()
    ),
    men=tuple(
        "Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Николай Владимир Павел Роман Олег Виктор Артём Игорь Юрий Денис Антон Константин Григорий Борис Вадим Георгий Егор Кирилл Леонид Матвей Никита Пётр Руслан Степан Тимофей Фёдор Ярослав Глеб Семён Арсений Лев".split()
    ),
    surnames=tuple(
        "Иванов Кузнецов Соколов Попов Лебедев Козлов Новиков Морозов Петров Волков Соловьёв Васильев Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Кудрявцев Баранов Куликов Алексеев Степанов Яковлев Сорокин Сергеев Романов Захаров Борисов Королёв Герасимов Пономарёв Григорьев Лазарев Медведев Ершов Никитин Соболев Рябов Поляков Цветков Данилов Жуков Фролов Журавлёв Николаев Крылов Максимов Сидоров Осипов Белоусов Федотов Дорофеев Егоров Матвеев Бобров Дмитриев Калинин Анисимов Петухов Антонов Тимофеев Никифоров Веселов Филиппов Марков Большаков Суханов Миронов Ширяев Александров Коновалов Шестаков Казаков Ефимов Денисов Громов Фомин Давыдов Мельников Щербаков Блинов Колесников Карпов Афанасьев Власов Маслов Исаков Тихонов Аксёнов Гаврилов Родионов Котов Горбунов Кудряшов Быков Зуев Третьяков Савельев Панов Рыбаков Суворов Абрамов Воронов Мухин Архипов Трофимов Мартынов Емельянов Горшков Чернов Овчинников Селезнёв Панфилов Копылов Михеев Галкин Назаров Лобанов Лукин Беляков Потапов Некрасов Хохлов Жданов Наумов Шилов Воронцов Ермаков Дроздов Игнатьев Савин Логинов Сафонов Капустин Кириллов Моисеев Елисеев Кошелев Костин Горбачёв Орехов Ефремов Исаев Евдокимов Калашников Кабанов Носков Юдин Кулагин Лапин Прохоров Нестеров Харитонов Агафонов Муравьёв Ларионов Федосеев Зимин Пахомов Шубин Игнатов Филатов Крюков Рогов Кулаков Терентьев Молчанов Владимиров Артемьев Гурьев Зиновьев Гришин Кононов Дементьев Ситников Симонов Мишин Фадеев Комиссаров Мамонтов Носов Гуляев Шаров Устинов Вишняков Евсеев Лаврентьев Брагин Константинов Корнилов Авдеев Зыков Бирюков Шарапов Никонов Щукин Дьячков Одинцов Сазонов Якушев Красильников Гордеев Самойлов Князев Беспалов Уваров Шашков Бобылёв Доронин Белозёров Рожков Самсонов Мясников Лихачёв Буров Сысоев Фомичёв Русаков Стрелков Гущин Тетерин Колобов Субботин Фокин Блохин Селиверстов Пестов Кондратьев Силин Меркушев Лыткин Туров".split()
    ),
    patronymics=tuple(
        (man, woman)
        for man, woman in (
            pair.split("/")
            for pair in "Александрович/Александровна Сергеевич/Сергеевна Дмитриевич/Дмитриевна Андреевич/Андреевна Алексеевич/Алексеевна Иванович/Ивановна Михайлович/Михайловна Николаевич/Николаевна Владимирович/Владимировна Павлович/Павловна Петрович/Петровна Олегович/Олеговна Викторович/Викторовна Игоревич/Игоревна Юрьевич/Юрьевна Борисович/Борисовна Евгеньевич/Евгеньевна Константинович/Константиновна Анатольевич/Анатольевна Васильевич/Васильевна".split()
        )
    ),
    streets=tuple(
        "Лесная,Садовая,Центральная,Школьная,Молодёжная,Советская,Набережная,Заречная,Полевая,Луговая,Новая,Мира,Гагарина,Пушкина,Кирова,Октябрьская,Комсомольская,Вокзальная,Парковая,Солнечная".split(
            ","
        )
    ),
    cities=tuple(
        "Москва,Химки,Мытищи,Люберцы,Балашиха,Королёв,Подольск,Одинцово,Красногорск,Реутов".split(",")
    ),
    pets=tuple(
        "Барсик Мурка Рыжик Васька Муся Симба Персик Тиша Соня Буся Кузя Тимоша Маркиз Алиса Багира Феликс Оскар Пушок Снежок Дымок Боня Рекс Джек Шарик Полкан Граф Лорд Тузик Дружок Бим Лайма Белка Стрелка Найда Альма Джесси Чарли Арчи Ричи Тоби Тайсон Зевс Барон Цезарь Герда Кай Локи Тор Фрея Луна Ника Зара Жужа Чапа Тоша Гоша Кеша Яша Проша Фима Сёма Масяня Плюша Бублик Пончик Крош Кекс Зефир Изюм Черныш Беляш Уголёк Ночка Зорька Звёздочка Умка Север Байкал Амур Алтай Буран Вьюга Метель Туман Шторм Молния Искра Пуля Стёпа Филя Хома Шуша Шанти Шерри Эльза Юта Ютта Янка Яна Агата Ася Аврора Бетти Варя Венера Глаша Грета Даша Джина Ева Жасмин Злата Ириска Карамелька Клёпа Кнопка Кира Лада Липа Лиса Майя Марта Матильда Мика Милка Мила Нюша Ома Пеппи Перла Рада Рося Сима Сабрина Тая Тося Уля Фанта Феня Фиона Хлоя Ханна Чуня Шила Эби".split()
    ),
    feminine=True,
)

ENGLISH = Names(
    women=tuple("Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen".split()),
    men=tuple("James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon".split()),
    surnames=tuple("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Fisher Vasquez Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace West Cole Hayes Chambers Gibson Bryant Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Kennedy Wells Woods Henry Chen Freeman Webb Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Shaw Snyder Mason Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Boyd Rose Stone Fox Warren Mills Meyer Rice Schmidt Daniels Ferguson Nichols Stephens Weaver Ryan Gardner Payne Grant Dunn Spencer Hawkins Arnold Pierce Hansen Peters Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Berry Perkins Hoffman Johnston Matthews Richards Willis Carpenter Lawrence Sandoval Guerrero George Chapman Rios Estrada Ortega Watkins Greene".split()),
    patronymics=(("", ""),),
    streets=tuple("High Street,Station Road,Church Lane,Mill Lane,Park Avenue,The Green,School Road,Victoria Road,Manor Close,Orchard Way".split(",")),
    cities=tuple("London,Reading,Oxford,Guildford,Woking,Slough,Watford,Luton,Croydon,Epsom".split(",")),
    pets=tuple("Max Bella Charlie Luna Cooper Lucy Buddy Daisy Rocky Molly Milo Sadie Bear Bailey Duke Lola Tucker Stella Oliver Zoe Jack Chloe Winston Penny Leo Rosie Toby Ruby Bentley Lily Zeus Coco Finn Gracie Murphy Sophie Oscar Maggie Louie Ellie Jax Willow Sam Nala Gus Roxy Harley Piper Dexter Abby Ollie Ginger Apollo Lady Teddy Olive Loki Pepper Simba Millie Ace Hazel Shadow Honey Diesel Winnie Thor Annie Hank Lulu Jasper Dixie Rusty Emma Marley Scout Boomer Cookie Otis Belle Ziggy Athena Rex Mia Blue Riley Benji Harper Scooter Nova Chester Poppy Felix Misty Smokey Tiger Oreo Cleo Salem Boots Mittens Whiskers Patch Pumpkin Tigger Minnie Sasha Phoebe Angel Precious Jasmine Gizmo Romeo Bandit Rufus Bruno Cody Peanut Baxter Hunter Koda Archie Walter Samson Odin Chase Maverick Rocco Ranger Copper Remi Bruce Vito Prince Atlas Moose Ozzy King Cash Lucky Frankie Joey Mickey Brady Gunner Tank".split()),
    feminine=False,
)  # fmt: skip


def feminine(surname: str) -> str:
    """Return a Russian surname as a woman bears it."""
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname
