"""Common given names of many languages, to tell ``García Márquez, Gabriel`` from ``Jane Roe, John Doe``.

Lists of general knowledge over European, Near Eastern and Asian names; they settle what punctuation leaves
open, so a name that is missing costs little. Letters with marks stand for those without as well (``jose``).
"""

from __future__ import annotations

import unicodedata

from biblio.normalize.word_list import word_set

SELDOM, MOSTLY, ALSO = 2.0, 1.4, 0.4
"""How much a word speaks for a given name: hardly ever, seldom, or often a family name as well."""

_SELDOM_FAMILY = word_set("""
aadu aarti abdelaziz abdelkader abdülkadir abhijit abhishek abigail adelaide adèle adelheid aditya adnan
adolfo adriana agafya agatha agathe agnès ágnes agnete agnieszka agustín ahmet aija aimée aino aisha aivars
ajay akash åke akhil akiko akira ákos aladár alastair albertine alberto aldona alejandra alejandro
aleksandar aleksandr aleksandra aleksei alekseĭ aleksej aleksey aleksi alena alessandra alessandro alessio
alexandr alexandre alexei alexey alfredo algirdas algis alice alicia alicja alina alison alistair almudena
álvaro alvise alžběta amália amanda ambika amedeo amelia amélie amerigo amina aminah amit amitav amparo ana
anastasia anastasiia anastasios anastasiya anatol anatole anatolii anatoliĭ anatolij anatoly anca anders
andrás andrée andrei andreĭ andreina andrej andrey andris andrius andrzej anestis anežka angela ângela
ángeles angelica angeliki aniela anikó anil anita anjali ankit anna annabel annalisa annamaria annegret
anneke anneli annelies anneliese annemarie annemiek annick anouk antal antanas ante antje antoinette
antonella antonia antonina antonio antónio antônio antonios antti anup anuradha aparna apollinariya
apostolos arabella araceli aranka aravind arianna arie aristidis aristotelis arja arjun arkadii arkadiy
arkady arlette armando armelle arpád árpád arsenii arseny artem artemii arto artur arturo arundhati arvind
arvydas asako åse ashwin assunta astrid asuman asunción athanasios athina attila audronė aurélie aurélien
aurelio avdotya ayako ayesha aynur ayşe baiba balázs baldassarre bálint baltasar barbara bärbel bartosz
bartłomiej barış beata beáta beatrice beatriz becky bedřich begoña bekir béla belinda bence benedetta
bénédicte benoît bérénice bernadette bernardino beth betty bianca bipan birgit birgitta birutė bjørg bjørn
blanca blandine blanka bogumił bogusław bohumír bolesław bonnie borislav boyan bożena božena bozhidar
branimir branislav branka brankica brenda břetislav bridget brigitte brittany bronisław bronisława bruna
burak burkhard børge călin camelia camila camilla candice carla carlo carlos carlotta carmela carmelo carmen
carmine carolina catalina catarina caterina catherine cathy catrinel cécile cecilia cees celia celina céline
cemil čeněk cesare cezary chantal charalambos charlotte chiara chieko chikako chitra chloe christelle
christiane christina christine christoph christophe christopher chrysoula cindy cinzia clarissa claudette
claudia cláudia claudine claudio cláudio clelia clémence clotilde colette concepción concetta constança
consuelo cordelia corinne cosmin costanza cristina cristóbal cristoforo cristóvão cynthia dace dagfinn
dagmar dainius daisuke dalia dalibor dámaso daniela danièle danielle danuta daphne dar'ia daria dario darius
dariusz darko darya davide davor debbie debora deborah deepa deepak deirdre dejan delphine denise despina
detlef detlev dezső diana diane didier dieter dietlinde dietmar dilip dimitra dimitrije dimitrios dimitris
dinesh dipesh divya dmitri dmitrii dmitriĭ dmitrij dmitriy dmitry dmytro dolores domenica domenico dominic
dominique donatella donna dóra dorin doris dorota dorothea dorothee dorothy dragana dragica dragoljub
dragoslav dubravka dušan duško ebru eckhard eckhart edgars edina edite edith edmée edmund edoardo eduarda
eduardo edwina edyta eero eeva efstathios eftychia egbert egidijus egle eglė ehud eiichi eija eiji eiko
eileen eino eivind ekaterina ekkehard eleanor eleftherios elemér elena eleni eleonora elfriede éliane
eliezer elina eline elisa elisabeth élisabeth elisabetta elisaveta élise elisheva elísio eliška eliyahu
elizabeth elizaveta elke elodie eloísa elsbeth elsie elvira elżbieta emanuela emanuele emel'ian emese emiko
émile emilia émilie emilio emily emine emma emmanouil emmanuelle emre encarnación endre enikő enn enrica
enrico enrique ensio erica erkki ernesto erzsébet esko espen esperanza esra estelle eszter etelka étienne
etsuko ettore eugenia eugénie eugenio eugénio eugênio eugeniusz eunice euphemia eusebio eva evangelia
evangelos evdokiia evelin evelyn évelyne evgenia evgenii evgeniĭ evgeniia evgenij evgeniy evgeniya evgeny
ewa ewelina ezio fabián fabienne fabio fabrice fabrizio faisal farida fatih fatima fátima fatma fatoş
federica federico fedor fëdor feliksas felipe femke ferdinand ferdinando ferenc fernanda fernando ferruccio
fiammetta fikret filiberto filipa filipp filippo filiz fiona fiorella flavia flávia flavio flávio flóra
florence florestan florian floris fotini frances francesca francesco francisca francisco franciszek
françoise franjo františek frederick frederico friederike friedhelm frits froukje fulvio fumiko fumio furio
fyodor gábor gabriela gabriele gabriella gaëlle gaetano gaia galina gaspare gastão gavriil gayatri gebhard
gediminas geert geertje geertruida geeta gemma geneviève gennadii gennadiĭ gennadiy gennady genowefa
georgeta georgette georgii georgiĭ georgij georgina georgios georgiy georgy geraldine gerardo gerda gergely
gerlinde germaine germán germana gerolamo gerrit gertraud gertrude gesine getúlio géza ghassan ghislaine
giacinto giacomo giampaolo giampiero giancarlo gianfranco gianluca giannis gianpaolo gigliola gijsbert
gilberte gilberto gillian gina ginette gino gintaras gioacchino giorgia giorgio giorgos giovanna giovanni
girish girolamo gisela gisèle gitta giulia giuliana giuliano giulio giuseppe giuseppina gjertrud gladys gleb
goffredo gökhan gordana gottlieb graciela grazia graziella grażyna grigori grigorii grigoriĭ grigorij
grigoris grigoriy grigory grzegorz guadalupe gudrun guglielmo guilherme guillemette guillermo gunhild gunnar
günter günther guntis gunvor gustav gustavo guus gwen gwenaëlle gyöngyi györgy györgyi gyula hajnalka hakan
håkan håkon halide halil halina halvor hamida hana hannah hanneke hannele hannelore hannu hans harish harmen
haruki haruko harumi haruo hatice hazel heather héctor hedvika hedwig heidemarie heike heikki heiner heinz
heitor heleen helena hélène helga helmut helmuth heloísa hendrik hendrika henk henriette henrike hermano
hernán herta hideki hideko hideo hieronim hilary hilda hildegard hilkka hillar hiltrud hiroaki hiroko hiromi
hiroshi hiroyuki hisako hisashi hisham homero honorine horacio horia hortense hristo hrvoje hryhoriy huda
hüseyin iara ibolya ichiro ichirō ignacio ignazio igor ihor il'ia ilaria ildikó ileana ilia ilkka ilmari
ilona ilse ilya ilze imants imogen imre indira indrani ineke ines inès inés inês inese ingeborg inger ingrid
ingvar ingvild inkeri inmaculada inna innokentii ioana ioann ioanna ioannis ion ionuț iosif irén irene irène
ireneusz irina irma irmeli irmgard irmina isabel isabella isabelle isamu isidora isma'il ismet isobel isolde
istván iulia iuliu iurii iuriĭ iván ivana ivanka ivanna ivaylo ivica ivone iwona izabela jaakko jaan jaap
jacek jacinto jacobus jacopo jacqueline jadvyga jadwiga jagdish jaime jamila jana jane janet janice janina
jānis jános jantje janusz jarmila jarmo jaroslav jaroslava jarosław jasmina jasna javier jawaharlal jean
jeanne jeannine jelena jelle jenő jens jeremy jeroen jerónimo jerzy jessica jette jill jindřich jindřiška
jiří jiřina jiro jirō jitka joachim joana joanna joão joaquim joaquín jocelyn jochen joëlle joep johannes
jolán jolanta jonathan joost jörg jorge jorma josé josefa josefina josephine josette josiane josip jouko
jouni jovana joyce józef józsef juan juana judit judith juha juhani jukka julia júlia julian juliana julie
juliet julieta juliette julio júlio jun'ichi jun'ichirō junichi junichiro junko juozas jürgen jurgis jüri
juris justine justyna jutta jyoti jyrki kaarina kaija kalevi kalju kalliopi kamala kaoru karin karina
karlheinz kārlis karolina károly karthik katalin katarina katarzyna katerina kateřina katharina katherine
kathleen kathryn katie katrin katsuhiko katsumi kauko kavita kazimierz kazuhiko kazuhiro kazuko kazumi kazuo
kazys kees keiichi keiko keisuke keith ken'ichi kenichi kenji kenneth kenzaburo kenzaburō kenzo kersti
kerstin kerttu kęstutis khadija khaled kimberly kimiko kimmo kinga kiril kirill kirsi kirsten kirsty kiyoshi
kjell klára klaus klavdiia knut koen koichi kōichi koji kōji konstantina konstantinos kornél krasimir
krešimir kristen krisztina krsto krystian krystyna krzysztof ksenia kseniia ksenija ksenya külli kumiko
kumkum kunigunde kunio kuz'ma květoslav kyoko kyōko kyösti kyriaki kyriakos lăcrămioara laetitia laila laima
lajos lalit larisa lars lasse lászló latha laura lauren laurence laurențiu lauri lavinia lavrentii lavrenty
léa leah leandro leena lefteris leif leila lembit lenka lennart leokadia leonid léonie leonor léopold
leopoldo leszek leticia letizia levente leyla libuše licia lidia lídia lidiia lidiya liesbeth lieselotte
līga lígia liina liisa liliana liliane linas linda lionel liselotte liubov' liudmila livia lívia livio liviu
ljiljana ljubica ljubomir ljudevit lodovico loránd lóránt loredana lorenza lorenzo lorna lorraine lothar
louisa louise lourdes lubomír ľubomír lubor luca lucette lucía lúcia luciana luciano lucie lucienne lucila
lucile lucinda lúcio lucjan lucrezia luděk ludger ludmila ludovica ludovico ľudovít ludwik luigi luigia luis
luís luisa luísa luiz luminița lupe lydia lyubomir lyubov lyudmila maarit maarten maartje mabel macarena
maciej madalena maddalena madeleine madeline madhavi madis magda magdalena magdolna magnhild mahesh maija
mait maksim mamoru manabu manish manlio manoel manoj manuel manuela marcela marcelino marcelle marcelo
marcia márcia marcin márcio marco marfa margaret margarete margarethe margarida margarita margery margherita
margit margret marguerite maria maría mariana mariangela marianne mariano marie marielle mariia marija
marijke mariko marilena marília marilyn marina mario mário marios māris marisa marisol marius mariusz mariya
marja marjorie markéta markku marleen marlène marlies marta marte martina martine márton martti maryam
maryse marzena masaaki masahiko masahiro masako masami masanori masao masashi masato masayuki massimiliano
massimo mateusz mathilde matija matilda matilde matko matteo matthew matti matvei mátyás mauno maureen
mauricio maurizia maurizio mauro maximiliano maximilien mayumi małgorzata mechthild meenakshi meera mehmed
mehmet meinrad melanie melek melinda melissa meltem menachem menahem merete mette michaela michalis michał
michela michele michèle micheline michelle michiko midori mieczysław mieke mieko miguel mihaela mihailo
mihály mika mikhail mikkel mikko milada mildred milena milica milivoj millicent milorad miloslav mindaugas
minna minoru mircea mireille mirella miriam mirjana mirko mirna miroslav mirosław misako mitrofan mitsuko
mitsuo miyuki mohandas mojmír molly momčilo monica mónica mônica monika mónika monique montserrat moshe
mukul murat muriel mykhailo mykhaylo mykola myrtle nabil nadège nadezhda nadia naguib nalini namita nancy
nándor nanna naoki naoko naomi narendra natal'ia natalia natália natalie nataliia natalya nataša nathalie
nathaniel natsuko nawal nazan nazım nebojša nedyalko neha nektarios nélida nenad nevena nicanor niccolò
nicholas nicole nicoletta nicolò niels nigel nihat nijolė nikhil nikifor nikita nikolai nikolaĭ nikolaj
nikolaos nikolaus nikolay nilüfer nina nirmala nitin noboru nobuko nobuo noémie noortje nóra norbert
norberto noriko norio nuno nunzia nurcan nurhan nuria octavian octavio oddvar odette odile ödön odysseas
ognjen ognyan oksana ol'ga olav olavi olavo oldřich ole oleg oleh oleksandr oleksandra oleksiy olena olga
olha olivera olivia olívia olli ömer ophelia orlando ornella orsola orsolya osamu oscar óscar osip osmo
ostap osvaldo otakar otmar ottavia ottavio ottilie ottmar outi ovidiu özgür paavo pablo päivi päivikki
paloma pamela panagiota panagiotis pankaj paola paolo patience patricia patrícia patrizia paulette pauline
paulo pavel pavla pavlo pavlos paweł pedro peggy pekka penelope pentti pernille perrine pertti pēteris petr
pëtr petra philippa phoebe phyllis piergiorgio pierluigi piero pierpaolo pierrette piet pieter pietro pilar
pinelopi piotr pirjo pirkko piroska plamen pooja prabhat pradeep pramod pranab prashant praskovya praveen
predrag priscilla priya prudence przemysław purificación pyotr pınar rabindranath rachel rachid radha radim
radmila radomir radomír radoslav radosław rafael rafał raffaele raffaella ragnar ragnhild rahul raija raimo
raimonds raimund raisa rajendra rajesh rajiv rakesh ramachandra ramazan ramesh ramón ranajit ranko raphaëlle
raquel rasa rastko ratko raul raúl ravindra raymonde răzvan rebeca rebecca recep régine reidar reijo reiko
reinhild réka rekha remedios remus renata renate renato renée renske renzo ricardo riccardo rien rigoberto
rimma rimvydas ritva rivka roberta roberto rocío rodolfo roelof rogério rohini rohit romila romolo romualdas
rosalba rosalia rosalía rosália rosalind rosamund rosanna roselyne rosemarie rosemary roshni rossana
rossella rostislav roswitha roxana roxanne rozália rozaliia rubem rubén rüdiger rui rumen ruxandra růžena
ryoichi ryōichi ryota ryszard ryunosuke ryūnosuke rıza saadet sabina sabine sachiko sachin sakari sally
salma salvatore samantha sami samira samuil sanda sandeep sándor sandra sandrine sanja sanjay sanjeev sanna
sára sarah šárka sarojini sarolta saša saskia satish satoru satoshi sauli saulius savita sebastiano
sebastião seema seiichi semën semra semyon senka seppo serafim serdar serena sergei sergeĭ sergej sergey
sergio sérgio serhii serhiy serkan setsuko séverine sevgi sevim şevket sharon shashi sheila shigeko shigeo
shigeru shin'ichi shinichi shinji shinya shirley shiv shlomo shmuel shōichi shoshana shulamit shyam sibel
sibylle siegbert siegfried sieglinde siegrid sigbjørn sigrid sigrun sigurd silke silvana silvano silvia
sílvia silvina silvio sílvio silviu simona simone simonetta siniša sirkka sirpa sissel sita siv sjoerd
slavko slavoj slobodan smaranda smita sneha snežana snezhana sof'ia sofia sofía sofiia sofiya sofya solange
soledad solveig somnath soňa sónia sonja sophia sophie sotirios sotiris spiridon spyridon spyros srećko
srđan stacey stanislav stanisław stanisława stasys stefania stefanie stefano stefka stella stepan stéphane
stephanie stéphanie stig stylianos subhas sudhir sugata sujata sumiko sumit sunil sunita suresh susan susana
susannah susanne sushil sushma susumu suzanne sven svend sverre svetlana svetozar sveva sviatoslav
svyatoslav swantje swati sybil sybren sylvia sylvie szabolcs szilvia søren sławomir tabitha tadao tadashi
tadeu tadeusz taeko tage tahsin taisiia taisto takako takao takashi takehiko takeo takeshi takuya tamara
tamás tamiko tancredi taneli tanja tapan tarcisio tariq tarja tarō tat'iana tatiana tatjana tatsuo tatsuya
tatyana tauno tellervo teodora teodoro teófilo teresa tereza terézia terhi tero terttu tessa tetiana tetsuo
tetsuya teun thanasis thelma theodora theodoros theodosios theofilos theresa thérèse thodoris thorleif
thorsten tiago tiberio tiberiu tibor tiffany tihamér tihomir tiit timo timofei timofey timoteo timur tivadar
tiziana tiziano tjeerd tomáš tomasz tomiko tomislav tommaso tomoko tomoyuki tõnu torben torgeir torsten toru
tōru toshiaki toshihiko toshihiro toshiko toshio toshiyuki tove traudel traute trofim trond tsuneo tsutomu
tsuyoshi tsvetan tsvetana tullia tullio tuncay tünde tuomas turid tuula tvrtko tycho ugo ulf ülle ulrike
umberto umesh ümit upendra urho urmas ursula urszula usama usha uta ute uwe vadim vaidotas väinö valdas
valdemar valdis valentina valeria valerian valerie valérie valerii valeriĭ valeriu valeriy valery vandana
vanessa vangelis vanja varlam varvara vasili vasilii vasiliĭ vasilij vasilije vasiliki vasilios vasilis
vasiliy vasily vassilis vasudha vasyl vasyl' veikko veli veljko veniamin věra verena veronica veronika
véronique vesa veselin vesna viacheslav vibeke victorine vida vidya vija vijaya vikram viktória viktoriia
viktorija viktoriya vilém vilho vilius vilmos vinay vincas vincenza vincenzo vinod violaine viorica virgilio
virgílio virgínia virginie vít vitalii vitaliĭ vitaliy vitaly vítor vittoria vittorio vivek viviana viviane
vjekoslav vladan vladimir vladimír vladislav vladlen vlasta vlastimil vlatko vojislav volkan volker
volodymyr vsevolod vyacheslav vytautas wacław waldemar waltraud wanda wendelin wendy wiebke wiesław wiesława
wietske wilfred wilfried wilhelmine willem willemijn willibald winfried winifred witold wojciech wolfgang
wolfram wouter władysław xenophon ya'akov yaakov yael yakov yannis yaroslav yaroslava yash yasir yasmin
yasuhiro yasuko yasunari yasuo yasushi yayoi yegor yehoshua yehuda yehudit yekaterina yelena yelizaveta
yevgenia yevgenii yevgeniy yevgeny yevhen yevhenii yiannis yigal yitzhak yngve yoichi yōichi yoko yōko
yolanda yolande yorgos yoshiaki yoshihiro yoshiko yoshimi yoshio yoshiyuki yossi yrjö yuichi yūichi yuichiro
yuji yūji yuka yukari yukiko yukio yulia yuliia yuliya yumi yumiko yuri yurii yuriy yutaka yuzo yvette
yvonne zachary zahra zainab zakhar zaynab zbigniew zdeněk zdenka zdeňka zdravko zdzisław ze'ev zeev zeki
zélia željko zenon zeynep zhivko zigurds zinaida zita živko zlatko zoe zofia zoi zoia zoltán zoran zorica
zoya zsigmond zsófia zsolt zsuzsa zsuzsanna zuzana zvonimir žydrūnas zygmunt øystein øyvind đorđe đuro
łukasz αθανάσιος αλέξανδρος ανδρέας άννα αντώνιος βασίλειος βασίλης γεώργιος γιάννης γιώργος δημήτρης
δημήτριος ελένη ευάγγελος ηλίας ιωάννα ιωάννης κατερίνα κωνσταντίνος κώστας μαρία μιχαήλ νικόλαος νίκος
παναγιώτης πέτρος σοφία σπύρος χρήστος александр алексей андрей анна антон борис вадим валентин василий
виктор виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина елена иван игорь илья
иосиф ирина константин лев леонид людмила мария михаил надежда наталья никита николай нина олег ольга павел
петр пётр роман светлана сергей степан татьяна федор фёдор юрий яков אברהם אליעזר דוד יוסף יעקב יצחק משה
שלמה שמואל
""")

_MOSTLY_GIVEN = word_set("""
aaron abdul abraham ada adele adolf adrian adriano agnes ahmed aidan alain alan albrecht aldo alessia alex
alexander alexandra alexandros alexis alfonso alfred ali alla allan alvaro amber amy anatoli andré andrea
andreas andrés andreu andy ángel angelo angus anja anke ann anne annette annie anthony antoine anton antoni
antonin antonín aoife april arnaud arne arthur arvid audrey august auguste augusto axel barry bart bartolomé
bartolomeo beate ben benedetto bengt benito benjamin bernardo bernd bernhard bert bertrand bess bessie
beverly bill billy bjarne björn blaise bob bobby bogdan bohdan bohumil bojan boris brad bradley brandon
branko brendan brett brian britta bronwen bryan camille carl carol carole caroline carolyn catriona césar
chad charles cheryl chris christa christian ciaran claire clara concha constance cornelia cornelis corneliu
corrie damien daniel dániel daniele danilo danny darío darren david debra dénes dennis derek desmond
diarmuid diego dietrich dimitar dimitri dirk dominik don donald dora douglas dragan duncan dylan ebbe
eberhard eddie edgar edmond édouard eduard edward edwin elaine elias elijah ella ellen els elsa emanuel emil
emile emmanuel enzo eoin eric éric erich erik erika ernest ernst erwin esteban esther ethan etienne eugen
eugene eugène eugenius ewan felicia feliks félix fergus fernand flora franca franciscus franco françois
frank franz franziska fred freddie frederic frédéric frederik fridrich friedrich fritz gabriel gareth gaspar
gavin geoffrey georg georges georgi georgia gerald gérard gerd gerhard gert gertrud gheorghe gian gianni
gilles gonzalo goran gottfried grace gregor gregory greta grigore guido guillaume gunter gustave gwendolyn
gwyneth hamish hanna hannes harald harold harriet hartmut hassan hector heidi heiko heinrich helen helene
henri henrik henrique henryk heribert horst hugh hugues iain ian ida ilija immanuel inga inge ioan ionel
irena iris irving isaac ivan ivo jack jacques jakob jakub jan ján jeff jeffrey jennifer jenny jerome jerry
jesper jesse jesús jim jimmy joan joanne joe joel joey johan johann johanna john johnny joke jon jonas jordi
joris josef joshua josie jovan jozef judy julián julien julius jun juraj karel karen karl karla karsten
katarína kate käthe kathy katja kayla kevin khalid kieran kirsti konrad konstantin kosta kristin kurt kyle
ladislav larry laurens lazar lea lech lena leo leonardo leopold lev liam lilian lisa lizzie lorenz lori
lottie louis luc lucia lucien lucio ludovic ludwig luise luke lynn mads maggie magnus mahmoud mairi malcolm
mandy manfred marc marcel marcella marcello marcos marcus marek mária marian marion mark markus márta martha
marvin mary máté matej mathias mathieu matthias matthieu maurice maxim maxime maximilian megan michael
michal mickey mihai mihail mikael mike miklós mikołaj milan millie miloš milovan minnie mladen mohamed
mohammad mohammed moishe muhammad mustafa nadine nathan ned niamh nick nicola nicolae nicolas nicolás niklas
niklaus nikola nikos nils noah noam noël nora norma olaf olivier omar ondřej oskar ozren padraig pál pam
pascal patrice paula paulina pavle pawel per petar péter petros philip philipp philippe pierre pius radek
radovan rafaela rainer ralf randy raphaël rasmus raymond regina reiner reinhard reinhold renaud rené rhys
richard ricky risto rita robert rodrigo rolf romain ronald ronnie rosa rosamond rosario rosie rózsa rudolf
rupert ruth ryan sabrina salah sammy samuel sandro sara saul seamus sebastian sebastián sébastien semen sepp
serge severin shawn sigmund sinead siobhan sissy sonia sorin stanislaw stanko stanley stefan steffen stephan
stephen stevan steve steven stjepan stoyan sue süleyman susanna susie sylvain szymon tanya taras ted theodor
theodore tim timothy tobias todd todor tom tomas tomás tommy toni tony traian trevor tristan ulrich ulrika
václav valerio varun vasil vera vicente victoria viktor viktoria viola virgil virginia vito vivian vlad
vojtěch vuk walter werner wiktor wilhelm willi william willie willy wilma wincenty wioletta wladimir xavier
yannick yordan yvan yves zara вера софия
""")

_ALSO_FAMILY = word_set("""
abdullah adam afonso ahmad akim albert alberti aleksander alexandru aline allen alphonse amartya anand
andreea andrew andrija anni anselm antonino antonioni ants anwar arend argyris arnaldo arnold arrigo arun
ashley ashok ashton aurora austin avigdor avraham aydın baptiste barnaby bartholomeus baruch bashir benedict
bernard biagio bilal blake bohuslav bonaventura boniface brent brock bruce bruno caetano can celestine cemal
chaim chandra chase christos clark claude clay clement clemente clifford clinton cody cole colin constantin
corrado costin craig cristian cristiano curtis dale darrell davis dean denis deniz dinu dobrica doğan
dumitru dwayne dwight earl eça eliot elliott elton ercole erdoğan ermanno ernie erol evans farid fausto
felice felix ferencz fermín filipe florin floyd forrest fran francis franck franklin gary gaston genji
george gerard gershom gershon gilbert giustino glen glenn gloria gopal gordon govind graça grady graham
grant grégoire gregorio gül guy habib hadrian hal hamid hamilton hanan harlan harris harry harvey hasan
hayim helmi henning henry herb herbert hermann hervé hippolyte holger homer honorius howard hubert hugo
husayn hussein hyacinthe ibrahim idris ilhan innocent irwin isidoro ismail ivor jackson jacob jamal james
jared jaromír jason jayant jed jordan jordão joseph jude justin justo kaarle kadir kálmán kamal kamil kari
karim kelly kemal kent kim kiran kirk kishore kostas krishna lakshmi lance laurent lawrence lee leon leonard
leslie lewis lieve lindsay lloyd logan loukas lucas lucian luka lukáš luther lutz lyle madhav madison mahmud
makar manolis margot marijan marine marko marshall mart martin martín marty mason mate maud max mercedes
meredith merle michel milo milton mitchell mohan monroe mordechai morgan moritz morris mort murray myron
nada naftali nahum nasir nat natsume neil nelson newton nolan norman ofer oliver orhan osman oswald otto
owen padma panos partha pasquale patrick paul percy perry pete peter petras petru phil platon prakash prasad
pratap radu raghavan raimondo rajan ralph ram ramiro rashid ravi ray reed rein rex robin rocco rod rogelio
roger roland roman rory ross roy rudy rufus ruggero russell rusty saad sadiq said sal salim salvador samir
sanford santiago scott sean seiji selçuk selim şerif seth shankar shaw shekhar sherman sid sidney silas
simão simon sixtus skip solomon spencer srinivas stamatis stan stavros štefan ștefan sterling stewart stu
stuart subramanian suman sylvester tad tapani tapio taro teodor terry thad thibault thierry thomas titu toby
tomé tore tracy trinidad tucker tudor turgut ty tyler ubaldo uday umar urban uri valentin valentín vance
vasco vasile venkat vernon victor vijay vincent viorel vishnu wade wagner wallace ward warren wayne wesley
wilbur wiley wilson winston wolf woody yaşar yisrael yosef yusuf yıldız yılmaz zane zvi
""")


def _without_marks(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def _weights() -> dict[str, float]:
    weights: dict[str, float] = {}
    for names, weight in ((_SELDOM_FAMILY, SELDOM), (_MOSTLY_GIVEN, MOSTLY), (_ALSO_FAMILY, ALSO)):
        for name in names:
            weights[name] = weight
            if not name.isascii():
                weights.setdefault(_without_marks(name), weight)
    return weights


GIVEN = _weights()
"""Casefolded given names with their weight: `SELDOM`, `MOSTLY` or `ALSO`."""
