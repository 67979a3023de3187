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
moduleLine: MODUL name TEXT;
uses: BRUG name (SEMICOLON name)*;

declaration: law | fact | rate | interpretation | monthName | ruleDeclaration | condition;

// ---- Laws ------------------------------------------------------------------------------------------------------

law: LOV name TEXT edition*;
edition: INSTRUMENT NUMBER SLASH NUMBER COMMA DATERET DATE published? COMMA I KRAFT DATE COMMA VIRKNING FRA DATE
         extract? (OMFATTER ISLAND)? coverage*;
published: COMMA KUNDGJORT DATE;
extract: COMMA UDDRAG TEXT;
coverage: (UDEN BEREGNING | AFGOERES AF PERSON | IKKE UNDERSTOETTET) ISLAND TEXT;

// ---- Facts -----------------------------------------------------------------------------------------------------

fact: OPLYSNING name COLON SKOEN? type COMMA frame range? smallestStep? TEXT sources? ISLAND?;
frame: HVER MAANED | HVERT AAR | FAST;
range: COMMA MELLEM NUMBER OG NUMBER;
smallestStep: COMMA I TRIN AF NUMBER;
sources: KILDE name (COMMA FOER name)*;

type: measure | JA SLASH NEJ | DATO | KALENDERMAANED | VALG AF name (SEMICOLON name)* | TAL | PERCENT;
measure: measureWord (SLASH measureWord)?;
measureWord: KR | TIME | DAG | UGE | MAANED | MAANEDER | AAR;

// ---- Rates and interpretations ---------------------------------------------------------------------------------

rate: SATS name COLON type (COMMA HVERT AAR)? TEXT rateRow*;
rateRow: FRA DATE sum rateMark* ISLAND?;
rateMark: FREMSKREVET | UBEKRAEFTET | KILDE TEXT | KENDT DATE;

interpretation: FORTOLKNING name TEXT ISLAND? STANDARD name TEXT alternative*;
alternative: ELLER name TEXT;

// ---- Rules -----------------------------------------------------------------------------------------------------

monthName: MAANED name TEXT version*;
ruleDeclaration: (REGEL | MELLEMREGNING | YDELSE) name COLON type TEXT heading* version*;
condition: BETINGELSE name TEXT conditionVersion*;

heading: payment | requirements | companions;
payment: BETALES AF name TIL name;
requirements: KRAEVER name (SEMICOLON name)*;
companions: SAMMEN MED name (SEMICOLON name)*;

version: FRA DATE (TIL DATE)? ISLAND? firstValue step*;
conditionVersion: FRA DATE (TIL DATE)? ISLAND? expression ISLAND? (ELLERS AFSLAG TEXT)?;

firstValue: choiceRow+ otherwise | brackets | value ISLAND?;
choiceRow: NAAR expression COLON value ISLAND?;
otherwise: ELLERS value ISLAND?;
value: unsupported | provisional;
provisional: expression (FORELOEBIGT expression)?;
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
roundingTarget: HELE KRONER | HELE NUMBER KR | ET BELOEB DELELIGT MED NUMBER;
given: HVIS expression;
onlyIn: KUN (FRA DATE (TIL DATE)? | TIL DATE);

// ---- Expressions -----------------------------------------------------------------------------------------------
// Only `primary` leads back to a whole value, and only inside brackets, whose nesting engine/syntax bounds before it
// parses. Chains are lists, not trees, so that a long sum does not become a deep one.

expression: negation ((OG | ELLER) negation)*;
negation: IKKE? comparison;
comparison: sum (ER comparator? sum)?;
comparator: IKKE | MINDST | HOEJST | OVER | UNDER | FOER | EFTER | SENEST | TIDLIGST;
sum: product ((PLUS | MINUS) product)*;
product: share ((STAR | SLASH) share)*;
share: primary (AF primary)?;
primary: NUMBER (PERCENT | measure)?
       | JA
       | NEJ
       | name (I monthRef)?
       | MAANEDEN FOER?
       | LEFT provisional RIGHT;
monthRef: MAANEDEN (FOER name?)? | name;

// Words that are keywords only where a construct asks for them; elsewhere they may name things.
name: NAME | AFSLAG | BELOEB | BEREGNING | DELELIGT | ET | FORHOLDSMAESSIGT | HALVE | HELE | KRAFT | KRONER | NED | OP
    | PERSON | UDDRAG | VIRKNING;

// ---- Keywords --------------------------------------------------------------------------------------------------

REGELSPROG: 'regelsprog';
MODUL: 'modul';
BRUG: 'brug';
LOV: 'lov';
OPLYSNING: 'oplysning';
SATS: 'sats';
FORTOLKNING: 'fortolkning';
MAANED: 'måned';
REGEL: 'regel';
MELLEMREGNING: 'mellemregning';
BETINGELSE: 'betingelse';
YDELSE: 'ydelse';

AF: 'af';
AFGOERES: 'afgøres';
AFRUNDET: 'afrundet';
AFSLAG: 'afslag';
BELOEB: 'beløb';
BEREGNING: 'beregning';
BETALES: 'betales';
DATERET: 'dateret';
DATO: 'dato';
DELELIGT: 'deleligt';
DEROVER: 'derover';
DOG: 'dog';
EFTER: 'efter';
ELLER: 'eller';
ELLERS: 'ellers';
ER: 'er';
ET: 'et';
FAST: 'fast';
FOER: 'før';
FOR: 'for';
FORELOEBIGT: 'foreløbigt';
FORHOLDSMAESSIGT: 'forholdsmæssigt';
FRA: 'fra';
FREMSKREVET: 'fremskrevet';
GANGET: 'ganget';
HALVE: 'halve';
HELE: 'hele';
HOEJST: 'højst';
HVER: 'hver';
HVERT: 'hvert';
HVIS: 'hvis';
I: 'i';
IKKE: 'ikke';
JA: 'ja';
KALENDERMAANED: 'kalendermåned';
KENDT: 'kendt';
KILDE: 'kilde';
KRAEVER: 'kræver';
KRAFT: 'kraft';
KRONER: 'kroner';
KUN: 'kun';
KUNDGJORT: 'kundgjort';
MAANEDEN: 'måneden';
MED: 'med';
MELLEM: 'mellem';
MINDST: 'mindst';
NAAR: 'når';
NED: 'ned';
NEDSAT: 'nedsat';
NEJ: 'nej';
OG: 'og';
OMFATTER: 'omfatter';
OP: 'op';
OVER: 'over';
PERSON: 'person';
SAMMEN: 'sammen';
SENEST: 'senest';
SKOEN: 'skøn';
STANDARD: 'standard';
STEDET: 'stedet';
TAL: 'tal';
TIDLIGST: 'tidligst';
TIL: 'til';
TILLAGT: 'tillagt';
TRIN: 'trin';
UBEKRAEFTET: 'ubekræftet';
UD: 'ud';
UDDRAG: 'uddrag';
UDEN: 'uden';
UNDER: 'under';
UNDERSTOETTET: 'understøttet';
VALG: 'valg';
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
