"""General geography that imprints need: states, countries, and cities that have several names."""

from __future__ import annotations

from biblio.normalize.word_list import word_set

# Keys are the letters of a name in lower case, so that "N. Y.", "N.Y." and "NY" are one.
STATES = word_set("""
alabama ala al alaska ak arizona ariz az arkansas ark ar california calif cal ca colorado colo co
connecticut conn ct delaware del de districtofcolumbia dc florida fla fl georgia ga hawaii hi idaho id
illinois ill il indiana ind in iowa ia kansas kans kan ks kentucky ky louisiana la maine me maryland md
massachusetts mass ma michigan mich mi minnesota minn mn mississippi miss ms missouri mo montana mont mt
nebraska nebr neb ne nevada nev nv newhampshire nh newjersey nj newmexico nmex nm northcarolina ncar nc
northdakota ndak nd ohio oh oklahoma okla ok oregon oreg ore or pennsylvania penn penna pa rhodeisland ri
southcarolina scar sc southdakota sdak sd tennessee tenn tn texas tex tx utah ut vermont vt virginia va
wash wa westvirginia wva wv wisconsin wisc wis wi wyoming wyo wy puertorico pr alberta alta ab
britishcolumbia bc manitoba man mb newbrunswick nb newfoundland nfld nl novascotia ns ontario ont on
princeedwardisland pei quebec québec que qué pq qc saskatchewan sask sk newsouthwales nsw queensland qld
victoria vic tasmania tas act bavaria bayern hessen sachsen thüringen württemberg bedfordshire berkshire
buckinghamshire bucks cambridgeshire cambs cheshire cornwall derbyshire devon dorset essex gloucestershire
glos hampshire hants hertfordshire herts kent lancashire lancs leicestershire lincolnshire lincs middlesex
norfolk northamptonshire nottinghamshire notts oxfordshire oxon shropshire somerset staffordshire suffolk
surrey sussex eastsussex westsussex warwickshire wiltshire wilts worcestershire yorkshire yorks
northyorkshire
""")
COUNTRIES = word_set("""
usa us unitedstates unitedstatesofamerica vereinigtestaaten étatsunis etatsunis statiuniti estadosunidos
eua eeuu сша uk unitedkingdom greatbritain gb england eng britain angleterre inghilterra inglaterra
scotland scot schottland wales northernireland ireland irland irlande eire canada kanada germany brd gdr
ddr frg deutschland allemagne germania alemania alemanha германия westgermany eastgermany france
frankreich francia frança франция italy italia italien italie италия spain españa spanien espagne spagna
espanha испания portugal netherlands thenetherlands nederland holland niederlande paysbas paesibassi
belgium belgien belgique belgio bélgica belgië switzerland schweiz suisse svizzera suiza austria
österreich autriche denmark dänemark danemark danmark danimarca sweden schweden suède sverige svezia
norway norwegen norvège norge norvegia finland finnland finlande suomi iceland poland polen pologne
polonia polska польша czechrepublic czechrep czechoslovakia tschechien čssr slovakia hungary ungarn
hongrie ungheria magyarország romania rumänien roumanie bulgaria bulgarien yugoslavia jugoslawien serbia
srbija croatia kroatien hrvatska slovenia slovenija bosnia bosniaandherzegovina macedonia albania greece
griechenland grèce grecia turkey türkei turquie türkiye turchia russia russland russie rossija россия ussr
urss udssr cccp ссср ukraine ukraina украина україна belarus беларусь latvia estonia lithuania georgia
armenia azerbaijan kazakhstan israel egypt ägypten égypte egitto lebanon liban syria iran iraq india
indien inde pakistan bangladesh srilanka nepal china prchina chine cina volksrepublikchina japan japon
giappone korea southkorea taiwan thailand vietnam malaysia indonesia philippines australia australien
newzealand southafrica südafrika nigeria ghana kenya uganda tanzania ethiopia morocco maroc algeria
algérie tunisia tunisie senegal sénégal brazil brasil brasilien brésil argentina argentinien argentine
chile colombia peru perú ecuador venezuela bolivia uruguay paraguay mexico méxico mexiko mexique messico
cuba kuba puertorico jamaica
""")
NEW_YORK = word_set("newyork ny nyork")
NEVER_NEW_YORK = word_set("""
amsterdam baltimore berkeley berlin boston cambridge chicago dordrecht edinburgh glasgow heidelberg
leiden london losangeles melbourne montreal munich newhaven oxford paris philadelphia princeton
sanfrancisco stanford sydney tokyo toronto vienna washington zurich
""")
NEW_YORK_TOWNS = word_set("""
albany amherst armonk binghamton bronx bronxville brooklyn buffalo cooperstown dobbsferry elmsford
fredonia gardencity geneva geneseo gloversville greatneck hamilton hauppauge hempstead huntington hydepark
ithaca jamaica jericho kingston larchmont lakegeorge liverpool longisland longislandcity manhasset
millwood mineola monsey mountkisco mountvernon newpaltz newrochelle niagarafalls northtarrytown nyack
onteora ossining peekskill pleasantville portwashington potsdam poughkeepsie queens rhinebeck rochester
rye saratogasprings scarsdale schenectady sleepyhollow spencertown statenisland stonybrook syracuse
tarrytown troy tuxedo utica valleystream westnyack whiteplains woodstock yonkers
""")
WASHINGTON_TOWNS = word_set("bellevue bellingham olympia pullman seattle spokane tacoma vancouver")
RIVERS = word_set("main m saale s oder o br breisgau brsg donau ruhr inn neckar weser")

_ONE_CITY = """
amsterdam ámsterdam
antwerp antwerpen anvers anversa amberes
athens athen athènes atene αθήνα
barcelona barcelone barcellona
basel basle bâle basilea basileae
beijing peking pékin pechino 北京
belgrade belgrad beograd belgrado београд
berlin berlino berlín berolini берлин
bern berne berna
bologna bologne
bratislava pressburg
brussels bruxelles brüssel brussel bruselas
bucharest bucureşti bucurești bukarest bucarest
budapest budapestini
cologne köln colonia coloniae keulen
copenhagen københavn kobenhavn kopenhagen copenhague hafniae
cracow kraków krakow krakau cracovie
dublin dublín
edinburgh édimbourg
florence firenze florenz florencia
frankfurt francfort frankfurtammain francoforte francofurti
geneva genève geneve genf ginevra ginebra genevae
genoa genova gênes genua
ghent gent gand
göttingen gottingen goettingen gottingae
hague denhaag thehague sgravenhage lahaye
hamburg hambourg amburgo
istanbul constantinople konstantinopel
kiev kyiv київ киев kiew
leiden leyden lugdunibatavorum leida
leipzig lipsia lipsiae lpz
leningrad ленинград
leuven louvain löwen lovanii
lisbon lisboa lissabon lisbonne lisbona
london londres londra londini лондон londen
lyon lyons lione lugduni
madrid мадрид matriti
mainz mayence
marseille marseilles marsiglia
mexico mexicocity ciudaddeméxico méxico
milan milano mailand mediolani milán
moscow moskva moskau moscou mosca москва moscú
munich münchen muenchen monaco monacodibaviera múnich
naples napoli neapel
newyork nuevayork novayork ньюйорк
nuremberg nürnberg norimberga
padua padova padoue patavii
paris parigi parís parisiis париж lutetiae parijs
petersburg stpetersburg saintpetersburg sanktpeterburg санктпетербург петербург
prague praha prag praga прага
rome roma rom romae рим
seville sevilla séville siviglia
stockholm stoccolma holmiae
strasbourg straßburg strassburg strasburgo argentorati
tallinn reval
tehran teheran téhéran
tokyo tokio 東京
trier treves trèves
turin torino turín taurini
uppsala upsala
utrecht ultrajecti
venice venezia venedig venise venecia venetiis vinegia
vienna wien vienne viena vindobonae вена
vilnius wilno vilna
warsaw warszawa warschau varsovie varsavia варшава
washington washingtondc
zagreb agram
zurich zürich zurigo zúrich turici
"""
CITY = {name: line.split()[0] for line in _ONE_CITY.strip().split("\n") for name in line.split()}
"""The letters of a city's name in some language -> its name for comparison."""

HYPHENATED = frozenset(CITY) | word_set("""
bari bonn boston chicago graz heidelberg innsbruck jena köln manchester medford messina modena oxford
cambridge palermo pisa princeton salzburg stuttgart toronto tübingen tubingen verona weimar wiesbaden
baltimore dordrecht opladen darmstadt neuwied philadelphia lancaster haarlem jerusalem malden glencoe
""")
"""Letters of cities that imprints join by a hyphen (``Roma-Bari``)."""
