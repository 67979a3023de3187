// The cases that the conditions of some rows can tell apart: for each thing they ask about, one value for each answer
// it can give them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/check/checking.h"
#include "engine/check/guards.h"

namespace hjemmel {

class CasesOfRows {
 public:
  // Rates are the numbers they are in the month.
  CasesOfRows(const Checking& checking, const RangeOf& range_of, Month month)
      : checking_(checking), range_of_(range_of), month_(month) {}

  // Notes what the condition asks about. To be called for all conditions before the cases are gone through.
  void ask(const Expr& condition);

  // Works out the values of each thing asked about; false when there are more cases than that.
  bool prepare(std::size_t most);
  std::size_t count() const { return count_; }

  // Goes to the next case; false when there is none.
  bool next();

  // Whether the condition holds in the case.
  bool holds(const Expr& condition) const;

  // Whether the condition has a comparison that comes out the same in all cases.
  bool is_decided(const Expr& condition) const;

  // "`ansat` er ja, `børn` er 2": the case in words.
  std::string words() const;

 private:
  struct Subject {
    enum class Kind { Value, YesNo, Pair };  // Pair: how one value stands to another, -1, 0 or 1
    Kind kind = Kind::Value;
    std::string text;
    std::string other;           // Pair: the second
    const Expr* expr = nullptr;  // the first mention
    std::vector<Rational> cuts;
    std::vector<Rational> values;
    std::size_t at = 0;  // the value it has in the case
  };
  struct Question {
    std::size_t subject = 0;
    Expr::Comparison comparison = Expr::Comparison::Is;
    std::vector<Rational> constants;  // more than one: is it one of these
    std::vector<bool> answers;        // by the value of the subject
  };

  void ask_comparison(const Expr& expr);
  void ask_one_of(const Expr& expr);
  void ask_constant(const Expr& expr, const Expr& asked, const Rational& constant, Expr::Comparison comparison);
  void ask_pair(const Expr& expr);
  std::size_t subject_of(Subject::Kind kind, const Expr& expr, const std::string& other = {});
  void find_values(Subject& subject) const;
  bool answer(const Question& question, const Rational& value) const;
  std::string words_of(const Subject& subject) const;
  std::string text_of(const Expr& expr) const;

  const Checking& checking_;
  const RangeOf& range_of_;
  Month month_;
  std::vector<Subject> subjects_;
  std::map<const Expr*, Question> questions_;
  std::size_t count_ = 1;
  bool begun_ = false;
};

}  // namespace hjemmel
