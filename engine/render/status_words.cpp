// The words of the law's trade for a status and an outcome: they are part of the JSON and of every view.
#include <hjemmel/result.h>

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

}  // namespace hjemmel
