// Exact numbers: every amount, rate and share in Hjemmel is a Rational until a rule rounds it.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace hjemmel {

using Integer = boost::multiprecision::cpp_int;

// A fraction in lowest terms with a positive denominator; equal means equal.
using Rational = boost::multiprecision::cpp_rational;

}  // namespace hjemmel
