// A recalculation as a caseworker's sheet: the difference of every month, and the plan for the months to come.
#include <hjemmel/recalculate.h>

#include "engine/render/causes.h"
#include "engine/render/layout.h"
#include "engine/render/sheet.h"
#include "engine/render/wording.h"

namespace hjemmel {
namespace render {
namespace {

std::string shown_amount(const std::optional<Quantity>& amount) { return amount ? amount->text : "ikke kendt"; }

void add_differences(Page& page, const Recalculation& recalculation) {
  page.line(0, "Måned for måned");
  page.underline('-');
  page.raw(sheet_row("Måned", {"Udbetalt", "Berettiget til", "Afregnet før", "Forskel"}));
  for (const RecalculatedMonth& month : recalculation.months) {
    std::string row = sheet_row(month.month, {shown_amount(month.paid), shown_amount(month.due),
                                              shown_amount(month.settled), shown_amount(month.difference)});
    if (!month.counted) row += "  ikke med";
    page.raw(std::move(row));
  }
  page.raw(sheet_row("I alt", {"", "", "", shown_amount(recalculation.sum)}));
  page.blank();
}

// Older months whose difference the rules leave out.
void add_warnings(Page& page, const Recalculation& recalculation) {
  for (const RecalculatedMonth& month : recalculation.months) {
    if (month.counted || !month.difference || month.difference->value == 0) continue;
    page.line(0, "OBS: " + month_words(month.month) +
                     " er ikke med: måneden ligger før den periode, der regnes igen. " + "Forskellen er " +
                     shown_with_unit(*month.difference) + ".");
  }
  page.blank();
}

std::string meaning(const std::optional<Quantity>& sum) {
  if (!sum) return "Forskellen kan ikke opgøres, før det, der mangler, er oplyst.";
  if (sum->value == 0) return "Der er ingen forskel.";
  if (sum->value > 0) return "Der er udbetalt " + sum->text + " kr. for meget; det modregnes i de kommende måneder.";
  return "Der er udbetalt " + sum->text.substr(1) + " kr. for lidt; det efterbetales.";
}

void add_outcome(Page& page, const Recalculation& recalculation) {
  const std::string& last = recalculation.plan.months.back().result.month;
  if (recalculation.left && recalculation.left->value == 0) {
    page.line(0, "Efter " + month_words(last) + " mangler intet at blive modregnet.");
  } else {
    const std::string left = recalculation.left ? recalculation.left->text + " kr. har ikke fundet plads"
                                                : "Det er ikke kendt, hvad der er tilbage";
    page.line(0, left + ": " + sentence(recalculation.stopped));
  }
  page.line(0, "En forskel er et beløb og ikke en afgørelse; om noget skal betales tilbage, afgør kommunen.");
}

}  // namespace
}  // namespace render

std::string render_recalculation(const Recalculation& recalculation) {
  using namespace render;
  Page page;
  page.line(0, recalculation.label + ": udbetalte måneder regnet igen i " + month_words(recalculation.month));
  page.underline('=');
  add_differences(page, recalculation);
  page.line(0, meaning(recalculation.sum));
  page.blank();
  add_warnings(page, recalculation);
  page.line(0, "Plan for modregning");
  page.underline('-');
  add_sheet(page, recalculation.plan, Carried::Shown);
  page.blank();
  add_outcome(page, recalculation);
  add_interpretations(page, recalculation.plan);
  return page.text();
}

}  // namespace hjemmel
