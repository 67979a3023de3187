// The rules language, version 1. Keywords are Danish, because those who must read a rule file are; the names of the
// rules of this grammar are English. A file is read one declaration at a time (engine/syntax/declaration_ranges.h), so
// `unit` is what the parser is started with. What the lexer can name but the language does not have (an unclosed text,
// `=`) are tokens too: engine/syntax says in its own words what is wrong with them.
//
// The order of rules and tokens is repeated in engine/syntax/rules.def and tokens.def; the compiler checks it.
grammar Regel;

// ---- The head of a file ----------------------------------------------------------------------------------------

unit: (languageVersion | moduleLine | uses | declaration) EOF;

languageVersion: REGELSPROG NUMBER;
moduleLine: LOKALT? MODUL name TEXT;
uses: BRUG name (SEMICOLON name)*;

declaration: law | choice | list | fact | rate | regulation | interpretation | monthName | period | ruleDeclaration
           | condition | distribution | exceptionTo;

// ---- Laws ------------------------------------------------------------------------------------------------------

law: LOV name TEXT edition*;
edition: INSTRUMENT NUMBER SLASH NUMBER COMMA DATERET DATE published? COMMA I KRAFT DATE COMMA VIRKNING FRA DATE
         extract? (OMFATTER ISLAND)? coverage*;
published: COMMA KUNDGJORT DATE;
extract: COMMA UDDRAG TEXT;
coverage: (UDEN BEREGNING | AFGOERES AF PERSON | IKKE UNDERSTOETTET) ISLAND TEXT;

// ---- Choices and lists -----------------------------------------------------------------------------------------

choice: VALG name TEXT AF name (SEMICOLON name)*;
list: LISTE name AF name COMMA HOEJST NUMBER shared? TEXT;
shared: COMMA FAELLES;

// ---- Facts -----------------------------------------------------------------------------------------------------

fact: OPLYSNING name belonging? COLON SKOEN? type COMMA frame shared? range? smallestStep? carried?
      TEXT formerly? sources? ISLAND?;
belonging: FOR name;
formerly: TIDLIGERE name (SEMICOLON name)*;
frame: HVER MAANED | HVERT AAR | FAST;
range: COMMA MELLEM MINUS? NUMBER OG MINUS? NUMBER;
smallestStep: COMMA I TRIN AF NUMBER;
carried: COMMA VIDEREFOERT FRA name;
sources: KILDE name (COMMA FOER name)*;

type: measure | JA SLASH NEJ | DATO | KALENDERMAANED | VALG AF name (SEMICOLON name)* | TAL | PERCENT | name;
measure: measureWord (SLASH measureWord)?;
measureWord: KR | TIME | DAG | UGE | MAANED | MAANEDER | AAR;

// ---- Rates and interpretations ---------------------------------------------------------------------------------

rate: SATS name keyTypes? COLON type (COMMA HVERT AAR)? TEXT regulated? rateRow*;
keyTypes: (EFTER name)+;
regulated: REGULERES MED name (COMMA rounding)? ISLAND?;
rateRow: (FRA DATE | NIVEAU NUMBER) cells? rateMark* ISLAND?;
cells: MINUS? sum | keyedCell (SEMICOLON keyedCell)* | keyedCells+;
keyedCells: name COLON keyedCell (SEMICOLON keyedCell)*;
keyedCell: name sum;
rateMark: FREMSKREVET | UBEKRAEFTET | KILDE TEXT | KENDT DATE | (AFVIGER | TRYKFEJL) TEXT;

regulation: REGULERING name TEXT version*;

interpretation: FORTOLKNING name TEXT ISLAND? STANDARD name TEXT alternative*;
alternative: ELLER name TEXT;

// ---- Rules -----------------------------------------------------------------------------------------------------

monthName: MAANED name TEXT version*;
period: PERIODE name TEXT periodVersion*;
ruleDeclaration: (REGEL | MELLEMREGNING | YDELSE) name belonging? COLON type TEXT heading* version*;
condition: BETINGELSE name TEXT conditionVersion*;

heading: payment | requirements | companions;
payment: BETALES AF name TIL name;
requirements: KRAEVER name (SEMICOLON name)*;
companions: SAMMEN MED companion (SEMICOLON companion)*;
companion: PARTNERS? name;

version: FRA DATE (TIL DATE)? ISLAND? firstValue step*;
conditionVersion: FRA DATE (TIL DATE)? ISLAND? expression ISLAND? (ELLERS AFSLAG TEXT)?;

periodVersion: FRA DATE (TIL DATE)? ISLAND? stretch unchanged? where?;
stretch: DE SENESTE NUMBER MAANEDER | AARETS MAANEDER;
unchanged: MED UAENDRET sum (SEMICOLON sum)*;

distribution: FORDELING name COLON type TEXT distributionVersion*;
distributionVersion: FRA DATE (TIL DATE)? ISLAND? AF expression ISLAND? target+ rest;
target: (FOERST | DERNAEST) I name (HOEJST expression)? ISLAND?;
rest: RESTEN (BORTFALDER | FOERES VIDERE) ISLAND?;

exceptionTo: UNDTAGELSE name TIL name TEXT exceptionVersion*;
exceptionVersion: FRA DATE (TIL DATE)? ISLAND? choiceRow step*;

firstValue: TABEL choiceRow+ otherwise? | choiceRow+ otherwise | brackets | value ISLAND?;
choiceRow: NAAR expression COLON value ISLAND?;
otherwise: ELLERS value ISLAND?;
value: unsupported | provisional;
provisional: expression (FORELOEBIGT expression | asIf)?;
asIf: SOM OM supposed (OG supposed)*;
supposed: name ER sum;
unsupported: IKKE UNDERSTOETTET TEXT;

brackets: TRIN AF expression ISLAND? bracketRow* lastBracket;
bracketRow: primary OP TIL expression ISLAND?;
lastBracket: primary DEROVER ISLAND?;

step: (added | reduced | multiplied | atMost | atLeast | instead | proportion | rounding) given? onlyIn? ISLAND?;
added: TILLAGT value;
reduced: NEDSAT MED value;
multiplied: GANGET MED value;
atMost: DOG HOEJST value;
atLeast: DOG MINDST value;
instead: I STEDET value;
proportion: FORHOLDSMAESSIGT FOR expression UD AF expression;
rounding: AFRUNDET (OP | NED)? TIL roundingTarget (COMMA HALVE EFTER name)?;
roundingTarget: HELE (KRONER | OERE | TAL | PERCENT) | HELE NUMBER KR | ET BELOEB DELELIGT MED NUMBER;
given: HVIS expression;
onlyIn: KUN (FRA DATE (TIL DATE)? | TIL DATE);

// ---- Expressions -----------------------------------------------------------------------------------------------
// Only `primary` leads back to a whole value, and only inside brackets, whose nesting engine/syntax bounds before it
// parses. Chains are lists, not trees, so that a long sum does not become a deep one.

// What reaches to the end of its brackets (`antal børn hvor ...`) is a whole expression: in a larger one it stands in
// brackets.

expression: aggregate | duration | junction;
junction: negation ((OG | ELLER) negation)*;
negation: IKKE? comparison;
comparison: sum (ER (comparator? sum | IKKE? oneOf))?;
oneOf: EN AF LEFT sum (SEMICOLON sum)* RIGHT;
comparator: IKKE | MINDST | HOEJST | OVER | UNDER | FOER | EFTER | SENEST | TIDLIGST;
sum: product ((PLUS | MINUS) product)*;
product: share ((STAR | SLASH) share)*;
share: primary (AF primary)?;
primary: NUMBER (PERCENT | measure)?
       | DATE
       | MONTH
       | JA
       | NEJ
       | reading
       | REST AF name
       | MAANEDEN FOR (reading | enclosed)
       | (FOERSTE | SIDSTE) DAG I monthRef
       | MAANEDEN FOER?
       | enclosed;
enclosed: LEFT provisional RIGHT;
reading: PARTNERS? name (EFTER name)* (I monthRef)?;
monthRef: MAANEDEN (FOER name?)? | MONTH | AARETS (FOERSTE | SIDSTE) MAANED | name;

aggregate: ANTAL name where?
         | SUM AF sum FOR domain
         | (HOEJESTE | LAVESTE) sum FOR name where?
         | FINDES name where?
         | ALLE name OPFYLDER junction
         | SAMLEDE (MAANEDER | DAG) FRA sum TIL sum FOR name INDEN FOR sum TIL sum where?;
domain: name where? | DE NUMBER name where? MED (HOEJEST | LAVEST) sum (COMMA VED LIGHED (HOEJEST | LAVEST))?;
where: HVOR junction;

duration: (HELE (AAR | MAANEDER) | DAG) FRA sum TIL sum;

// Words that are keywords only where a construct asks for them; elsewhere they may name things.
name: NAME | AFSLAG | BELOEB | BEREGNING | BORTFALDER | DELELIGT | ET | FORHOLDSMAESSIGT | HALVE | HELE | KRAFT | KRONER
    | LIGHED | NED | OERE | OP | PERSON | RESTEN | TIDLIGERE | UDDRAG | VIDERE | VIDEREFOERT | VIRKNING;

// ---- Keywords --------------------------------------------------------------------------------------------------

REGELSPROG: 'regelsprog';
MODUL: 'modul';
BRUG: 'brug';
LOV: 'lov';
VALG: 'valg';
LISTE: 'liste';
OPLYSNING: 'oplysning';
SATS: 'sats';
REGULERING: 'regulering';
FORTOLKNING: 'fortolkning';
MAANED: 'måned';
PERIODE: 'periode';
REGEL: 'regel';
MELLEMREGNING: 'mellemregning';
BETINGELSE: 'betingelse';
YDELSE: 'ydelse';
FORDELING: 'fordeling';
UNDTAGELSE: 'undtagelse';

AARETS: 'årets';
AF: 'af';
AFGOERES: 'afgøres';
AFRUNDET: 'afrundet';
AFSLAG: 'afslag';
AFVIGER: 'afviger';
ALLE: 'alle';
ANTAL: 'antal';
BELOEB: 'beløb';
BEREGNING: 'beregning';
BETALES: 'betales';
BORTFALDER: 'bortfalder';
DATERET: 'dateret';
DATO: 'dato';
DE: 'de';
DELELIGT: 'deleligt';
DERNAEST: 'dernæst';
DEROVER: 'derover';
DOG: 'dog';
EFTER: 'efter';
ELLER: 'eller';
ELLERS: 'ellers';
EN: 'en';
ER: 'er';
ET: 'et';
FAELLES: 'fælles';
FAST: 'fast';
FINDES: 'findes';
FOER: 'før';
FOERES: 'føres';
FOERST: 'først';
FOERSTE: 'første';
FOR: 'for';
FORELOEBIGT: 'foreløbigt';
FORHOLDSMAESSIGT: 'forholdsmæssigt';
FRA: 'fra';
FREMSKREVET: 'fremskrevet';
GANGET: 'ganget';
HALVE: 'halve';
HELE: 'hele';
HOEJEST: 'højest';
HOEJESTE: 'højeste';
HOEJST: 'højst';
HVER: 'hver';
HVERT: 'hvert';
HVIS: 'hvis';
HVOR: 'hvor';
I: 'i';
IKKE: 'ikke';
INDEN: 'inden';
JA: 'ja';
KALENDERMAANED: 'kalendermåned';
KENDT: 'kendt';
KILDE: 'kilde';
KRAEVER: 'kræver';
KRAFT: 'kraft';
KRONER: 'kroner';
KUN: 'kun';
KUNDGJORT: 'kundgjort';
LAVEST: 'lavest';
LAVESTE: 'laveste';
LIGHED: 'lighed';
LOKALT: 'lokalt';
MAANEDEN: 'måneden';
MED: 'med';
MELLEM: 'mellem';
MINDST: 'mindst';
NAAR: 'når';
NED: 'ned';
NEDSAT: 'nedsat';
NEJ: 'nej';
NIVEAU: 'niveau';
OERE: 'øre';
OG: 'og';
OM: 'om';
OMFATTER: 'omfatter';
OP: 'op';
OPFYLDER: 'opfylder';
OVER: 'over';
PARTNERS: 'partners';
PERSON: 'person';
REGULERES: 'reguleres';
REST: 'rest';
RESTEN: 'resten';
SAMLEDE: 'samlede';
SAMMEN: 'sammen';
SENEST: 'senest';
SENESTE: 'seneste';
SIDSTE: 'sidste';
SKOEN: 'skøn';
SOM: 'som';
STANDARD: 'standard';
STEDET: 'stedet';
SUM: 'sum';
TABEL: 'tabel';
TAL: 'tal';
TIDLIGERE: 'tidligere';
TIDLIGST: 'tidligst';
TIL: 'til';
TILLAGT: 'tillagt';
TRIN: 'trin';
TRYKFEJL: 'trykfejl';
UAENDRET: 'uændret';
UBEKRAEFTET: 'ubekræftet';
UD: 'ud';
UDDRAG: 'uddrag';
UDEN: 'uden';
UNDER: 'under';
UNDERSTOETTET: 'understøttet';
VED: 'ved';
VIDERE: 'videre';
VIDEREFOERT: 'videreført';
VIRKNING: 'virkning';

KR: 'kr';
MAANEDER: 'måneder';
TIME: 'time' | 'timer';
DAG: 'dag' | 'dage';
UGE: 'uge' | 'uger';
AAR: 'år';
INSTRUMENT: 'BEK' | 'LBK' | 'LOV';

// ---- Values and signs ------------------------------------------------------------------------------------------
// A number or date is anything that begins as one; engine/syntax reads it and says what is wrong with it.

DATE: [0-9]+ '-' [0-9]+ '-' [0-9]+;
MONTH: [0-9] [0-9] [0-9] [0-9] '-' [0-9]+ | [0-9] [0-9]? '-' [0-9] [0-9] [0-9] [0-9];
NUMBER: [0-9]+ ([.,] [0-9]+)*;
TEXT: '"' ~["\r\n]* '"';
ISLAND: '[' (~[\]["#\r\n] | [\r\n]+ [ \t])* ']';
NAME: LETTER (LETTER | [0-9_])+;

COLON: ':';
SEMICOLON: ';';
COMMA: ',';
SLASH: '/';
STAR: '*';
PLUS: '+';
MINUS: '-';
PERCENT: '%';
LEFT: '(';
RIGHT: ')';

// ---- What the language does not have ---------------------------------------------------------------------------

SIGN: '=' | '==' | '!=' | '<>' | '<' | '>' | '<=' | '>=' | '≤' | '≥' | '≠' | '&' | '&&' | '|' | '||' | '!';
UNCLOSED_TEXT: '"' ~["\r\n]*;
UNCLOSED_ISLAND: '[' ~[\]["#\r\n]*;
ODD_QUOTE: ['“”„‟’‘«»´`];
ODD_DASH: [–—−];
ODD_COMMENT: '//' | '/*' | '*/' | '--';
DIGIT_NAME: [0-9]+ (LETTER | '_') (LETTER | [0-9_])*;
SHORT_NAME: LETTER;
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\r\n\u00A0]+ -> channel(HIDDEN);
OTHER: .;

fragment LETTER: [\p{L}];
