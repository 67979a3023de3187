// The words of the law's trade for a status and an outcome: they are part of the JSON and of every view.
#include <hjemmel/difference.h>

namespace hjemmel {

std::string to_text(Status status) {
  switch (status) {
    case Status::Proposal:
      return "forslag";
    case Status::Missing:
      return "mangler";
    case Status::Conflict:
      return "konflikt";
    case Status::AwaitsDiscretion:
      return "afventer_skoen";
    case Status::Unsupported:
      return "ikke_understoettet";
  }
  return "";
}

std::string to_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::None:
      return "";
    case Outcome::Benefit:
      return "ydelse";
    case Outcome::Zero:
      return "nul";
    case Outcome::Refusal:
      return "afslag";
  }
  return "";
}

std::string to_text(Cause::Kind kind) {
  switch (kind) {
    case Cause::Kind::Rule:
      return "regel";
    case Cause::Kind::Month:
      return "måned";
    case Cause::Kind::Law:
      return "lov";
    case Cause::Kind::Rate:
      return "sats";
    case Cause::Kind::List:
      return "liste";
    case Cause::Kind::Interpretation:
      return "fortolkning";
    case Cause::Kind::Fact:
      return "oplysning";
    case Cause::Kind::Correction:
      return "rettelse";
    case Cause::Kind::Rounding:
      return "afrunding";
  }
  return "";
}

}  // namespace hjemmel
