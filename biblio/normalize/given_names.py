"""Common given names, to tell ``García Márquez, Gabriel José`` from ``Kenneth Roe, William Doe``.

A list of general knowledge over European and some Asian languages; it only settles what punctuation leaves
open, so a name that is missing costs little.
"""

from __future__ import annotations

from biblio.normalize.word_list import word_set

_MOSTLY_GIVEN = word_set("""
aaron abdul abraham ada adele adolf adolfo adrian adriana adriano agnes agnieszka ahmed ahmet aino akira
alain alan alberto albrecht aldo alejandro aleksandr aleksandra aleksei aleksey alena alessandra
alessandro alessia alex alexander alexandra alexandre alexandros alexei alexey alexis alfonso alfred
alfredo ali alice alicia alina allan alvaro álvaro amanda amélie amy ana anastasia anatole anatoli anatoly
anders andrea andreas andrei andrej andrey andreu andrzej andré andrés andy angela angelo anita anja ann
anna annamaria anne annette annie anthony antoine anton antonella antonia antonin antonio antónio antoni
antonín arkady armando arnaud arne arnold arseny arthur artur arturo arvid astrid attila audrey august
auguste augusto axel barbara barry bart bartolomeo beata beatrice beatriz benedetto bengt benito benjamin
benoît bernadette bernardo bernd bernhard bertrand beth betty bill birgit bjarne björn blaise bob bogdan
bohdan boris brenda brian brigitte britta bruno camille carla carlo carlos carmen carol carole caroline
carolyn catarina caterina catherine cathy cecilia chantal charlotte chiara chloe chris christa christian
christiane christina christine christoph christophe christopher claire clara claude claudia claudio
clémence colette concha constance corinne cornelia cristina cristóbal cynthia dagmar damien daniela
daniele danielle danilo dario darío david deborah debra denise dennis desmond diana diane didier diego
dieter dietrich dimitri dimitrios dirk dmitri dmitrii dmitriy dmitry dominik dominique don donald
donatella dora doris dorothea dorothy douglas duncan ebbe eberhard edgar edmond edmund edoardo eduard
eduardo edward edwin eileen elaine elena eleonora eleanor elias elisa elisabeth elisabetta elizabeth ella
ellen elsa emanuel emanuele emil emile emilia emilio emily emma emmanuel enrico enrique enzo erich erik
erika ernest ernesto ernst erwin esteban esther etienne eugen eugene eugenia eugenio eugène eva evelyn
evgeny ewa fabio fabrice fabrizio fatima federica federico fedor felicia feliks ferdinand fernand fernanda
fernando filippo fiona flora florence florian franca francesca francesco francisco franco françois
françoise frank franz franziska fred frederic frederick frederik fridrich friedrich fritz fyodor félix
frédéric gabriel gabriela gabriele gabriella gaetano gary gavin gennady georg georges georgi georgii
georgios georgy geraldine gerald gerard gerd gerhard gert gertrud giacomo gian gianfranco gianluca gianni
gilles gillian gino giorgio giovanna giovanni giulia giuliana giuliano giulio giuseppe gonzalo gottfried
grace graham grazia gregor gregory greta grigori grigory grzegorz guido guillaume guillermo gunnar gunter
gustav gustave gustavo gwendolyn gérard günter günther halina hannah hanna hannes hans harald harold
harriet hartmut hassan heather hector hedwig heidi heike heiko heinrich heinz hélène helen helena helene
helga helmut henri henriette henrik henrique henryk heribert hermann hilary hilda hiroshi horst howard
hubert hugh hugo hugues ian ida ignacio ignazio igor ilaria ilse ilya immanuel inga ingeborg inge ingrid
ioannis ion ioana irene irena irina iris irving isaac isabel isabella isabelle ivan ivana ivo jacek jack
jacob jacopo jacqueline jacques jaime jakob jakub jan jana jane janet janice janina janusz jaroslav
jarosław javier jean jeanne jeff jeffrey jennifer jens jeremy jerome jerry jerzy jessica jill jim jiří
joachim joan joanna joanne joaquín joe joel johan johann johanna johannes john jon jonathan jordi jorge
josef josefina joseph josephine josé josip joão joyce juan juana judith julia julian juliana julie julien
juliette julio julius júlio jutta józef jörg jürgen kaarina karel karen karin karl karla karsten kate
katharina katherine kathleen kathryn katja kazimierz keith kenneth kevin kirsten klaus konrad konstantin
kristin krystyna krzysztof kurt käthe lars laura lauren laurence lazar lea lech leif leo leon leonard
leonardo leonid leopold leszek lev lidia liam lilian linda lionel lisa liselotte lorenz lorenzo louis
louise luc luca lucia luciano lucie lucien lucio ludmila ludovic ludovico ludwig luigi luis luisa luise
luiz luke lydia lynn maciej mads magda magdalena magnus maksim malcolm manfred manuel manuela marc marcel
marcella marcello marcelo marco marcos marcus margaret margarete margarita margherita margit marguerite
maria marian mariana marianne marie marina mario marion mark markus marta martha martina marvin mary maría
massimo mateusz mathias mathieu matilde matteo matthew matthias matthieu matti maureen maurice maurizio
mauro max maxim maximilian maxime megan mehmet melanie melissa michael michaela michal michał michel
michela michele michelle miguel mihai mika mike mikael mikhail miklós milan milena milovan mirko miroslav
mohamed mohammad mohammed moishe monica monika monique muhammad mustafa márta mária nadia nadine nancy
natalia natalie nathalie nathan nathaniel nicholas nick nicola nicolae nicolas nicole niels nigel nikita
niklas niklaus nikola nikolai nikolaj nikolaus nikolay nikos nils nina noam noël nora norbert norma
octavio olaf oleg olga oliver olivia olivier omar orlando oscar oskar otto ottavio owen pablo paola paolo
pascal patrice patricia patrick patrizia paula paulina pauline paulo pavel pawel paweł pedro peggy per
petr petra petros philip philipp philippe phyllis piero pierluigi pierre pius pieter piet pilar pietro piotr
pyotr rachel radek rafael rafał raffaele rafaela raimund rainer ralf ralph ramón raphaël raquel raúl
rebecca regina reiner reinhard reinhold renate renato renaud rené renée renzo ricardo riccardo richard
rita robert roberta roberto robin rodolfo roger roland rolf roman romain ronald rosa rosalind rosamond
rosario rosemarie rosemary roxana roy rubén rudolf rupert ruth ryszard sabine sabrina salvatore samantha
samuel sandra sandro sandrine sara sarah saul sebastian sebastiano sébastien serena serge sergei sergej
sergey sergio severin sharon sheila shirley sidney siegfried sigmund silke silvia silvio simona simone
sofia solange sonia sonja sophie stanislav stanislaw stanisław stefan stefania stefanie stefano steffen
stella stephan stephanie stéphane stephen steve steven stuart sue susan susana susanna susanne suzanne
sven svetlana sylvain sylvia sylvie tadeusz takashi tamara tanja tanya tatiana ted teresa theodor theodore
theresa thérèse thorsten tiziana tim timothy tobias tom tomas tomasz tommaso tomáš toni tony tristan ugo
ulrich ulrike umberto ursula uwe václav vadim valentin valentina valerie valeria valerio vasili vasily
vera veronica veronika vicente victor victoria viktor viktoria vincent vincenzo viola virginia vito
vittorio vivian vladimir vladislav volker volodymyr vyacheslav walter waltraud wendy werner wilfried
wilhelm willem willi willy winfried winston wioletta witold wladimir wojciech wolf wolfgang xavier yael
yannick yasmin yitzhak yolanda yuri yvan yves yvette yvonne zbigniew zdeněk zofia zoltán zygmunt émile
étienne éric édouard ángel óscar sándor søren анна александр алексей андрей антон борис вадим валентин
василий виктор виталий владимир вячеслав галина георгий григорий дмитрий евгений екатерина елена иван
игорь илья иосиф ирина константин леонид лев людмила мария михаил надежда наталья никита николай нина олег
ольга павел петр пётр роман сергей светлана степан татьяна федор фёдор юрий яков
""")

_ALSO_SURNAMES = word_set("""
adam albert alberti allen andrew anselm antonioni arnold barnaby bernard bruce bruno charles clark claude
clement colin craig daniel davis dean denis eliot elliott elton eric evans felix francis frederick gary
gaston geoffrey george gerard gilbert gordon graham grant guy hamilton harris harry harvey henry herbert
hermann howard hubert hugo jackson jacob jacques james jason jerome jordan joseph justin kelly kent kim
laurent lawrence lee leon leonard leslie lewis lloyd louis lucas luther marshall martin maurice max michel
mitchell monroe morgan moritz morris murray neil nelson nicolas norman oliver oswald otto owen patrick
paul perry peter philip pierre ralph ray raymond richard robert robin roger roland rolf roman ross roy
russell samuel scott sean sergio shaw sidney simon spencer stanley stephen stewart stuart sylvester terry
theodore thomas timothy tyler valentin victor vincent virgil wallace walter warren wayne werner wilson
winston wolf wolfgang
""")


SELDOM_SURNAMES = word_set("""
agnieszka aleksandr aleksandra aleksei aleksey alessandro alexandre alexei alfredo alice amelia andrzej
angela anna antonio antónio carla carlo carlos caterina catherine charlotte christophe claudia cristina
daniela dieter dietmar dmitri dmitrii dmitry edoardo eduardo ekaterina elena elisabeth elizabeth emanuele
emma enrico fabio federico fernando filippo francesca francesco françoise fyodor giacomo gianfranco
giorgio giovanna giovanni giulia giuliano giulio giuseppe grigori günter günther hans heinz helmut hélène
igor irina isabella isabelle iván jacopo javier jean jens jerzy joachim joão johannes jorge josé juan
jürgen jörg katharina kazimierz klaus krzysztof laura leonid lorenzo ludmila luigi luisa maksim manuela
margaret margherita marie mario massimo matteo maurizio mauro michał mikhail miroslav monika natalia
nathalie nicolò nikita nikolai nikolaus oleg olga paola paolo patrizia paweł pavel pierluigi pietro piotr
raffaele renate riccardo roberta salvatore sandra sergei sergey silvia sophie stanisław stefania stefano
susan susanne svetlana sylvie tatiana tomasz ursula uwe vadim valentina vasili vincenzo vittorio vladimir
volker vyacheslav wojciech wolfgang yuri zbigniew
""") | frozenset(name for name in _MOSTLY_GIVEN if name[0] >= "а")
"""Those of `GIVEN` that are hardly ever a family name: standing second, they show a family name first."""

GIVEN = _MOSTLY_GIVEN | _ALSO_SURNAMES | SELDOM_SURNAMES
"""Casefolded given names."""
