#include "tests/unit/check/whole_module.h"

namespace hjemmel {

const char* const kWholeModule = R"(regelsprog 1

modul prøve "Prøve"

lov TL "tilskud"
  BEK 1/2024, dateret 2023-12-01, i kraft 2024-01-01, virkning fra 2020-01-01
    omfatter [§ 1 stk. 1-4; § 2]
    ikke understøttet [§ 1 stk. 1-4; § 2] "Her er kun prøver."

valg satsart "Satsart" af grundsats; forhøjet; uddannelse
valg familie "Familie" af enlig; par

liste børn af barn, højst 12, fælles "Børn i husstanden"
liste job af ansættelse, højst 5 "Job"
liste regnskaber af regnskab, højst 3 "Regnskaber"

oplysning samliv : familie, hver måned, fælles
  "Samliv"
oplysning visitation : satsart, hver måned
  "Visiteret til" tidligere gammel_visitation
oplysning fødselsdato for barn : dato, fast, fælles
  "Barnets fødselsdato"
oplysning forsørges for barn : ja/nej, hver måned
  "Forsørges"
oplysning jobløn for ansættelse : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"
oplysning ansat_fra for ansættelse : dato, fast
  "Fra"
oplysning ansat_til for ansættelse : dato, fast
  "Til"
oplysning overskud for regnskab : kr/år, fast, mellem 0 og 1.000.000
  "Overskud"
oplysning regnskabsår for regnskab : tal, fast, mellem 1990 og 2100, i trin af 1
  "År"
oplysning egen_fødselsdato : dato, fast
  "Født"
oplysning løn : kr/måned, hver måned, mellem 0 og 100.000
  "Løn"
oplysning formue : kr, hver måned, mellem 0 og 10.000.000
  "Formue"
oplysning ansat : ja/nej, hver måned
  "Ansat"
oplysning begyndte : kalendermåned, fast
  "Begyndte"

sats tilpasningsprocent : %, hvert år "Tilpasning"
  fra 2025-01-01 1,9 [TL § 2]
  fra 2026-01-01 2,8 [TL § 2]

regulering las_109 "Regulering"
  fra 2025-01-01 [TL § 2]
    1,7 % + tilpasningsprocent
    afrundet til hele kroner

sats grundbeløb : kr/måned "Grundbeløb"
  reguleres med las_109 [TL § 2]
  niveau 2024 12.064 [TL § 2]
  fra 2025-01-01 12.498 [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]

sats voksensats efter satsart : kr/måned "Voksensats"
  reguleres med las_109, afrundet til hele 100 kr [TL § 2]
  fra 2025-01-01 grundsats 7.200; forhøjet 12.500; uddannelse 6.000 [TL § 2]
  fra 2026-01-01 fremskrevet [TL § 2]

sats loft efter satsart efter familie : kr/måned "Loft"
  fra 2020-01-01
    grundsats: enlig 10.000; par 8.000
    forhøjet: enlig 12.000; par 9.000
    uddannelse: enlig 7.000; par 6.000
    [TL § 2]

periode seneste_år "De seneste 12 måneder"
  fra 2025-01-01 [TL § 1]
    de seneste 12 måneder
periode kalenderår "Årets måneder med samme samliv"
  fra 2025-01-01 [TL § 1]
    årets måneder
    med uændret samliv
    hvor ansat

måned lønmåned "Lønmåned"
  fra 2024-01-01 [TL § 1]
    måneden før

regel barnets_alder for barn : år "Barnets alder"
  fra 2024-01-01 [TL § 1]
    hele år fra fødselsdato til sidste dag i måneden

mellemregning fyldt_18 for barn : dato "18 år"
  fra 2024-01-01
    fødselsdato + 18 år

regel art : satsart "Satsart"
  fra 2024-01-01 [TL § 1]
    når visitation er uddannelse : uddannelse
    når findes børn hvor (forsørges og barnets_alder er under 18 år) : forhøjet
    ellers grundsats

regel fast_art : satsart "Altid"
  fra 2024-01-01 [TL § 1]
    art
    i stedet uddannelse hvis formue er over 20.000 kr

regel børnetal : tal "Antal"
  fra 2024-01-01 [TL § 1]
    antal børn hvor forsørges og måneden for fyldt_18 er tidligst måneden

regel samlet_løn : kr/måned "Alle job"
  fra 2024-01-01 [TL § 1]
    sum af jobløn for job

regel to_bedste : kr/år "De to bedste"
  fra 2024-01-01 [TL § 1]
    (sum af overskud for de 2 regnskaber med højest regnskabsår, ved lighed højest) / 2

regel største : kr/år "Det højeste"
  fra 2024-01-01 [TL § 1]
    højeste overskud for regnskaber hvor regnskabsår er mindst 2020

regel årsløn : kr "Årets løn"
  fra 2025-01-01 [TL § 1]
    sum af løn for seneste_år hvor ansat

regel ansatte_måneder : måneder "Måneder"
  fra 2025-01-01 [TL § 1]
    (antal seneste_år hvor ansat) + (antal kalenderår) + (samlede måneder fra ansat_fra til ansat_til for job inden for egen_fødselsdato til sidste dag i måneden)

regel sats_i_måneden : kr/måned "Sats"
  fra 2025-01-01 [TL § 1]
    voksensats efter fast_art
    dog højst loft efter art efter samliv
    tillagt voksensats efter grundsats hvis art er en af (forhøjet; uddannelse)
    tillagt grundbeløb hvis art er partners art

regel trækkes : kr/måned "Trækkes"
  fra 2025-01-01 [TL § 1]
    partners samlet_løn + partners løn i måneden før + løn i 2025-06 + løn i årets første måned + løn i lønmåned
    nedsat med (sats_i_måneden som om formue er 0 kr og visitation er forhøjet) hvis børnetal er over 0
    afrundet til hele øre

regel efter_alt : kr/måned "Rest"
  fra 2025-01-01 [TL § 1]
    sats_i_måneden efter fordelt + rest af fordelt

fordeling fordelt : kr/måned "Fordeling"
  fra 2025-01-01 [TL § 1]
    af trækkes [TL § 1]
    først i sats_i_måneden højst 500 kr/måned [TL § 1]
    dernæst i løn
    resten føres videre [TL § 2]

regel sanktion : % "Sanktion"
  fra 2024-01-01 [TL § 1]
    tabel
    når ansat og børnetal er 0 : 10 %
    når ansat og børnetal er mindst 1 : 20 %
    når ikke ansat : 0
    afrundet til hele %

regel mindst_et_år : ja/nej "Et år"
  fra 2024-01-01 [TL § 1]
    (hele måneder fra første dag i begyndte til sidste dag i måneden) er mindst 12 måneder

regel dag_ét : dato "Første"
  fra 2024-01-01 [TL § 1]
    når begyndte er efter 2024-06 : første dag i begyndte
    ellers 2024-06-01

regel forfald : kalendermåned "Forfald"
  fra 2024-01-01 [TL § 1]
    begyndte + 3 måneder

regel alle_store : ja/nej "Alle"
  fra 2024-01-01 [TL § 1]
    alle børn opfylder barnets_alder er mindst 6 år

undtagelse særlig til sanktion "Særlig"
  fra 2025-01-01 [TL § 1 stk. 4]
    når formue er 0 : 5 %

ydelse hjælp : kr/måned "Hjælp"
  betales af kommunen til borgeren
  sammen med partners hjælp; årsløn; to_bedste; største; ansatte_måneder; sanktion; mindst_et_år; dag_ét; forfald; alle_store
  fra 2025-01-01 [TL § 1]
    efter_alt
    dog mindst 0
    afrundet til hele kroner
)";

}  // namespace hjemmel
