"""Family names that tell how a name is built: the two of Spanish names, those that stand first in East Asia.

Lists of general knowledge, of the most frequent family names of Spain and Spanish America, China, Korea and
Vietnam. A name that is missing costs little: the name is then read like a European one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from biblio.normalize.given_names import GIVEN
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

_SPANISH = word_set("""
apaza choque colque condori huaman huamán mamani quispe ticona yupanqui
diaz díaz
abad acevedo acosta aguado aguayo aguilar aguilera aguirre alarcón albornoz alcalá alcaraz altamirano
alvarado alvear amador andrade aparicio aragón aranda araya arce arellano arenas arévalo arias armas arrieta
arroyo arteaga asensio ávalos ávila ayala baeza ballesteros barajas barragán barrera barrios barroso basurto
bejarano beltrán benavides bermejo bernal blasco bonilla borges borja botero bravo briones
bustamante bustos caballero cabello cabrera cáceres calderón calvo camacho campos cano cantú carbajal cárdenas
carmona caro carrasco carrera carrillo carvajal casado casas castaño castellanos castillo castro cervantes
céspedes chacón chávez collado contreras cordero córdova corona coronado coronel correa cortázar cortés crespo
cuéllar cuenca cuesta cueva dávila delgadillo delgado dueñas durán echeverría elizondo escalante
escobar escudero espinosa espinoza esquivel estévez estrada fajardo figueroa flores franco fuente
fuentes gálvez gallardo gallego gallegos gamboa garay garcía garrido garza gil giménez godoy goicoechea gracia
granados guajardo guerra guerrero gutiérrez haro heredia hermosillo herrera herrero herreros hidalgo hinojosa
huerta huertas hurtado ibarra iglesias infante izquierdo jara jaramillo jiménez jurado lara larraín lazo leal
ledesma leiva leyva lira llorente lorca lozano lucero lugo luján luna luque machado macías madrid maldonado
manrique manzano marín marín márquez marrero mármol martín mata matute medina mejía mena méndez menéndez
merino miranda molina moncada mondragón montalvo montaña montenegro montero montes montoya mora moral morales
moreno mota moya muñiz muñoz murillo nájera naranjo narváez navarrete navarro nieto nieves noriega núñez
obregón ocampo ochoa ojeda olivares olmos ordóñez orellana orozco ortega ortiz osorio otero pacheco padilla
palacios palma palomino paredes parra pastor patiño paz pedraza pedrosa peláez peña peralta perdomo piñeiro
pineda pino pinto pizarro plaza polo ponce portillo posada prado prieto puente puerta puig pulido quesada
quevedo quijano quintana quintanilla quintero quiroga quiroz ramírez ramos rangel redondo rendón requena
restrepo reyes reyna ribera rico rincón ríos riquelme rivas rivera rivero robledo robles roca rocha rojas rojo
roldán romero romo rosado rosales rosas rubio rueda ruiz saavedra sáenz sáinz salas salazar salcedo saldaña
salgado salinas salmerón samaniego sandoval sanmartín sanromán santamaría santana santos sanz sarmiento
segovia segura sepúlveda serna serrano sierra silva solano solís soriano sosa sotelo soto tamayo tapia téllez
tello toledo toro torrado torre torres tovar trejo treviño trujillo ulloa urbina uribe urrutia valadez valdés
valdivia valencia valenzuela valle vallejo varela vargas vázquez vega velasco vélez vera vidal vidales viera
villa villalobos villanueva villarreal villegas vivanco vives yáñez ybarra zabala zamora zapata zárate zavala
zúñiga
""")
_PATRONYMIC = late_pattern(r"[^\W\d_]{2,}[eé]z")
_NO_PATRONYMICS = word_set("inez agassiz berlioz moritz horowitz leibniz")

_CHINESE = word_set("""
ai bai bao bian cai cao cen chai chang chao ch'en chen cheng chi chiang chien chin chou chow chu chung cui dai
deng ding dong dou du duan fan fang fei feng fong fu gan gao ge gong gu guan guo han hao he hou hsia hsiao
hsieh hsu hu hua huang hung huo ji jia jiang jiao jin kang kao ke kong ku kuo kwok lai lam lau lei leung li
liang liao liew lim lin ling liu lo long lou lu lü luo ma mao mei meng mi miao mo mu ni nie ning niu ouyang
pan pang pei peng qi qian qiao qin qiu qu quan ren ruan shao shen sheng shi shu sima situ song su sui sun tai
tan tang tao teng tian tong tsai tsao ts'ao tsui tsung tu tung wan wang wei wen weng wong woo wu xi xia xiang
xiao xie xin xing xiong xu xue yan yang yao ye yeh yen yi yin ying yu yuan yue yun zang zeng zha zhai zhan
zhang zhao zheng zhong zhou zhu zhuang zhuge zou zuo
""")
_KOREAN = word_set("""
ahn bae baek byun ch'oe cha cheon cho choe choi chon chong chung gang gwon heo hong hwang hyun im jang jeon
jeong jo joo jung kang kim ko kwon lee lim min moon nam noh oh paik pak park pyo rhee ryu seo shim shin sim
sin sohn son song suh sung won woo yang yi yoo yoon yu yun
""")
_VIETNAMESE = word_set("""
bùi bui cao chu đàm dang đặng dinh đinh đỗ do đoàn doan dương duong hà ha hồ ho hoàng hoang huỳnh huynh lâm lê
le lương luong lưu lý ly mai ngô ngo nguyễn nguyen ninh phạm pham phan phùng phung quách tạ ta thái thai tô to
tôn tống trần tran triệu trịnh trinh trương truong võ vo vũ vu vương vuong
""")
_UNMISTAKABLE_VIETNAMESE = word_set("nguyen tran pham huynh hoang đang trinh truong duong vo")
_UNMISTAKABLE_KOREAN = word_set("kim park pak choi choe ch'oe")


@lru_cache(maxsize=8192)
def _without_marks(word: str) -> str:
    """``word`` casefolded, without the marks of tones and vowels."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))


_EAST_ASIAN = frozenset(map(_without_marks, _CHINESE | _KOREAN | _VIETNAMESE))
# The syllables of Hanyu Pinyin (ISO 7098): initials with the finals that they take.
_SYLLABLES = (
    r"(?:[bpm](?:ai?|an|ang|ao|ei|en|eng|i|ian|iao|ie|ing?|o|u)|m(?:e|iu|ou)|f(?:a|ang?|ei|eng?|ou?|u)"
    r"|[dt](?:ai?|ang?|ao|e|ei|eng?|i|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)"
    r"|[nl](?:ai?|ang?|ao|e|ei|eng?|i|ia|iang?|iao|ie|ing?|iu|ong|ou|u|uan|un|uo|ü|üe)"
    r"|(?:[gkh]|[zcs]h?|r)(?:ai?|ang?|ao|e|ei|eng?|i|ong|ou|u|ua|uai|uang?|ui|un|uo)"
    r"|[jqx](?:i|ia|iang?|iao|ie|ing?|iong|iu|u|uan|ue|un)|y(?:a|ang?|ao|e|i|ing?|o|ong|ou|u|uan|ue|un)"
    r"|w(?:ai?|ang?|ei|eng?|o|u)|ai?|ang?|ao|eng?|er|ou)"
)
_HYPHENED_GIVEN = late_pattern(r"[a-z]{1,6}['’]?-[a-z]{1,6}['’]?")
_SHORT_SYLLABLE = 6


@lru_cache(maxsize=8192)
def is_spanish(word: str) -> bool:
    """Whether ``word`` is a Spanish family name: one of the list, or a patronymic in ``-ez``."""
    plain = word.casefold()
    return plain in _SPANISH or bool(_PATRONYMIC().fullmatch(plain) and plain not in _NO_PATRONYMICS)


@cache
def _pinyin(least: int) -> re.Pattern[str]:
    """Given names of ``least`` to three syllables; compiled when needed, since it takes milliseconds."""
    return re.compile(rf"{_SYLLABLES}(?:['’]?{_SYLLABLES}){{{least - 1},2}}")


def is_east_asian(word: str) -> bool:
    """Whether ``word`` is a Chinese, Korean or Vietnamese family name."""
    return _without_marks(word) in _EAST_ASIAN


def is_east_asian_given(word: str) -> bool:
    """Whether ``word`` is built like given names of two syllables: ``Zedong``, ``Kai-shek``."""
    plain = _without_marks(word)
    if plain in _EAST_ASIAN:
        return False
    return bool(_pinyin(2).fullmatch(plain) or _HYPHENED_GIVEN().fullmatch(plain))


def leads_east_asian(words: Sequence[str]) -> bool:
    """Whether names are in East Asian order: ``Mao Zedong``, ``Kim Il Sung``, ``Nguyễn Văn Linh``.

    The first is a family name there, the last is none, and the others look like given names.
    """
    first, *others = map(_without_marks, words)
    leads = first in _EAST_ASIAN and (others[-1] not in _EAST_ASIAN or first in _UNMISTAKABLE_KOREAN)
    if not leads or others[-1] in _UNMISTAKABLE_KOREAN | _UNMISTAKABLE_VIETNAMESE:
        return False
    if len(others) == 1:
        return bool(_pinyin(1).fullmatch(others[0])) and others[0] not in GIVEN
    if first in _UNMISTAKABLE_VIETNAMESE:
        return True
    short = all(len(other) <= _SHORT_SYLLABLE and other.isalpha() and other not in GIVEN for other in others)
    return len(others) == 2 and short


def ends_vietnamese(word: str) -> bool:
    """Whether ``word`` is a Vietnamese family name that is hardly anything else: ``Thu Hang Nguyen``."""
    return _without_marks(word) in _UNMISTAKABLE_VIETNAMESE
