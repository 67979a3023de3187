#include "engine/check/rings.h"

#include <algorithm>

namespace hjemmel {
namespace {

enum class Mark { New, OnPath, Done };

struct Visit {
  std::size_t node;
  std::size_t next_read = 0;
};

class Walker {
 public:
  explicit Walker(const std::vector<std::vector<std::size_t>>& reads)
      : reads_(reads), marks_(reads.size(), Mark::New), in_ring_(reads.size(), false) {}

  Order take() {
    for (std::size_t node = 0; node < reads_.size(); ++node) {
      if (marks_[node] == Mark::New) walk_from(node);
    }
    return std::move(order_);
  }

 private:
  void walk_from(std::size_t start) {
    enter(start);
    while (!path_.empty()) {
      Visit& visit = path_.back();
      const std::vector<std::size_t>& reads = reads_[visit.node];
      if (visit.next_read == reads.size()) {
        leave();
        continue;
      }
      const std::size_t read = reads[visit.next_read++];
      if (marks_[read] == Mark::New)
        enter(read);
      else if (marks_[read] == Mark::OnPath)
        note_ring(read);
    }
  }

  void enter(std::size_t node) {
    marks_[node] = Mark::OnPath;
    path_.push_back({node});
  }

  void leave() {
    marks_[path_.back().node] = Mark::Done;
    order_.nodes.push_back(path_.back().node);
    path_.pop_back();
  }

  void note_ring(std::size_t back_to) {
    const auto begin = std::find_if(path_.begin(), path_.end(), [&](const Visit& v) { return v.node == back_to; });
    const bool known = std::any_of(begin, path_.end(), [&](const Visit& v) { return in_ring_[v.node]; });
    if (known) return;
    std::vector<std::size_t> ring;
    for (auto visit = begin; visit != path_.end(); ++visit) {
      ring.push_back(visit->node);
      in_ring_[visit->node] = true;
    }
    order_.rings.push_back(std::move(ring));
  }

  const std::vector<std::vector<std::size_t>>& reads_;
  std::vector<Mark> marks_;
  std::vector<bool> in_ring_;
  std::vector<Visit> path_;
  Order order_;
};

}  // namespace

Order order_of(const std::vector<std::vector<std::size_t>>& reads) { return Walker(reads).take(); }

}  // namespace hjemmel
