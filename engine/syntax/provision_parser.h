// Reads "§ 132 a stk. 1-2 nr. 3-4 litra b pkt. 2", and says what is wrong with one that is written otherwise.
#pragma once

#include <optional>
#include <string>

#include "engine/syntax/ast.h"
#include "engine/syntax/citation_words.h"

namespace hjemmel::syntax {

// Walks through the words of one item of a citation.
class WordReader {
 public:
  // REQUIRES: the item is not empty.
  WordReader(const CitationItem& item, const Report& report) : item_(item), report_(report) {}

  bool at_end() const { return next_ == item_.size(); }
  const CitationWord& word() const { return item_[next_]; }
  const CitationWord& take() { return item_[next_++]; }

  bool at(CitationWord::Kind kind) const { return !at_end() && word().kind == kind; }
  bool ahead_is(std::size_t offset, std::string_view text) const {
    return next_ + offset < item_.size() && item_[next_ + offset].is(text);
  }
  bool ahead_is_number(std::size_t offset) const {
    return next_ + offset < item_.size() && item_[next_ + offset].kind == CitationWord::Kind::Digits;
  }
  int take_number();  // nothing in the law has more than six digits: a longer number reads as zero, which is refused

  // REQUIRES: the reader stands at §. Nothing when it cannot be read; that has been reported.
  std::optional<Provision> read_provision();

  // Reports at the word the reader stands at, or at the last one; always false.
  bool refuse(DiagnosticKind kind, const std::string& message, const std::string& label, const std::string& help) const;

  // Reports what follows a provision and does not belong there.
  void refuse_rest() const;

 protected:
  const CitationItem& item_;
  const Report& report_;

 private:
  bool read_paragraphs(Provision& provision);
  std::optional<std::string> read_paragraph();
  bool read_part(Provision& provision, int& rank);
  bool read_point(const CitationWord& abbreviation);
  bool read_range(const CitationWord& abbreviation, int& from, int& to);
  bool read_litra(Provision& provision);
  bool expect_space();

  std::size_t next_ = 0;
};

}  // namespace hjemmel::syntax
