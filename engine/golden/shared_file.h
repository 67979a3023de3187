// `fælles fra: almindelig.faelles`: values that the tables of a folder have in common.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/golden/golden.h"
#include "engine/golden/table_text.h"

namespace hjemmel {

class SharedFiles {
 public:
  // The file of the table says where the others stand: beside it.
  SharedFiles(SourceSet& sources, std::uint32_t table, const FileReader& read_file, Diagnostics& diagnostics)
      : sources_(sources), table_(table), read_file_(read_file), diagnostics_(diagnostics) {}

  // The lines of the file that is named, read once. A file that is not there is a diagnostic at the name.
  const std::vector<NamedPiece>& values(const Piece& name);

 private:
  std::vector<NamedPiece> read(const Piece& name);

  SourceSet& sources_;
  std::uint32_t table_;
  const FileReader& read_file_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::vector<NamedPiece>> values_;
};

}  // namespace hjemmel
